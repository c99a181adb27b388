"""`quizgen serve`: where it says the site is, and the first teacher's link."""

import re
from pathlib import Path

import pytest
import waitress
from click.testing import CliRunner, Result

from quizgen import cli_serve
from quizgen.cli import main
from quizgen.cli_serve import own_address, site_address

ON_NETWORK = "192.0.2.77"


class NoServer:
    """Stands for the server, and ends at once."""

    def run(self) -> None:
        """Answer nothing."""


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that starts the site in an empty instance folder and ends it at once."""
    monkeypatch.setenv("QUIZGEN_INSTANCE", str(tmp_path))
    monkeypatch.setattr("quizgen.web.factory.warm_up", lambda _settings: None)
    monkeypatch.setattr(cli_serve, "own_address", lambda _towards: ON_NETWORK)

    def create_server(_app: object, **_options: object) -> NoServer:
        return NoServer()

    monkeypatch.setattr(waitress, "create_server", create_server)
    return lambda *arguments: CliRunner().invoke(main, ["serve", "--port", "5987", *arguments])


def link_in(result: Result) -> str:
    found = re.search(r"http://\S+/welcome/[\w-]{20,}", result.stderr)
    return found[0] if found else ""


def test_the_first_start_prints_a_link_and_how_to_do_without(started):
    result = started()
    assert link_in(result).startswith("http://127.0.0.1:5987/welcome/")
    assert "ACCOUNTS = False" in result.stderr


def test_on_every_address_the_link_has_one_that_can_be_opened(started):
    result = started("--host", "0.0.0.0")
    assert link_in(result).startswith(f"http://{ON_NETWORK}:5987/welcome/")
    assert "0.0.0.0" not in result.stderr


def test_without_log_in_no_link_is_printed_and_no_network_served(started, monkeypatch):
    monkeypatch.setenv("QUIZGEN_ACCOUNTS", "0")
    assert link_in(started()) == ""
    refused = started("--host", "0.0.0.0")
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "this machine alone" in refused.stderr


@pytest.mark.parametrize("word", ["flase", "", "0 1"])
def test_a_slip_in_a_yes_or_no_starts_nothing(started, monkeypatch, word):
    monkeypatch.setenv("QUIZGEN_ACCOUNTS", word)
    result = started()
    assert result.exit_code == 1
    assert "0 for no" in result.stderr


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:80"), ("::1", "http://[::1]:80"),
     ("quiz.example", "http://quiz.example:80")],
)  # fmt: skip
def test_the_address_is_one_that_a_browser_takes(host, address):
    assert site_address(host, 80) == address


@pytest.mark.parametrize("host", sorted(cli_serve.EVERYWHERE))
def test_no_address_that_stands_for_all_is_told(host):
    assert own_address(cli_serve.EVERYWHERE[host]) not in cli_serve.EVERYWHERE
    assert "//:" not in site_address(host, 80)

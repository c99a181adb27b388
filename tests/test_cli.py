"""What the command line promises: statuses, streams, formats."""

import json
import os
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from quizgen import cli
from quizgen.exports import EXPORTERS
from quizgen.paths import seeds_folder
from quizgen.sheets import SHEETS

FLOOD = str(seeds_folder() / "flood-hereford.txt")


def run(*args: str, stdin: bytes | None = None):
    return CliRunner().invoke(cli.main, list(args), input=stdin)


def test_json_goes_to_standard_output_with_the_wanted_number():
    result = run("generate", FLOOD, "--count", "4", "--format", "json")
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["questions"]) == 4


def test_only_the_wanted_kinds_are_asked():
    result = run("generate", FLOOD, "--kinds", "who", "--format", "json")
    assert {q["kind"] for q in json.loads(result.stdout)["questions"]} == {"who"}


def test_text_is_the_default_and_ends_with_the_key():
    result = run("generate", FLOOD, "--count", "3")
    assert "\n1. " in result.stdout
    assert "\nKey\n" in result.stdout


def test_standard_input_is_read():
    with open(FLOOD, "rb") as handle:
        result = run("generate", "-", "--format", "json", stdin=handle.read())
    assert json.loads(result.stdout)["questions"]


def test_a_pdf_goes_to_a_file(tmp_path):
    made = tmp_path / "quiz.pdf"
    assert run("generate", FLOOD, "--format", "pdf", "--output", str(made)).exit_code == 0
    assert made.read_bytes().startswith(b"%PDF-")


def test_paper_and_article_reach_the_sheet(tmp_path):
    made = tmp_path / "quiz.pdf"
    run("generate", FLOOD, "--format", "pdf", "--paper", "us-letter", "--article",
        "--output", str(made))  # fmt: skip
    pages = PdfReader(made).pages
    assert pages[0].mediabox.width == 612
    assert "The article" in pages[0].extract_text()


@pytest.mark.parametrize("name", [*SHEETS, "qti12"])
def test_what_is_no_text_is_not_written_to_a_terminal(name):
    terminal, far_end = os.openpty()
    command = [sys.executable, "-m", "quizgen", "generate", FLOOD, "--format", name]
    done = subprocess.run(command, stdout=far_end, stderr=subprocess.PIPE, text=True)
    os.close(far_end)
    os.close(terminal)
    assert done.returncode == 2
    assert f"--output quiz.{name}" in done.stderr


def test_every_format_of_the_tables_is_offered():
    shown = run("generate", "--help").stdout
    assert all(name in shown for name in (*EXPORTERS, *SHEETS))


def test_a_taken_port_is_told_in_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--port", str(taken.getsockname()[1]))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "name another with --port" in result.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gone.txt", None),
        ("empty.txt", b""),
        ("short.txt", b"A car passed."),
        ("binary.txt", bytes(range(256)) * 9),
        (
            "german.txt",
            b"Der Rat der Stadt hat am Montag beschlossen, die Schule zu bauen. " * 9,
        ),
        ("long.txt", b"The mayor of Bath spoke to the council. " * 9000),
        ("page.xyz", b"The mayor of Bath spoke."),
    ],
)
def test_bad_input_is_one_sentence_on_standard_error_and_status_1(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = run("generate", str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("quizgen: ")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "args",
    [("generate",), ("generate", FLOOD, "--count", "0"), ("generate", FLOOD, "--kinds", "when")],
)
def test_wrong_usage_ends_with_status_2(args):
    assert run(*args).exit_code == 2


def test_facts_prints_a_line_of_json_a_fact_for_any_number_of_files():
    other = str(seeds_folder() / "sport-cup-preston.txt")
    rows = [json.loads(line) for line in run("facts", FLOOD, other).stdout.splitlines()]
    assert {row["doc"] for row in rows} == {"flood-hereford", "sport-cup-preston"}
    assert {row["kind"] for row in rows} == {"statement", "quantity", "place"}


def test_facts_come_in_order_of_the_text():
    rows = [
        json.loads(line)
        for line in run("facts", FLOOD, "--kinds", "number,place").stdout.splitlines()
    ]
    starts = [row["start"] for row in rows]
    assert starts == sorted(starts)


def test_a_fact_indexes_the_file_as_it_is():
    with open(FLOOD, encoding="utf-8", newline="") as handle:
        text = handle.read()
    rows = [
        json.loads(line) for line in run("facts", FLOOD, "--kinds", "place").stdout.splitlines()
    ]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_help_loads_neither_the_parser_nor_the_site():
    code = "import sys, quizgen.cli; print('spacy' in sys.modules or 'flask' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

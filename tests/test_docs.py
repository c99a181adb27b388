"""What the documentation promises to mention is mentioned, and its links lead somewhere."""

import re
from pathlib import Path

import pytest

from quizgen.cli import main
from quizgen.exports import EXPORTERS
from quizgen.settings import SETTINGS
from quizgen.sheets import SHEETS
from tests.readme import EXAMPLE, README, with_real_output

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
COMMAND_LINE = (ROOT / "docs" / "command-line.md").read_text("utf-8")
LINK = re.compile(r"(?:\]\(|src=\")(?!http|#)([^)#\s\"]+)")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_has_its_row(setting):
    row = f"| `{setting.name}` | `{setting.default!r}` | {setting.unit} | {setting.help} |"
    assert row in (ROOT / "docs" / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_described(name):
    assert f"## `quizgen {name}" in COMMAND_LINE
    section = COMMAND_LINE.split(f"## `quizgen {name}")[1].split("\n## ")[0]
    options = [o for p in main.commands[name].params for o in p.opts if o.startswith("--")]
    assert [option for option in options if f"`{option}`" not in section] == []


@pytest.mark.parametrize("name", [*EXPORTERS, *SHEETS])
def test_every_format_has_its_row(name):
    assert f"| `{name}` |" in COMMAND_LINE


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_readme_shows_every_command(name):
    assert f"quizgen {name}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.slow
def test_the_output_in_the_readme_is_real():
    shown = README.read_text("utf-8")
    assert EXAMPLE.search(shown)
    assert with_real_output(shown) == shown, "Run: make readme"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_to_files(page):
    targets = LINK.findall(page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("part", sorted(p.name for p in (ROOT / "quizgen").iterdir()))
def test_the_architecture_names_every_part(part):
    if not part.startswith("_") and part != "py.typed":
        assert part in (ROOT / "docs" / "architecture.md").read_text("utf-8")

"""`pip install .` gives all of quizgen; what it asks for is what `make run` locks."""

import configparser
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
NOT_COPIED = shutil.ignore_patterns(".*", "build", "*.egg-info", "instance", "__pycache__", "tests")
# Needed to install from the checkout, not to run.
BUILD_TOOLS = {"setuptools"}


def requirements(lines: str) -> dict[str, Requirement]:
    rows = [line.split("#")[0].strip() for line in lines.splitlines()]
    found = [Requirement(row.split(" \\")[0]) for row in rows if row and row[0].isalpha()]
    return {row.name.lower().replace("_", "-"): row for row in found}


def declared() -> dict[str, Requirement]:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return requirements(config["options"]["install_requires"])


def test_the_lock_is_made_from_what_the_package_asks_for():
    locked_from = requirements((ROOT / ".ci" / "requirements.in").read_text("utf-8"))
    assert set(locked_from) - BUILD_TOOLS == set(declared())


def test_every_locked_version_satisfies_the_package():
    locked = requirements((ROOT / "requirements.lock").read_text("utf-8"))
    pins = {name: next(iter(row.specifier)).version for name, row in locked.items()}
    assert all(row.specifier.contains(pins[name]) for name, row in declared().items())


def run(*command: str | Path, **options) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, **options)
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The bin folder of a venv into which quizgen was installed, no checkout beside it.

    What quizgen stands on is borrowed from the running venv, so no index is asked.
    """
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT, folder / "source", ignore=NOT_COPIED)
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    python = folder / "venv" / "bin" / "python"
    site = Path(run(python, "-c", "import site; print(site.getsitepackages()[0])").strip())
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps",
        "--no-index", "--no-build-isolation", folder / "source",
    )  # fmt: skip
    shutil.rmtree(folder / "source")
    return python.parent


@pytest.fixture
def alone(tmp_path) -> dict[str, object]:
    """Run in an empty folder, with its own instance folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return {
        "cwd": tmp_path,
        "env": environment | {"QUIZGEN_INSTANCE": str(tmp_path / "site"), "OMP_NUM_THREADS": "1"},
    }


@pytest.mark.slow
def test_the_installed_command_makes_a_sheet_of_a_sample_article(installed, alone):
    code = "import quizgen.paths as p; print(p.seeds_folder() / 'flood-hereford.txt')"
    article = run(installed / "python", "-c", code, **alone).strip()
    assert article.startswith(str(installed.parent))
    run(installed / "quizgen", "generate", article, "--format", "pdf", "--output", "q.pdf", **alone)
    assert (alone["cwd"] / "q.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.slow
def test_the_installed_site_has_its_pages_styles_and_database(installed, alone):
    code = """
import quizgen
client = quizgen.create_app({"WARM_UP": False, "ACCOUNTS": False}).test_client()
page = client.get("/")
styles = [line.split('"')[1] for line in page.text.split("href=") if '.css' in line[:200]]
print(page.status_code, *[client.get(style).status_code for style in styles])
"""
    statuses = run(installed / "python", "-c", code, **alone).split()
    assert len(statuses) > 1
    assert set(statuses) == {"200"}
    assert (alone["cwd"] / "site" / "quizgen.sqlite3").is_file()

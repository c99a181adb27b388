"""The examples of README.md with their output: ``python -m tests.readme`` writes it anew."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EXAMPLE = re.compile(r"(?<=```\n)\$ (quizgen [^\n]+)\n.*?(?=\n```)", re.DOTALL)


def output(command: str) -> str:
    """What a command prints in the checkout; the ``quizgen`` of the running Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=ROOT, check=True, capture_output=True, text=True,
        env=os.environ | {"PATH": path},
    )  # fmt: skip
    return done.stdout.rstrip("\n")


def with_real_output(text: str) -> str:
    """The page with what its commands print now."""
    return EXAMPLE.sub(lambda found: f"$ {found[1]}\n{output(found[1])}", text)


if __name__ == "__main__":
    README.write_text(with_real_output(README.read_text("utf-8")), encoding="utf-8")

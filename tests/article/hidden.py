"""Prints what cleaning hides in a folder: ``python -m tests.article.hidden FOLDER``.

Read it after every change to the patterns: no sentence of a story may be in it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from quizgen.article import read_article


def hidden_lines(folder: Path) -> Iterator[str]:
    """One line for each hidden stretch: file, reason, text."""
    for path in sorted(folder.glob("*.txt")):
        article = read_article(path, check=False)
        for hidden in article.hidden:
            shown = " / ".join(hidden.span.of(article.text).splitlines())
            yield f"{path.stem[:24]:24} {hidden.reason:10} {shown[:200]}\n"


if __name__ == "__main__":
    sys.stdout.writelines(hidden_lines(Path(sys.argv[1])))

"""Speed, as ratios to the bare spaCy pass over the same texts.

``make bench FOLDER=…`` or ``python -m tests.evaluation.bench FOLDER``. Seconds are user and
system time of this process, so other work on the machine counts little; each is the best of
``REPEATS`` passes. Ratios can be compared between machines, seconds cannot.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from quizgen.analysis import analyse
from quizgen.analysis.language import load_pipeline
from quizgen.article import READERS, read_article
from quizgen.facts import fact_sheet
from quizgen.model import Article
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz
from quizgen.settings import load_settings

REPEATS = 3
# What the issues allow: facts of many articles, and one quiz end to end.
MOST_FACTS, MOST_QUIZ = 1.35, 1.5
QUIZ_WORDS = 900


def sources(folder: Path) -> list[Path]:
    """The articles of a folder, in order of their names."""
    return sorted(path for path in folder.iterdir() if path.suffix in READERS)


def words(article: Article) -> int:
    """How many words the article shows."""
    return sum(len(block.span.of(article.text).split()) for block in article.blocks)


def seconds(work: Callable[[], object]) -> float:
    """User and system time of the best of some passes."""
    spent = []
    for _ in range(REPEATS):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def facts_ratio(paths: list[Path]) -> float:
    """All facts of the articles, read from their files, against the bare pass."""
    nlp = load_pipeline(load_settings().language_pipeline)
    texts = [read_article(path, check=False).text for path in paths]
    bare = seconds(lambda: [nlp(text) for text in texts])
    facts = seconds(
        lambda: [fact_sheet(analyse(read_article(path, check=False))) for path in paths]
    )
    return facts / bare


def quiz_ratio(path: Path) -> float:
    """A quiz from the file to its questions against the bare pass."""
    nlp = load_pipeline(load_settings().language_pipeline)
    text = read_article(path).text
    bare = seconds(lambda: nlp(text))
    return seconds(lambda: make_quiz(read_article(path))) / bare


def main() -> int:
    """Print the ratios of the folder that the command line names; seeds/ without one.

    Returns:
        0, also where a ratio is over its limit: the figures depend on the folder.
    """
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else seeds_folder()
    paths = sources(folder)
    sizes = {path: words(read_article(path, check=False)) for path in paths}
    longest = min(paths, key=lambda path: abs(sizes[path] - QUIZ_WORDS))
    make_quiz(read_article(longest))  # loads what is loaded once
    report = (
        f"facts of {len(paths)} articles ({sum(sizes.values())} words): "
        f"{facts_ratio(paths):.2f} times the bare pass (at most {MOST_FACTS})",
        f"quiz of {longest.name} ({sizes[longest]} words): "
        f"{quiz_ratio(longest):.2f} times the bare pass (at most {MOST_QUIZ})",
    )
    sys.stdout.write("\n".join(report) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

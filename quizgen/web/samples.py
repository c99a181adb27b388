"""The sample articles that come with quizgen."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizgen.article import read_article
from quizgen.article.readability import readability
from quizgen.model import Article
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz
from quizgen.questions.wording.verbs import inflected
from quizgen.settings import Settings

SUFFIXES = frozenset({".txt", ".html", ".md"})


@dataclass(frozen=True)
class Sample:
    """A sample article as the start page shows it."""

    name: str
    title: str
    words: int
    opening: str


@cache
def samples() -> tuple[Sample, ...]:
    """All sample articles, by name."""
    return tuple(_sample(path) for path in _paths())


def sample_article(name: str) -> Article | None:
    """The sample article with a name, or None."""
    found = next((path for path in _paths() if path.stem == name), None)
    return read_article(found) if found else None


def warm_up(settings: Settings) -> None:
    """Load everything that the first quiz would otherwise wait for."""
    inflected("plan", "VBD")  # few articles need its table, which is slow to read
    for sample in samples()[:1]:
        article = sample_article(sample.name)
        if article:
            make_quiz(article, settings=settings)


def _paths() -> list[Path]:
    return sorted(p for p in seeds_folder().glob("*") if p.suffix in SUFFIXES)


def _sample(path: Path) -> Sample:
    article = read_article(path)
    paragraphs = [b.span.of(article.text) for b in article.blocks if b.role == "paragraph"]
    words = readability(article).words
    return Sample(path.stem, article.title, words, paragraphs[0] if paragraphs else "")

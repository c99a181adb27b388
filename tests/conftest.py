"""Fixtures that every test may use; the language pipeline is loaded once a session."""

from collections.abc import Callable

import pytest

from quizgen.analysis import AnalysedArticle, analyse
from quizgen.model import Article, Block, Span


def plain_article(text: str) -> Article:
    """An article in which every line is a visible paragraph: no cleaning, nothing hidden."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("test", text, "Test", tuple(blocks))


@pytest.fixture(scope="session")
def analysed() -> Callable[[str], AnalysedArticle]:
    """A function from text to its analysis."""
    return lambda text: analyse(plain_article(text))

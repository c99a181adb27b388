"""Reads a source into an :class:`~quizgen.model.Article`."""

import re
from pathlib import Path

from quizgen.model import Article, Block, Span
from quizgen.settings import Settings


def article_from_text(
    text: str, *, name: str = "article", title: str = "", settings: Settings | None = None
) -> Article:
    """An article from text as it was pasted or read."""
    blocks = tuple(
        Block(Span(m.start(), m.end())) for m in re.finditer(r"[^\r\n]*\S[^\r\n]*", text)
    )
    return Article(name, text, title or blocks[0].span.of(text), blocks)


def read_article(source: str | Path, *, settings: Settings | None = None) -> Article:
    """An article from a file (.txt .md .html .pdf .docx)."""
    path = Path(source)
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return article_from_text(handle.read(), name=path.name, settings=settings)

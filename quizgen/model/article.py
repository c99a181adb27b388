"""The article as it was read: spans, what is shown of it, what is hidden."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source text: characters from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that cleaning hides, and why (``menu``, ``credit``, ``caption``, ``headlines``, …)."""

    span: Span
    reason: str


BlockRole = Literal["headline", "standfirst", "byline", "heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Block:
    """One visible line or paragraph. Text hidden inside it is listed in ``Article.hidden``."""

    span: Span
    role: BlockRole = "paragraph"


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, with what is shown of it and what is hidden.

    ``blocks`` are in order and do not overlap; characters outside every block, and those in
    ``hidden``, are not asked about. ``title`` is for people to read and may stem from
    outside the text.
    """

    name: str
    text: str
    title: str
    blocks: tuple[Block, ...]
    hidden: tuple[Hidden, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8."""
        return _digest(self.text)


@lru_cache(maxsize=4)  # each question's id asks for it anew
def _digest(text: str) -> str:
    """Hex digest of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

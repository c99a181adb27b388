"""What the finders of reported speech hand to each other: token numbers, no source text yet."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.quotations import Quotation
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.sources import Source

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its source and the token ranges (first, behind the last) of what was said.

    ``quotes`` are numbers of quotations; ``parts`` the words outside quotation marks. A
    ``cue`` of -1 means that none was found; ``complement`` is the word that opens the parts.
    """

    cue: int
    source: Source | None
    parts: tuple[Range, ...] = ()
    quotes: tuple[int, ...] = ()
    complement: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, eq=False)
class Page:
    """An article as the finders read it."""

    analysed: AnalysedArticle
    table: TokenTable
    quotations: tuple[Quotation, ...]
    inside: list[int]
    paragraph_of: tuple[int, ...]
    by_paragraph: dict[int, list[int]] = field(default_factory=dict)

    def bounds(self, i: int) -> Range:
        """The tokens of the paragraph that token ``i`` stands in."""
        _, first, last = self.analysed.paragraphs[self.paragraph_of[i]]
        return first, last

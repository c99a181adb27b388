"""What the finders of reported speech hand to each other: token numbers, no source text yet."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.quotations import Quotation
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.sources import Source
from quizgen.model import Entity

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its source and the token ranges (first, behind the last) of what was said.

    ``quotes`` are numbers of quotations; ``parts`` the words outside quotation marks. A
    ``cue`` of -1 means that none was found; ``complement`` is the word that opens the parts;
    ``entity`` the speaker where the source's own link does not tell; ``verbatim`` that the
    parts are the words themselves without marks.
    """

    cue: int
    source: Source | None
    parts: tuple[Range, ...] = ()
    quotes: tuple[int, ...] = ()
    complement: str = ""
    confidence: float = 1.0
    entity: Entity | None = None
    verbatim: bool = False


@dataclass(frozen=True, eq=False)
class Page:
    """An article as the finders read it.

    ``inside`` holds for each token its quotation or -1; ``nested`` the numbers of the
    quotations that stand within somebody's words without marks.
    """

    analysed: AnalysedArticle
    table: TokenTable
    quotations: tuple[Quotation, ...]
    inside: list[int]
    paragraph_of: tuple[int, ...]
    nested: frozenset[int] = frozenset()

    def bounds(self, i: int) -> Range:
        """The tokens of the paragraph that token ``i`` stands in."""
        _, first, last = self.analysed.paragraphs[self.paragraph_of[i]]
        return first, last

"""An article as a page shows it: paragraphs, sentences, evidence, and what is hidden.

>>> article = Article("a", "Rain fell. It stopped.", "A", (Block(Span(0, 22)),))
>>> [sentence.text for sentence in article_view(article)[0].sentences]
['Rain fell. ', 'It stopped.']
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.analysis.sentences import sentence_starts
from quizgen.lines import article_lines, lines_of
from quizgen.model import Article, Block, Hidden, Span


@dataclass(frozen=True)
class Segment:
    """A run of characters that are all shown in one way.

    ``marks`` are the questions whose evidence it is; ``first`` those whose evidence begins
    here; ``hidden`` the reason why cleaning hides it, or "".
    """

    text: str
    marks: tuple[int, ...] = ()
    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    hidden: str = ""


@dataclass(frozen=True)
class Sentence:
    """One sentence; ``number`` counts from 1 over the article, ``span`` ends at its last letter."""

    number: int
    span: Span
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return "".join(part.text for part in self.segments if not part.hidden)


@dataclass(frozen=True)
class Paragraph:
    """A visible block with the number of its first line, or a hidden stretch (number 0)."""

    number: int
    role: str
    sentences: tuple[Sentence, ...]
    hidden: str = ""
    text: str = ""


def article_view(
    article: Article, evidence: Mapping[int, Span] | None = None
) -> tuple[Paragraph, ...]:
    """The article in paragraphs, those hidden as a whole among them.

    Args:
        article: what is shown.
        evidence: the evidence of each question, by the question's number.
    """
    builder = _Builder(article, dict(evidence or {}))
    whole = [h for h in article.hidden if not any(b.span.overlaps(h.span) for b in article.blocks)]
    parts: list[Block | Hidden] = sorted([*article.blocks, *whole], key=lambda part: part.span)
    return tuple(builder.paragraph(part) for part in parts)


class _Builder:
    """Counts paragraphs and sentences while it cuts blocks into segments."""

    def __init__(self, article: Article, evidence: dict[int, Span]) -> None:
        self.article, self.evidence = article, evidence
        self.sentences = 0
        self.lines = article_lines(article)
        self.begun: set[int] = set()

    def paragraph(self, part: Block | Hidden) -> Paragraph:
        """The view of one block or hidden stretch."""
        if isinstance(part, Hidden):
            return Paragraph(0, "hidden", (), part.reason, part.span.of(self.article.text).strip())
        text = self._visible(part.span)
        starts = [part.span.start + at for at in sentence_starts(text)] or [part.span.start]
        starts[0] = part.span.start
        spans = [Span(a, b) for a, b in pairwise([*starts, part.span.end])]
        sentences = tuple(self._sentence(span) for span in spans)
        return Paragraph(self._first_line(part.span), part.role, sentences)

    def _first_line(self, span: Span) -> int:
        """The number that the paragraph's first line has in print and in the key."""
        found = lines_of(self.lines, span)
        return found[0] if found else 0

    def _visible(self, span: Span) -> str:
        """The block's text, same length, with what is hidden in it blanked."""
        text = span.of(self.article.text)
        for hidden in self.article.hidden:
            start = max(hidden.span.start - span.start, 0)
            end = min(hidden.span.end - span.start, len(text))
            if start < end:
                text = text[:start] + " " * (end - start) + text[end:]
        return text

    def _sentence(self, span: Span) -> Sentence:
        self.sentences += 1
        hidden = [h.span for h in self.article.hidden]
        edges = (edge for s in [*self.evidence.values(), *hidden] for edge in (s.start, s.end))
        cuts = sorted({span.start, span.end} | {at for at in edges if span.start < at < span.end})
        segments = (self._segment(Span(a, b)) for a, b in pairwise(cuts))
        text = self._visible(span)
        start = span.start + len(text) - len(text.lstrip())
        shown = Span(start, max(start, span.start + len(text.rstrip())))
        return Sentence(self.sentences, shown, tuple(segments))

    def _segment(self, span: Span) -> Segment:
        covering = {n: e for n, e in self.evidence.items() if e.covers(span)}
        hidden = next((h.reason for h in self.article.hidden if h.span.covers(span)), "")
        first = () if hidden else tuple(n for n in covering if n not in self.begun)
        self.begun.update(first)
        return Segment(
            text=span.of(self.article.text),
            marks=tuple(covering),
            first=first,
            last=tuple(n for n, e in covering.items() if e.end == span.end),
            hidden=hidden,
        )

"""The lines of an article as the text page shows them, each word once.

>>> inside = Hidden(Span(5, 12), "credit")
>>> article = Article("a", "Rain (Photo) fell.", "A", (Block(Span(0, 18)),), (inside,))
>>> [(piece.text, piece.reason) for piece in text_lines(article)[0].pieces]
[('Rain ', ''), ('(Photo)', 'credit'), (' fell.', '')]
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import Article, Block, Hidden, Span


@dataclass(frozen=True)
class Piece:
    """A run of a line; ``reason`` says why it is set aside, "" where it is shown."""

    span: Span
    text: str
    reason: str = ""


@dataclass(frozen=True)
class TextLine:
    """A block with what is set aside in it, or a stretch that is set aside as a whole.

    ``reason`` is "" for a block, ``role`` "" for a stretch.
    """

    span: Span
    pieces: tuple[Piece, ...]
    role: str = ""
    reason: str = ""

    @property
    def text(self) -> str:
        """The line's words."""
        return "".join(piece.text for piece in self.pieces).strip()


def text_lines(article: Article) -> tuple[TextLine, ...]:
    """Every line of an article, in order: what is shown, and what is set aside."""
    parts: list[Block | Hidden] = [*article.blocks, *_between(article)]
    return tuple(_line(article, part) for part in sorted(parts, key=lambda part: part.span))


def _between(article: Article) -> Iterator[Hidden]:
    """What is hidden outside every block."""
    for part in article.hidden:
        if not any(block.span.overlaps(part.span) for block in article.blocks):
            yield part


def _line(article: Article, part: Block | Hidden) -> TextLine:
    if isinstance(part, Hidden):
        words = Piece(part.span, part.span.of(article.text).strip())
        return TextLine(part.span, (words,), reason=part.reason)
    return TextLine(part.span, tuple(_pieces(article, part.span)), role=part.role)


def _pieces(article: Article, line: Span) -> Iterator[Piece]:
    """The runs of a line, shown and hidden by turns."""
    at = line.start
    for part in sorted((h for h in article.hidden if h.span.overlaps(line)), key=lambda h: h.span):
        start, end = max(part.span.start, at), min(part.span.end, line.end)
        if at < start:
            yield Piece(Span(at, start), article.text[at:start])
        # Its own span, not the cut one: that is what brings it back.
        yield Piece(part.span, article.text[start:end], part.reason)
        at = end
    if at < line.end:
        yield Piece(Span(at, line.end), article.text[at : line.end])

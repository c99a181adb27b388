"""The printed lines of an article: one numbering for paper, key and web page.

The visible words are set in lines of a fixed number of characters, so that "line 23" is the
same line wherever it is cited.

>>> from quizgen.model import Article, Block, Span
>>> article = Article("a", "Rain fell. It stopped.", "A", (Block(Span(0, 22)),))
>>> [(line.number, line.text) for line in article_lines(article, measure_chars=11)]
[(1, 'Rain fell.'), (2, 'It stopped.')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.model import Article, Block, BlockRole, Span

# Characters in a printed line: what fits beside the numbers in 11 pt on A4 and Letter
# (templates/sheets/quiz.typ), and within the 60-72 letters that LOOK.md asks for.
MEASURE_CHARS = 72
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; ``number`` counts from 1, ``opens`` tells that a block begins."""

    number: int
    span: Span
    text: str
    role: BlockRole
    opens: bool


def _blanked(article: Article, span: Span) -> str:
    """The text of a span with spaces in place of what is hidden: same length, same offsets."""
    chars = list(span.of(article.text))
    for hidden in (part.span for part in article.hidden if part.span.overlaps(span)):
        first = max(hidden.start, span.start) - span.start
        last = min(hidden.end, span.end) - span.start
        chars[first:last] = " " * (last - first)
    return "".join(chars)


def shown_text(article: Article, span: Span) -> str:
    """The visible words of a span on one line: how a key or a feedback quotes the proof."""
    return " ".join(_blanked(article, span).split())


def visible_words(article: Article, block: Block) -> Iterator[Span]:
    """The words of a block that are not hidden; a word that is hidden in part is cut."""
    for word in _WORD.finditer(_blanked(article, block.span)):
        yield Span(block.span.start + word.start(), block.span.start + word.end())


@lru_cache(maxsize=64)
def article_lines(article: Article, *, measure_chars: int = MEASURE_CHARS) -> tuple[Line, ...]:
    """All lines of the visible article.

    Args:
        article: what is printed.
        measure_chars: most characters in a line; a longer word has a line to itself.
    """
    lines: list[Line] = []
    for block in article.blocks:
        for n, words in enumerate(_filled(article, block, measure_chars)):
            span = Span(words[0].start, words[-1].end)
            text = " ".join(word.of(article.text) for word in words)
            lines.append(Line(len(lines) + 1, span, text, block.role, n == 0))
    return tuple(lines)


def _filled(article: Article, block: Block, measure_chars: int) -> Iterator[list[Span]]:
    """The words of a block, a list for each line, filled greedily."""
    row: list[Span] = []
    width = 0
    for word in visible_words(article, block):
        length = word.end - word.start
        if row and width + 1 + length > measure_chars:
            yield row
            row, width = [], 0
        width += length + (1 if row else 0)
        row.append(word)
    if row:
        yield row


def lines_of(lines: tuple[Line, ...], span: Span) -> tuple[int, int] | None:
    """The numbers of the first and the last line that a span touches; None if none."""
    numbers = [line.number for line in lines if line.span.overlaps(span)]
    return (numbers[0], numbers[-1]) if numbers else None


def cited(article: Article, span: Span) -> str:
    """Where a span stands, as a key or a page cites it: "line 8", "lines 8-9"; "" if nowhere."""
    found = lines_of(article_lines(article), span)
    if found is None:
        return ""
    first, last = found
    return f"line {first}" if first == last else f"lines {first}-{last}"

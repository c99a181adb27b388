"""A text as lines with a shape: what stands where, how it ends, what wraps.

>>> [line.closed for line in lines_of("Flood hits Ross\\nThe Wye rose 4m.")]
[False, True]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from quizgen.article import patterns
from quizgen.model import Span

# White space at the ends of a line, with the invisible characters that pages carry.
BLANK = " \t\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff"
_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CONTENT = re.compile(rf"[^{BLANK}](?:.*[^{BLANK}])?", re.DOTALL)
_CLOSED = re.compile(r"""[.!?…][\])"'”’»]*(?:\[\d+\])?$""")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
# Characters: a page wraps its lines at some width between these; a line that a lower-case letter
# goes on with is at least so long. Chosen on mails, printed columns and pasted pages.
_MIN_WRAP, _MAX_WRAP, _MIN_OPEN = 45, 120, 30
_STOP_SHARE = 0.5


@dataclass(frozen=True)
class Line:
    """One line, or several that a fixed page width wrapped.

    Attributes:
        text: the whole source text.
        whole: the line without the white space around it.
        span: the part of ``whole`` that is still shown.
        gap: whether a blank line stands before it.
    """

    text: str
    whole: Span
    span: Span
    gap: bool = False

    @cached_property
    def shown(self) -> str:
        """The characters that are still shown."""
        return self.span.of(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in lower case, without quotation marks."""
        return tuple(word.replace("’", "'") for word in _WORD.findall(self.shown.lower()))

    @cached_property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does."""
        return _CLOSED.search(self.shown) is not None

    @cached_property
    def opens(self) -> bool:
        """Whether the line ends by announcing what follows."""
        return self.shown.endswith((":", ":-", "—"))

    def after(self, offset: int) -> "Line | None":
        """The line without what stands before a source offset; None if nothing is left."""
        rest = _CONTENT.search(self.text, offset, self.span.end)
        return replace(self, span=Span(rest.start(), self.span.end)) if rest else None

    def before(self, offset: int) -> "Line | None":
        """The line without what stands from a source offset on; None if nothing is left."""
        rest = _CONTENT.search(self.text, self.span.start, offset)
        return replace(self, span=Span(self.span.start, rest.end())) if rest else None


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for match in _LINE.finditer(text):
        content = _CONTENT.search(text, match.start(), match.end())
        if content:
            span = Span(*content.span())
            breaks = text[end : span.start].replace("\r\n", "\n")
            yield Line(text, span, span, gap=len(re.findall(r"[\r\n]", breaks)) > 1)
            end = span.end


def raw_lines(text: str) -> list[Line]:
    """The lines with content, in order, as they stand.

    Args:
        text: any text, with any line ends.
    """
    return list(_lines(text))


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether a fixed page width broke the lines: alike in length, seldom closed."""
    inner = [line for line, below in pairwise(lines) if not below.gap]
    if len(inner) < 4 or max(len(line.shown) for line in lines) > _MAX_WRAP:
        return False
    long = [line for line in inner if len(line.shown) >= _MIN_WRAP]
    closed = sum(line.closed for line in inner)
    return len(long) > 0.6 * len(inner) and closed < _STOP_SHARE * len(inner)


def _continues(before: Line, so_far: Line, line: Line, wrapped: bool) -> bool:
    """Whether a line goes on with the sentence of the one before it.

    A lower-case letter goes on with what is long enough to be a sentence; a button does not.
    """
    if line.gap:
        return False
    if wrapped and len(before.shown) >= _MIN_WRAP:
        return patterns.ITEM.match(line.shown) is None
    if not line.shown[0].islower() or before.closed or before.opens:
        return False
    text = line.shown
    buttons = (patterns.MENU.fullmatch, patterns.BOX_END.fullmatch, patterns.ASKING.match)
    return len(so_far.shown) >= _MIN_OPEN and not any(button(text) for button in buttons)


def lines_of(text: str) -> list[Line]:
    """The lines with content, in order; wrapped ones joined into one.

    Args:
        text: any text, with any line ends.
    """
    raw = raw_lines(text)
    wrapped = _is_wrapped(raw)
    lines: list[Line] = []
    previous: Line | None = None
    for line in raw:
        if previous is not None and _continues(previous, lines[-1], line, wrapped):
            joined = Span(lines[-1].whole.start, line.whole.end)
            lines[-1] = replace(lines[-1], whole=joined, span=joined)
        else:
            lines.append(line)
        previous = line
    return lines

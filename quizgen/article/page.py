"""The page that the cleaning rules work on: its lines, and what of them is hidden so far."""

from collections.abc import Callable, Iterator

from quizgen.article.lines import Line
from quizgen.article.patterns import ITEM
from quizgen.model import Hidden, Span

# Characters: a longer line is no menu, byline or credit, and would make the patterns slow.
MAX_WHOLE_CHARS = 500


class Page:
    """Lines of a text, each shown, cut or hidden; rules change it in place.

    Attributes:
        lines: every line, by its number; None where it is wholly hidden.
        hidden: what has been hidden so far.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.lines: list[Line | None] = list(lines)
        self.hidden: list[Hidden] = []

    def shown(self) -> Iterator[tuple[int, Line]]:
        """The lines that are still shown, with their numbers."""
        for at, line in enumerate(self.lines):
            if line is not None:
                yield at, line

    def listed(self) -> Iterator[tuple[int, Line, bool]]:
        """The lines that are still shown, and whether a line that ends in ":" announces them."""
        announced = False
        for at, line in self.shown():
            is_open = not (line.closed or line.opens)
            belongs = announced and (is_open or ITEM.match(line.shown) is not None)
            yield at, line, belongs
            announced = line.opens or belongs

    def hide_lines(self, reason: str, test: Callable[[Line], bool]) -> None:
        """Hide the lines that pass a test; none that is long."""
        for at, line in self.shown():
            if len(line.shown) <= MAX_WHOLE_CHARS and test(line):
                self.hide(at, reason)

    def hide(self, at: int, reason: str) -> None:
        """Hide what is still shown of a line."""
        line = self.lines[at]
        if line is not None:
            self.hidden.append(Hidden(line.span, reason))
            self.lines[at] = None

    def cut_head(self, at: int, end: int, reason: str) -> None:
        """Hide a line up to a source offset."""
        line = self.lines[at]
        rest = line.after(end) if line is not None else None
        if line is None or rest is None:
            self.hide(at, reason)
        else:
            self.hidden.append(Hidden(Span(line.span.start, end), reason))
            self.lines[at] = rest

    def cut_tail(self, at: int, start: int, reason: str) -> None:
        """Hide a line from a source offset on."""
        line = self.lines[at]
        rest = line.before(start) if line is not None else None
        if line is None or rest is None:
            self.hide(at, reason)
        else:
            self.hidden.append(Hidden(Span(start, line.span.end), reason))
            self.lines[at] = rest

    def cut_middle(self, span: Span, reason: str) -> None:
        """Hide a stretch within a line that shows text on both sides of it."""
        self.hidden.append(Hidden(span, reason))

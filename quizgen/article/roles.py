"""What each shown line is: headline, standfirst, heading, item or paragraph.

Above the first paragraph stand the headline, at most two standfirsts and the page's own
labels; below the last one stands only the page.
"""

from quizgen.article.lines import Line
from quizgen.article.page import Page
from quizgen.article.patterns import ITEM
from quizgen.model import BlockRole

# Words: a paragraph with a stop has at least so many, one without so many; a headline and a
# standfirst at least so many; a heading at most so many.
_MIN_PARAGRAPH, _MIN_OPEN_PARAGRAPH = 8, 30
_MIN_HEADLINE, _MIN_STANDFIRST, _MAX_HEADING, _MAX_QUOTED_HEADING = 3, 6, 10, 5
_MAX_STANDFIRSTS = 2
_MAX_CLOSED_HEADLINE = 16
_CAPITAL_SHARE = 0.7
_QUOTES, _END_QUOTES = tuple("\"“‘'"), tuple("\"”’'")


def _is_paragraph(line: Line) -> bool:
    if line.closed or line.opens:
        return len(line.words) >= _MIN_PARAGRAPH or line.shown.startswith(_QUOTES)
    return len(line.words) >= _MIN_OPEN_PARAGRAPH


def _headline(top: list[tuple[int, Line]]) -> int | None:
    """The number of the headline among the lines above the first paragraph."""
    long = [at for at, line in top if len(line.words) > _MIN_HEADLINE]
    short = [at for at, line in top if len(line.words) == _MIN_HEADLINE]
    return next(iter(long or short or [at for at, _ in top[:1]]), None)


def _is_title_case(line: Line) -> bool:
    """Whether most words of four letters and more start with a capital."""
    long = [word for word in line.shown.split() if len(word) > 3]
    return sum(word[0].isupper() for word in long) >= _CAPITAL_SHARE * max(1, len(long))


def _closed_headline(page: Page) -> int | None:
    """The first line, where it ends in a stop yet stands over longer paragraphs like a title."""
    shown = list(page.shown())[:2]
    if len(shown) < 2 or not shown[0][1].closed:
        return None
    (at, first), (_, second) = shown
    title = len(first.words) <= _MAX_CLOSED_HEADLINE and len(second.words) > len(first.words)
    apart = second.gap or _is_title_case(first)
    return at if title and apart and not first.shown.startswith(_QUOTES) else None


def _top(page: Page) -> list[tuple[int, Line]]:
    """The lines above the first paragraph; none where there is no paragraph."""
    top: list[tuple[int, Line]] = []
    titled = False
    for at, line in page.shown():
        if _is_paragraph(line) or (titled and line.closed):
            return top
        titled = titled or len(line.words) > _MIN_HEADLINE
        top.append((at, line))
    return []


def _shape_top(page: Page, roles: dict[int, BlockRole]) -> None:
    """Find the headline and its standfirsts, and hide the labels around them."""
    top = _top(page)
    title = _headline(top) if top else _closed_headline(page)
    if title is None:
        return
    roles[title] = "headline"
    for at, line in top:
        seconds = sum(role == "standfirst" for role in roles.values())
        if at > title and len(line.words) >= _MIN_STANDFIRST and seconds < _MAX_STANDFIRSTS:
            roles[at] = "standfirst"
        elif at != title:
            page.hide(at, "menu")


def _shape_tail(page: Page) -> None:
    """Hide what stands below the last paragraph and is neither a sentence nor an item."""
    for at, line in reversed(list(page.shown())):
        if line.closed or len(line.words) >= _MIN_OPEN_PARAGRAPH or ITEM.match(line.shown):
            return
        page.hide(at, "menu")


def _is_announced(line: Line, above: Line | None, role_above: BlockRole | None) -> bool:
    """Whether a line without a stop belongs to a list that a sentence ending in ":" opens."""
    if line.closed or line.opens or above is None or len(line.words) > _MIN_OPEN_PARAGRAPH:
        return False
    return above.opens or (role_above == "item" and not above.closed)


def _role(line: Line, above: Line | None, role_above: BlockRole | None, last: bool) -> BlockRole:
    if ITEM.match(line.shown) or _is_announced(line, above, role_above):
        return "item"
    if line.closed or line.opens or last:
        return "paragraph"
    if line.shown.startswith(_QUOTES):  # a paragraph of a longer quotation has no mark at its end
        is_heading = len(line.words) <= _MAX_QUOTED_HEADING and line.shown.endswith(_END_QUOTES)
    else:
        is_heading = len(line.words) <= _MAX_HEADING
    return "heading" if is_heading else "paragraph"


def shape_page(page: Page) -> dict[int, BlockRole]:
    """The role of every shown line, by its number; hides what only position betrays.

    Args:
        page: after all cleaning rules.
    """
    roles: dict[int, BlockRole] = {}
    _shape_top(page, roles)
    if roles:
        _shape_tail(page)
    shown = list(page.shown())
    above: Line | None = None
    role_above: BlockRole | None = None
    for at, line in shown:
        role_above = roles.get(at) or _role(line, above, role_above, at == shown[-1][0])
        roles[at] = role_above
        above = line
    return roles

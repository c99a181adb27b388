"""Cleaning rules for other stories: their headlines in boxes, lists, links and capitals."""

from collections.abc import Iterator

from quizgen.article import patterns
from quizgen.article.page import MAX_WHOLE_CHARS, Page

# Words: the longest head over a list, the longest headline in one, the shortest line that may
# be the page's own headline, the shortest link in capitals.
_MAX_HEAD, _MAX_LINK, _MIN_TITLE, _MIN_SHOUTED = 12, 30, 5, 4


def _listed(page: Page, at: int) -> Iterator[int]:
    """The numbers of the headlines that follow a list head."""
    marked: bool | None = None
    for number in range(at + 1, len(page.lines)):
        line = page.lines[number]
        if line is None:
            continue
        has_marker = patterns.ITEM.match(line.shown) is not None
        marked = has_marker if marked is None else marked
        if has_marker != marked or line.closed or line.opens or len(line.words) > _MAX_LINK:
            return
        yield number


def _is_head(page: Page, at: int, text: str) -> bool:
    """Whether a line is a head over other stories, by its words or since it is in capitals."""
    if patterns.LIST_HEAD.fullmatch(text):
        return True
    shouted = patterns.SHOUTED.fullmatch(text) and text.endswith(":") and " " in text
    return bool(shouted) and next(_listed(page, at), None) is not None


def hide_lists(page: Page) -> None:
    """Heads such as "READ MORE:" and the other stories' headlines below them.

    Above the headline only the head itself is hidden: what follows may be the headline.
    """
    titled = False
    for at, line in page.shown():
        if patterns.LIST_LINK.match(line.shown) and not line.closed:
            page.hide(at, "headlines")
        elif len(line.words) <= _MAX_HEAD and _is_head(page, at, line.shown):
            for number in list(_listed(page, at)) if titled else []:
                page.hide(number, "headlines")
            page.hide(at, "headlines")
        else:
            titled = titled or len(line.words) >= _MIN_TITLE


def hide_links(page: Page) -> None:
    """Bullets without a stop that no line announces."""
    for at, line, announced in page.listed():
        marked = patterns.ITEM.match(line.shown) and not line.closed
        if marked and not announced and len(line.words) <= _MAX_LINK:
            page.hide(at, "headlines")


def hide_shouted(page: Page) -> None:
    """Lines wholly in capitals below the headline, as some sites print links in the story."""
    for at, line in [*page.shown()][1:]:
        capitals = len(line.shown) <= MAX_WHOLE_CHARS and patterns.SHOUTED.fullmatch(line.shown)
        if capitals and len(line.words) >= _MIN_SHOUTED and not (line.closed or line.opens):
            page.hide(at, "headlines")

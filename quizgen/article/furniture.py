"""Cleaning rules for the page itself: notes, buttons, menus, boxes, bylines, datelines."""

from quizgen.article import patterns, patterns_press
from quizgen.article.lines import Line
from quizgen.article.page import Page
from quizgen.model import Span

# Longest lines, in words, that a pattern may hide whole; longer ones are left to be read.
_MAX_ASKING, _MAX_BYLINE, _MAX_CLOSED_BYLINE, _MAX_MENU = 45, 25, 8, 25
# Longest box that asks for an address, in lines.
_MAX_BOX = 9
# A run of so many lines of so few words without a stop is a menu, wherever it stands.
_MENU_RUN, _MENU_WORDS = 3, 4
# A dateline stands before a whole sentence: so many words at least.
_MIN_DATED_WORDS = 5
# A reporter's own line stands among so many last lines.
_TAIL_LINES = 3


def hide_notes(page: Page) -> None:
    """What an editor says about the text, and bare markup."""

    def is_note(line: Line) -> bool:
        return bool(patterns.NOTE.match(line.shown) or patterns.MARKUP.fullmatch(line.shown))

    page.hide_lines("note", is_note)
    for at, line in [*page.shown()][-_TAIL_LINES:]:
        if patterns_press.REPORTER.match(line.shown):
            page.hide(at, "note")


def hide_boxes(page: Page) -> None:
    """Boxes that ask for an address, from their first line to the one that says they end."""
    start: int | None = None
    for at, line in page.shown():
        if patterns.BOX_START.match(line.shown):
            start = at
        elif patterns.BOX_END.fullmatch(line.shown):
            first = start if start is not None and at - start <= _MAX_BOX else at
            for number in range(first, at + 1):
                page.hide(number, "share")


def hide_requests(page: Page) -> None:
    """Lines that ask the reader to share, sign up, accept or comment; the law at the end."""

    def asks(line: Line) -> bool:
        return len(line.words) <= _MAX_ASKING and bool(patterns.ASKING.match(line.shown))

    page.hide_lines("share", asks)
    for at, line in page.shown():
        if legal := patterns.LEGAL_TAIL.search(line.shown):
            page.cut_tail(at, line.span.start + legal.start(), "legal")


def _is_menu(line: Line) -> bool:
    text = line.shown
    if not line.closed and not any(char.isalpha() for char in text):
        return True
    if len(line.words) > (_MENU_WORDS if line.closed else _MAX_MENU):
        return False
    if patterns.MENU.fullmatch(text):
        return True
    parts = [part for part in patterns.MENU_SPLIT.split(text) if part]
    known = sum(patterns.MENU.fullmatch(part) is not None for part in parts)
    if len(parts) >= 3 and known and all(len(part.split()) <= 3 for part in parts):
        return True
    words = text.split()
    return len(words) >= 3 and all(patterns.MENU.fullmatch(word) for word in words)


def hide_menus(page: Page) -> None:
    """Lines that name sections and buttons of the site."""
    page.hide_lines("menu", _is_menu)


def hide_bylines(page: Page) -> None:
    """When it was published and by whom."""

    def is_stamp(line: Line) -> bool:
        short = len(line.words) <= _MAX_BYLINE
        return short and bool(patterns_press.TIMESTAMP.fullmatch(line.shown))

    def is_byline(line: Line) -> bool:
        most = _MAX_CLOSED_BYLINE if line.closed else _MAX_BYLINE
        return len(line.words) <= most and bool(patterns_press.BYLINE.fullmatch(line.shown))

    page.hide_lines("timestamp", is_stamp)
    page.hide_lines("byline", is_byline)


def hide_inline_buttons(page: Page) -> None:
    """Buttons inside a paragraph."""
    for _, line in page.shown():
        for found in patterns.INLINE_BUTTON.finditer(line.shown):
            start = line.span.start
            page.cut_middle(Span(start + found.start(), start + found.end()), "share")


def hide_runs(page: Page) -> None:
    """Three and more very short lines in a row, as menus, tags and buttons stand."""
    runs: list[list[int]] = [[]]
    for at, line, announced in page.listed():
        tiny = len(line.words) <= _MENU_WORDS and not (line.closed or line.opens or announced)
        if tiny:
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    for number in (at for run in runs if len(run) >= _MENU_RUN for at in run):
        page.hide(number, "menu")


def hide_datelines(page: Page) -> None:
    """ "LONDON (Agency) -" before the first word of a paragraph."""
    for at, line in page.shown():
        found = next(filter(None, (p.match(line.shown) for p in patterns_press.DATELINES)), None)
        words_left = len(line.shown[found.end() :].split()) if found else 0
        if found and line.closed and words_left >= _MIN_DATED_WORDS:
            page.cut_head(at, line.span.start + found.end(), "dateline")

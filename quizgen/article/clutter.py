"""The cleaning rules: each looks at the lines still shown and hides what is not the story.

What a pattern cannot tell is told by shape and place: a line without a final stop before a
photo credit is its caption; a bullet that no sentence announces and no stop ends is a link.
"""

import re
from collections.abc import Callable, Iterator

from quizgen.article import patterns
from quizgen.article.lines import Line
from quizgen.article.page import Page
from quizgen.article.repeats import hide_repeats
from quizgen.model import Span

Rule = Callable[[Page], None]

# Longest line, in words, that a pattern may hide whole; longer ones are left to be read.
_MAX_ASKING, _MAX_BYLINE, _MAX_CREDIT, _MAX_CAPTION, _MAX_HEAD = 45, 25, 12, 60, 12
_MAX_LINK = 30
# A run of so many lines of so few words without a stop is a menu, wherever it stands.
_MENU_RUN, _MENU_WORDS = 3, 4
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def _hide_whole(page: Page, reason: str, test: Callable[[Line], bool]) -> None:
    for at, line in page.shown():
        if test(line):
            page.hide(at, reason)


def _notes(page: Page) -> None:
    """What an editor says about the text, and bare markup."""

    def is_note(line: Line) -> bool:
        return bool(patterns.NOTE.match(line.shown) or patterns.NOTE_LINK.fullmatch(line.shown))

    _hide_whole(page, "note", is_note)


def _asking(page: Page) -> None:
    """Lines that ask the reader to share, sign up, accept or comment; the law at the end."""

    def asks(line: Line) -> bool:
        return len(line.words) <= _MAX_ASKING and bool(patterns.SHARE.match(line.shown))

    _hide_whole(page, "share", asks)
    for at, line in page.shown():
        if legal := patterns.LEGAL_TAIL.search(line.shown):
            page.cut_tail(at, line.span.start + legal.start(), "legal")


def _is_menu(line: Line) -> bool:
    text = line.shown
    if len(line.words) > 25 or line.closed and len(line.words) > _MENU_WORDS:
        return False
    if patterns.MENU.fullmatch(text):
        return True
    parts = [part for part in patterns.MENU_SPLIT.split(text) if part]
    known = sum(patterns.MENU.fullmatch(part) is not None for part in parts)
    if len(parts) >= 3 and known and all(len(part.split()) <= 3 for part in parts):
        return True
    words = text.split()
    return len(words) >= 3 and all(patterns.MENU.fullmatch(word) for word in words)


def _menus(page: Page) -> None:
    _hide_whole(page, "menu", _is_menu)


def _datings(page: Page) -> None:
    """When it was published and by whom."""

    def is_stamp(line: Line) -> bool:
        return len(line.words) <= _MAX_BYLINE and bool(patterns.TIMESTAMP.fullmatch(line.shown))

    def is_byline(line: Line) -> bool:
        short = len(line.words) <= _MAX_BYLINE and (not line.closed or len(line.words) <= 8)
        return short and bool(patterns.BYLINE.fullmatch(line.shown))

    _hide_whole(page, "timestamp", is_stamp)
    _hide_whole(page, "byline", is_byline)


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


def _lists(page: Page) -> None:
    """Heads such as "READ MORE:" and the other stories' headlines below them.

    Above the headline only the head itself is hidden: what follows may be the headline.
    """
    titled = False
    for at, line in page.shown():
        if page.lines[at] is None:  # hidden by the head before it
            continue
        if patterns.LIST_LINK.match(line.shown) and not line.closed:
            page.hide(at, "headlines")
        elif len(line.words) <= _MAX_HEAD and patterns.LIST_HEAD.fullmatch(line.shown):
            for number in list(_listed(page, at)) if titled else []:
                page.hide(number, "headlines")
            page.hide(at, "headlines")
        else:
            titled = titled or len(line.words) > _MENU_WORDS


def _hide_caption_before(page: Page, at: int) -> None:
    """A line without a stop right before a credit is the caption, unless it is the headline."""
    numbers = [number for number, _ in page.shown() if number < at]
    line = page.lines[numbers[-1]] if numbers else None
    if line is not None and len(numbers) > 1 and not (line.closed or line.opens):
        page.hide(numbers[-1], "caption")


def _pipe_credit(page: Page, at: int, line: Line) -> None:
    """ "| AGENCYThe minister…": the credit goes, and a caption in front of it."""
    found = patterns.PIPE_CREDIT.search(line.shown)
    if not found:
        return
    end = line.span.start + found.end()
    ends = [match.end() for match in _SENTENCE_END.finditer(line.shown, 0, found.start())]
    if found.start() == 0:
        _hide_caption_before(page, at)
        page.cut_head(at, end, "credit")
    elif not ends:
        page.cut_head(at, end, "caption")
    elif line.after(end) is None:
        page.cut_tail(at, line.span.start + ends[-1], "caption")
    else:
        page.cut_middle(Span(line.span.start + ends[-1], end), "caption")


def _bracket_credits(page: Page, at: int, line: Line) -> None:
    """ "(Photo: Jo Bloggs)" at the head, in the middle or at the end of a line."""
    for found in reversed(list(patterns.BRACKET_CREDIT.finditer(line.shown))):
        start, end = line.span.start + found.start(), line.span.start + found.end()
        if found.start() == 0:
            page.cut_head(at, end, "credit")
        elif line.shown[found.end() :].strip(" ."):
            page.cut_middle(Span(start, end), "credit")
        else:
            page.cut_tail(at, start, "credit")
            rest = page.lines[at]
            if rest is not None and not rest.closed:
                page.hide(at, "caption")


def _credits(page: Page) -> None:
    """Who took the picture: on a line alone, or glued to a sentence."""
    for at, line in page.shown():
        short = len(line.words) <= _MAX_CREDIT
        if short and any(p.fullmatch(line.shown) for p in patterns.CREDIT_LINES):
            _hide_caption_before(page, at)
            page.hide(at, "credit")
            continue
        _pipe_credit(page, at, line)
        line_now = page.lines[at]
        if line_now is not None:
            _bracket_credits(page, at, line_now)


def _captions(page: Page) -> None:
    """Lines that say they describe a picture, and captions glued to a paragraph."""
    for at, line in page.shown():
        glued = patterns.GLUED_CAPTION.match(line.shown)
        label = patterns.CAPTION.match(line.shown)
        end = _SENTENCE_END.search(line.shown, label.end()) if label else None
        if glued:
            page.cut_head(at, line.span.start + glued.end(), "caption")
        elif label and (end is None or not line.closed):
            page.hide(at, "caption")
        elif label and end is not None:
            page.cut_head(at, line.span.start + end.end(), "caption")


def _inline(page: Page) -> None:
    """Buttons inside a paragraph, and credits between two sentences of it."""
    for _, line in page.shown():
        for pattern, reason in ((patterns.INLINE, "share"), (patterns.INLINE_CREDIT, "credit")):
            for found in pattern.finditer(line.shown):
                start = line.span.start
                page.cut_middle(Span(start + found.start(), start + found.end()), reason)


def _links(page: Page) -> None:
    """Bullets without a stop that no line announces: links to other stories."""
    announced = False
    for at, line in page.shown():
        marker = patterns.ITEM.match(line.shown)
        if not marker:
            announced = line.opens
        elif not announced and not line.closed and len(line.words) <= _MAX_LINK:
            page.hide(at, "headlines")


def _runs(page: Page) -> None:
    """Three and more very short lines in a row, as menus, tags and buttons stand."""
    run: list[int] = []
    announced = False
    for at, line in [*page.shown(), (-1, None)]:
        tiny = line is not None and not (line.closed or line.opens)
        if line is not None and tiny and len(line.words) <= _MENU_WORDS and not announced:
            run.append(at)
            continue
        for number in run if len(run) >= _MENU_RUN else []:
            page.hide(number, "menu")
        run = []
        announced = line is not None and line.opens


def _datelines(page: Page) -> None:
    """ "LONDON (Agency) -" before the first word of a paragraph."""
    for at, line in page.shown():
        found = patterns.DATELINE.match(line.shown) or patterns.AGENCY_DATELINE.match(line.shown)
        if found and line.closed and len(line.shown) - found.end() > 40:
            page.cut_head(at, line.span.start + found.end(), "dateline")


RULES: tuple[Rule, ...] = (
    _notes,
    _asking,
    _datings,
    _lists,
    _menus,
    _credits,
    _captions,
    _inline,
    hide_repeats,
    _links,
    _runs,
    _datelines,
)

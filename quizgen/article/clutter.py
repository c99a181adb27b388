"""The cleaning rules: each looks at the lines still shown and hides what is not the story.

What a pattern cannot tell is told by shape and place: a line without a final stop before a
photo credit is its caption; a bullet that no sentence announces and no stop ends is a link.
"""

import re
from collections.abc import Callable, Iterator

from quizgen.article import patterns, patterns_press
from quizgen.article.lines import Line
from quizgen.article.page import Page
from quizgen.article.repeats import hide_repeats
from quizgen.model import Span

Rule = Callable[[Page], None]

_INLINE = ((patterns.INLINE_BUTTON, "share"), (patterns_press.INLINE_CREDIT, "credit"))

# Longest line, in words, that a pattern may hide whole; longer ones are left to be read.
_MAX_ASKING, _MAX_BYLINE, _MAX_CREDIT, _MAX_CAPTION, _MAX_HEAD = 45, 25, 12, 40, 12
_MAX_CAPTION_SENTENCE = 30
# A dateline stands before a whole sentence.
_MIN_DATED_WORDS = 5
_MAX_LINK, _MAX_CHARS, _MAX_BOX = 30, 500, 9
# A run of so many lines of so few words without a stop is a menu, wherever it stands.
_MENU_RUN, _MENU_WORDS = 3, 4
# A page with so much furniture, nine tenths of whose longer lines end in a stop, was pasted
# whole and well edited: what has no stop there is a caption.
_MIN_FURNITURE, _CLOSED_SHARE, _MAX_HEADING = 3, 0.75, 10
_FURNITURE = frozenset(("menu", "credit", "caption", "share", "headlines", "timestamp"))
_QUOTES = tuple("\"“‘'")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def _hide_whole(page: Page, reason: str, test: Callable[[Line], bool]) -> None:
    """Hide the lines that pass a test; none that is long, which keeps the patterns quick."""
    for at, line in page.shown():
        if len(line.shown) <= _MAX_CHARS and test(line):
            page.hide(at, reason)


def _notes(page: Page) -> None:
    """What an editor says about the text, and bare markup."""

    def is_note(line: Line) -> bool:
        return bool(patterns.NOTE.match(line.shown) or patterns.MARKUP.fullmatch(line.shown))

    _hide_whole(page, "note", is_note)


def _asking(page: Page) -> None:
    """Lines that ask the reader to share, sign up, accept or comment; the law at the end."""

    def asks(line: Line) -> bool:
        return len(line.words) <= _MAX_ASKING and bool(patterns.ASKING.match(line.shown))

    _hide_whole(page, "share", asks)
    for at, line in page.shown():
        if legal := patterns.LEGAL_TAIL.search(line.shown):
            page.cut_tail(at, line.span.start + legal.start(), "legal")


def _boxes(page: Page) -> None:
    """Boxes that ask for an address, from their first line to the one that says they end."""
    start: int | None = None
    for at, line in page.shown():
        if patterns.BOX_START.match(line.shown):
            start = at
        elif patterns.BOX_END.fullmatch(line.shown):
            first = start if start is not None and at - start <= _MAX_BOX else at
            for number in range(first, at + 1):
                page.hide(number, "share")


def _is_menu(line: Line) -> bool:
    text = line.shown
    if not line.closed and not any(char.isalpha() for char in text):
        return True
    if len(line.words) > (_MENU_WORDS if line.closed else _MAX_BYLINE):
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
        short = len(line.words) <= _MAX_BYLINE
        return short and bool(patterns_press.TIMESTAMP.fullmatch(line.shown))

    def is_byline(line: Line) -> bool:
        short = len(line.words) <= _MAX_BYLINE and (not line.closed or len(line.words) <= 8)
        return short and bool(patterns_press.BYLINE.fullmatch(line.shown))

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


def _may_be_caption(line: Line) -> bool:
    return not (line.closed or line.opens) and len(line.words) <= _MAX_CAPTION


def _hide_caption_before(page: Page, at: int) -> None:
    """A line without a stop right before a credit is the caption, unless it is the headline."""
    above = [(number, line) for number, line in page.shown() if number < at]
    if len(above) > 1 and _may_be_caption(above[-1][1]):
        page.hide(above[-1][0], "caption")


def _hide_caption_after(page: Page, at: int, line: Line) -> None:
    """So is one right behind the name of an agency below the headline."""
    begun = any(len(above.words) > _MENU_WORDS for n, above in page.shown() if n < at)
    begun = begun and patterns_press.SITE_LINE.fullmatch(line.shown) is None
    behind = next(((number, line) for number, line in page.shown() if number > at), None)
    if begun and behind and _may_be_caption(behind[1]) and not behind[1].shown.startswith(_QUOTES):
        page.hide(behind[0], "caption")


def _hide_credited(page: Page, at: int, start: int, end: int, line: Line) -> None:
    """Hide a credit from ``start`` to ``end`` of a line, and the caption that it belongs to.

    The caption is what stands before the credit behind the last sentence; where nothing does,
    a single short sentence is the caption, and a longer text is the story.
    """
    base = line.span.start
    ends = [match.end() for match in _SENTENCE_END.finditer(line.shown, 0, start)]
    ends = [offset for offset in ends if line.shown[offset:start].strip()]
    last = ends[-1] if ends else 0
    caption = line.shown[last:start].strip()
    is_caption = not caption.endswith((".", "!", "?", ".”", '."'))
    is_caption = is_caption or (not ends and len(caption.split()) <= _MAX_CAPTION_SENTENCE)
    first = base + (last if is_caption else start)
    if line.after(base + end) is None:
        page.cut_tail(at, first, "caption" if is_caption else "credit")
    elif first == base:
        page.cut_head(at, base + end, "caption" if caption else "credit")
    else:
        page.cut_middle(Span(first, base + end), "caption" if is_caption else "credit")


def _glued_credit(page: Page, at: int, line: Line) -> None:
    """ "| AGENCYThe minister…", "(Photo: Jo Roe)" or "Picture: Jo Roe" inside a line."""
    pipe = patterns_press.PIPE_CREDIT.search(line.shown)
    bracket = patterns_press.BRACKET_CREDIT.search(line.shown)
    tail = patterns_press.TAIL_CREDIT.search(line.shown)
    found = pipe or bracket or tail
    if found is None:
        return
    if found.start() == 0:
        if pipe:
            _hide_caption_before(page, at)
        page.cut_head(at, line.span.start + found.end(), "credit")
    elif bracket and not pipe and line.shown[found.end() :].strip(" ."):
        span = Span(line.span.start + found.start(), line.span.start + found.end())
        page.cut_middle(span, "credit")
    else:
        _hide_credited(page, at, found.start(), found.end(), line)


def _credits(page: Page) -> None:
    """Who took the picture: on a line alone, or glued to a sentence."""
    for at, line in page.shown():
        short = len(line.words) <= _MAX_CREDIT and len(line.shown) <= _MAX_CHARS
        if short and any(p.fullmatch(line.shown) for p in patterns_press.CREDIT_LINES):
            _hide_caption_before(page, at)
            _hide_caption_after(page, at, line)
            page.hide(at, "credit")
        elif page.lines[at] is not None:
            _glued_credit(page, at, line)


def _captions(page: Page) -> None:
    """Lines that say they describe a picture, and captions glued to a paragraph."""
    for at, line in page.shown():
        glued = patterns_press.GLUED_CAPTION.match(line.shown)
        label = patterns_press.CAPTION.match(line.shown)
        end = _SENTENCE_END.search(line.shown, label.end()) if label else None
        if patterns_press.PICTURED.search(line.shown) and not line.closed:
            page.hide(at, "caption")
        elif glued:
            page.cut_head(at, line.span.start + glued.end(), "caption")
        elif label and (end is None or not line.closed):
            page.hide(at, "caption")
        elif label and end is not None:
            page.cut_head(at, line.span.start + end.end(), "caption")


def _inline(page: Page) -> None:
    """Buttons inside a paragraph, and credits between two sentences of it."""
    for _, line in page.shown():
        for pattern, reason in _INLINE:
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


def _shouted(page: Page) -> None:
    """Lines wholly in capitals below the headline, as some sites print links in the story."""
    for at, line in [*page.shown()][1:]:
        capitals = len(line.shown) <= _MAX_CHARS and patterns.SHOUTED.fullmatch(line.shown)
        if capitals and len(line.words) >= _MENU_WORDS and not (line.closed or line.opens):
            page.hide(at, "headlines")


def _open_lines(page: Page) -> None:
    """Longer lines without a stop on a page that has clutter and else closes its sentences."""
    long = [line for _, line in page.shown() if len(line.words) > _MAX_HEADING]
    closed = sum(line.closed or line.opens for line in long)
    furniture = sum(hidden.reason in _FURNITURE for hidden in page.hidden)
    if furniture < _MIN_FURNITURE or closed < _CLOSED_SHARE * len(long):
        return
    begun = False
    for at, line in page.shown():
        open_line = not (line.closed or line.opens) and len(line.words) > _MAX_HEADING
        if begun and open_line and not line.shown.startswith(_QUOTES):
            page.hide(at, "caption")
        begun = begun or (line.closed and len(line.words) > _MAX_HEADING)


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
        announced = line is not None and (line.opens or (announced and tiny))


def _datelines(page: Page) -> None:
    """ "LONDON (Agency) -" before the first word of a paragraph."""
    for at, line in page.shown():
        found = next(filter(None, (p.match(line.shown) for p in patterns_press.DATELINES)), None)
        words_left = len(line.shown[found.end() :].split()) if found else 0
        if found and line.closed and words_left >= _MIN_DATED_WORDS:
            page.cut_head(at, line.span.start + found.end(), "dateline")


RULES: tuple[Rule, ...] = (
    _notes,
    _boxes,
    _asking,
    _datings,
    _lists,
    _menus,
    _credits,
    _captions,
    _inline,
    hide_repeats,
    _links,
    _shouted,
    _open_lines,
    _runs,
    _datelines,
)

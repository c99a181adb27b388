"""Cleaning rules for pictures: credits and captions, on lines alone or glued to the story.

What a pattern cannot tell is told by place: a line without a final stop right before a credit
is its caption.
"""

import re
from itertools import dropwhile

from quizgen.article import patterns_press
from quizgen.article.lines import Line
from quizgen.article.page import MAX_WHOLE_CHARS, Page
from quizgen.model import Span

# Words: the longest credit, the longest caption, the longest caption that is a whole sentence,
# the fewest of a line that may be the headline, the most of a heading.
_MAX_CREDIT, _MAX_CAPTION, _MAX_CAPTION_SENTENCE, _MIN_TITLE, _MAX_HEADING = 12, 40, 30, 5, 10
# A page with so much furniture, three quarters of whose longer lines end in a stop, was pasted
# whole and edited well: what has no stop there is a caption.
_MIN_FURNITURE, _CLOSED_SHARE = 3, 0.75
_FURNITURE = frozenset(("menu", "credit", "caption", "share", "headlines", "timestamp"))
_QUOTES = tuple("\"“‘'")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")


def _may_be_caption(line: Line) -> bool:
    return not (line.closed or line.opens) and len(line.words) <= _MAX_CAPTION


def _hide_caption_before(page: Page, at: int) -> None:
    """A line without a stop right before a credit is the caption, unless it is the headline."""
    above = [(number, line) for number, line in page.shown() if number < at]
    if len(above) > 1 and _may_be_caption(above[-1][1]):
        page.hide(above[-1][0], "caption")


def _hide_caption_after(page: Page, at: int, line: Line) -> None:
    """So is one right behind the name of an agency below the headline."""
    begun = any(len(above.words) >= _MIN_TITLE for n, above in page.shown() if n < at)
    begun = begun and patterns_press.SITE_LINE.fullmatch(line.shown) is None
    behind = next(((number, line) for number, line in page.shown() if number > at), None)
    if begun and behind and _may_be_caption(behind[1]) and not behind[1].shown.startswith(_QUOTES):
        page.hide(behind[0], "caption")


def _hide_double(page: Page, at: int, line: Line) -> None:
    """A caption often stands once more, without its credit, on the line above."""
    above = page.lines[at - 1] if at else None
    if above is not None and not above.closed and above.words == line.words[: len(above.words)]:
        page.hide(at - 1, "caption")


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
    if is_caption:
        _hide_double(page, at, line)
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


def hide_credits(page: Page) -> None:
    """Who took the picture: on a line alone, or glued to a sentence."""
    for at, line in page.shown():
        short = len(line.words) <= _MAX_CREDIT and len(line.shown) <= MAX_WHOLE_CHARS
        if short and any(p.fullmatch(line.shown) for p in patterns_press.CREDIT_LINES):
            _hide_caption_before(page, at)
            _hide_caption_after(page, at, line)
            page.hide(at, "credit")
        elif page.lines[at] is not None:
            _glued_credit(page, at, line)


def hide_captions(page: Page) -> None:
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


def hide_inline_credits(page: Page) -> None:
    """Credits between two sentences of a paragraph."""
    for _, line in page.shown():
        for found in patterns_press.INLINE_CREDIT.finditer(line.shown):
            start = line.span.start
            page.cut_middle(Span(start + found.start(), start + found.end()), "credit")


def _is_well_edited(page: Page) -> bool:
    """Whether the page was pasted whole and closes the sentences of its story."""
    long = [line for _, line in page.shown() if len(line.words) > _MAX_HEADING]
    story = [*dropwhile(lambda line: not line.closed, long)]
    closed = sum(line.closed or line.opens for line in story)
    furniture = sum(hidden.reason in _FURNITURE for hidden in page.hidden)
    return furniture >= _MIN_FURNITURE and closed >= _CLOSED_SHARE * len(story)


def hide_open_lines(page: Page) -> None:
    """Longer lines without a stop on a page that was pasted whole and edited well."""
    if not _is_well_edited(page):
        return
    begun = False
    for at, line, announced in page.listed():
        open_line = not (line.closed or line.opens) and len(line.words) > _MAX_HEADING
        if begun and open_line and not announced and not line.shown.startswith(_QUOTES):
            page.hide(at, "caption")
        begun = begun or (line.closed and len(line.words) > _MAX_HEADING)

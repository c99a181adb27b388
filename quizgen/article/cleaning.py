"""Cleaning: text -> what is shown of it and what is hidden, as spans of the text as read.

The text is never rewritten. Each rule looks at the lines that are still shown and hides
whole lines, heads or tails of lines; ``RULES`` is their order. Then the lines that are left
get their roles.

>>> clean("Wye floods Ross\\nBy Jane Roe\\nThe river rose by four metres on Monday.").hidden
(Hidden(span=Span(start=16, end=27), reason='byline'),)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.article import furniture, other_stories, pictures
from quizgen.article.lines import lines_of
from quizgen.article.page import Page
from quizgen.article.repeats import hide_repeats
from quizgen.article.roles import shape_page
from quizgen.model import Block, Hidden, Span

# In this order: what patterns are sure of first; then what place and shape tell of the rest.
RULES: tuple[Callable[[Page], None], ...] = (
    furniture.hide_notes,
    furniture.hide_boxes,
    furniture.hide_requests,
    furniture.hide_bylines,
    other_stories.hide_lists,
    furniture.hide_menus,
    pictures.hide_credits,
    pictures.hide_captions,
    pictures.hide_inline_credits,
    furniture.hide_inline_buttons,
    hide_repeats,
    other_stories.hide_links,
    other_stories.hide_shouted,
    pictures.hide_open_lines,
    furniture.hide_runs,
    furniture.hide_datelines,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of a text.

    Attributes:
        blocks: the shown lines, in order.
        hidden: what is hidden, in order, without overlaps; within blocks or between them.
        title: the headline, or "" where the text has none.
    """

    blocks: tuple[Block, ...]
    hidden: tuple[Hidden, ...]
    title: str


def _apart(hidden: list[Hidden]) -> Iterator[Hidden]:
    """The hidden spans in order, each cut to where the one before it ends."""
    end = 0
    for item in sorted(hidden, key=lambda item: (item.span.start, -item.span.end)):
        if item.span.end > end:
            yield Hidden(Span(max(end, item.span.start), item.span.end), item.reason)
            end = item.span.end


def clean(text: str) -> Cleaned:
    """Tell the story from the page around it.

    Args:
        text: a text as it was read, a page pasted whole for example.
    """
    page = Page(lines_of(text))
    for rule in RULES:
        rule(page)
    roles = shape_page(page)
    blocks = tuple(Block(line.whole, roles[at]) for at, line in page.shown())
    titles = (line.shown for at, line in page.shown() if roles[at] == "headline")
    return Cleaned(blocks, tuple(_apart(page.hidden)), next(titles, ""))

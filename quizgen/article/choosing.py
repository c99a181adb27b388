"""A reader overrules the cleaning: what was hidden is shown again, what is shown set aside.

>>> menu = Hidden(Span(0, 4), "menu")
>>> article = Article("a", "Menu Rain fell.", "A", (Block(Span(5, 15)),), (menu,))
>>> [block.span.of(article.text) for block in bring_back(article, Span(0, 4)).blocks]
['Menu', 'Rain fell.']
"""

import re
from dataclasses import replace

from quizgen.model import Article, Block, Hidden, Span

BY_HAND = "by hand"
_LINE = re.compile(r"[^\n]*\S")


def bring_back(article: Article, span: Span) -> Article:
    """The article with a hidden stretch shown again.

    Args:
        article: as it was cleaned.
        span: exactly that of one of its hidden stretches; another changes nothing.
    """
    hidden = tuple(part for part in article.hidden if part.span != span)
    if len(hidden) == len(article.hidden):
        return article
    blocks = article.blocks
    if not any(block.span.overlaps(span) for block in blocks):
        blocks = tuple(sorted([*blocks, *_lines(article, span)], key=lambda block: block.span))
    return replace(article, blocks=blocks, hidden=hidden)


def _lines(article: Article, span: Span) -> list[Block]:
    """A block for each line of a stretch that says something."""
    found = _LINE.finditer(span.of(article.text))
    starts = ((m.start() + len(m[0]) - len(m[0].lstrip()), m.end()) for m in found)
    return [Block(Span(span.start + a, span.start + b)) for a, b in starts]


def set_aside(article: Article, span: Span) -> Article:
    """The article with a block hidden; another span, or the last block, changes nothing."""
    blocks = tuple(block for block in article.blocks if block.span != span)
    if not blocks or len(blocks) == len(article.blocks):
        return article
    inside = (part for part in article.hidden if not span.covers(part.span))
    hidden = sorted([*inside, Hidden(span, BY_HAND)], key=lambda part: part.span)
    return replace(article, blocks=blocks, hidden=tuple(hidden))

"""Lines that say again what a longer line says: captions, pull quotes, the headline twice."""

from itertools import pairwise

from quizgen.article.lines import Line
from quizgen.article.page import Page

# Chosen on hand-made captions: all of a repeated line's pairs of words survive a changed
# article or tense here and there; two different sentences seldom share half of theirs.
_PAIR_SHARE, _WORD_SHARE = 0.6, 0.7
_CLOSED_PAIR_SHARE = 0.95
_MIN_WORDS, _MAX_WORDS = 5, 60
_MIN_CLOSED_WORDS = 7

# Pairs that more lines share than this ("of the") lead to no neighbour; keeps long texts quick.
_MAX_HOLDERS = 40

Pairs = frozenset[tuple[str, str]]
Row = tuple[int, Line, Pairs]


def _pairs(line: Line) -> Pairs:
    return frozenset(pairwise(line.words))


def _repeats(line: Line, other: Line, pairs: Pairs, other_pairs: Pairs) -> bool:
    """Whether ``other``, a longer or equal line, says what ``line`` says."""
    if len(other.words) < len(line.words) or not pairs:
        return False
    shared = len(pairs & other_pairs) / len(pairs)
    if line.closed:
        return shared >= _CLOSED_PAIR_SHARE
    words = set(line.words)
    return shared >= _PAIR_SHARE and len(words & set(other.words)) >= _WORD_SHARE * len(words)


def _is_candidate(line: Line) -> bool:
    least = _MIN_CLOSED_WORDS if line.closed else _MIN_WORDS
    return least <= len(line.words) <= _MAX_WORDS and not line.opens


def _hide_equals(page: Page) -> None:
    """Of equal lines only the first stays; within the story, none that has no stop.

    A picture's caption is often pasted twice, and a sentence of the story ends in a stop.
    """
    seen: dict[tuple[str, ...], int] = {}
    begun = False
    for at, line in page.shown():
        first = seen.get(line.words)
        if first is not None and _is_candidate(line):
            page.hide(at, "repeat")
            if not line.closed and first >= 0:
                page.hide(first, "caption")
        begun = begun or (line.closed and len(line.words) >= _MIN_CLOSED_WORDS)
        seen.setdefault(line.words, at if begun else -1)


def _neighbours(rows: list[Row]) -> list[set[int]]:
    """For each row the rows that share a pair of words that few lines have."""
    holders: dict[tuple[str, str], set[int]] = {}
    for number, (_, _, pairs) in enumerate(rows):
        for pair in pairs:
            holders.setdefault(pair, set()).add(number)
    rare = {pair: held for pair, held in holders.items() if len(held) <= _MAX_HOLDERS}
    return [set().union(*(rare.get(pair, ()) for pair in pairs)) for _, _, pairs in rows]


def hide_repeats(page: Page) -> None:
    """Hide every line that another shown line says in more words; never the first line."""
    _hide_equals(page)
    rows = [(at, line, _pairs(line)) for at, line in page.shown()]
    neighbours = _neighbours(rows)
    for number, (at, line, pairs) in enumerate(rows[1:], start=1):
        others = (rows[other] for other in sorted(neighbours[number] - {number}))
        if _is_candidate(line) and any(
            _repeats(line, other, pairs, other_pairs)
            for other_at, other, other_pairs in others
            if page.lines[other_at] is not None
        ):
            page.hide(at, "repeat")

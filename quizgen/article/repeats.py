"""Lines that say again what a longer line says: captions, pull quotes, the headline twice."""

from itertools import pairwise

from quizgen.article.lines import Line
from quizgen.article.page import Page

# Chosen on hand-made captions: all of a repeated line's pairs of words survive a changed
# article or tense here and there; two different sentences seldom share half of theirs.
_PAIR_SHARE, _WORD_SHARE = 0.6, 0.8
_CLOSED_PAIR_SHARE = 0.95
_MIN_WORDS, _MAX_WORDS = 5, 60
_MIN_CLOSED_WORDS = 7

Pairs = frozenset[tuple[str, str]]


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


def hide_repeats(page: Page) -> None:
    """Hide every line that another shown line repeats in more words; never the first line.

    Of two equal lines the later one is hidden.
    """
    rows = [(at, line, _pairs(line)) for at, line in page.shown()]
    holders: dict[tuple[str, str], set[int]] = {}
    for row, (_, _, pairs) in enumerate(rows):
        for pair in pairs:
            holders.setdefault(pair, set()).add(row)
    for row, (at, line, pairs) in enumerate(rows[1:], start=1):
        if not _is_candidate(line):
            continue
        near = sorted(set().union(*(holders[pair] for pair in pairs)) - {row})
        others = (rows[other] for other in near if page.lines[rows[other][0]] is not None)
        if any(
            _repeats(line, other, pairs, other_pairs)
            for other_at, other, other_pairs in others
            if other.words != line.words or other_at < at
        ):
            page.hide(at, "repeat")

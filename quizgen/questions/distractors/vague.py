"""Other sizes for an answer that is only a size: "hundreds" beside "thousands".

No option may hold the key: who has waited for decades has waited for years, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizgen.model import Quantity

COUNTS = ("dozens", "hundreds", "thousands", "millions")
SUMS = ("hundreds", "thousands", "millions", "billions", "trillions")
PRODUCTS = (
    "tens of thousands", "hundreds of thousands", "tens of millions", "hundreds of millions",
    "tens of billions", "hundreds of billions",
)  # fmt: skip
TIMES: Mapping[str, tuple[str, ...]] = {
    "months": ("days", "weeks", "years"),
    "years": ("days", "weeks", "months"),
    "decades": ("days", "weeks", "months"),
    "centuries": ("months", "years", "decades"),
}
SHOWN = 3
_SIZE = re.compile(rf"\b(?:{'|'.join((*PRODUCTS, *COUNTS, *SUMS, *TIMES))})\b", re.I)


def vague_texts(fact: Quantity, answer: str) -> tuple[str, ...]:
    """Other sizes in the form of the key, nearest first.

    Args:
        fact: the quantity asked for.
        answer: the key as printed.

    Returns:
        The texts; none where the key's size is not in the tables.
    """
    match = _SIZE.search(answer)
    if match is None:
        return ()
    size = match.group().lower()
    others = TIMES.get(size) or _near(size, _ladder(fact, size))
    return tuple(answer[: match.start()] + other + answer[match.end() :] for other in others)


def _ladder(fact: Quantity, size: str) -> tuple[str, ...]:
    if " of " in size:
        return PRODUCTS
    return SUMS if fact.kind == "money" or size not in COUNTS else COUNTS


def _near(size: str, ladder: Sequence[str]) -> tuple[str, ...]:
    """The sizes nearest to one on its ladder, smaller ones first; none where it is not on it."""
    if size not in ladder:
        return ()
    at = ladder.index(size)
    rest = sorted((abs(n - at), n) for n in range(len(ladder)) if n != at)
    return tuple(ladder[n] for _, n in rest[:SHOWN])

"""Other ranges and ratios in the form of the key: "20 or 25" beside "10 or 15".

A wrong range shares no end with the key, or it would be half right.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.questions.distractors.limits import Limits
from quizgen.questions.distractors.near_values import grain, near_values
from quizgen.questions.number_text import NumberText

NARROW = 5  # width of a range, up to which others do not overlap it
STEPS = (1, -1, 2, -2, 3)  # how many widths and gaps another range lies up or down
SHIFTS = (1, -1, 2, -2, 3, -3, 4, -4)  # of two ages told together: "15 and 17"
FIVE = 5
WIDE = 2.5  # times the low end, from where the high end makes a range that is scaled, not moved
SCALES_OF_WIDE = (2.0, 0.5, 3.0, 1.5)
# Where rules and surveys end a band of ages, and how far a band may differ from the key's width.
AGE_BOUNDS = (16, 18, 20, 21, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75)
AGE_WIDTH_SLACK = 1 / 3
AGE_REACH = 1.5  # widths that a band may lie up or down
Pair = tuple[float, ...]


def near_pairs(key: NumberText, limits: Limits) -> Iterator[Pair]:
    """Ratios with another part, or ranges of like width moved up or down.

    Args:
        key: a text with two numbers.
        limits: the bounds of both ends.
    """
    low, high = key.values
    if " in " in key.parts[1] or "out of" in key.parts[1]:
        yield from _ratios(key)
    elif low < high:
        yield from (pair for pair in _ranges(key, limits) if limits.allow(pair))


def _ratios(key: NumberText) -> Iterator[Pair]:
    """Another part of the same whole, or one of another whole: "one in four"."""
    low, high = key.values
    vary_whole = low == 1
    form = key.forms[1] if vary_whole else key.forms[0]
    top = None if vary_whole else high
    for value in near_values(high if vary_whole else low, form, ceiling=top):
        if not vary_whole or value > low:
            yield (low, value) if vary_whole else (value, high)


def _ranges(key: NumberText, limits: Limits) -> Iterator[Pair]:
    """Other ranges, each with a low and a high end of its own."""
    low, high = key.values
    lows, highs = {low, high}, {low, high}
    for pair in _candidates(key, limits):
        if pair[0] > 0 and pair[0] not in lows and pair[1] not in highs:
            lows.add(pair[0])
            highs.add(pair[1])
            yield pair


def _candidates(key: NumberText, limits: Limits) -> Iterator[Pair]:
    """Ranges with the key's width and roundness, best first."""
    low, high = key.values
    width = high - low
    if limits.age and width >= FIVE and low >= AGE_BOUNDS[0]:
        yield from _bands(low, width)
        return
    if high >= WIDE * low and not limits.age:
        yield from _scaled(key)
    if width <= NARROW or width == grain(low, key.forms[0]):
        round_ends = width == grain(low, key.forms[0]) or (low % FIVE == 0 == high % FIVE)
        step = 2 * width if round_ends and width > 1 else width + 1
        lows = [low + step * n for n in STEPS]
    else:
        near = near_values(low, key.forms[0], ceiling=limits.below, age=limits.age)
        lows = [value for value in near if abs(value - low) >= width / 4]
    if limits.age and width <= NARROW:
        lows += [low + shift for shift in SHIFTS]
    yield from ((value, value + width) for value in lows)


def _scaled(key: NumberText) -> Iterator[Pair]:
    """A range from $500 to $2,000 as many times lower or higher, where both ends stay as exact."""
    low, high = key.values
    exact = grain(low, key.forms[0]) / 2
    for factor in SCALES_OF_WIDE:
        pair = (low * factor, high * factor)
        if all(value % exact == 0 for value in pair):
            yield pair


def _bands(low: float, width: float) -> list[Pair]:
    """Usual bands of ages about as wide as the key's, nearest first."""
    bands = [
        (float(a), float(b))
        for a in AGE_BOUNDS
        for b in AGE_BOUNDS
        if a < b and abs(b - a - width) <= AGE_WIDTH_SLACK * width
    ]
    near = [band for band in bands if abs(band[0] - low) <= AGE_REACH * width]
    return sorted(near, key=lambda band: (abs(band[0] - low), abs(band[1] - band[0] - width)))

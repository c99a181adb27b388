"""Values near a number, written with the same precision.

>>> near_values(40.0, numeral_form("40"))[:3]
(30.0, 50.0, 60.0)
"""

from __future__ import annotations

from quizgen.numerals import GROUPS, SCALES, SHORT_SCALES, NumeralForm

# Relative distances tried, nearest that still look like another answer first. Chosen by
# reading the options of the seed articles: below 0.15 two round numbers look like one rounded
# twice, above 0.6 the odd one out is seen without reading. Rerun: tests/questions.
FACTORS = (0.8, 1.25, 0.65, 1.4, 0.72, 1.55, 0.9, 1.15, 0.58, 1.65)
# Years by which another age differs, by the age up to which they are used: far ones look absurd.
AGE_STEPS = (
    (20, (-2, 2, 3, -3, 4, -4)),
    (40, (-4, 4, 7, -6, -9, 10)),
    (120, (-7, 6, 11, -11, -14, 15)),
)
SMALL_STEPS = (-1, 1, 2, -2, 3, -3, 4)
DOZEN_STEPS = (-2, 2, 3, -3, -4, 4, 5)  # for heads of 7 to 12, where one more is hardly wrong
ROUND_FACTORS = (1.5, 0.5, 2.0, 0.8, 3.0, 0.6)  # for 10, 100, 1,000, where one digit says all
SMALLEST_DISTANCE = 0.08  # of the key; closer values could be the key, rounded
AGE_DISTANCE = 0.04  # the same for ages, which nobody rounds
NEXT_SCALE = 1000  # of a scale word, from where the next one is written
SMALL = 6  # heads up to this are counted on one by one
DOZEN = 12  # heads up to this are counted on in larger steps
ENDS_IN_FIVE = 40  # from here on a five at the end of the key is kept in the other values


def near_values(
    value: float, form: NumeralForm, *, ceiling: float | None = None, age: bool = False
) -> tuple[float, ...]:
    """Other values that look as exact as this one.

    Args:
        value: the key's value, in units of one (2.5 million is 2500000).
        form: how it is written; its decimals and trailing zeros are kept.
        ceiling: largest value that makes sense (100 for shares of a whole).
        age: whether it is somebody's age, where far values would look absurd.

    Returns:
        Distinct values above zero, best first; never the value itself or its rounding.
    """
    unit = scale_size(form)
    step = 1.0 if age else grain(value, form)  # nobody rounds ages
    head = round(value / step)
    share = AGE_DISTANCE if age else SMALLEST_DISTANCE
    found: list[float] = []
    for other in _heads(head, step / unit, form, age=age):
        near = round(other * step, 6)
        scale_kept = near >= unit or value < unit
        if unit > 1 and near >= NEXT_SCALE * unit > value:
            continue  # "1,145 million" beside "916 million"
        if form.decimals and form.scale and near % unit == 0:
            continue  # printed without its decimals: "1 million" beside "1.2 million"
        apart = all(abs(near - known) >= share * abs(value) for known in (value, *found))
        if scale_kept and apart and near > 0 and (ceiling is None or near < ceiling):
            found.append(near)
    return tuple(found)


def scale_size(form: NumeralForm) -> int:
    """The factor of the form's scale word; 1 without any."""
    scale = form.scale.lower()
    return SCALES.get(scale) or SHORT_SCALES.get(scale) or GROUPS.get(scale) or 1


def grain(value: float, form: NumeralForm) -> float:
    """The step that a written number is exact to: 1000 for 135,000, 100000 for 2.5 million."""
    unit = scale_size(form)
    if form.decimals:
        return 10.0**-form.decimals * unit
    step, whole = 1, round(value / unit)
    while whole and whole % (step * 10) == 0:
        step *= 10
    return float(step * unit)


def _heads(head: int, grain: float, form: NumeralForm, *, age: bool) -> list[float]:
    """Other counts of grains, near ones first."""
    if head == 1 and (grain == 10 or (grain > 10 and form.style == "digits")):
        return list(ROUND_FACTORS)
    if head <= DOZEN:
        return [float(head + step) for step in (SMALL_STEPS if head <= SMALL else DOZEN_STEPS)]
    if age:
        steps = next(steps for oldest, steps in AGE_STEPS if head <= oldest or oldest == 120)
        return [float(head + step) for step in steps]
    fives = head % 5 == 0 and head >= ENDS_IN_FIVE and not form.decimals
    return [_with_like_ending(round(head * factor), fives=fives) for factor in FACTORS]


def _with_like_ending(near: int, *, fives: bool) -> float:
    """Keep a five at the end a five, and never add a zero that the key has not."""
    if fives:
        return round(near / 5) * 5.0 if round(near / 5) % 2 else round(near / 5) * 5.0 + 5
    return near + 1.0 if near % 10 == 0 else float(near)

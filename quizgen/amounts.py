"""A printed amount -> its value, unit and hedge, so that two ways of writing it can be compared.

>>> parse_amount("just over 180,000 people").low
180000.0
>>> same_amount(parse_amount("12 months"), parse_amount("a year"))
True
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from quizgen.numerals import number_value, ordinal_value
from quizgen.units import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    HEDGES,
    HEDGES_ABOVE,
    HEDGES_BELOW,
    PERCENT_WORDS,
    POWERS,
    unit_of,
)

Direction = Literal["above", "below", ""]
_MULTIPLES: Mapping[str, float] = {
    "twice": 2, "double": 2, "doubled": 2, "thrice": 3, "treble": 3, "triple": 3, "tripled": 3,
}  # fmt: skip
# Units of time in the smaller unit that they are made of; a month is no number of days.
_SMALLER: Mapping[str, tuple[float, str]] = {
    "century": (1200, "month"),
    "decade": (120, "month"),
    "year": (12, "month"),
    "fortnight": (20160, "minute"),
    "week": (10080, "minute"),
    "day": (1440, "minute"),
    "hour": (60, "minute"),
    "second": (1 / 60, "minute"),
    "km": (1000, "m"),
    "cm": (0.01, "m"),
    "mm": (0.001, "m"),
    "tonne": (1000, "kg"),
    "gram": (0.001, "kg"),
    "foot": (12, "inch"),
    "yard": (36, "inch"),
    "mile": (63360, "inch"),
}
# Units that change what a bare number means; others may be added to a key without unit.
_TELLING_UNITS = frozenset({"percent", "percentage point", *CURRENCY_SIGNS.values()})
_LONGEST_HEDGES = sorted(HEDGES, key=lambda hedge: (-len(hedge), hedge))
_SIGNS = sorted(CURRENCY_SIGNS, key=lambda sign: (-len(sign), sign))
_DASHES = re.compile(r"[‐‑‒–—]")
_LEADS = ("aged ", "ages ", "age ", "the age of ", "between ", "from ", "for ", "by ", "in ")
_TAILS = (" or so", " mark", " of age", " old")
_RANGE = re.compile(r"(.+?)\s*(?: to | and | or |(?<=[\w%])-)\s*(.+)")
_RATIO = re.compile(r"(.+?) (?:in|out of|in every) (.+)")
_MAX_NUMBER_WORDS = 40


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit.

    Attributes:
        low: the value, or the low end of a range.
        high: the high end of a range, else None.
        unit: as in ``Quantity.unit``; "" where none is written.
        direction: whether a hedge says above or below the value.
    """

    low: float
    high: float | None = None
    unit: str = ""
    direction: Direction = ""


def _plain(text: str) -> str:
    """Lower case, plain hyphens and spaces, no quotes or final stop."""
    text = _DASHES.sub("-", text.lower().replace("−", "-"))
    text = re.sub(r"[\"“”‘’()]", "", text)
    text = text.replace("a couple of ", "2 ")
    return " ".join(text.split()).strip(" .!?")


def _unhedged(text: str) -> tuple[str, Direction]:
    """The text without its hedges and other lead words, and what the hedges say."""
    direction: Direction = ""
    changed = True
    while changed:
        changed = False
        for lead in (*_LONGEST_HEDGES, *(lead.strip() for lead in _LEADS)):
            if text.startswith(lead + " ") and number_value(text) is None:
                above, below = lead in HEDGES_ABOVE, lead in HEDGES_BELOW
                direction = "above" if above else "below" if below else direction
                text, changed = text[len(lead) + 1 :], True
                break
    for tail in _TAILS:
        text = text.removesuffix(tail)
    return text, direction


def _unsigned(text: str) -> tuple[str, str]:
    """The text without a currency sign in front, and the currency."""
    for sign in _SIGNS:
        rest = text.removeprefix(sign).lstrip()
        if rest != text and rest[:1].isdigit():
            return rest, CURRENCY_SIGNS[sign]
    return text, ""


def _unit_name(words: list[str]) -> str:
    """The unit that the words behind a number begin with, or "": "(half) an hour"."""
    if words[:1] in (["a"], ["an"]):
        words = words[1:]
    if not words:
        return ""
    two = " ".join(words[:2])
    if two.startswith("percentage point") or two in {"percent points", "per cent points"}:
        return "percentage point"
    if words[0] in PERCENT_WORDS or two in PERCENT_WORDS:
        return "percent"
    if words[0] in POWERS and len(words) > 1:
        unit = unit_of(words[1])
        return f"square {unit.name}" if unit else ""
    unit = unit_of(words[0])
    return unit.name if unit else CURRENCY_WORDS.get(words[0], "")


def _split(text: str) -> tuple[float, list[str]] | None:
    """The longest number that opens the text, and the words behind it."""
    words = re.sub(r"(?<=\d)(?=[%°])", " ", text).split()
    words = [part for word in words for part in _parts(word)]
    for size in range(min(len(words), _MAX_NUMBER_WORDS), 0, -1):
        value = number_value(" ".join(words[:size]))
        if value is not None:
            return value, words[size:]
    return None


def _parts(word: str) -> list[str]:
    """A hyphenated word as its parts, unless it is a number: "three-year" but "thirty-five"."""
    if number_value(word) is not None or "-" not in word.strip("-"):
        match = re.fullmatch(r"([\d.,]+)([a-z]+)", word)
        glued = match is not None and number_value(word) is None
        return list(match.groups()) if match is not None and glued else [word]
    return [part for part in word.split("-") if part]


def _single(text: str) -> Amount | None:
    """One number with what stands around it; no range."""
    text, direction = _unhedged(text)
    text, currency = _unsigned(text)
    ordinal = ordinal_value(text.split()[0]) if text else None
    if ordinal is not None and number_value(text) is None:
        return Amount(float(ordinal), direction=direction)
    if text.split()[:1] and text.split()[0] in _MULTIPLES:
        return Amount(_MULTIPLES[text.split()[0]], direction=direction)
    found = _split(text)
    if found is None:
        return _unit_alone(text, direction)
    value, rest = found
    if any(_numeric(word) for word in rest):
        return None
    return Amount(value, None, currency or _unit_name(rest), direction)


def _numeric(word: str) -> bool:
    """Whether a word behind the number is a second number."""
    return word != "no" and (number_value(word) is not None or any(c.isdigit() for c in word))


def _unit_alone(text: str, direction: Direction) -> Amount | None:
    """ "a decade", "an hour": one of the unit."""
    article, _, unit = text.partition(" ")
    name = _unit_name(unit.split()) if article in {"a", "an"} else ""
    return Amount(1.0, None, name, direction) if name else None


def _pair(text: str, pattern: re.Pattern[str]) -> tuple[Amount, Amount] | None:
    match = pattern.fullmatch(text)
    if match is None:
        return None
    first, second = _single(match.group(1)), _single(match.group(2))
    return (first, second) if first and second else None


def _range(text: str) -> Amount | None:
    """ "18-30", "between $25 and $50", "1 to 2 million"."""
    text, direction = _unhedged(text)
    pair = _pair(text, _RANGE)
    if pair is None or pair[0].low == pair[1].low:
        return None
    low, high = pair
    if low.low > high.low:
        if high.low >= 0:
            return None
        low, high = high, low
    if low.unit and high.unit and low.unit != high.unit:
        return None
    scale = _shared_scale(text, low.low, high.low)
    return Amount(low.low * scale, high.low, high.unit or low.unit, direction)


def _shared_scale(text: str, low: float, high: float) -> float:
    """What the scale behind the second number makes of the first: "1 to 2 million"."""
    match = re.search(r"\b(thousand|million|billion|trillion|k|m|bn|tn)\b|\d(k|m|bn|tn)\b", text)
    if match is None or low >= 1000:
        return 1.0
    scale = number_value(f"1{match.group(2)}" if match.group(2) else f"1 {match.group(1)}") or 1.0
    return scale if low * scale < high else 1.0


def parse_amount(text: str) -> Amount | None:
    """What a printed amount says.

    Args:
        text: a key or a pupil's answer: "more than $1 million", "aged 18 to 30", "four in ten".

    Returns:
        The amount, or None where the text holds no number or more than one amount.
    """
    text = _plain(text)
    if not text:
        return None
    single = _single(text)
    if single is not None:
        return single
    ratio = _pair(_unhedged(text)[0], _RATIO)
    if ratio is not None and 0 < ratio[0].low < ratio[1].low:
        return Amount(ratio[0].low / ratio[1].low)
    return _range(text)


def _in_small_unit(amount: Amount) -> Amount:
    factor, unit = _SMALLER.get(amount.unit, (1.0, amount.unit))
    high = None if amount.high is None else amount.high * factor
    return Amount(amount.low * factor, high, unit, amount.direction)


def _as_share(amount: Amount) -> Amount:
    """A percentage as a fraction: "half" and "50 per cent" are one."""
    return Amount(amount.low / 100, None, "", amount.direction)


def _equal(first: Amount, second: Amount) -> bool:
    if (first.high is None) != (second.high is None):
        return False
    ends = [(first.low, second.low), (first.high or 0.0, second.high or 0.0)]
    return all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in ends)


def same_amount(key: Amount | None, other: Amount | None) -> bool:
    """Whether an answer says the same as the key.

    A hedge may be left out, never turned round; a unit may be left out, never changed, but
    12 months are a year and half is 50 per cent.
    """
    if key is None or other is None:
        return False
    if key.direction and other.direction and key.direction != other.direction:
        return False
    understood = not other.unit or (not key.unit and other.unit not in _TELLING_UNITS)
    if (key.unit == other.unit or understood) and _equal(key, other):
        return True
    if {key.unit, other.unit} == {"percent", ""}:
        share, plain = (key, other) if key.unit == "percent" else (other, key)
        return share.high is None and 0 < plain.low < 1 and _equal(_as_share(share), plain)
    if not key.unit or not other.unit:
        return False
    if {key.unit, other.unit} == {"GBP", "pound"}:
        return _equal(key, other)
    small, small_other = _in_small_unit(key), _in_small_unit(other)
    return small.unit == small_other.unit and _equal(small, small_other)

"""What bounds a wrong number, so that nobody who has not read could rule it out.

A week has seven days, a share is below 100 per cent, a part is smaller than its whole, a
teenager is not 24, no pregnancy lasts 50 weeks, and who leads has the larger number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import GAP, Quantity
from quizgen.numerals import SMALL, TENS
from quizgen.questions.number_text import NumberText, numbers_in, read_number_text
from quizgen.units import unit_of

PERCENT_CEILING = 100.0
OLDEST = 101.0  # years; ages from here on look absurd
# How many of a unit of time make up another, where a number counts "days a week".
IN_ONE: dict[tuple[str, str], float] = {
    ("second", "minute"): 60, ("minute", "hour"): 60, ("hour", "day"): 24,
    ("hour", "week"): 100, ("day", "week"): 7, ("night", "week"): 7, ("day", "month"): 31,
    ("day", "year"): 365, ("week", "month"): 4, ("week", "year"): 52, ("month", "year"): 12,
}  # fmt: skip
# Years of life that a noun allows, first and last.
AGES_OF: dict[str, tuple[int, int]] = {
    "teenager": (13, 19), "teen": (13, 19), "toddler": (1, 3), "child": (1, 17),
    "children": (1, 17), "boy": (1, 17), "girl": (1, 17), "pupil": (4, 18),
    "pensioner": (60, 100), "grandmother": (40, 100), "grandfather": (40, 100),
    "great-grandmother": (60, 100), "student": (5, 40),
}  # fmt: skip
WEEKS_OF_PREGNANCY = (4.0, 41.0)
_PREGNANT = re.compile(r"\b(?:pregnan\w+|gestation\w*|abortions?|premature\w*)\b", re.I)
_COUNTED = "|".join(sorted({unit for unit, _ in IN_ONE}))
_RATE = re.compile(rf"\b({_COUNTED})s?(?: \w+){{0,2}}? (?:an?|per|each|every) ([a-z]+)\b")
_NUMBER = rf"(\d[\d,]*|{'|'.join((*SMALL, *TENS))})"
_OF = r"\bof (?:[\w’']+ ){0,2}?"
_WHOLE_TOLD = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\bhow many {_OF}{_NUMBER}\b", rf"{GAP} {_OF}{_NUMBER}\b", rf"^{_OF}{_NUMBER}\b.*{GAP}"
    )
)  # fmt: skip
# "leads 1,428 to _____": the larger number is the leader's.
_SHARE = r"(?:%| ?per ?cent(?:age points)?)?"
_AMOUNT = rf"(?:(?:[A-Z][\w.]*[’']?s? |her |his |its |their ){{0,3}})(\d[\d,.]*){_SHARE}"
_PERCENT = re.compile(r"(\d[\d,.]*)(?:%| ?per ?cent\b)")
_SECOND = re.compile(rf"{_AMOUNT} (?:to|against|versus) {GAP}")
_FIRST = re.compile(rf"{GAP}{_SHARE} (?:to|against|versus) {_AMOUNT}")
_AHEAD = re.compile(r"\b(?:lead(?:s|ing)?|led|ahead|beat(?:s|ing)?|defeat(?:s|ed)?|wins?|won)\b")
_BEHIND = re.compile(r"\b(?:trail(?:s|ed|ing)?|behind|los(?:es|t|ing))\b")
_WHOLE_ASKED = re.compile(rf"\b{_NUMBER} {_OF}{GAP}", re.I)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a wrong value, themselves not included.

    Attributes:
        above: every value lies above.
        below: every value lies below, or None.
        age: whether the key is somebody's age in years.
    """

    above: float = 0.0
    below: float | None = None
    age: bool = False

    def allow(self, values: tuple[float, ...]) -> bool:
        """Whether all ends of an option lie within."""
        return all(v > self.above and (self.below is None or v < self.below) for v in values)


def limits_of(fact: object, stem: str, answer: str) -> Limits:
    """The bounds for the options of a key.

    Args:
        fact: the quantity asked for.
        stem: the question.
        answer: the key as printed; without a number in it nothing is bounded.
    """
    key = read_number_text(answer)
    if key is None:
        return Limits()
    kind = fact.kind if isinstance(fact, Quantity) else "count"
    scored = _of_score(stem, whole=PERCENT_CEILING if kind == "percent" else None)
    if scored:
        return _within(scored, key)
    if kind in ("percent", "points") and max(key.values) <= PERCENT_CEILING:
        return Limits(below=_rest_of_whole(stem, key))
    if isinstance(fact, Quantity) and fact.unit == "week" and _PREGNANT.search(stem):
        return _within(Limits(*WEEKS_OF_PREGNANCY, age=True), key)
    if kind == "age":
        return _of_life(fact.unit if isinstance(fact, Quantity) else "", stem, key)
    told = stem.replace(GAP, answer) if GAP in stem else f"{answer} {stem}"
    return _within(_of_rate(told) or _of_whole(stem), key)


def _of_score(stem: str, *, whole: float | None) -> Limits | None:
    """The bounds of one number of two set side by side; None where there are no such two.

    Args:
        stem: the question.
        whole: what both together cannot pass, or None.
    """
    first, second = _FIRST.search(stem), _SECOND.search(stem)
    match = first or second
    other = numbers_in(match[1].rstrip(",.")) if match else ()
    if not other:
        return None
    rest = None if whole is None else whole - other[0]
    if bool(_AHEAD.search(stem)) == bool(_BEHIND.search(stem)):
        return Limits(below=rest)
    larger = bool(first) is bool(_AHEAD.search(stem))
    return Limits(above=other[0], below=rest) if larger else Limits(below=other[0])


def _rest_of_whole(stem: str, key: NumberText) -> float:
    """What another share in the stem leaves: "_____ chose Reed while 45 percent chose Lee"."""
    others = (numbers_in(match[1].rstrip(",.")) for match in _PERCENT.finditer(stem))
    rests = [PERCENT_CEILING - share for found in others for share in found]
    return min((rest + 0.5 for rest in rests if max(key.values) <= rest), default=PERCENT_CEILING)


def _within(limits: Limits, key: NumberText) -> Limits:
    """The limits, unless the key itself breaks them and they were misread."""
    return limits if limits.allow(key.values) else Limits()


def _of_life(unit: str, stem: str, key: NumberText) -> Limits:
    """The years that people live, or that a noun of the stem allows."""
    widest = Limits(below=OLDEST if unit in ("", "year") else None, age=unit in ("", "year"))
    if not widest.age:
        return widest
    for word in re.findall(r"[a-z-]+", stem.lower()):
        first, last = AGES_OF.get(word) or AGES_OF.get(word.removesuffix("s")) or (0, 0)
        told = Limits(first - 1, last + 1, age=True)
        if last and told.allow(key.values):
            return told
    return widest


def _of_rate(text: str) -> Limits | None:
    """ "five days a week": at most seven."""
    for match in _RATE.finditer(text.lower()):
        units = (unit_of(match[1]), unit_of(match[2]))
        names = tuple(unit.name if unit else "" for unit in units)
        most = IN_ONE.get((names[0], names[1]))
        if most is not None:
            return Limits(below=most + 1)
    return None


def _of_whole(stem: str) -> Limits:
    """ "23 of its _____ delegates", "how many of its 29 delegates"."""
    for pattern in _WHOLE_TOLD:
        match = pattern.search(stem)
        found = numbers_in(match[1]) if match else ()
        if found:
            return Limits(below=found[0])
    match = _WHOLE_ASKED.search(stem)
    found = numbers_in(match[1]) if match else ()
    return Limits(above=found[0]) if found else Limits()

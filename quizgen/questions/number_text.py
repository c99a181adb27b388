"""A printed number taken apart: the numerals, and the hedge, sign and unit around them.

>>> read_number_text("just over $2.5 million").write((3_200_000.0,))
'just over $3.2 million'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from quizgen.number_words import MANY, TIME_SIZES
from quizgen.numerals import (
    FRACTIONS,
    GROUPS,
    NONE_WORDS,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
    NumeralForm,
    number_value,
    numeral,
    numeral_form,
    ordinal_value,
)
from quizgen.units import HEDGES, unit_of

_ATOM = re.compile(r"\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|[½¼¾⅓⅔]|[A-Za-z]+")
_JOIN = re.compile(r"[\s\u00a0\u202f‑-]*")
_ONE = frozenset({"a", "an"})
_ONE_UNIT = re.compile(r"\b(an?) ([a-z]+)\b", re.I)
_BEGINNINGS = frozenset(
    {*SMALL, *TENS, *SCALES, *ORDINALS, *FRACTIONS, *GROUPS, *_ONE, "hundred", "minus"}
)
_SCALES = "|".join(MANY)
_SIZE = re.compile(
    rf"((?:{_SCALES})(?: of (?:{_SCALES}))*|{'|'.join(TIME_SIZES)})((?: of [a-z]+)?)", re.I
)
_LONGEST_RUN = 8  # words in "two hundred and thirty-five thousand one hundred"


@dataclass(frozen=True, slots=True)
class NumberText:
    """A text with numbers in it.

    Attributes:
        parts: the text before, between and after the numerals.
        numerals: the numerals as written.
        values: what each stands for.
        forms: how each is written.
    """

    parts: tuple[str, ...]
    numerals: tuple[str, ...]
    values: tuple[float, ...]
    forms: tuple[NumeralForm, ...]

    @property
    def hedge(self) -> str:
        """The hedge before the first numeral, in lower case, or ""."""
        return _hedge(self.parts[0])

    @property
    def frame(self) -> tuple[str, ...]:
        """What stands around the numerals, without the hedge: sign, unit, noun."""
        return _frame(self.parts)

    def write(self, values: tuple[float, ...]) -> str:
        """The same text with other values, each in the form of the numeral it replaces."""
        numerals = (numeral(v, form) for v, form in zip(values, self.forms, strict=True))
        pairs = zip(numerals, self.parts[1:], strict=True)
        return self.parts[0] + "".join(number + part for number, part in pairs)


@lru_cache(maxsize=4096)
def _hedge(opening: str) -> str:
    """The hedge in what stands before a numeral, in lower case, or ""."""
    words = opening.lower().split()
    tries = (" ".join(words[:n]).rstrip("$£€") for n in range(len(words), 0, -1))
    return next((text.strip() for text in tries if text.strip() in HEDGES), "")


@lru_cache(maxsize=4096)
def _frame(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The text around numerals, without the hedge."""
    first = parts[0].lower().strip().removeprefix(_hedge(parts[0])).strip()
    return (first, *(part.lower().strip() for part in parts[1:]))


@lru_cache(maxsize=4096)
def read_number_text(text: str) -> NumberText | None:
    """Take a text apart at its numerals; None where it has none."""
    runs = _numeral_runs(text) or _article_run(text)
    if not runs:
        return _size_text(text)
    ends = [0, *(end for _, end in runs)]
    starts = [*(start for start, _ in runs), len(text)]
    parts = tuple(text[a:b] for a, b in zip(ends, starts, strict=True))
    numerals = tuple(text[a:b] for a, b in runs)
    forms = tuple(form for n in numerals if (form := _form(n)) is not None)
    values = tuple(value for n in numerals if (value := _value(n)) is not None)
    if len(forms) != len(numerals) or len(values) != len(numerals):
        return None
    return NumberText(parts, numerals, values, forms)


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> tuple[float, ...]:
    """The values of all numerals in a text, in order."""
    found = (_value(text[start:end]) for start, end in _numeral_runs(text))
    return tuple(value for value in found if value is not None)


def _size_text(text: str) -> NumberText | None:
    """ "thousands", "hundreds of millions of dollars" or "decades": a size, for its order."""
    match = _SIZE.fullmatch(text)
    if match is None:
        return None
    words = match[1].lower().split(" of ")
    value = prod(MANY.get(word) or TIME_SIZES[word] for word in words)
    form = NumeralForm("words", capital=text[0].isupper())
    return NumberText(("", text[match.end(1) :]), (match[1],), (value,), (form,))


def _article_run(text: str) -> list[tuple[int, int]]:
    """The "a" of "almost a decade", which counts one unit."""
    match = _ONE_UNIT.search(text)
    return [match.span(1)] if match and unit_of(match[2]) else []


def _form(text: str) -> NumeralForm | None:
    return NumeralForm("words", capital=text == "A") if text.lower() in _ONE else numeral_form(text)


def _value(text: str) -> float | None:
    """The value of a cardinal or ordinal numeral."""
    if text.lower() in _ONE:
        return 1.0
    ordinal = ordinal_value(text)
    return float(ordinal) if ordinal is not None else number_value(text)


def _numeral_runs(text: str) -> list[tuple[int, int]]:
    """The longest numerals in a text, left to right, as (start, end)."""
    atoms = list(_ATOM.finditer(text))
    runs, i = [], 0
    while i < len(atoms):
        last = _run_from(text, atoms, i)
        if last is not None:
            runs.append((atoms[i].start(), atoms[last].end()))
            i = last
        i += 1
    return runs


def _run_from(text: str, atoms: list[re.Match[str]], first: int) -> int | None:
    """The index of the last atom of the longest numeral that begins at ``first``."""
    if not _may_begin(atoms[first].group()):
        return None
    best = None
    for last in range(first, min(first + _LONGEST_RUN, len(atoms))):
        if last > first and not _JOIN.fullmatch(text, atoms[last - 1].end(), atoms[last].start()):
            break
        run = text[atoms[first].start() : atoms[last].end()]
        if _is_numeral(run):
            best = last
    return best


def _may_begin(word: str) -> bool:
    """Whether a numeral can begin with a word; spares trying every run of words."""
    word = word.lower()
    return not word.isalpha() or word in _BEGINNINGS


def _is_numeral(run: str) -> bool:
    """Whether a run of words is a numeral, and not a word that may also be one."""
    word = run.lower()
    if word in _ONE or word in NONE_WORDS or (word in GROUPS and word != "dozen"):
        return False
    return _value(run) is not None

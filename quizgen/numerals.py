"""Numbers in words and digits, as plain values, and values as text in a given form.

Exact within: decimal digits are kept as decimals, so "1.1 million" is 1100000.

>>> number_value("one hundred and thirty-five thousand")
135000.0
>>> numeral(2500000, numeral_form("1.5 million"))
'2.5 million'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.number_words import (
    FRACTIONS,
    GROUPS,
    ORDINAL_WORDS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SMALL,
    SMALL_WORDS,
    TENS,
    TENS_WORDS,
    Reader,
    number_tokens,
)

__all__ = [
    "FRACTIONS",
    "GROUPS",
    "ORDINALS",
    "SCALES",
    "SHORT_SCALES",
    "SMALL",
    "TENS",
    "NumeralForm",
    "number_value",
    "number_words",
    "numeral",
    "numeral_form",
    "ordinal_numeral",
    "ordinal_value",
    "ordinal_words",
]

NONE_WORDS = frozenset({"no", "none", "nil", "nought"})
_ORDINAL_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)")


def number_value(text: str) -> float | None:
    """The value of a number in digits or words.

    Args:
        text: nothing but the number: "135,000", "1.5 million", "2bn", "half a dozen", "no".

    Returns:
        The value, or None where the text is not one number and nothing else.
    """
    text = text.strip()
    signed = text[:1] in {"-", "−"} and text[1:2].isdigit()
    negative = signed or text.lower().startswith("minus ")
    if negative:
        text = text[6:] if text[:1] in "mM" else text[1:]
    tokens = number_tokens(text)
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0] in NONE_WORDS:
        return 0.0
    reader = Reader(tokens)
    value = reader.number()
    if value is None or reader.at < len(tokens):
        return None
    return float(-value if negative else value)


def ordinal_value(text: str) -> int | None:
    """The value of an ordinal, "third", "twenty-first" or "21st"; None for other text."""
    text = text.strip().lower()
    match = _ORDINAL_DIGITS.fullmatch(text)
    if match:
        return int(match.group(1).replace(",", ""))
    tens, _, unit = text.replace(" ", "-").partition("-")
    if unit and tens in TENS and 1 <= ORDINALS.get(unit, 0) <= 9:
        return TENS[tens] + ORDINALS[unit]
    return ORDINALS.get(text)


# ---------------------------------------------------------------- value -> text
NumeralStyle = Literal["digits", "words", "ordinal", "ordinal words"]


@dataclass(frozen=True, slots=True)
class NumeralForm:
    """How a number is written.

    Attributes:
        style: digits or words; ordinals apart.
        commas: whether digits are grouped ("135,000").
        decimals: digits behind the point.
        scale: the scale word as written, "million", "bn" or "".
        glued: whether the scale stands against the digits ("2bn").
        capital: whether it begins with a capital ("Twelve").
    """

    style: NumeralStyle = "digits"
    commas: bool = True
    decimals: int = 0
    scale: str = ""
    glued: bool = False
    capital: bool = False


_SCALED = re.compile(r"(?P<head>.*?)(?P<gap>[\s\u00a0-]*)(?P<scale>[A-Za-z]+)?", re.DOTALL)


def _scale_size(scale: str) -> int:
    """The factor of a scale word; 1 for ""."""
    scale = scale.lower()
    return SCALES.get(scale) or SHORT_SCALES.get(scale) or GROUPS.get(scale) or 1


def numeral_form(text: str) -> NumeralForm | None:
    """The form of a printed number, for writing another alike; None if it is no number."""
    text = text.strip()
    if number_value(text) is None:
        return _ordinal_form(text)
    capital = text[:1].isupper()
    if not any(c.isdigit() for c in text):
        return NumeralForm("words", scale=_word_scale(text), capital=capital)
    match = _SCALED.fullmatch(text)
    head, gap, scale = match.group("head", "gap", "scale") if match else (text, "", "")
    _, _, decimals = head.partition(".")
    plain = re.fullmatch(r"[-−]?\d{4,}(?:\.\d+)?", head) is not None
    return NumeralForm("digits", not plain, len(decimals), scale or "", bool(scale) and not gap)


def _ordinal_form(text: str) -> NumeralForm | None:
    if ordinal_value(text) is None:
        return None
    style: NumeralStyle = "ordinal" if text[0].isdigit() else "ordinal words"
    return NumeralForm(style, capital=text[:1].isupper())


def _word_scale(text: str) -> str:
    """The group word that a number in words ends with ("two dozen"), or ""."""
    last = text.lower().replace("-", " ").split()[-1]
    return last if last in GROUPS else ""


def numeral(value: float, form: NumeralForm) -> str:
    """A value in the given form; falls back to digits where words cannot say it."""
    if form.style == "ordinal":
        return ordinal_numeral(int(value))
    text = _in_words(value, form) if form.style in ("words", "ordinal words") else None
    if text is None:
        text = _in_digits(value, form)
    return text[:1].upper() + text[1:] if form.capital else text


def _in_digits(value: float, form: NumeralForm) -> str:
    head = value / _scale_size(form.scale)
    decimals = form.decimals
    text = f"{head:,.{decimals}f}" if form.commas else f"{head:.{decimals}f}"
    if form.decimals and "." in text and form.scale:
        text = text.rstrip("0").rstrip(".")
    return text + ("" if form.glued or not form.scale else " ") + form.scale


def _in_words(value: float, form: NumeralForm) -> str | None:
    if form.style == "ordinal words":
        return ordinal_words(int(value))
    size = _scale_size(form.scale)
    if form.scale in GROUPS:
        count = value / size
        if count == 0.5:
            return f"half a {form.scale}"
        return f"{_count_words(int(count))} {form.scale}" if count == int(count) else None
    return number_words(int(value)) if value == int(value) else None


def _count_words(count: int) -> str:
    return "a" if count == 1 else number_words(count)


def _terms(value: int) -> Iterator[str]:
    """The words of a whole number, scale by scale."""
    for word, size in sorted(SCALES.items(), key=lambda item: -item[1]):
        if value >= size:
            yield f"{number_words(value // size)} {word}"
            value %= size
    if value >= 100:
        yield f"{SMALL_WORDS[value // 100]} hundred"
        value %= 100
    if value >= 20:
        yield TENS_WORDS[value // 10 - 2] + (f"-{SMALL_WORDS[value % 10]}" if value % 10 else "")
    elif value:
        yield SMALL_WORDS[value]


def number_words(value: int) -> str:
    """A whole number in British words: 135000 is "one hundred and thirty-five thousand"."""
    if value < 0:
        return f"minus {number_words(-value)}"
    if value == 0:
        return "zero"
    terms = list(_terms(value))
    if len(terms) > 1 and value % 100 > 0:
        return " ".join(terms[:-1]) + " and " + terms[-1]
    return " ".join(terms)


def ordinal_numeral(value: int) -> str:
    """ "1st", "2nd", "21st"."""
    last = value % 10 if value % 100 not in (11, 12, 13) else 0
    return f"{value:,}" + {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def ordinal_words(value: int) -> str | None:
    """ "third", "twenty-first"; None beyond ninety-nine, where nobody writes words."""
    if 0 < value < 20:
        return ORDINAL_WORDS[value]
    if 20 <= value < 100:
        tens = TENS_WORDS[value // 10 - 2]
        return f"{tens}-{ORDINAL_WORDS[value % 10]}" if value % 10 else tens[:-1] + "ieth"
    return None

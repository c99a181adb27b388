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
from decimal import Decimal
from typing import Literal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: dict[str, int] = {word: n for n, word in enumerate(_SMALL)}
TENS: dict[str, int] = {word: 20 + 10 * n for n, word in enumerate(_TENS)}
SCALES: dict[str, int] = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT_SCALES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
GROUPS: dict[str, int] = {"dozen": 12, "score": 20, "gross": 144}
NONE_WORDS = frozenset({"no", "none", "nil", "nought"})
_ORDINAL_STEMS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: dict[str, int] = {word: n for n, word in enumerate(_ORDINAL_STEMS) if n} | {
    word[:-1] + "ieth": n for word, n in TENS.items()
}
FRACTIONS: dict[str, int] = {"half": 2, "halve": 2, "quarter": 4} | {
    word: n for word, n in ORDINALS.items() if 3 <= n <= 20
}
GLYPHS: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
}
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_TOKEN = re.compile(rf"(?P<digits>{DIGITS})|(?P<glyph>[½¼¾⅓⅔])|(?P<word>[a-z]+)|(?P<gap>[\s-]+)")
_ORDINAL_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)")
_ARTICLES = ("a", "an")
_JOINERS = ("-", "–", "‑", "\u00a0", "\u202f")


def _tokens(text: str) -> list[str] | None:
    """The number words and digits of a text; None if it holds anything else."""
    text = text.strip().lower()
    for joiner in _JOINERS:
        text = text.replace(joiner, " ")
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        if match.lastgroup != "gap":
            found.append(match.group())
        at = match.end()
    return found


def _singular_fraction(word: str) -> int | None:
    """What a fraction word divides by: "thirds" 3, "halves" 2; None for other words."""
    return FRACTIONS.get(word) or (FRACTIONS.get(word[:-1]) if word.endswith("s") else None)


class _Reader:
    """Recursive descent over number words; each method consumes what it can or nothing."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else ""

    def take(self, *words: str) -> bool:
        """Consume the words if they come next, in order."""
        if tuple(self.tokens[self.at : self.at + len(words)]) == words:
            self.at += len(words)
            return True
        return False

    def below_hundred(self) -> Decimal | None:
        word = self.peek()
        if word in TENS:
            self.at += 1
            unit = SMALL.get(self.peek(), 0)
            if 1 <= unit <= 9:
                self.at += 1
                return Decimal(TENS[word] + unit)
            return Decimal(TENS[word])
        if word in SMALL:
            self.at += 1
            return Decimal(SMALL[word])
        return None

    def below_thousand(self) -> Decimal | None:
        """Words up to "nine hundred and ninety-nine" (and "twelve hundred")."""
        value = self.below_hundred()
        if value is None and self.peek() in _ARTICLES and self.peek(1) in {"hundred", *SCALES}:
            self.at += 1
            value = Decimal(1)
        if value is None and self.peek() in {"hundred", *SCALES}:
            value = Decimal(1)
        if value is None or not self.take("hundred"):
            return value
        start = self.at
        self.take("and")
        rest = self.below_hundred()
        if rest is None:
            self.at = start
        return value * 100 + (rest or 0)

    def digits(self) -> Decimal | None:
        word = self.peek()
        if word in GLYPHS:
            self.at += 1
            return GLYPHS[word]
        if not word[:1].isdigit() and not word.startswith("."):
            return None
        self.at += 1
        value = Decimal(word.replace(",", ""))
        if self.peek() in GLYPHS:
            value += GLYPHS[self.peek()]
            self.at += 1
        return value * 100 if self.take("hundred") else value

    def fraction(self) -> Decimal | None:
        """ "half", "a third", "two thirds"; consumes nothing if no fraction word follows."""
        start = self.at
        if self.take("half") or self.take("a", "half") or self.take("one", "half"):
            return Decimal("0.5")
        count = Decimal(1) if self.take("a") or self.take("an") else self.below_hundred()
        by = _singular_fraction(self.peek())
        if count is None or by is None or count >= by:
            self.at = start
            return None
        self.at += 1
        return count / by

    def portion(self) -> Decimal | None:
        """A fraction, perhaps of a larger unit: "half a million", "a quarter of a million"."""
        start = self.at
        part = self.fraction()
        if part is None:
            return None
        middle = self.at
        self.take("of")
        article = self.take("a") or self.take("one") or self.take("an")
        unit = self.scale()
        if unit == 1:
            self.at = middle
            return part if not article or middle > start else None
        return part * unit

    def scale(self) -> int:
        """The product of the scale words that come next; 1 without any."""
        product = 1
        while self.peek() in SCALES or self.peek() in SHORT_SCALES or self.peek() in GROUPS:
            word = self.peek()
            short = SHORT_SCALES.get(word) if self.tokens[self.at - 1][-1].isdigit() else None
            step = SCALES.get(word) or GROUPS.get(word) or short
            if step is None or (product > 1 and step <= product):
                break
            product *= step
            self.at += 1
        return product

    def group(self) -> tuple[Decimal, int] | None:
        """One term of a sum with its scale: "135 thousand", "two and a half million"."""
        value = self.digits()
        if value is None:
            if self.peek() in _ARTICLES and self.peek(1) in GROUPS:
                self.at += 1
            elif self.peek() not in GROUPS:
                value = self.below_thousand()
                if value is None:
                    return None
        value = Decimal(1) if value is None else value
        start = self.at
        if self.take("and"):
            part = self.fraction()
            if part is None:
                self.at = start
            else:
                value += part
        scale = self.scale()
        return value * scale, scale

    def number(self) -> Decimal | None:
        """A portion or a sum of groups with falling scales."""
        part = self.portion()
        if part is not None:
            return part
        first = self.group()
        if first is None:
            return None
        total, last = first
        while last > 1:
            start = self.at
            self.take("and")
            term = self.group()
            if term is None or term[0] >= last:
                self.at = start
                break
            total, last = total + term[0], term[1]
        return total


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
    tokens = _tokens(text)
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0] in NONE_WORDS:
        return 0.0
    reader = _Reader(tokens)
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
        yield f"{_SMALL[value // 100]} hundred"
        value %= 100
    if value >= 20:
        yield _TENS[value // 10 - 2] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    elif value:
        yield _SMALL[value]


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
        return _ORDINAL_STEMS[value]
    if 20 <= value < 100:
        tens = _TENS[value // 10 - 2]
        return f"{tens}-{_ORDINAL_STEMS[value % 10]}" if value % 10 else tens[:-1] + "ieth"
    return None

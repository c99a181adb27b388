"""Number words, and a reader that takes a number apart word by word.

>>> Reader(["two", "hundred", "and", "five"]).number()
Decimal('205')
"""

from __future__ import annotations

import re
from decimal import Decimal

SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: dict[str, int] = {word: n for n, word in enumerate(SMALL_WORDS)}
TENS: dict[str, int] = {word: 20 + 10 * n for n, word in enumerate(TENS_WORDS)}
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
# Sizes without a number: plurals of scales by their order of magnitude, long times by their days.
MANY: dict[str, float] = {
    "tens": 10.0, "dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
TIME_SIZES: dict[str, float] = {
    "days": 1.0, "weeks": 7.0, "months": 30.0, "years": 365.0, "decades": 3650.0,
    "centuries": 36500.0,
}  # fmt: skip
ORDINAL_WORDS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS: dict[str, int] = {word: n for n, word in enumerate(ORDINAL_WORDS) if n} | {
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
_ARTICLES = ("a", "an")
_JOINERS = ("-", "–", "‑", "\u00a0", "\u202f")


def number_tokens(text: str) -> list[str] | None:
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


class Reader:
    """Recursive descent over number words; each method consumes what it can or nothing."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        """The word that comes next, or so many words later; "" behind the end."""
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else ""

    def take(self, *words: str) -> bool:
        """Consume the words if they come next, in order."""
        if tuple(self.tokens[self.at : self.at + len(words)]) == words:
            self.at += len(words)
            return True
        return False

    def below_hundred(self) -> Decimal | None:
        """Words up to "ninety-nine"."""
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
        """A number in digits, perhaps with a fraction sign or "hundred" behind it."""
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

"""What a hedge or a comparison leaves for wrong numbers: "more than 40", "longer than 40 minutes".

Above "more than 40" lies only "more than 50"; below it "fewer than 30" is surely wrong, where
"more than 30" would be right too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.model import GAP
from quizgen.questions.bounds import LOWER_BOUNDS, UPPER_BOUNDS, opposite
from quizgen.questions.number_text import NumberText

SMALLER = frozenset("fewer less lower smaller shorter younger lighter slower cheaper".split())
_OR_MORE = re.compile(r"\bor (?:more|older|over|above)\b|\+\s*$")
_OR_LESS = re.compile(r"\bor (?:less|fewer|younger|under|below)\b")
# "spoke longer than _____ minutes": what is compared with the gap sets a bound as well.
_COMPARED = re.compile(rf"\b(\w+er|more|less)(?: \w+)? than {GAP}", re.I)


@dataclass(frozen=True, slots=True)
class Bound:
    """On which side of a key other values are surely wrong.

    Attributes:
        key: its value.
        side: "above", "below", or "" for both.
        hedge: of the key, as long as it is printed.
        facing: the opposite hedge, with which values on the other side are wrong; "" for none.
    """

    key: float
    side: str = ""
    hedge: str = ""
    facing: str = ""

    def faces(self, value: float) -> bool:
        """Whether a value lies where the key's own words would be right of it."""
        return bool(self.side) and (value > self.key) is not (self.side == "above")

    def faced(self, text: str) -> str:
        """An option with the opposite hedge in place of the key's."""
        return self.facing + text[len(self.hedge) :]


def bound_of(key: NumberText, stem: str, answer: str, *, counted: bool) -> Bound:
    """What bounds the options of a key.

    Args:
        key: the key, read.
        stem: the question.
        answer: the key as printed.
        counted: whether it counts things, so that "fewer than" fits.
    """
    hedge = key.hedge if key.parts[0].lower().startswith(key.hedge) else ""
    facing = opposite(hedge, counted=counted)
    if key.parts[0][:1].isupper():
        facing = facing.capitalize()
    return Bound(key.values[0], _side(key, stem, answer), hedge, facing)


def _side(key: NumberText, stem: str, answer: str) -> str:
    """Where values are surely wrong: "above", "below" or ""."""
    compared = _COMPARED.search(stem)
    if compared:
        return "below" if compared[1].lower() in SMALLER else "above"
    if key.hedge in LOWER_BOUNDS or _OR_MORE.search(answer):
        return "above"
    return "below" if key.hedge in UPPER_BOUNDS or _OR_LESS.search(answer) else ""

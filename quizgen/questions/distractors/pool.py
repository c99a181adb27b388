"""What every maker of distractors gets, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.model import Choice, FactSheet, Wording
from quizgen.questions.identity import stable_number


@dataclass(frozen=True, slots=True)
class Request:
    """A key that wants wrong answers.

    Attributes:
        wording: the stem with its key and fact.
        sheet: all that is known of the article; nothing it says may become a wrong answer
            to a question that it also answers right.
        seed: the quiz's seed.
    """

    wording: Wording
    sheet: FactSheet
    seed: int = 0

    def order(self, text: str) -> int:
        """A stable place in a shuffle for one text of this request."""
        span = self.wording.key_span
        return stable_number(self.seed, self.wording.kind, span.start, span.end, text)


Maker = Callable[[Request], tuple[Choice, ...]]
POOL_SIZE = 8  # twice the wrong options of four, so that the key's place can still be chosen

"""Facts -> stems: natural wh-questions from a Clause, one clean gap otherwise.

Every worder takes a fact and the fact sheet and gives wordings, best first, or one rejection.
No module here knows the parser: a clause and its pieces are plain values.
"""

from collections.abc import Callable
from typing import Any

from quizgen.model import FactSheet, Kind, Rejection, Wording
from quizgen.questions.wording.numbers import word_number
from quizgen.questions.wording.places import word_place
from quizgen.questions.wording.who import word_statement

Worder = Callable[[Any, FactSheet], tuple[Wording | Rejection, ...]]
WORDERS: dict[Kind, Worder] = {
    "who": word_statement,
    "number": word_number,
    "place": word_place,
}

__all__ = ["WORDERS", "Worder"]

"""Facts -> stems: natural wh-questions from a Clause, one clean gap otherwise.

Every worder takes a fact and the fact sheet and gives wordings, best first, or one rejection.
No module here knows the parser: a clause and its pieces are plain values.
"""

from collections.abc import Callable
from typing import Any

from quizgen.model import FactSheet, Kind, Rejection, Wording
from quizgen.questions.wording.numbers import word_number
from quizgen.questions.wording.places import word_place
from quizgen.questions.wording.reasons import rejection
from quizgen.questions.wording.who import word_statement

Wordings = tuple[Wording | Rejection, ...]
Worder = Callable[[Any, FactSheet], Wordings]
UNASKED_ROLES = frozenset({"headline", "heading", "byline"})
CLOSINGS = (".", "!", "?", "”", '"', "’", "'", ":", ")", ",")


def _unclosed(text: str) -> bool:
    """Whether a line ends without a full stop: told in the clipped grammar of headlines."""
    return not text.rstrip().endswith(CLOSINGS)


def _below_headlines(kind: Kind, worder: Worder) -> Worder:
    """The worder for facts of the text itself; the rest is rejected."""

    def word(fact: Any, sheet: FactSheet) -> Wordings:
        for block in sheet.article.blocks:
            if not block.span.overlaps(fact.sentence):
                continue
            clipped = block.role == "standfirst" and _unclosed(block.span.of(sheet.article.text))
            if block.role in UNASKED_ROLES or clipped:
                return (rejection(kind, "headline", fact.sentence),)
        return worder(fact, sheet)

    return word


WORDERS: dict[Kind, Worder] = {
    "who": _below_headlines("who", word_statement),
    "number": _below_headlines("number", word_number),
    "place": _below_headlines("place", word_place),
}

__all__ = ["WORDERS", "Worder", "Wordings"]

"""From a text of a test to its stems, through the real finders."""

from collections.abc import Callable

import pytest

from quizgen.facts import fact_sheet
from quizgen.model import Kind, Rejection, Wording
from quizgen.questions.wording import WORDERS


@pytest.fixture
def worded(analysed) -> Callable[[str, Kind], tuple[Wording | Rejection, ...]]:
    """A function from a text and a kind to all that the worder gives for its facts."""

    def word(text: str, kind: Kind) -> tuple[Wording | Rejection, ...]:
        sheet = fact_sheet(analysed(text))
        facts = {"who": sheet.statements, "number": sheet.quantities, "place": sheet.places}
        return tuple(w for fact in facts[kind] for w in WORDERS[kind](fact, sheet))

    return word


@pytest.fixture
def stems(worded) -> Callable[[str, Kind], list[str]]:
    """A function from a text and a kind to the stems of all wordings."""

    def stem(text: str, kind: Kind) -> list[str]:
        return [w.stem for w in worded(text, kind) if isinstance(w, Wording)]

    return stem

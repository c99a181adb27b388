"""Options for a key: wrong answers of its own kind, each standing for a named error.

``DISTRACTORS`` has one maker for each type of answer. A maker is a pure function of the
request and gives more choices than a question shows, best first, so that the key's place
among them stays free.
"""

from collections.abc import Mapping

from quizgen.model import AnswerType, Choice
from quizgen.questions.distractors.names import name_options
from quizgen.questions.distractors.numbers import number_options
from quizgen.questions.distractors.places import place_options
from quizgen.questions.distractors.pool import Maker, Request
from quizgen.questions.distractors.sayings import saying_options

DISTRACTORS: Mapping[AnswerType, Maker] = {
    "person": name_options,
    "organisation": name_options,
    "group": name_options,
    "saying": saying_options,
    "quantity": number_options,
    "place": place_options,
}


def distractors(request: Request) -> tuple[Choice, ...]:
    """Wrong answers for the key of a request, best first; empty where none is good."""
    return DISTRACTORS[request.wording.answer_type](request)


__all__ = ["DISTRACTORS", "Maker", "Request", "distractors"]

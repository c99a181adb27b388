"""A quiz with all that its teacher made of it, for another site: what `quiz_json` holds and more.

The questions of the contract stay those that are asked. What only a desk knows stands in one
more member, ``desk``: the questions that were dropped, the order of all, tags, and the
conditions it is taken under. Undone edits, codes and students stay where they are.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from quizgen.errors import FormatError
from quizgen.exports.quiz_json import SCHEMA, question_object, quiz_object
from quizgen.exports.quiz_reading import Member, loaded, question_from, quiz_from_object
from quizgen.model import Question, Quiz


@dataclass(frozen=True)
class WholeQuiz:
    """A quiz with every question in the desk's order, and what else its desk holds.

    ``dropped`` are the ids of questions that are not asked; ``conditions`` plain values, which
    whoever reads them has to check.
    """

    quiz: Quiz
    dropped: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    conditions: Mapping[str, Any] = field(default_factory=dict)


def whole_json(whole: WholeQuiz) -> str:
    """The quiz as one JSON object, the same bytes for the same quiz."""
    questions = whole.quiz.questions
    asked = tuple(q for q in questions if q.id not in whole.dropped)
    text = whole.quiz.article.text
    desk = {
        "order": [question.id for question in questions],
        "dropped": [question_object(q, text) for q in questions if q.id in whole.dropped],
        "tags": list(whole.tags),
        "conditions": dict(sorted(whole.conditions.items())),
    }
    found = {**quiz_object(replace(whole.quiz, questions=asked)), "desk": desk}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def read_whole(content: str | bytes) -> WholeQuiz:
    """The quiz that :func:`whole_json` or the command line wrote.

    Args:
        content: the JSON object.

    Raises:
        FormatError: it is no JSON, another schema, or a part is missing or does not fit.
    """
    found = loaded(content)
    quiz, whole = quiz_from_object(found, SCHEMA), Member(found, "The quiz")
    if "desk" not in whole:
        return _with_own_ids(WholeQuiz(quiz))
    desk, text = whole.inner("desk"), quiz.article.text
    dropped = tuple(question_from(row, text) for row in desk.objects("dropped", "Dropped question"))
    questions = _ordered((*quiz.questions, *dropped), desk.texts("order"))
    return _with_own_ids(
        WholeQuiz(
            replace(quiz, questions=questions),
            frozenset(question.id for question in dropped),
            desk.texts("tags"),
            desk.of("conditions", dict),
        )
    )


def _ordered(questions: tuple[Question, ...], order: tuple[str, ...]) -> tuple[Question, ...]:
    """The questions in the order of a list of ids; those it does not name come last."""
    places = {ident: place for place, ident in enumerate(order)}
    return tuple(sorted(questions, key=lambda question: places.get(question.id, len(places))))


def _with_own_ids(whole: WholeQuiz) -> WholeQuiz:
    if len({question.id for question in whole.quiz.questions}) < len(whole.quiz.questions):
        raise FormatError("Two of its questions have one id; export it again.")
    return whole

"""What a student is shown of a question: never the key, nor anything that orders options by it.

The order of the options comes from the attempt's seed, which stays on the server; the value
of an option is its place in that order.
"""

from dataclasses import dataclass
from random import Random

from quizgen.model import Question
from quizgen.storage.attempts import answer_at
from quizgen.storage.convert import to_question
from quizgen.storage.rows import AnswerRow, AttemptRow


@dataclass(frozen=True)
class ShownQuestion:
    """A question on a student's page. ``value`` is what the form field holds."""

    position: int
    form: str
    stem: str
    options: tuple[str, ...]
    value: str
    flagged: bool

    @property
    def answered(self) -> bool:
        """Whether an answer is saved."""
        return bool(self.value)


def shown_questions(attempt: AttemptRow) -> tuple[ShownQuestion, ...]:
    """All questions of an attempt, in its order."""
    return tuple(shown_question(answer) for answer in attempt.answers)


def shown_question(answer: AnswerRow) -> ShownQuestion:
    """One question of an attempt."""
    question = to_question(answer.question)
    options = shuffled_options(question, answer.attempt.seed)
    return ShownQuestion(
        position=answer.position,
        form=question.form,
        stem=question.stem,
        options=options,
        value=_value(answer.response, options),
        flagged=answer.flagged,
    )


def shuffled_options(question: Question, seed: int) -> tuple[str, ...]:
    """The options in the order that a seed gives them."""
    options = sorted(question.options)  # whatever order the key stood in is gone
    Random(f"{seed}/{question.id}").shuffle(options)  # noqa: S311 - the seed is secret, not this
    return tuple(options)


def _value(response: str | None, options: tuple[str, ...]) -> str:
    if response is None:
        return ""
    return str(options.index(response)) if response in options else response


def response_for(attempt: AttemptRow, position: int, value: str) -> str | None:
    """What a field's value stands for: the text of an option, or the words that were typed.

    Raises:
        ValueError: the value names no option.
    """
    answer = answer_at(attempt, position)
    if answer is None:
        raise ValueError(f"Question {position} is not in this quiz.")
    value = value.strip()
    if not value:
        return None
    options = shuffled_options(to_question(answer.question), attempt.seed)
    if not options:
        return value
    if not value.isdecimal() or int(value) >= len(options):
        raise ValueError(f"Question {position} has no option {value!r}.")
    return options[int(value)]

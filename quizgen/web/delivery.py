"""What a student is shown of a quiz: never the key, nor anything that orders options by it.

The order of the options comes from the attempt's seed, which stays on the server, or is that of
the desk if the teacher wants it so. The value of an option is made of its text and the seed, so
that a page that was open while the teacher changed the question never answers something else.
Sentences to pick from stand as in the article.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from random import Random

from quizgen.model import Article, Question
from quizgen.storage.assignments import conditions_of
from quizgen.storage.attempts import answer_at
from quizgen.storage.convert import to_article, to_question
from quizgen.storage.rows import AnswerRow, AttemptRow
from quizgen.versions import rising
from quizgen.web.article_view import Paragraph, Sentence, article_view
from quizgen.web.marks import stored_span

NOT_PICKED_FROM = frozenset({"byline"})
VALUE_LENGTH = 10  # hex digits; 40 bits tell 300 sentences apart in all but one of 2 * 10^7 quizzes
_VALUE = re.compile(rf"[0-9a-f]{{{VALUE_LENGTH}}}")


@dataclass(frozen=True)
class ShownOption:
    """An option as it is read, and what the form field sends for it."""

    text: str
    value: str


@dataclass(frozen=True)
class ShownQuestion:
    """A question on a student's page. ``value`` is what the form field holds."""

    position: int
    form: str
    stem: str
    options: tuple[ShownOption, ...]
    value: str
    flagged: bool

    @property
    def answered(self) -> bool:
        """Whether an answer is saved."""
        return bool(self.value)


class Delivery:
    """One attempt's article and questions as its student may see them."""

    def __init__(self, attempt: AttemptRow) -> None:
        self.attempt = attempt

    @cached_property
    def article(self) -> Article:
        """The article."""
        return to_article(self.attempt.assignment.quiz.article)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The article's visible paragraphs, without evidence."""
        return tuple(part for part in article_view(self.article) if not part.hidden)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that "find the sentence" lets one pick from."""
        shown = (part for part in self.paragraphs if part.role not in NOT_PICKED_FROM)
        return tuple(sentence for part in shown for sentence in part.sentences)

    @cached_property
    def questions(self) -> tuple[ShownQuestion, ...]:
        """All questions, in the attempt's order."""
        return tuple(self._question(answer) for answer in self.attempt.answers)

    def _question(self, answer: AnswerRow) -> ShownQuestion:
        question = to_question(answer.question)
        options, response = self._options(question), answer.response or ""
        chosen = self._value(question, response)
        known = any(option.value == chosen for option in options)
        return ShownQuestion(
            position=answer.position,
            form=question.form,
            stem=question.stem,
            options=options,
            value=(chosen if known else "") if options else response,
            flagged=answer.flagged,
        )

    def _options(self, question: Question) -> tuple[ShownOption, ...]:
        """What one chooses from."""
        pairs = self._stored(question)
        return tuple(ShownOption(text, self._value(question, stored)) for text, stored in pairs)

    def _value(self, question: Question, stored: str) -> str:
        return option_value(question, self.attempt.seed, stored)

    def _stored(self, question: Question) -> list[tuple[str, str]]:
        """What one chooses from, as it is read and as it is stored, in the order shown."""
        if question.form == "evidence":
            return [(one.text.strip(), stored_span(one.span)) for one in self.sentences]
        if conditions_of(self.attempt.assignment).option_order == "desk":
            return [(text, text) for text in question.options]
        return [(text, text) for text in shuffled_options(question, self.attempt.seed)]

    def response(self, position: int, value: str) -> str | None:
        """What a field's value stands for: an option's text, a sentence's place, typed words.

        Raises:
            ValueError: there is no such question, or the value is none of an option.
            LookupError: the option is not there any more.
        """
        answer = answer_at(self.attempt, position)
        if answer is None:
            raise ValueError(f"Question {position} is not in this quiz.")
        value, question = value.strip(), to_question(answer.question)
        if not value:
            return None
        stored = {self._value(question, kept): kept for _text, kept in self._stored(question)}
        if not stored:
            return value
        if not _VALUE.fullmatch(value):
            raise ValueError(f"Question {position} has no option {value!r}.")
        if value not in stored:
            raise LookupError(f"Question {position} has this option no more.")
        return stored[value]


def option_value(question: Question, seed: int, stored: str) -> str:
    """What the form field sends for an option: of use to one attempt, and says nothing of it."""
    return sha256(f"{seed}/{question.id}/{stored}".encode()).hexdigest()[:VALUE_LENGTH]


def shuffled_options(question: Question, seed: int) -> tuple[str, ...]:
    """The options in the order that a seed gives them; numbers rise for everybody."""
    sizes = rising(sorted(question.choices, key=lambda choice: choice.text))
    if sizes:
        return tuple(choice.text for choice in sizes)
    options = sorted(question.options)  # whatever order the key stood in is gone
    Random(f"{seed}/{question.id}").shuffle(options)  # noqa: S311 - the seed is secret, not this
    return tuple(options)

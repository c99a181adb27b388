"""What a student is shown of a quiz: never the key, nor anything that orders options by it.

The order of the options comes from the attempt's seed, which stays on the server; the value
of an option is its place in that order. Sentences to pick from stand as in the article.
"""

from dataclasses import dataclass
from functools import cached_property
from random import Random

from quizgen.model import Article, Question
from quizgen.storage.attempts import answer_at
from quizgen.storage.convert import to_article, to_question
from quizgen.storage.rows import AnswerRow, AttemptRow
from quizgen.web.article_view import Paragraph, Sentence, article_view
from quizgen.web.marks import stored_span

NOT_PICKED_FROM = frozenset({"byline"})


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
        options, values = self._options(question), self._values(question)
        response = answer.response or ""
        value = str(values.index(response)) if response in values else ""
        return ShownQuestion(
            position=answer.position,
            form=question.form,
            stem=question.stem,
            options=options,
            value=value if options else response,
            flagged=answer.flagged,
        )

    def _options(self, question: Question) -> tuple[str, ...]:
        """What one chooses from, as it is read."""
        if question.form == "evidence":
            return tuple(sentence.text.strip() for sentence in self.sentences)
        return shuffled_options(question, self.attempt.seed)

    def _values(self, question: Question) -> tuple[str, ...]:
        """What one chooses from, as it is stored, in the same order."""
        if question.form == "evidence":
            return tuple(stored_span(sentence.span) for sentence in self.sentences)
        return shuffled_options(question, self.attempt.seed)

    def response(self, position: int, value: str) -> str | None:
        """What a field's value stands for: an option's text, a sentence's place, typed words.

        Raises:
            ValueError: there is no such question or option.
        """
        answer = answer_at(self.attempt, position)
        if answer is None:
            raise ValueError(f"Question {position} is not in this quiz.")
        value = value.strip()
        if not value:
            return None
        values = self._values(to_question(answer.question))
        if not values:
            return value
        if not (value.isascii() and value.isdecimal()) or int(value) >= len(values):
            raise ValueError(f"Question {position} has no option {value!r}.")
        return values[int(value)]


def shuffled_options(question: Question, seed: int) -> tuple[str, ...]:
    """The options in the order that a seed gives them."""
    options = sorted(question.options)  # whatever order the key stood in is gone
    Random(f"{seed}/{question.id}").shuffle(options)  # noqa: S311 - the seed is secret, not this
    return tuple(options)

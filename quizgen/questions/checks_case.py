"""What a check looks at: one question in its article, with the rest of its quiz."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from quizgen.model import Article, FactSheet, Question

Severity = Literal["fault", "note"]


@dataclass(frozen=True, slots=True)
class Case:
    """A question to be checked.

    Attributes:
        question: as generated, or as a teacher has edited it.
        article: what it is about.
        quiz: all questions of its quiz in order; may hold the question itself.
        sheet: the facts of the article, where known; stricter checks need it.
    """

    question: Question
    article: Article
    quiz: tuple[Question, ...] = ()
    sheet: FactSheet | None = None

    @property
    def others(self) -> tuple[Question, ...]:
        """The other questions of the quiz."""
        return tuple(other for other in self.quiz if other.id != self.question.id)

    @property
    def wrong(self) -> tuple[str, ...]:
        """The options that are not the key."""
        return tuple(text for text in self.question.options if text != self.question.answer)


class Check(NamedTuple):
    """One rule: whether a case breaks it, what a teacher reads, and how bad it is.

    A ``fault`` keeps a generated question out; a ``note`` only makes it less likely to be
    chosen.
    """

    broken: Callable[[Case], bool]
    sentence: str
    severity: Severity = "fault"

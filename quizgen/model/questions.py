"""Wordings, questions and the quiz."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model.article import Article, Span
from quizgen.model.facts import KINDS, Kind, Place, Quantity, Rejection, Statement

Form = Literal["choice", "gap", "short", "evidence"]
Difficulty = Literal["easy", "medium", "hard"]
FORMS: tuple[Form, ...] = ("choice", "gap", "short", "evidence")
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")

AnswerType = Literal["person", "organisation", "group", "saying", "quantity", "place"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A stem with its key, before it has options.

    ``gapped`` where the stem is a sentence with one gap (``GAP``) instead of a question;
    ``answer`` the key as an option prints it; ``answer_type`` what options must be;
    ``quality`` (0 to 1) how natural the wording is, for selection. ``asked`` is what of the
    fact the stem asks about, where it is not all of it: one sentence of a long quotation.
    """

    kind: Kind
    stem: str
    answer: str
    key_span: Span
    evidence: Span
    fact: Statement | Quantity | Place
    answer_type: AnswerType
    gapped: bool = False
    accept: tuple[str, ...] = ()
    quality: float = 1.0
    confidence: float = 1.0
    asked: Span | None = None


GAP = "_____"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option. ``error`` names the mistake that a wrong one stands for; "" for the key."""

    text: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One item: stem, options, key, and the sentence that proves it.

    ``choices`` is empty for gap and short answers; ``answer`` is the text of one of them
    otherwise; ``accept`` lists every other answer that marking takes as right; ``key_span``
    is where the article gives the answer; ``paragraph`` counts blocks from 0; ``marks`` are
    what a right answer earns.
    """

    id: str
    kind: Kind
    form: Form
    stem: str
    answer: str
    evidence: Span
    choices: tuple[Choice, ...] = ()
    accept: tuple[str, ...] = ()
    key_span: Span | None = None
    difficulty: Difficulty = "medium"
    confidence: float = 1.0
    unit: str = ""
    paragraph: int = 0
    marks: float = 1.0

    @property
    def options(self) -> tuple[str, ...]:
        """The texts of the choices, in the order shown."""
        return tuple(choice.text for choice in self.choices)


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What somebody asks of a quiz; ``count`` None asks everything that is trusted."""

    count: int | None = 10
    kinds: tuple[Kind, ...] = KINDS
    form: Literal["choice", "gap", "short", "evidence", "mixed"] = "choice"
    difficulty: Difficulty | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Quiz:
    """The article, its questions, and what was not asked."""

    article: Article
    questions: tuple[Question, ...]
    not_asked: tuple[Rejection, ...] = ()
    options: QuizOptions = QuizOptions()
    version: str = ""

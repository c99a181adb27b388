"""Every rule that a question must keep, by code: for generated questions and a teacher's own.

After Haladyna, Downing & Rodriguez (2002), *A review of multiple-choice item-writing
guidelines for classroom assessment*, as far as a rule can tell.

>>> [flaw.code for flaw in flaws(question, article)]  # doctest: +SKIP
['key-in-stem']
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Article, FactSheet, Question
from quizgen.questions.checks_case import Case, Check, Severity
from quizgen.questions.checks_options import OPTION_CHECKS
from quizgen.questions.checks_quiz import QUIZ_CHECKS
from quizgen.questions.checks_stem import STEM_CHECKS

CHECKS: Mapping[str, Check] = {**STEM_CHECKS, **OPTION_CHECKS, **QUIZ_CHECKS}


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that a question breaks, with the sentence that a teacher reads."""

    code: str
    sentence: str
    severity: Severity = "fault"


def flaws(
    question: Question,
    article: Article,
    *,
    quiz: Sequence[Question] = (),
    sheet: FactSheet | None = None,
) -> tuple[Flaw, ...]:
    """The rules that a question breaks, in the order of ``CHECKS``.

    Args:
        question: generated, edited or imported.
        article: what it is about.
        quiz: all questions of its quiz in order, for what only shows beside the others.
        sheet: the facts of the article, for aliases and related voices.
    """
    case = Case(question, article, tuple(quiz), sheet)
    return tuple(
        Flaw(code, check.sentence, check.severity)
        for code, check in CHECKS.items()
        if check.broken(case)
    )


__all__ = ["CHECKS", "Case", "Check", "Flaw", "flaws"]

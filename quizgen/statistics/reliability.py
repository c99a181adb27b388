"""How far a quiz measures one thing: KR-20 or Cronbach's alpha, and what a mark is worth.

>>> reliability([AnsweredItem("q", (1.0, 0.0))]).code
'few_items'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import variance
from typing import Literal

from quizgen.statistics.intervals import feldt_interval
from quizgen.statistics.minimums import MIN_ITEMS, MIN_STUDENTS_FOR_RELIABILITY
from quizgen.statistics.values import (
    AnsweredItem,
    Estimate,
    NotSaid,
    few_items,
    few_students,
    no_spread,
)


@dataclass(frozen=True, slots=True)
class Reliability:
    """The coefficient by its name, its interval, and the standard error of measurement in marks.

    Only students who saw every question count; ``estimate.n`` tells how many they are.
    """

    method: Literal["KR-20", "alpha"]
    estimate: Estimate
    sem_marks: float
    items: int


def reliability(items: Sequence[AnsweredItem]) -> Reliability | NotSaid:
    """The reliability of a quiz from one sitting, where there is enough to say it.

    Named KR-20 where every question counts the same and is right or wrong.

    Args:
        items: the quiz; every item lists the same students.
    """
    if refusal := few_items(len(items), MIN_ITEMS):
        return refusal
    rows = complete_rows(items)
    if refusal := few_students(len(rows), MIN_STUDENTS_FOR_RELIABILITY):
        return refusal
    totals = [fsum(row) for row in rows]
    if len(set(totals)) == 1:
        return no_spread("the whole quiz")
    alpha = cronbach_alpha(rows)
    return Reliability(
        "KR-20" if _dichotomous(items) else "alpha",
        feldt_interval(alpha, len(rows), len(items)),
        standard_error(totals, alpha),
        len(items),
    )


def complete_rows(items: Sequence[AnsweredItem]) -> list[tuple[float, ...]]:
    """The marks of each student who saw every question, in the order of the questions."""
    rows = zip(*(item.marks for item in items), strict=True)
    kept = (tuple(mark for mark in row if mark is not None) for row in rows)
    return [row for row in kept if len(row) == len(items)]


def cronbach_alpha(rows: Sequence[Sequence[float]]) -> float:
    """Cronbach's alpha of a table of marks; KR-20 where they are 0 and 1.

    Args:
        rows: marks, a row a student, a column a question; two of each at least, and totals
            that are not all the same.
    """
    parts = [variance(column) for column in zip(*rows, strict=True)]
    return alpha_of_variances(parts, variance([fsum(row) for row in rows]))


def alpha_of_variances(parts: Sequence[float], whole: float) -> float:
    """k / (k - 1) · (1 - sum of the questions' variances / variance of the totals).

    Cronbach (1951), *Coefficient alpha and the internal structure of tests*, Psychometrika 16,
    297-334. With marks of 0 and 1 it is formula 20 of Kuder & Richardson (1937), *The theory of
    the estimation of test reliability*, Psychometrika 2, 151-160.

    Args:
        parts: the variance of each question, two at least.
        whole: the variance of the totals, above 0.
    """
    count = len(parts)
    alpha = count / (count - 1) * (1 - fsum(parts) / whole)
    return min(1.0, alpha)  # rounding may carry it past 1


def standard_error(totals: Sequence[float], alpha: float) -> float:
    """The standard error of measurement: deviation of the totals · sqrt(1 - alpha), in marks.

    Lord & Novick (1968), *Statistical Theories of Mental Test Scores*. An alpha below zero
    counts as zero: error cannot spread wider than the scores themselves.
    """
    return sqrt(variance(totals) * (1 - max(0.0, alpha)))


def _dichotomous(items: Sequence[AnsweredItem]) -> bool:
    same = len({item.full_marks for item in items}) == 1
    return same and all(item.right_or_wrong for item in items)

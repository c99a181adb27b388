"""The scores of a class: who won what share of the marks, and how the shares spread.

>>> score_distribution([AnsweredItem("q", (1.0, 0.0))]).mean
0.5
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from statistics import mean, median, stdev
from typing import Literal

from quizgen.statistics.values import AnsweredItem, NotSaid, few_students

MAX_MARKS_FOR_ONE_BIN_EACH = 20  # as many bars as still have room for their labels on a phone
BINS = 10  # tenths: a teacher thinks in percent, and ten bars are read at a glance
ROUNDING = 1e-9  # so that 0.3 * 10 falls into the bin that starts at 3


@dataclass(frozen=True, slots=True)
class ScoreBin:
    """How many students scored from ``low`` up to, not including, ``high``.

    Both are shares of the full marks, from 0 to 1. They are equal where the bin holds one
    mark alone; the last bin includes 1.
    """

    low: float
    high: float
    students: int


@dataclass(frozen=True, slots=True)
class ScoreDistribution:
    """Scores of those who saw a question at least, as shares of the marks they could win.

    ``deviation`` is the sample standard deviation, None with one student; ``full_marks`` those
    of the whole quiz; ``bins_by`` tells whether a bar stands for one mark or for a tenth.
    """

    students: int
    full_marks: float
    mean: float
    deviation: float | None
    median: float
    lowest: float
    highest: float
    bins_by: Literal["mark", "tenth"]
    bins: tuple[ScoreBin, ...]


def student_score(items: Sequence[AnsweredItem], student: int) -> float | None:
    """The share of the marks won on the questions that a student saw; None if none was seen.

    Args:
        items: the questions that count.
        student: place of the student, from 0.
    """
    seen = [(item.marks[student], item.full_marks) for item in items]
    won = [mark for mark, _ in seen if mark is not None]
    if not won:
        return None
    return fsum(won) / fsum(full for mark, full in seen if mark is not None)


def score_distribution(items: Sequence[AnsweredItem]) -> ScoreDistribution | NotSaid:
    """How the scores of a class spread; a description, so that one student is enough.

    One bar a mark where everybody saw the whole quiz, marks are whole and at most 20;
    otherwise ten bars of a tenth each.

    Args:
        items: the quiz; every item lists the same students.
    """
    students = range(items[0].students) if items else range(0)
    scores = [score for s in students if (score := student_score(items, s)) is not None]
    if refusal := few_students(len(scores), 1):
        return refusal
    full_marks = fsum(item.full_marks for item in items)
    by_mark = _whole_marks(items) and full_marks <= MAX_MARKS_FOR_ONE_BIN_EACH
    return ScoreDistribution(
        len(scores),
        full_marks,
        mean(scores),
        stdev(scores) if len(scores) > 1 else None,
        median(scores),
        min(scores),
        max(scores),
        "mark" if by_mark else "tenth",
        _bins_by_mark(scores, round(full_marks)) if by_mark else _bins_by_tenth(scores),
    )


def _whole_marks(items: Sequence[AnsweredItem]) -> bool:
    return all(
        mark is not None and float(mark).is_integer()
        for item in items
        for mark in (*item.marks, item.full_marks)
    )


def _bins_by_mark(scores: Sequence[float], full_marks: int) -> tuple[ScoreBin, ...]:
    counts = Counter(round(score * full_marks) for score in scores)
    return tuple(
        ScoreBin(mark / full_marks, mark / full_marks, counts[mark])
        for mark in range(full_marks + 1)
    )


def _bins_by_tenth(scores: Sequence[float]) -> tuple[ScoreBin, ...]:
    counts = Counter(min(int(score * BINS + ROUNDING), BINS - 1) for score in scores)
    return tuple(ScoreBin(place / BINS, (place + 1) / BINS, counts[place]) for place in range(BINS))

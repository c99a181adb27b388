"""Everything the results page says of one quiz, from one table of answers.

>>> quiz_statistics([]).scores.code
'few_students'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.statistics.items import ItemStatistics, item_statistics
from quizgen.statistics.misconceptions import Misconception, misconceptions
from quizgen.statistics.reliability import Reliability, reliability
from quizgen.statistics.scores import ScoreDistribution, score_distribution
from quizgen.statistics.values import AnsweredItem, NotSaid


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """The figures of a quiz: each question in order, the scores, the reliability, the errors."""

    items: tuple[ItemStatistics, ...]
    scores: ScoreDistribution | NotSaid
    reliability: Reliability | NotSaid
    misconceptions: tuple[Misconception, ...]


def quiz_statistics(items: Sequence[AnsweredItem]) -> QuizStatistics:
    """All figures of a quiz.

    Args:
        items: one a question; the same students in the same order in each.

    Raises:
        ValueError: the items list different numbers of students.
    """
    lengths = {item.students for item in items}
    if len(lengths) > 1:
        raise ValueError(f"items list {sorted(lengths)} students; expected the same in each")
    return QuizStatistics(
        tuple(item_statistics(items, position) for position in range(len(items))),
        score_distribution(items),
        reliability(items),
        misconceptions(items),
    )

"""What a class's marks say about a quiz, and what they cannot say yet.

Every figure is an :class:`Estimate` with its interval, or a :class:`NotSaid` with the reason.
The formulas and their sources stand in ``docs/statistics.md``.

>>> share = wilson_interval(81, 263)  # Newcombe (1998), Table I
>>> round(share.low, 4), round(share.high, 4)
(0.2553, 0.3662)
>>> facility(AnsweredItem("q1", marks=(1.0, 0.0, None))).code
'few_students'
"""

from quizgen.statistics.intervals import feldt_interval, fisher_interval, wilson_interval
from quizgen.statistics.items import (
    ItemStatistics,
    OptionCount,
    discrimination,
    facility,
    item_statistics,
    option_counts,
)
from quizgen.statistics.minimums import (
    MIN_ITEMS,
    MIN_STUDENTS_FOR_CORRELATION,
    MIN_STUDENTS_FOR_RELIABILITY,
    MIN_STUDENTS_FOR_SHARE,
)
from quizgen.statistics.misconceptions import Misconception, misconceptions
from quizgen.statistics.reliability import Reliability, reliability
from quizgen.statistics.report import QuizStatistics, quiz_statistics
from quizgen.statistics.scores import ScoreBin, ScoreDistribution, score_distribution
from quizgen.statistics.times import TimeSpread, time_spread
from quizgen.statistics.values import AnsweredItem, Estimate, NotSaid

__all__ = [
    "MIN_ITEMS",
    "MIN_STUDENTS_FOR_CORRELATION",
    "MIN_STUDENTS_FOR_RELIABILITY",
    "MIN_STUDENTS_FOR_SHARE",
    "AnsweredItem",
    "Estimate",
    "ItemStatistics",
    "Misconception",
    "NotSaid",
    "OptionCount",
    "QuizStatistics",
    "Reliability",
    "ScoreBin",
    "ScoreDistribution",
    "TimeSpread",
    "discrimination",
    "facility",
    "feldt_interval",
    "fisher_interval",
    "item_statistics",
    "misconceptions",
    "option_counts",
    "quiz_statistics",
    "reliability",
    "score_distribution",
    "time_spread",
    "wilson_interval",
]

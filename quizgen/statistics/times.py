"""How long a question took a class.

>>> time_spread([20, 30, 40, 60, 300])
TimeSpread(median_s=40.0, low_s=30.0, high_s=60.0, students=5)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class TimeSpread:
    """The median of some times in seconds; half of them lie from ``low_s`` to ``high_s``."""

    median_s: float
    low_s: float
    high_s: float
    students: int


def time_spread(seconds: Sequence[float]) -> TimeSpread | None:
    """The median and the quartiles of some times; None where there are none.

    The median, as a few long breaks would carry a mean away. Quartiles by rule 7 of Hyndman &
    Fan (1996), *Sample quantiles in statistical packages*, American Statistician 50, 361-365.

    Args:
        seconds: one a student.
    """
    if not seconds:
        return None
    if len(seconds) == 1:
        return TimeSpread(seconds[0], seconds[0], seconds[0], 1)
    low, median, high = quantiles(seconds, n=4, method="inclusive")
    return TimeSpread(median, low, high, len(seconds))

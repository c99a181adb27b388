"""How long each question took a class, as a picture: a dot at the median, the middle half around.

>>> clock_face(83.4)
'1:23'
"""

from collections.abc import Sequence
from math import ceil

from quizgen.statistics import TimeSpread
from quizgen.web.chart_shapes import (
    STRIP_LEFT,
    STRIP_TOP,
    STRIP_WIDTH,
    FacilityStrip,
    Mark,
    StripRow,
    Table,
    Whisker,
)
from quizgen.web.charts import STRIP_FOOT, STRIP_ROW

MAX_STEPS = 4
# Seconds between two lines of the grid: what clocks are read by.
STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600)


def clock_face(seconds: float) -> str:
    """Minutes and seconds."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def time_strip(
    ident: str, spreads: Sequence[TimeSpread | None], *, labels: Sequence[str]
) -> FacilityStrip | None:
    """A dot a question on one scale of minutes; None where no time is known.

    Args:
        ident: unique on the page.
        spreads: of the questions in order, None for one that nobody answered.
        labels: what the class knows each by.
    """
    longest = max((spread.high_s for spread in spreads if spread), default=0)
    if not longest:
        return None
    least = longest / MAX_STEPS
    step = next((s for s in STEPS_S if s >= least), STEPS_S[-1] * ceil(least / STEPS_S[-1]))
    steps = ceil(longest / step)
    scale = STRIP_WIDTH / (steps * step)
    pairs = list(zip(labels, spreads, strict=True))
    return FacilityStrip(
        ident,
        "Time on each question",
        _summary(pairs),
        _table(pairs),
        tuple(_row(at, label, spread, scale) for at, (label, spread) in enumerate(pairs)),
        tuple(
            Mark(round(STRIP_LEFT + n * step * scale, 1), clock_face(n * step))
            for n in range(steps + 1)
        ),
        STRIP_TOP + STRIP_ROW * len(pairs) + STRIP_FOOT,
        ends=("quick", "slow"),
    )


def _row(at: int, label: str, spread: TimeSpread | None, scale: float) -> StripRow:
    y = STRIP_TOP + STRIP_ROW * (at + 0.5)
    if spread is None:
        return StripRow(y, label, None, None, "nobody answered")
    low, dot, high = (
        round(STRIP_LEFT + seconds * scale, 1)
        for seconds in (spread.low_s, spread.median_s, spread.high_s)
    )
    return StripRow(y, label, dot, Whisker(low, high), clock_face(spread.median_s))


def _summary(pairs: Sequence[tuple[str, TimeSpread | None]]) -> str:
    known = [(spread.median_s, label) for label, spread in pairs if spread]
    (short, quickest), (long, slowest) = min(known), max(known)
    return (
        f"Question {quickest} took the least with a median of {clock_face(short)} minutes, "
        f"question {slowest} the most with {clock_face(long)}."
    )


def _table(pairs: Sequence[tuple[str, TimeSpread | None]]) -> Table:
    return Table(
        ("Question", "Median", "Middle half", "Students"),
        tuple(
            (label, clock_face(s.median_s), f"{clock_face(s.low_s)} to {clock_face(s.high_s)}",
             str(s.students)) if s else (label, "–", "", "0")
            for label, s in pairs
        ),
    )  # fmt: skip

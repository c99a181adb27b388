"""The picture of times: on one scale, with everything in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.statistics import TimeSpread, time_spread
from quizgen.web.chart_shapes import STRIP_LEFT, STRIP_WIDTH
from quizgen.web.time_chart import clock_face, time_strip

SPREAD = TimeSpread(40, 20, 80, 12)


@pytest.mark.parametrize(
    ("seconds", "face"), [(0, "0:00"), (59.6, "1:00"), (83.4, "1:23"), (3600, "60:00")]
)
def test_seconds_read_as_on_a_clock(seconds: float, face: str) -> None:
    assert clock_face(seconds) == face


@pytest.mark.parametrize("spreads", [[], [None, None], [TimeSpread(0, 0, 0, 3)]])
def test_no_time_known_draws_nothing(spreads: list[TimeSpread | None]) -> None:
    assert time_strip("times", spreads, labels=[str(n) for n in range(len(spreads))]) is None


def test_a_question_that_nobody_answered_says_so() -> None:
    chart = time_strip("times", [SPREAD, None], labels=["1", "2"])
    assert chart
    assert [row.figures for row in chart.rows] == ["0:40", "nobody answered"]
    assert chart.table.rows == (("1", "0:40", "0:20 to 1:20", "12"), ("2", "–", "", "0"))


def test_the_grid_stands_at_times_that_clocks_are_read_by() -> None:
    chart = time_strip("times", [SPREAD], labels=["1"])
    assert chart
    assert [tick.label for tick in chart.ticks] == ["0:00", "0:30", "1:00", "1:30"]


@given(st.lists(st.lists(st.floats(0.1, 40_000), max_size=30), min_size=1, max_size=40))
def test_every_dot_lies_in_its_whisker_and_on_the_scale(times: list[list[float]]) -> None:
    spreads = [time_spread(one) for one in times]
    chart = time_strip("times", spreads, labels=[str(n) for n in range(len(times))])
    assert chart is None or 2 <= len(chart.ticks) <= 5
    for row in chart.rows if chart else ():
        if row.dot is not None and row.whisker:
            assert STRIP_LEFT <= row.whisker.x1 <= row.dot <= row.whisker.x2
            assert row.whisker.x2 <= STRIP_LEFT + STRIP_WIDTH + 0.1

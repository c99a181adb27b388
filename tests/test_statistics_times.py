"""The time on a question: median and quartiles, held to scipy's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from quizgen.statistics import TimeSpread, time_spread


def test_nobody_answered_says_nothing() -> None:
    assert time_spread([]) is None


@pytest.mark.parametrize(
    ("seconds", "spread"),
    [
        ([42.5], TimeSpread(42.5, 42.5, 42.5, 1)),
        ([20, 40], TimeSpread(30, 25, 35, 2)),
        ([300, 20, 60, 30, 40], TimeSpread(40, 30, 60, 5)),
    ],
)
def test_half_of_the_times_lie_around_the_median(seconds: list[float], spread: TimeSpread) -> None:
    assert time_spread(seconds) == spread


@given(st.lists(st.floats(0, 3600), min_size=1, max_size=200))
def test_quartiles_are_those_of_rule_seven(seconds: list[float]) -> None:
    spread = time_spread(seconds)
    assert spread
    theirs = stats.mstats.mquantiles(seconds, [0.25, 0.5, 0.75], alphap=1, betap=1)
    assert [spread.low_s, spread.median_s, spread.high_s] == pytest.approx(list(theirs))


@given(st.lists(st.floats(0, 3600), min_size=2, max_size=200), st.randoms())
def test_the_order_of_students_changes_nothing(seconds: list[float], rng) -> None:
    assert time_spread(rng.sample(seconds, len(seconds))) == time_spread(seconds)

"""The cheap look at two names never rules out a slip that the edit distance would find."""

from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.distance import edit_distance

from quizgen.analysis.slips import may_be_slip

WORDS = st.text(alphabet="abcd", max_size=8)


@given(WORDS, WORDS, st.integers(0, 3))
def test_what_the_edit_distance_accepts_is_never_ruled_out(a: str, b: str, slips: int) -> None:
    assert may_be_slip(a, b, slips) or edit_distance(a, b) > slips


def test_names_of_other_letters_are_ruled_out() -> None:
    assert not may_be_slip("kowalski", "gonzales", 1)

"""A printed number comes apart and goes together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.number_text import numbers_in, read_number_text


@pytest.mark.parametrize(
    ("text", "values", "hedge", "frame"),
    [
        ("just over 180,000", (180_000,), "just over", ("", "")),
        ("$2.5 million", (2_500_000,), "", ("$", "")),
        ("18-30", (18, 30), "", ("", "-", "")),
        ("between 40 and 50 km", (40, 50), "", ("between", "and", "km")),
        ("at least two people", (2,), "at least", ("", "people")),
        ("almost a decade", (1,), "almost", ("", "decade")),
        ("four in ten", (4, 10), "", ("", "in", "")),
        ("two hundred and five", (205,), "", ("", "")),
    ],
)
def test_a_number_comes_apart(text, values, hedge, frame):
    number = read_number_text(text)
    assert (number.values, number.hedge, number.frame) == (values, hedge, frame)


@pytest.mark.parametrize("text", ["no", "many homes", "a boat", "", "the Kremlin"])
def test_a_text_without_a_numeral_is_no_number(text):
    assert read_number_text(text) is None


@given(
    st.integers(min_value=1, max_value=10**9), st.sampled_from(["{}", "about ${}", "{} per cent"])
)
def test_writing_the_same_values_gives_the_same_text(value, frame):
    text = frame.format(f"{value:,}")
    number = read_number_text(text)
    assert number.write(number.values) == text


def test_all_numbers_of_a_sentence_are_read():
    text = "In 2019 the 12 boats of Oban, a third of them new, caught 1.5 million fish."
    assert numbers_in(text) == (2019, 12, pytest.approx(1 / 3), 1_500_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [("thousands", 1e3), ("Dozens", 12), ("hundreds of millions of dollars", 1e8), ("years", 365)],
)
def test_a_size_without_a_number_has_its_order(text, value):
    found = read_number_text(text)
    assert found is not None
    assert found.values == (value,)


def test_a_noun_behind_a_number_is_no_size():
    assert read_number_text("two years").values == (2.0,)
    assert read_number_text("the years") is None

"""Numbers in words and digits are one value, and a value can be written in any form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.amounts import parse_amount, same_amount
from quizgen.numerals import (
    NumeralForm,
    number_value,
    number_words,
    numeral,
    numeral_form,
    ordinal_numeral,
    ordinal_value,
    ordinal_words,
)

VALUES = [
    ("one hundred and thirty-five thousand", 135_000),
    ("1.5 million", 1_500_000),
    ("1.1 million", 1_100_000),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("two dozen", 24),
    ("half", 0.5),
    ("half a million", 500_000),
    ("a quarter of a million", 250_000),
    ("two and a half million", 2_500_000),
    ("two-thirds", 2 / 3),
    ("three quarters", 0.75),
    ("1,300", 1300),
    ("1.5m", 1_500_000),
    ("2bn", 2_000_000_000),
    ("7½", 7.5),
    ("no", 0),
    ("-16", -16),
    ("minus four", -4),
    ("twelve hundred", 1200),
    ("Three hundred and four", 304),
    ("two million five hundred thousand", 2_500_000),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_number_has_its_value(text, value):
    assert number_value(text) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(
    "text", ["", "a", "and", "third", "one two", "twenty thirty", "1,30", "12 dogs", "five of", "-"]
)
def test_other_text_is_no_number(text):
    assert number_value(text) is None


@given(st.integers(0, 10**14))
def test_words_read_back(value):
    assert number_value(number_words(value)) == value


@given(st.integers(1, 99))
def test_ordinals_read_back(value):
    assert ordinal_value(ordinal_words(value) or "") == value
    assert ordinal_value(ordinal_numeral(value)) == value


@given(st.integers(-(10**12), 10**12), st.booleans())
def test_digits_read_back(value, commas):
    assert number_value(numeral(value, NumeralForm(commas=commas))) == value


@given(st.integers(1, 9999), st.sampled_from(["thousand", "million", "billion", "bn", "m"]))
def test_scaled_numbers_read_back(tenths, scale):
    form = NumeralForm(decimals=1, scale=scale, glued=len(scale) < 3)
    value = number_value(f"{tenths / 10} {scale}")
    assert value is not None
    assert number_value(numeral(value, form)) == value


@given(st.text(max_size=30))
def test_any_text_can_be_read(text):
    assert number_value(text) is None or isinstance(number_value(text), float)
    assert parse_amount(text) is None or same_amount(parse_amount(text), parse_amount(text))


@pytest.mark.parametrize(
    ("like", "value", "text"),
    [
        ("135,000", 90_000, "90,000"),
        ("135000", 90_000, "90000"),
        ("1.5 million", 2_300_000, "2.3 million"),
        ("£2bn"[1:], 3e9, "3bn"),
        ("forty", 65, "sixty-five"),
        ("Forty", 65, "Sixty-five"),
        ("two dozen", 36, "three dozen"),
        ("4th", 2, "2nd"),
        ("fourth", 21, "twenty-first"),
        ("3.2", 4.5, "4.5"),
    ],
)
def test_a_value_is_written_in_the_form_of_another(like, value, text):
    form = numeral_form(like)
    assert form is not None
    assert numeral(value, form) == text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "direction"),
    [
        ("just over 180,000 people", 180_000, None, "", "above"),
        ("between $25 and $50", 25, 50, "USD", ""),
        ("1 to 2 million", 1_000_000, 2_000_000, "", ""),
        ("almost a decade", 1, None, "decade", "below"),
        ("43-year-old", 43, None, "year", ""),
        ("12-15 per cent", 12, 15, "percent", ""),
        ("10,000 square feet", 10_000, None, "square foot", ""),
        ("between -16 and -23 degrees", -23, -16, "degree", ""),
    ],
)
def test_a_printed_amount_is_taken_apart(text, low, high, unit, direction):
    amount = parse_amount(text)
    assert amount is not None
    assert (amount.low, amount.high, amount.unit, amount.direction) == (low, high, unit, direction)

"""Syllables by spelling, held to how words are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article.syllables import syllables

ROWS = [
    (count, word)
    for count, words in {
        1: "the cat baked makes through league strength walked killed fruit field",
        2: "river table nation added houses people million union reading going player "
           "hundred centre movement settled seeing buying",
        3: "overnight idea media radio serious suddenly element employee influence",
        4: "community associate municipal reality particular",
        5: "university negotiation electricity",
    }.items()
    for word in words.split()
]


@pytest.mark.parametrize(("count", "word"), ROWS)
def test_a_word_has_as_many_syllables_as_it_is_said_with(count, word):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("7", 2), ("120", 6), ("1918", 4), ("1905", 4), ("1900", 4), ("1,918", 9), ("2024", 5),
        ("4.3", 2), ("12th", 2), ("0123456789", 12), ("BBC", 3), ("UK", 2), ("U.S", 2), ("NATO", 2),
        ("WWF", 7), ("well-known", 2), ("river’s", 2), ("don't", 1), ("café", 2), ("I", 1),
    ],
)
def test_numbers_initials_and_compounds_are_counted_as_read_aloud(word, count):
    assert syllables(word) == count


@given(st.text(min_size=1))
def test_any_text_has_a_syllable(word):
    assert syllables(word) >= 1

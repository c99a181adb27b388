"""Gender is told by titles and first names, and stays open where they tell nothing."""

import pytest

from quizgen.analysis.gender import gender_of_name, is_first_name
from quizgen.analysis.nations import same_nation


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Priya", "f"),
        ("Declan", "m"),
        ("Hélène", "f"),
        ("Jean-Luc", "m"),
        ("Robin", ""),
        ("Kendal", ""),
    ],
)
def test_gender_of_a_first_name(name, gender):
    assert gender_of_name(name) == gender


def test_a_name_of_both_genders_is_still_a_name():
    assert is_first_name("Ashley")
    assert gender_of_name("Ashley") == ""


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ukraine", "Ukrainian", True),
        ("Kremlin", "Russian", True),
        ("UK", "British", True),
        ("US", "American", True),
        ("Iran", "Ireland", False),
        ("French", "Finnish", False),
    ],
)
def test_words_of_one_nation(a, b, same):
    assert same_nation(a, b) is same

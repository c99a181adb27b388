"""Marking takes what a fair teacher would take, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.marking import SPELLING_LIMITS, mark, slips_allowed
from quizgen.model import Choice, Form, Kind, Question, Span
from quizgen.numerals import number_words


def question(
    answer: str, kind: Kind = "number", form: Form = "short", *others: str, unit: str = ""
) -> Question:
    choices = tuple(Choice(text) for text in others)
    return Question("q", kind, form, "?", answer, Span(10, 50), choices, unit=unit)


RIGHT_NUMBERS = [
    ("135,000", "135000"),
    ("135,000", "one hundred and thirty-five thousand"),
    ("135,000", "135 thousand"),
    ("135,000", "135,000 soldiers"),
    ("just over 180,000", "180,000"),
    ("just over 180,000", "about 180,000"),
    ("18-30", "18 to 30"),
    ("18-30", "between 18 and 30"),
    ("58 per cent", "58%"),
    ("half", "50 percent"),
    ("£2.5 million", "2.5m pounds"),
    ("$250,000", "250,000"),
    ("12 kilometres", "12km"),
    ("a year", "12 months"),
    ("nearly half a dozen", "6"),
    ("four in ten", "40%"),
    ("no", "0"),
    ("fourth", "4th"),
    ("three-year", "3 years"),
    ("a couple of days", "two days"),
    ("half an hour", "30 minutes"),
]
WRONG_NUMBERS = [
    ("135,000", "13,500"),
    ("over 180,000", "under 180,000"),
    ("18-30", "18"),
    ("58 per cent", "58 pounds"),
    ("£20", "$20"),
    ("six years", "six months"),
    ("650", "65o"),
    ("12", "12 and 13"),
    ("58", "58%"),
    ("12", ""),
]


@pytest.mark.parametrize(("key", "response"), RIGHT_NUMBERS)
def test_an_amount_may_be_written_in_another_way(key, response):
    assert mark(question(key), response).right


@pytest.mark.parametrize(("key", "response"), WRONG_NUMBERS)
def test_another_amount_is_wrong(key, response):
    assert not mark(question(key), response).right


def test_the_unit_of_the_question_is_understood():
    assert mark(question("six", unit="year"), "6 years").right
    assert not mark(question("six", unit="year"), "6 months").right


RIGHT_NAMES = [
    ("Helena Markova", "markova", "surname"),
    ("Helena Markova", "Mrs Helena Márková", "exact"),
    ("Helena Markova", "President Markova", "surname"),
    ("Helena Markova", "Helena Markowa", "spelling"),
    ("the Harbour Board", "Harbour Board", "exact"),
    ("Ana Lucía Ferrer", "Ana Ferrer", "surname"),
]


@pytest.mark.parametrize(("key", "response", "note"), RIGHT_NAMES)
def test_a_name_may_be_short_titled_or_slightly_misspelt(key, response, note):
    assert mark(question(key, "who"), response).note == note


@pytest.mark.parametrize(
    ("key", "response"),
    [
        ("Helena Markova", "Helena"),
        ("Helena Markova", "Helena Petrova"),
        ("Harbour Board", "Board"),
        ("Rowe", "Lowe"),
        ("Human Rights Watch", "Watch"),
        ("Ian Rowe", ""),
    ],
)
def test_another_name_is_wrong(key, response):
    assert not mark(question(key, "who"), response).right


def test_a_surname_that_two_people_share_is_not_enough():
    asked = question("Helena Markova", "who", "short", "Helena Markova", "Ivan Markova")
    assert not mark(asked, "Markova").right
    assert mark(asked, "Helena Markova").right


def test_a_slip_towards_another_name_of_the_article_is_wrong():
    assert mark(question("Marston", "place"), "Marstan").right
    assert not mark(question("Marston", "place"), "Marstan", others=("Marstan",)).right


@pytest.mark.parametrize(
    ("key", "response"),
    [("Iran", "Iraq"), ("Ireland", "Iceland"), ("Austria", "Australia"), ("Niger", "Nigeria"),
     ("Slovakia", "Slovenia"), ("North Korea", "South Korea"), ("Mali", "Bali")],
)  # fmt: skip
def test_one_country_is_no_slip_of_another(key, response):
    assert not mark(question(key, "place"), response).right
    assert not mark(question(response, "place"), key).right


@pytest.mark.parametrize("response", ["in Kyiv", "KYIV", "Kyiv."])
def test_a_place_is_known_in_any_dress(response):
    assert mark(question("Kyiv", "place"), response).right


def test_a_choice_is_marked_by_its_text():
    asked = question("about 40", "number", "choice", "about 40", "about 50")
    assert mark(asked, "about 40").right
    assert not mark(asked, "40").right


@pytest.mark.parametrize(
    ("response", "right"),
    [(10, True), (49, True), (50, False), (9, False), (Span(12, 20), True), (Span(5, 20), False),
     (Span(12, 12), False), ("some words", False)],
)  # fmt: skip
def test_evidence_must_lie_in_the_sentence(response, right):
    assert mark(question("x", "who", "evidence"), response).right is right


def test_accepted_answers_are_right():
    asked = Question("q", "who", "gap", "?", "the mayor", Span(0, 1), accept=("Ida Holm",))
    assert mark(asked, "Holm").right


@given(st.integers(0, 10**12))
def test_digits_and_words_are_one(value):
    assert mark(question(f"{value:,}"), number_words(value)).right
    assert mark(question(number_words(value)), str(value)).right


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_two_values_are_never_one(first, second):
    assert mark(question(str(first)), f"{second:,}").right is (first == second)


@given(st.text(max_size=40))
def test_any_text_can_be_marked_and_an_empty_one_is_wrong(text):
    for kind in ("who", "number", "place"):
        result = mark(question("Ana Ruiz", kind), text)
        assert result.points == float(result.right)
        assert text.strip() or not result.right


@given(st.text("abcdefgh", min_size=5, max_size=20), st.text("xyz", min_size=4, max_size=6))
def test_more_slips_than_the_limit_are_wrong(word, tail):
    assert slips_allowed(word) <= SPELLING_LIMITS[-1][1] + 1
    assert not mark(question(word, "place"), word + tail).right

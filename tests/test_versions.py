"""Versions A to D: the same questions in other orders, fair in each."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Choice, Question, Quiz, Span
from quizgen.versions import LETTERS, rising, versions
from tests.quizzes import flood_quiz

NAMES = ("Mina Calder", "Owen Pryce", "Ada Quill", "Tom Reyes")
SIZES = ("about 40", "about 120", "about 700")


def question(n: int, options: tuple[str, ...]) -> Question:
    key = options[n % len(options)]
    choices = tuple(Choice(text) for text in options)
    return Question(f"q{n}", "who", "choice", f"Who was seen on day {n}?", key, Span(0, 4), choices)


def quiz(names: int, numbers: int = 0) -> Quiz:
    every = [question(n, NAMES) for n in range(names)]
    every += [question(n + names, SIZES) for n in range(numbers)]
    return flood_quiz(tuple(every))


def places(one: Quiz) -> list[int]:
    return [q.options.index(q.answer) for q in one.questions]


quizzes = st.builds(quiz, st.integers(0, 12), st.integers(0, 6))


@given(quizzes)
def test_every_version_asks_the_same(made: Quiz) -> None:
    def asked(one: Quiz) -> list[Question]:
        plain = (replace(q, choices=tuple(sorted(q.choices, key=str))) for q in one.questions)
        return sorted(plain, key=lambda q: q.id)

    assert all(asked(one) == asked(made) for one in versions(made).values())


def test_version_a_is_the_order_on_the_desk() -> None:
    assert versions(flood_quiz())["A"] == flood_quiz()


def test_versions_are_the_same_every_time() -> None:
    assert versions(quiz(9, 4)) == versions(quiz(9, 4))


@pytest.mark.parametrize("count", [3, 4, 8, 10, 20])
def test_no_two_versions_have_one_order(count: int) -> None:
    orders = {tuple(q.id for q in one.questions) for one in versions(quiz(count)).values()}
    assert len(orders) == len(LETTERS)


@pytest.mark.parametrize("count", [8, 10, 15, 30])
def test_few_questions_keep_their_place(count: int) -> None:
    orders = [[q.id for q in one.questions] for one in versions(quiz(count)).values()]
    pairs = [(a, b) for n, a in enumerate(orders) for b in orders[n + 1 :]]
    same = [sum(x == y for x, y in zip(a, b, strict=True)) for a, b in pairs]
    assert max(same) <= 2


@given(quizzes)
def test_numbers_keep_rising(made: Quiz) -> None:
    for one in versions(made).values():
        assert all(q.options == SIZES for q in one.questions if q.answer in SIZES)


@pytest.mark.parametrize("count", [8, 12, 20])
def test_the_places_of_the_keys_stay_even(count: int) -> None:
    for letter in LETTERS[1:]:
        shares = Counter(places(versions(quiz(count))[letter]))
        assert max(shares.values()) - min(shares.values()) <= 1


@given(quizzes)
def test_no_key_stands_in_one_place_four_times_running(made: Quiz) -> None:
    for letter in LETTERS[1:]:
        names = [q for q in versions(made)[letter].questions if q.answer in NAMES]
        found = [q.options.index(q.answer) for q in names]
        assert all(len(set(found[n : n + 4])) > 1 for n in range(len(found) - 3))


@pytest.mark.parametrize(
    ("given_ones", "order"),
    [(("9 per cent", "12 per cent", "3 per cent"), "3 9 12"), (("Leeds", "Hull"), ""),
     (("two dozen", "7", "Leeds"), ""), ((), "")],
)  # fmt: skip
def test_options_rise_where_all_are_numbers(given_ones: tuple[str, ...], order: str) -> None:
    found = rising([Choice(text) for text in given_ones])
    assert [choice.text.split()[0] for choice in found] == order.split()

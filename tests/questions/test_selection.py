"""A quiz is spread, asks each fact once, gives nothing away and balances its keys."""

from collections import Counter
from dataclasses import replace

import pytest

from quizgen.model import Choice, QuizOptions
from quizgen.questions.assembly import Draft, assemble, emphasised, placed, places
from quizgen.questions.selection import balanced, select
from tests.questions.builders import (
    article,
    options_for,
    quantity,
    question,
    sheet,
    span_of,
    wording,
)

LINES = [f"Ward {n} of Ely has {n + 20} shops with oak doors." for n in range(1, 10)]
TEXT = "\n".join(LINES)


def draft(n, kind="number", score=1.0, **fields):
    """A draft about line ``n``: its own number, stem and paragraph."""
    fact = quantity(TEXT, f"{n + 20} shops", value=n + 20)
    stem = fields.pop("stem", f"How many shops has Ward {n} {'xyz'[n % 3] * n}?")
    asked = replace(wording(fact, stem, str(n + 20)), kind=kind)
    made = assemble(article(TEXT), asked, "short", ())
    made = replace(made, score=score)
    return replace(made, question=replace(made.question, **fields)) if fields else made


def chosen(drafts, **options):
    asked, _ = select(drafts, sheet(TEXT), QuizOptions(**options))
    return [one.question for one in asked]


def left(drafts, **options):
    return Counter(r.code for r in select(drafts, sheet(TEXT), QuizOptions(**options))[1])


def test_the_number_of_questions_is_met():
    assert len(chosen([draft(n) for n in range(1, 10)], count=6)) == 6


def test_no_count_takes_all():
    assert len(chosen([draft(n) for n in range(1, 10)], count=None)) == 9


def test_questions_stand_in_the_order_of_the_article():
    asked = chosen([draft(n) for n in (5, 2, 8)])
    assert [one.paragraph for one in asked] == [1, 4, 7]


def test_at_least_two_of_each_kind_are_taken_if_they_are_fair():
    many = [draft(n, score=2) for n in range(1, 7)]
    few = [draft(7, "who", 0.5), draft(8, "place", 0.5), draft(9, "place", 0.5)]
    kinds = Counter(one.kind for one in chosen([*many, *few], count=5))
    assert (kinds["who"], kinds["place"]) == (1, 2)


def test_a_poor_question_is_not_taken_for_its_kind():
    many = [draft(n, score=2) for n in range(1, 7)]
    assert "who" not in {one.kind for one in chosen([*many, draft(7, "who", 0.1)], count=5)}


def test_better_questions_are_taken_first():
    drafts = [draft(n, score=n) for n in range(1, 10)]
    assert [one.paragraph for one in chosen(drafts, count=2)] == [7, 8]


def test_questions_are_spread_over_the_paragraphs():
    crowd = [draft(n, paragraph=3) for n in range(1, 6)]
    assert {one.paragraph for one in chosen([*crowd, draft(8)], count=2)} == {3, 7}


def test_one_fact_is_asked_once():
    twin = draft(1, stem="Ward 1 x of Ely has how many shops?", id="twin")
    assert len(chosen([draft(1), twin])) == 1
    assert left([draft(1), twin])["same-fact"] == 1


def test_a_number_told_twice_is_asked_once():
    again = draft(1, stem="How many oak-doored businesses count in the first quarter?", id="b")
    fact = quantity(TEXT, "22 shops", value=21, counted="shops")
    told = [replace(d, wording=replace(d.wording, fact=fact)) for d in (draft(2), again)]
    assert left(told)["same-fact"] == 1


def test_no_stem_gives_another_answer():
    teller = draft(2, stem="Which oak doors have the 21 shops of Ward 1?")
    asked = draft(1, stem="How many shops with oak doors has the first Ward?")
    assert left([teller, asked])["gives-answer"] == 1
    assert left([teller, asked], count=None) == {}


def test_a_question_that_blocks_many_gives_way_to_them():
    stem = "Which oak doors have the 21 shops, 22 shops and 23 shops of the Wards?"
    teller = draft(9, stem=stem, score=2)
    asked = [
        draft(n, stem=f"How many shops with oak doors has Ward {'xyz'[n - 1]}?") for n in (1, 2, 3)
    ]
    assert len(chosen([teller, *asked], count=3)) == 3


def test_what_the_count_leaves_out_is_told():
    assert left([draft(n) for n in range(1, 10)], count=4) == {"not-chosen": 5}


def test_only_the_wanted_difficulty_is_taken():
    drafts = [draft(1, difficulty="easy"), draft(2, difficulty="hard")]
    assert [one.difficulty for one in chosen(drafts, difficulty="hard")] == ["hard"]
    assert left(drafts, difficulty="hard") == {"difficulty": 1}


# ---------------------------------------------------------------- places of the keys
def choice(n, kind="who", key="40"):
    """A draft with a pool of six wrong options."""
    pool = tuple(Choice(text) for text in ("20", "60", "30", "50", "70", "10"))
    asked = question(f"Question {n}?", id=f"{n:012x}", kind=kind, answer=key)
    fact = quantity(TEXT, f"{n + 20} shops")
    made = Draft(asked, wording(fact, asked.stem, key), pool)
    return placed(made, places(made)[0])


@pytest.mark.parametrize("kind", ["who", "number"])
def test_keys_are_spread_and_never_run_over_three(kind):
    drafts = balanced([choice(n, kind) for n in range(1, 10)], seed=0)
    at = [one.question.options.index("40") for one in drafts]
    assert max(Counter(at).values()) <= 4
    assert all(len(set(at[n : n + 4])) > 1 for n in range(len(at) - 3))


def test_numbers_stand_in_order_wherever_the_key_is():
    drafts = balanced([choice(n, "number") for n in range(1, 10)], seed=3)
    assert all(list(d.question.options) == sorted(d.question.options) for d in drafts)


def test_a_number_takes_only_ranks_that_its_neighbours_allow():
    pool = tuple(Choice(text) for text in ("50", "60", "70"))
    assert places(replace(choice(1, "number"), pool=pool)) == (0,)


def test_numbers_with_a_choice_leave_the_rank_to_those_without():
    bound = replace(choice(9, "number"), pool=tuple(Choice(text) for text in ("50", "60", "70")))
    drafts = balanced([choice(1, "number"), placed(bound, 0)], seed=0)
    assert drafts[0].question.options.index("40") != 0


def test_the_seed_changes_the_places():
    drafts = [choice(n) for n in range(1, 8)]
    orders = {tuple(d.question.options for d in balanced(drafts, seed)) for seed in range(5)}
    assert len(orders) > 1


# ---------------------------------------------------------------- assembly
@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Which ward did not vote?", "Which ward did NOT vote?"),
        ("Who said that the ward did not vote?", "Who said that the ward did not vote?"),
        ("Who said: “I did not vote”?", "Who said: “I did not vote”?"),
        ("The ward did not vote in _____.", "The ward did not vote in _____."),
    ],
)
def test_a_negative_of_the_question_is_in_capitals(stem, expected):
    assert emphasised(stem) == expected


def test_ids_are_stable_and_tell_forms_apart():
    fact = quantity(TEXT, "21 shops", value=21)
    asked = wording(fact, "How many shops has ward 1?", "21")
    short, evidence = (assemble(article(TEXT), asked, f, ()) for f in ("short", "evidence"))
    assert short.question.id == assemble(article(TEXT), asked, "short", ()).question.id
    assert short.question.id != evidence.question.id


def test_a_question_knows_its_paragraph():
    assert draft(4).question.paragraph == 3
    assert span_of(TEXT, LINES[3]) == draft(4).question.evidence


def test_four_options_at_most_are_shown():
    fact = quantity(TEXT, "21 shops", value=21)
    asked = wording(fact, "How many shops has ward 1?", "21")
    pool = tuple(Choice(text) for text in options_for(asked, sheet(TEXT, quantities=(fact,))))
    assert len(assemble(article(TEXT), asked, "choice", pool).question.choices) == 4

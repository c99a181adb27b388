"""Central facts are worth more than passing remarks."""

from dataclasses import replace

import pytest

from quizgen.questions.assembly import Draft
from quizgen.questions.worth import is_aside, is_trivial, worth_of
from tests.questions.builders import article, clause, place, quantity, question, wording

TEXT = (
    "The ferry to Arran sank.\n"
    "Kit Lowe of Troon, 61, has worked for 30 years.\n"
    "The ferry carried 90 cars.\nIt was built in 1990.\nThe ferry had 12 crew."
)


def draft(fact, stem="How old is Kit Lowe?", **fields):
    return Draft(question(stem, **fields), wording(fact, stem, "x"))


WORKED = quantity(TEXT, "30 years", kind="duration", clause=clause("work", "Lowe"))


@pytest.mark.parametrize(
    ("fact", "trivial"),
    [
        (quantity(TEXT, "61", kind="age"), True),
        (WORKED, True),
        (replace(WORKED, clause=clause("burn", "ferry")), False),
        (quantity(TEXT, "90 cars"), False),
    ],
)
def test_what_is_said_of_somebody_in_passing_is_trivial(fact, trivial):
    assert is_trivial(draft(fact), frozenset({"ferry"})) is trivial


@pytest.mark.parametrize(
    ("stem", "trivial"),
    [
        ("The yard is run by Kit Lowe of _____.", True),
        ("According to Kit Lowe, from which town is the crew?", True),
        ("From which town did the ferry sail?", False),
        ("Which state does Kit Lowe represent as a senator?", True),
        ("Of which town is Kit Lowe the mayor?", True),
        ("At which university is Kit Lowe a lecturer?", True),
        ("At which university did Kit Lowe speak to the crew?", False),
        ("The ferry to _____ sank.", False),
        ("The bombing of _____ began.", False),
    ],
)
def test_a_home_town_is_trivial(stem, trivial):
    assert is_trivial(draft(place(TEXT, "Troon"), stem), frozenset()) is trivial


def test_the_age_of_somebody_named_is_one_where_the_headline_does_not_name_him():
    aged = draft(quantity(TEXT, "61", kind="age"), "How old is the ferry captain Kit Lowe?")
    assert is_trivial(aged, frozenset({"ferry"}))
    assert not is_trivial(aged, frozenset({"lowe"}))


def test_the_age_of_what_the_headline_speaks_of_is_no_trifle():
    aged = draft(quantity(TEXT, "61", kind="age"), "How old was the ferry?")
    assert not is_trivial(aged, frozenset({"ferry"}))


@pytest.mark.parametrize(("link", "aside"), [("main", False), ("relative", True)])
def test_a_relative_clause_is_an_aside(link, aside):
    fact = quantity(TEXT, "90 cars", clause=replace(clause("carry", "ferry"), link=link))
    assert is_aside(draft(fact)) is aside


def test_the_lead_the_headline_and_what_recurs_count_more():
    fact = quantity(TEXT, "90 cars")
    early = draft(fact, "How many cars had the ferry?", id="early", paragraph=2)
    late = draft(fact, "How many cars had the lorry?", id="late", paragraph=4)
    found = worth_of((early, late), article(TEXT, title="Ferry sinks off Arran"))
    assert found["early"] > found["late"] + 0.2

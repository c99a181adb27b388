"""Signs of a stem that is not clear by itself."""

import pytest

from quizgen.questions.assembly import Draft
from quizgen.questions.risk import (
    BARE,
    COMMA,
    NAMELESS,
    UNDATED,
    bare_definites,
    is_unclear,
    risk_of,
)
from tests.questions.builders import person, quantity, question, statement, wording

TEXT = "Kit Lowe said that the ferry to Arran carried 90 cars."
CARS = quantity(TEXT, "90 cars")


def risk(stem, fact=CARS):
    kind = "number" if fact is CARS else "who"
    return risk_of(Draft(question(stem, kind=kind), wording(fact, stem, "x")))


@pytest.mark.parametrize(
    ("stem", "bare"),
    [
        ("How many views did the listing get?", 1),
        ("Polls show a close contest in the state, where _____ votes are cast.", 1),
        ("Who said that the boy dropped a bag at the old harbour?", 2),
        ("How many cars did the ferry to Arran carry?", 0),
        ("How long is the tunnel that joins the islands of Bute and Arran?", 0),
        ("Who praised the boat he built?", 0),
        ("Who welcomed the decision to sell Arran?", 0),
        ("Who credited the change to a new boat on Arran?", 1),
        ("When does the sun set on Arran?", 0),
        ("Who thanked the Coastguard?", 0),
        ("Who built a ferry on Arran in the late 1990s?", 0),
        ("Who said that a device near the city's town hall was found on Arran?", 1),
        ("Who praised the world's oldest ferry off Arran?", 0),
        ("Who said that the 18 year-old sang on Arran?", 1),
        ("Who said that the rest have been moved to Arran?", 1),
        ("For how long did the first ferry run?", 0),
    ],
)
def test_a_definite_noun_that_nothing_explains_is_bare(stem, bare):
    assert bare_definites(stem) == bare


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("How many cars did Arran take on 3 May, 2019?", 0),
        ("According to Kit Lowe, how many cars did Arran take?", 0),
        ("In Arran, Bute and Skye, how many cars sank?", 2 * COMMA),
        ("How many cars sank?", NAMELESS),
        ("How many cars sank off Arran in the past two weeks?", UNDATED),
        ("How many cars did the ferry lose before Arran?", BARE),
    ],
)
def test_each_sign_has_its_cost(stem, found):
    assert risk(stem) == pytest.approx(found)


def test_quoted_words_are_no_risk():
    said = statement(TEXT, "the ferry to Arran carried 90 cars", person("p1", "Kit Lowe"))
    assert risk("Who said: “Well, the boat, the car and the dog sank”?", said) == 0


@pytest.mark.parametrize(
    ("stem", "worth", "unclear"),
    [
        ("How many cars did the ferry to Arran carry?", 0.9, False),
        ("How many cars did the ferry to Arran carry?", 0.1, True),
        ("How many cars did the ferry lose before Arran?", 0.9, True),
    ],
)
def test_little_worth_or_a_sure_sign_makes_a_question_unclear(stem, worth, unclear):
    asked = Draft(question(stem, kind="number"), wording(CARS, stem, "x"))
    assert is_unclear(asked, worth) is unclear

"""Other answers that marking takes as right: only real names of this one entity."""

import pytest

from quizgen.model import Article, Entity, FactSheet
from quizgen.questions.wording.accepts import accepted_names

TEXT = "The Wye Trust met Ann Reed, Tom Reed and Olga Brandt."


def sheet_of(*entities: Entity) -> FactSheet:
    return FactSheet(Article("a", TEXT, "", ()), (), entities)


BRANDT = Entity("p1", "Olga Brandt", "person", roles=("chairwoman", "Wye Trust founder"))
REED = Entity("p2", "Ann Reed", "person", aliases=("Reed", "Annie Reed"))
TOM = Entity("p3", "Tom Reed", "person")


def test_surname_and_telling_role_are_taken():
    accept = accepted_names(BRANDT, "Olga Brandt", sheet_of(BRANDT))
    assert accept == ("Wye Trust founder", "Brandt")


def test_surname_of_two_people_is_not_taken():
    assert accepted_names(REED, "Ann Reed", sheet_of(REED, TOM)) == ("Annie Reed",)


def test_role_of_two_people_is_not_taken():
    other = Entity("p4", "Jo Hill", "person", roles=("Wye Trust founder",))
    assert "Wye Trust founder" not in accepted_names(BRANDT, "", sheet_of(BRANDT, other))


@pytest.mark.parametrize("alias", ["R-IN, the", "We met her. She left", "Jo “the boat” Hill"])
def test_alias_that_is_no_name_is_not_taken(alias):
    hill = Entity("p4", "Jo Hill", "person", aliases=(alias,))
    assert accepted_names(hill, "Jo Hill", sheet_of(hill)) == ("Hill",)


def test_body_takes_the_article_that_the_text_gives():
    trust = Entity("p5", "Wye Trust", "organisation")
    assert accepted_names(trust, "Wye Trust", sheet_of(trust)) == ("the Wye Trust",)

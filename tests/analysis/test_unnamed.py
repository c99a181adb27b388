"""Bodies and groups without a name speak under their fullest description, vague ones never."""

import pytest

from quizgen.facts.statements import find_statements


def speakers(result):
    return [s.speaker for s in find_statements(result)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The planning task force said the mill would close. The task force said that it "
            "had no choice.",
            ["planning task force"] * 2,
        ),
        (
            "Jacob Rowe was charged in May. His defence team said that it would appeal the ruling.",
            ["Jacob Rowe's defence team"],
        ),
        ("Eyewitnesses said that they could see the smoke.", ["Eyewitnesses"]),
        ("Late on Friday the authorities said that the road was shut.", ["the authorities"]),
        (
            "The power company, Dale Networks, said that 340 homes had lost their supply.",
            ["Dale Networks"],
        ),
        ("Legal experts said that the case was hard to win.", ["Legal experts"]),
        ("Unions, whose members met, said that the case was hard to win.", ["Unions"]),
        ("Legal experts such as Ann Reed said that the case was hard to win.", [""]),
        (
            "Bell Cycles, a bicycle company, opened in May. The company said that it would hire "
            "50 people.",
            ["Bell Cycles"],
        ),
    ],
)
def test_definite_bodies_and_groups_speak(analysed, text, names):
    assert speakers(analysed(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Critics said that the plan was too dear.",
        "Some residents said that the plan was too dear.",
        "Sources said that the plan was too dear.",
        "Others said that the plan was too dear.",
        "A spokesman said that the plan was too dear.",
        "The company said that the plan was too dear.",
        "The Welsh and the Scottish company met. Experts said that the plan was too dear.",
        "Three residents said that the plan was too dear.",
        "Martin Hale met Eric Cole. His defence team said that the plan was too dear.",
        "Bob Lee came home. The pair said that the plan was too dear.",
    ],
)
def test_vague_ones_stay_open(analysed, text):
    assert speakers(analysed(text)) == [""]


def test_a_bare_noun_that_fits_two_bodies_stays_open(analysed):
    text = (
        "The transport department said that the road was shut. The energy department said that "
        "the mill was shut. The department said that the bridge was shut."
    )
    assert speakers(analysed(text)) == ["transport department", "energy department", ""]


def test_bodies_called_alike_are_related(analysed):
    text = "The government said that it would act. The Scottish government said that it would not."
    one, other = analysed(text).people.entities
    assert one.related == (other.id,)

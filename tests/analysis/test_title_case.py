"""In a headline of capitals a name ends where the article or a first name says."""

import pytest

BODY = "The sale begins at noon on Friday. A crowd waited in the rain by the old harbour."


@pytest.mark.parametrize(
    "headline",
    [
        "Martin Fletcher Giving Away Gun Used In Duel",
        "George Fletcher Auctioning Off Gun Used In Famous Duel.",
        "Kevin Barlow Breaking Down Old Barn After Long Fight In Court.",
        "Anna Fletcher Sells Off Farm Used For Secret Parties.",
    ],
)
def test_a_headlines_verb_is_no_part_of_a_name(analysed, headline):
    name = " ".join(headline.split()[:2])
    result = analysed(f"{headline}\n\n{name} said no. {BODY}")
    assert [e.name for e in result.people.entities] == [name]


def test_a_verb_before_a_surname_is_no_first_name(analysed):
    headline = "Gold Medal Swimmer Corners Fletcher On Pool Funding At Council Meeting"
    result = analysed(f"{headline}\n\nAnna Fletcher said no. {BODY}")
    assert "Corners Fletcher" not in {e.name for e in result.people.entities}


def test_a_verb_behind_a_surname_is_none(analysed):
    headline = "Former Town Doctor Claims Fletcher Hid Stolen Grain From Council"
    result = analysed(f"{headline}\n\nAnna Fletcher said no. {BODY}")
    assert "Fletcher Hid" not in {e.name for e in result.people.entities}


def test_a_long_name_in_a_plain_sentence_stays_whole(analysed):
    result = analysed(f"Maria van der Berg said that it was late. {BODY}")
    assert [e.name for e in result.people.entities] == ["Maria van der Berg"]

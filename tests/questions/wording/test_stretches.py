"""Stretches of quotations that stand alone."""

import pytest


@pytest.mark.parametrize(
    ("quotation", "stretch"),
    [
        ("Well, the Wye shipyard will never close", "The Wye shipyard will never close"),
        ("And so the Wye shipyard lost its best men", "The Wye shipyard lost its best men"),
        ("… the Wye shipyard will never close", "The Wye shipyard will never close"),
        ("We told [Mayor Kaas] that the Wye shipyard must never close",
         "We told [Mayor Kaas] that the Wye shipyard must never close"),
        ("Buy your boats at the Wye shipyard", "Buy your boats at the Wye shipyard"),
        ("We sold the yard in May, and the men who had worked there for all of their lives and "
         "who had hoped for better times went home to their wives without a word",
         "We sold the yard in May"),
    ],
)  # fmt: skip
def test_stretch_stands_alone(stems, quotation, stretch):
    text = f'"{quotation}," Olga Brandt said.'
    assert f"Who said: “{stretch}”?" in stems(text, "who")


@pytest.mark.parametrize(
    "quotation",
    [
        "A pile of cash, and a ship with no name",
        "When the Wye shipyard closes for good",
        "It was like that for them",
        "The Wye shipyard will [not] ever close",
        "The Wye shipyard … will never ever close",
        "Der alte Hafen wird niemals geschlossen",
    ],
)
def test_words_that_do_not_stand_alone_are_not_asked(stems, quotation):
    text = f'"{quotation}," Olga Brandt said.'
    assert not any(stem.startswith("Who said: ") for stem in stems(text, "who"))


def test_every_sentence_of_a_long_quotation_can_be_asked(stems):
    text = '"The Wye shipyard is old. The men are proud of their work there," Olga Brandt said.'
    assert "Who said: “The Wye shipyard is old”?" in stems(text, "who")
    assert "Who said: “The men are proud of their work there”?" in stems(text, "who")


def test_words_that_a_report_leads_into_are_no_statement_of_their_own(stems):
    text = 'Olga Brandt said she hopes "somebody else buys the Wye shipyard."'
    assert not any(stem.startswith("Who said: ") for stem in stems(text, "who"))


def test_the_turn_of_a_transcript_is_asked_like_a_quotation(stems):
    text = (
        "Olga Brandt runs a yard. She was asked about it on Friday.\n\n"
        "REPORTER: Will the Wye shipyard close?\n\n"
        "BRANDT: The men are proud of their work at the Wye shipyard.\n\n"
        "REPORTER: Thank you.\n\n"
        "BRANDT: The harbour has paid for the new crane in full.\n"
    )
    assert any(stem.startswith("Who said: “The ") for stem in stems(text, "who"))

"""Wrong quotations are other people's, and look like the key."""

from quizgen.questions.distractors import Request
from quizgen.questions.distractors.sentences import sentence_options
from tests.questions.builders import (
    options_for,
    person,
    quantity,
    sheet,
    statement,
    wording,
)

TEXT = (
    "“The bridge will stay closed until June,” said Dana Rowe.\n"
    "“We lose a fifth of our trade here,” said Piet van der Berg.\n"
    "“Nobody has asked the bus companies yet,” said Amal Haddad.\n"
    "“Nonsense,” said Owen Pugh, who owns three of the seven shops in the street.\n"
    "“Our shops will be shut until July,” Dana Rowe said later."
)
ROWE, BERG = person("p1", "Dana Rowe"), person("p2", "Piet van der Berg")
HADDAD, PUGH = person("p3", "Amal Haddad"), person("p4", "Owen Pugh")
SAID = {
    words: statement(TEXT, words, who)
    for words, who in (
        ("The bridge will stay closed until June", ROWE),
        ("We lose a fifth of our trade here", BERG),
        ("Nobody has asked the bus companies yet,", HADDAD),
        ("Nonsense", PUGH),
        ("Our shops will be shut until July", ROWE),
    )
}
KEY = "“The bridge will stay closed until June”"


def options(**fields):
    fact = SAID["The bridge will stay closed until June"]
    asked = wording(fact, "Which of these did Dana Rowe say?", KEY, answer_type="saying")
    return options_for(asked, sheet(TEXT, statements=(*SAID.values(), *fields.values())))


def test_quotations_of_others_stand_in_the_keys_marks():
    assert set(options()) == {
        "“We lose a fifth of our trade here”",
        "“Nobody has asked the bus companies yet”",
    }


def test_the_speakers_own_words_are_never_wrong():
    assert not any("shut until July" in text for text in options())


def test_a_quotation_that_the_speaker_repeats_is_not_offered():
    echo = statement(TEXT, "The bridge will stay closed", BERG)
    assert len(options(echo=echo)) == 2


def test_wrong_sentences_do_not_hold_the_answer():
    fact = quantity(TEXT, "seven", value=7)
    asked = wording(fact, "How many shops are in the street?", "seven")
    found = [choice.text for choice in sentence_options(Request(asked, sheet(TEXT)))]
    assert len(found) >= 2
    assert not any("seven" in text for text in found)

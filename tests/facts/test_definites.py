"""Definite nouns that an earlier sentence explains."""

import pytest

from quizgen.facts.pieces import sentence_words


def last_words(parsed):
    return sentence_words(parsed, parsed.doc[-1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank offers loans for first buyers. The loans cost $4m.",
         "the loans for first buyers"),
        ("A stone bridge fell in Leeds. Four men saw the bridge.", "the stone bridge"),
        ("A 12-year-old Welsh boy fell asleep. The boy was born in Leeds.", "the Welsh boy"),
        ("The museum bought a ship found in Kent. Four men saw the ship.",
         "the ship found in Kent"),
        ("Ann Reed and her husband live in Hull. The couple bought a boat in Leeds.",
         "Ann Reed and her husband"),
    ],
)  # fmt: skip
def test_noun_is_named_as_it_was_introduced(analysed, text, name):
    assert name in [piece.name.strip() for piece in last_words(analysed(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed bought a boat. The boat cost $4m.",  # nothing to tell it by
        "A stone bridge and a rail bridge fell. Four men saw the bridge.",
        "Two devices went off in Hull. Four men found the second device.",
        "Ann Reed met Tom Hill. The couple have four sons.",
        "Ann Reed and Tom Hill met Eva Lund and Paul Kaas. The couple have four sons.",
    ],
)
def test_noun_that_nothing_tells_is_open(analysed, text):
    pieces = last_words(analysed(text))
    assert [p.text.strip().lower() for p in pieces if p.open and not p.name] == ["the"]


@pytest.mark.parametrize(
    "text",
    [
        "A boat sank. The boat of Ann Reed cost $4m.",
        "A boat sank. The boat that Ann Reed bought cost $4m.",
        "The weekend was wet. Four men drowned at the weekend.",
        "A rail bridge fell. Four men saw the Leeds bridge.",
    ],
)
def test_noun_told_by_its_own_words_is_closed(analysed, text):
    assert not [p for p in last_words(analysed(text)) if p.open]

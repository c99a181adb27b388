"""Headlines and other questions do not tell an answer, also in other words."""

from dataclasses import replace

import pytest

from quizgen.model import Block, Choice, Span
from quizgen.questions.telling import hints_answer, in_headline, is_demonym, tells_answer
from tests.questions.builders import article, question


def headed(*lines):
    """An article with a headline, a line below it, and a paragraph."""
    made = article("\n".join((*lines, "Nothing more is told.")), title="")
    roles = ("headline", "standfirst")
    blocks = (*map(Block, (b.span for b in made.blocks), roles), *made.blocks[2:])
    return replace(made, blocks=blocks)


@pytest.mark.parametrize(
    ("word", "place", "same"),
    [
        ("German", "Germany", True), ("Germans", "Germany", True),
        ("Azerbaijani", "Azerbaijan", True),
        ("Iraqi", "Iraq", True), ("Canadian", "Canada", True), ("Polish", "Poland", True),
        ("British", "Britain", True), ("Italian", "Italy", True), ("Croat", "Croatia", True),
        ("Dutch", "the Netherlands", True), ("American", "the United States", True),
        ("parish", "Paris", False), ("Romantic", "Romania", False), ("Irish", "Iraq", False),
        ("Austrian", "Australia", False), ("Turing", "Turin", False),
    ],
)  # fmt: skip
def test_the_people_of_a_place_tell_it(word, place, same):
    assert is_demonym(word, place) is same


@pytest.mark.parametrize(
    ("line", "kind", "stem", "answer", "told"),
    [
        ("Dutch-Iraqi cook, 31, opens inn", "place", "In which country is he?", "Iraq", True),
        ("Twelve barns burn down", "number", "How many barns burned?", "12", True),
        ("Twelve inns close", "number", "How many barns burned?", "12", False),
        ("Rain floods 135,000 cellars", "number", "How many lofts?", "about 135,000", True),
        ("Rowe: barns will burn again", "who", "Who said that barns will burn?", "Ann Rowe", True),
        ("Rowe leaves the council", "who", "Who said that barns will burn?", "Ann Rowe", False),
        ("A night in Ely", "place", "In which city did it rain?", "Wells", False),
    ],
)
def test_the_head_of_an_article_tells_some_answers(line, kind, stem, answer, told):
    asked = question(stem, kind=kind, answer=answer, accept=("Rowe",) if kind == "who" else ())
    assert in_headline(asked, headed(line, "More below")) is told
    assert in_headline(asked, headed("More below", line)) is told


def test_a_place_in_any_stem_hints_at_it():
    asked = question("Where did it rain?", kind="place", answer="Germany", options=())
    teller = question("Who left the German army?", kind="who", evidence=Span(0, 3), options=())
    assert hints_answer(teller, asked)
    assert not hints_answer(replace(teller, stem="Who left the army?"), asked)


def test_a_wrong_quotation_is_not_asked_for_elsewhere():
    said = "“The old bridge will never open again”"
    teller = question("Which did Ann say?", kind="who", options=("“No”", said, "“Yes”"))
    asked = question(f"Who said: {said}?", kind="who", answer="Piet Berg", options=())
    assert tells_answer(teller, asked)
    assert not tells_answer(replace(teller, choices=(Choice("“No”"),)), asked)


@pytest.mark.parametrize(
    ("stem", "options", "told"),
    [
        ("According to Rowe, how many barns burned?", (), True),
        ("How many barns did Ann Rowe say burned?", (), True),
        ("How many barns did Ann Rowe buy?", (), False),
        ("According to Rowe, how many lambs were born?", ("Ann Rowe", "Kit Lowe", "Bo Dye"), False),
        ("According to Rowe, when did the rain end?", ("Ann Rowe", "Kit Lowe", "Bo Dye"), True),
    ],
)
def test_a_stem_that_quotes_somebody_tells_who_is_quoted(stem, options, told):
    asked = question(
        "Who said that the rain would end?", kind="who", answer="Ann Rowe", accept=("Rowe",),
        options=options, evidence=Span(0, 3),
    )  # fmt: skip
    teller = question(stem, kind="number", answer="12", evidence=Span(40, 60), options=())
    assert tells_answer(teller, asked) is told

"""Pieces of a phrase: names for mentions, open words, and what can be left out."""

import pytest

from quizgen.facts.clauses import clause_at
from quizgen.facts.pieces import sentence_words


def words(parsed):
    return sentence_words(parsed, parsed.doc[-1])


@pytest.mark.parametrize(
    ("text", "kind", "gone"),
    [
        ("Ann Reed, who lives in Hull, won.", "relative", ", who lives in Hull,"),
        ("The agency (DVA) closed.", "parenthesis", "(DVA)"),
        ("The bridge fell, killing four men.", "participle", ", killing four men"),
        ("The court on Monday freed four men.", "time", "on Monday"),
        ("Ann Reed, a potter, won the prize.", "apposition", ", a potter,"),
        ("Ann Reed mends boats and sells 40 nets.", "coordination", "and sells 40 nets"),
        ("Ann Reed mends and sells 40 nets.", "coordination", ""),
    ],
)
def test_what_can_be_left_out_is_marked(analysed, text, kind, gone):
    pieces = words(analysed(text))
    marked = [p.text for p in pieces if any(aside.kind == kind for aside in p.asides)]
    assert "".join(marked).strip() == gone


@pytest.mark.parametrize(
    ("text", "word", "is_open"),
    [
        ("It sank with 40 men.", "it", True),
        ("It was clear that 40 men drowned.", "it", False),
        ("The boat lost its mast.", "its", True),
        ("This plan costs $4m.", "this", True),
        ("This mix of boats and rafts costs $4m.", "this", True),
        ("The court freed ten other men.", "other", True),
        ("The court freed ten more men.", "more", True),
        ("The court freed ten more men than women.", "more", False),
        ("The court freed ten men and other women.", "other", False),
        ("Those who stayed lost $4m.", "those", False),
        ("We lost four boats.", "we", True),
        ("The captain hurt himself.", "himself", False),
    ],
)
def test_words_that_point_elsewhere_are_open(analysed, text, word, is_open):
    piece = next(p for p in words(analysed(text)) if p.text.strip().lower() == word)
    assert piece.open is is_open


def test_pronoun_is_anchored_to_the_subject_of_its_clause(analysed):
    text = "The boat lost its mast."
    piece = next(p for p in words(analysed(text)) if p.text.strip() == "its")
    assert piece.anchor.of(text) == "boat"


def test_short_name_knows_the_full_one(analysed):
    parsed = analysed("Ann Reed won the prize. Reed gave 40 coins away.")
    clause = clause_at(parsed, parsed.doc[-2])
    assert clause.subject.pieces[0].name.strip() == "Ann Reed"


def test_a_surname_of_two_stays_as_it_is(analysed):
    text = "Bill Reed met Ann Roe. Hilda Reed was late. Roe said that Reed gave 40 coins away."
    piece = next(p for p in words(analysed(text)) if p.text.strip() == "Reed")
    assert piece.name == ""


def test_capital_that_only_opens_the_sentence_is_lowered(analysed):
    parsed = analysed("The mayor of Hull opened four parks.")
    assert clause_at(parsed, parsed.doc[5]).subject.text == "the mayor of Hull"


def test_first_word_set_in_capitals_is_lowered(analysed):
    parsed = analysed("GREEN pupils in Hull planted 40 trees.")
    assert words(parsed)[0].text == "green "


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Tom Hill met John Reed in Hull. His father is a potter.", True),
        ("Tom Hill met Ann Reed in Hull. His father is a potter.", False),
        ("Tom Hill met John Reed in Hull. Tom Hill said his father is a potter.", False),
        ("Tom Hill spoke in Hull. Critics blamed John Reed for his temper.", True),
    ],
)
def test_his_is_open_where_it_could_be_one_of_two(analysed, text, is_open):
    piece = next(p for p in words(analysed(text)) if p.text.strip().lower() == "his")
    assert piece.open is is_open


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The bank is old. The bank said it would close in May.", True),
        ("A toll was planned. The bank said it would hurt trade.", False),
        ("A toll was planned. The bank said it had sold the bridge.", True),
        ("The bank is old. The bank found it would cost $4m.", False),
        ("Two storms hit Hull. The authorities said they were not linked.", False),
    ],
)
def test_it_in_reported_words_is_their_source_only_if_nothing_else_fits(analysed, text, bound):
    piece = next(p for p in words(analysed(text)) if p.text.strip().lower() in {"it", "they"})
    assert (piece.anchor is not None) is bound


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Ann Reed said the council would grant her a visa.", False),
        ("Eva Lund fled. Ann Reed said the council would grant her a visa.", True),
    ],
)
def test_her_in_reported_words_is_open_where_another_was_named(analysed, text, is_open):
    piece = next(p for p in words(analysed(text)) if p.text.strip().lower() == "her")
    assert piece.open is is_open


@pytest.mark.parametrize(("party", "name"), [("Republican", "Tom Hill"), ("Democratic", "")])
def test_role_that_contradicts_another_keeps_its_words(analysed, party, name):
    text = (
        "Republican presidential nominee Tom Hill spoke in Hull. "
        f"Crowds met the {party} presidential nominee in Leeds."
    )
    piece = next(p for p in words(analysed(text)) if p.text.strip().endswith("nominee"))
    assert piece.name.strip() == name


def test_a_doubtful_pronoun_gets_no_name(analysed):
    parsed = analysed("Rex Cole met Abe Lind. Then the guards with Bo Dye saw him buy 40 coins.")
    piece = next(p for p in words(parsed) if p.text.strip() == "him")
    assert (piece.name, piece.open) == ("", True)

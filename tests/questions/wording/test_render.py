"""Pieces into text: names at first use, marks made clean."""

import pytest

from quizgen.model import Aside, Phrase, Piece, Span
from quizgen.questions.wording.render import balanced, closed, phrase_parts, rendered, shown, tidy


def piece(text, at, **known):
    return Piece(text, Span(at, at + len(text.rstrip())), **known)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("how many ships ,did it sink", "how many ships, did it sink"),
        ('a "righteous battle" won', "a “righteous battle” won"),
        ("a 'righteous battle' won", "a “righteous battle” won"),
        ("the workers' boats weren't sold", "the workers' boats weren't sold"),
        ("Reed 's boat", "Reed's boat"),
        ("a  boat –", "a boat"),
    ],
)
def test_tidy(text, clean):
    assert tidy(text) == clean


@pytest.mark.parametrize(
    ("text", "end", "stem"),
    [
        ("who said “it is late.”", "?", "Who said “it is late”?"),
        ("the boat sank in the U.S.", ".", "The boat sank in the U.S."),
        ("the boat sank,", ".", "The boat sank."),
    ],
)
def test_closed(text, end, stem):
    assert closed(text, end) == stem


@pytest.mark.parametrize("text", ["“half", "(half", "half]", 'a "b', "one — two", "so “ it”"])
def test_halves_are_seen(text):
    assert not balanced(text)


def test_name_stands_at_first_use_and_the_pronoun_after_it():
    first = piece("Reed ", 0, entity="p1", name="Ann Reed ", mention="short")
    later = piece("she ", 10, entity="p1", name="Ann Reed ", mention="pronoun")
    assert rendered([first, "said that", later, "won"]).text == "Ann Reed said that she won"


def test_pronoun_is_named_after_another_person():
    first = piece("Reed ", 0, entity="p1", name="Ann Reed ", mention="short")
    other = piece("Kaas ", 5, entity="p2", name="Jan Kaas ", mention="short")
    later = piece("she ", 10, entity="p1", name="Ann Reed ", mention="pronoun")
    text = rendered([first, "told", other, "that", later, "won"]).text
    assert text == "Ann Reed told Jan Kaas that Ann Reed won"


def test_open_word_is_reported_unless_its_noun_is_there():
    noun, word = piece("boat ", 0), piece("it ", 10, open=True, anchor=Span(0, 4))
    assert rendered([word]).open == ["it"]
    assert rendered([noun, "lost what", word, "had"]).open == []


def test_quotation_is_printed_as_it_was_said():
    words = [
        piece("“", 0),
        piece("Reed ", 1, entity="p1", name="Ann Reed ", mention="short"),
        piece("won", 6),
        piece("”", 9),
    ]
    assert rendered(words).text == "“Reed won”"


def test_aside_goes_unless_it_holds_the_key():
    words = [piece("Reed", 0), piece(", 43,", 4, asides=(Aside("apposition", 1),))]
    assert shown(words) == words[:1]
    assert shown(words, Span(6, 8)) == words


def test_pronoun_whose_name_the_question_may_not_give_is_open():
    he = piece("he ", 20, entity="p1", name="Tom Reed ", mention="pronoun")
    assert rendered(["who said that", he, piece("won", 24)], avoid=["Reed"]).open == ["he"]


def test_pronoun_of_a_quotation_is_open_where_nobody_was_named():
    mark = piece("“", 0)
    she = piece("she ", 1, entity="p1", name="Ann Reed ", mention="pronoun")
    made = rendered([mark, she, piece("won", 5), piece("”", 8)])
    assert (made.text, made.open) == ("“she won”", ["she"])


@pytest.mark.parametrize(("date", "text"), [("April 11", "on April 11"), ("Friday", "Friday")])
def test_bare_date_gets_its_on_back(date, text):
    phrase = Phrase("adverb", Span(0, len(date)), (piece(date, 0),))
    assert rendered(phrase_parts(phrase)).text == text

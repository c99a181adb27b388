"""Readability, held to its formulas worked by hand."""

import pytest

from quizgen.article import article_from_text
from quizgen.article.readability import Readability, readability
from quizgen.model import Article, Block, Hidden, Span
from tests.conftest import plain_article


def sentences(text: str) -> int:
    return readability(plain_article(text)).sentences


def test_grade_and_ease_are_those_of_the_formulas():
    # 6 words, 1 sentence, 11 syllables: 0.39·6 + 11.8·11/6 − 15.59, 206.835 − 1.015·6 − 84.6·11/6
    found = readability(plain_article("The river flooded a village overnight."))
    assert found == Readability(words=6, sentences=1, grade=8.4, ease=45.6, minutes=1)


def test_longer_sentences_and_words_are_harder():
    easy = readability(plain_article("The rain fell. The river rose. We ran up the hill."))
    hard = readability(plain_article(
        "Considerable precipitation necessitated the precautionary evacuation of communities."
    ))
    assert (easy.grade < hard.grade, easy.ease > hard.ease) == (True, True)


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (238, 1), (239, 2), (476, 2)])
def test_minutes_are_those_of_an_adult_rounded_up(words, minutes):
    assert readability(plain_article("rain " * words)).minutes == minutes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rain fell. It stopped.", 2),
        ("Mr. Rowe met Dr. Pugh on St. Ann's Street at 5 p.m. on Monday.", 1),
        ("J. Smith moved to the U.S. Senate.", 1),
        ("Prices rose by 4.3 percent. In May they fell.", 2),
        ("“We had no warning.” She left.", 2),
        ("“Why?” she asked.", 1),
        ("It rained … and rained.", 1),
        ("No stop at the end", 1),
        ("One line.\nNo stop here\nA third", 3),
        ("It ended in 2019. 40 homes were lost!", 2),
        ("– – –", 0),
    ],
)
def test_sentences_are_counted(text, count):
    assert sentences(text) == count


def test_hidden_text_counts_nowhere():
    text = "The Wye rose (see picture, right) overnight. Advertisement"
    shown, cut = Block(Span(0, 44)), text.index("(see")
    hidden = (Hidden(Span(cut, 34), "caption"), Hidden(Span(45, len(text)), "menu"))
    found = readability(Article("a", text, "A", (shown,), hidden))
    assert found == readability(plain_article("The Wye rose overnight."))


def test_a_headline_counts_as_words_but_not_as_a_sentence():
    text = "Flood in the valley\nThe Wye rose overnight."
    blocks = (Block(Span(0, 19), "headline"), Block(Span(20, len(text))))
    with_headline = readability(Article("a", text, "A", blocks))
    without = readability(plain_article("The Wye rose overnight."))
    assert (with_headline.words, without.words) == (8, 4)
    assert (with_headline.grade, with_headline.sentences) == (without.grade, without.sentences)


def test_nothing_to_read_gives_noughts():
    assert readability(plain_article("")) == Readability(0, 0, 0.0, 0.0, 0)


def test_an_article_as_it_is_read_has_a_plausible_grade():
    text = "The river Wye rose by two metres overnight. About 210 homes were hit. " * 9
    assert 3 < readability(article_from_text(text, check=False)).grade < 9

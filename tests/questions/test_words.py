"""Texts are compared by their words, not by their marks."""

import pytest

from quizgen.questions.words import (
    content_words,
    fold,
    outside_quotations,
    overlap,
    plain_words,
    stands_in,
    surname,
    takes_article,
)
from tests.questions.builders import span_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [("The  “Wye”", '"wye"'), ("A Ferry.", "ferry"), ("Côte d’Azur", "côte d'azur")],
)
def test_folding_drops_articles_case_and_kinds_of_marks(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("Rowe", "Who said that Rowe’s plan failed?", True),
        ("the Wye", "How long is the River Wye?", True),
        ("Row", "Who said that Rowe left?", False),
        ("40", "Who lost 40,000 sheep?", False),
        ("", "Who left?", False),
    ],
)
def test_a_name_stands_in_a_text_as_whole_words(name, text, stands):
    assert stands_in(name, text) is stands


@pytest.mark.parametrize(
    "text",
    ["Who said “that’s it”?", 'Who said "it is"?', "Who said ‘it’s so’?", "Who said 'so it is'?"],
)
def test_quotations_are_blanked_whatever_their_marks(text):
    assert outside_quotations(text, "x") == "Who said x?"


def test_apostrophes_open_no_quotation():
    text = "Which of Rowe's boats and the crew's nets sank?"
    assert outside_quotations(text) == text


def test_content_words_leave_out_what_carries_none():
    assert content_words("How many of the boats were in Oban?") == {"boats", "oban"}


def test_plain_words_leave_out_names():
    assert plain_words("How many boats did Dana Rowe lose in Oban?") == {"boats", "lose"}


def test_overlap_is_the_share_of_the_shorter_text():
    assert overlap("boats sank off Oban", "boats") == 1.0
    assert overlap("boats", "") == 0.0


@pytest.mark.parametrize(
    ("name", "last"), [("Dana Rowe", "Rowe"), ("Kit Lowe Jr.", "Lowe"), ("Amal", "Amal")]
)
def test_a_surname_is_the_last_word_but_suffixes(name, last):
    assert surname(name) == last


@pytest.mark.parametrize(
    ("text", "name", "takes"),
    [
        ("It is in the Hague.", "Hague", True),
        ("The Met Office warned of snow.", "Met Office", True),
        ("The Devon mayor spoke.", "Devon", False),
        ("It is in Devon.", "Devon", False),
    ],
)
def test_a_name_takes_only_its_own_article(text, name, takes):
    assert takes_article(text, span_of(text, name)) is takes

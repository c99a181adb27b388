"""Words quoted without marks: transcripts and tweets; headings and lists are neither."""

import pytest

from quizgen.facts.statements import find_statements


def said(result):
    """(speaker, words) of every statement; paragraphs of one are joined by " / "."""
    text = result.article.text
    return [
        (s.speaker, " / ".join(c.span.of(text) for c in s.contents))
        for s in find_statements(result)
    ]


TRANSCRIPTS = [
    # surnames in capitals, known from the lines above
    (
        "Mayor Ann Cole met Bob Lee on Friday.\nCOLE: We will mend it.\nLEE: I doubt it.",
        [("Ann Cole", "We will mend it"), ("Bob Lee", "I doubt it")],
    ),
    # full names, the first turn over two paragraphs
    (
        "Ann Cole: We will mend it.\nIt is old.\nBob Lee: Is it safe?",
        [("Ann Cole", "We will mend it / It is old"), ("Bob Lee", "Is it safe")],
    ),
    # initials
    (
        "Ann Cole met Jo Rowe at noon.\nAC: We will mend it.\nJR: I doubt it.",
        [("Ann Cole", "We will mend it"), ("Jo Rowe", "I doubt it")],
    ),
    # question and answer with one guest
    (
        "Ann Cole spoke to our reporter Bob Lee.\nQ: Is it safe?\nA: We mended it.",
        [("", "Is it safe"), ("Ann Cole", "We mended it")],
    ),
    # two are named, one of them in the first line
    (
        "A day with Ann Cole.\nShe knew Bob Lee.\nQ: Is it safe?\nA: We mended it.",
        [("", "Is it safe"), ("Ann Cole", "We mended it")],
    ),
    # a role
    (
        "Ann Cole took questions.\nReporter: Is it safe?\nCOLE: It is, and we checked.",
        [("", "Is it safe"), ("Ann Cole", "It is, and we checked")],
    ),
    # what is reported or quoted within a turn is the speaker's own to tell
    (
        "Ann Cole met Bob Lee.\nCOLE: He said 'mend it' and left me.\nLEE: I did.",
        [("Ann Cole", "He said 'mend it' and left me"), ("Bob Lee", "I did")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRANSCRIPTS)
def test_a_label_with_a_colon_speaks(analysed, text, expected):
    assert said(analysed(text)) == expected


def test_an_answer_stays_open_where_two_guests_are_named(analysed):
    text = "Ann Cole and Bob Lee spoke to us.\nQ: Is it safe?\nA: We mended it."
    assert [speaker for speaker, _ in said(analysed(text))] == ["", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Background: The wall fell in May.\nNote: We wrote to the council.",
        "LONDON: The wall fell in May.\nBATH: We wrote to the council.",
        "Ann Cole: 1,769.\nBob Lee: 1,501.\nWe counted them.",
        "Ann Cole: New wall for Bath\nWe were there.",
        "Ann Cole: Walls Mrs Cole wants a wall.\nBob Lee: Roads Mr Lee wants our road.",
        "Price: We pay 5 pounds.\nDate: We meet in May.",
    ],
)
def test_headings_and_lists_do_not_speak(analysed, text):
    assert said(analysed(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "We mended the wall. https://t.co/abc\n— Ann Cole (@walls) March 3, 2020",
        "We mended the wall. — Ann Cole (@walls) March 3, 2020",
        "“We mended the wall.” — Ann Cole (@walls) March 3, 2020",
    ],
)
def test_a_tweet_is_its_signers(analysed, text):
    (one,) = said(analysed(text))
    assert (one[0], one[1].rstrip(".")) == ("Ann Cole", "We mended the wall")


def test_words_without_marks_are_verbatim_and_not_direct(analysed):
    text = "Ann Cole met Bob Lee.\nCOLE: We will mend it.\nLEE: Is it safe?"
    statements = find_statements(analysed(text))
    assert {(c.direct, c.verbatim) for s in statements for c in s.contents} == {(False, True)}
    assert [s.mode for s in statements] == ["assertion", "question"]


def test_a_turn_in_marks_is_direct(analysed):
    text = "Ann Cole met Jo Rowe.\nAC: “We will mend it.”\nJR: I doubt it."
    statement = find_statements(analysed(text))[0]
    assert (statement.speaker, [c.direct for c in statement.contents]) == ("Ann Cole", [True])

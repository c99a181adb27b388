"""Stretches between marks: which open, which close, which are no marks at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.analysis import analyse
from tests.conftest import plain_article


def stretches(result):
    return [q.span.of(result.article.text) for q in result.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ms Cole said "we will rebuild" on Monday.', ["we will rebuild"]),
        ("“We will rebuild,” said Ms Cole.", ["We will rebuild,"]),
        ("''We will rebuild,'' said Ms Cole.", ["We will rebuild,"]),
        ('“We will rebuild," said Ms Cole.', ["We will rebuild,"]),
        ("Ms Cole called it ‘a fair swap’ on Monday.", ["a fair swap"]),
        ("The forces' advance and the girls' win pleased 'em all.", []),
        ("Cole's team won in the '90s and lost in the '80s.", []),
        (
            "\"He told me, 'Go home,' and I went,\" said Cole.",
            ["He told me, 'Go home,' and I went,"],
        ),
        ('William "Bill" Cole spoke.', []),
        ('One lost mark: "we will rebuild, said Cole.', []),
        ('"" said Cole.', []),
    ],
)
def test_outermost_quotations_are_found(analysed, text, expected):
    assert stretches(analysed(text)) == expected


def test_a_quotation_that_each_paragraph_opens_goes_on(analysed):
    result = analysed('Cole said: "We lost.\n"We will win.\n"Come back."')
    assert stretches(result) == ["We lost.", "We will win.", "Come back."]
    assert [q.resumes for q in result.quotations] == [False, True, True]


def test_a_lost_mark_spoils_no_other_paragraph(analysed):
    result = analysed('Cole said "we lost and left.\nLee said "we won" and stayed.')
    assert stretches(result) == ["we won"]


@given(st.text(alphabet="ab .,'\"“”‘’\n-", min_size=1, max_size=60))
def test_quotations_never_overlap_and_lie_in_the_text(text):
    if not text.strip():
        return
    result = analyse(plain_article(text))
    ends = [0] + [q.span.end for q in result.quotations]
    assert all(q.span.start >= end for q, end in zip(result.quotations, ends, strict=False))
    assert all(q.span.end <= len(text) for q in result.quotations)

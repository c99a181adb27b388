"""A quiz comes back as it went in, and only to its owner."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from quizgen.model import Article, Block, Hidden, Span
from quizgen.storage.codes import ALPHABET, new_code, normal_code
from quizgen.storage.convert import article_columns, to_article, to_quiz
from quizgen.storage.quizzes import add_owner, add_quiz, find_quiz, keep_only, quizzes_of
from quizgen.storage.rows import ArticleRow
from tests.quizzes import flood_quiz
from tests.storage.conftest import NOON


def test_a_quiz_comes_back_without_loss(session: Session) -> None:
    row = add_quiz(session, flood_quiz(), None, now=NOON)
    session.commit()
    session.expire_all()
    assert to_quiz(row) == flood_quiz()


spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair)))


@given(st.text(min_size=100, max_size=120), st.lists(spans), st.lists(spans))
def test_any_article_comes_back_without_loss(
    text: str, blocks: list[Span], hidden: list[Span]
) -> None:
    article = Article(
        "a", text, "T", tuple(map(Block, blocks)), tuple(Hidden(s, "menu") for s in hidden)
    )
    assert to_article(ArticleRow(**article_columns(article))) == article


def test_only_the_owner_finds_a_quiz(session: Session) -> None:
    owner, other = add_owner(session, now=NOON), add_owner(session, now=NOON)
    row = add_quiz(session, flood_quiz(), owner, now=NOON)
    assert find_quiz(session, row.key, owner) is row
    assert find_quiz(session, row.key, other) is None
    assert find_quiz(session, row.key, None) is None
    assert [len(quizzes_of(session, who)) for who in (owner, other, None)] == [1, 0, 0]


def test_dropped_questions_are_left_out(session: Session) -> None:
    row = add_quiz(session, flood_quiz(), None, now=NOON)
    keep_only(row, {"a1", "a4"})
    assert [q.id for q in to_quiz(row, kept_only=True).questions] == ["a1", "a4"]
    assert len(to_quiz(row).questions) == len(flood_quiz().questions)


def test_codes_hold_no_look_alikes() -> None:
    assert not set(ALPHABET) & set("0OQD1IL2Z5S6G8BUV" + "AE")
    assert set(ALPHABET) <= set(string.ascii_uppercase + string.digits)
    assert set(new_code(200)) <= set(ALPHABET)


@pytest.mark.parametrize("typed", ["chk79t", " CHK 79T ", "chk-79t", "C.H.K.7.9.T"])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert normal_code(typed) == "CHK79T"

"""Search, tags, copies, and the bin."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizgen.storage import library
from quizgen.storage.assignments import assign, find_assignment
from quizgen.storage.convert import to_quiz
from quizgen.storage.quizzes import add_owner, add_quiz, find_quiz
from quizgen.storage.rows import ArticleRow, OwnerRow, QuizRow
from tests.quizzes import flood_quiz
from tests.storage.conftest import NOON


@pytest.fixture
def owner(session: Session) -> OwnerRow:
    return add_owner(session, now=NOON)


@pytest.fixture
def quiz(session: Session, owner: OwnerRow) -> QuizRow:
    return add_quiz(session, flood_quiz(), owner, now=NOON)


@pytest.mark.parametrize(
    ("words", "found"),
    [("", 1), ("flood BRIDGE", 1), ("pryce", 1), ("which sentence tells", 1), ("avalanche", 0),
     ("flood avalanche", 0), ("100%", 0), ("_", 1), ("'; drop table quiz", 0)],
)  # fmt: skip
def test_every_word_is_looked_for(
    session: Session, owner: OwnerRow, quiz: QuizRow, words: str, found: int
) -> None:
    assert len(library.search(session, owner, words)) == found
    assert library.search(session, add_owner(session, now=NOON), words) == []
    assert library.search(session, None, words) == []


def test_tags_are_cleaned_and_found(session: Session, owner: OwnerRow, quiz: QuizRow) -> None:
    library.set_tags(quiz, " year 9,rivers , year  9,, ")
    assert quiz.tags == ["year 9", "rivers"]
    assert library.search(session, owner, tag="rivers") == [quiz]
    assert library.search(session, owner, tag="river") == []


def test_a_copy_has_an_article_of_its_own(
    session: Session, owner: OwnerRow, quiz: QuizRow
) -> None:
    copy = library.duplicate(session, quiz, owner, now=NOON)
    assert copy.article_id != quiz.article_id
    assert to_quiz(copy).questions == to_quiz(quiz).questions
    assert copy.article.title == "Flood closes bridge at Ross (copy)"


def test_the_bin_hides_closes_and_at_last_erases(
    session: Session, owner: OwnerRow, quiz: QuizRow
) -> None:
    given = assign(session, quiz, now=NOON)
    library.put_in_bin(quiz, now=NOON)
    assert find_quiz(session, quiz.key, owner) is None
    assert library.search(session, owner, shelf="bin") == [quiz]
    assert given.closed_at == NOON
    assert library.empty_bin(session, now=NOON + timedelta(days=30)) == 0
    assert library.empty_bin(session, now=NOON + timedelta(days=30, seconds=1)) == 1
    assert find_assignment(session, given.code) is None
    assert session.query(ArticleRow).count() == 0

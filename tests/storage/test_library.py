"""Search, tags, copies, and the bin."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizgen.storage import library
from quizgen.storage.assignments import assign, find_assignment
from quizgen.storage.convert import to_quiz
from quizgen.storage.library import Wanted
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
     ("flood avalanche", 0), ("100%", 0), ("_", 1), ("'; drop table quiz", 0), ("RIVERS", 1),
     ("bridstow", 1), ("flood.txt", 1), ("élevé", 1), ("ÉLEVÉ", 1), ("pryce's", 1), ("a/b", 0)],
)  # fmt: skip
def test_every_word_is_looked_for(
    session: Session, owner: OwnerRow, quiz: QuizRow, words: str, found: int
) -> None:
    quiz.tags = ["year 9", "rivers"]
    quiz.article.text += " Le niveau, très Élevé, was Pryce’s worry."
    wanted = Wanted(words)
    assert len(library.search(session, owner, wanted)) == found
    assert library.count_found(session, owner, wanted) == found
    for other in (add_owner(session, now=NOON), None):
        assert library.search(session, other, wanted) == []
        assert library.count_found(session, other, wanted) == 0


def test_tags_are_cleaned_and_found(session: Session, owner: OwnerRow, quiz: QuizRow) -> None:
    library.set_tags(quiz, " year 9,rivers , year  9,, ")
    assert quiz.tags == ["year 9", "rivers"]
    assert library.tags_of(session, owner) == ["rivers", "year 9"]
    assert library.search(session, owner, Wanted(tag="rivers")) == [quiz]
    assert library.search(session, owner, Wanted(tag="river")) == []


@pytest.mark.parametrize("tag", ['say "who"', "100%", "a_b", "crue à Ross", "back\\slash"])
def test_a_tag_is_found_exactly(
    session: Session, owner: OwnerRow, quiz: QuizRow, tag: str
) -> None:
    quiz.tags = [tag]
    assert library.search(session, owner, Wanted(tag=tag)) == [quiz]
    assert library.search(session, owner, Wanted(tag=tag[:-1])) == []
    assert library.search(session, owner, Wanted(tag=tag.replace("_", "x") + "x")) == []


def test_a_long_library_comes_in_pages(
    session: Session, owner: OwnerRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "PAGE_QUIZZES", 2)
    rows = [add_quiz(session, flood_quiz(), owner, now=NOON) for _ in range(5)]
    pages = [library.search(session, owner, page=page) for page in (1, 2, 3, 4)]
    assert pages == [rows[:2:-1], rows[2:0:-1], rows[:1], []]
    assert library.count_found(session, owner) == 5


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
    assert library.search(session, owner, Wanted(shelf="bin")) == [quiz]
    assert given.closed_at == NOON
    assert library.empty_bin(session, now=NOON + timedelta(days=30)) == 0
    assert library.empty_bin(session, now=NOON + timedelta(days=30, seconds=1)) == 1
    assert find_assignment(session, given.code) is None
    assert session.query(ArticleRow).count() == 0

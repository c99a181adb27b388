"""Changes to a quiz's questions, and their undoing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from quizgen.storage import editing
from quizgen.storage.convert import to_quiz
from quizgen.storage.quizzes import add_quiz, keep_only
from quizgen.storage.rows import QuizRow
from tests.quizzes import QUESTIONS, flood_quiz
from tests.storage.conftest import NOON


@pytest.fixture
def quiz(session: Session) -> QuizRow:
    return add_quiz(session, flood_quiz(), None, now=NOON)


def idents(quiz: QuizRow) -> list[str]:
    return [row.ident for row in sorted(quiz.questions, key=lambda row: row.position)]


@pytest.mark.parametrize(
    ("to", "order"),
    [(1, "a3 a1 a2 a4 a5"), (2, "a1 a3 a2 a4 a5"), (4, "a1 a2 a4 a3 a5"), (5, "a1 a2 a4 a5 a3"),
     (99, "a1 a2 a4 a5 a3"), (-7, "a3 a1 a2 a4 a5")],
)  # fmt: skip
def test_a_question_goes_where_it_is_put(quiz: QuizRow, to: int, order: str) -> None:
    editing.move_question(quiz, quiz.questions[2], to)
    assert idents(quiz) == order.split()
    assert [row.position for row in quiz.questions] == [1, 2, 3, 4, 5]


def test_another_question_takes_the_place_of_the_old(quiz: QuizRow) -> None:
    new = replace(QUESTIONS[0], id="b1", stem="How high did the Wye rise?")
    editing.replace_question(quiz, quiz.questions[1], new)
    assert idents(quiz) == ["a1", "b1", "a3", "a4", "a5", "a2"]
    assert [question.id for question in editing.kept_questions(quiz)] == "a1 b1 a3 a4 a5".split()


def test_an_id_is_never_twice_in_a_quiz(quiz: QuizRow) -> None:
    editing.add_question(quiz, QUESTIONS[0])
    assert idents(quiz)[-1] == "a1-2"


CHANGES = {
    "move": lambda quiz, n: editing.move_question(quiz, quiz.questions[n], 1),
    "drop": lambda quiz, n: keep_only(quiz, [quiz.questions[n].ident]),
    "add": lambda quiz, n: editing.add_question(quiz, QUESTIONS[n], position=n + 1),
    "other": lambda quiz, n: editing.replace_question(quiz, quiz.questions[n], QUESTIONS[n]),
    "anew": lambda quiz, n: editing.replace_all(quiz, QUESTIONS[n:]),
    "edit": lambda quiz, n: editing.change_question(
        quiz.questions[n], replace(QUESTIONS[n], stem="Why?", marks=2)
    ),
}  # fmt: skip
changes = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 4)), max_size=6)


@settings(deadline=None, max_examples=40)  # each makes a database
@given(changes)
def test_every_change_can_be_undone(done: list[tuple[str, int]]) -> None:
    from quizgen.storage import make_engine, upgrade

    engine = make_engine("sqlite://")
    upgrade(engine)
    with Session(engine) as session:
        quiz = add_quiz(session, flood_quiz(), None, now=NOON)
        for name, n in done:
            editing.remember(quiz, name, now=NOON)
            CHANGES[name](quiz, min(n, len(quiz.questions) - 1))
            session.flush()
        for name, _ in reversed(done):
            assert editing.undo(quiz) == name
            session.flush()
        assert editing.undo(quiz) == ""
        assert to_quiz(quiz, kept_only=True) == flood_quiz()
    engine.dispose()

"""What is kept long enough is erased, and what is not stays."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizgen.storage import supervision
from quizgen.storage.assignments import assign
from quizgen.storage.attempts import start_attempt
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.retention import erase_old_attempts
from quizgen.storage.rows import AnswerRow, AttemptRow
from tests.quizzes import QUESTIONS, flood_quiz
from tests.storage.conftest import NOON


def test_old_attempts_go_with_their_answers_and_traces(session: Session) -> None:
    given = assign(session, add_quiz(session, flood_quiz(), None, now=NOON), now=NOON)
    for n, name in enumerate(["Ada", "Ben"]):
        attempt = start_attempt(
            session, given, name=name, ticket=name, hash_resume=str, now=NOON + timedelta(days=n)
        )
        supervision.extend(attempt, 5, now=NOON)
    session.commit()
    assert erase_old_attempts(session, began_before=NOON + timedelta(hours=1)) == 1
    session.expire_all()
    assert [one.name for one in session.scalars(select(AttemptRow))] == ["Ben"]
    assert session.scalar(select(func.count(AnswerRow.id))) == len(QUESTIONS)
    assert [event.detail for event in given.events] == ["", "Ben"]

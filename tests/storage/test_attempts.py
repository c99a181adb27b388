"""An attempt in the database: started once, saved, over when its time is up."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizgen.model import Question
from quizgen.storage.assignments import (
    Conditions,
    assign,
    close,
    conditions_of,
    find_assignment,
    reopen,
)
from quizgen.storage.attempts import (
    GRACE_S,
    deadline_of,
    find_begun,
    find_resumed,
    hand_in,
    save_flag,
    save_response,
    settle,
    start_attempt,
)
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import AssignmentRow, AttemptRow
from tests.quizzes import flood_quiz
from tests.storage.conftest import NOON


def given_out(session: Session, conditions: Conditions | None = None) -> AssignmentRow:
    quiz = add_quiz(session, flood_quiz(), None, now=NOON)
    return assign(session, quiz, conditions, now=NOON)


def start(session: Session, assignment: AssignmentRow, ticket: str = "t") -> AttemptRow:
    return start_attempt(
        session, assignment, name="Ada", ticket=ticket, hash_resume=lambda key: key[::-1], now=NOON
    )


def is_right(question: Question, response: str) -> bool:
    return response == question.answer


def test_conditions_come_back(session: Session) -> None:
    wanted = Conditions(True, True, 600, "never")
    assert conditions_of(given_out(session, wanted)) == wanted


def test_conditions_of_a_later_version_are_passed_over(session: Session) -> None:
    row = given_out(session)
    row.settings = {**row.settings, "not_known_yet": 1}
    assert conditions_of(row) == Conditions()


def test_practice_has_no_code_for_others(session: Session) -> None:
    quiz = add_quiz(session, flood_quiz(), None, now=NOON)
    row = assign(session, quiz, now=NOON, purpose="practice")
    assert find_assignment(session, row.code) is None


def test_closing_twice_keeps_the_first_time(session: Session) -> None:
    row = given_out(session)
    for minutes in (1, 2):
        close(row, now=NOON + timedelta(minutes=minutes))
    assert row.closed_at == NOON + timedelta(minutes=1)
    reopen(row)
    assert row.closed_at is None


def test_a_ticket_starts_one_attempt(session: Session) -> None:
    row = given_out(session)
    assert start(session, row) is start(session, row)
    assert start(session, row, "another") is not start(session, row)


def test_the_database_itself_refuses_a_ticket_twice(session: Session) -> None:
    attempt = start(session, given_out(session))
    twin = {name: getattr(attempt, name) for name in ("assignment_id", "ticket", "name", "seed")}
    session.add(AttemptRow(**twin, key="k", resume_hash="r", extra_time_s=0, started_at=NOON))
    with pytest.raises(IntegrityError):
        session.flush()


def test_an_attempt_is_found_by_its_resume_hash_or_its_browser(session: Session) -> None:
    attempt = start(session, given_out(session))
    assert find_resumed(session, attempt.key[::-1]) is attempt
    assert find_begun(session, attempt.assignment, ["x", attempt.key]) is attempt
    assert find_begun(session, attempt.assignment, []) is None


def test_extra_time_moves_the_deadline(session: Session) -> None:
    attempt = start(session, given_out(session, Conditions(time_limit_s=600)))
    attempt.extra_time_s = 60
    assert deadline_of(attempt) == NOON + timedelta(seconds=660)


@pytest.mark.parametrize(("after_s", "taken"), [(0, True), (600 + GRACE_S, True), (611, False)])
def test_answers_are_taken_until_the_end(session: Session, after_s: int, taken: bool) -> None:
    attempt = start(session, given_out(session, Conditions(time_limit_s=600)))
    now = NOON + timedelta(seconds=after_s)
    assert save_response(attempt, 1, "5.1 metres", now=now) is taken
    assert save_flag(attempt, 1, True, now=now) is taken
    assert settle(attempt, is_right, now=now) is not taken


def test_a_question_that_is_not_there_takes_no_answer(session: Session) -> None:
    attempt = start(session, given_out(session))
    assert not save_response(attempt, 9, "x", now=NOON)
    assert not save_flag(attempt, 0, True, now=NOON)


def test_handing_in_marks_once(session: Session) -> None:
    attempt = start(session, given_out(session))
    save_response(attempt, 3, "Bridstow", now=NOON)
    hand_in(attempt, is_right, at=NOON)
    hand_in(attempt, lambda question, response: True, at=NOON + timedelta(hours=1))
    assert [answer.right for answer in attempt.answers] == [False, False, True, False, False]
    assert attempt.submitted_at == NOON
    assert not save_response(attempt, 3, "Ross", now=NOON)

"""A student's way through a quiz: start, answer, flag, hand in; each step safe to repeat."""

import secrets
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizgen.model import Question
from quizgen.storage.codes import new_key
from quizgen.storage.convert import to_question
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow

SEED_BITS = 62  # fits a signed 64-bit column


def start_attempt(
    session: Session,
    assignment: AssignmentRow,
    *,
    name: str,
    ticket: str,
    hash_resume: Callable[[str], str],
    now: datetime,
) -> AttemptRow:
    """The attempt of a ticket: a new one, or the one that the ticket already started.

    Args:
        session: with a write transaction, so that two requests cannot both be first.
        assignment: what is taken.
        name: as the student gave it.
        ticket: random, from the form that starts the attempt.
        hash_resume: from an attempt's key to the hash of its resume code.
        now: the time, UTC.
    """
    known = (AttemptRow.assignment_id == assignment.id, AttemptRow.ticket == ticket)
    found = session.scalar(select(AttemptRow).where(*known))
    if found is not None:
        return found
    kept = [question for question in assignment.quiz.questions if question.kept]
    key = new_key()
    attempt = AttemptRow(
        key=key,
        assignment=assignment,
        ticket=ticket,
        name=name,
        seed=secrets.randbits(SEED_BITS),
        resume_hash=hash_resume(key),
        started_at=now,
    )
    attempt.answers = [AnswerRow(question=q, position=n) for n, q in enumerate(kept, start=1)]
    session.add(attempt)
    session.flush()
    return attempt


def find_attempt(session: Session, key: str) -> AttemptRow | None:
    """The attempt with a key."""
    return session.scalar(select(AttemptRow).where(AttemptRow.key == key))


def find_resumed(session: Session, resume_hash: str) -> AttemptRow | None:
    """The attempt whose resume code has this hash."""
    return session.scalar(select(AttemptRow).where(AttemptRow.resume_hash == resume_hash))


def save_response(
    attempt: AttemptRow, position: int, response: str | None, *, now: datetime
) -> bool:
    """Keep what a student answered; None takes the answer back.

    Returns:
        Whether it was taken: not after the attempt was handed in, nor for a question that
        the attempt does not have.
    """
    answer = answer_at(attempt, position)
    if answer is None or attempt.submitted_at is not None:
        return False
    if answer.response != response:
        answer.response, answer.saved_at = response, now
    return True


def save_flag(attempt: AttemptRow, position: int, flagged: bool) -> bool:
    """Mark a question for later, or take the mark back; False as in :func:`save_response`."""
    answer = answer_at(attempt, position)
    if answer is None or attempt.submitted_at is not None:
        return False
    answer.flagged = flagged
    return True


def answer_at(attempt: AttemptRow, position: int) -> AnswerRow | None:
    """The answer to the question at a place, counted from 1."""
    return next((a for a in attempt.answers if a.position == position), None)


def hand_in(
    attempt: AttemptRow, is_right: Callable[[Question, str], bool], *, at: datetime
) -> None:
    """Close the attempt and mark it; a second time changes nothing.

    Args:
        attempt: the attempt.
        is_right: from a question and a response to whether it is right.
        at: when the attempt ended, UTC.
    """
    if attempt.submitted_at is not None:
        return
    for answer in attempt.answers:
        given = answer.response
        answer.right = given is not None and is_right(to_question(answer.question), given)
    attempt.submitted_at = at

"""A student's way through a quiz: start, answer, flag, hand in; each step safe to repeat."""

import secrets
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from quizgen.errors import QuizError
from quizgen.model import Question
from quizgen.storage.assignments import conditions_of
from quizgen.storage.codes import new_key
from quizgen.storage.convert import to_question
from quizgen.storage.rows import (
    AnswerRow,
    AssignmentRow,
    AttemptRow,
    PupilRow,
    QuestionRow,
)

SEED_BITS = 62  # fits a signed 64-bit column
# An answer given in the last second may arrive this much later over a slow line.
GRACE_S = 10
# A longer silence is a break and counts as so much: time to read a sample article of 600 words
# three times, at 200 words a minute. Nothing is decided by it.
MAX_STRETCH_S = 600
Ending = Literal["student", "time", "closing"]
Judge = Callable[[Question, str], bool]


def start_attempt(
    session: Session,
    assignment: AssignmentRow,
    *,
    name: str,
    ticket: str,
    hash_resume: Callable[[str], str],
    now: datetime,
    only: Collection[int] | None = None,
    pupil: PupilRow | None = None,
    source: AttemptRow | None = None,
) -> AttemptRow:
    """The attempt of a ticket: a new one, or the one that the ticket already started.

    Args:
        session: with a write transaction, so that two requests cannot both be first.
        assignment: what is taken.
        name: as the student gave it.
        ticket: random, from the form that starts the attempt.
        hash_resume: from an attempt's key to the hash of its resume code.
        now: the time, UTC.
        only: database ids of the questions to take; all kept ones if not given.
        pupil: whose name of a class list it is.
        source: the attempt whose mistakes are practised.

    Raises:
        QuizError: the name has begun the quiz as often as it may.
    """
    known = (AttemptRow.assignment_id == assignment.id, AttemptRow.ticket == ticket)
    found = session.scalar(select(AttemptRow).where(*known))
    if found is not None:
        return found
    _check_attempts_left(assignment, name)
    key, seed = new_key(), secrets.randbits(SEED_BITS)
    questions = _ordered(assignment, _taken(assignment, only), seed)
    attempt = AttemptRow(
        key=key,
        assignment=assignment,
        ticket=ticket,
        name=name,
        seed=seed,
        resume_hash=hash_resume(key),
        extra_time_s=0,
        started_at=now,
        pupil=pupil,
        source=source,
    )
    attempt.answers = [
        AnswerRow(question=question, position=n, flagged=False)
        for n, question in enumerate(questions, start=1)
    ]
    session.add(attempt)
    session.flush()
    return attempt


def _check_attempts_left(assignment: AssignmentRow, name: str) -> None:
    """Refuse a name that has none left; names count, as several students may share a browser."""
    most = conditions_of(assignment).max_attempts
    begun = sum(one.name.casefold() == name.casefold() for one in assignment.attempts)
    if most is not None and begun >= most:
        times = "once" if most == 1 else f"{most} times"
        other = "ask your teacher" if assignment.class_id else "add your surname"
        raise QuizError(
            f"{name} has taken this quiz already, and it can be taken {times}. "
            f"If that was somebody else, {other}; to go on elsewhere, use your resume code."
        )


def _taken(assignment: AssignmentRow, only: Collection[int] | None) -> list[QuestionRow]:
    kept = (question for question in assignment.quiz.questions if question.kept)
    return [question for question in kept if only is None or question.id in only]


def _ordered(
    assignment: AssignmentRow, questions: list[QuestionRow], seed: int
) -> list[QuestionRow]:
    """The questions as they stand, or mixed for this student; kept by their positions."""
    if conditions_of(assignment).question_order == "mixed":
        Random(f"{seed}/questions").shuffle(questions)  # noqa: S311 - the seed is secret
    return questions


def find_attempt(session: Session, key: str) -> AttemptRow | None:
    """The attempt with a key."""
    return session.scalar(select(AttemptRow).where(AttemptRow.key == key))


def find_begun(
    session: Session, assignment: AssignmentRow, keys: Collection[str]
) -> AttemptRow | None:
    """The newest attempt at an assignment whose key is one of these."""
    wanted = (AttemptRow.assignment_id == assignment.id, AttemptRow.key.in_(keys))
    return session.scalar(select(AttemptRow).where(*wanted).order_by(AttemptRow.id.desc()))


def attempts_with(session: Session, keys: Collection[str]) -> Sequence[AttemptRow]:
    """The attempts with these keys, newest first."""
    wanted = select(AttemptRow).where(AttemptRow.key.in_(keys))
    return session.scalars(wanted.order_by(AttemptRow.id.desc())).all()


def find_resumed(session: Session, resume_hash: str) -> AttemptRow | None:
    """The attempt whose resume code has this hash."""
    return session.scalar(select(AttemptRow).where(AttemptRow.resume_hash == resume_hash))


def deadline_of(attempt: AttemptRow) -> datetime | None:
    """When the time of an attempt is up, with the student's extra time; None without a limit."""
    limit_s = conditions_of(attempt.assignment).time_limit_s
    if limit_s is None:
        return None
    return attempt.started_at + timedelta(seconds=limit_s + attempt.extra_time_s)


def closing_of(attempt: AttemptRow) -> datetime | None:
    """When a closed quiz closed to this student, who may go on alone; None while it is open.

    Practice never closes.
    """
    closed = attempt.assignment.closed_at
    if closed is None or attempt.assignment.purpose == "practice":
        return None
    return max(closed, attempt.started_at, attempt.open_until or closed)


def end_of(attempt: AttemptRow) -> tuple[datetime, Ending] | None:
    """When an attempt ends by itself, and by what; None where nothing ends it."""
    ends: list[tuple[datetime | None, Ending]] = [
        (deadline_of(attempt), "time"),
        (closing_of(attempt), "closing"),
    ]
    return min(((at, how) for at, how in ends if at is not None), default=None)


def is_over(attempt: AttemptRow, *, now: datetime) -> bool:
    """Whether no answer is taken any more: handed in, or past its end and the grace."""
    end = end_of(attempt)
    late = end is not None and now > end[0] + timedelta(seconds=GRACE_S)
    return late or attempt.submitted_at is not None


def settle(attempt: AttemptRow, is_right: Judge, *, now: datetime) -> bool:
    """Hand an attempt in whose time is up or whose quiz closed, as of then.

    Returns:
        Whether something changed.
    """
    end = end_of(attempt)
    if attempt.submitted_at is not None or end is None or not is_over(attempt, now=now):
        return False
    hand_in(attempt, is_right, at=end[0])
    return True


def save_response(
    attempt: AttemptRow, position: int, response: str | None, *, now: datetime
) -> bool:
    """Keep what a student answered; None takes the answer back.

    Returns:
        Whether it was taken: not after the end, nor for a question that the attempt does
        not have.
    """
    answer = answer_at(attempt, position)
    if answer is None or is_over(attempt, now=now):
        return False
    if answer.response != response:
        answer.spent_s = (answer.spent_s or 0.0) + _since_last_answer_s(attempt, now)
        answer.response, answer.saved_at = response, now
    return True


def _since_last_answer_s(attempt: AttemptRow, now: datetime) -> float:
    """Seconds since an answer was saved, or since the questions were first shown."""
    saved = [answer.saved_at for answer in attempt.answers if answer.saved_at is not None]
    last = max([attempt.read_at or attempt.started_at, *saved])
    return min(max(0.0, (now - last).total_seconds()), MAX_STRETCH_S)


def save_flag(attempt: AttemptRow, position: int, flagged: bool, *, now: datetime) -> bool:
    """Mark a question for later, or take the mark back; returns as :func:`save_response`."""
    answer = answer_at(attempt, position)
    if answer is None or is_over(attempt, now=now):
        return False
    answer.flagged = flagged
    return True


def answer_at(attempt: AttemptRow, position: int) -> AnswerRow | None:
    """The answer to the question at a place, counted from 1."""
    return next((a for a in attempt.answers if a.position == position), None)


def hand_in(attempt: AttemptRow, is_right: Judge, *, at: datetime) -> None:
    """Close the attempt and mark it; a second time changes nothing.

    Args:
        attempt: the attempt.
        is_right: from a question and a response to whether it is right.
        at: when it was handed in, UTC; what ended by itself before counts as of that time.
    """
    if attempt.submitted_at is not None:
        return
    for answer in attempt.answers:
        given = answer.response
        answer.right = given is not None and is_right(to_question(answer.question), given)
    end = end_of(attempt)
    itself = end is None or at < end[0]
    attempt.submitted_at, attempt.ended_by = (at, "student") if itself or not end else end


# ---------------------------------------------------------------- when a quiz closes
def is_cut_off(*, now: datetime) -> ColumnElement[bool]:
    """Whether a closed quiz left an attempt open, and answers on their way have arrived.

    For a query of attempts joined with their assignments.
    """
    late = now - timedelta(seconds=GRACE_S)
    alone = AttemptRow.open_until >= late
    return and_(
        AttemptRow.submitted_at.is_(None),
        AssignmentRow.closed_at < late,
        AssignmentRow.purpose == "class",
        alone.isnot(True),
    )


def hand_in_at_once(row: AssignmentRow, is_right: Judge, *, now: datetime) -> None:
    """Hand in what a quiz that its teacher closes leaves open; who may go on alone goes on."""
    for attempt in row.attempts:
        closing = closing_of(attempt)
        if closing is not None and closing <= now:
            hand_in(attempt, is_right, at=closing)

"""What a teacher does with an assignment under way and with its marks; each step is logged.

>>> ACTIONS["closed"]
'Closed'
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from math import fsum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from quizgen.storage.assignments import close, reopen
from quizgen.storage.attempts import Judge, deadline_of
from quizgen.storage.convert import to_question
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow, EventRow, QuestionRow

ACTIONS: Mapping[str, str] = {
    "closed": "Closed",
    "reopened": "Opened again",
    "timed": "Set when it opens and closes",
    "class": "Chose a class list",
    "extended": "Gave more time",
    "deleted": "Deleted an attempt",
    "exported": "Exported a student's answers",
    "marked": "Set a mark",
    "unmarked": "Took a set mark back",
    "accepted": "Accepted an answer for all",
}


def log(
    row: AssignmentRow,
    action: str,
    detail: str = "",
    *,
    now: datetime,
    attempt: AttemptRow | None = None,
) -> None:
    """Note what was done.

    Args:
        row: the assignment it was done with.
        action: a key of ``ACTIONS``.
        detail: whom or what it concerned.
        now: the time, UTC.
        attempt: the one it was about.
    """
    key = attempt.key if attempt else ""
    row.events.append(EventRow(at=now, action=action, detail=detail, attempt_key=key))


def close_early(row: AssignmentRow, *, now: datetime) -> None:
    """Take no more answers; closing twice is one event."""
    if row.closed_at is None:
        close(row, now=now)
        log(row, "closed", now=now)


def open_again(row: AssignmentRow, *, now: datetime) -> int:
    """Take answers again.

    Returns:
        How many students, whose answers the closing had handed in, may go on.
    """
    if row.closed_at is None:
        return 0
    reopen(row)
    if row.closes_at is not None and row.closes_at <= now:
        row.closes_at = None
    cut_short = [attempt for attempt in row.attempts if attempt.ended_by == "closing"]
    for attempt in cut_short:
        _give_back(attempt)
    log(row, "reopened", now=now)
    return len(cut_short)


def _give_back(attempt: AttemptRow) -> None:
    attempt.submitted_at, attempt.ended_by = None, ""


def set_times(
    row: AssignmentRow, opens: datetime | None, closes: datetime | None, *, now: datetime
) -> None:
    """Say when an assignment opens and closes by itself; None for never."""
    row.opens_at, row.closes_at = opens, closes
    log(row, "timed", now=now)


def extend(attempt: AttemptRow, minutes: int, *, now: datetime) -> None:
    """Let a student go on for so many minutes from now, or from a later deadline.

    An attempt that was handed in is given back; without a time limit that is all. Where the
    quiz is closed it is open to this student alone for as long.
    """
    deadline, more = deadline_of(attempt), timedelta(minutes=minutes)
    closed = attempt.assignment.closed_at is not None
    if deadline is not None:
        until = max(deadline, now) + more
        attempt.extra_time_s += round((until - deadline).total_seconds())
    if closed:
        attempt.open_until = max(attempt.open_until or now, now) + more
    _give_back(attempt)
    detail = f"{attempt.name}, {minutes} min" if deadline or closed else attempt.name
    log(attempt.assignment, "extended", detail, now=now, attempt=attempt)


def delete_attempt(attempt: AttemptRow, *, namesakes: bool = False, now: datetime) -> None:
    """Erase an attempt with all its answers; the log keeps that one was, not whose.

    What was practised over its mistakes goes too, and with ``namesakes`` what
    :func:`practice_by_name` finds.
    """
    assignment = attempt.assignment
    for practice in practice_of(attempt) + (practice_by_name(attempt) if namesakes else []):
        practice.assignment.attempts.remove(practice)
    for event in assignment.events:
        if event.attempt_key == attempt.key:
            event.detail, event.attempt_key = "", ""
    log(assignment, "deleted", now=now)
    assignment.attempts.remove(attempt)


def practice_of(attempt: AttemptRow) -> list[AttemptRow]:
    """What was practised over the mistakes of an attempt."""
    return [one for one in _practised(attempt) if one.source_id == attempt.id]


def practice_by_name(attempt: AttemptRow) -> list[AttemptRow]:
    """What the name of an attempt practised with its quiz, and nobody knows which bearer of it.

    Sites before migration 0012 did not keep that.
    """
    unknown = (one for one in _practised(attempt) if one.source_id is None)
    return [one for one in unknown if one.name == attempt.name]


def _practised(attempt: AttemptRow) -> list[AttemptRow]:
    given = (a for a in attempt.assignment.quiz.assignments if a.purpose == "practice")
    return [one for assignment in given for one in assignment.attempts]


# ---------------------------------------------------------------- marks
def mark_of(answer: AnswerRow) -> float | None:
    """The mark that counts: the teacher's, else the one by rule; None before handing in."""
    if answer.attempt.submitted_at is None:
        return None
    if answer.override is not None:
        return answer.override
    return answer.question.marks if answer.right else 0.0


def total_of(attempt: AttemptRow) -> tuple[float, float]:
    """The marks won so far, and those that could be won."""
    won = fsum(mark_of(answer) or 0.0 for answer in attempt.answers)
    return won, fsum(answer.question.marks for answer in attempt.answers)


def override(
    answer: AnswerRow, mark: float | None, note: str, *, now: datetime, note_shown: bool = False
) -> None:
    """Set a mark by hand, or take it back with None.

    Args:
        answer: of an attempt that was handed in.
        mark: from 0 to the question's full marks.
        note: why.
        now: the time, UTC.
        note_shown: whether the student reads the note with the result.

    Raises:
        ValueError: the mark lies outside the scale.
    """
    full = answer.question.marks
    if mark is not None and not 0 <= mark <= full:
        raise ValueError(f"The mark is {mark:g}; one from 0 to {full:g} was expected.")
    answer.override, answer.note, answer.note_shown = mark, note, note_shown
    if mark is not None:
        answer.right = mark == full
    attempt = answer.attempt
    detail = f"{attempt.name}, question {answer.position}"
    said = f"{detail}: {mark:g}" if mark is not None else detail
    action = "unmarked" if mark is None else "marked"
    log(attempt.assignment, action, said, now=now, attempt=attempt)


def accept_for_all(question: QuestionRow, response: str) -> None:
    """Take a response as right from now on, for everybody; the marks are then made again."""
    if response not in question.accept:
        question.accept = [*question.accept, response]


def mark_again(answers: Iterable[AnswerRow], is_right: Judge) -> None:
    """Mark answers that were handed in anew; those marked by hand stay."""
    for answer in answers:
        if answer.attempt.submitted_at is not None and answer.override is None:
            given = answer.response
            answer.right = given is not None and is_right(to_question(answer.question), given)


def answers_to(session: Session, question: QuestionRow) -> list[AnswerRow]:
    """Every answer to a question."""
    return list(session.scalars(select(AnswerRow).where(AnswerRow.question_id == question.id)))


def load_class(session: Session, row: AssignmentRow) -> AssignmentRow:
    """The assignment with all attempts and answers, in few queries however large the class."""
    answers = selectinload(AssignmentRow.attempts).selectinload(AttemptRow.answers)
    wanted = select(AssignmentRow).where(AssignmentRow.id == row.id)
    every = wanted.options(answers.joinedload(AnswerRow.question))
    return session.scalars(every, execution_options={"populate_existing": True}).one()

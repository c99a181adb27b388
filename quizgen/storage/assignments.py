"""A quiz given out under a code, and under what conditions."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizgen.storage.codes import new_code, normal_code
from quizgen.storage.rows import AssignmentRow, QuizRow

Release = Literal["at_once", "after_end", "never"]
Order = Literal["desk", "mixed"]
Purpose = Literal["class", "practice"]


@dataclass(frozen=True)
class Conditions:
    """How a quiz is taken: a teacher's choices.

    ``time_limit_s`` None sets no limit; ``from_memory`` hides the article once questions are
    shown; ``release`` says when a student sees the result; ``max_attempts`` is how often one
    name may begin it, None as often as it likes. Questions and options stand as on the desk
    or are mixed for each student, options that are numbers never.
    """

    one_at_a_time: bool = False
    from_memory: bool = False
    time_limit_s: int | None = None
    release: Release = "at_once"
    max_attempts: int | None = None
    question_order: Order = "desk"
    option_order: Order = "mixed"


def conditions_of(row: AssignmentRow) -> Conditions:
    """The conditions of an assignment; ones stored by a later version are passed over."""
    return known_conditions(row.settings)


def known_conditions(stored: Mapping[str, Any]) -> Conditions:
    """Conditions from their JSON column."""
    known = {field.name for field in fields(Conditions)}
    return Conditions(**{name: stored[name] for name in sorted(known & set(stored))})


def assign(
    session: Session,
    quiz: QuizRow,
    conditions: Conditions | None = None,
    *,
    now: datetime,
    purpose: Purpose = "class",
) -> AssignmentRow:
    """Give a quiz out under a new code."""
    settings = asdict(conditions or Conditions())
    row = AssignmentRow(
        quiz=quiz, code=_free_code(session), purpose=purpose, settings=settings, created_at=now
    )
    session.add(row)
    session.flush()
    return row


def _free_code(session: Session) -> str:
    """A code that no assignment has."""
    while True:
        code = new_code()
        if session.scalar(select(AssignmentRow.id).where(AssignmentRow.code == code)) is None:
            return code


def find_assignment(session: Session, code: str) -> AssignmentRow | None:
    """The class assignment with a code, however it was typed."""
    wanted = (AssignmentRow.code == normal_code(code), AssignmentRow.purpose == "class")
    return session.scalar(select(AssignmentRow).where(*wanted))


def close(row: AssignmentRow, *, now: datetime) -> None:
    """Accept no new answers; closing twice keeps the first time."""
    row.closed_at = row.closed_at or now


def reopen(row: AssignmentRow) -> None:
    """Accept answers again."""
    row.closed_at = None


def close_due(session: Session, *, now: datetime) -> int:
    """Close every assignment whose time has come, as of that time.

    Returns:
        How many were closed; 0 writes nothing.
    """
    due = (AssignmentRow.closes_at <= now, AssignmentRow.closed_at.is_(None))
    rows = session.scalars(select(AssignmentRow).where(*due)).all()
    for row in rows:
        row.closed_at = row.closes_at
    return len(rows)

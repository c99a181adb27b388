"""How far each student of an assignment is, read without building the answers' rows.

A class of 200 with ten questions is asked for every few seconds while a teacher looks on.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizgen.storage.assignments import conditions_of
from quizgen.storage.attempts import GRACE_S
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow


@dataclass(frozen=True)
class Progress:
    """One attempt: how many of ``total`` questions have an answer, and the last place answered.

    ``here`` is 0 before the first answer; ``deadline`` is None without a time limit.
    """

    id: int
    key: str
    name: str
    pupil_id: int | None
    submitted_at: datetime | None
    ended_by: str
    deadline: datetime | None
    answered: int
    total: int
    here: int

    def is_due(self, now: datetime) -> bool:
        """Whether its time is up and it is not handed in yet."""
        if self.deadline is None or self.submitted_at is not None:
            return False
        return now > self.deadline + timedelta(seconds=GRACE_S)


def progress_of(session: Session, row: AssignmentRow) -> list[Progress]:
    """The progress of every attempt at an assignment, in the order they were begun."""
    limit_s = conditions_of(row).time_limit_s
    totals, given = _totals(session, row), _given(session, row)
    found = select(
        AttemptRow.id, AttemptRow.key, AttemptRow.name, AttemptRow.pupil_id,
        AttemptRow.submitted_at, AttemptRow.ended_by, AttemptRow.started_at,
        AttemptRow.extra_time_s,
    ).where(AttemptRow.assignment_id == row.id).order_by(AttemptRow.id)  # fmt: skip
    return [
        Progress(
            ident, key, name, pupil_id, submitted, ended,
            None if limit_s is None else started + timedelta(seconds=limit_s + extra_s),
            len(given.get(ident, [])), totals.get(ident, 0), (given.get(ident) or [0])[-1],
        )
        for ident, key, name, pupil_id, submitted, ended, started, extra_s in session.execute(found)
    ]  # fmt: skip


def _totals(session: Session, row: AssignmentRow) -> dict[int, int]:
    """How many questions each attempt has."""
    counted = select(AnswerRow.attempt_id, func.count(AnswerRow.id)).join(AnswerRow.attempt)
    mine = counted.where(AttemptRow.assignment_id == row.id).group_by(AnswerRow.attempt_id)
    return dict(session.execute(mine).all())


def _given(session: Session, row: AssignmentRow) -> dict[int, list[int]]:
    """The places that each attempt has an answer to, the one saved last at the end."""
    places = select(AnswerRow.attempt_id, AnswerRow.position).join(AnswerRow.attempt)
    mine = places.where(AttemptRow.assignment_id == row.id, AnswerRow.response.isnot(None))
    found: dict[int, list[int]] = {}
    for ident, position in session.execute(mine.order_by(AnswerRow.saved_at, AnswerRow.position)):
        found.setdefault(ident, []).append(position)
    return found

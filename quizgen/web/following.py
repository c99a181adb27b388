"""Who is where in a quiz that is being taken: plain values for the page and for its script."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from quizgen.storage.attempts import deadline_of
from quizgen.storage.rows import AssignmentRow, AttemptRow


@dataclass(frozen=True)
class StudentPlace:
    """One student; ``here`` is the question last answered, 0 before the first."""

    attempt: str
    name: str
    state: str
    answered: int
    total: int
    here: int
    left_min: int | None

    @property
    def done(self) -> bool:
        """Whether it is handed in."""
        return self.state == "Handed in"

    def as_dict(self) -> dict[str, Any]:
        """The same for JSON."""
        return asdict(self)


def places(row: AssignmentRow, *, now: datetime) -> list[StudentPlace]:
    """Every student of an assignment, by name."""
    found = sorted(row.attempts, key=lambda one: (one.name.casefold(), one.id))
    return [_place(attempt, now) for attempt in found]


def _place(attempt: AttemptRow, now: datetime) -> StudentPlace:
    given = [answer for answer in attempt.answers if answer.response is not None]
    saved = [(answer.saved_at, answer.position) for answer in given if answer.saved_at]
    return StudentPlace(
        attempt=attempt.key,
        name=attempt.name,
        state=_state(attempt, bool(saved)),
        answered=len(given),
        total=len(attempt.answers),
        here=max(saved)[1] if saved else 0,
        left_min=_left_min(attempt, now),
    )


def _state(attempt: AttemptRow, begun: bool) -> str:
    if attempt.submitted_at is not None:
        return "Handed in"
    return "Working" if begun else "Reading"


def _left_min(attempt: AttemptRow, now: datetime) -> int | None:
    """Whole minutes left, rounded up; None without a limit or after handing in."""
    deadline = deadline_of(attempt)
    if deadline is None or attempt.submitted_at is not None:
        return None
    return max(0, -int((now - deadline).total_seconds() // 60))

"""Who is where in a quiz that is being taken: plain values for the page and for its script."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from quizgen.storage.attempts import deadline_of
from quizgen.storage.rows import AssignmentRow, AttemptRow, PupilRow

NOT_BEGUN = "Not begun"


@dataclass(frozen=True)
class StudentPlace:
    """One student; ``here`` is the question last answered, 0 before the first.

    ``attempt`` is "" for a name of the class list that has not begun.
    """

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
    """Every student of an assignment in the order of the class list, then the others by name."""
    return [
        _place(one, now) if isinstance(one, AttemptRow) else _absent(one) for one in in_order(row)
    ]


def in_order(row: AssignmentRow) -> list[AttemptRow | PupilRow]:
    """Every attempt, and every name of the class list without one.

    In the order of the list; those who are not on it come after, by name.
    """
    listed = list(row.class_list.pupils) if row.class_list else []
    place = {pupil.id: pupil.position for pupil in listed}
    begun = {attempt.pupil_id for attempt in row.attempts}

    def rank(one: AttemptRow | PupilRow) -> tuple[bool, int, str, int]:
        pupil = one.id if isinstance(one, PupilRow) else one.pupil_id or 0
        return pupil not in place, place.get(pupil, 0), one.name.casefold(), one.id

    return sorted([*row.attempts, *(one for one in listed if one.id not in begun)], key=rank)


def _absent(pupil: PupilRow) -> StudentPlace:
    return StudentPlace("", pupil.name, NOT_BEGUN, 0, 0, 0, None)


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

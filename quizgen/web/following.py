"""Who is where in a quiz that is being taken: plain values for the page and for its script."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, TypeVar

from quizgen.storage.progress import Progress
from quizgen.storage.rows import AssignmentRow, AttemptRow, PupilRow

NOT_BEGUN = "Not begun"
# What handed an attempt in, where its student did not.
ENDED = {"closing": "when it closed", "time": "when time was up"}


@dataclass(frozen=True)
class StudentPlace:
    """One student; ``here`` is the question last answered, 0 before the first.

    ``attempt`` is "" for a name of the class list that has not begun; ``ended`` says what
    handed it in, "" where the student did.
    """

    attempt: str
    name: str
    state: str
    answered: int
    total: int
    here: int
    left_min: int | None
    ended: str = ""

    @property
    def done(self) -> bool:
        """Whether it is handed in."""
        return self.state == "Handed in"

    def as_dict(self) -> dict[str, Any]:
        """The same for JSON."""
        return asdict(self)


def places(
    row: AssignmentRow, progress: Sequence[Progress], *, now: datetime
) -> list[StudentPlace]:
    """Every student of an assignment in the order of the class list, then the others by name."""
    return [
        _place(one, now) if isinstance(one, Progress) else _absent(one)
        for one in in_order(row, progress)
    ]


Begun = TypeVar("Begun", AttemptRow, Progress)


def in_order(row: AssignmentRow, begun: Sequence[Begun]) -> list[Begun | PupilRow]:
    """What was begun, and every name of the class list that has begun nothing.

    In the order of the list; those who are not on it come after, by name.
    """
    listed = list(row.class_list.pupils) if row.class_list else []
    place = {pupil.id: pupil.position for pupil in listed}
    present = {one.pupil_id for one in begun}

    def rank(one: Begun | PupilRow) -> tuple[bool, int, str, int]:
        pupil = one.id if isinstance(one, PupilRow) else one.pupil_id or 0
        return pupil not in place, place.get(pupil, 0), one.name.casefold(), one.id

    everybody: list[Begun | PupilRow] = list(begun)
    everybody.extend(one for one in listed if one.id not in present)
    return sorted(everybody, key=rank)


def _absent(pupil: PupilRow) -> StudentPlace:
    return StudentPlace("", pupil.name, NOT_BEGUN, 0, 0, 0, None)


def _place(one: Progress, now: datetime) -> StudentPlace:
    return StudentPlace(
        attempt=one.key,
        name=one.name,
        state=_state(one),
        answered=one.answered,
        total=one.total,
        here=one.here,
        left_min=_left_min(one, now),
        ended=ENDED.get(one.ended_by, ""),
    )


def _state(one: Progress) -> str:
    if one.submitted_at is not None:
        return "Handed in"
    return "Working" if one.answered else "Reading"


def _left_min(one: Progress, now: datetime) -> int | None:
    """Whole minutes left, rounded up; None without a limit or after handing in."""
    if one.deadline is None or one.submitted_at is not None:
        return None
    return max(0, -int((now - one.deadline).total_seconds() // 60))

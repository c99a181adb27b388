"""What is being read while its teacher waits: a queue in the database.

It lies in the database because what a teacher gave must outlive a restart of the site. One
worker of one process takes from it; what another worker had begun was broken off, and is begun
again once.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from quizgen.model import QuizOptions
from quizgen.storage.codes import new_key
from quizgen.storage.rows import OwnerRow, QuizRow, ReadingRow, SourceRow

Way = Literal["sample", "text", "file", "address", "anew"]
OPEN = ("waiting", "reading")
# What a whole site and one teacher may have in the queue. An article takes about a second, so
# that nobody waits for more than a few minutes; and what lies there is at most some 300 MB.
MAX_WAITING = 200
MAX_WAITING_OF_ONE = 40
MAX_STARTS = 2
KEPT_DAYS = 7
BROKEN_OFF = "Reading this broke off twice. It may be too much for this site; try a shorter part."
STOPPED = "You stopped it before it was read."


@dataclass(frozen=True)
class Source:
    """One article to be read, as it was given.

    ``content`` is a file's bytes, or in UTF-8 a pasted text, a web address, or the key of a
    quiz whose questions are to be made anew.
    """

    way: Way
    name: str
    content: bytes


def add_reading(
    session: Session,
    owner: OwnerRow,
    sources: Sequence[Source],
    options: QuizOptions,
    *,
    look_first: bool = False,
    now: datetime,
) -> ReadingRow:
    """Put sources into the queue."""
    row = ReadingRow(
        key=new_key(),
        owner_id=owner.id,
        created_at=now,
        options=asdict(options),
        look_first=look_first,
    )
    row.sources = [
        SourceRow(position=n, name=source.name, way=source.way, content=source.content)
        for n, source in enumerate(sources, start=1)
    ]
    session.add(row)
    session.flush()
    return row


def options_of(row: ReadingRow) -> QuizOptions:
    """What the questions shall be like."""
    stored: dict[str, Any] = dict(row.options)
    return QuizOptions(**{**stored, "kinds": tuple(stored["kinds"])})


def find_reading(session: Session, key: str, owner: OwnerRow | None) -> ReadingRow | None:
    """The reading with a key, if it is this owner's."""
    if owner is None:
        return None
    wanted = (ReadingRow.key == key, ReadingRow.owner_id == owner.id)
    return session.scalar(select(ReadingRow).where(*wanted))


def open_readings(session: Session, owner: OwnerRow | None) -> Sequence[ReadingRow]:
    """The owner's readings that are not through, oldest first."""
    if owner is None:
        return []
    mine = (ReadingRow.owner_id == owner.id, ReadingRow.sources.any(SourceRow.state.in_(OPEN)))
    return session.scalars(select(ReadingRow).where(*mine).order_by(ReadingRow.id)).all()


def room_for(session: Session, owner: OwnerRow) -> int:
    """How many more sources this owner may put into the queue."""
    waiting = select(func.count(SourceRow.id)).where(SourceRow.state.in_(OPEN))
    mine = waiting.join(ReadingRow).where(ReadingRow.owner_id == owner.id)
    of_one = MAX_WAITING_OF_ONE - (session.scalar(mine) or 0)
    return max(0, min(of_one, MAX_WAITING - (session.scalar(waiting) or 0)))


def waiting_before(session: Session, row: SourceRow) -> int:
    """How many sources are taken before a waiting one."""
    earlier = select(func.count(SourceRow.id)).where(
        SourceRow.state.in_(OPEN),
        (SourceRow.position < row.position)
        | ((SourceRow.position == row.position) & (SourceRow.id < row.id)),
    )
    return session.scalar(earlier) or 0


def is_waiting(session: Session) -> bool:
    """Whether anything is to be read."""
    wanted = select(SourceRow.id).where(SourceRow.state.in_(OPEN)).limit(1)
    return session.scalar(wanted) is not None


# ---------------------------------------------------------------- the worker's side
def take_next(session: Session, worker: str) -> SourceRow | None:
    """The next source, marked as being read; None when nothing waits.

    Readings take turns: the first source of each comes before the second of any, so that one
    article does not wait for twenty.

    Args:
        session: with a write transaction.
        worker: an id of who asks; what any other had begun counts as broken off.
    """
    _take_up_broken_off(session, worker)
    waiting = select(SourceRow).where(SourceRow.state == "waiting")
    row = session.scalar(waiting.order_by(SourceRow.position, SourceRow.id).limit(1))
    if row is not None:
        row.state, row.worker, row.starts = "reading", worker, row.starts + 1
        session.flush()
    return row


def _take_up_broken_off(session: Session, worker: str) -> None:
    begun = select(SourceRow).where(SourceRow.state == "reading", SourceRow.worker != worker)
    for row in session.scalars(begun).all():
        if row.starts < MAX_STARTS:
            row.state = "waiting"
        else:
            fail(row, BROKEN_OFF)
    session.flush()


def finish(row: SourceRow, quiz: QuizRow) -> None:
    """The source became a quiz; its content is not needed any more."""
    row.state, row.quiz_id, row.content, row.said = "done", quiz.id, None, ""


def fail(row: SourceRow, said: str) -> None:
    """The source became nothing, and why; its content is kept to try again."""
    row.state, row.said = "failed", said


# ---------------------------------------------------------------- the teacher's side
def stop(row: ReadingRow) -> None:
    """Read no more of what still waits."""
    for source in row.sources:
        if source.state == "waiting":
            fail(source, STOPPED)


def try_again(row: ReadingRow) -> int:
    """Let what failed wait once more; returns how many sources do."""
    again = [s for s in row.sources if s.state == "failed" and s.content is not None]
    for source in again:
        source.state, source.said, source.starts = "waiting", "", 0
    return len(again)


def drop_old_readings(session: Session, *, now: datetime) -> None:
    """Forget readings of last week with all that they keep; the quizzes stay."""
    old = select(ReadingRow.id).where(ReadingRow.created_at < now - timedelta(days=KEPT_DAYS))
    session.execute(delete(SourceRow).where(SourceRow.reading_id.in_(old)))
    session.execute(delete(ReadingRow).where(ReadingRow.id.in_(old)))

"""What the site does by itself: close what is due, hand in what that leaves open, empty bins,
erase what is kept long enough.

No process of its own is needed: a request does it before anything else. Closing is looked at
with every page, the rest once an hour.
"""

from datetime import datetime, timedelta

from flask import current_app, request
from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from quizgen.storage.assignments import close_due
from quizgen.storage.attempts import is_cut_off, settle
from quizgen.storage.classes import erase_unused_classes
from quizgen.storage.library import empty_bin
from quizgen.storage.readings import drop_old_readings, is_waiting
from quizgen.storage.retention import erase_old_attempts
from quizgen.storage.rows import AssignmentRow, AttemptRow
from quizgen.web.database import now, reading_session, write_database
from quizgen.web.marks import is_right
from quizgen.web.worker import site_worker

EVERY = timedelta(hours=1)
LAST = "quizgen_last_upkeep"


def keep_up() -> None:
    """Do what is due; nothing for files and before the hour is over."""
    if request.endpoint is None or "static" in request.endpoint:
        return
    time = now()
    last: datetime | None = current_app.extensions.get(LAST)
    hourly = last is None or time - last >= EVERY
    if not (hourly or _to_close(time)):
        return
    current_app.extensions[LAST] = time
    session = write_database()
    close_due(session, now=time)
    _hand_in_cut_off(session, time)
    if hourly:
        _hourly(session, time)
    left = hourly and is_waiting(session)
    session.commit()
    if left:  # by a restart
        site_worker().wake()


def _hand_in_cut_off(session: Session, time: datetime) -> None:
    """Hand in, as of the closing, what was open when a quiz closed."""
    found = select(AttemptRow).join(AttemptRow.assignment).where(is_cut_off(now=time))
    for attempt in session.scalars(found).all():
        settle(attempt, is_right, now=time)


def _hourly(session: Session, time: datetime) -> None:
    empty_bin(session, now=time)
    drop_old_readings(session, now=time)
    days = current_app.config["SETTINGS"].retention_days
    if days:
        oldest = time - timedelta(days=days)
        erase_old_attempts(session, began_before=oldest)
        erase_unused_classes(session, used_before=oldest, now=time)


def _to_close(time: datetime) -> bool:
    """Whether something is due. In a session of its own, which holds up no writer."""
    due = (AssignmentRow.closes_at <= time, AssignmentRow.closed_at.is_(None))
    left = select(AttemptRow.id).join(AttemptRow.assignment).where(is_cut_off(now=time))
    with reading_session() as session:
        return bool(session.scalar(select(or_(exists().where(*due), left.exists()))))

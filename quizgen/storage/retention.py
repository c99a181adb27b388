"""Students' data is kept no longer than a site says: attempts here, lists in ``classes.py``."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from quizgen.storage.rows import AnswerRow, AttemptRow, EventRow


def erase_old_attempts(session: Session, *, began_before: datetime) -> int:
    """Erase attempts that began before a time, with answers and their traces in logs.

    Returns:
        How many were erased.
    """
    old = (AttemptRow.started_at < began_before,)
    keys = list(session.scalars(select(AttemptRow.key).where(*old)))
    if not keys:
        return 0
    about = EventRow.attempt_key.in_(select(AttemptRow.key).where(*old))
    session.execute(update(EventRow).where(about).values(detail="", attempt_key=""))
    ids = select(AttemptRow.id).where(*old)
    session.execute(delete(AnswerRow).where(AnswerRow.attempt_id.in_(ids)))
    session.execute(delete(AttemptRow).where(*old))
    return len(keys)

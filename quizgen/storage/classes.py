"""A teacher's class lists, and whose name on one a student begins a quiz under."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session, selectinload

from quizgen.errors import ClassListError, QuizError
from quizgen.storage.class_names import MAX_NAMES, clean_name, fault_of, folded
from quizgen.storage.codes import new_key
from quizgen.storage.rows import AssignmentRow, AttemptRow, ClassRow, OwnerRow, PupilRow
from quizgen.storage.supervision import close_early, delete_attempt, log

MAX_CLASS_NAME_CHARS = 60
MAX_CLASSES = 100


def classes_of(session: Session, owner: OwnerRow | None) -> Sequence[ClassRow]:
    """The owner's classes with their names, by what they are called."""
    if owner is None:
        return []
    mine = select(ClassRow).where(ClassRow.owner_id == owner.id)
    found = session.scalars(mine.options(selectinload(ClassRow.pupils))).all()
    return sorted(found, key=lambda row: (folded(row.name), row.id))


def find_class(session: Session, key: str, owner: OwnerRow | None) -> ClassRow | None:
    """The class with a key, if it is this owner's."""
    if owner is None:
        return None
    mine = (ClassRow.key == key, ClassRow.owner_id == owner.id)
    return session.scalar(select(ClassRow).where(*mine))


def add_class(
    session: Session, owner: OwnerRow, name: str, names: Sequence[str], *, now: datetime
) -> ClassRow:
    """A new class.

    Args:
        session: with a write transaction.
        owner: whose.
        name: what the teacher calls it.
        names: of its students, from :func:`~quizgen.storage.class_names.read_names`.
        now: the time, UTC.

    Raises:
        ClassListError: there are no names, or the owner has too many classes.
    """
    if not names:
        raise ClassListError("Paste at least one name, one on each line.")
    if len(classes_of(session, owner)) >= MAX_CLASSES:
        raise ClassListError(f"You have {MAX_CLASSES} classes. Delete one that is over.")
    row = ClassRow(key=new_key(), owner_id=owner.id, name=name, used_at=now)
    row.pupils = [_pupil(n, given) for n, given in enumerate(names, start=1)]
    session.add(row)
    session.flush()
    return row


def _pupil(position: int, name: str) -> PupilRow:
    return PupilRow(position=position, name=name, folded=folded(name))


# ---------------------------------------------------------------- changes
def change_class(
    session: Session,
    row: ClassRow,
    typed: Mapping[int, str],
    added: Sequence[str],
    *,
    now: datetime,
) -> None:
    """Change names of a class, take some off it, add others.

    Attempts under a changed name take it on; those under one taken off stay.

    Args:
        session: with a write transaction.
        row: the class.
        typed: the name for each pupil's id, "" to take it off; one left out stays.
        added: further names.
        now: the time, UTC.

    Raises:
        ClassListError: a name will not do, two are the same, or none or too many are left.
    """
    named = {p: clean_name(typed.get(p.id, p.name)) for p in row.pupils}
    _check(list(named.values()), added)
    _rename(session, {pupil: name for pupil, name in named.items() if name != pupil.name and name})
    row.pupils = [pupil for pupil, name in named.items() if name]
    session.flush()  # a name that goes and comes again is never there twice
    known = {pupil.folded for pupil in row.pupils}
    fresh = [name for name in added if folded(name) not in known]
    last = max((pupil.position for pupil in row.pupils), default=0)
    row.pupils += [_pupil(n, name) for n, name in enumerate(fresh, start=last + 1)]
    row.used_at = now
    session.flush()
    for given in assignments_of(session, row):
        _link(given)


def _check(kept: Sequence[str], added: Sequence[str]) -> None:
    names = [name for name in kept if name]
    for name in names:
        if fault := fault_of(name):
            raise ClassListError(f"The name “{name[:MAX_CLASS_NAME_CHARS]}” {fault}")
    same = {folded(name): name for name in names}
    if len(same) < len(names):
        twice = next(name for name in names if same[folded(name)] is not name)
        raise ClassListError(f"Two students are called “{twice}”. Tell them apart by an initial.")
    count = len(same.keys() | {folded(name) for name in added})
    if not 0 < count <= MAX_NAMES:
        raise ClassListError(f"A class has 1 to {MAX_NAMES} names; these are {count}.")


def _rename(session: Session, names: Mapping[PupilRow, str]) -> None:
    """Give pupils new names; two that trade theirs never have the same one."""
    for pupil in names:
        pupil.folded = f"#{pupil.id}"
    session.flush()
    for pupil, name in names.items():
        pupil.name, pupil.folded = name, folded(name)
        theirs = update(AttemptRow).where(AttemptRow.pupil_id == pupil.id)
        session.execute(theirs.values(name=name))


def delete_class(session: Session, row: ClassRow, *, now: datetime) -> None:
    """Erase a list; what it was chosen for is closed, since nobody's name is known any more."""
    for given in assignments_of(session, row):
        close_early(given, now=now)
        given.class_list = None
    session.flush()
    session.delete(row)


def erase_unused_classes(session: Session, *, used_before: datetime, now: datetime) -> int:
    """Erase the lists that nobody used since a time.

    Returns:
        How many were erased.
    """
    rows = session.scalars(select(ClassRow).where(ClassRow.used_at < used_before)).all()
    for row in rows:
        delete_class(session, row, now=now)
    return len(rows)


# ---------------------------------------------------------------- a class and a quiz
def assignments_of(session: Session, row: ClassRow) -> Sequence[AssignmentRow]:
    """What was given to a class."""
    given = select(AssignmentRow).where(AssignmentRow.class_id == row.id)
    return session.scalars(given.order_by(AssignmentRow.id)).all()


def choose_class(
    given: AssignmentRow, row: ClassRow | None, *, names_shown: bool, now: datetime
) -> None:
    """Say whose names may begin a quiz; None for anybody's.

    Args:
        given: the assignment; attempts begun at it are found on the list by their names.
        row: the class.
        names_shown: whether who has the code may choose from the names instead of typing.
        now: the time, UTC.
    """
    given.class_list, given.names_shown = row, names_shown and row is not None
    if row is not None:
        row.used_at = now
    for attempt in given.attempts:
        attempt.pupil = None
    _link(given)
    log(given, "class", row.name if row else "none", now=now)


def _link(given: AssignmentRow) -> None:
    """Find the attempts that belong to nobody on the list by their names."""
    pupils = {p.folded: p for p in given.class_list.pupils} if given.class_list else {}
    for attempt in given.attempts:
        attempt.pupil = attempt.pupil or pupils.get(folded(attempt.name))


def find_pupil(row: ClassRow, typed: str) -> PupilRow | None:
    """Whose name was typed."""
    wanted = folded(typed)
    return next((pupil for pupil in row.pupils if pupil.folded == wanted), None)


def open_attempt(
    session: Session,
    given: AssignmentRow,
    pupil: PupilRow,
    *,
    mine: Collection[str],
    ticket: str,
) -> AttemptRow | None:
    """The attempt that a name has begun and may go on with; None where it may begin one.

    Args:
        session: with a write transaction; two browsers wait for each other here.
        given: what is taken.
        pupil: under whose name.
        mine: keys of the attempts that this browser may see.
        ticket: of the form that was sent; sent twice it is one attempt.

    Raises:
        QuizError: the name has begun in another browser.
    """
    session.execute(select(AssignmentRow.id).where(AssignmentRow.id == given.id).with_for_update())
    wanted = (AttemptRow.assignment_id == given.id, AttemptRow.pupil_id == pupil.id)
    begun = session.scalars(select(AttemptRow).where(*wanted)).all()
    known = [one for one in begun if one.key in mine or one.ticket == ticket]
    if begun and not known:
        raise QuizError(
            f"{pupil.name} has already begun. If that was you, go on with your resume code; "
            "if it was not, ask your teacher."
        )
    return next((a for a in known if a.submitted_at is None or a.ticket == ticket), None)


# ---------------------------------------------------------------- one name
def attempts_of(session: Session, pupil: PupilRow) -> Sequence[AttemptRow]:
    """All that was begun under a name of a list, practice among it, oldest first."""
    theirs = select(AttemptRow).where(AttemptRow.pupil_id == pupil.id)
    return session.scalars(theirs.order_by(AttemptRow.id)).all()


def erase_pupil(session: Session, pupil: PupilRow, *, now: datetime) -> None:
    """Take a name off its list and erase all that was begun under it."""
    begun = attempts_of(session, pupil)
    for attempt in [one for one in begun if one.assignment.purpose == "class"]:
        delete_attempt(attempt, now=now)
    session.flush()
    for practice in attempts_of(session, pupil):
        practice.assignment.attempts.remove(practice)
    pupil.class_list.pupils.remove(pupil)

"""Class lists: changed, chosen for a quiz, erased with all that hangs on a name."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizgen.errors import ClassListError, QuizError
from quizgen.storage import classes
from quizgen.storage.assignments import assign
from quizgen.storage.attempts import start_attempt
from quizgen.storage.classes import change_class
from quizgen.storage.quizzes import add_owner, add_quiz
from quizgen.storage.rows import AssignmentRow, AttemptRow, ClassRow, EventRow, PupilRow
from tests.quizzes import flood_quiz
from tests.storage.conftest import NOON

NAMES = ["Ada Okafor", "Ben Hale", "Zoë Lind"]


@pytest.fixture
def row(session: Session) -> ClassRow:
    return classes.add_class(session, add_owner(session, now=NOON), "9B", NAMES, now=NOON)


@pytest.fixture
def given(session: Session, row: ClassRow) -> AssignmentRow:
    """The flood quiz given to the class."""
    given = assign(session, add_quiz(session, flood_quiz(), None, now=NOON), now=NOON)
    classes.choose_class(given, row, names_shown=False, now=NOON)
    return given


def begun(session: Session, given: AssignmentRow, name: str, **more: object) -> AttemptRow:
    pupil = classes.find_pupil(given.class_list, name) if given.class_list else None
    return start_attempt(
        session, given, name=name, ticket=f"{name}{len(given.attempts)}", hash_resume=str,
        now=NOON, pupil=pupil, **more,
    )  # fmt: skip


def names_of(row: ClassRow) -> list[str]:
    return [pupil.name for pupil in row.pupils]


CHANGES = [
    ({0: "Ada Okafor-Hale"}, [], ["Ada Okafor-Hale", "Ben Hale", "Zoë Lind"]),
    ({1: ""}, [], ["Ada Okafor", "Zoë Lind"]),
    ({1: "  "}, ["Cy Ode"], ["Ada Okafor", "Zoë Lind", "Cy Ode"]),
    ({0: "Ben Hale", 1: "Ada Okafor"}, [], ["Ben Hale", "Ada Okafor", "Zoë Lind"]),
    ({1: ""}, ["Ben Hale"], ["Ada Okafor", "Zoë Lind", "Ben Hale"]),
    ({}, ["zoe lind"], NAMES),
    ({0: "", 1: "", 2: ""}, ["Di Poe"], ["Di Poe"]),
]


@pytest.mark.parametrize(("typed", "added", "left"), CHANGES)
def test_names_are_changed_taken_off_and_added(
    session: Session, row: ClassRow, typed: dict[int, str], added: list[str], left: list[str]
) -> None:
    by_id = {row.pupils[n].id: name for n, name in typed.items()}
    change_class(session, row, by_id, added, now=NOON)
    session.expire_all()
    assert names_of(row) == left


REFUSED = [
    ({0: "Ben Hale"}, "Two students are called “Ben Hale”"),
    ({0: "", 1: "", 2: ""}, "these are 0"),
    ({0: "x" * 61}, "60 at most"),
    ({0: "ada@example.org"}, "e-mail"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED)
def test_a_change_that_will_not_do_changes_nothing(
    session: Session, row: ClassRow, typed: dict[int, str], said: str
) -> None:
    by_id = {row.pupils[n].id: name for n, name in typed.items()}
    with pytest.raises(ClassListError, match=said):
        change_class(session, row, by_id, [], now=NOON)
    assert names_of(row) == NAMES


def test_a_changed_name_goes_with_what_was_begun(session: Session, given: AssignmentRow) -> None:
    attempt, row = begun(session, given, "Ada Okafor"), given.class_list
    assert row
    change_class(session, row, {row.pupils[0].id: "Ada Lind"}, [], now=NOON)
    session.expire_all()
    assert (attempt.name, attempt.pupil) == ("Ada Lind", row.pupils[0])


def test_a_name_taken_off_leaves_its_answers(session: Session, given: AssignmentRow) -> None:
    attempt, row = begun(session, given, "Ada Okafor"), given.class_list
    assert row
    change_class(session, row, {row.pupils[0].id: ""}, [], now=NOON)
    session.expire_all()
    assert (attempt.name, attempt.pupil) == ("Ada Okafor", None)


def test_choosing_a_class_finds_who_has_begun(session: Session, given: AssignmentRow) -> None:
    row = given.class_list
    classes.choose_class(given, None, names_shown=True, now=NOON)
    assert given.names_shown is False
    attempts = [begun(session, given, name) for name in ("zoe LIND", "Somebody")]
    classes.choose_class(given, row, names_shown=True, now=NOON)
    assert [one.pupil and one.pupil.name for one in attempts] == ["Zoë Lind", None]


def test_a_name_added_later_finds_who_has_begun(session: Session, given: AssignmentRow) -> None:
    row = given.class_list
    assert row
    attempt = begun(session, given, "Cy Ode")
    change_class(session, row, {}, ["Cy Ode"], now=NOON)
    assert attempt.pupil is row.pupils[-1]


def open_attempt(session: Session, given: AssignmentRow, mine: list[str]) -> AttemptRow | None:
    assert given.class_list
    pupil = given.class_list.pupils[0]
    return classes.open_attempt(session, given, pupil, mine=mine, ticket="another")


def test_a_name_begins_in_one_browser_only(session: Session, given: AssignmentRow) -> None:
    assert open_attempt(session, given, []) is None
    attempt = begun(session, given, "Ada Okafor")
    with pytest.raises(QuizError, match="Ada Okafor has already begun"):
        open_attempt(session, given, ["another"])
    assert open_attempt(session, given, [attempt.key]) is attempt
    attempt.submitted_at = NOON
    assert open_attempt(session, given, [attempt.key]) is None


def test_a_form_sent_twice_is_one_attempt(session: Session, given: AssignmentRow) -> None:
    attempt = begun(session, given, "Ada Okafor")
    pupil = attempt.pupil
    assert pupil
    found = classes.open_attempt(session, given, pupil, mine=[], ticket=attempt.ticket)
    assert found is attempt


def test_a_deleted_class_closes_its_quizzes_and_keeps_their_answers(
    session: Session, given: AssignmentRow
) -> None:
    attempt = begun(session, given, "Ada Okafor")
    assert given.class_list
    classes.delete_class(session, given.class_list, now=NOON)
    session.expire_all()
    assert (given.class_list, given.closed_at) == (None, NOON)
    assert (attempt.name, attempt.pupil_id) == ("Ada Okafor", None)
    assert session.scalar(select(func.count(PupilRow.id))) == 0


def test_an_erased_name_leaves_nothing(session: Session, given: AssignmentRow) -> None:
    attempt = begun(session, given, "Ada Okafor")
    again = assign(session, given.quiz, now=NOON, purpose="practice")
    pupil = attempt.pupil
    start_attempt(
        session, again, name="Ada Okafor", ticket="t", hash_resume=str, now=NOON, pupil=pupil
    )
    begun(session, given, "Ben Hale")
    assert pupil
    classes.erase_pupil(session, pupil, now=NOON)
    session.flush()
    session.expire_all()
    assert session.scalars(select(AttemptRow.name)).all() == ["Ben Hale"]
    assert "Ada Okafor" not in session.scalars(select(PupilRow.name)).all()
    assert not any("Ada" in said for said in session.scalars(select(EventRow.detail)))


@pytest.mark.parametrize(("days", "erased"), [(29, 0), (31, 1)])
def test_a_list_that_nobody_uses_goes(
    session: Session, given: AssignmentRow, days: int, erased: int
) -> None:
    later = NOON + timedelta(days=days)
    before = later - timedelta(days=30)
    assert classes.erase_unused_classes(session, used_before=before, now=later) == erased


def test_another_owner_finds_no_class(session: Session, row: ClassRow) -> None:
    other = add_owner(session, now=NOON)
    assert classes.find_class(session, row.key, other) is None
    assert classes.find_class(session, row.key, None) is None
    assert list(classes.classes_of(session, other)) == []

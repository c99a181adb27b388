"""The queue of what is read: turns, what a restart breaks off, room, forgetting."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizgen.model import QuizOptions
from quizgen.storage import readings
from quizgen.storage.quizzes import add_owner, add_quiz
from quizgen.storage.readings import Source, add_reading
from quizgen.storage.rows import OwnerRow, ReadingRow
from tests.quizzes import flood_quiz
from tests.storage.conftest import NOON

OPTIONS = QuizOptions(count=3, kinds=("who",), form="gap", difficulty="hard", seed=7)


@pytest.fixture
def owner(session: Session) -> OwnerRow:
    return add_owner(session, now=NOON)


def reading_of(session: Session, owner: OwnerRow, count: int) -> ReadingRow:
    sources = [Source("text", f"text {n}", b"words") for n in range(1, count + 1)]
    return add_reading(session, owner, sources, OPTIONS, now=NOON)


def test_a_short_reading_does_not_wait_for_a_long_one(session: Session, owner: OwnerRow) -> None:
    reading_of(session, owner, 3)
    reading_of(session, owner, 1)
    taken = [readings.take_next(session, "w") for _ in range(5)]
    assert [(row.reading_id, row.position) for row in taken if row] == [
        (1, 1), (2, 1), (1, 2), (1, 3),
    ]  # fmt: skip
    assert taken[4] is None


def test_what_is_wanted_comes_back_whole(session: Session, owner: OwnerRow) -> None:
    row = reading_of(session, owner, 1)
    session.expire_all()
    assert readings.options_of(row) == OPTIONS


def test_what_a_restart_broke_off_is_read_once_more_and_then_told(
    session: Session, owner: OwnerRow
) -> None:
    source = reading_of(session, owner, 1).sources[0]
    for worker in ("first", "second"):
        assert readings.take_next(session, worker) is source
        assert readings.take_next(session, worker) is None
    assert readings.take_next(session, "third") is None
    assert (source.state, source.said) == ("failed", readings.BROKEN_OFF)
    assert source.content == b"words"


def test_a_source_that_became_a_quiz_leaves_nothing_behind(
    session: Session, owner: OwnerRow
) -> None:
    row = reading_of(session, owner, 1)
    assert readings.open_readings(session, owner) == [row]
    readings.finish(row.sources[0], add_quiz(session, flood_quiz(), owner, now=NOON))
    session.flush()
    assert row.sources[0].content is None
    assert readings.open_readings(session, owner) == []
    assert readings.try_again(row) == 0


def test_what_was_stopped_can_be_tried_again(session: Session, owner: OwnerRow) -> None:
    row = reading_of(session, owner, 3)
    readings.take_next(session, "w")
    readings.stop(row)
    assert [source.state for source in row.sources] == ["reading", "failed", "failed"]
    assert readings.try_again(row) == 2
    assert [source.state for source in row.sources] == ["reading", "waiting", "waiting"]


def test_the_queue_has_room_for_so_many(
    session: Session, owner: OwnerRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "MAX_WAITING_OF_ONE", 5)
    monkeypatch.setattr(readings, "MAX_WAITING", 6)
    other = add_owner(session, now=NOON)
    assert readings.room_for(session, owner) == 5
    reading_of(session, owner, 5)
    assert readings.room_for(session, owner) == 0
    assert readings.room_for(session, other) == 1


def test_a_reading_is_its_owners(session: Session, owner: OwnerRow) -> None:
    row = reading_of(session, owner, 1)
    assert readings.find_reading(session, row.key, owner) is row
    assert readings.find_reading(session, row.key, add_owner(session, now=NOON)) is None
    assert readings.find_reading(session, row.key, None) is None


def test_readings_are_forgotten_after_a_week(session: Session, owner: OwnerRow) -> None:
    row = reading_of(session, owner, 2)
    readings.finish(row.sources[0], add_quiz(session, flood_quiz(), owner, now=NOON))
    session.flush()
    readings.drop_old_readings(session, now=NOON + timedelta(days=readings.KEPT_DAYS))
    assert session.query(ReadingRow).count() == 1
    readings.drop_old_readings(session, now=NOON + timedelta(days=readings.KEPT_DAYS, seconds=1))
    assert session.query(ReadingRow).count() == 0

"""An empty database in memory, and the time in tests."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from quizgen.storage import make_engine, upgrade

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = make_engine("sqlite://")
    upgrade(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()

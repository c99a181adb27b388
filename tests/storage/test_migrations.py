"""The migrations make what rows.py says, from empty and again."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from quizgen.storage import make_engine, upgrade
from quizgen.storage.rows import Base


def test_the_migrated_tables_are_those_of_the_rows(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    engine.dispose()

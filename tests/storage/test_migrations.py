"""The migrations make what rows.py says, from empty and again."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Table, text

from quizgen.storage import make_engine, upgrade
from quizgen.storage.rows import Base


def test_the_migrated_tables_are_those_of_the_rows(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    upgrade(engine)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, Base.metadata)
        # SQLAlchemy does not read ON DELETE of a reference inside its column; see below.
        assert [change for change in found if change[0] not in {"add_fk", "remove_fk"}] == []
    engine.dispose()


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=str)
def test_the_migrated_references_are_those_of_the_rows(tmp_path: Path, table: Table) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    upgrade(engine)
    with engine.connect() as connection:
        rows = connection.execute(text(f"PRAGMA foreign_key_list({table})")).all()
    engine.dispose()
    found = {(row.table, getattr(row, "from"), row.to, row.on_delete) for row in rows}
    assert found == {
        (key.column.table.name, key.parent.name, key.column.name, key.ondelete or "NO ACTION")
        for key in table.foreign_keys
    }


def test_a_site_from_before_class_lists_keeps_all_it_has(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    upgrade(engine, "0007")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO owner (id, key, created_at) VALUES (1, 'a', '2026')"))
    upgrade(engine)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT key, time_zone FROM owner")).all() == [("a", None)]
    engine.dispose()


BEFORE = """
INSERT INTO article (id, name, title, text, blocks, hidden, created_at)
    VALUES (1, 'a', 'A', 'A', '[]', '[]', '2026');
INSERT INTO quiz (id, key, article_id, options, not_asked, version, created_at, tags, conditions)
    VALUES (1, 'q', 1, '{}', '[]', '1', '2026', '[]', '{}');
INSERT INTO assignment (id, quiz_id, code, purpose, settings, created_at)
    VALUES (1, 1, 'AAAAAA', 'class', '{}', '2026'), (2, 1, 'BBBBBB', 'practice', '{}', '2026');
INSERT INTO attempt (id, assignment_id, name, key, ticket, resume_hash, seed, extra_time_s,
    started_at) VALUES (1, 1, 'Ada', 'a', 'a', 'a', 1, 0, '2026'),
    (2, 1, 'Ada', 'b', 'b', 'b', 1, 0, '2026'), (3, 1, 'Ben', 'c', 'c', 'c', 1, 0, '2026'),
    (4, 2, 'Ada', 'd', 'd', 'd', 1, 0, '2026'), (5, 2, 'Ben', 'e', 'e', 'e', 1, 0, '2026');
"""


def test_practice_finds_its_attempt_where_a_name_is_one_students_alone(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    upgrade(engine, "0011")
    with engine.begin() as connection:
        for statement in BEFORE.strip().rstrip(";").split(";\n"):
            connection.execute(text(statement))
    upgrade(engine)
    with engine.begin() as connection:
        found = connection.execute(text("SELECT id, source_id FROM attempt ORDER BY id")).all()
        assert [row.source_id for row in found] == [None, None, None, None, 3]
    engine.dispose()


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/site.sqlite3")
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    engine.dispose()

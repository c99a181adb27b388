"""The engine, its SQLite habits, and the migrations that bring a database up to date.

>>> upgrade(make_engine("sqlite://"))
"""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

MIGRATIONS = Path(__file__).parent / "migrations"
# How long a writer waits for another one. Forty students handing in at once were served within
# a second on two cores (tests/web/test_many_students.py); a slow disk gets a wide margin.
BUSY_TIMEOUT_S = 15
WRITES = "quizgen_writes"


def make_engine(url: str) -> Engine:
    """An engine for the database at a SQLAlchemy address.

    A connection with the execution option ``quizgen_writes`` takes SQLite's write lock when
    its transaction begins, so that two writers wait for each other instead of failing.

    Args:
        url: as in the setting DATABASE_URL, for example ``sqlite:////srv/quizgen.sqlite3``.
    """
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    in_memory = url in {"sqlite://", "sqlite:///:memory:"}
    arguments: dict[str, Any] = {"timeout": BUSY_TIMEOUT_S, "check_same_thread": False}
    options: dict[str, Any] = {"poolclass": StaticPool} if in_memory else {}
    engine = create_engine(url, connect_args=arguments, **options)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    """Leave transactions to us, and switch on what SQLite leaves off."""
    connection.isolation_level = None
    # Its own lower() knows A to Z alone: "ÉCOLE" would not be found by "école".
    connection.create_function("lower", 1, _lower, deterministic=True)
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up to date, from empty or from any earlier version.

    Args:
        engine: from :func:`make_engine`.
        revision: an Alembic revision; the newest if not given.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)

"""One database session a request; a request that may change something takes the write lock."""

from datetime import datetime

from flask import Flask, current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from quizgen.storage import make_engine, upgrade
from quizgen.storage.engine import WRITES

READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def open_database(app: Flask) -> None:
    """Bring the site's database up to date and close each request's session behind it."""
    engine = make_engine(app.config["DATABASE_URL"])
    upgrade(engine)
    app.extensions["quizgen_engine"] = engine
    app.teardown_appcontext(_close)


def database() -> Session:
    """The request's session; whoever changes something commits it."""
    if "database" not in g:
        g.database = _session(writes=request.method not in READING_METHODS)
    session: Session = g.database
    return session


def write_database() -> Session:
    """A new session for a request that finds, while reading, that it must change something."""
    _close(None)
    g.database = _session(writes=True)
    return database()


def release() -> None:
    """Give up the request's session before something slow, so that nobody waits for its lock.

    What is not committed is lost; rows that were read stay readable.
    """
    _close(None)


def _session(*, writes: bool) -> Session:
    engine: Engine = current_app.extensions["quizgen_engine"]
    return Session(engine.execution_options(**{WRITES: writes}), expire_on_commit=False)


def reading_session() -> Session:
    """A session beside the request's that only reads."""
    return _session(writes=False)


def session_on(app: Flask) -> Session:
    """A session that may write, outside any request."""
    engine: Engine = app.extensions["quizgen_engine"]
    return Session(engine.execution_options(**{WRITES: True}), expire_on_commit=False)


def now() -> datetime:
    """The time, UTC, from the clock that the site was given."""
    time: datetime = current_app.config["CLOCK"]()
    return time


def _close(_error: BaseException | None) -> None:
    session: Session | None = g.pop("database", None)
    if session is not None:
        session.close()

"""A site with an empty database, and a quiz made by hand so that no test waits for spaCy."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web import create_app
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher


class Clock:
    """The time of the site, moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def forward(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(tmp_path: Path, clock: Clock) -> Flask:
    config = {"INSTANCE_FOLDER": tmp_path, "TESTING": True, "CLOCK": clock}
    return create_app({**config, "ACCOUNTS": False, "WTF_CSRF_ENABLED": False})


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def teacher(app: Flask) -> Teacher:
    """A browser that owns the flood quiz, given out under a code."""
    return Teacher(app, flood_quiz())


@pytest.fixture
def new_student(app: Flask) -> Callable[[], FlaskClient]:
    return app.test_client

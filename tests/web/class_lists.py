"""A teacher's class as the site sees it."""

import re

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from quizgen.storage.rows import PupilRow
from tests.web.clients import Teacher, session_of


def make_class(teacher: Teacher, *names: str, called: str = "9B") -> str:
    """Make a class with these names; returns its key."""
    data = {"name": called, "names": "\n".join(names)}
    answer = teacher.client.post("/classes", data=data)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.location.rsplit("/", 1)[1]


def give_to(teacher: Teacher, class_key: str, **more: str) -> None:
    """Let only the names of a class begin."""
    path = f"/desk/{teacher.key}/{teacher.code}/class"
    assert teacher.client.post(path, data={"class_key": class_key, **more}).status_code == 303


def pupil_id(app: Flask, name: str) -> int:
    """The database id of a name on a list."""
    with session_of(app) as session:
        return session.scalars(select(PupilRow.id).where(PupilRow.name == name)).one()


def try_to_begin(client: FlaskClient, code: str, name: str) -> TestResponse:
    """Type a name under a code; returns the answer whatever it is."""
    page = client.get(f"/join/{code}").get_data(as_text=True)
    ticket = re.search(r'name="ticket"[^>]*value="([^"]+)"', page)
    assert ticket
    return client.post(f"/join/{code}", data={"name": name, "ticket": ticket[1]})

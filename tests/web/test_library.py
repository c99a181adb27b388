"""The library's pages, and a quiz on its way from one site to another."""

import json
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.storage import library
from quizgen.storage.rows import QuizRow
from quizgen.web import create_app
from tests.web.clients import Teacher, session_of
from tests.web.conftest import Clock


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> FlaskClient:
    """A browser on another site."""
    folder: Path = tmp_path_factory.mktemp("elsewhere")
    config = {"INSTANCE_FOLDER": folder, "TESTING": True, "CLOCK": clock, "ACCOUNTS": False}
    return create_app({**config, "WTF_CSRF_ENABLED": False}).test_client()


def exported(client: FlaskClient, key: str) -> bytes:
    return client.get(f"/desk/{key}/export/json").data


def brought_in(client: FlaskClient, content: bytes) -> str:
    """Import a file; returns the key of the quiz."""
    answer = client.post("/library", data={"upload": (BytesIO(content), "quiz.json")})
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.location.rsplit("/", 1)[1]


def change_row(app: Flask, key: str) -> None:
    """Make of a quiz all that a teacher can make of it."""
    with session_of(app) as session:
        row = session.query(QuizRow).filter_by(key=key).one()
        row.questions[1].kept, row.questions[2].marks = False, 2.5
        row.tags = ["year 9", "rivers"]
        row.conditions = {"one_at_a_time": True, "time_limit_s": 900, "release": "never"}
        session.commit()


def test_a_quiz_goes_to_another_site_and_back_without_loss(
    app: Flask, teacher: Teacher, elsewhere: FlaskClient
) -> None:
    change_row(app, teacher.key)
    there = brought_in(elsewhere, exported(teacher.client, teacher.key))
    assert exported(elsewhere, there) == exported(teacher.client, teacher.key)
    desk = elsewhere.get(f"/desk/{there}").get_data(as_text=True)
    assert desk.count('class="question"') == 5


def test_conditions_from_outside_are_looked_at(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    found = json.loads(exported(teacher.client, teacher.key))
    found["desk"]["conditions"] = {
        "release": "always", "time_limit_s": "x", "max_attempts": -1, "from_memory": 1,
        "one_at_a_time": True, "unheard_of": [],
    }  # fmt: skip
    key = brought_in(client, json.dumps(found).encode())
    with session_of(app) as session:
        row = session.query(QuizRow).filter_by(key=key).one()
        assert row.conditions == {"one_at_a_time": True}
    assert client.get(f"/desk/{key}/settings").status_code == 200


@pytest.mark.parametrize(
    ("given", "said"),
    [(b"", "Choose a file"), (b"{", "no JSON"), (b"{}", "schema"), (b"[" * 9999, "no JSON")],
)
def test_another_file_is_refused_at_its_field(
    client: FlaskClient, given: bytes, said: str
) -> None:
    data = {"upload": (BytesIO(given), "quiz.json" if given else "")}
    answer = client.post("/library", data=data)
    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)


def test_a_deleted_quiz_comes_back_for_thirty_days(teacher: Teacher, clock: Clock) -> None:
    client = teacher.client
    client.post(f"/desk/{teacher.key}/delete")
    assert "erased on 1 April 2026" in client.get("/library?shelf=bin").get_data(as_text=True)
    clock.forward(timedelta(days=30).total_seconds())
    assert client.post(f"/library/{teacher.key}/restore").status_code == 303
    page = client.get(f"/desk/{teacher.key}").get_data(as_text=True)
    assert "Its codes are closed" in page
    client.post(f"/desk/{teacher.key}/delete")
    clock.forward(timedelta(days=30, hours=1).total_seconds())
    assert teacher.key not in client.get("/library?shelf=bin").get_data(as_text=True)
    assert client.post(f"/library/{teacher.key}/restore").status_code == 404


def test_a_copy_the_archive_and_the_way_back(teacher: Teacher) -> None:
    client, path = teacher.client, f"/desk/{teacher.key}"
    copy = client.post(f"{path}/duplicate").location
    assert "(copy)" in client.get(copy).get_data(as_text=True)
    client.post(f"{path}/archive")
    shelves = [client.get(f"/library{q}").get_data(as_text=True) for q in ("", "?shelf=archive")]
    assert [f'"{path}"' in shelf for shelf in shelves] == [False, True]
    client.post(f"{path}/archive")
    assert f'"{path}"' in client.get("/library").get_data(as_text=True)


def test_pages_keep_what_was_looked_for(
    teacher: Teacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "PAGE_QUIZZES", 1)
    for _ in range(2):
        teacher.client.post(f"/desk/{teacher.key}/duplicate")
    page = teacher.client.get("/library?words=bridge&page=2").get_data(as_text=True)
    assert "3 quizzes found" in page
    assert "Page 2 of 3" in page
    assert 'href="/library?words=bridge&amp;page=3"' in page
    assert "Page 3 of 3" in teacher.client.get("/library?page=99").get_data(as_text=True)

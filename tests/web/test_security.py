"""Headers, cookies, the secret key, and pages that need no other host."""

import re
import stat
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from quizgen.paths import templates_folder
from quizgen.web import create_app
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher

TEMPLATES = sorted((templates_folder() / "web").glob("*.html"))


def test_every_answer_carries_the_headers(client: FlaskClient) -> None:
    for path in ("/", "/nothing", "/static/theme.css"):
        with client.get(path) as answer:
            headers = answer.headers
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_session_cookie_is_out_of_reach_of_scripts(teacher: Teacher) -> None:
    cookie = teacher.client.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    keys = {
        create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True}).config["SECRET_KEY"]
        for _ in range(2)
    }
    assert len(keys) == 1
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_the_instance_config_is_read(tmp_path: Path) -> None:
    (tmp_path / "config.py").write_text("MAX_QUESTION_COUNT = 7\nSESSION_COOKIE_SECURE = True\n")
    app = create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True})
    assert app.config["SETTINGS"].max_question_count == 7
    assert app.config["SESSION_COOKIE_SECURE"] is True


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_inline_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|https?://", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


def test_static_files_may_be_kept_because_their_address_changes(client: FlaskClient) -> None:
    address = re.search(r"/static/theme\.css\?v=[0-9a-f]+", client.get("/").get_data(as_text=True))
    assert address
    with client.get(address[0]) as answer:
        assert "max-age=2592000" in answer.headers["Cache-Control"]
    assert client.get("/").headers["Cache-Control"] == "no-store"


def test_the_right_address_is_seen_behind_a_proxy(tmp_path: Path) -> None:
    app = create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True, "TRUSTED_PROXIES": 1})
    headers = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https"}
    with app.test_client() as client:
        client.get("/", headers=headers)
        assert (request.remote_addr, request.scheme) == ("203.0.113.7", "https")


def test_looks_are_kept_and_drawn_by_the_server(client: FlaskClient) -> None:
    client.post("/looks", data={"theme": "dark"}, headers={"Referer": "http://localhost/join"})
    assert 'data-theme="dark"' in client.get("/").get_data(as_text=True)


@pytest.mark.parametrize("referrer", ["http://elsewhere.example/x", "", "//elsewhere.example"])
def test_looks_never_lead_to_another_site(client: FlaskClient, referrer: str) -> None:
    answer = client.post("/looks", data={"theme": "dark"}, headers={"Referer": referrer})
    assert answer.location == "/"


def test_a_broken_database_is_told_calmly(app: Flask, client: FlaskClient) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with app.extensions["quizgen_engine"].begin() as connection:
        connection.exec_driver_sql("DROP TABLE assignment")
    answer = client.get("/join/XXXXXX")
    assert answer.status_code == 500
    assert "Something broke here" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_changes_something_carries_a_token(path: Path) -> None:
    forms = re.findall(r'<form[^>]*method="post".*?</form>', path.read_text("utf-8"), re.S)
    assert [form[:120] for form in forms if "token()" not in form] == []


def test_a_post_without_a_token_changes_nothing(tmp_path: Path) -> None:
    app = create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True, "ACCOUNTS": False})
    teacher = Teacher(app, flood_quiz())
    for path in ("keep", "undo", "delete", "remake", "question/a1/another", "text/make", "share"):
        assert teacher.client.post(f"/desk/{teacher.key}/{path}").status_code == 400
    for path in ("close", "times"):
        address = f"/desk/{teacher.key}/{teacher.code}/{path}"
        assert teacher.client.post(address).status_code == 400

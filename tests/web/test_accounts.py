"""Accounts: the first link, log-in and out, several teachers apart, what needs none."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient

from quizgen.cli import main
from quizgen.errors import QuizgenError
from quizgen.storage import accounts
from quizgen.storage.assignments import assign
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import QuizRow
from quizgen.web import create_app
from quizgen.web.login import OPEN_PAGES, OPEN_SUBJECTS, first_link, require_loopback
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher as BrowserTeacher
from tests.web.clients import begin, session_of
from tests.web.conftest import Clock
from tests.web.test_path import ARTICLE

PASSWORD = "a quiet river at night"
HERE = "http://localhost"


@pytest.fixture
def app(tmp_path: Path, clock: Clock) -> Flask:
    return create_app({
        "INSTANCE_FOLDER": tmp_path, "TESTING": True, "CLOCK": clock,
        "WTF_CSRF_ENABLED": False,
    })  # fmt: skip


def add_teacher(app: Flask, name: str) -> tuple[str, str]:
    """A teacher with a password and a quiz given out; returns the quiz's key and code."""
    with session_of(app) as session:
        now = app.config["CLOCK"]()
        owner = accounts.add_account(session, name, now=now)
        accounts.set_password(owner, PASSWORD)
        row = add_quiz(session, flood_quiz(), owner, now=now)
        code = assign(session, row, now=now).code
        session.commit()
        return row.key, code


def log_in(client: FlaskClient, name: str, password: str = PASSWORD, next_: str = "") -> str:
    data = {"name": name, "password": password, "next": next_}
    return client.post("/login", data=data).headers.get("Location", "")


def test_the_first_link_makes_one_teacher_once(app: Flask, client: FlaskClient) -> None:
    link = first_link(app)
    assert link
    data = {"name": "Ada Okafor", "password": PASSWORD, "again": PASSWORD}
    assert client.post(link, data=data).status_code == 303
    assert "Ada Okafor" in client.get("/").get_data(as_text=True)
    used = app.test_client().get(link)
    assert used.status_code == 404
    assert "This link works no more" in used.get_data(as_text=True)
    assert first_link(app) is None


def test_before_the_first_teacher_the_site_says_where_the_link_is(client: FlaskClient) -> None:
    page = client.get("/", follow_redirects=True).get_data(as_text=True)
    assert "No teacher here yet" in page
    assert "Password" not in page


def test_the_first_teacher_takes_over_what_the_browser_made_without_log_in(app: Flask) -> None:
    before = BrowserTeacher(app, flood_quiz())
    data = {"name": "Ada", "password": PASSWORD, "again": PASSWORD}
    assert before.client.get(f"/desk/{before.key}").status_code == 303
    before.client.post(first_link(app) or "", data=data)
    assert before.client.get(f"/desk/{before.key}").status_code == 200
    elsewhere = app.test_client()
    log_in(elsewhere, "Ada")
    assert elsewhere.get(f"/desk/{before.key}").status_code == 200


def test_a_link_grows_old_and_gives_way_to_a_newer_one(
    app: Flask, client: FlaskClient, clock: Clock
) -> None:
    first, second = first_link(app), first_link(app)
    assert first
    assert second
    assert client.get(first).status_code == 404
    clock.forward(8 * 24 * 3600)
    assert client.get(second).status_code == 404


@pytest.mark.parametrize(
    ("data", "sentence"),
    [({"password": "short", "again": "short"}, "at least 10 characters"),
     ({"again": "another one here"}, "The two are not the same."),
     ({"name": ""}, "Choose a name"), ({"name": "BEN  "}, "already"),
     ({"password": "Password123", "again": "Password123"}, "first passwords that are guessed")],
)  # fmt: skip
def test_a_bad_choice_is_told_and_keeps_the_link(
    app: Flask, client: FlaskClient, data: dict[str, str], sentence: str
) -> None:
    link = first_link(app)
    assert link
    add_teacher(app, "Ben")
    given = {"name": "Ada", "password": PASSWORD, "again": PASSWORD} | data
    answer = client.post(link, data=given)
    assert answer.status_code == 422
    assert sentence in answer.get_data(as_text=True)
    assert client.get(link).status_code == 200


def test_every_page_of_a_teacher_asks_for_a_log_in(app: Flask, client: FlaskClient) -> None:
    for rule in app.url_map.iter_rules():
        if rule.endpoint in OPEN_PAGES or rule.endpoint.partition(".")[0] in OPEN_SUBJECTS:
            continue
        path = rule.build(dict.fromkeys(rule.arguments, "1"), append_unknown=False)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            assert path
            answer = client.open(path[1], method=method)
            assert answer.location in ("/join",) or answer.location.startswith("/login"), path


def test_a_teacher_logged_out_meanwhile_loses_nothing_typed(
    app: Flask, client: FlaskClient
) -> None:
    data = {"text": f"{ARTICLE} Typed with care.", "count": "3", "kinds": ["who"]}
    answer = client.post("/", data=data)
    assert answer.status_code == 401
    page = answer.get_data(as_text=True)
    assert "Typed with care." in page
    assert "You are logged out" in page
    with session_of(app) as session:
        assert session.query(QuizRow).count() == 0


def test_several_teachers_see_only_their_own(app: Flask) -> None:
    mine, _ = add_teacher(app, "Ada")
    theirs, code = add_teacher(app, "Ben")
    client = app.test_client()
    log_in(client, "ADA ")
    assert client.get(f"/desk/{mine}").status_code == 200
    assert client.get(f"/desk/{theirs}").status_code == 404
    assert client.get(f"/desk/{theirs}/{code}/results").status_code == 404
    assert client.get("/library").get_data(as_text=True).count(f"/desk/{mine}") == 1


def test_students_need_no_account(app: Flask, client: FlaskClient) -> None:
    _, code = add_teacher(app, "Ada")
    key = begin(client, code)
    assert client.post(f"/attempt/{key}/hand-in").status_code == 303
    assert client.get(f"/attempt/{key}/result").status_code == 200


@pytest.mark.parametrize(("name", "password"), [("Ada", "wrong wrong"), ("Nobody", PASSWORD)])
def test_a_wrong_password_tells_nothing_and_is_slowed(
    app: Flask, client: FlaskClient, name: str, password: str
) -> None:
    add_teacher(app, "Ada")
    answers = [
        client.post("/login", data={"name": name, "password": password}) for _ in range(9)
    ]
    assert [answer.status_code for answer in answers] == [401] * 8 + [429]
    assert "Name and password do not go together" in answers[0].get_data(as_text=True)


def test_guessers_with_many_addresses_are_slowed_too(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "check_password", lambda *_: False)
    data = {"name": "Ada", "password": "wrong wrong"}
    seen = [
        client.post("/login", data=data, environ_base={"REMOTE_ADDR": f"10.0.0.{n}"}).status_code
        for n in range(1, 103)
    ]
    assert seen == [401] * 100 + [429] * 2
    other = client.post("/login", data={**data, "name": "Ben"})
    assert other.status_code == 401


@pytest.mark.parametrize(
    ("asked", "to"),
    [("/library", "/library"), ("", "/"), ("https://elsewhere.example/", "/"), ("//elsewhere", "/"),
     ("/\\elsewhere", "/"), ("elsewhere", "/")],
)  # fmt: skip
def test_log_in_leads_only_to_this_site(
    app: Flask, client: FlaskClient, asked: str, to: str
) -> None:
    add_teacher(app, "Ada")
    assert log_in(client, "Ada", next_=asked) == to


def test_a_new_password_ends_every_other_session(app: Flask) -> None:
    add_teacher(app, "Ada")
    here, there = app.test_client(), app.test_client()
    for client in (here, there):
        log_in(client, "Ada")
    new = "another quiet river"
    data = {"old": PASSWORD, "password": new, "again": new}
    assert here.post("/account/password", data={**data, "old": "x"}).status_code == 401
    easy = {"password": "1234567890", "again": "1234567890"}
    assert here.post("/account/password", data={**data, **easy}).status_code == 422
    assert here.post("/account/password", data=data).status_code == 303
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 303
    here.post("/account/everywhere")
    assert here.get("/account").status_code == 303


def test_the_account_leads_to_its_time_zone_and_back(app: Flask, client: FlaskClient) -> None:
    add_teacher(app, "Ada")
    log_in(client, "Ada")
    assert "/time-zone?next=/account" in client.get("/account").get_data(as_text=True)
    answer = client.post("/time-zone", data={"zone": "Asia/Tokyo", "next": "/account"})
    assert answer.location == "/account"
    assert "Tokyo" in client.get("/account").get_data(as_text=True)


def test_a_hash_is_stored_and_never_the_password(app: Flask) -> None:
    add_teacher(app, "Ada")
    with session_of(app) as session:
        row = accounts.find_account(session, "ada")
        assert row
        assert row.password_hash
        assert row.password_hash.startswith("scrypt:")
        assert PASSWORD not in row.password_hash


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_without_accounts_only_this_machine_is_served(tmp_path: Path, host: str) -> None:
    app = create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True, "ACCOUNTS": False})
    with pytest.raises(QuizgenError, match="ACCOUNTS"):
        require_loopback(app, host)
    require_loopback(app, "127.0.0.1")
    assert first_link(app) is None
    assert app.test_client().get("/login").status_code == 404


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:5000", 200), ("127.0.0.1", 200), ("[::1]:5000", 200), ("quiz.example", 403),
     ("192.168.1.5:5000", 403), ("127.0.0.1.quiz.example", 403)],
)  # fmt: skip
def test_without_accounts_no_proxy_and_no_other_name_leads_in(
    tmp_path: Path, host: str, status: int
) -> None:
    app = create_app({"INSTANCE_FOLDER": tmp_path, "TESTING": True, "ACCOUNTS": False})
    assert app.test_client().get("/", headers={"Host": host}).status_code == status


def test_the_command_line_adds_lists_and_resets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_INSTANCE", str(tmp_path))
    monkeypatch.setenv("QUIZGEN_ACCOUNTS", "0")
    run = CliRunner().invoke
    added = run(main, ["teacher", "add", "Ada", "--url", "https://quiz.example/"])
    assert added.stdout.startswith("https://quiz.example/welcome/")
    assert run(main, ["teacher", "add", "ADA"]).exit_code == 1
    assert run(main, ["teacher", "list"]).stdout == "Ada (link not used yet)\n"
    assert "ACCOUNTS is off" in run(main, ["teacher", "list"]).stderr
    assert "/welcome/" in run(main, ["teacher", "reset", "ada"]).stdout
    assert "no teacher 'Ben'" in run(main, ["teacher", "reset", "Ben"]).stderr

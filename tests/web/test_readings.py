"""What takes a while: the queue behind the start page, and the page that says how it goes."""

import re
import threading
from collections.abc import Iterator
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.errors import AddressError
from quizgen.model import Article, Quiz, QuizOptions
from quizgen.storage import readings
from quizgen.storage.rows import OwnerRow, SourceRow
from quizgen.web import home, intake, reading, worker
from quizgen.web.database import session_on
from quizgen.web.worker import NAME, Worker, read_next
from tests.quizzes import flood_quiz
from tests.web.clients import session_of
from tests.web.test_path import ARTICLE

WISHES = {"count": "3", "kinds": ["who", "number"], "form": "gap"}
LONG = "\n\n".join([ARTICLE] * (intake.QUICK_BYTES // len(ARTICLE) + 1))
WAIT_S = 60


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Quizzes are made at once: what is tested here is the way to them."""

    def make(article: Article, options: QuizOptions, **_: object) -> Quiz:
        return Quiz(article, flood_quiz().questions, options=options)

    monkeypatch.setattr(worker, "make_quiz", make)


class Held:
    """A worker that sits over its first quiz until it is let go."""

    def __init__(self, app: Flask) -> None:
        self.app, self.begun, self.go_on = app, threading.Event(), threading.Event()

    def make(self, article: Article, *_: object, **__: object) -> Quiz:
        self.begun.set()
        assert self.go_on.wait(WAIT_S)
        return Quiz(article, flood_quiz().questions)

    def let_go(self) -> None:
        self.go_on.set()
        through(self.app)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, app: Flask) -> Iterator[Held]:
    holding = Held(app)
    monkeypatch.setattr(worker, "make_quiz", holding.make)
    monkeypatch.setattr(home, "PATIENCE_S", 0)
    yield holding
    holding.let_go()


def through(app: Flask) -> None:
    """Wait until the worker has nothing to do."""
    found: Worker = app.extensions[NAME]
    found.rest(WAIT_S)


def give(client: FlaskClient, *names: str, **fields: object) -> str:
    """Upload files, good ones but for "bad.txt"; returns where the site leads."""
    files = [
        (BytesIO(b"Too short." if name == "bad.txt" else ARTICLE.encode()), name) for name in names
    ]
    return client.post("/", data={"upload": files, **WISHES, **fields}).location


def test_one_bad_file_does_not_lose_the_others(app: Flask, client: FlaskClient, made: None) -> None:
    page = give(client, "one.txt", "bad.txt", "three.txt")
    through(app)
    state = client.get(f"{page}/state").json
    assert state
    assert [source["state"] for source in state["sources"]] == ["done", "failed", "done"]
    assert state["summary"] == "2 of 3 became a quiz; what could not be read says why."
    shown = client.get(page).get_data(as_text=True)
    assert "bad.txt has 2 words" in shown
    assert shown.count("5 questions") == 2
    assert client.get("/library").get_data(as_text=True).count("<h2><a href=") == 2


def test_a_long_text_leads_to_a_page_that_waits(client: FlaskClient, held: Held) -> None:
    page = client.post("/", data={"text": LONG, **WISHES}).location
    assert page.startswith("/reading/")
    shown = client.get(page).get_data(as_text=True)
    assert "Your article is being read" in shown
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert page in client.get("/").get_data(as_text=True)
    held.let_go()
    assert client.get(page).location.startswith("/desk/")
    assert page not in client.get("/").get_data(as_text=True)


def test_what_is_done_in_time_needs_no_page_between(
    client: FlaskClient, made: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "PATIENCE_S", WAIT_S)
    page = client.post("/", data={"text": LONG, **WISHES}).location
    assert client.get(page).location.startswith("/desk/")


def test_a_look_at_a_long_text_comes_before_its_questions(
    app: Flask, client: FlaskClient, made: None
) -> None:
    page = client.post("/", data={"text": LONG, "look_first": "1", **WISHES}).location
    through(app)
    text = client.get(page).location
    assert text.endswith("/text")
    anew = client.post(f"{text}/make").location
    through(app)
    assert client.get(anew).location == text.removesuffix("/text")
    assert 'class="question"' in client.get(text.removesuffix("/text")).get_data(as_text=True)


def test_an_article_that_is_read_locks_nothing(app: Flask, client: FlaskClient, held: Held) -> None:
    client.post("/", data={"text": LONG, **WISHES})
    assert held.begun.wait(WAIT_S)
    with session_on(app) as session:  # fails where another writer has the lock for long
        session.add(OwnerRow(key="k", created_at=app.config["CLOCK"]()))
        session.commit()
    assert not held.go_on.is_set()


def test_a_restart_reads_what_was_broken_off(
    app: Flask, client: FlaskClient, made: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "wake", lambda self: None)
    page = give(client, "one.txt", "two.txt")
    with session_of(app) as session:
        readings.take_next(session, "of the site before")
        session.commit()
    with session_of(app) as session:
        readings.take_next(session, "of the site now")
        session.commit()
    assert reading.BEGUN_AGAIN in client.get(page).get_data(as_text=True)
    while read_next(app, "of the site now"):
        pass
    with session_of(app) as session:
        assert {row.name: row.state for row in session.query(SourceRow)}["two.txt"] == "done"


def test_what_breaks_the_worker_twice_is_told(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "wake", lambda self: None)
    monkeypatch.setattr(worker, "make_quiz", lambda *_, **__: 1 / 0)
    page = client.post("/", data={"text": LONG, **WISHES}).location
    for ident in ("first thread", "second thread"):
        with pytest.raises(ZeroDivisionError):
            read_next(app, ident)
    assert not read_next(app, "third thread")
    assert readings.BROKEN_OFF in client.get(page).get_data(as_text=True)


def test_a_source_that_is_stuck_does_not_hold_up_the_others(
    app: Flask, client: FlaskClient, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = client.post("/", data={"text": LONG, **WISHES}).location
    assert held.begun.wait(WAIT_S)
    stuck = next(thread for thread in threading.enumerate() if thread.name == NAME)
    monkeypatch.setattr(worker, "LONGEST_S", -1)
    site: Worker = app.extensions[NAME]
    monkeypatch.setattr(worker, "make_quiz", lambda article, *_, **__: Quiz(article, ()))
    site.wake()
    through(app)
    desk = client.get(page).location
    held.let_go()
    stuck.join(WAIT_S)
    assert client.get(page).location == desk
    assert client.get("/library").get_data(as_text=True).count("<h2><a href=") == 1


def test_the_first_visit_after_a_restart_goes_on_with_the_queue(
    app: Flask, client: FlaskClient, made: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[Worker] = []
    monkeypatch.setattr(Worker, "wake", lambda self: woken.append(self))
    give(client, "one.txt", "two.txt")
    woken.clear()
    app.extensions.pop("quizgen_last_upkeep")
    app.test_client().get("/join")
    assert len(woken) == 1


def test_an_address_that_fails_is_told_at_its_field(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object, **__: object) -> Article:
        raise AddressError("The host did not answer.")

    monkeypatch.setattr(intake, "read_address", read)
    monkeypatch.setattr(home, "PATIENCE_S", WAIT_S)
    answer = client.post("/", data={"address": "https://news.example/flood", **WISHES})
    assert answer.status_code == 422
    assert "The host did not answer." in answer.get_data(as_text=True)
    with session_of(app) as session:
        assert session.query(SourceRow).count() == 0


def test_what_failed_later_goes_back_into_the_form(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "wake", lambda self: None)
    page = client.post("/", data={"text": LONG, **WISHES}).location
    with session_of(app) as session:
        readings.fail(session.query(SourceRow).one(), "It was too much.")
        session.commit()
    assert "It was too much." in client.get(page).get_data(as_text=True)
    form = client.get(f"{page}/form").get_data(as_text=True)
    assert ARTICLE in form
    assert '<option selected value="gap">' in form


def test_stopping_leaves_the_rest_to_be_tried_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "wake", lambda self: None)
    page = give(client, "one.txt", "two.txt")
    client.post(f"{page}/stop")
    stopped = client.get(page).get_data(as_text=True)
    assert stopped.count(readings.STOPPED) == 2
    client.post(f"{page}/again")
    assert "Waiting; 1 before it" in client.get(page).get_data(as_text=True)


def test_a_full_queue_takes_nothing_in_part(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readings, "MAX_WAITING_OF_ONE", 1)
    files = [(BytesIO(ARTICLE.encode()), f"{n}.txt") for n in range(2)]
    answer = client.post("/", data={"upload": files, **WISHES})
    assert answer.status_code == 422
    assert "Nothing was taken" in answer.get_data(as_text=True)
    with session_of(app) as session:
        assert session.query(SourceRow).count() == 0


def test_the_settings_make_a_long_article_anew_by_the_queue(
    app: Flask, client: FlaskClient, made: None
) -> None:
    page = client.post("/", data={"text": LONG, "look_first": "1", **WISHES}).location
    through(app)
    desk = client.get(page).location.removesuffix("/text")
    wishes = {**WISHES, "count": "7", "seed": "4", "difficulty": ""}
    remade = client.post(f"{desk}/remake", data=wishes).location
    assert remade.startswith("/reading/")
    through(app)
    assert client.get(remade).location == desk
    assert re.search(r'name="seed"[^>]* value="4"', client.get(f"{desk}/settings").text)

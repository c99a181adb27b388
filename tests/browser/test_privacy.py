"""No page asks another host for anything: every page is opened, and the network watched."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page
from werkzeug.routing import Rule

from quizgen.model import QuizOptions
from quizgen.storage import accounts
from quizgen.storage.assignments import assign
from quizgen.storage.classes import add_class
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.readings import Source, add_reading, fail
from tests.browser.conftest import Site, _free_port
from tests.quizzes import flood_quiz
from tests.web.clients import begin, session_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSWORD = "a quiet river at night"
NOT_PAGES = {"static", "bootstrap.static"}
NOWHERE = "/nowhere"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    config = {"ACCOUNTS": True, "FETCH_ADDRESSES": True, "WTF_CSRF_ENABLED": False}
    running = Site(tmp_path, _free_port(), config)
    running.start()
    yield running
    running.stop()


def furnish(app: Flask) -> dict[str, str]:
    """A teacher with one of everything; what stands in addresses, by the name of its place."""
    with session_of(app) as session:
        now = app.config["CLOCK"]()
        owner = accounts.add_account(session, "Ada", now=now)
        accounts.set_password(owner, PASSWORD)
        invited = accounts.invite(session, accounts.add_account(session, "Ben", now=now), now=now)
        quiz = add_quiz(session, flood_quiz(), owner, now=now)
        group = add_class(session, owner, "9b", ["Cleo Marsh"], now=now)
        source = Source("file", "short.txt", b"Too short.")
        reading = add_reading(session, owner, [source], QuizOptions(), now=now)
        fail(reading.sources[0], "It is too short.")
        values = {
            "key": quiz.key, "code": assign(session, quiz, now=now).code, "token": invited,
            "class_key": group.key, "pupil": str(group.pupils[0].id), "reading": reading.key,
            "ident": "a1", "format_": "csv",
        }  # fmt: skip
        session.commit()
    return values


def take_quiz(app: Flask, code: str) -> tuple[dict[str, str], str]:
    """A student with one attempt open and one handed in; also the browser's cookie."""
    student = app.test_client()
    done, still_open = begin(student, code, "Dora"), begin(student, code, "Eli")
    student.post(f"/attempt/{done}", data={"q4": "about 120"})
    student.post(f"/attempt/{done}/hand-in")
    cookie = student.get_cookie("quizgen")
    assert cookie
    return {"attempt": done, "open": still_open}, cookie.value


def address(rule: Rule, values: Mapping[str, str]) -> str:
    """A page's address; fails where nothing is known for a part of it."""
    subject = rule.endpoint.partition(".")[0]
    keys = {"reading": "reading", "attempt": "open", "result": "attempt"}
    own = {**values, "key": values[keys.get(subject, "key")]}
    if rule.endpoint == "quiz.export":
        own["format_"] = "html"
    built = rule.build({name: own[name] for name in rule.arguments}, append_unknown=False)
    assert built
    return built[1]


def paths(app: Flask, subjects: Callable[[str], bool], values: Mapping[str, str]) -> list[str]:
    """The address of every page of some subjects."""
    rules = [r for r in app.url_map.iter_rules() if "GET" in (r.methods or set())]
    mine = [r for r in rules if r.endpoint not in NOT_PAGES and subjects(r.endpoint)]
    return sorted(address(rule, values) for rule in mine)


def visit(page: Page, path: str) -> int:
    """Open a page and let it finish; a file only has its status looked at."""
    answer = page.request.get(path)
    is_page = "text/html" in answer.headers["content-type"]
    if is_page and "attachment" not in answer.headers.get("content-disposition", ""):
        page.goto(path, wait_until="networkidle")
    return answer.status


def is_students(endpoint: str) -> bool:
    return endpoint.partition(".")[0] in {"attempt", "result", "student", "practice"}


def test_no_page_speaks_to_another_host(site: Site, new_person: Callable[..., Page]) -> None:
    assert site.app
    values = furnish(site.app)
    taken, cookie = take_quiz(site.app, values["code"])
    values |= taken
    student = new_person()
    student.context.add_cookies([{"name": "quizgen", "value": cookie, "url": site.url}])
    pages = paths(site.app, is_students, values)
    assert {path: status for path in pages if (status := visit(student, path)) != 200} == {}

    teacher = new_person()
    teacher.goto("/login")
    teacher.get_by_label("Name").fill("Ada")
    teacher.get_by_label("Password").fill(PASSWORD)
    teacher.get_by_role("button", name="Log in").click()
    teacher.wait_for_url(f"{site.url}/")
    pages = paths(site.app, lambda endpoint: not is_students(endpoint), values)
    odd = {path: status for path in pages if (status := visit(teacher, path)) != 200}
    assert odd == {}
    assert visit(teacher, NOWHERE) == 404


def test_no_page_before_log_in_speaks_to_another_host(
    site: Site, new_person: Callable[..., Page]
) -> None:
    assert site.app
    values = furnish(site.app)
    page = new_person()
    for path in ("/", "/login", f"/welcome/{values['token']}", "/welcome/used", NOWHERE, "/join"):
        page.goto(path, wait_until="networkidle")
    assert page.locator("h1").is_visible()

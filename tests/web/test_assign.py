"""Giving a quiz out: the board, times, and what the site does by itself."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.storage.attempts import GRACE_S
from quizgen.web import create_app
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of, begin
from tests.web.conftest import Clock

DAY_S = 24 * 3600


def set_times(teacher: Teacher, **times: str) -> None:
    path = f"/desk/{teacher.key}/{teacher.code}/times"
    assert teacher.client.post(path, data=times).status_code == 303


def test_the_board_draws_the_address_as_a_picture(teacher: Teacher) -> None:
    page = teacher.client.get(f"/desk/{teacher.key}/{teacher.code}/board").get_data(as_text=True)
    assert teacher.code in page
    drawn = re.search(r'<path class="qr-dark" d="([^"]+)"', page)
    assert drawn
    assert len(re.findall("M", drawn[1])) > 200


def test_a_quiz_opens_and_closes_by_itself(
    teacher: Teacher, client: FlaskClient, clock: Clock
) -> None:
    set_times(teacher, opens_at="2026-03-02T10:00", closes_at="2026-03-02T11:00")
    early = client.get(f"/join/{teacher.code}")
    assert early.status_code == 410
    assert "not open yet" in early.get_data(as_text=True)
    clock.forward(3600)
    key = begin(client, teacher.code)
    clock.forward(3600)
    assert client.get(f"/join/{teacher.code}").status_code == 410
    clock.forward(GRACE_S + 1)
    late = client.post(f"/attempt/{key}", data={"q4": "120"})
    assert late.location == f"/attempt/{key}/result"


def test_what_is_open_when_a_quiz_closes_is_handed_in(
    app: Flask, teacher: Teacher, client: FlaskClient, clock: Clock
) -> None:
    set_times(teacher, closes_at="2026-03-02T09:30")
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q4": "120"})
    clock.forward(3600)
    results = teacher.client.get(f"/desk/{teacher.key}/{teacher.code}/student/{key}")
    assert "handed in 2 March 2026, 09:30 (UTC), when it closed" in results.get_data(as_text=True)
    page = client.get(f"/attempt/{key}", follow_redirects=True).get_data(as_text=True)
    assert "This quiz closed before you handed in" in page
    assert attempt_of(app, key).answers[3].right


def test_an_answer_on_its_way_when_a_quiz_closes_counts(
    app: Flask, teacher: Teacher, client: FlaskClient, clock: Clock
) -> None:
    set_times(teacher, closes_at="2026-03-02T09:30")
    key = begin(client, teacher.code)
    clock.forward(1800 + GRACE_S)
    saved = client.post(
        f"/attempt/{key}", data={"q4": "120"}, headers={"Accept": "application/json"}
    )
    assert saved.json == {"over": False, "answered": 1, "left_s": 0}
    client.post(f"/attempt/{key}/hand-in")
    attempt = attempt_of(app, key)
    assert (attempt.ended_by, attempt.answers[3].right) == ("closing", True)


def test_opened_again_those_cut_short_go_on_and_the_others_do_not(
    app: Flask, teacher: Teacher, new_student: Callable[[], FlaskClient]
) -> None:
    cut, done = new_student(), new_student()
    keys = begin(cut, teacher.code), begin(done, teacher.code, "Ben")
    done.post(f"/attempt/{keys[1]}/hand-in")
    place = f"/desk/{teacher.key}/{teacher.code}"
    teacher.client.post(f"{place}/close")
    endings = [attempt_of(app, key).ended_by for key in keys]
    answer = teacher.client.post(f"{place}/reopen", follow_redirects=True)
    assert "1 student goes on" in answer.get_data(as_text=True)
    assert (endings, cut.get(f"/attempt/{keys[0]}").status_code) == (["closing", "student"], 200)
    assert done.get(f"/attempt/{keys[1]}").status_code == 303


LEFT = [("10:00", ["3600"]), ("10:01", []), ("09:02", ["120"])]


@pytest.mark.parametrize(("closes", "left"), LEFT)
def test_the_last_hour_is_counted_down(
    teacher: Teacher, client: FlaskClient, closes: str, left: list[str]
) -> None:
    key = begin(client, teacher.code)
    set_times(teacher, closes_at=f"2026-03-02T{closes}")
    page = client.get(f"/attempt/{key}").get_data(as_text=True)
    assert re.findall('data-left="([0-9]+)"', page) == left


def test_opened_again_it_stays_open(teacher: Teacher, client: FlaskClient, clock: Clock) -> None:
    set_times(teacher, closes_at="2026-03-02T09:30")
    clock.forward(3600)
    client.get("/join")
    teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/reopen")
    assert client.get(f"/join/{teacher.code}").status_code == 200


@pytest.mark.parametrize("time", ["soon", "2026-13-01T00:00", "2026-03-02"])
def test_what_is_no_time_is_refused(teacher: Teacher, time: str) -> None:
    path = f"/desk/{teacher.key}/{teacher.code}/times"
    assert teacher.client.post(path, data={"opens_at": time}).status_code == 422


def test_attempts_are_erased_when_the_site_says_so(tmp_path: Path, clock: Clock) -> None:
    app = create_app({
        "INSTANCE_FOLDER": tmp_path, "TESTING": True, "CLOCK": clock, "RETENTION_DAYS": 30,
        "ACCOUNTS": False, "WTF_CSRF_ENABLED": False,
    })  # fmt: skip
    teacher, client = Teacher(app, flood_quiz()), app.test_client()
    key = begin(client, teacher.code)
    clock.forward(30 * DAY_S)
    assert client.get(f"/attempt/{key}").status_code == 200
    clock.forward(DAY_S)
    assert client.get(f"/attempt/{key}").status_code == 404


def test_the_bin_is_emptied_by_itself(teacher: Teacher, clock: Clock) -> None:
    teacher.client.post(f"/desk/{teacher.key}/delete")
    assert "Restore" in teacher.client.get("/library?shelf=bin").get_data(as_text=True)
    clock.forward(31 * DAY_S)
    assert "Restore" not in teacher.client.get("/library?shelf=bin").get_data(as_text=True)

"""From an article to a score, through the pages."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.clients import Teacher, attempt_of, begin, value_of

ARTICLE = " ".join(
    f"Mayor Lena Ortiz said {n * 40 + 13} buses would run from Toledo to Dayton on weekdays."
    for n in range(1, 6)
)


def test_a_pasted_article_becomes_a_desk(client: FlaskClient) -> None:
    answer = client.post("/", data={"text": ARTICLE, "count": "5", "kinds": ["who", "number"]})
    assert answer.status_code == 303
    assert "Toledo to Dayton" in client.get(answer.location).get_data(as_text=True)


def test_a_desk_belongs_to_the_browser_that_made_it(teacher: Teacher, client: FlaskClient) -> None:
    assert teacher.client.get(f"/desk/{teacher.key}").status_code == 200
    assert client.get(f"/desk/{teacher.key}").status_code == 404


def test_the_desk_shows_key_evidence_and_refusals(teacher: Teacher) -> None:
    page = teacher.client.get(f"/desk/{teacher.key}").get_data(as_text=True)
    assert 'class="is-key"' in page
    assert page.count('<mark class="evidence"') == 4  # two questions share a sentence
    assert "A year is not asked about." in page
    assert '<p class="hidden-text" data-reason="menu">Home | News | Weather</p>' in page


def test_every_question_leads_to_its_evidence(teacher: Teacher) -> None:
    page = teacher.client.get(f"/desk/{teacher.key}").get_data(as_text=True)
    for number in range(1, 6):
        assert page.count(f'id="evidence-{number}"') == 1


def test_dropped_questions_do_not_reach_students(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    teacher.client.post(f"/desk/{teacher.key}/keep", data={"kept": ["a2", "a4"]})
    attempt = attempt_of(app, begin(client, teacher.code))
    assert [answer.question.ident for answer in attempt.answers] == ["a2", "a4"]


def test_sharing_twice_gives_one_code(teacher: Teacher) -> None:
    for _ in range(2):
        assert teacher.client.post(f"/desk/{teacher.key}/share").status_code == 303
    page = teacher.client.get(f"/desk/{teacher.key}").get_data(as_text=True)
    assert re.findall(r"/join/(\w+)\"", page) == [teacher.code]


def test_a_student_gets_a_score_with_proof(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    right = value_of(app, key, 1, "5.1 metres")
    client.post(f"/attempt/{key}", data={"q1": right, "q4": "120", "then": "save"})
    client.post(f"/attempt/{key}/hand-in")
    page = client.get(f"/attempt/{key}/result").get_data(as_text=True)
    assert 'class="score-right">2<' in page
    assert "The river Wye rose to 5.1 metres at Ross on Monday." in page


def test_handing_in_with_gaps_asks_first(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    answer = client.post(f"/attempt/{key}", data={"q4": "120", "then": "hand_in"})
    assert answer.location.endswith("/check")
    assert "4 answers not given yet" in client.get(answer.location).get_data(as_text=True)


def test_a_form_sent_twice_is_one_attempt(teacher: Teacher, client: FlaskClient) -> None:
    data = {"name": "Ada", "ticket": "t" * 32}
    answers = [client.post(f"/join/{teacher.code}", data=data) for _ in range(2)]
    assert answers[0].location == answers[1].location


def test_handing_in_twice_is_one_result(app: Flask, teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}/hand-in")
    first = attempt_of(app, key).submitted_at
    client.post(f"/attempt/{key}", data={"q4": "120", "then": "hand_in"})
    client.post(f"/attempt/{key}/hand-in")
    assert attempt_of(app, key).submitted_at == first
    assert all(answer.response is None for answer in attempt_of(app, key).answers)


def test_attempts_survive_a_restart(app: Flask, teacher: Teacher, client: FlaskClient) -> None:
    from quizgen.web import create_app

    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q4": "about 120", "then": "save"})
    again = create_app({"INSTANCE_FOLDER": app.instance_path, "TESTING": True, "ACCOUNTS": False})
    assert attempt_of(again, key).answers[3].response == "about 120"


def test_an_attempt_belongs_to_its_browser(
    teacher: Teacher, new_student: Callable[[], FlaskClient]
) -> None:
    key = begin(new_student(), teacher.code)
    other = new_student()
    begin(other, teacher.code, "Ben")
    for path in (f"/attempt/{key}", f"/attempt/{key}/check", f"/attempt/{key}/result"):
        assert other.get(path).status_code == 404


@pytest.mark.parametrize(("action", "status"), [("close", 410), ("reopen", 200)])
def test_a_quiz_is_closed_and_opened(
    teacher: Teacher, client: FlaskClient, action: str, status: int
) -> None:
    teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/close")
    teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/{action}")
    assert client.get(f"/join/{teacher.code}").status_code == status

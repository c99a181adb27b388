"""Every route of the students' side with every role; a route that is not in the table fails.

Roles: nobody (a fresh browser), another student of the same quiz, the student whose attempt it
is, and the teacher who owns the quiz. The teacher's own routes are in the teacher's table.
"""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.clients import Teacher, begin

ROLES = ("nobody", "other student", "student", "teacher")
SUBJECTS = {"home", "student", "attempt", "result", "practice", "looks"}
# (endpoint, method) -> the status for each role; "open" attempts are not handed in.
TABLE: dict[tuple[str, str], tuple[int, int, int, int]] = {
    ("home.start", "GET"): (200, 200, 200, 200),
    ("home.make", "POST"): (422, 422, 422, 422),
    ("looks.change", "POST"): (303, 303, 303, 303),
    ("student.join", "GET"): (200, 200, 200, 200),
    ("student.find", "POST"): (422, 422, 422, 422),
    ("student.enter", "GET"): (200, 200, 200, 200),
    ("student.begin", "POST"): (422, 422, 422, 422),
    ("student.resume", "GET"): (200, 200, 200, 200),
    ("student.resumed", "POST"): (422, 422, 422, 422),
    ("practice.start", "GET"): (200, 200, 200, 200),
    ("practice.begin", "POST"): (422, 422, 422, 422),
    ("practice.another", "POST"): (404, 404, 404, 404),
    ("attempt.take", "GET"): (404, 404, 200, 404),
    ("attempt.save", "POST"): (404, 404, 303, 404),
    ("attempt.finish_reading", "POST"): (404, 404, 303, 404),
    ("attempt.check", "GET"): (404, 404, 200, 404),
    ("attempt.hand_in", "POST"): (404, 404, 303, 404),
    ("result.show", "GET"): (404, 404, 303, 404),
    ("result.missed", "POST"): (404, 404, 404, 404),
}


def routes(app: Flask) -> set[tuple[str, str]]:
    """Every endpoint of the students' subjects with each of its methods."""
    return {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint.partition(".")[0] in SUBJECTS
    }


def test_the_table_names_every_route(app: Flask) -> None:
    assert set(TABLE) == routes(app)


@pytest.fixture
def people(
    teacher: Teacher, new_student: Callable[[], FlaskClient]
) -> tuple[str, dict[str, FlaskClient]]:
    """The key of the student's attempt, and a browser for each role."""
    browsers = {role: new_student() for role in ROLES[:3]}
    begin(browsers["other student"], teacher.code, "Ben")
    key = begin(browsers["student"], teacher.code, "Ada Quill")
    return key, browsers | {"teacher": teacher.client}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("endpoint", "method"), sorted(TABLE))
def test_each_role_gets_what_the_table_says(
    app: Flask,
    teacher: Teacher,
    people: tuple[str, dict[str, FlaskClient]],
    endpoint: str,
    method: str,
    role: str,
) -> None:
    key, browsers = people
    rule = next(r for r in app.url_map.iter_rules() if r.endpoint == endpoint)
    values = {"code": teacher.code, "key": key}
    path = rule.build({name: values[name] for name in rule.arguments}, append_unknown=False)
    assert path
    answer = browsers[role].open(path[1], method=method)
    assert answer.status_code == TABLE[endpoint, method][ROLES.index(role)]
    assert b"Ada Quill" not in answer.data or role == "student"

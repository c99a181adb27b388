"""Every route of the teacher's side with every role; a route that is not in the table fails.

Roles: nobody (a fresh browser), a student of the quiz, another teacher with a quiz of her own,
and the teacher whose quiz it is. What is not one's own is not there: 404, never 403.
"""

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient
from sqlalchemy import select

from quizgen.model import QuizOptions
from quizgen.storage.readings import Source, add_reading, fail
from quizgen.storage.rows import OwnerRow, QuizRow
from tests.quizzes import flood_quiz
from tests.web.class_lists import make_class, pupil_id
from tests.web.clients import Teacher, begin, session_of
from tests.web.test_routes import SUBJECTS

ROLES = ("nobody", "student", "other teacher", "owner")
# (endpoint, method) -> the status for the owner; everybody else gets 404.
TABLE: dict[tuple[str, str], int] = {
    ("teacher.desk", "GET"): 200,
    ("teacher.keep", "POST"): 303,
    ("teacher.printed", "GET"): 200,
    ("teacher.share", "POST"): 303,
    ("quiz.settings", "GET"): 200,
    ("quiz.save_settings", "POST"): 422,
    ("quiz.remake", "POST"): 422,
    ("quiz.export", "GET"): 200,
    ("quiz.duplicate", "POST"): 303,
    ("quiz.archive", "POST"): 303,
    ("quiz.delete", "POST"): 303,
    ("library.restore", "POST"): 404,
    ("text.show", "GET"): 200,
    ("text.back", "POST"): 400,
    ("text.aside", "POST"): 400,
    ("text.make", "POST"): 303,
    ("text.undo", "POST"): 303,
    ("reading.show", "GET"): 200,
    ("reading.state", "GET"): 200,
    ("reading.stop", "POST"): 303,
    ("reading.again", "POST"): 303,
    ("reading.form", "GET"): 200,
    ("editing.edit", "GET"): 200,
    ("editing.save", "POST"): 422,
    ("editing.advice", "POST"): 200,
    ("editing.move", "POST"): 303,
    ("editing.another", "POST"): 303,
    ("editing.change_form", "POST"): 303,
    ("editing.swap", "POST"): 303,
    ("editing.undo", "POST"): 303,
    ("editing.new", "GET"): 200,
    ("editing.add", "POST"): 400,
    ("classroom.results", "GET"): 200,
    ("classroom.gradebook", "GET"): 200,
    ("classroom.follow", "GET"): 200,
    ("classroom.follow_state", "GET"): 200,
    ("classroom.board", "GET"): 200,
    ("classroom.times", "POST"): 303,
    ("classroom.choose_class", "POST"): 303,
    ("classroom.again", "POST"): 303,
    ("classroom.close", "POST"): 303,
    ("classroom.reopen", "POST"): 303,
    ("classroom.student", "GET"): 200,
    ("classroom.extend", "POST"): 422,
    ("classroom.export", "GET"): 200,
    ("classroom.ask_delete", "GET"): 200,
    ("classroom.delete", "POST"): 303,
    ("classroom.mark", "POST"): 303,
    ("classroom.accept", "POST"): 303,
    ("classes.edit", "GET"): 200,
    ("classes.save", "POST"): 422,
    ("classes.ask_delete", "GET"): 200,
    ("classes.delete", "POST"): 303,
    ("classes.pupil", "GET"): 200,
    ("classes.export", "GET"): 200,
    ("classes.ask_erase", "GET"): 200,
    ("classes.erase", "POST"): 303,
}
# Pages of one's own: there for everybody, and empty for who has nothing.
OPEN = {
    ("library.show", "GET"): 200,
    ("library.bring_in", "POST"): 422,
    ("classes.show", "GET"): 200,
    ("classes.make", "POST"): 422,
    ("zone.show", "GET"): 200,
    ("zone.save", "POST"): 422,
}
# A blank in it: three letters alone also turn up in random tokens.
NAME = "Ada Quill"
QUERIES = {
    "teacher.printed": "?paper=a4",
    "editing.move": "?to=2",
    "editing.swap": "?option=3.4 metres",
}


def test_the_tables_name_every_route(app: Flask) -> None:
    rules = [rule for rule in app.url_map.iter_rules() if "static" not in rule.endpoint]
    subjects = SUBJECTS | {"account"}  # tests/web/test_accounts.py has its table
    mine = {
        (rule.endpoint, method)
        for rule in rules
        if rule.endpoint.partition(".")[0] not in subjects
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert mine == set(TABLE) | set(OPEN)


@pytest.mark.parametrize(("endpoint", "method"), sorted(OPEN))
def test_pages_of_ones_own_show_nothing_of_another_teachers(
    app: Flask, teacher: Teacher, client: FlaskClient, endpoint: str, method: str
) -> None:
    make_class(teacher, NAME, called="9B Ross")
    with app.test_request_context():
        address = url_for(endpoint)
    answer = client.open(address, method=method)
    assert answer.status_code == OPEN[endpoint, method]
    assert b"Flood closes" not in answer.data
    assert b"9B Ross" not in answer.data


def failed_reading(app: Flask, quiz_key: str) -> str:
    """The key of what the owner of a quiz had read in vain."""
    with session_of(app) as session:
        owner = session.scalars(select(OwnerRow).join(QuizRow).where(QuizRow.key == quiz_key)).one()
        source = Source("file", f"{NAME}.txt", b"Too short.")
        row = add_reading(session, owner, [source], QuizOptions(), now=app.config["CLOCK"]())
        fail(row.sources[0], "It is too short.")
        session.commit()
        return row.key


@pytest.fixture
def browsers(app: Flask, teacher: Teacher) -> tuple[dict[str, str], dict[str, FlaskClient]]:
    """What a route is about, and a browser for each role; the attempt is handed in."""
    student = app.test_client()
    attempt = begin(student, teacher.code, NAME)
    student.post(f"/attempt/{attempt}", data={"q4": "two hundred"})
    student.post(f"/attempt/{attempt}/hand-in")
    values = {"key": teacher.key, "code": teacher.code, "attempt": attempt}
    values["reading"] = failed_reading(app, teacher.key)
    values["class_key"] = make_class(teacher, NAME)
    values["pupil"] = str(pupil_id(app, NAME))
    others = {"nobody": app.test_client(), "other teacher": Teacher(app, flood_quiz()).client}
    return values, {**others, "student": student, "owner": teacher.client}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("endpoint", "method"), sorted(TABLE))
def test_each_role_gets_what_the_table_says(
    app: Flask,
    browsers: tuple[dict[str, str], dict[str, FlaskClient]],
    endpoint: str,
    method: str,
    role: str,
) -> None:
    values = browsers[0] | {"position": "4", "ident": "a1", "form": "short"}
    values["format_"] = "json" if endpoint == "quiz.export" else "csv"
    if endpoint.startswith("reading."):
        values["key"] = values["reading"]
    rule = next(r for r in app.url_map.iter_rules() if r.endpoint == endpoint)
    path = rule.build({name: values[name] for name in rule.arguments}, append_unknown=False)
    assert path
    address = path[1] + QUERIES.get(endpoint, "")
    answer = browsers[1][role].open(address, method=method)
    assert answer.status_code == (TABLE[endpoint, method] if role == "owner" else 404)
    assert NAME.encode() not in answer.data or role == "owner"

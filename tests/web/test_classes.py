"""Class lists on the site: made, changed, given a quiz, and what students see of them."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.storage.assignments import Conditions
from quizgen.storage.class_names import MAX_NAMES
from quizgen.web import create_app
from tests.quizzes import flood_quiz
from tests.web.class_lists import give_to, make_class, pupil_id, try_to_begin
from tests.web.clients import Teacher, attempt_of, begin
from tests.web.conftest import Clock

NAMES = ("Zoë Okafor", "Hale, Ben", "Cy Ode")


@pytest.fixture
def class_key(teacher: Teacher) -> str:
    """A class of three whose names alone may begin."""
    key = make_class(teacher, *NAMES)
    give_to(teacher, key)
    return key


def page_of(teacher: Teacher, path: str) -> str:
    answer = teacher.client.get(f"/desk/{teacher.key}/{teacher.code}/{path}")
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def shown_names(page: str) -> list[str]:
    return re.findall(r'<tr[^>]*><th scope="row">(?:<a[^>]*>)?([^<]+)', page)


# ---------------------------------------------------------------- making and changing
def test_a_class_shows_its_names(teacher: Teacher) -> None:
    page = teacher.client.get(f"/classes/{make_class(teacher, *NAMES)}").get_data(as_text=True)
    assert re.findall(r'name="name-\d+" value="([^"]+)"', page) == list(NAMES)
    assert "9B" in teacher.client.get("/classes").get_data(as_text=True)


SAID = [
    ({"name": "", "names": "Ada"}, "Give the class a name."),
    ({"name": "9B", "names": " \n"}, "Paste at least one name"),
    ({"name": "9B", "names": "Ada\nx@example.org"}, "Line 2 holds an e-mail address"),
    ({"name": "9B", "names": "x" * 61}, "Line 1 has 61 characters"),
    ({"name": "9B", "names": "\n".join(f"S {n}" for n in range(500))}, f"{MAX_NAMES} at most"),
    ({"name": "9B", "names": "x" * 100_001}, "far more than a list"),
]


@pytest.mark.parametrize(("data", "said"), SAID)
def test_a_list_that_will_not_do_comes_back_with_a_sentence(
    teacher: Teacher, data: dict[str, str], said: str
) -> None:
    answer = teacher.client.post("/classes", data=data)
    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)
    assert "class-lists" not in teacher.client.get("/classes").get_data(as_text=True)


def test_two_hundred_names_are_a_class(teacher: Teacher) -> None:
    key = make_class(teacher, *(f"Student {n}" for n in range(200)))
    page = teacher.client.get(f"/classes/{key}").get_data(as_text=True)
    assert len(re.findall(r'name="name-\d+"', page)) == 200


def test_a_name_that_came_twice_is_told(teacher: Teacher) -> None:
    key = make_class(teacher, "Ada Hale", "ada hale", "Ben")
    page = teacher.client.get(f"/classes/{key}").get_data(as_text=True)
    assert "held it again: ada hale." in page


def test_names_are_changed_and_added(app: Flask, teacher: Teacher, class_key: str) -> None:
    field = f"name-{pupil_id(app, 'Cy Ode')}"
    data = {"name": "9C", field: "Cyrus Ode", "names": "Di Poe\nzoe okafor"}
    teacher.client.post(f"/classes/{class_key}", data=data)
    page = teacher.client.get(f"/classes/{class_key}").get_data(as_text=True)
    names = re.findall(r'name="name-\d+" value="([^"]+)"', page)
    assert names == ["Zoë Okafor", "Hale, Ben", "Cyrus Ode", "Di Poe"]
    assert "<h1>9C</h1>" in page
    assert "held it again: zoe okafor." in page


def test_a_refused_change_keeps_what_was_typed(
    app: Flask, teacher: Teacher, class_key: str
) -> None:
    data = {"name": "9B", f"name-{pupil_id(app, 'Cy Ode')}": "Ben Hale", "names": "Di Poe"}
    answer = teacher.client.post(f"/classes/{class_key}", data=data)
    assert answer.status_code == 422
    assert "Two students are called" in answer.get_data(as_text=True)
    assert 'value="Ben Hale"' in answer.get_data(as_text=True)
    assert ">Di Poe</textarea>" in answer.get_data(as_text=True)


@pytest.mark.parametrize("field", ["name-", "name-x", "name-" + "9" * 5000, "name-7"])
def test_a_field_of_nobody_changes_nothing(teacher: Teacher, class_key: str, field: str) -> None:
    answer = teacher.client.post(f"/classes/{class_key}", data={"name": "9B", field: "Eve Sly"})
    assert answer.status_code == 303
    assert "Eve Sly" not in teacher.client.get(f"/classes/{class_key}").get_data(as_text=True)


def test_a_deleted_class_is_gone_and_its_quiz_closed(
    teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    asked = teacher.client.get(f"/classes/{class_key}/delete").get_data(as_text=True)
    assert "Flood closes bridge at Ross" in asked
    teacher.client.post(f"/classes/{class_key}/delete")
    assert teacher.client.get(f"/classes/{class_key}").status_code == 404
    assert client.get(f"/join/{teacher.code}").status_code == 410


def test_another_teachers_class_cannot_be_chosen(app: Flask, teacher: Teacher) -> None:
    other = Teacher(app, flood_quiz())
    path = f"/desk/{other.key}/{other.code}/class"
    answer = other.client.post(path, data={"class_key": make_class(teacher, "Ada")})
    assert answer.status_code == 400


def test_a_quiz_is_given_to_two_classes(
    teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    answer = teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/again")
    code = answer.location.split("/")[-2]
    assert code != teacher.code
    other = make_class(teacher, "Di Poe", called="9D")
    teacher.client.post(f"/desk/{teacher.key}/{code}/class", data={"class_key": other})
    assert try_to_begin(client, teacher.code, "Di Poe").status_code == 422
    assert try_to_begin(client, code, "Di Poe").status_code == 303
    desk = teacher.client.get(f"/desk/{teacher.key}").get_data(as_text=True)
    assert re.findall('<h2 id="(share-head2?)">([^<]+)', desk) == [
        ("share-head", "Open to 9B"), ("share-head2", "Open to 9D"),
    ]  # fmt: skip


# ---------------------------------------------------------------- what students meet
@pytest.mark.parametrize("typed", ["zoe okafor", " ZOË  Okafor ", "Okafor, Zoë"])
def test_a_name_of_the_list_begins_as_the_list_writes_it(
    app: Flask, teacher: Teacher, client: FlaskClient, class_key: str, typed: str
) -> None:
    assert attempt_of(app, begin(client, teacher.code, typed)).name == "Zoë Okafor"


@pytest.mark.parametrize("typed", ["Zoë", "Somebody Else", "Okafor Zoë"])
def test_no_other_name_begins(
    app: Flask, teacher: Teacher, client: FlaskClient, class_key: str, typed: str
) -> None:
    answer = try_to_begin(client, teacher.code, typed)
    assert answer.status_code == 422
    assert f"“{typed}” is not on the class list" in answer.get_data(as_text=True)


def test_a_name_begins_in_one_browser_only(
    teacher: Teacher, client: FlaskClient, app: Flask, class_key: str
) -> None:
    begin(client, teacher.code, "Cy Ode")
    answer = try_to_begin(app.test_client(), teacher.code, "cy ode")
    assert answer.status_code == 409
    assert "Cy Ode has already begun" in answer.get_data(as_text=True)


def test_begun_here_it_goes_on(teacher: Teacher, client: FlaskClient, class_key: str) -> None:
    assert begin(client, teacher.code, "Cy Ode") == begin(client, teacher.code, "cy ode")


def test_the_teacher_can_tell_the_resume_code(
    app: Flask, teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    key = begin(client, teacher.code, "Cy Ode")
    code = re.search(r'resume-code"[^>]*>([\w-]+)<', page_of(teacher, f"student/{key}"))
    assert code
    answer = app.test_client().post("/resume", data={"code": code[1]})
    assert answer.location == f"/attempt/{key}"


def test_names_are_not_shown_unless_the_teacher_says_so(
    teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    assert "Okafor" not in client.get(f"/join/{teacher.code}").get_data(as_text=True)
    give_to(teacher, class_key, names_shown="y")
    page = client.get(f"/join/{teacher.code}").get_data(as_text=True)
    assert re.findall("<option>([^<]+)", page) == list(NAMES)


def test_guessing_names_comes_to_an_end(app: Flask, teacher: Teacher, class_key: str) -> None:
    statuses = {
        try_to_begin(app.test_client(), teacher.code, f"Guess {n}").status_code for n in range(62)
    }
    assert statuses == {422, 429}


def test_practice_of_a_name_goes_with_it(
    app: Flask, teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    key = begin(client, teacher.code, "Cy Ode")
    client.post(f"/attempt/{key}/hand-in")
    answer = client.post(f"/attempt/{key}/missed", data={"ticket": "t" * 20})
    again = answer.location.rsplit("/", 1)[1]
    place = f"/classes/{class_key}/names/{pupil_id(app, 'Cy Ode')}"
    quizzes = teacher.client.get(f"{place}/export").json["quizzes"]
    assert [one["practice"] for one in quizzes] == [False, True]
    assert teacher.client.post(f"{place}/erase").status_code == 303
    assert client.get(f"/attempt/{again}").status_code == 404
    assert "Cy Ode" not in page_of(teacher, "results")


# ---------------------------------------------------------------- what the teacher sees
def test_follow_and_results_name_who_has_not_begun(
    teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    begin(client, teacher.code, "Cy Ode")
    for path in ("follow", "results"):
        page = page_of(teacher, path)
        assert shown_names(page)[:3] == list(NAMES)
        assert "0 of 3 handed in · 2 not begun · open" in page


def test_the_script_is_told_who_has_not_begun(teacher: Teacher, class_key: str) -> None:
    state = teacher.client.get(f"/desk/{teacher.key}/{teacher.code}/follow/state").json
    assert [(one["name"], one["attempt"]) for one in state["students"]] == [
        (name, "") for name in NAMES
    ]


def rows_of(teacher: Teacher) -> list[list[str]]:
    path = f"/desk/{teacher.key}/{teacher.code}/gradebook.csv"
    data = teacher.client.get(path).get_data().decode("utf-8-sig")
    return list(csv.reader(StringIO(data)))[1:]


def test_the_mark_book_has_one_row_for_each_name(
    teacher: Teacher, client: FlaskClient, class_key: str
) -> None:
    key = begin(client, teacher.code, "Cy Ode")
    client.post(f"/attempt/{key}/hand-in")
    rows = rows_of(teacher)
    assert [row[0] for row in rows] == list(NAMES)
    assert set(rows[0][1:]) == {""}
    assert rows[2][-3:] == ["0", "5", "0.0"]


def test_the_best_of_several_attempts_counts(app: Flask, client: FlaskClient) -> None:
    teacher = Teacher(app, flood_quiz(), Conditions(max_attempts=3))
    give_to(teacher, make_class(teacher, "Cy Ode"))
    for answers in ({}, {"q4": "120"}, {}):
        key = begin(client, teacher.code, "Cy Ode")
        client.post(f"/attempt/{key}", data=answers)
        client.post(f"/attempt/{key}/hand-in")
    assert [row[-3] for row in rows_of(teacher)] == ["1"]


def test_lists_go_when_nobody_used_them_so_long(tmp_path: Path, clock: Clock) -> None:
    app = create_app({
        "INSTANCE_FOLDER": tmp_path, "TESTING": True, "CLOCK": clock, "RETENTION_DAYS": 30,
        "ACCOUNTS": False, "WTF_CSRF_ENABLED": False,
    })  # fmt: skip
    teacher = Teacher(app, flood_quiz())
    key = make_class(teacher, "Ada")
    clock.forward(31 * 24 * 3600)
    assert teacher.client.get(f"/classes/{key}").status_code == 404

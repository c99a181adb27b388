"""The desk: edit, reorder, exchange, add, undo, settings, library, as a teacher does it."""

import re
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.exports import read_quiz
from quizgen.storage.assignments import conditions_of
from tests.web.clients import Teacher, attempt_of, begin, value_of

EDITED = {
    "stem": "How high did the Wye rise?", "kind": "number", "form": "choice", "right": "1",
    "options-0": "3 metres", "options-1": "5.1 metres", "options-2": "9 metres", "accept": "",
    "difficulty": "hard", "marks": "2",
}  # fmt: skip


def desk(teacher: Teacher, path: str = "") -> str:
    answer = teacher.client.get(f"/desk/{teacher.key}{path}", follow_redirects=True)
    return answer.get_data(as_text=True)


def post(teacher: Teacher, path: str, **data: str) -> int:
    return teacher.client.post(f"/desk/{teacher.key}{path}", data=data).status_code


def stems(page: str) -> list[str]:
    return [re.sub("<[^>]+>", "", s) for s in re.findall(r'<h3 class="stem">(.*?)</h3>', page)]


def test_an_edited_question_reaches_students(app: Flask, teacher: Teacher) -> None:
    assert post(teacher, "/question/a1", **EDITED) == 303
    student = app.test_client()
    key = begin(student, teacher.code)
    student.post(f"/attempt/{key}", data={"q1": value_of(app, key, 1, "5.1 metres")})
    student.post(f"/attempt/{key}/hand-in")
    assert attempt_of(app, key).answers[0].right
    results = desk(teacher, f"/{teacher.code}/results")
    assert "<strong>2</strong> of 6" in results


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"stem": " "}, "Write the question."), ({"options-1": ""}, "Mark a filled option"),
     ({"options-2": "3 METRES"}, "Two options are the same."), ({"marks": "0"}, "Choose from 0.5"),
     ({"options-0": "", "options-2": ""}, "Write two options at least."),
     ({"form": "short", "answer": ""}, "Write the right answer."),
     ({"form": "gap", "answer": "5"}, "Mark the gap with three low lines"),
     ({"right": "77"}, "Mark a filled option"), ({"kind": "why"}, "Not a valid choice")],
)  # fmt: skip
def test_what_cannot_be_a_question_is_told(
    teacher: Teacher, change: dict[str, str], sentence: str
) -> None:
    answer = teacher.client.post(f"/desk/{teacher.key}/question/a1", data=EDITED | change)
    assert answer.status_code == 422
    assert sentence in answer.get_data(as_text=True)


def test_a_changed_key_marks_again_and_undo_takes_it_back(app: Flask, teacher: Teacher) -> None:
    student = app.test_client()
    key = begin(student, teacher.code)
    student.post(f"/attempt/{key}", data={"q1": value_of(app, key, 1, "3.4 metres")})
    student.post(f"/attempt/{key}/hand-in")
    changed = {"options-0": "3.4 metres", "options-2": "6.8 metres", "right": "0"}
    post(teacher, "/question/a1", **(EDITED | changed))
    assert attempt_of(app, key).answers[0].right
    post(teacher, "/undo")
    assert not attempt_of(app, key).answers[0].right
    assert stems(desk(teacher))[0] == "To what level did the river Wye rise at Ross?"


def test_the_desk_adds_the_marks_up_where_they_are_not_one_each(teacher: Teacher) -> None:
    assert " marks" not in desk(teacher)
    post(teacher, "/question/a1", **(EDITED | {"marks": "2.5"}))
    assert "5 questions · 6.5 marks" in desk(teacher)


def test_advice_tells_a_flaw_and_forces_nothing(teacher: Teacher) -> None:
    given = EDITED | {"stem": "Why is 5.1 metres the level that the Wye rose to?"}
    answer = teacher.client.post(f"/desk/{teacher.key}/advice/a1", data=given)
    assert len(answer.json["advice"]) > 0
    assert post(teacher, "/question/a1", **given) == 303
    assert '<p class="question-advice">' in desk(teacher)


def test_a_sentence_to_find_needs_no_options(teacher: Teacher) -> None:
    assert "at least three options" not in desk(teacher, "/question/a5")


def test_questions_are_reordered(teacher: Teacher) -> None:
    before = stems(desk(teacher))
    assert post(teacher, "/question/a1/move?to=2") == 303
    assert stems(desk(teacher))[:2] == before[1::-1]


def test_a_question_of_ones_own_is_added(teacher: Teacher) -> None:
    page = desk(teacher, "/new?sentence=3")
    span = dict(re.findall(r'name="(start|end)" value="(\d+)"', page))
    own = {"stem": "Since when was it the highest?", "kind": "number", "form": "short",
           "answer": "1998", "difficulty": "easy", "marks": "1", **span}  # fmt: skip
    assert post(teacher, "/new", **own) == 303
    assert stems(desk(teacher))[-1] == "Since when was it the highest?"
    assert "It was the highest level since 1998." in desk(teacher, "/new?sentence=3")


@pytest.mark.parametrize("span", [(-1, 4), (9, 9), (0, 10**9), (5, 2)])
def test_no_evidence_lies_outside_the_article(teacher: Teacher, span: tuple[int, int]) -> None:
    given = {**EDITED, "start": str(span[0]), "end": str(span[1])}
    assert post(teacher, "/new", **given) == 400


def test_what_was_not_asked_is_taken_in_after_a_look(teacher: Teacher) -> None:
    page = desk(teacher, "/new?refused=0")
    assert "It was the highest level since 1998." in page
    assert 'value="1998"' in page
    assert teacher.client.get(f"/desk/{teacher.key}/new?refused=1").status_code == 404


@pytest.mark.slow
def test_another_question_and_another_form(client: FlaskClient) -> None:
    article = " ".join(
        f"Mayor Lena Ortiz said {n * 40 + 13} buses would run from Toledo to {town} on weekdays."
        for n, town in enumerate(["Dayton", "Akron", "Lima", "Canton", "Elyria"], start=1)
    )
    made = client.post("/", data={"text": article, "count": "2", "kinds": ["number"]}).location
    page = client.get(made).get_data(as_text=True)
    ident = re.findall(r'name="kept" value="([^"]+)" checked', page)[0]
    client.post(f"{made}/question/{ident}/another")
    fresh = client.get(made).get_data(as_text=True)
    assert stems(fresh)[0] not in stems(page)
    ident = re.findall(r'name="kept" value="([^"]+)" checked', fresh)[0]
    client.post(f"{made}/question/{ident}/form/short")
    assert 'data-form="short"' in client.get(made).get_data(as_text=True)


def test_settings_count_at_once(app: Flask, teacher: Teacher, client: FlaskClient) -> None:
    given = {"title": "The flood", "tags": "rivers", "time_limit": "7", "release": "never"}
    assert post(teacher, "/settings", **given) == 303
    page = client.get(f"/join/{teacher.code}").get_data(as_text=True)
    assert "The flood" in page
    assert "7 minutes" in page
    assert 'value="rivers"' in desk(teacher, "/settings")


@pytest.mark.parametrize("order", ["desk", "mixed"])
def test_the_order_is_a_setting_of_the_quiz(app: Flask, teacher: Teacher, order: str) -> None:
    given = {"title": "The flood", "release": "at_once"}
    post(teacher, "/settings", **given, question_order=order, option_order=order)
    key = begin(app.test_client(), teacher.code)
    conditions = conditions_of(attempt_of(app, key).assignment)
    assert (conditions.question_order, conditions.option_order) == (order, order)
    assert desk(teacher, "/settings").count(f'<option selected value="{order}">') == 2


def test_a_quiz_goes_to_another_site_without_loss(app: Flask, teacher: Teacher) -> None:
    data = teacher.client.get(f"/desk/{teacher.key}/export/json").data
    other = app.test_client()
    answer = other.post("/library", data={"upload": (BytesIO(data), "quiz.json")})
    assert answer.status_code == 303
    assert read_quiz(other.get(f"{answer.location}/export/json").data) == read_quiz(data)


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b'{"schema": "quizgen/quiz/1"}'])
def test_what_is_no_quiz_is_told(client: FlaskClient, data: bytes) -> None:
    answer = client.post("/library", data={"upload": (BytesIO(data), "quiz.json")})
    assert answer.status_code == 422
    assert "field-error" in answer.get_data(as_text=True)


def test_a_deleted_quiz_comes_back(teacher: Teacher, client: FlaskClient) -> None:
    assert post(teacher, "/delete") == 303
    assert teacher.client.get(f"/desk/{teacher.key}").status_code == 404
    assert client.get(f"/join/{teacher.code}").status_code == 410
    assert "Flood" in teacher.client.get("/library?shelf=bin").get_data(as_text=True)
    teacher.client.post(f"/library/{teacher.key}/restore")
    assert teacher.client.get(f"/desk/{teacher.key}").status_code == 200


def test_the_archive_is_out_of_the_way(teacher: Teacher) -> None:
    post(teacher, "/archive")
    assert "Flood" not in teacher.client.get("/library").get_data(as_text=True)
    assert "Flood" in teacher.client.get("/library?shelf=archive").get_data(as_text=True)

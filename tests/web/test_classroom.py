"""Results, the mark book, who is where, more time, marks by hand; all of it logged."""

import csv
import re
from collections.abc import Callable
from io import BytesIO, StringIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.storage.assignments import Conditions
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of, begin, value_of
from tests.web.conftest import Clock


@pytest.fixture
def student(app: Flask, teacher: Teacher, client: FlaskClient) -> str:
    """An attempt handed in with one right and two wrong answers of five."""
    key = begin(client, teacher.code)
    values = {"q1": value_of(app, key, 1, "5.1 metres"), "q2": value_of(app, key, 2, "Mina Calder")}
    client.post(f"/attempt/{key}", data={**values, "q4": "some 200"})
    client.post(f"/attempt/{key}/hand-in")
    return key


def place_of(teacher: Teacher) -> str:
    return f"/desk/{teacher.key}/{teacher.code}"


def page_of(teacher: Teacher, path: str) -> str:
    answer = teacher.client.get(f"{place_of(teacher)}/{path}")
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def rights(app: Flask, attempt: str) -> list[int]:
    return [a.position for a in attempt_of(app, attempt).answers if a.right]


def test_results_say_who_won_what(teacher: Teacher, student: str) -> None:
    page = page_of(teacher, "results")
    assert "<strong>1</strong> of 5" in page
    assert "Too few answers to say: 1 of the 12 students that it takes." in page


def test_results_teach_when_nobody_began(teacher: Teacher) -> None:
    assert "Nobody has begun yet" in page_of(teacher, "results")


def test_names_never_run_in_a_spreadsheet(teacher: Teacher, client: FlaskClient) -> None:
    begin(client, teacher.code, "=HYPERLINK(1)")
    data = teacher.client.get(f"{place_of(teacher)}/gradebook.csv").get_data().decode("utf-8-sig")
    assert list(csv.reader(StringIO(data)))[1][0] == "'=HYPERLINK(1)"


def test_the_mark_book_is_a_workbook(teacher: Teacher, student: str) -> None:
    answer = teacher.client.get(f"{place_of(teacher)}/gradebook.xlsx")
    assert BytesIO(answer.data).read(2) == b"PK"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_mark_by_hand_counts_and_is_logged(app: Flask, teacher: Teacher, student: str) -> None:
    path = f"{place_of(teacher)}/student/{student}/4/mark"
    teacher.client.post(path, data={"mark": "0.5", "note": "said it aloud"})
    assert "<strong>1.5</strong> of 5" in page_of(teacher, "results")
    assert "Set a mark: Ada, question 4: 0.5" in page_of(teacher, "results")
    teacher.client.post(path, data={"mark": ""})
    assert "<strong>1</strong> of 5" in page_of(teacher, "results")


@pytest.mark.parametrize("mark", ["2", "-1", "nan", "x"])
def test_a_mark_off_the_scale_is_refused(teacher: Teacher, student: str, mark: str) -> None:
    path = f"{place_of(teacher)}/student/{student}/4/mark"
    assert teacher.client.post(path, data={"mark": mark}).status_code == 400


@pytest.mark.parametrize("position", [2, 4])
def test_an_answer_accepted_for_all_is_right_for_all(
    app: Flask, teacher: Teacher, student: str, position: int
) -> None:
    assert rights(app, student) == [1]
    teacher.client.post(f"{place_of(teacher)}/student/{student}/{position}/accept")
    assert rights(app, student) == [1, position]
    other = app.test_client()
    key = begin(other, teacher.code, "Ben")
    value = value_of(app, key, 2, "Mina Calder") if position == 2 else "some 200"
    other.post(f"/attempt/{key}", data={f"q{position}": value})
    other.post(f"/attempt/{key}/hand-in")
    assert rights(app, key) == [position]


def test_more_time_lets_a_student_go_on(app: Flask, clock: Clock) -> None:
    teacher, client = Teacher(app, flood_quiz(), Conditions(time_limit_s=600)), app.test_client()
    key = begin(client, teacher.code)
    clock.forward(1000)
    assert client.get(f"/attempt/{key}").status_code == 303
    teacher.client.post(f"{place_of(teacher)}/student/{key}/extend", data={"minutes": "5"})
    assert client.get(f"/attempt/{key}").status_code == 200
    clock.forward(5 * 60 + 60)
    assert "Handed in" in page_of(teacher, "follow")


@pytest.mark.parametrize("conditions", [Conditions(), Conditions(time_limit_s=600)])
def test_one_student_goes_on_after_the_quiz_is_closed(
    app: Flask, clock: Clock, conditions: Conditions
) -> None:
    teacher = Teacher(app, flood_quiz(), conditions)
    ill, other = app.test_client(), app.test_client()
    keys = [begin(ill, teacher.code, "Ada"), begin(other, teacher.code, "Ben")]
    clock.forward(3600)
    teacher.client.post(f"{place_of(teacher)}/close")
    teacher.client.post(f"{place_of(teacher)}/student/{keys[0]}/extend", data={"minutes": "5"})
    assert 'data-left="300"' in ill.get(f"/attempt/{keys[0]}").get_data(as_text=True)
    for client, key in zip((ill, other), keys, strict=True):
        client.post(f"/attempt/{key}", data={"q4": "120"})
    clock.forward(5 * 60 + 60)
    ill.post(f"/attempt/{keys[0]}", data={"q4": "7"})
    assert [attempt_of(app, key).answers[3].response for key in keys] == ["120", None]


def test_a_deleted_attempt_leaves_no_name(app: Flask, teacher: Teacher, student: str) -> None:
    place = f"{place_of(teacher)}/student/{student}"
    teacher.client.post(f"{place}/extend", data={"minutes": "5"})
    teacher.client.post(f"{place}/delete")
    page = page_of(teacher, "results")
    assert "Deleted an attempt" in page
    tokens = r"(?:value|content)=\"[^\"]*\""  # they may hold any letters
    assert "Ada" not in re.sub(tokens, "", page)


def practised(client: FlaskClient, attempt: str) -> str:
    """Practise what an attempt missed; returns the key of the practice."""
    client.post(f"/attempt/{attempt}/hand-in")
    answer = client.post(f"/attempt/{attempt}/missed", data={"ticket": f"{attempt:t<24}"})
    return str(answer.location.rsplit("/", 1)[1])


def test_of_two_students_with_one_name_one_is_erased(
    teacher: Teacher, new_student: Callable[[], FlaskClient]
) -> None:
    clients = new_student(), new_student()
    keys = [begin(client, teacher.code, "Ada") for client in clients]
    again = [practised(client, key) for client, key in zip(clients, keys, strict=True)]
    place = f"{place_of(teacher)}/student/{keys[0]}"
    assert len(teacher.client.get(f"{place}/export").json["tried_again"]) == 1
    teacher.client.post(f"{place}/delete")
    left = zip(clients, again, strict=True)
    assert [client.get(f"/attempt/{one}").status_code for client, one in left] == [404, 200]


@pytest.mark.parametrize(("ticked", "left"), [({}, 200), ({"namesakes": "on"}, 404)])
def test_practice_of_nobody_knows_whom_is_erased_only_if_the_teacher_says_so(
    app: Flask, teacher: Teacher, client: FlaskClient, ticked: dict[str, str], left: int
) -> None:
    key = begin(client, teacher.code, "Ada")
    again = practised(client, key)
    with app.extensions["quizgen_engine"].begin() as connection:
        connection.exec_driver_sql("UPDATE attempt SET source_id = NULL")
    place = f"{place_of(teacher)}/student/{key}/delete"
    assert "It is not known which Ada" in teacher.client.get(place).get_data(as_text=True)
    teacher.client.post(place, data=ticked)
    assert client.get(f"/attempt/{again}").status_code == left


def test_closing_is_logged_once(teacher: Teacher) -> None:
    for action in ("close", "close", "reopen"):
        teacher.client.post(f"{place_of(teacher)}/{action}")
    page = page_of(teacher, "results")
    assert len(re.findall("</span> Closed", page)) == 1
    assert "Opened again" in page


def test_following_costs_nothing_while_nothing_changes(
    teacher: Teacher, client: FlaskClient
) -> None:
    path, key = f"{place_of(teacher)}/follow/state", begin(client, teacher.code)
    first = teacher.client.get(path)
    assert first.json["students"][0]["state"] == "Reading"
    again = {"If-None-Match": first.headers["ETag"]}
    assert teacher.client.get(path, headers=again).status_code == 304
    client.post(f"/attempt/{key}", data={"q3": "Ross"})
    moved = teacher.client.get(path, headers=again).json["students"][0]
    assert (moved["here"], moved["answered"]) == (3, 1)


def test_a_student_is_exported_whole(teacher: Teacher, student: str) -> None:
    answer = teacher.client.get(f"{place_of(teacher)}/student/{student}/export")
    assert answer.json["name"] == "Ada"
    assert [line["mark"] for line in answer.json["answers"]] == [1, 0, 0, 0, 0]


def test_partial_marks_and_a_note_reach_the_student(
    teacher: Teacher, client: FlaskClient, student: str
) -> None:
    path = f"{place_of(teacher)}/student/{student}/4/mark"
    teacher.client.post(path, data={"mark": "0.5", "note": "Nearly.", "note_shown": "y"})
    page = client.get(f"/attempt/{student}/result").get_data(as_text=True)
    assert '<span class="score-right">1.5</span> <span class="score-of">of 5 marks' in page
    assert re.search(r"Partly right\s*<span class=\"meta\">0.5 of 1 mark</span>", page)
    assert "Nearly." in page


def test_a_note_for_oneself_stays_with_the_teacher(
    teacher: Teacher, client: FlaskClient, student: str
) -> None:
    path = f"{place_of(teacher)}/student/{student}/4/mark"
    teacher.client.post(path, data={"mark": "1", "note": "Copied?"})
    page = client.get(f"/attempt/{student}/result").get_data(as_text=True)
    assert "Copied?" not in page
    assert '<span class="score-right">2</span> <span class="score-of">of 5 right' in page
    assert "Copied?" in page_of(teacher, f"student/{student}")


def test_results_give_the_median_time_of_a_question(
    app: Flask, teacher: Teacher, clock: Clock
) -> None:
    for wait in (20, 50, 600):
        client = app.test_client()
        key = begin(client, teacher.code, f"Student {wait}")
        clock.forward(wait)
        client.post(f"/attempt/{key}", data={"q4": "120"})
        client.post(f"/attempt/{key}/hand-in")
    page = page_of(teacher, "results")
    assert re.findall(r"<dt>Time</dt><dd>([^<]+)", page) == ["0:50 min "]
    row = re.search('class="is-median">(.*?)</tr>', page)
    assert row
    assert re.findall(">([^<]+)</td>", row[1]) == ["–", "–", "–", "0:50", "–"]

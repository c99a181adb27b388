"""What a student can do, and what the server holds to."""

import csv
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.settings import load_settings
from quizgen.storage.assignments import Conditions
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of, begin, value_of, values_shown
from tests.web.conftest import Clock
from tests.web.test_path import ARTICLE

JSON = {"Accept": "application/json"}


def give(app: Flask, **conditions: object) -> Teacher:
    return Teacher(app, flood_quiz(), Conditions(**conditions))  # type: ignore[arg-type]


def text_of(client: FlaskClient, path: str) -> str:
    return client.get(path, follow_redirects=True).get_data(as_text=True)


def test_each_answer_is_saved_as_it_is_given(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    saved = client.post(f"/attempt/{key}", data={"q3": "Bridstow"}, headers=JSON)
    assert saved.json == {"over": False, "answered": 1, "left_s": None}
    assert attempt_of(app, key).answers[2].response == "Bridstow"


def test_an_answer_is_changed_and_taken_back(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    seen = []
    for value in ("Ross", "Bridstow", " "):
        client.post(f"/attempt/{key}", data={"q3": value})
        seen.append(attempt_of(app, key).answers[2].response)
    assert seen == ["Ross", "Bridstow", None]


def test_an_old_tab_does_not_undo_what_a_newer_one_saved(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    old_tab = {"q3": "", "was3": "", "seen3": "plain"}
    client.post(f"/attempt/{key}", data={"q3": "Bridstow", "seen3": "plain", "flag3": "on"})
    client.post(f"/attempt/{key}", data={**old_tab, "then": "hand_in"})
    answer = attempt_of(app, key).answers[2]
    assert (answer.response, answer.flagged) == ("Bridstow", True)


def test_the_join_page_names_what_was_begun_here(teacher: Teacher, client: FlaskClient) -> None:
    assert "Begun in this browser" not in text_of(client, "/join")
    key = begin(client, teacher.code)
    assert f"/attempt/{key}" in text_of(client, "/join")


def test_a_quiz_without_a_question_takes_nobody(teacher: Teacher, client: FlaskClient) -> None:
    teacher.client.post(f"/desk/{teacher.key}/keep", data={})
    assert client.get(f"/join/{teacher.code}").status_code == 410


def test_saving_one_answer_leaves_the_others_alone(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow", "seen3": "plain", "flag3": "on"})
    client.post(f"/attempt/{key}", data={"q4": "120", "seen4": "plain"})
    answers = attempt_of(app, key).answers
    assert [(a.response, a.flagged) for a in answers[2:4]] == [("Bridstow", True), ("120", False)]


@pytest.mark.parametrize(("number", "right"), [(4, True), (1, False)])
def test_a_sentence_is_found(
    app: Flask, teacher: Teacher, client: FlaskClient, number: int, right: bool
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q5": values_shown(client, key, 5)[number]})
    client.post(f"/attempt/{key}/hand-in")
    assert attempt_of(app, key).answers[4].right is right


def test_a_resume_code_opens_the_attempt_elsewhere(
    teacher: Teacher, client: FlaskClient, new_student: Callable[[], FlaskClient]
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow"})
    code = re.search(r'resume-code"[^>]*>([^<]+)<', text_of(client, f"/attempt/{key}"))
    assert code
    other = new_student()
    assert other.post("/resume", data={"code": code[1].lower()}).status_code == 303
    assert 'value="Bridstow"' in text_of(other, f"/attempt/{key}")


def test_a_wrong_resume_code_gets_a_sentence(client: FlaskClient) -> None:
    answer = client.post("/resume", data={"code": "CCCCC-CCCCC"})
    assert answer.status_code == 404
    assert "No quiz was begun with this code" in answer.get_data(as_text=True)


def test_the_same_browser_goes_on_where_it_stopped(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    page = text_of(client, f"/join/{teacher.code}")
    assert f"/attempt/{key}" in page
    assert "Go on where you stopped" in page


def test_one_question_at_a_time(app: Flask, client: FlaskClient) -> None:
    key = begin(client, give(app, one_at_a_time=True).code)
    moved = client.post(
        f"/attempt/{key}", data={"q1": values_shown(client, key, 1)[0], "then": "2"}
    )
    assert moved.location.endswith("?q=2")
    page = text_of(client, moved.location)
    assert re.findall(r'<li class="question" id="question-(\d)"', page) == ["2"]


@pytest.mark.parametrize(("asked", "shown"), [("0", "1"), ("99", "5"), ("x", "1"), ("-3", "1")])
def test_a_place_out_of_range_is_the_nearest(
    app: Flask, client: FlaskClient, asked: str, shown: str
) -> None:
    key = begin(client, give(app, one_at_a_time=True).code)
    assert f'id="question-{shown}"' in text_of(client, f"/attempt/{key}?q={asked}")


def test_from_memory_the_article_is_put_away(app: Flask, client: FlaskClient) -> None:
    key = begin(client, give(app, from_memory=True).code)
    first = text_of(client, f"/attempt/{key}")
    client.post(f"/attempt/{key}/read")
    then = text_of(client, f"/attempt/{key}")
    assert "highest level since 1998" in first
    assert 'id="question-1"' not in first
    assert 'id="article"' not in then
    assert 'id="question-1"' in then


def test_flagged_questions_are_named_before_handing_in(
    teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    data = {f"q{n}": values_shown(client, key, n)[0] for n in (1, 2, 5)}
    data |= {"q3": "a", "q4": "b", "seen3": "plain", "flag3": "on"}
    answer = client.post(f"/attempt/{key}", data={**data, "then": "hand_in"})
    assert "You wanted to look again at 1." in text_of(client, answer.location)


@pytest.mark.parametrize(("late_s", "taken"), [(-1, True), (5, True), (11, False), (3600, False)])
def test_the_server_holds_the_time_limit(
    app: Flask, client: FlaskClient, clock: Clock, late_s: int, taken: bool
) -> None:
    key = begin(client, give(app, time_limit_s=600).code)
    clock.forward(600 + late_s)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow"}, headers=JSON)
    assert (attempt_of(app, key).answers[2].response == "Bridstow") is taken


def test_what_was_answered_counts_when_time_is_up(
    app: Flask, client: FlaskClient, clock: Clock
) -> None:
    key = begin(client, give(app, time_limit_s=600).code)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow"})
    clock.forward(4000)
    assert 'class="score-right">1<' in text_of(client, f"/attempt/{key}")
    attempt = attempt_of(app, key)
    assert attempt.submitted_at
    assert (attempt.submitted_at - attempt.started_at).total_seconds() == 600


@pytest.mark.parametrize(
    ("release", "closed", "seen"),
    [("at_once", False, True), ("after_end", False, False), ("after_end", True, True),
     ("never", False, False), ("never", True, False)],
)  # fmt: skip
def test_results_are_released_as_the_teacher_said(
    app: Flask, client: FlaskClient, release: str, closed: bool, seen: bool
) -> None:
    teacher = give(app, release=release)
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}/hand-in")
    if closed:
        teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/close")
    page = text_of(client, f"/attempt/{key}/result")
    assert ("score-right" in page) is seen
    assert ("Bridstow village" in page or "5.1 metres" in page) is seen


def test_an_early_result_leads_back_to_the_questions(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    assert client.get(f"/attempt/{key}/result").location == f"/attempt/{key}"
    assert client.post(f"/attempt/{key}/missed", data={"ticket": "t" * 32}).status_code == 404


def test_a_closed_quiz_keeps_what_was_answered(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow"})
    teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/close")
    page = text_of(client, f"/attempt/{key}/result")
    assert "What you had saved was handed in for you." in page
    assert 'class="score-right">1<' in page


def test_the_mistake_of_the_chosen_option_is_named(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q2": value_of(app, key, 2, "Mina Calder")})
    client.post(f"/attempt/{key}/hand-in")
    assert "Mina Calder is not what the article says." in text_of(client, f"/attempt/{key}")


def test_missed_questions_are_tried_again(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}", data={"q3": "Bridstow", "q4": "120"})
    client.post(f"/attempt/{key}/hand-in")
    answers = [client.post(f"/attempt/{key}/missed", data={"ticket": "t" * 32}) for _ in "12"]
    again = attempt_of(app, answers[0].location.rsplit("/", 1)[1])
    assert [answer.question.ident for answer in again.answers] == ["a1", "a2", "a5"]
    assert answers[0].location == answers[1].location


def test_practice_stays_off_the_teachers_desk(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}/hand-in")
    client.post(f"/attempt/{key}/missed", data={"ticket": "t" * 32})
    desk = text_of(teacher.client, f"/desk/{teacher.key}")
    assert desk.count('<th scope="row">Ada</th>') == 1


def test_practising_draws_other_questions(client: FlaskClient) -> None:
    data = {"sample": "flood-hereford", "count": "3", "kinds": ["who", "number", "place"]}
    first = client.post("/practise", data=data).location
    client.post(f"{first}/hand-in")
    stems = [re.findall(r"question-number\">\d+</span>([^<]+)", text_of(client, first))]
    second = client.post(f"/practise/{first.rsplit('/', 1)[1]}/another").location
    stems.append(re.findall(r"question-number\">\d+</span>([^<]+)", text_of(client, second)))
    assert len(stems[0]) == 3
    assert stems[1]
    assert not set(stems[0]) & set(stems[1])


@pytest.mark.parametrize("way", ["text", "upload"])
def test_a_text_too_long_to_wait_for_is_not_practised_and_stays_typed(
    app: Flask, client: FlaskClient, way: str
) -> None:
    app.config["SETTINGS"] = load_settings({"MAX_PRACTICE_CHARS": 400, "ACCOUNTS": False})
    long = f"{ARTICLE} {ARTICLE}"
    given = long if way == "text" else (BytesIO(long.encode()), "long.txt")
    answer = client.post("/practise", data={way: given, "count": "3", "kinds": ["who"]})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 413
    assert "Practising takes shorter texts" in page
    assert "Up to 400 characters" in page
    assert (ARTICLE[:60] in page) is (way == "text")


def test_nobody_else_sees_the_key_of_a_practice_quiz(app: Flask, client: FlaskClient) -> None:
    data = {"sample": "flood-hereford", "count": "3", "kinds": ["who", "number", "place"]}
    location = client.post("/practise", data=data).location
    quiz = attempt_of(app, location.rsplit("/", 1)[1]).assignment.quiz
    assert quiz.owner_id is None
    assert client.get(f"/desk/{quiz.key}").status_code == 404


def test_a_name_takes_a_quiz_as_often_as_it_may(
    app: Flask, new_student: Callable[[], FlaskClient]
) -> None:
    code = give(app, max_attempts=1).code
    begin(new_student(), code, "Ada")
    data = {"name": "ada", "ticket": "t" * 32}
    refused = new_student().post(f"/join/{code}", data=data)
    assert refused.status_code == 409
    assert "ada has taken this quiz already" in refused.get_data(as_text=True)
    assert new_student().post(f"/join/{code}", data=data | {"name": "Ada O"}).status_code == 303


def test_a_start_sent_twice_is_one_of_the_attempts(app: Flask, client: FlaskClient) -> None:
    code, data = give(app, max_attempts=1).code, {"name": "Ada", "ticket": "t" * 32}
    first, second = (client.post(f"/join/{code}", data=data) for _ in "12")
    assert (first.status_code, first.location) == (second.status_code, second.location)


def test_time_counts_for_the_question_that_was_answered(
    app: Flask, teacher: Teacher, client: FlaskClient, clock: Clock
) -> None:
    key = begin(client, teacher.code)
    for seconds, position, text in ((20, 3, "Ross"), (30, 4, "120"), (5, 3, "Bridstow")):
        clock.forward(seconds)
        client.post(f"/attempt/{key}", data={f"q{position}": text})
    clock.forward(24 * 3600)
    client.post(f"/attempt/{key}", data={"q1": values_shown(client, key, 1)[0]})
    assert [a.spent_s for a in attempt_of(app, key).answers] == [600, 0, 25, 30, 0]


def order_of(client: FlaskClient, key: str) -> list[str]:
    """The stems in the order of a student's page."""
    page = text_of(client, f"/attempt/{key}")
    found = re.findall(r'question-number">\d+</span>(.*?)</(?:legend|label)>', page, re.S)
    return [re.sub("<[^>]+>", "", stem).strip() for stem in found]


def test_questions_are_mixed_for_each_student_and_stay_so(
    app: Flask, new_student: Callable[[], FlaskClient]
) -> None:
    code, orders = give(app, question_order="mixed").code, []
    for n in range(8):
        client = new_student()
        key = begin(client, code, f"Student {n}")
        orders.append(order_of(client, key))
        assert order_of(client, key) == orders[-1]
    assert len({tuple(order) for order in orders}) > 4
    assert all(sorted(order) == sorted(orders[0]) for order in orders)


def test_another_device_shows_the_same_order(
    app: Flask, client: FlaskClient, new_student: Callable[[], FlaskClient]
) -> None:
    key = begin(client, give(app, question_order="mixed").code)
    code = re.search(r'resume-code"[^>]*>([^<]+)<', text_of(client, f"/attempt/{key}"))
    other = new_student()
    assert code
    other.post("/resume", data={"code": code[1]})
    assert order_of(other, key) == order_of(client, key)
    assert [values_shown(other, key, n) for n in range(1, 6)] == [
        values_shown(client, key, n) for n in range(1, 6)
    ]


def test_a_mixed_order_is_marked_as_any_other(app: Flask, client: FlaskClient) -> None:
    key = begin(client, give(app, question_order="mixed").code)
    for answer in attempt_of(app, key).answers:
        question, n = answer.question, answer.position
        shown = (
            question.answer if question.form != "choice" else value_of(app, key, n, question.answer)
        )
        if question.form != "evidence":
            client.post(f"/attempt/{key}", data={f"q{n}": shown})
    client.post(f"/attempt/{key}/hand-in")
    assert '4</span> <span class="score-of">of 5 right' in text_of(client, f"/attempt/{key}/result")


def test_options_stand_as_on_the_desk_where_the_teacher_wants_it(
    app: Flask, client: FlaskClient
) -> None:
    key = begin(client, give(app, option_order="desk").code)
    page = text_of(client, f"/attempt/{key}")
    names = re.findall(r'answer-text">([A-Z]\w+ [A-Z]\w+)<', page)
    assert names == ["Owen Pryce", "Mina Calder", "Ross Bridstow"]


def test_numbers_rise_for_every_student(teacher: Teacher, client: FlaskClient) -> None:
    page = text_of(client, f"/attempt/{begin(client, teacher.code)}")
    sizes = re.findall(r'answer-text">(\d\.\d metres)<', page)
    assert sizes == ["3.4 metres", "5.1 metres", "6.8 metres"]


def test_an_option_that_the_teacher_took_out_is_not_another(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    chosen, kept = (value_of(app, key, 2, name) for name in ("Mina Calder", "Owen Pryce"))
    edited = {"stem": "Who was not warned?", "kind": "who", "form": "choice", "right": "0",
              "options-0": "Owen Pryce", "options-1": "Ada Quill", "options-2": "Ross Bridstow",
              "difficulty": "easy", "marks": "1"}  # fmt: skip
    teacher.client.post(f"/desk/{teacher.key}/question/a2", data=edited)
    answer = client.post(f"/attempt/{key}", data={"q2": chosen, "q3": "Bridstow"}, headers=JSON)
    assert answer.status_code == 409
    assert answer.json["error"].startswith("Your teacher has changed question 2 ")
    assert [a.response for a in attempt_of(app, key).answers[1:3]] == [None, "Bridstow"]
    client.post(f"/attempt/{key}", data={"q2": kept})
    assert attempt_of(app, key).answers[1].response == "Owen Pryce"


def test_without_a_script_a_changed_question_is_told_too(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    gone = value_of(app, key, 2, "Nobody")
    answer = client.post(f"/attempt/{key}", data={"q2": gone}, follow_redirects=True)
    assert "Your teacher has changed question 2 " in answer.get_data(as_text=True)


def test_results_count_by_question_whatever_the_order(
    app: Flask, new_student: Callable[[], FlaskClient]
) -> None:
    teacher = give(app, question_order="mixed")
    for name in ("Ada", "Ben", "Cem"):
        client = new_student()
        key = begin(client, teacher.code, name)
        rows = {answer.question.ident: answer.position for answer in attempt_of(app, key).answers}
        client.post(f"/attempt/{key}", data={f"q{rows['a3']}": "Bridstow"})
        client.post(f"/attempt/{key}/hand-in")
    book = teacher.client.get(f"/desk/{teacher.key}/{teacher.code}/gradebook.csv")
    lines = list(csv.DictReader(book.data.decode("utf-8-sig").splitlines()))
    assert [line["3 answer"] for line in lines] == ["Bridstow"] * 3
    assert [line["3 mark (of 1)"] for line in lines] == ["1"] * 3

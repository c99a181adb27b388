"""No byte that a student receives before handing in depends on the key.

Two quizzes that differ only in what is right must look the same, byte for byte: in pages,
headers and JSON, in the order of options, in every form of question.
"""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.storage.assignments import Conditions
from quizgen.storage.rows import AttemptRow
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of, begin, session_of, value_of

JSON = {"Accept": "application/json"}
CHANGING = re.compile(rb'(name="csrf_token" value=")[^"]+|(name="ticket"[^>]*value=")[^"]+')


def received(client: FlaskClient, code: str, key: str, chosen: str) -> list[bytes]:
    """Everything the student's browser gets in every state before the end."""
    answers = [client.get(path) for path in (
        f"/join/{code}", f"/attempt/{key}", f"/attempt/{key}?q=3", f"/attempt/{key}/check",
        f"/attempt/{key}/result",
    )]  # fmt: skip
    answers.append(client.post(f"/attempt/{key}", data={"q1": chosen}, headers=JSON))
    answers.append(client.post(f"/attempt/{key}", data={"q3": "Ross", "then": "stay"}))
    heads = [
        repr([pair for pair in a.headers if pair[0] not in {"Date", "Set-Cookie"}]).encode()
        for a in answers
    ]
    return [CHANGING.sub(rb"\1\2", a.data) + head for a, head in zip(answers, heads, strict=True)]


def turn_keys(app: Flask, key: str) -> None:
    """Make something else right in every question of the attempt's quiz."""
    with session_of(app) as session:
        attempt = session.get_one(AttemptRow, attempt_of(app, key).id)
        for answer in attempt.answers:
            row = answer.question
            texts = [text for text, _ in row.choices]
            wrong = next((text for text in texts if text != row.answer), "something else")
            row.answer, row.accept = wrong, ["entirely other"]
            row.choices = [[text, "" if text == wrong else "No."] for text in reversed(texts)]
            row.evidence_start, row.evidence_end = 22, 49
            row.key_start = row.key_end = None
            row.confidence, row.difficulty, row.paragraph = 0.1, "hard", 0
        session.commit()


@pytest.mark.parametrize("one_at_a_time", [False, True])
def test_nothing_received_depends_on_the_key(
    app: Flask, client: FlaskClient, one_at_a_time: bool
) -> None:
    teacher = Teacher(app, flood_quiz(), Conditions(one_at_a_time=one_at_a_time))
    key = begin(client, teacher.code)
    chosen = value_of(app, key, 1, "3.4 metres")
    client.post(f"/attempt/{key}", data={"q1": chosen, "q3": "Ross"})
    before = received(client, teacher.code, key, chosen)
    turn_keys(app, key)
    assert received(client, teacher.code, key, chosen) == before


def test_the_comparison_sees_a_key(app: Flask, teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    client.post(f"/attempt/{key}/hand-in")
    before = client.get(f"/attempt/{key}/result").data
    turn_keys(app, key)
    assert client.get(f"/attempt/{key}/result").data != before


def test_what_the_article_does_not_say_is_not_sent(
    app: Flask, teacher: Teacher, client: FlaskClient
) -> None:
    key = begin(client, teacher.code)
    chosen = value_of(app, key, 1, "3.4 metres")
    sent = b"".join(received(client, teacher.code, key, chosen))
    for secret in (b"Bridstow village", b"is not what the article says", b'"a1', b"evidence-"):
        assert secret not in sent
    assert b"about 120" not in sent  # the article says "About 120"


def test_option_order_differs_by_student(app: Flask, teacher: Teacher) -> None:
    orders = set()
    for _ in range(12):
        client = app.test_client()
        page = client.get(f"/attempt/{begin(client, teacher.code)}").get_data(as_text=True)
        orders.add(tuple(re.findall(r'answer-text">([A-Z]\w+ [A-Z]\w+)<', page)))
    assert len(orders) > 2


def test_the_order_stays_for_one_student(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    first, second = (client.get(f"/attempt/{key}").data for _ in range(2))
    assert CHANGING.sub(b"", first) == CHANGING.sub(b"", second)


def test_the_session_cookie_holds_no_key(teacher: Teacher, client: FlaskClient) -> None:
    begin(client, teacher.code)
    with client.session_transaction() as cookies:
        assert set(cookies) <= {"attempts", "_permanent", "csrf_token", "owner"}

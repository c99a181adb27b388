"""Forty students at once on SQLite: no error, no lost answer, each score right."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from tests.web.clients import Teacher, attempt_of, begin, value_of

STUDENTS = 40
JSON = {"Accept": "application/json"}


def take_quiz(app: Flask, code: str, number: int) -> tuple[str, dict[int, str], int]:
    """One student, who knows some answers; returns attempt, what was sent, what is right."""
    chance, client = random.Random(number), app.test_client()
    key = begin(client, code, f"Student {number}")
    sent: dict[int, str] = {}
    right = 0
    for position, known, unknown in (
        (1, "5.1 metres", "3.4 metres"), (2, "Owen Pryce", "Mina Calder"),
        (3, "Bridstow", "Kington"), (4, "120", "7"),
    ):  # fmt: skip
        knows = chance.random() < 0.5
        sent[position] = known if knows else unknown
        right += knows
        text = sent[position]
        value = value_of(app, key, position, text) if position < 3 else text
        saved = client.post(f"/attempt/{key}", data={f"q{position}": value}, headers=JSON)
        assert saved.status_code == 200, saved.get_data(as_text=True)
    assert client.post(f"/attempt/{key}/hand-in").status_code == 303
    page = client.get(f"/attempt/{key}/result").get_data(as_text=True)
    assert f'class="score-right">{right}<' in page
    return key, sent, right


@pytest.mark.slow
def test_forty_students_at_once(app: Flask, teacher: Teacher) -> None:
    with ThreadPoolExecutor(STUDENTS) as pool:
        done = list(pool.map(lambda n: take_quiz(app, teacher.code, n), range(STUDENTS)))
    assert len({key for key, _, _ in done}) == STUDENTS
    for key, sent, right in done:
        answers = {a.position: a.response for a in attempt_of(app, key).answers if a.response}
        assert answers == sent
        assert sum(bool(a.right) for a in attempt_of(app, key).answers) == right


@pytest.mark.slow
def test_one_ticket_sent_at_once_is_one_attempt(app: Flask, teacher: Teacher) -> None:
    def send(_: int) -> str:
        data = {"name": "Ada", "ticket": "t" * 32}
        return app.test_client().post(f"/join/{teacher.code}", data=data).location

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(send, range(8)))) == 1

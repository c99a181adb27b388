"""A teacher and students as the site sees them: browsers with cookies."""

import re

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from quizgen.model import Quiz
from quizgen.storage.assignments import Conditions, assign
from quizgen.storage.attempts import find_attempt
from quizgen.storage.convert import to_question
from quizgen.storage.quizzes import add_owner, add_quiz
from quizgen.storage.rows import AttemptRow
from quizgen.web.delivery import option_value


class Teacher:
    """A browser that owns a quiz and gave it out."""

    def __init__(self, app: Flask, quiz: Quiz, conditions: Conditions | None = None) -> None:
        self.client = app.test_client()
        with session_of(app) as session:
            now = app.config["CLOCK"]()
            owner = add_owner(session, now=now)
            row = add_quiz(session, quiz, owner, now=now)
            self.code = assign(session, row, conditions, now=now).code
            self.key = row.key
            session.commit()
            with self.client.session_transaction() as cookies:
                cookies["owner"] = owner.key


def session_of(app: Flask) -> Session:
    """A session on the site's database, beside its requests."""
    return Session(app.extensions["quizgen_engine"], expire_on_commit=False)


def begin(client: FlaskClient, code: str, name: str = "Ada") -> str:
    """Start an attempt; returns its key."""
    page = client.get(f"/join/{code}").get_data(as_text=True)
    ticket = re.search(r'name="ticket"[^>]*value="([^"]+)"', page)
    assert ticket
    answer = client.post(f"/join/{code}", data={"name": name, "ticket": ticket[1]})
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.location.rsplit("/", 1)[1]


def attempt_of(app: Flask, key: str) -> AttemptRow:
    """The attempt as it stands in the database, with everything below it loaded."""
    with session_of(app) as session:
        attempt = find_attempt(session, key)
        assert attempt
        assert all(answer.question for answer in attempt.answers)
        assert attempt.assignment.quiz
        return attempt


def value_of(app: Flask, key: str, position: int, option: str) -> str:
    """The field value that stands for an option in this attempt."""
    attempt = attempt_of(app, key)
    question = to_question(attempt.answers[position - 1].question)
    return option_value(question, attempt.seed, option)


def values_shown(client: FlaskClient, key: str, position: int) -> list[str]:
    """The field values of a question's options, in the order of the student's page."""
    page = client.get(f"/attempt/{key}?q={position}").get_data(as_text=True)
    return re.findall(rf'name="q{position}" value="([^"]*)"', page)

"""What it costs to follow a class: requests a second and bytes, over HTTP as a teacher's page asks.

``python -m tests.evaluation.following [STUDENTS]``. The server and the two who ask share one
process, so a site alone on its machine does better.
"""

import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

from flask import Flask
from sqlalchemy import select
from waitress.server import create_server

from quizgen.storage.attempts import start_attempt
from quizgen.storage.rows import AssignmentRow
from quizgen.web import create_app
from tests.quizzes import flood_quiz
from tests.web.class_lists import give_to, make_class
from tests.web.clients import Teacher, session_of

STUDENTS = 200
ABSENT = 10
FOLLOWERS = 2
LASTS_S = 10
# As static/follow.js waits between two questions.
PAUSE_S = 4


@dataclass
class Told:
    """What the answers of the site came to."""

    times_s: list[float] = field(default_factory=list)
    whole: int = 0  # bytes of an answer with every student


def a_class(app: Flask, students: int) -> Teacher:
    """A teacher with so many students at work on ten questions, and some who have not begun."""
    quiz = flood_quiz()
    twice = (replace(q, id=f"{q.id}-{n}") for n in (1, 2) for q in quiz.questions)
    teacher = Teacher(app, replace(quiz, questions=tuple(twice)))
    names = [f"Student Number {n}" for n in range(students + ABSENT)]
    give_to(teacher, make_class(teacher, *names))
    with session_of(app) as session:
        wanted = select(AssignmentRow).where(AssignmentRow.code == teacher.code)
        given, now = session.scalars(wanted).one(), app.config["CLOCK"]()
        assert given.class_list
        for n, pupil in enumerate(given.class_list.pupils[:students]):
            attempt = start_attempt(
                session,
                given,
                name=pupil.name,
                ticket=str(n),
                hash_resume=str,
                now=now,
                pupil=pupil,
            )
            for answer in attempt.answers[: n % 11]:
                answer.response, answer.saved_at = "120", now
        session.commit()
    return teacher


def follow(port: int, teacher: Teacher, told: Told, until: float) -> None:
    """Ask again and again, and say what is known already as a page does."""
    cookie = teacher.client.get_cookie("quizgen")
    assert cookie
    headers = {"Cookie": f"quizgen={cookie.value}"}
    path = f"/desk/{teacher.key}/{teacher.code}/follow/state"
    connection = HTTPConnection("127.0.0.1", port)
    while time.perf_counter() < until:
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        told.whole = max(told.whole, len(answer.read()))
        told.times_s.append(time.perf_counter() - start)
        headers["If-None-Match"] = answer.getheader("ETag") or ""


def main() -> None:
    """Measure and say it."""
    students = int(sys.argv[1]) if len(sys.argv) > 1 else STUDENTS
    folder = Path(tempfile.mkdtemp())
    config = {"TESTING": True, "ACCOUNTS": False, "WTF_CSRF_ENABLED": False}
    app = create_app({"INSTANCE_FOLDER": folder, **config})
    teacher, told = a_class(app, students), Told()
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    threading.Thread(target=server.run, daemon=True).start()
    until = time.perf_counter() + LASTS_S
    asking = [
        threading.Thread(target=follow, args=(server.effective_port, teacher, told, until))
        for _ in range(FOLLOWERS)
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    rate = len(told.times_s) / LASTS_S
    print(f"{students} students, {ABSENT} not begun: {rate:.0f} requests a second,")  # noqa: T201
    print(f"median {1000 * median(told.times_s):.0f} ms; {told.whole} bytes when anything")  # noqa: T201
    print(f"changed, else none. Enough for {rate * PAUSE_S:.0f} pages at once.")  # noqa: T201


if __name__ == "__main__":
    main()

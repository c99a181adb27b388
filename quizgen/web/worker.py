"""Reads what is in the queue, one source after the other, in a thread of its own.

One thread: the parser keeps a core busy, and the other is for the pages. The thread lives only
while something waits. If it breaks on a source, the next look at the progress page starts
another one; the queue tries that source once more and then says so.
"""

import threading
import time
from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app
from sqlalchemy.orm import Session

from quizgen.errors import ArticleError, UnreadableError
from quizgen.model import Quiz, QuizOptions
from quizgen.pipeline import make_quiz
from quizgen.storage import readings
from quizgen.storage.codes import new_key
from quizgen.storage.convert import to_quiz
from quizgen.storage.library import ask_anew
from quizgen.storage.quizzes import add_quiz, find_quiz
from quizgen.storage.readings import Source, Way
from quizgen.storage.rows import QuizRow, SourceRow
from quizgen.web.database import session_on
from quizgen.web.intake import article_of

NAME = "quizgen_worker"
# 200,000 characters take some 15 s alone on a core. What takes so long is stuck: another thread
# goes on with the queue, and what this one may still bring is thrown away.
LONGEST_S = 300
QUIZ_GONE = "The quiz is not there any more."


class Worker:
    """The thread of one site."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._asked = False
        self._thread: threading.Thread | None = None
        self._ident = ""
        self._since = 0.0

    def wake(self) -> None:
        """Read what waits; returns at once."""
        with self._lock:
            self._asked = True
            stuck = time.monotonic() - self._since > LONGEST_S
            if self._thread is None or not self._thread.is_alive() or stuck:
                self._ident, self._since = new_key(), time.monotonic()
                self._thread = threading.Thread(
                    target=self._run, args=(self._ident,), name=NAME, daemon=True
                )
                self._thread.start()

    def rest(self, timeout_s: float) -> None:
        """Wait until nothing is left to read, or for so many seconds."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join(timeout_s)

    def _run(self, ident: str) -> None:
        while self._is_asked(ident):
            while self._goes_on(ident) and read_next(self._app, ident):
                pass

    def _is_asked(self, ident: str) -> bool:
        """Whether somebody woke the worker since it looked last; if not, its thread ends."""
        with self._lock:
            if ident != self._ident:
                return False
            asked, self._asked = self._asked, False
            if not asked:
                self._thread = None
            return asked

    def _goes_on(self, ident: str) -> bool:
        """Whether this thread is still the one that reads; one that was stuck is not."""
        with self._lock:
            self._since = time.monotonic() if ident == self._ident else self._since
            return ident == self._ident


def site_worker() -> Worker:
    """The worker of the site that answers this request."""
    found: Worker = current_app.extensions[NAME]
    return found


# ---------------------------------------------------------------- one source
@dataclass(frozen=True)
class Task:
    """What is to be done with a source, without its row."""

    ident: int
    worker: str
    source: Source
    options: QuizOptions
    look_first: bool


def read_next(app: Flask, worker: str) -> bool:
    """Read the next source and store its quiz; False when nothing waits.

    No transaction is open while it reads: students go on saving their answers.
    """
    task = _take(app, worker)
    if task is None:
        return False
    try:
        _store(app, task, _quiz(app, task))
    except ArticleError as error:
        _store_refusal(app, task, str(error))
    return True


def _take(app: Flask, worker: str) -> Task | None:
    with session_on(app) as session:
        row = readings.take_next(session, worker)
        session.commit()
        if row is None:
            return None
        source = Source(cast(Way, row.way), row.name, row.content or b"")
        options = readings.options_of(row.reading)
        return Task(row.id, worker, source, options, row.reading.look_first)


def _quiz(app: Flask, task: Task) -> Quiz:
    settings, options = app.config["SETTINGS"], task.options
    if task.source.way == "anew":
        with session_on(app) as session:
            article = to_quiz(_old_quiz(session, task)).article
    else:
        article = article_of(task.source, settings)
    if task.look_first:
        return Quiz(article, (), options=options)
    return make_quiz(article, options, settings=settings)


def _old_quiz(session: Session, task: Task) -> QuizRow:
    """The quiz whose questions are made anew."""
    row = session.get(SourceRow, task.ident)
    key = task.source.content.decode()
    quiz = find_quiz(session, key, row.reading.owner) if row else None
    if quiz is None:
        raise UnreadableError(QUIZ_GONE)
    return quiz


def _store(app: Flask, task: Task, made: Quiz) -> None:
    now = app.config["CLOCK"]()
    with session_on(app) as session:
        row = _own_row(session, task)
        if row is None:
            return
        if task.source.way == "anew":
            quiz = _old_quiz(session, task)
            ask_anew(quiz, made, now=now)
        else:
            quiz = add_quiz(session, made, row.reading.owner, now=now)
        readings.finish(row, quiz)
        session.commit()


def _store_refusal(app: Flask, task: Task, said: str) -> None:
    with session_on(app) as session:
        row = _own_row(session, task)
        if row is not None:
            readings.fail(row, said)
        session.commit()


def _own_row(session: Session, task: Task) -> SourceRow | None:
    """The row of a task; None where it was forgotten or taken over in the meantime."""
    row = session.get(SourceRow, task.ident)
    return row if row and (row.state, row.worker) == ("reading", task.worker) else None

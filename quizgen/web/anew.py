"""Questions made anew about an article that is stored: at once, or in the queue if it is long."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from quizgen.model import QuizOptions
from quizgen.pipeline import make_quiz
from quizgen.storage.convert import to_article
from quizgen.storage.library import ask_anew
from quizgen.storage.readings import Source, add_reading
from quizgen.storage.rows import QuizRow
from quizgen.web.database import database, now, release
from quizgen.web.identity import own_quiz, owner_or_new
from quizgen.web.intake import is_quick, site_settings
from quizgen.web.worker import site_worker


def make_anew(key: str, options: QuizOptions) -> ResponseReturnValue:
    """Make the questions of one's own quiz anew and go to them; the old ones come back by undo.

    Args:
        key: of the quiz.
        options: what the questions shall be like.
    """
    row = own_quiz(key)
    article = to_article(row.article)
    if not is_quick(Source("text", "", article.text.encode("utf-8", "surrogatepass"))):
        return _queue(row, options)
    release()
    made = make_quiz(article, options, settings=site_settings())
    ask_anew(own_quiz(key), made, now=now())
    database().commit()
    return redirect(url_for("teacher.desk", key=key), 303)


def _queue(row: QuizRow, options: QuizOptions) -> ResponseReturnValue:
    source = Source("anew", row.article.title, row.key.encode())
    reading = add_reading(database(), owner_or_new(), [source], options, now=now())
    database().commit()
    release()
    site_worker().wake()
    return redirect(url_for("reading.show", key=reading.key), 303)

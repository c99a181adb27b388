"""The article as cleaning left it: what is asked about, what was set aside, and both to change."""

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.article.choosing import bring_back, set_aside
from quizgen.article.readability import readability
from quizgen.model import Article, Span
from quizgen.pipeline import make_quiz
from quizgen.storage import editing
from quizgen.storage.convert import quiz_columns, to_article, to_quiz
from quizgen.storage.quizzes import change_article
from quizgen.web.database import database, now
from quizgen.web.identity import own_quiz
from quizgen.web.limits import making

blueprint = Blueprint("text", __name__, url_prefix="/desk/<key>/text")


@blueprint.get("")
def show(key: str) -> ResponseReturnValue:
    """Every line with what becomes of it, and the figures of what is shown."""
    row = own_quiz(key)
    article = to_article(row.article)
    return render_template(
        "text.html",
        quiz=row,
        article=article,
        parts=sorted([*article.blocks, *article.hidden], key=lambda part: part.span),
        figures=readability(article),
    )


@blueprint.post("/back")
def back(key: str) -> ResponseReturnValue:
    """Show a hidden stretch again."""
    return _changed(key, bring_back(to_article(own_quiz(key).article), _span()))


@blueprint.post("/aside")
def aside(key: str) -> ResponseReturnValue:
    """Set a line aside."""
    return _changed(key, set_aside(to_article(own_quiz(key).article), _span()))


def _span() -> Span:
    start, end = (request.form.get(name, type=int) for name in ("start", "end"))
    if start is None or end is None:
        abort(400)
    return Span(start, end)


def _changed(key: str, article: Article) -> ResponseReturnValue:
    change_article(own_quiz(key), article)
    database().commit()
    anchor = f"at-{request.form.get('start', '')}"
    return redirect(url_for(".show", key=key, _anchor=anchor), 303)


@blueprint.post("/make")
@making
def make(key: str) -> ResponseReturnValue:
    """Make the questions from what is shown; earlier ones come back by undo."""
    row = own_quiz(key)
    site = current_app.config["SETTINGS"]
    made = make_quiz(to_article(row.article), to_quiz(row).options, settings=site)
    if row.questions:
        editing.remember(row, "questions made anew", now=now())
    editing.replace_all(row, made.questions)
    for name, value in quiz_columns(made).items():
        setattr(row, name, value)
    database().commit()
    return redirect(url_for("teacher.desk", key=key), 303)

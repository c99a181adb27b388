"""The article as cleaning left it: what is asked about, what was set aside, and both to change."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.article.choosing import bring_back, set_aside
from quizgen.article.readability import readability
from quizgen.model import Article, Span
from quizgen.storage.convert import to_article, to_quiz
from quizgen.storage.quizzes import change_article, undo_article
from quizgen.storage.rows import QuizRow
from quizgen.web.anew import make_anew
from quizgen.web.database import database
from quizgen.web.identity import own_quiz
from quizgen.web.limits import making
from quizgen.web.text_view import text_lines

blueprint = Blueprint("text", __name__, url_prefix="/desk/<key>/text")
LABEL_CHARS = 40


@blueprint.get("")
def show(key: str) -> ResponseReturnValue:
    """Every line with what becomes of it, and the figures of what is shown."""
    row = own_quiz(key)
    article = to_article(row.article)
    return render_template(
        "text.html",
        quiz=row,
        article=article,
        lines=text_lines(article),
        figures=readability(article),
        undo=row.article.edits[-1].label if row.article.edits else "",
    )


@blueprint.post("/back")
def back(key: str) -> ResponseReturnValue:
    """Show a hidden stretch again."""
    row, span = own_quiz(key), _span()
    article = to_article(row.article)
    return _changed(row, bring_back(article, span), f"bring back {_quoted(article, span)}")


@blueprint.post("/aside")
def aside(key: str) -> ResponseReturnValue:
    """Set a line aside."""
    row, span = own_quiz(key), _span()
    article = to_article(row.article)
    return _changed(row, set_aside(article, span), f"set aside {_quoted(article, span)}")


@blueprint.post("/undo")
def undo(key: str) -> ResponseReturnValue:
    """Take the last change back."""
    row = own_quiz(key)
    undo_article(row)
    return _shown(row)


def _span() -> Span:
    start, end = (request.form.get(name, type=int) for name in ("start", "end"))
    if start is None or end is None:
        abort(400)
    return Span(start, end)


def _quoted(article: Article, span: Span) -> str:
    """The first words of a stretch, as the undo button says them."""
    words = " ".join(span.of(article.text).split())
    short = words if len(words) <= LABEL_CHARS else f"{words[:LABEL_CHARS].rsplit(' ', 1)[0]} …"
    return f"“{short}”"


def _changed(row: QuizRow, article: Article, label: str) -> ResponseReturnValue:
    change_article(row, article, label)
    return _shown(row, f"at-{request.form.get('line') or request.form.get('start', '')}")


def _shown(row: QuizRow, anchor: str = "lines") -> ResponseReturnValue:
    database().commit()
    return redirect(url_for(".show", key=row.key, _anchor=anchor), 303)


# ---------------------------------------------------------------- questions from what is shown
@blueprint.post("/make")
@making
def make(key: str) -> ResponseReturnValue:
    """Make the questions from what is shown; earlier ones come back by undo."""
    return make_anew(key, to_quiz(own_quiz(key)).options)

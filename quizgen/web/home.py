"""The start page: an article goes in, a quiz comes out."""

from collections.abc import Sequence

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from quizgen.errors import ArticleError
from quizgen.model import Article, Quiz
from quizgen.storage.quizzes import add_quiz, quizzes_of
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.intake import article_from, article_of, quiz_about, refuse
from quizgen.web.intake_form import IntakeForm
from quizgen.web.limits import making
from quizgen.web.samples import samples
from quizgen.web.security import checks_own_token
from quizgen.web.student_forms import JoinForm

blueprint = Blueprint("home", __name__)
MAX_FILES = 20  # each takes a second or two, and the page waits for all


@blueprint.get("/")
def start() -> ResponseReturnValue:
    """The page with the form, the samples, and what this browser made before."""
    return _page(IntakeForm())


@blueprint.post("/")
@checks_own_token
@making
def make() -> ResponseReturnValue:
    """Make a quiz and go to its desk; or the page again, with all that was typed."""
    form = IntakeForm()
    if not form.validate_on_submit():
        return _page(form), form.refusal
    files = [file for file in request.files.getlist("upload") if file.filename]
    if len(files) > 1:
        return _many(form, files)
    try:
        article = article_from(form, addresses=True)
        if form.look_first.data:
            return _look_first(form, article)
        row = add_quiz(database(), quiz_about(article, form), owner_or_new(), now=now())
    except ArticleError as error:
        status = refuse(form, error)
        return _page(form), status
    database().commit()
    return redirect(url_for("teacher.desk", key=row.key), 303)


def _look_first(form: IntakeForm, article: Article) -> ResponseReturnValue:
    """Keep the article without questions and show what was made of it."""
    empty = Quiz(article, (), options=form.options())
    row = add_quiz(database(), empty, owner_or_new(), now=now())
    database().commit()
    return redirect(url_for("text.show", key=row.key), 303)


def _many(form: IntakeForm, files: Sequence[FileStorage]) -> ResponseReturnValue:
    """A quiz from each of several files; the library shows them, and says what went wrong."""
    if len(files) > MAX_FILES:
        form.upload.errors = [f"Choose {MAX_FILES} files at most; these are {len(files)}."]
        return _page(form), 422
    owner, made = owner_or_new(), 0
    for file in files:
        try:
            add_quiz(database(), quiz_about(article_of(file), form), owner, now=now())
            made += 1
        except ArticleError as error:
            flash(f"{file.filename}: {error}")
    database().commit()
    flash(f"{made} of {len(files)} files became a quiz.")
    return redirect(url_for("library.show"), 303)


def _page(form: IntakeForm) -> str:
    made = quizzes_of(database(), current_owner(), limit=6)
    return render_template(
        "home.html",
        form=form,
        join=JoinForm(formdata=None),
        samples=samples(),
        made=made,
        addresses=current_app.config["SETTINGS"].fetch_addresses,
    )

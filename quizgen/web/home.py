"""The start page: an article goes in, a quiz comes out."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizgen.errors import ArticleError
from quizgen.storage.quizzes import add_quiz, quizzes_of
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.intake import quiz_from, refuse
from quizgen.web.intake_form import IntakeForm
from quizgen.web.limits import making
from quizgen.web.samples import samples
from quizgen.web.security import checks_own_token
from quizgen.web.student_forms import JoinForm

blueprint = Blueprint("home", __name__)


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
    try:
        quiz = quiz_from(form)
    except ArticleError as error:
        status = refuse(form, error)
        return _page(form), status
    row = add_quiz(database(), quiz, owner_or_new(), now=now())
    database().commit()
    return redirect(url_for("teacher.desk", key=row.key), 303)


def _page(form: IntakeForm) -> str:
    made = quizzes_of(database(), current_owner(), limit=6)
    return render_template(
        "home.html", form=form, join=JoinForm(formdata=None), samples=samples(), made=made
    )

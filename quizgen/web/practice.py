"""Practise alone: a fresh quiz for oneself, and another one from the same article."""

import secrets
from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from quizgen.errors import ArticleError, TooLongError
from quizgen.model import Quiz
from quizgen.pipeline import make_quiz
from quizgen.settings import Settings, load_settings
from quizgen.storage.assignments import assign
from quizgen.storage.attempts import start_attempt
from quizgen.storage.convert import to_quiz
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import ArticleRow, QuestionRow, QuizRow
from quizgen.web.database import database, now, release
from quizgen.web.identity import own_attempt, remember_attempt, resume_hash_of
from quizgen.web.intake import NO_QUESTION, article_of, refuse, site_settings, source_from
from quizgen.web.intake_form import IntakeForm
from quizgen.web.limits import making
from quizgen.web.samples import samples
from quizgen.web.security import checks_own_token

blueprint = Blueprint("practice", __name__, url_prefix="/practise")
NAME = "Practice"
WHY_SHORTER = (
    "Practising takes shorter texts than a teacher's desk: its quiz is made while you wait."
)


@blueprint.get("")
def start() -> ResponseReturnValue:
    """Choose an article and what to be asked."""
    return _page(IntakeForm())


@blueprint.post("")
@checks_own_token
@making
def begin() -> ResponseReturnValue:
    """Make a quiz for oneself and go to its first question."""
    form = IntakeForm()
    if not form.validate_on_submit():
        return _page(form), form.refusal
    try:
        quiz = _with_questions(_quiz(form))
    except ArticleError as error:
        status = refuse(form, error)
        return _page(form), status
    return _practise(quiz)


def _practice_settings() -> Settings:
    """The settings of this site, with the shorter limit of practising."""
    site = site_settings()
    most = min(site.max_practice_chars, site.max_article_chars)
    return load_settings({**site.as_dict(), "MAX_ARTICLE_CHARS": most})


def _quiz(form: IntakeForm) -> Quiz:
    """The quiz that the form asks for, made here and now: nothing that was given is kept before.

    Raises:
        ArticleError: there is no article, it is too long to wait for, or it cannot be asked
            about; the message is for the page.
    """
    try:
        article = article_of(source_from(form), _practice_settings())
    except TooLongError as error:
        raise TooLongError(f"{error} {WHY_SHORTER}") from error
    return make_quiz(article, form.options(), settings=site_settings())


def _page(form: IntakeForm) -> str:
    most = _practice_settings().max_article_chars
    return render_template("practise.html", form=form, samples=samples(), most=most)


def _with_questions(quiz: Quiz) -> Quiz:
    if not quiz.questions:
        raise ArticleError(NO_QUESTION)
    return quiz


def _practise(quiz: Quiz, article: ArticleRow | None = None) -> ResponseReturnValue:
    """Store the quiz as nobody's, so that no teacher's page shows its key, and begin it."""
    row = add_quiz(database(), quiz, None, now=now(), article=article)
    attempt = start_attempt(
        database(),
        assign(database(), row, now=now(), purpose="practice"),
        name=NAME,
        ticket=secrets.token_urlsafe(24),
        hash_resume=resume_hash_of,
        now=now(),
    )
    database().commit()
    remember_attempt(attempt)
    return redirect(url_for("attempt.take", key=attempt.key), 303)


@blueprint.post("/<key>/another")
@making
def another(key: str) -> ResponseReturnValue:
    """Another quiz from the same article, with questions that were not asked yet.

    When all were asked, it begins again with any.
    """
    attempt = own_attempt(key)
    if attempt.assignment.quiz.owner_id is not None:
        abort(404)
    row = attempt.assignment.quiz
    old = to_quiz(row)
    every = replace(old.options, count=None, seed=old.options.seed + 1)
    release()  # making it takes a while, and nobody shall wait for the lock
    drawn = make_quiz(old.article, every, settings=site_settings())
    asked = _asked(row)
    fresh = [question for question in drawn.questions if question.stem not in asked]
    chosen = tuple((fresh or list(drawn.questions))[: old.options.count])
    options = replace(every, count=old.options.count)
    return _practise(replace(drawn, questions=chosen, options=options), row.article)


def _asked(row: QuizRow) -> set[str]:
    """The stems of every question asked about this reading of the article."""
    stems = select(QuestionRow.stem).join(QuizRow).where(QuizRow.article_id == row.article_id)
    return set(database().scalars(stems))

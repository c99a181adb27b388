"""A student's way: code, name, questions, hand in, result."""

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from quizgen.storage import attempts
from quizgen.storage.assignments import conditions_of, find_assignment
from quizgen.storage.convert import to_article
from quizgen.storage.rows import AssignmentRow, AttemptRow
from quizgen.web.article_view import article_view
from quizgen.web.database import database, now
from quizgen.web.delivery import response_for, shown_questions
from quizgen.web.identity import own_attempt, remember_attempt, resume_code, resume_hash_of
from quizgen.web.limits import guessing
from quizgen.web.marks import is_right
from quizgen.web.results import result_of
from quizgen.web.student_forms import MAX_RESPONSE_CHARS, JoinForm, NameForm

blueprint = Blueprint("student", __name__)
NO_SUCH_CODE = "No quiz has this code. Check it letter by letter, or ask your teacher."


@blueprint.get("/join")
def join() -> ResponseReturnValue:
    """Where a student types the code."""
    return render_template("join.html", form=JoinForm())


@blueprint.post("/join")
@guessing
def find() -> ResponseReturnValue:
    """Go to the quiz with the code."""
    form = JoinForm()
    if not form.validate_on_submit():
        return render_template("join.html", form=form), 422
    found = find_assignment(database(), form.code.data)
    if found is None:
        form.code.errors = [NO_SUCH_CODE]
        return render_template("join.html", form=form), 404
    return redirect(url_for(".enter", code=found.code), 303)


@blueprint.get("/join/<code>")
@guessing
def enter(code: str) -> ResponseReturnValue:
    """Where a student gives a name; or goes on, if an attempt was begun in this browser."""
    assignment = find_assignment(database(), code)
    if assignment is None:
        return _unknown(code)
    if assignment.closed_at is not None:
        return _closed(assignment)
    begun = _begun_here(assignment)
    return render_template("name.html", form=NameForm(), assignment=assignment, begun=begun)


@blueprint.post("/join/<code>")
@guessing
def begin(code: str) -> ResponseReturnValue:
    """Start an attempt; sent twice it is one."""
    assignment = find_assignment(database(), code)
    if assignment is None:
        return _unknown(code)
    if assignment.closed_at is not None:
        return _closed(assignment)
    form = NameForm()
    if not form.validate_on_submit():
        return render_template("name.html", form=form, assignment=assignment, begun=None), 422
    attempt = attempts.start_attempt(
        database(),
        assignment,
        name=form.name.data,
        ticket=form.ticket.data,
        hash_resume=resume_hash_of,
        now=now(),
    )
    database().commit()
    remember_attempt(attempt)
    return redirect(url_for(".take", key=attempt.key), 303)


def _unknown(code: str) -> ResponseReturnValue:
    form = JoinForm(formdata=None, code=code)
    form.code.errors = [NO_SUCH_CODE]
    return render_template("join.html", form=form), 404


def _closed(assignment: AssignmentRow) -> ResponseReturnValue:
    page = render_template("closed.html", assignment=assignment, begun=_begun_here(assignment))
    return page, 410


def _begun_here(assignment: AssignmentRow) -> AttemptRow | None:
    """The newest attempt at this assignment that this browser may see."""
    keys = session.get("attempts", [])
    return next((a for a in reversed(assignment.attempts) if a.key in keys), None)


@blueprint.get("/attempt/<key>")
def take(key: str) -> ResponseReturnValue:
    """The questions, or the result once they are handed in."""
    attempt = own_attempt(key)
    if attempt.submitted_at is not None:
        return redirect(url_for(".result", key=key), 303)
    return _taking(attempt)


def _taking(attempt: AttemptRow) -> str:
    article = to_article(attempt.assignment.quiz.article)
    return render_template(
        "take.html",
        attempt=attempt,
        article=article,
        questions=shown_questions(attempt),
        paragraphs=article_view(article),
        conditions=conditions_of(attempt.assignment),
        resume_code=resume_code(attempt.key),
    )


@blueprint.post("/attempt/<key>")
def save(key: str) -> ResponseReturnValue:
    """Keep what the page holds, then do what its button says."""
    attempt = own_attempt(key)
    if attempt.submitted_at is not None:
        return redirect(url_for(".result", key=key), 303)
    _save_all(attempt)
    database().commit()
    if request.form.get("then") != "hand_in":
        return redirect(url_for(".take", key=key), 303)
    if any(answer.response is None for answer in attempt.answers):
        return redirect(url_for(".check", key=key), 303)
    return hand_in(key)


def _save_all(attempt: AttemptRow) -> None:
    """Keep every answer that the form holds; a field that is not in it is left alone."""
    if attempt.assignment.closed_at is not None:
        abort(410)
    for answer in attempt.answers:
        value = request.form.get(f"q{answer.position}")
        if value is None:
            continue
        try:
            response = response_for(attempt, answer.position, value[:MAX_RESPONSE_CHARS])
        except ValueError:
            abort(400)
        attempts.save_response(attempt, answer.position, response, now=now())


@blueprint.get("/attempt/<key>/check")
def check(key: str) -> ResponseReturnValue:
    """What is still unanswered, before handing in."""
    attempt = own_attempt(key)
    if attempt.submitted_at is not None:
        return redirect(url_for(".result", key=key), 303)
    return render_template("check.html", attempt=attempt, questions=shown_questions(attempt))


@blueprint.post("/attempt/<key>/hand-in")
def hand_in(key: str) -> ResponseReturnValue:
    """Mark the attempt; a second time shows the same result."""
    attempt = own_attempt(key)
    attempts.hand_in(attempt, is_right, at=now())
    database().commit()
    return redirect(url_for(".result", key=key), 303)


@blueprint.get("/attempt/<key>/result")
def result(key: str) -> ResponseReturnValue:
    """Score, and for each question what was right and where the article says so."""
    attempt = own_attempt(key)
    if attempt.submitted_at is None:
        return redirect(url_for(".take", key=key), 303)
    article = to_article(attempt.assignment.quiz.article)
    outcome = result_of(attempt)
    evidence = {line.position: line.question.evidence for line in outcome.lines}
    return render_template(
        "result.html",
        attempt=attempt,
        article=article,
        result=outcome,
        paragraphs=article_view(article, evidence),
    )

"""The result of an attempt, once its teacher lets it be seen, and what one does next."""

import secrets

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.storage.assignments import assign, conditions_of
from quizgen.storage.attempts import start_attempt
from quizgen.storage.convert import to_article
from quizgen.storage.rows import AssignmentRow, AttemptRow
from quizgen.web.article_view import article_view
from quizgen.web.database import database, now
from quizgen.web.identity import own_attempt, remember_attempt, resume_hash_of
from quizgen.web.results import result_of

blueprint = Blueprint("result", __name__, url_prefix="/attempt")


def is_released(assignment: AssignmentRow) -> bool:
    """Whether students may see results: at once, after the end, or never."""
    if assignment.purpose == "practice":
        return True
    release = conditions_of(assignment).release
    return release == "at_once" or (release == "after_end" and assignment.closed_at is not None)


@blueprint.get("/<key>/result")
def show(key: str) -> ResponseReturnValue:
    """Score, and for each question what was right and where the article says so."""
    attempt = own_attempt(key)
    if attempt.submitted_at is None:
        return redirect(url_for("attempt.take", key=key), 303)
    if not is_released(attempt.assignment):
        conditions = conditions_of(attempt.assignment)
        return render_template("handed_in.html", attempt=attempt, conditions=conditions)
    article = to_article(attempt.assignment.quiz.article)
    outcome = result_of(attempt)
    evidence = {line.position: line.question.evidence for line in outcome.lines}
    parts = article_view(article, evidence)
    return render_template(
        "result.html",
        attempt=attempt,
        article=article,
        result=outcome,
        paragraphs=[part for part in parts if not part.hidden],
        ticket=secrets.token_urlsafe(24),
    )


@blueprint.post("/<key>/missed")
def missed(key: str) -> ResponseReturnValue:
    """Practise the questions that were not right; sent twice it is one attempt."""
    attempt = own_attempt(key)
    if attempt.submitted_at is None or not is_released(attempt.assignment):
        abort(404)
    wrong = {answer.question_id for answer in attempt.answers if not answer.right}
    ticket = request.form.get("ticket", "")
    if not wrong or not 20 <= len(ticket) <= 64:
        abort(400)
    again = start_attempt(
        database(),
        _practice(attempt),
        name=attempt.name,
        ticket=ticket,
        hash_resume=resume_hash_of,
        now=now(),
        only=wrong,
        pupil=attempt.pupil,
        source=attempt.source or attempt,
    )
    database().commit()
    remember_attempt(again)
    return redirect(url_for("attempt.take", key=again.key), 303)


def _practice(attempt: AttemptRow) -> AssignmentRow:
    """The practice assignment of the attempt's quiz."""
    quiz = attempt.assignment.quiz
    found = next((given for given in quiz.assignments if given.purpose == "practice"), None)
    return found or assign(database(), quiz, now=now(), purpose="practice")

"""An attempt while it lasts: read, answer, flag, move about, hand in. Safe to repeat anywhere.

Every page holds one form that works without a script. With one, the same form is sent in the
background after each change and answered in JSON.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.storage import attempts
from quizgen.storage.assignments import Conditions, conditions_of
from quizgen.storage.rows import AttemptRow
from quizgen.web.database import database, now
from quizgen.web.delivery import Delivery
from quizgen.web.identity import own_attempt, resume_code
from quizgen.web.marks import is_right
from quizgen.web.student_forms import MAX_RESPONSE_CHARS

blueprint = Blueprint("attempt", __name__, url_prefix="/attempt")
# Before its last hour, a quiz that closes by itself needs no clock.
COUNTED_DOWN = timedelta(hours=1)
CHANGED = (
    "Your teacher has changed question {} since you opened the page. Everything else is saved; "
    "load the page again and answer this one anew."
)


@dataclass(frozen=True)
class Place:
    """Where a student is: ``here`` is the place of the one question shown, or 0 for all."""

    here: int
    last: int

    @property
    def back(self) -> int:
        """The place before, or 0."""
        return max(self.here - 1, 0)

    @property
    def next(self) -> int:
        """The place after, or 0."""
        return self.here + 1 if 0 < self.here < self.last else 0


@blueprint.get("/<key>")
def take(key: str) -> ResponseReturnValue:
    """The questions; before them the article to read, or after them the result."""
    attempt = own_attempt(key)
    if attempt.submitted_at is not None:
        return _to("result", attempt)
    conditions = conditions_of(attempt.assignment)
    if conditions.from_memory and attempt.read_at is None:
        delivery = Delivery(attempt)
        return render_template("read.html", attempt=attempt, delivery=delivery)
    return _questions(attempt, conditions)


def _questions(attempt: AttemptRow, conditions: Conditions) -> str:
    place = _place(attempt, conditions)
    delivery = Delivery(attempt)
    shown = [q for q in delivery.questions if place.here in (0, q.position)]
    return render_template(
        "take.html",
        attempt=attempt,
        delivery=delivery,
        shown=shown,
        place=place,
        conditions=conditions,
        left_s=_left_s(attempt),
        resume_code=resume_code(attempt.key),
    )


def _place(attempt: AttemptRow, conditions: Conditions) -> Place:
    last = len(attempt.answers)
    asked = request.args.get("q", default=1, type=int) or 1
    here = min(max(asked, 1), last) if conditions.one_at_a_time and last else 0
    return Place(here, last)


def _left_s(attempt: AttemptRow) -> int | None:
    """Seconds until the deadline; a duration, so that no clock but the server's matters.

    A quiz that closes before it, and soon, is counted down to its closing.
    """
    ends = [attempts.deadline_of(attempt), _closes_soon(attempt)]
    left = [(end - now()).total_seconds() for end in ends if end is not None]
    return max(0, round(min(left))) if left else None


def _closes_soon(attempt: AttemptRow) -> datetime | None:
    """When the quiz closes to this student, if that is worth a clock."""
    closes = attempts.closing_of(attempt) or attempt.assignment.closes_at
    return closes if closes is not None and closes - now() <= COUNTED_DOWN else None


@blueprint.post("/<key>/read")
def finish_reading(key: str) -> ResponseReturnValue:
    """Put the article away and go on to the questions."""
    attempt = own_attempt(key)
    attempt.read_at = attempt.read_at or now()
    database().commit()
    return _to("take", attempt)


@blueprint.post("/<key>")
def save(key: str) -> ResponseReturnValue:
    """Keep what the page holds, then do what its button says."""
    attempt = own_attempt(key)
    in_background = request.accept_mimetypes.best == "application/json"
    if attempt.submitted_at is not None:
        return {"over": True} if in_background else _to("result", attempt)
    changed = _save_all(attempt)
    database().commit()
    if changed and in_background:
        return {"error": CHANGED.format(changed[0])}, 409
    if changed:
        flash(CHANGED.format(changed[0]))
        return redirect(url_for(".take", key=key, q=changed[0]), 303)
    if in_background:
        answered = sum(answer.response is not None for answer in attempt.answers)
        return {"over": False, "answered": answered, "left_s": _left_s(attempt)}
    return _after(attempt, request.form.get("then", ""))


def _save_all(attempt: AttemptRow) -> list[int]:
    """Keep every answer and flag that changed on the page.

    A page says in ``was`` and ``seen`` how each question stood when it was drawn: what did
    not change since is left alone, so that an old tab does not undo what a newer one saved.

    Returns:
        The places of questions whose chosen option the teacher has taken out meanwhile.
    """
    delivery, sent, changed = Delivery(attempt), request.form, []
    for answer in attempt.answers:
        n = answer.position
        value = sent.get(f"q{n}")
        if value is not None and value != sent.get(f"was{n}"):
            try:
                response = _response(delivery, n, value[:MAX_RESPONSE_CHARS])
                attempts.save_response(attempt, n, response, now=now())
            except LookupError:
                changed.append(n)
        flagged = f"flag{n}" in sent
        if f"seen{n}" in sent and flagged != (sent[f"seen{n}"] == "flagged"):
            attempts.save_flag(attempt, n, flagged, now=now())
    return changed


def _response(delivery: Delivery, position: int, value: str) -> str | None:
    try:
        return delivery.response(position, value)
    except ValueError:
        abort(400)


def _after(attempt: AttemptRow, then: str) -> ResponseReturnValue:
    """Where a button leads: a question's place, hand in, or the same page."""
    if then == "hand_in":
        return _hand_in_or_check(attempt)
    if then == "check":
        return _to("check", attempt)
    place = int(then) if then.isdecimal() and then.isascii() else None
    if place and conditions_of(attempt.assignment).one_at_a_time:
        return redirect(url_for(".take", key=attempt.key, q=place), 303)
    return _to("take", attempt)


def _hand_in_or_check(attempt: AttemptRow) -> ResponseReturnValue:
    if any(answer.response is None or answer.flagged for answer in attempt.answers):
        return _to("check", attempt)
    return hand_in(attempt.key)


@blueprint.get("/<key>/check")
def check(key: str) -> ResponseReturnValue:
    """What is unanswered or flagged, before handing in."""
    attempt = own_attempt(key)
    if attempt.submitted_at is not None:
        return _to("result", attempt)
    return render_template(
        "check.html",
        attempt=attempt,
        delivery=Delivery(attempt),
        conditions=conditions_of(attempt.assignment),
    )


@blueprint.post("/<key>/hand-in")
def hand_in(key: str) -> ResponseReturnValue:
    """Mark the attempt; a second time shows the same result."""
    attempt = own_attempt(key)
    attempts.hand_in(attempt, is_right, at=now())
    database().commit()
    return _to("result", attempt)


def _to(page: str, attempt: AttemptRow) -> ResponseReturnValue:
    endpoint = "result.show" if page == "result" else f".{page}"
    return redirect(url_for(endpoint, key=attempt.key), 303)

"""Who is asking: the owner of quizzes behind a browser, and the attempts it may see.

Both stand in the signed session cookie; an attempt gets there by being started in this
browser, or by its resume code.
"""

import hashlib
import hmac

from flask import abort, current_app, session

from quizgen.storage.attempts import find_attempt, is_over, settle
from quizgen.storage.codes import code_from_digest, normal_code
from quizgen.storage.quizzes import add_owner, find_owner, find_quiz
from quizgen.storage.rows import AttemptRow, OwnerRow, QuizRow
from quizgen.web.database import database, now, write_database
from quizgen.web.login import logged_in, with_accounts
from quizgen.web.marks import is_right

RESUME_CODE_LENGTH = 10
# The cookie must stay under 4 kB; each key takes 25 bytes of it.
REMEMBERED_ATTEMPTS = 40


def current_owner() -> OwnerRow | None:
    """The account that is logged in; without accounts the owner that this browser is."""
    return logged_in() if with_accounts() else browser_owner()


def browser_owner() -> OwnerRow | None:
    """Whom this browser made quizzes as without log-in; None where it made none."""
    key = session.get("owner")
    return find_owner(database(), key) if key else None


def owner_or_new() -> OwnerRow:
    """The owner that this browser is; made now if it was nobody and may be somebody."""
    owner = current_owner()
    if owner is None and with_accounts():
        abort(401)
    if owner is None:
        owner = add_owner(database(), now=now())
        session["owner"] = owner.key
        session.permanent = True
    return owner


def own_quiz(key: str) -> QuizRow:
    """The quiz with a key if it is this browser's; else nothing is there (404)."""
    quiz = find_quiz(database(), key, current_owner())
    return quiz or abort(404)


def remember_attempt(attempt: AttemptRow) -> None:
    """Let this browser see an attempt from now on."""
    keys = [key for key in session.get("attempts", []) if key != attempt.key]
    session["attempts"] = [*keys, attempt.key][-REMEMBERED_ATTEMPTS:]
    session.permanent = True


def own_attempt(key: str) -> AttemptRow:
    """The attempt with a key if this browser may see it; else nothing is there (404).

    One whose time is up is handed in before anybody looks at it.
    """
    if key not in session.get("attempts", []):
        abort(404)
    attempt = find_attempt(database(), key) or abort(404)
    if attempt.submitted_at is None and is_over(attempt, now=now()):
        attempt = find_attempt(write_database(), key) or abort(404)
        settle(attempt, is_right, now=now())
        database().commit()
    return attempt


def resume_code(attempt_key: str) -> str:
    """The code that opens an attempt on another device: derived, so that it can be shown again."""
    return code_from_digest(_digest("resume", attempt_key), RESUME_CODE_LENGTH)


def resume_hash(code: str) -> str:
    """What is stored of a resume code, however it was typed."""
    return _digest("hash", normal_code(code)).hex()


def resume_hash_of(attempt_key: str) -> str:
    """What is stored of the resume code of an attempt."""
    return resume_hash(resume_code(attempt_key))


def _digest(purpose: str, value: str) -> bytes:
    secret = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.digest(secret, f"{purpose}:{value}".encode(), hashlib.sha256)

"""The start page: an article goes in, a quiz comes out."""

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from quizgen.errors import AddressError, ArticleError, UnreadableError
from quizgen.model import Article, Quiz
from quizgen.pipeline import make_quiz
from quizgen.storage.quizzes import add_quiz, quizzes_of
from quizgen.storage.readings import Source, add_reading, find_reading, open_readings, room_for
from quizgen.storage.rows import ReadingRow
from quizgen.web.database import database, now, release
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.intake import article_of, is_quick, refuse, site_settings, source_from, source_of
from quizgen.web.intake_form import IntakeForm
from quizgen.web.limits import making
from quizgen.web.login import logged_in, with_accounts
from quizgen.web.samples import samples
from quizgen.web.security import checks_own_token
from quizgen.web.student_forms import JoinForm
from quizgen.web.worker import site_worker

blueprint = Blueprint("home", __name__)
MAX_FILES = 20  # each takes about a second
# How long a request waits before it shows the page of what is being read instead: less than
# the two seconds after which one wonders whether the click was seen (Nah, 2004, "A study on
# tolerable waiting time", Behaviour & Information Technology 23, 153-163).
PATIENCE_S = 1.5
LOGGED_OUT = (
    "You are logged out. Log in in another window, then press the button again: all you typed "
    "is still here."
)


@blueprint.get("/")
def start() -> ResponseReturnValue:
    """The page with the form, the samples, and what this browser made before."""
    return start_page(IntakeForm())


@blueprint.post("/")
@checks_own_token
@making
def make() -> ResponseReturnValue:
    """Make a quiz and go to its desk; or the page again, with all that was typed."""
    form = IntakeForm()
    if with_accounts() and not logged_in():
        form.text.errors = [LOGGED_OUT]
        return start_page(form), 401
    if not form.validate_on_submit():
        return start_page(form), form.refusal
    files = [file for file in request.files.getlist("upload") if file.filename]
    if len(files) > 1:
        return _many(form, files)
    try:
        return _one(form)
    except ArticleError as error:
        status = refuse(form, error)
        return start_page(form), status


def _one(form: IntakeForm) -> ResponseReturnValue:
    """A quiz from one article: at once if it is short, else by the queue.

    Raises:
        ArticleError: there is none, or it cannot be asked about.
    """
    source = source_from(form, addresses=True)
    if is_quick(source):
        return _made(form, article_of(source, site_settings()))
    if source.way == "text":  # what is wrong with a text shows at once, however long it is
        article_of(source, site_settings())
    return _outcome(_queued(form, [source]))


def _made(form: IntakeForm, article: Article) -> ResponseReturnValue:
    """Make the quiz here and now; nothing is locked in the database meanwhile."""
    owner, options = owner_or_new(), form.options()
    database().commit()
    release()
    look_first = form.look_first.data
    quiz = Quiz(article, (), options=options) if look_first else _asked(form, article)
    row = add_quiz(database(), quiz, owner, now=now())
    database().commit()
    return redirect(url_for("text.show" if look_first else "teacher.desk", key=row.key), 303)


def _asked(form: IntakeForm, article: Article) -> Quiz:
    return make_quiz(article, form.options(), settings=site_settings())


# ---------------------------------------------------------------- what takes longer
def _many(form: IntakeForm, files: Sequence[FileStorage]) -> ResponseReturnValue:
    """A quiz from each of several files; the page of what is being read says how it goes."""
    if len(files) > MAX_FILES:
        form.upload.errors = [f"Choose {MAX_FILES} files at most; these are {len(files)}."]
        return start_page(form), 422
    try:
        key = _queued(form, [source_of(file) for file in files])
    except UnreadableError as error:
        form.upload.errors = [str(error)]
        return start_page(form), 422
    site_worker().wake()
    return redirect(url_for("reading.show", key=key), 303)


def _queued(form: IntakeForm, sources: Sequence[Source]) -> str:
    """Put sources into the queue; returns the key of the reading.

    Raises:
        UnreadableError: the queue is full.
    """
    owner = owner_or_new()
    room = room_for(database(), owner)
    if len(sources) > room:
        raise UnreadableError(
            f"Only {room} more can wait to be read just now. Nothing was taken; give them again "
            "in a minute."
        )
    look_first = bool(form.look_first.data)
    row = add_reading(
        database(), owner, sources, form.options(), look_first=look_first, now=now()
    )
    database().commit()
    release()
    return row.key


def _outcome(key: str) -> ResponseReturnValue:
    """What became of a single source, or the page that tells how it goes.

    Raises:
        ArticleError: it could not be read.
    """
    worker = site_worker()
    worker.wake()
    worker.rest(PATIENCE_S)
    row = find_reading(database(), key, current_owner())
    if row is not None and row.sources[0].state == "failed":
        _give_back(row)
    return redirect(url_for("reading.show", key=key), 303)


def _give_back(row: ReadingRow) -> None:
    """Forget a reading whose refusal the form tells at once."""
    source = row.sources[0]
    refusal = AddressError if source.way == "address" else UnreadableError
    database().delete(row)
    database().commit()
    raise refusal(source.said)


def start_page(form: IntakeForm) -> str:
    """The page with a form."""
    owner = current_owner()
    return render_template(
        "home.html",
        form=form,
        join=JoinForm(formdata=None),
        samples=samples(),
        made=quizzes_of(database(), owner, limit=6),
        reading=open_readings(database(), owner),
        addresses=site_settings().fetch_addresses,
    )

"""A quiz as a whole: its settings, its copies, its export, its way to the archive and the bin."""

from dataclasses import asdict
from io import BytesIO

from flask import (
    Blueprint,
    abort,
    flash,
    redirect,
    render_template,
    send_file,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.utils import secure_filename

from quizgen.exports import EXPORTERS, whole_json
from quizgen.storage import library
from quizgen.storage.assignments import Conditions, known_conditions
from quizgen.storage.convert import to_quiz
from quizgen.storage.rows import QuizRow
from quizgen.web.anew import make_anew
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, own_quiz
from quizgen.web.limits import making
from quizgen.web.quiz_forms import ConditionsForm, RemakeForm
from quizgen.web.transfer import whole_of

blueprint = Blueprint("quiz", __name__, url_prefix="/desk/<key>")
# Exporter -> what a teacher knows it by, its file's ending, its type.
EXPORTS = {
    "json": ("quizgen, for another site", "json", "application/json"),
    "moodle": ("Moodle XML", "xml", "application/xml"),
    "gift": ("GIFT", "gift.txt", "text/plain"),
    "qti12": ("QTI 1.2, for Canvas", "zip", "application/zip"),
    "html": ("A page that works alone", "html", "text/html"),
    "text": ("Plain text", "txt", "text/plain"),
}


@blueprint.get("/settings")
def settings(key: str) -> ResponseReturnValue:
    """How the quiz is called, taken and made."""
    row = own_quiz(key)
    return _page(row, _conditions_form(row), _remake_form(row))


def _conditions_form(row: QuizRow) -> ConditionsForm:
    found = known_conditions(row.conditions)
    return ConditionsForm(
        formdata=None,
        title=row.article.title,
        tags=", ".join(row.tags),
        one_at_a_time=found.one_at_a_time,
        from_memory=found.from_memory,
        time_limit=found.time_limit_s and found.time_limit_s // 60,
        release=found.release,
        max_attempts=found.max_attempts,
        question_order=found.question_order,
        option_order=found.option_order,
    )


def _remake_form(row: QuizRow) -> RemakeForm:
    made = to_quiz(row).options
    return RemakeForm(
        formdata=None,
        count=made.count or len(row.questions) or 1,
        kinds=list(made.kinds),
        form=made.form,
        difficulty=made.difficulty or "",
        seed=made.seed,
    )


def _page(row: QuizRow, form: ConditionsForm, remake: RemakeForm) -> str:
    return render_template("settings.html", quiz=row, form=form, remake=remake)


@blueprint.post("/settings")
def save_settings(key: str) -> ResponseReturnValue:
    """Keep them; they count at once, also where the quiz is given out already."""
    row, form = own_quiz(key), ConditionsForm()
    if not form.validate_on_submit():
        return _page(row, form, _remake_form(row)), 422
    row.article.title = " ".join(form.title.data.split())
    library.set_tags(row, form.tags.data or "")
    _take_conditions(row, form.conditions())
    return _done(row)


def _take_conditions(row: QuizRow, conditions: Conditions) -> None:
    row.conditions = asdict(conditions)
    for given in row.assignments:
        if given.purpose == "class":
            given.settings = {**given.settings, **row.conditions}


def _done(row: QuizRow) -> ResponseReturnValue:
    database().commit()
    return redirect(url_for("teacher.desk", key=row.key), 303)


@blueprint.post("/remake")
@making
def remake(key: str) -> ResponseReturnValue:
    """Make the questions anew; the old ones come back by undo."""
    row, form = own_quiz(key), RemakeForm()
    if not form.validate_on_submit():
        return _page(row, _conditions_form(row), form), 422
    return make_anew(key, form.options())


@blueprint.get("/export/<format_>")
def export(key: str, format_: str) -> ResponseReturnValue:
    """The kept questions for another program; the whole quiz for another site."""
    if format_ not in EXPORTS:
        abort(404)
    row = own_quiz(key)
    _label, ending, mimetype = EXPORTS[format_]
    content = _for_site(row) if format_ == "json" else _for_program(row, format_)
    data = content.encode() if isinstance(content, str) else content
    name = (secure_filename(row.article.title)[:60] or "quiz") + f".{ending}"
    return send_file(BytesIO(data), mimetype, as_attachment=True, download_name=name)


def _for_site(row: QuizRow) -> str:
    return whole_json(whole_of(row))


def _for_program(row: QuizRow, format_: str) -> str | bytes:
    return EXPORTERS[format_](to_quiz(row, kept_only=True))


@blueprint.post("/duplicate")
def duplicate(key: str) -> ResponseReturnValue:
    """A copy to change, without students."""
    row, owner = own_quiz(key), current_owner()
    return _done(library.duplicate(database(), row, owner or abort(404), now=now()))


@blueprint.post("/archive")
def archive(key: str) -> ResponseReturnValue:
    """Put the quiz out of the way, or back."""
    row = own_quiz(key)
    row.archived_at = None if row.archived_at else now()
    return _done(row)


@blueprint.post("/delete")
def delete(key: str) -> ResponseReturnValue:
    """Put the quiz in the bin."""
    row = own_quiz(key)
    library.put_in_bin(row, now=now())
    database().commit()
    flash(f"“{row.article.title}” lies in the bin for {library.DAYS_IN_BIN} days.")
    return redirect(url_for("library.show", shelf="bin"), 303)

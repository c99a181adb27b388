"""A teacher's classes: lists of names, and all that is kept of one name on them.

Another teacher's class is not there (404). No page of a student leads here.
"""

from collections.abc import Sequence

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.errors import ClassListError
from quizgen.storage import classes
from quizgen.storage.class_names import read_names
from quizgen.storage.rows import ClassRow, PupilRow
from quizgen.storage.supervision import total_of
from quizgen.web.class_forms import ClassForm, typed_names
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.student_record import record_of

blueprint = Blueprint("classes", __name__, url_prefix="/classes")
MAX_NAMED = 3


def _own_class(class_key: str) -> ClassRow:
    return classes.find_class(database(), class_key, current_owner()) or abort(404)


def _own_pupil(class_key: str, pupil: int) -> PupilRow:
    found = (one for one in _own_class(class_key).pupils if one.id == pupil)
    return next(found, None) or abort(404)


@blueprint.get("")
def show() -> ResponseReturnValue:
    """All classes, and a form for a new one."""
    return _page(ClassForm(formdata=None))


def _page(form: ClassForm) -> str:
    found = classes.classes_of(database(), current_owner())
    return render_template("classes.html", classes=found, form=form)


@blueprint.post("")
def make() -> ResponseReturnValue:
    """A new class from pasted names."""
    form = ClassForm()
    if not form.validate_on_submit():
        return _page(form), 422
    try:
        pasted = read_names(form.names.data or "")
        name, names = form.name.data, pasted.names
        row = classes.add_class(database(), owner_or_new(), name, names, now=now())
    except ClassListError as error:
        form.names.errors = [str(error)]
        return _page(form), 422
    database().commit()
    _tell_repeated(pasted.repeated)
    return redirect(url_for(".edit", class_key=row.key), 303)


def _tell_repeated(names: Sequence[str]) -> None:
    """Say which names came twice, since two students may bear one."""
    if not names:
        return
    named = ", ".join(names[:MAX_NAMED])
    rest = len(names) - MAX_NAMED
    more = f" and {rest} more" if rest > 0 else ""
    flash(
        f"Taken once, as the list held it again: {named}{more}. "
        "Are they two students? Then tell them apart by an initial."
    )


# ---------------------------------------------------------------- one class
@blueprint.get("/<class_key>")
def edit(class_key: str) -> ResponseReturnValue:
    """The names, each in a field."""
    row = _own_class(class_key)
    return _class_page(row, ClassForm(formdata=None, name=row.name))


def _class_page(row: ClassRow, form: ClassForm, fault: str = "") -> str:
    given = classes.assignments_of(database(), row)
    return render_template(
        "class.html",
        row=row,
        form=form,
        fault=fault,
        typed=typed_names(request.form),
        given=[one for one in given if one.quiz.deleted_at is None],
    )


@blueprint.post("/<class_key>")
def save(class_key: str) -> ResponseReturnValue:
    """Keep the changed names, or the page again with all that was typed."""
    row, form = _own_class(class_key), ClassForm()
    if not form.validate_on_submit():
        return _class_page(row, form), 422
    try:
        pasted = read_names(form.names.data or "")
    except ClassListError as error:
        form.names.errors = [str(error)]
        return _class_page(row, form), 422
    known = [name for name in pasted.names if classes.find_pupil(row, name)]
    try:
        classes.change_class(database(), row, typed_names(request.form), pasted.names, now=now())
    except ClassListError as error:
        return _class_page(row, form, str(error)), 422
    row.name = form.name.data
    database().commit()
    _tell_repeated([*known, *pasted.repeated])
    flash("Saved.")
    return redirect(url_for(".edit", class_key=class_key), 303)


@blueprint.get("/<class_key>/delete")
def ask_delete(class_key: str) -> ResponseReturnValue:
    """Ask before a class is erased."""
    row = _own_class(class_key)
    given = classes.assignments_of(database(), row)
    still_open = [one for one in given if one.closed_at is None]
    return render_template("delete_class.html", row=row, still_open=still_open)


@blueprint.post("/<class_key>/delete")
def delete(class_key: str) -> ResponseReturnValue:
    """Erase a class for good; what its students handed in stays with the quizzes."""
    row = _own_class(class_key)
    classes.delete_class(database(), row, now=now())
    database().commit()
    flash(f"{row.name} is deleted.")
    return redirect(url_for(".show"), 303)


# ---------------------------------------------------------------- one name
@blueprint.get("/<class_key>/names/<int:pupil>")
def pupil(class_key: str, pupil: int) -> ResponseReturnValue:
    """All that is kept of a name."""
    row = _own_pupil(class_key, pupil)
    begun = classes.attempts_of(database(), row)
    return render_template("pupil.html", pupil=row, begun=begun, total_of=total_of)


@blueprint.get("/<class_key>/names/<int:pupil>/export")
def export(class_key: str, pupil: int) -> ResponseReturnValue:
    """The same as a JSON file."""
    row = _own_pupil(class_key, pupil)
    begun = classes.attempts_of(database(), row)
    found = jsonify({
        "name": row.name,
        "class": row.class_list.name,
        "quizzes": [record_of(attempt) for attempt in begun],
    })  # fmt: skip
    found.headers.set("Content-Disposition", "attachment", filename="student.json")
    return found


@blueprint.get("/<class_key>/names/<int:pupil>/erase")
def ask_erase(class_key: str, pupil: int) -> ResponseReturnValue:
    """Ask before a name and all its answers are erased."""
    row = _own_pupil(class_key, pupil)
    begun = classes.attempts_of(database(), row)
    return render_template("erase_pupil.html", pupil=row, begun=begun)


@blueprint.post("/<class_key>/names/<int:pupil>/erase")
def erase(class_key: str, pupil: int) -> ResponseReturnValue:
    """Erase a name with all that was begun under it."""
    row = _own_pupil(class_key, pupil)
    classes.erase_pupil(database(), row, now=now())
    database().commit()
    flash("The name and all its answers are erased.")
    return redirect(url_for(".edit", class_key=class_key), 303)

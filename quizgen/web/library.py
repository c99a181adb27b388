"""The teacher's library: every quiz, found by its words and tags; quizzes from other sites."""

from math import ceil
from typing import cast

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.errors import FormatError
from quizgen.exports import read_whole
from quizgen.storage import library
from quizgen.storage.readings import open_readings
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.quiz_forms import ImportForm
from quizgen.web.transfer import store_whole

blueprint = Blueprint("library", __name__, url_prefix="/library")
SHELVES = {"": "In use", "archive": "Archive", "bin": "Bin"}
MAX_SEARCH_CHARS = 200


@blueprint.get("")
def show() -> ResponseReturnValue:
    """The quizzes on a shelf that hold the words."""
    return _page(ImportForm(formdata=None))


def _page(form: ImportForm) -> str:
    wanted, owner = _wanted(), current_owner()
    count = library.count_found(database(), owner, wanted)
    pages = max(1, ceil(count / library.PAGE_QUIZZES))
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    return render_template(
        "library.html",
        found=library.search(database(), owner, wanted, page=page),
        wanted=wanted,
        count=count,
        page=page,
        pages=pages,
        tags=library.tags_of(database(), owner, wanted.shelf),
        shelves=SHELVES,
        form=form,
        days=library.DAYS_IN_BIN,
        erased=library.erased_on,
        readings=open_readings(database(), owner),
    )


def _wanted() -> library.Wanted:
    """What the address asks for."""
    asked = request.args.get("shelf", "")
    return library.Wanted(
        words=request.args.get("words", "")[:MAX_SEARCH_CHARS],
        tag=request.args.get("tag", ""),
        shelf=cast(library.Shelf, asked if asked in SHELVES else ""),
    )


@blueprint.post("")
def bring_in() -> ResponseReturnValue:
    """Take in a quiz that another site exported."""
    form = ImportForm()
    upload = form.upload.data
    try:
        if not form.validate_on_submit() or not upload:
            raise FormatError("Choose a file that quizgen exported as JSON.")
        whole = read_whole(upload.read())
    except FormatError as error:
        form.upload.errors = [str(error)]
        return _page(form), 422
    row = store_whole(database(), whole, owner_or_new(), now=now())
    database().commit()
    return redirect(url_for("teacher.desk", key=row.key), 303)


@blueprint.post("/<key>/restore")
def restore(key: str) -> ResponseReturnValue:
    """Take a quiz out of the bin; its codes stay closed until they are opened again."""
    row = library.find_binned(database(), key, current_owner()) or abort(404)
    row.deleted_at = None
    database().commit()
    codes = " Its codes are closed; open them again on its desk." if row.assignments else ""
    flash(f"It is back.{codes}")
    return redirect(url_for("teacher.desk", key=row.key), 303)

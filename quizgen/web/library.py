"""The teacher's library: every quiz, found by its words and tags; quizzes from other sites."""

from typing import cast

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.errors import FormatError
from quizgen.exports import read_quiz
from quizgen.storage import library
from quizgen.storage.quizzes import add_quiz
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.quiz_forms import ImportForm

blueprint = Blueprint("library", __name__, url_prefix="/library")
SHELVES = {"": "In use", "archive": "Archive", "bin": "Bin"}
MAX_SEARCH_CHARS = 200


@blueprint.get("")
def show() -> ResponseReturnValue:
    """The quizzes on a shelf that hold the words."""
    return _page(ImportForm(formdata=None))


def _page(form: ImportForm) -> str:
    asked = request.args.get("shelf", "")
    shelf = cast(library.Shelf, asked if asked in SHELVES else "")
    words = request.args.get("words", "")[:MAX_SEARCH_CHARS]
    tag = request.args.get("tag", "")
    owner = current_owner()
    return render_template(
        "library.html",
        found=library.search(database(), owner, words, tag=tag, shelf=shelf),
        tags=library.tags_of(library.search(database(), owner, shelf=shelf)),
        words=words,
        tag=tag,
        shelf=shelf,
        shelves=SHELVES,
        form=form,
        days=library.DAYS_IN_BIN,
    )


@blueprint.post("")
def bring_in() -> ResponseReturnValue:
    """Take in a quiz that another site exported."""
    form = ImportForm()
    upload = form.upload.data
    try:
        if not form.validate_on_submit() or not upload:
            raise FormatError("Choose a file that quizgen exported as JSON.")
        quiz = read_quiz(upload.read())
        if len({question.id for question in quiz.questions}) < len(quiz.questions):
            raise FormatError("Two of its questions have one id; export it again.")
    except FormatError as error:
        form.upload.errors = [str(error)]
        return _page(form), 422
    row = add_quiz(database(), quiz, owner_or_new(), now=now())
    database().commit()
    return redirect(url_for("teacher.desk", key=row.key), 303)


@blueprint.post("/<key>/restore")
def restore(key: str) -> ResponseReturnValue:
    """Take a quiz out of the bin; its codes stay closed until they are opened again."""
    row = library.find_binned(database(), key, current_owner()) or abort(404)
    row.deleted_at = None
    database().commit()
    flash("It is back. Its codes are closed; open them again on its desk.")
    return redirect(url_for("teacher.desk", key=row.key), 303)

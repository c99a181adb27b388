"""What is being read, file by file: a page that keeps itself up to date, also without scripts."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from quizgen.storage import readings
from quizgen.storage.rows import QuizRow, ReadingRow, SourceRow
from quizgen.web.database import database
from quizgen.web.home import start_page
from quizgen.web.identity import current_owner
from quizgen.web.intake_form import IntakeForm
from quizgen.web.limits import looking, making
from quizgen.web.worker import site_worker

blueprint = Blueprint("reading", __name__, url_prefix="/reading/<key>")
BEGUN_AGAIN = "Reading this broke off, as when the site is started again; it is read once more."


def _own(key: str) -> ReadingRow:
    return readings.find_reading(database(), key, current_owner()) or abort(404)


@blueprint.get("")
@looking
def show(key: str) -> ResponseReturnValue:
    """The files with what became of each; one that is through leads on to its quiz."""
    row = _own(key)
    state = _state(row)
    if state["go"]:
        return redirect(state["go"])
    return render_template("reading.html", reading=row, state=state)


@blueprint.get("/state")
@looking
def state(key: str) -> ResponseReturnValue:
    """The same for a script."""
    return _state(_own(key))


@blueprint.post("/stop")
def stop(key: str) -> ResponseReturnValue:
    """Read no more of what still waits."""
    readings.stop(_own(key))
    return _changed(key)


@blueprint.post("/again")
@making
def again(key: str) -> ResponseReturnValue:
    """Read once more what could not be read."""
    readings.try_again(_own(key))
    return _changed(key)


def _changed(key: str) -> ResponseReturnValue:
    database().commit()
    return redirect(url_for(".show", key=key), 303)


@blueprint.get("/form")
def form(key: str) -> ResponseReturnValue:
    """The start page with what was given filled in again, as far as a form can hold it."""
    row = _own(key)
    wanted = readings.options_of(row)
    filled = IntakeForm(
        formdata=None,
        text=_given(row, "text"),
        address=_given(row, "address"),
        count=wanted.count,
        kinds=list(wanted.kinds),
        form=wanted.form,
        difficulty=wanted.difficulty or "",
    )
    return start_page(filled)


def _given(row: ReadingRow, way: str) -> str:
    found = (source.content or b"" for source in row.sources if source.way == way)
    return next(found, b"").decode("utf-8", "replace")


# ---------------------------------------------------------------- how it stands
def _state(row: ReadingRow) -> dict[str, Any]:
    """How far it is. What waits is taken up here if a restart left it lying."""
    sources = [_source_state(row, source) for source in row.sources]
    through = sum(source.state not in readings.OPEN for source in row.sources)
    if through < len(sources):
        site_worker().wake()
    alone = sources[0]["link"] if len(sources) == 1 and row.sources[0].state == "done" else ""
    return {
        "through": through,
        "of": len(sources),
        "summary": _summary(row, through),
        "go": alone,
        "sources": sources,
    }


def _summary(row: ReadingRow, through: int) -> str:
    count, done = len(row.sources), sum(source.state == "done" for source in row.sources)
    if through < count:
        return f"{through} of {count} read"
    if done == count:
        return "All are read."
    return f"{done} of {count} became a quiz; what could not be read says why."


def _source_state(row: ReadingRow, source: SourceRow) -> dict[str, str]:
    said, link = _TOLD[source.state](row, source)
    return {"state": source.state, "said": said, "link": link}


def _waits(_row: ReadingRow, source: SourceRow) -> tuple[str, str]:
    before = readings.waiting_before(database(), source)
    if source.starts:
        return BEGUN_AGAIN, ""
    return f"Waiting; {before} before it" if before else "Next", ""


def _is_read(_row: ReadingRow, source: SourceRow) -> tuple[str, str]:
    return BEGUN_AGAIN if source.starts > 1 else "Being read", ""


def _is_done(row: ReadingRow, source: SourceRow) -> tuple[str, str]:
    quiz = source.quiz
    if quiz is None or quiz.deleted_at:
        return "Read, and deleted since", ""
    if row.look_first:
        return "Read; questions come after a look at its text", url_for("text.show", key=quiz.key)
    return _counted(quiz), url_for("teacher.desk", key=quiz.key)


def _counted(quiz: QuizRow) -> str:
    count = sum(question.kept for question in quiz.questions)
    if not count:
        return "No question passed every check; its desk says why"
    return f"{count} question{'s' if count > 1 else ''}"


def _is_failed(_row: ReadingRow, source: SourceRow) -> tuple[str, str]:
    return source.said, ""


_TOLD = {"waiting": _waits, "reading": _is_read, "done": _is_done, "failed": _is_failed}

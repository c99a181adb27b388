"""A quiz given out: results, mark book, who is where, and what a teacher may do about it.

Every step is kept in the assignment's log. Another teacher's class is not there (404).
"""

from hashlib import sha256
from io import BytesIO

import segno
from flask import (
    Blueprint,
    abort,
    flash,
    jsonify,
    redirect,
    render_template,
    request,
    send_file,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.utils import secure_filename

from quizgen.exports.gradebook import GRADEBOOKS
from quizgen.storage import classes, supervision
from quizgen.storage.assignments import assign, conditions_of
from quizgen.storage.attempts import hand_in_at_once, is_over, settle
from quizgen.storage.progress import Progress, progress_of
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow
from quizgen.web import charts
from quizgen.web.chart_shapes import OptionBars
from quizgen.web.class_forms import ChooseClassForm
from quizgen.web.class_results import ClassResults, time_on
from quizgen.web.classroom_forms import ExtendForm, MarkForm, TimesForm, times_form
from quizgen.web.clocks import zone_of_quiz
from quizgen.web.database import database, now, write_database
from quizgen.web.following import ENDED, places
from quizgen.web.identity import current_owner, own_quiz, resume_code
from quizgen.web.marks import is_right
from quizgen.web.student_record import record_of
from quizgen.web.time_chart import time_strip

blueprint = Blueprint("classroom", __name__, url_prefix="/desk/<key>/<code>")
GO_ON = (
    "Open again. {} on where the closing cut them short; where results are shown at once they may "
    "have seen the right answers."
)
MIMETYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def own_assignment(key: str, code: str) -> AssignmentRow:
    """The class assignment with a code of this browser's quiz; else nothing is there (404)."""
    given = (a for a in own_quiz(key).assignments if a.purpose == "class" and a.code == code)
    return next(given, None) or abort(404)


def _own_class(key: str, code: str) -> AssignmentRow:
    """The assignment with all that students did; those out of time are handed in first."""
    row = supervision.load_class(database(), own_assignment(key, code))
    if any(a.submitted_at is None and is_over(a, now=now()) for a in row.attempts):
        write_database()
        row = supervision.load_class(database(), own_assignment(key, code))
        for attempt in row.attempts:
            settle(attempt, is_right, now=now())
        database().commit()
    return row


def _own_attempt(key: str, code: str, attempt: str) -> AttemptRow:
    found = (one for one in own_assignment(key, code).attempts if one.key == attempt)
    return next(found, None) or abort(404)


def _own_answer(key: str, code: str, attempt: str, position: int) -> AnswerRow:
    """An answer that has a mark."""
    row = _own_attempt(key, code, attempt)
    found = (answer for answer in row.answers if answer.position == position)
    return (row.submitted_at and next(found, None)) or abort(404)


# ---------------------------------------------------------------- results
@blueprint.get("/results")
def results(key: str, code: str) -> ResponseReturnValue:
    """Scores, questions, mistakes, and every student's marks."""
    outcome = ClassResults(_own_class(key, code))
    statistics = outcome.statistics
    labels = [str(asked.number) for asked in outcome.questions]
    return render_template(
        "results.html",
        key=key,
        given=outcome.assignment,
        outcome=outcome,
        statistics=statistics,
        scores=charts.score_histogram("scores", statistics.scores),
        ease=charts.facility_strip("ease", statistics.items, labels=labels),
        times=time_strip("times", outcome.times, labels=labels),
        options=_option_charts(outcome),
        actions=supervision.ACTIONS,
        mark_of=supervision.mark_of,
        zone=zone_of_quiz(outcome.assignment.quiz),
    )


def _option_charts(outcome: ClassResults) -> list[OptionBars]:
    """What was chosen, a picture for each question."""
    pairs = zip(outcome.questions, outcome.statistics.items, strict=True)
    return [
        charts.option_bars(f"options-{asked.number}", item, title=f"Question {asked.number}")
        for asked, item in pairs
    ]


@blueprint.get("/gradebook.<format_>")
def gradebook(key: str, code: str, format_: str) -> ResponseReturnValue:
    """The marks as a file for a mark book."""
    writer = GRADEBOOKS.get(format_) or abort(404)
    outcome = ClassResults(_own_class(key, code))
    name = (secure_filename(outcome.article.title)[:60] or "quiz") + f"-{code}.{format_}"
    return send_file(
        BytesIO(writer(outcome.gradebook(zone_of_quiz(outcome.assignment.quiz)))),
        MIMETYPES[format_],
        as_attachment=True,
        download_name=name,
    )


# ---------------------------------------------------------------- while it lasts
@blueprint.get("/follow")
def follow(key: str, code: str) -> ResponseReturnValue:
    """Who is where, kept up to date by a script; without one by reloading."""
    return _follow_page(key, code)


def _progress(key: str, code: str) -> tuple[AssignmentRow, list[Progress]]:
    """How far each student is; those out of time are handed in first."""
    row = own_assignment(key, code)
    found = progress_of(database(), row)
    if any(one.is_due(now()) for one in found):
        _own_class(key, code)
        row = own_assignment(key, code)
        found = progress_of(database(), row)
    return row, found


def _follow_page(key: str, code: str, form: TimesForm | None = None) -> str:
    row, progress = _progress(key, code)
    choice = ChooseClassForm(
        formdata=None,
        class_key=row.class_list.key if row.class_list else "",
        names_shown=row.names_shown,
    )
    choice.offer(classes.classes_of(database(), current_owner()))
    here = zone_of_quiz(row.quiz)
    return render_template(
        "follow.html",
        key=key,
        given=row,
        places=places(row, progress, now=now()),
        zone=here,
        times=form or times_form(row, here),
        choice=choice,
    )


@blueprint.get("/follow/state")
def follow_state(key: str, code: str) -> ResponseReturnValue:
    """The same as data; unchanged since the last time is 304 and nothing more."""
    row, progress = _progress(key, code)
    answer = jsonify(
        students=[place.as_dict() for place in places(row, progress, now=now())],
        closed=row.closed_at is not None,
    )
    answer.set_etag(sha256(answer.get_data()).hexdigest()[:32])
    return answer.make_conditional(request)


@blueprint.get("/board")
def board(key: str, code: str) -> ResponseReturnValue:
    """The code and its QR picture, large enough for the back row."""
    row = own_assignment(key, code)
    address = url_for("student.enter", code=code, _external=True)
    picture = segno.make(address, micro=False, error="m")
    return render_template(
        "board.html", key=key, given=row, address=address, rows=list(picture.matrix)
    )


@blueprint.post("/times")
def times(key: str, code: str) -> ResponseReturnValue:
    """Set when the quiz opens and closes by itself."""
    row, form = own_assignment(key, code), TimesForm()
    form.where = zone_of_quiz(row.quiz)
    if not form.validate_on_submit():
        return _follow_page(key, code, form), 422
    supervision.set_times(row, form.opens, form.closes, now=now())
    if form.twice:
        flash(form.twice)
    return _done(url_for(".follow", key=key, code=code))


@blueprint.post("/class")
def choose_class(key: str, code: str) -> ResponseReturnValue:
    """Let only the names of a class begin; or anybody."""
    row, form, owner = own_assignment(key, code), ChooseClassForm(), current_owner()
    form.offer(classes.classes_of(database(), owner))
    if not form.validate_on_submit():
        abort(400)
    chosen = classes.find_class(database(), form.class_key.data, owner)
    classes.choose_class(row, chosen, names_shown=form.names_shown.data, now=now())
    return _done(url_for(".follow", key=key, code=code))


@blueprint.post("/again")
def again(key: str, code: str) -> ResponseReturnValue:
    """Give the quiz out once more, as to another class: a new code, with results of its own."""
    row = own_assignment(key, code)
    made = assign(database(), row.quiz, conditions_of(row), now=now())
    flash("This is the new code. Say below which class may begin.")
    return _done(url_for(".follow", key=key, code=made.code))


@blueprint.post("/close")
def close(key: str, code: str) -> ResponseReturnValue:
    """Take no more answers under this code; what students have saved is handed in."""
    row = own_assignment(key, code)
    supervision.close_early(row, now=now())
    hand_in_at_once(row, is_right, now=now())
    return _done(_back(key, code))


@blueprint.post("/reopen")
def reopen(key: str, code: str) -> ResponseReturnValue:
    """Take answers under this code again."""
    back = supervision.open_again(own_assignment(key, code), now=now())
    if back:
        flash(GO_ON.format("1 student goes" if back == 1 else f"{back} students go"))
    return _done(_back(key, code))


def _back(key: str, code: str) -> str:
    """The page that the button stood on."""
    if request.form.get("from") == "follow":
        return url_for(".follow", key=key, code=code)
    return url_for("teacher.desk", key=key, _anchor="share")


def _done(address: str) -> ResponseReturnValue:
    database().commit()
    return redirect(address, 303)


# ---------------------------------------------------------------- one student
@blueprint.get("/student/<attempt>")
def student(key: str, code: str, attempt: str) -> ResponseReturnValue:
    """One student's answers, with the mark of each."""
    _own_class(key, code)
    return _student_page(_own_attempt(key, code, attempt), key)


def _student_page(attempt: AttemptRow, key: str, form: ExtendForm | None = None) -> str:
    outcome = ClassResults(attempt.assignment)
    return render_template(
        "student.html",
        key=key,
        given=attempt.assignment,
        outcome=outcome,
        line=next(line for line in outcome.students if line.attempt is attempt),
        form=form or ExtendForm(formdata=None),
        mark_of=supervision.mark_of,
        zone=zone_of_quiz(attempt.assignment.quiz),
        resume_code=resume_code(attempt.key),
        ended=ENDED.get(attempt.ended_by, ""),
        time_on=time_on,
    )


@blueprint.post("/student/<attempt>/extend")
def extend(key: str, code: str, attempt: str) -> ResponseReturnValue:
    """Let a student go on, with more time where there is a limit."""
    row, form = _own_attempt(key, code, attempt), ExtendForm()
    if not form.validate_on_submit():
        return _student_page(row, key, form), 422
    supervision.extend(row, form.minutes.data, now=now())
    return _done(url_for(".student", key=key, code=code, attempt=attempt))


@blueprint.get("/student/<attempt>/export")
def export(key: str, code: str, attempt: str) -> ResponseReturnValue:
    """All that is kept of a student in this quiz, as a JSON file."""
    row = _own_attempt(key, code, attempt)
    tried = [record_of(practice) for practice in supervision.practice_of(row)]
    found = jsonify(**record_of(row), tried_again=tried)
    found.headers.set("Content-Disposition", "attachment", filename=f"student-{code}.json")
    return found


@blueprint.get("/student/<attempt>/delete")
def ask_delete(key: str, code: str, attempt: str) -> ResponseReturnValue:
    """Ask before a student's attempt is erased."""
    row = _own_attempt(key, code, attempt)
    return render_template(
        "delete_attempt.html",
        key=key,
        code=code,
        attempt=row,
        practised=supervision.practice_of(row),
        namesakes=supervision.practice_by_name(row),
    )


@blueprint.post("/student/<attempt>/delete")
def delete(key: str, code: str, attempt: str) -> ResponseReturnValue:
    """Erase an attempt for good; practice by a name alone only where the teacher says so."""
    row, namesakes = _own_attempt(key, code, attempt), "namesakes" in request.form
    supervision.delete_attempt(row, namesakes=namesakes, now=now())
    return _done(url_for(".results", key=key, code=code))


@blueprint.post("/student/<attempt>/<int:position>/mark")
def mark(key: str, code: str, attempt: str, position: int) -> ResponseReturnValue:
    """Set a mark by hand; an empty one goes back to the mark by rule."""
    answer, form = _own_answer(key, code, attempt, position), MarkForm()
    if not form.validate_on_submit():
        abort(400)
    try:
        note, shown = form.note.data or "", form.note_shown.data
        supervision.override(answer, form.mark.data, note, now=now(), note_shown=shown)
    except ValueError:
        abort(400)
    supervision.mark_again([answer], is_right)
    return _done(_answer_place(key, code, attempt, position))


@blueprint.post("/student/<attempt>/<int:position>/accept")
def accept(key: str, code: str, attempt: str, position: int) -> ResponseReturnValue:
    """Take this answer as right for everybody who gave it, now and later."""
    answer = _own_answer(key, code, attempt, position)
    if answer.response is None or answer.question.form == "evidence":
        abort(400)
    supervision.accept_for_all(answer.question, answer.response)
    supervision.mark_again(supervision.answers_to(database(), answer.question), is_right)
    detail = f"question {position}: {answer.response}"
    supervision.log(answer.attempt.assignment, "accepted", detail, now=now())
    return _done(_answer_place(key, code, attempt, position))


def _answer_place(key: str, code: str, attempt: str, position: int) -> str:
    anchor = f"question-{position}"
    return url_for(".student", key=key, code=code, attempt=attempt, _anchor=anchor)

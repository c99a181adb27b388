"""How a student gets in: the code from the board, a name; or the code of an attempt begun."""

from flask import Blueprint, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from quizgen.errors import ClassListError, QuizError
from quizgen.storage import attempts, classes
from quizgen.storage.assignments import conditions_of, find_assignment
from quizgen.storage.rows import AssignmentRow, AttemptRow, PupilRow
from quizgen.web.clocks import zone_of_quiz
from quizgen.web.database import database, now
from quizgen.web.identity import remember_attempt, resume_hash, resume_hash_of
from quizgen.web.limits import guessing, naming
from quizgen.web.student_forms import JoinForm, NameForm, ResumeForm

blueprint = Blueprint("student", __name__)
SHOWN_ATTEMPTS = 5
NO_SUCH_RESUME = "No quiz was begun with this code. It is on the page with the questions."
NO_SUCH_CODE = "No quiz has this code. Check it letter by letter, or ask your teacher."

NOT_LISTED = (
    "“{}” is not on the class list. Type your first name and surname as your teacher writes "
    "them, or ask your teacher."
)


@blueprint.get("/join")
def join() -> ResponseReturnValue:
    """Where a student types the code."""
    return _join_page(JoinForm())


@blueprint.post("/join")
@guessing
def find() -> ResponseReturnValue:
    """Go to the quiz with the code."""
    form = JoinForm()
    if not form.validate_on_submit():
        return _join_page(form), 422
    found = find_assignment(database(), form.code.data)
    if found is None:
        form.code.errors = [NO_SUCH_CODE]
        return _join_page(form), 404
    return redirect(url_for(".enter", code=found.code), 303)


def _join_page(form: JoinForm) -> str:
    """The page with what was begun in this browser, to go on with."""
    begun = attempts.attempts_with(database(), session.get("attempts", []))
    return render_template("join.html", form=form, begun=begun[:SHOWN_ATTEMPTS])


@blueprint.get("/join/<code>")
@guessing
def enter(code: str) -> ResponseReturnValue:
    """Where a student gives a name; or goes on, if an attempt was begun in this browser."""
    assignment = find_assignment(database(), code)
    if assignment is None:
        return _unknown(code)
    if _takes_nobody(assignment):
        return _closed(assignment)
    return _name_page(NameForm(), assignment)


@blueprint.post("/join/<code>")
@guessing
@naming
def begin(code: str) -> ResponseReturnValue:
    """Start an attempt; sent twice it is one."""
    assignment = find_assignment(database(), code)
    if assignment is None:
        return _unknown(code)
    if _takes_nobody(assignment):
        return _closed(assignment)
    form = NameForm()
    if not form.validate_on_submit():
        return _name_page(form, assignment), 422
    try:
        attempt = _started(form, assignment)
    except (QuizError, ClassListError) as error:
        form.name.errors = [str(error)]
        return _name_page(form, assignment), 409 if isinstance(error, QuizError) else 422
    database().commit()
    remember_attempt(attempt)
    return redirect(url_for("attempt.take", key=attempt.key), 303)


def _started(form: NameForm, assignment: AssignmentRow) -> AttemptRow:
    """A new attempt; where names come from a list, one that the name has begun here goes on."""
    pupil, ticket = _pupil(form.name.data, assignment), form.ticket.data
    mine = session.get("attempts", [])
    going = pupil and classes.open_attempt(database(), assignment, pupil, mine=mine, ticket=ticket)
    return going or attempts.start_attempt(
        database(),
        assignment,
        name=pupil.name if pupil else form.name.data,
        ticket=ticket,
        hash_resume=resume_hash_of,
        now=now(),
        pupil=pupil,
    )


def _pupil(typed: str, assignment: AssignmentRow) -> PupilRow | None:
    """Whose name of the class list was typed; None where any name will do.

    Raises:
        ClassListError: it is not on the list.
    """
    if assignment.class_list is None:
        return None
    pupil = classes.find_pupil(assignment.class_list, typed)
    if pupil is None:
        raise ClassListError(NOT_LISTED.format(typed))
    assignment.class_list.used_at = now()
    return pupil


def _name_page(form: NameForm, assignment: AssignmentRow) -> str:
    return render_template(
        "name.html",
        form=form,
        assignment=assignment,
        begun=_begun_here(assignment),
        conditions=conditions_of(assignment),
        zone=zone_of_quiz(assignment.quiz),
    )


def _unknown(code: str) -> ResponseReturnValue:
    form = JoinForm(formdata=None, code=code)
    form.code.errors = [NO_SUCH_CODE]
    return _join_page(form), 404


def _takes_nobody(assignment: AssignmentRow) -> bool:
    """Whether it is closed or not open yet, or every question of it was dropped."""
    kept = any(question.kept for question in assignment.quiz.questions)
    early = assignment.opens_at is not None and now() < assignment.opens_at
    return assignment.closed_at is not None or early or not kept


def _closed(assignment: AssignmentRow) -> ResponseReturnValue:
    zone, begun = zone_of_quiz(assignment.quiz), _begun_here(assignment)
    page = render_template("closed.html", assignment=assignment, begun=begun, zone=zone)
    return page, 410


def _begun_here(assignment: AssignmentRow) -> AttemptRow | None:
    """The newest attempt at this assignment that this browser may see."""
    return attempts.find_begun(database(), assignment, session.get("attempts", []))


@blueprint.get("/resume")
def resume() -> ResponseReturnValue:
    """Where a student types the personal code of an attempt begun elsewhere."""
    return render_template("resume.html", form=ResumeForm())


@blueprint.post("/resume")
@guessing
def resumed() -> ResponseReturnValue:
    """Open the attempt in this browser too."""
    form = ResumeForm()
    if not form.validate_on_submit():
        return render_template("resume.html", form=form), 422
    attempt = attempts.find_resumed(database(), resume_hash(form.code.data))
    if attempt is None:
        form.code.errors = [NO_SUCH_RESUME]
        return render_template("resume.html", form=form), 404
    remember_attempt(attempt)
    return redirect(url_for("attempt.take", key=attempt.key), 303)

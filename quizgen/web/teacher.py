"""The teacher's desk: look the questions over, print them, give them to students."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import cast

from flask import (
    Blueprint,
    abort,
    get_flashed_messages,
    redirect,
    render_template,
    request,
    send_file,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.utils import secure_filename

from quizgen import sheets
from quizgen.article.readability import readability
from quizgen.model import Article, Question, Quiz, Span
from quizgen.storage.assignments import assign, known_conditions
from quizgen.storage.convert import to_article, to_question, to_quiz
from quizgen.storage.editing import remember
from quizgen.storage.quizzes import keep_only
from quizgen.storage.rows import AssignmentRow, QuizRow
from quizgen.versions import versions
from quizgen.web.article_view import article_view
from quizgen.web.database import database, now
from quizgen.web.editing import advice_on
from quizgen.web.identity import own_quiz
from quizgen.web.quiz import EXPORTS
from quizgen.web.teacher_forms import ALL_VERSIONS, FILES, PrintForm

blueprint = Blueprint("teacher", __name__, url_prefix="/desk")


@blueprint.get("/<key>")
def desk(key: str) -> ResponseReturnValue:
    """The quiz with its article beside it."""
    row = own_quiz(key)
    article = to_article(row.article)
    questions, figures = _numbered(row), readability(article)
    return render_template(
        "desk.html",
        quiz=to_quiz(row),
        row=row,
        questions=questions,
        paragraphs=article_view(article, _evidence(questions)),
        words=figures.words,
        grade=figures.grade,
        advice=_advice(questions, article),
        said=_said(questions),
        exports=EXPORTS,
        printing=PrintForm(formdata=None, key=True),
        files=FILES,
    )


def _said(questions: Iterable[int]) -> dict[int, list[str]]:
    """What is to be said beside each question about the last change of it, by place."""
    flashed = cast(list[tuple[str, str]], get_flashed_messages(with_categories=True))
    return {
        number: [text for category, text in flashed if category == f"question-{number}"]
        for number in questions
    }


def _advice(
    questions: Mapping[int, tuple[Question, bool]], article: Article
) -> dict[int, list[str]]:
    """What the item checks call a fault in the kept questions, by place."""
    kept = tuple(question for question, is_kept in questions.values() if is_kept)
    return {
        number: [f.sentence for f in advice_on(question, article, kept) if f.severity == "fault"]
        for number, (question, is_kept) in questions.items()
        if is_kept
    }


def _numbered(row: QuizRow) -> dict[int, tuple[Question, bool]]:
    """The questions by their place, each with whether it is kept."""
    return {q.position: (to_question(q), q.kept) for q in row.questions}


def _evidence(questions: Mapping[int, tuple[Question, bool]]) -> dict[int, Span]:
    return {number: question.evidence for number, (question, _) in questions.items()}


@blueprint.post("/<key>/keep")
def keep(key: str) -> ResponseReturnValue:
    """Keep the ticked questions and drop the others."""
    row = own_quiz(key)
    remember(row, "change of the ticks", now=now())
    keep_only(row, request.form.getlist("kept"))
    database().commit()
    if request.accept_mimetypes.best == "application/json":
        return {"kept": sum(question.kept for question in row.questions)}
    return redirect(url_for(".desk", key=key), 303)


@blueprint.get("/<key>/print")
def printed(key: str) -> ResponseReturnValue:
    """The sheet in one version or all, as a PDF or for Word."""
    row = own_quiz(key)
    quiz = to_quiz(row, kept_only=True)
    form = PrintForm(request.args)
    if not form.validate():
        abort(400)
    content = sheets.SHEETS[form.file.data](
        quiz,
        paper=form.paper.data,
        article=form.article.data,
        key=form.key.data,
        code=next((given.code for given in _given_out(row)), ""),
        versions=_wanted_versions(quiz, form.version.data),
    )
    letter = f"-{form.version.data}" if form.version.data else ""
    name = f"{secure_filename(quiz.article.title)[:60] or 'quiz'}{letter}.{form.file.data}"
    return send_file(BytesIO(content), FILES[form.file.data][1], download_name=name)


def _wanted_versions(quiz: Quiz, wanted: str) -> dict[str, Quiz]:
    """The versions to print, by letter; none where the quiz is printed as it stands."""
    if not wanted:
        return {}
    made = versions(quiz)
    return made if wanted == ALL_VERSIONS else {wanted: made[wanted]}


@blueprint.post("/<key>/share")
def share(key: str) -> ResponseReturnValue:
    """Give the quiz to students under a code; a second time shows the same code."""
    row = own_quiz(key)
    if not any(question.kept for question in row.questions):
        abort(400)
    if not _given_out(row):
        assign(database(), row, known_conditions(row.conditions), now=now())
        database().commit()
    return _to_sharing(key)


def _given_out(row: QuizRow) -> list[AssignmentRow]:
    """Where the quiz was given to a class; students' own practice is not the teacher's."""
    return [given for given in row.assignments if given.purpose == "class"]


def _to_sharing(key: str) -> ResponseReturnValue:
    return redirect(url_for(".desk", key=key, _anchor="share"), 303)

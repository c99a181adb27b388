"""Changes to the questions of a quiz: edit, reorder, exchange, add one's own, undo.

A flaw of a changed question is advice and never stands in the way.
"""

import secrets
from collections.abc import Sequence

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quizgen.model import FORMS, Article, Question, Span
from quizgen.questions.checks import Flaw, flaws
from quizgen.questions.checks_options import OPTION_CHECKS
from quizgen.storage import editing, supervision
from quizgen.storage.convert import to_article, to_question, to_rejections
from quizgen.storage.rows import QuestionRow, QuizRow
from quizgen.web import suggestions
from quizgen.web.article_view import Sentence, article_view
from quizgen.web.database import database, now, release
from quizgen.web.identity import own_quiz
from quizgen.web.marks import is_right
from quizgen.web.question_form import QuestionForm

blueprint = Blueprint("editing", __name__, url_prefix="/desk/<key>")
PARSING = frozenset({"editing.another", "editing.change_form", "editing.swap"})
NO_OTHER = "There is no other question about this article that passes every check."
NO_OTHER_OPTION = (
    "There is no further wrong answer to put in the place of “{}”: none is left that passes every "
    "check. Edit the question to write one of your own."
)
NOT_IN_FORM = "This fact cannot be asked in that way without being reworded; edit it instead."


@blueprint.before_request
def _parse_first() -> None:
    """Parse the article before the database is locked for a change: a long one takes seconds."""
    if request.endpoint not in PARSING or not request.view_args:
        return
    quiz, row = _own_question(request.view_args["key"], request.view_args["ident"])
    article, form = to_article(quiz.article), request.view_args.get("form", row.form)
    release()
    if form in FORMS:
        suggestions.prepare(article, form)


def _own_question(key: str, ident: str) -> tuple[QuizRow, QuestionRow]:
    quiz = own_quiz(key)
    return quiz, editing.find_question(quiz, ident) or abort(404)


def _to_question(key: str, row: QuestionRow, anchor: str = "") -> ResponseReturnValue:
    """Back to the desk, at the question or at the part of it that was just changed."""
    database().commit()
    place = anchor or f"question-{row.position}"
    return redirect(url_for("teacher.desk", key=key, _anchor=place), 303)


def _said(key: str, row: QuestionRow, sentence: str) -> ResponseReturnValue:
    """Back to the question, with a sentence beside it that a screen reader begins with."""
    flash(sentence, f"question-{row.position}")
    return _to_question(key, row, f"said-{row.position}")


def _mark_again(row: QuestionRow) -> None:
    """Answers that students gave already are marked by the question as it now is."""
    supervision.mark_again(supervision.answers_to(database(), row), is_right)


# ---------------------------------------------------------------- one question
@blueprint.get("/question/<ident>")
def edit(key: str, ident: str) -> ResponseReturnValue:
    """The form for one question, with advice beside it."""
    quiz, row = _own_question(key, ident)
    question = to_question(row)
    return _form_page(quiz, QuestionForm.showing(question), question, row=row)


@blueprint.post("/question/<ident>")
def save(key: str, ident: str) -> ResponseReturnValue:
    """Keep the changed question."""
    quiz, row = _own_question(key, ident)
    form, old = QuestionForm(), to_question(row)
    if not form.validate_on_submit():
        return _form_page(quiz, form, old, row=row), 422
    editing.remember(quiz, f"edit of question {row.position}", now=now())
    editing.change_question(row, _question(form, old, quiz))
    _mark_again(row)
    return _to_question(key, row)


def _question(form: QuestionForm, old: Question, quiz: QuizRow) -> Question:
    return form.question(old, old.evidence.of(quiz.article.text))


def _form_page(
    quiz: QuizRow, form: QuestionForm, question: Question, *, row: QuestionRow | None = None
) -> str:
    article = to_article(quiz.article)
    begun = any(given.attempts for given in quiz.assignments if given.purpose == "class")
    return render_template(
        "question.html",
        article=article,
        quiz=quiz,
        row=row,
        form=form,
        question=question,
        proof=question.evidence.of(article.text),
        spare=suggestions.wrong_options(article, question) if row else (),
        advice=advice_on(question, article, editing.kept_questions(quiz)) if row else (),
        begun=begun and row is not None,
    )


def advice_on(question: Question, article: Article, quiz: Sequence[Question]) -> tuple[Flaw, ...]:
    """The flaws of a question, each once.

    Students pick from all sentences of the article where a sentence is looked for, so that
    rules of options do not count for a teacher's own such question.
    """
    picked = question.form == "evidence" and not question.choices
    every = flaws(question, article, quiz=quiz)
    found = (flaw for flaw in every if not (picked and flaw.code in OPTION_CHECKS))
    return tuple({flaw.sentence: flaw for flaw in found}.values())


@blueprint.post("/advice/<ident>")
def advice(key: str, ident: str) -> ResponseReturnValue:
    """What the item checks say to the form as it stands, for a script; nothing is kept."""
    quiz = own_quiz(key)
    row = editing.find_question(quiz, ident)
    old = to_question(row) if row else _blank(quiz, _span_asked(quiz))
    form = QuestionForm()
    form.validate()
    others = editing.kept_questions(quiz)
    found = advice_on(_question(form, old, quiz), to_article(quiz.article), others)
    errors = [error for field in form for error in field.errors if isinstance(error, str)]
    return {
        "errors": errors,
        "advice": [{"sentence": flaw.sentence, "severity": flaw.severity} for flaw in found],
    }


@blueprint.post("/question/<ident>/move")
def move(key: str, ident: str) -> ResponseReturnValue:
    """Put the question one up or down, or at the place that was dragged to."""
    quiz, row = _own_question(key, ident)
    to = request.args.get("to", type=int)
    if to is None:
        abort(400)
    if row.position != min(max(to, 1), len(quiz.questions)):
        editing.remember(quiz, f"move of question {row.position}", now=now())
        editing.move_question(quiz, row, to)
    return _to_question(key, row)


@blueprint.post("/question/<ident>/another")
def another(key: str, ident: str) -> ResponseReturnValue:
    """Ask another question instead of this one."""
    quiz, row = _own_question(key, ident)
    taken = [to_question(other) for other in quiz.questions]
    found = suggestions.another(
        to_article(quiz.article), to_question(row), taken, editing.kept_questions(quiz)
    )
    if found is None:
        return _said(key, row, NO_OTHER)
    editing.remember(quiz, f"exchange of question {row.position}", now=now())
    return _to_question(key, editing.replace_question(quiz, row, found))


@blueprint.post("/question/<ident>/form/<form>")
def change_form(key: str, ident: str, form: str) -> ResponseReturnValue:
    """Ask the same fact in another form."""
    quiz, row = _own_question(key, ident)
    wanted = next((name for name in FORMS if name == form), None) or abort(404)
    found = suggestions.in_form(
        to_article(quiz.article), to_question(row), wanted, editing.kept_questions(quiz)
    )
    if found is None:
        return _said(key, row, NOT_IN_FORM)
    editing.remember(quiz, f"other form of question {row.position}", now=now())
    editing.change_question(row, found)
    _mark_again(row)
    return _to_question(key, row)


@blueprint.post("/question/<ident>/swap")
def swap(key: str, ident: str) -> ResponseReturnValue:
    """Put the next suggestion in the place of a wrong option.

    The option is named by its text: a button pressed twice swaps once.
    """
    quiz, row = _own_question(key, ident)
    question, out = to_question(row), request.args.get("option", "")
    if out == question.answer:
        abort(400)
    if out not in question.options:
        return _to_question(key, row)
    others = editing.kept_questions(quiz)
    found = suggestions.swapped(to_article(quiz.article), question, out, others)
    if found is None:
        return _said(key, row, NO_OTHER_OPTION.format(out))
    editing.remember(quiz, f"swap of an option of question {row.position}", now=now())
    editing.change_question(row, found)
    _mark_again(row)
    new = next(n for n, text in enumerate(found.options) if text not in question.options)
    return _to_question(key, row, f"swap-{row.position}-{new}")


@blueprint.post("/undo")
def undo(key: str) -> ResponseReturnValue:
    """Take the last change back."""
    quiz = own_quiz(key)
    label = editing.undo(quiz)
    flash(f"Undone: {label}." if label else "There is nothing left to undo.")
    database().flush()
    for row in quiz.questions:
        _mark_again(row)
    database().commit()
    return redirect(url_for("teacher.desk", key=key), 303)


# ---------------------------------------------------------------- a new question
@blueprint.get("/new")
def new(key: str) -> ResponseReturnValue:
    """A blank form about a sentence, or one filled in with a question that was left out."""
    quiz = own_quiz(key)
    refused = request.args.get("refused", type=int)
    if refused is not None:
        return _take_in(quiz, refused)
    sentences = _sentences(quiz)
    number = request.args.get("sentence", type=int)
    chosen = next((s for s in sentences if s.number == number), None)
    if chosen is None:
        return render_template("new_question.html", quiz=quiz, sentences=sentences)
    blank = _blank(quiz, chosen.span)
    return _form_page(quiz, QuestionForm.showing(blank), blank)


def _take_in(quiz: QuizRow, place: int) -> ResponseReturnValue:
    """The form with what was refused: the whole question where there is one."""
    rejections = to_rejections(quiz.not_asked)
    if not 0 <= place < len(rejections):
        abort(404)
    refused = rejections[place]
    found = suggestions.for_refused(to_article(quiz.article), refused)
    if found is None:
        holding = (s.span for s in _sentences(quiz) if s.span.overlaps(refused.span))
        found = _blank(quiz, next(holding, refused.span), refused.span.of(quiz.article.text))
    return _form_page(quiz, QuestionForm.showing(found), found)


def _sentences(quiz: QuizRow) -> list[Sentence]:
    parts = article_view(to_article(quiz.article))
    return [sentence for part in parts if not part.hidden for sentence in part.sentences]


def _blank(quiz: QuizRow, proof: Span, answer: str = "") -> Question:
    """A question of a teacher's own about a sentence, still without words."""
    blocks = to_article(quiz.article).blocks
    inside = (n for n, block in enumerate(blocks) if block.span.overlaps(proof))
    ident = f"own-{secrets.token_hex(6)}"
    answer = " ".join(answer.split())
    return Question(ident, "who", "short", "", answer, proof, paragraph=next(inside, 0))


def _span_asked(quiz: QuizRow) -> Span:
    """The evidence that the form names, within the article."""
    start, end = (request.form.get(name, type=int) for name in ("start", "end"))
    if start is None or end is None or not 0 <= start < end <= len(quiz.article.text):
        abort(400)
    return Span(start, end)


@blueprint.post("/new")
def add(key: str) -> ResponseReturnValue:
    """Put the new question at the end of the quiz."""
    quiz = own_quiz(key)
    form, old = QuestionForm(), _blank(quiz, _span_asked(quiz))
    if not form.validate_on_submit():
        return _form_page(quiz, form, old), 422
    editing.remember(quiz, "question of your own", now=now())
    row = editing.add_question(quiz, _question(form, old, quiz))
    return _to_question(key, row)

"""What else could be asked of an article: spare questions, other forms, other wrong options.

The article is parsed again, which takes about a second, and kept for the next click.
"""

from dataclasses import replace
from functools import lru_cache

from flask import current_app

from quizgen.analysis import analyse
from quizgen.facts import fact_sheet
from quizgen.model import GAP, Article, Choice, FactSheet, Form, Question, QuizOptions, Rejection
from quizgen.questions.assembly import Draft
from quizgen.questions.drafts import drafts
from quizgen.settings import Settings

KEPT_ARTICLES = 8  # parsed ones kept in memory; a long article's facts take a few MB


@lru_cache(maxsize=KEPT_ARTICLES)
def _sheet(article: Article, settings: Settings) -> FactSheet:
    return fact_sheet(analyse(article, settings=settings))


@lru_cache(maxsize=KEPT_ARTICLES * 4)
def _drafts(article: Article, settings: Settings, form: str) -> tuple[Draft, ...]:
    options = QuizOptions(count=None, form=form)  # type: ignore[arg-type]  # from FORMS
    results = drafts(_sheet(article, settings), options)
    return tuple(result for result in results if isinstance(result, Draft))


def _every(article: Article, form: str) -> tuple[Draft, ...]:
    return _drafts(article, current_app.config["SETTINGS"], form)


def another(article: Article, old: Question, taken: tuple[Question, ...]) -> Question | None:
    """The best question that the quiz does not have yet: of the same kind if there is one."""
    form = old.form if old.form != "evidence" else "choice"
    asked = {question.stem for question in taken} | {old.stem}
    spare = [draft for draft in _every(article, form) if draft.question.stem not in asked]
    same = [draft for draft in spare if draft.question.kind == old.kind]
    best = max(same or spare, key=lambda draft: draft.score, default=None)
    return best.question if best else None


def in_form(article: Article, question: Question, form: Form) -> Question | None:
    """The same fact asked in another form; None where it cannot be asked so."""
    for draft in _every(article, form):
        found = draft.question
        same = found.kind == question.kind and found.key_span == question.key_span
        if same and found.form == form:
            return replace(found, id=question.id)
    gapped = GAP in question.stem
    if (form == "short" and not gapped) or (form == "gap" and gapped):
        return replace(question, form=form, choices=())
    return None


def wrong_options(article: Article, question: Question) -> tuple[Choice, ...]:
    """Wrong answers that the question does not show yet, best first."""
    shown = set(question.options)
    for draft in _every(article, "choice"):
        found = draft.question
        if found.kind == question.kind and found.key_span == question.key_span:
            return tuple(choice for choice in draft.pool if choice.text not in shown)
    return ()


def for_refused(article: Article, refused: Rejection) -> Question | None:
    """The question that was left out of a quiz for another, if there is one."""
    for draft in _every(article, "choice"):
        if draft.question.kind == refused.kind and draft.question.key_span == refused.span:
            return draft.question
    return None

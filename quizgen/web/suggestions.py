"""What else could be asked of an article: spare questions, other forms, other wrong options.

The article is parsed again, which takes about a second, and kept for the next click.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from flask import current_app

from quizgen.analysis import analyse
from quizgen.facts import fact_sheet
from quizgen.model import GAP, Article, Choice, FactSheet, Form, Question, QuizOptions, Rejection
from quizgen.questions.assembly import Draft, placed, places
from quizgen.questions.checks import flaws
from quizgen.questions.drafts import drafts
from quizgen.settings import Settings
from quizgen.versions import rising

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


def prepare(article: Article, form: str) -> None:
    """Parse an article and draft its questions now, so that the next suggestion comes at once."""
    _every(article, form)


def _sound(question: Question, article: Article, others: Sequence[Question]) -> bool:
    """Whether a question keeps every rule beside the others of its quiz."""
    return not _faults(question, article, others)


def _faults(question: Question, article: Article, others: Sequence[Question]) -> set[str]:
    sheet = _sheet(article, current_app.config["SETTINGS"])
    quiz = (*(one for one in others if one.id != question.id), question)
    found = flaws(question, article, quiz=quiz, sheet=sheet)
    return {flaw.code for flaw in found if flaw.severity == "fault"}


def _settled(draft: Draft, others: Sequence[Question]) -> Question:
    """The draft's question with its key where fewest keys of the quiz stand."""
    if not draft.question.choices:
        return draft.question
    used = Counter(q.options.index(q.answer) for q in others if q.answer in q.options)
    return placed(draft, min(places(draft), key=used.__getitem__)).question


def another(
    article: Article, old: Question, taken: Sequence[Question], others: Sequence[Question]
) -> Question | None:
    """The best question that the quiz does not have yet: of the same kind if there is one.

    Args:
        article: what is asked about.
        old: the question that goes.
        taken: what the quiz has or had, dropped questions among it.
        others: the kept questions, beside which the new one must keep every rule.
    """
    asked = {question.stem for question in taken} | {old.stem}
    rest = [one for one in others if one.id != old.id]
    spare = [draft for draft in _every(article, old.form) if draft.question.stem not in asked]
    spare.sort(key=lambda draft: (draft.question.kind != old.kind, -draft.score))
    found = (_settled(draft, rest) for draft in spare)
    return next((question for question in found if _sound(question, article, rest)), None)


def _of_fact(article: Article, question: Question, form: str) -> Iterator[Draft]:
    """The drafts in a form about what a question asks, those with its answer first."""
    same = [
        draft
        for draft in _every(article, form)
        if draft.question.kind == question.kind and draft.question.key_span == question.key_span
    ]
    yield from sorted(same, key=lambda draft: draft.question.answer != question.answer)


def in_form(
    article: Article, question: Question, form: Form, others: Sequence[Question] = ()
) -> Question | None:
    """The same fact asked in another form; None where it cannot be asked so."""
    if question.key_span is not None:
        for draft in _of_fact(article, question, form):
            if draft.question.form == form:
                return replace(_settled(draft, others), id=question.id, marks=question.marks)
    gapped = GAP in question.stem
    if (form == "short" and not gapped) or (form == "gap" and gapped):
        return replace(question, form=form, choices=())
    return None


def wrong_options(article: Article, question: Question) -> tuple[Choice, ...]:
    """Wrong answers that the question does not show yet, best first."""
    return tuple(
        choice for choice in _pool(article, question) if choice.text not in question.options
    )


def _pool(article: Article, question: Question) -> tuple[Choice, ...]:
    """Every wrong answer that was found for a question's fact, best first."""
    if question.key_span is None:
        return ()
    form = "evidence" if question.form == "evidence" else "choice"
    drafts_ = (d for d in _of_fact(article, question, form) if d.question.answer == question.answer)
    return next((draft.pool for draft in drafts_), ())


def swapped(
    article: Article, question: Question, out: str, others: Sequence[Question]
) -> Question | None:
    """The question with the next wrong answer in place of one; None where there is no other.

    Swapped again and again, every wrong answer has its turn. One that breaks a rule which
    the question now keeps is passed over.

    Args:
        article: what is asked about.
        question: with the option.
        out: the text of the option that goes.
        others: the kept questions of the quiz.
    """
    pool = _pool(article, question)
    turn = next((n for n, choice in enumerate(pool, 1) if choice.text == out), 0)
    known = _faults(question, article, others)
    for choice in (*pool[turn:], *pool[:turn]):
        if choice.text in question.options:
            continue
        made = _with_option(question, out, choice)
        if _faults(made, article, others) <= known:
            return made
    return None


def _with_option(question: Question, out: str, choice: Choice) -> Question:
    """The question with one option in another's place; numbers that rose rise again."""
    old = question.choices
    new = tuple(choice if one.text == out else one for one in old)
    if rising(old) == old:
        new = rising(new) or new
    return replace(question, choices=new)


def for_refused(article: Article, refused: Rejection) -> Question | None:
    """The question that was left out of a quiz for another, if there is one."""
    for draft in _every(article, "choice"):
        if draft.question.kind == refused.kind and draft.question.key_span == refused.span:
            return draft.question
    return None

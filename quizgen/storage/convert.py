"""Rows <-> model, without loss in either direction."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, cast

from quizgen.model import (
    Article,
    Block,
    BlockRole,
    Choice,
    Difficulty,
    Form,
    Hidden,
    Kind,
    Question,
    Quiz,
    QuizOptions,
    Rejection,
    Span,
)
from quizgen.storage.rows import ArticleRow, QuestionRow, QuizRow


def article_columns(article: Article) -> dict[str, Any]:
    """The columns of an article's row that come from the model."""
    return {
        "name": article.name,
        "title": article.title,
        "text": article.text,
        "blocks": [[b.span.start, b.span.end, b.role] for b in article.blocks],
        "hidden": [[h.span.start, h.span.end, h.reason] for h in article.hidden],
    }


def to_article(row: ArticleRow) -> Article:
    """The article of a row."""
    blocks = (Block(Span(a, b), cast(BlockRole, role)) for a, b, role in row.blocks)
    hidden = (Hidden(Span(a, b), reason) for a, b, reason in row.hidden)
    return Article(row.name, row.text, row.title, tuple(blocks), tuple(hidden))


def question_columns(question: Question) -> dict[str, Any]:
    """The columns of a question's row that come from the model."""
    key = question.key_span
    return {
        "ident": question.id,
        "kind": question.kind,
        "form": question.form,
        "stem": question.stem,
        "answer": question.answer,
        "accept": list(question.accept),
        "choices": [[choice.text, choice.error] for choice in question.choices],
        "evidence_start": question.evidence.start,
        "evidence_end": question.evidence.end,
        "key_start": key.start if key else None,
        "key_end": key.end if key else None,
        "difficulty": question.difficulty,
        "confidence": question.confidence,
        "unit": question.unit,
        "paragraph": question.paragraph,
        "marks": question.marks,
    }


def to_question(row: QuestionRow) -> Question:
    """The question of a row."""
    key = None
    if row.key_start is not None and row.key_end is not None:
        key = Span(row.key_start, row.key_end)
    return Question(
        id=row.ident,
        kind=cast(Kind, row.kind),
        form=cast(Form, row.form),
        stem=row.stem,
        answer=row.answer,
        evidence=Span(row.evidence_start, row.evidence_end),
        choices=tuple(Choice(text, error) for text, error in row.choices),
        accept=tuple(row.accept),
        key_span=key,
        difficulty=cast(Difficulty, row.difficulty),
        confidence=row.confidence,
        unit=row.unit,
        paragraph=row.paragraph,
        marks=row.marks,
    )


def quiz_columns(quiz: Quiz) -> dict[str, Any]:
    """The columns of a quiz's row that come from the model."""
    return {
        "options": asdict(quiz.options),
        "not_asked": [[r.kind, r.code, r.reason, r.span.start, r.span.end] for r in quiz.not_asked],
        "version": quiz.version,
    }


def to_rejections(rows: Iterable[Any]) -> tuple[Rejection, ...]:
    """What was not asked, from its JSON column."""
    return tuple(Rejection(kind, code, reason, Span(a, b)) for kind, code, reason, a, b in rows)


def to_quiz(row: QuizRow, *, kept_only: bool = False) -> Quiz:
    """The quiz of a row.

    Args:
        row: with its article and questions.
        kept_only: leave out the questions that the teacher dropped.
    """
    options = dict(row.options)
    options["kinds"] = tuple(options["kinds"])
    questions = (to_question(q) for q in row.questions if q.kept or not kept_only)
    return Quiz(
        article=to_article(row.article),
        questions=tuple(questions),
        not_asked=to_rejections(row.not_asked),
        options=QuizOptions(**options),
        version=row.version,
    )

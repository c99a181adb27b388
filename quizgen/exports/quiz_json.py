"""The quiz object of the command line's contract (schema ``quizgen/quiz/1``), out and in.

``docs/quiz.schema.json`` describes it. Keys that only quizgen reads (how cleaning cut the
article, what each option stands for) are additions, so that nothing is lost between sites.
"""

import json
from dataclasses import asdict
from typing import Any

from quizgen.exports.quiz_reading import loaded, quiz_from_object
from quizgen.model import Question, Quiz, Rejection, Span

SCHEMA = "quizgen/quiz/1"


def quiz_json(quiz: Quiz) -> str:
    """The quiz as one JSON object, UTF-8, two spaces deep, the same bytes for the same quiz."""
    return json.dumps(quiz_object(quiz), ensure_ascii=False, indent=2) + "\n"


def quiz_object(quiz: Quiz) -> dict[str, Any]:
    """The quiz in plain JSON values."""
    article = quiz.article
    return {
        "schema": SCHEMA,
        "title": article.title,
        "version": quiz.version,
        "seed": quiz.options.seed,
        "source": {
            "name": article.name,
            "sha256": article.sha256,
            "characters": len(article.text),
        },
        "text": article.text,
        "questions": [question_object(question, article.text) for question in quiz.questions],
        "not_asked": [_rejection(rejection, article.text) for rejection in quiz.not_asked],
        "options": asdict(quiz.options),
        "blocks": [{**asdict(block.span), "role": block.role} for block in article.blocks],
        "hidden": [{**asdict(part.span), "reason": part.reason} for part in article.hidden],
    }


def question_object(question: Question, text: str) -> dict[str, Any]:
    """A question about a text in plain JSON values."""
    return {
        "id": question.id,
        "kind": question.kind,
        "form": question.form,
        "stem": question.stem,
        "options": list(question.options),
        "answer": question.answer,
        "accept": list(question.accept),
        "evidence": _evidence(question.evidence, text),
        "difficulty": question.difficulty,
        "confidence": round(question.confidence, 4),
        "errors": [choice.error for choice in question.choices],
        "key": asdict(question.key_span) if question.key_span else None,
        "unit": question.unit,
        "paragraph": question.paragraph,
        "marks": question.marks,
    }


def _rejection(rejection: Rejection, text: str) -> dict[str, Any]:
    return {
        "kind": rejection.kind,
        "code": rejection.code,
        "reason": rejection.reason,
        "evidence": _evidence(rejection.span, text),
    }


def _evidence(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


# ---------------------------------------------------------------- in
def read_quiz(content: str | bytes) -> Quiz:
    """The quiz that :func:`quiz_json` wrote, on this site or another.

    Args:
        content: the JSON object.

    Raises:
        FormatError: it is no JSON, another schema, or a part is missing or does not fit; the
            sentence says which part.
    """
    return quiz_from_object(loaded(content), SCHEMA)

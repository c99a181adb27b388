"""The quiz object of the command line's contract (schema ``quizgen/quiz/1``), out and in.

``docs/quiz.schema.json`` describes it. Keys that only quizgen reads (how cleaning cut the
article, what each option stands for) are additions, so that nothing is lost between sites.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from quizgen.errors import FormatError
from quizgen.model import (
    FORMS,
    KINDS,
    Article,
    Block,
    Choice,
    Hidden,
    Question,
    Quiz,
    QuizOptions,
    Rejection,
    Span,
)

SCHEMA = "quizgen/quiz/1"


def quiz_json(quiz: Quiz) -> str:
    """The quiz as one JSON object, UTF-8, two spaces deep, the same bytes for the same quiz."""
    return json.dumps(_quiz(quiz), ensure_ascii=False, indent=2) + "\n"


def _quiz(quiz: Quiz) -> dict[str, Any]:
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
        "questions": [_question(question, article.text) for question in quiz.questions],
        "not_asked": [_rejection(rejection, article.text) for rejection in quiz.not_asked],
        "options": asdict(quiz.options),
        "blocks": [{**asdict(block.span), "role": block.role} for block in article.blocks],
        "hidden": [{**asdict(part.span), "reason": part.reason} for part in article.hidden],
    }


def _question(question: Question, text: str) -> dict[str, Any]:
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
        FormatError: it is no JSON, another schema, or a part is missing or does not fit.
    """
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as cause:
        raise FormatError(
            f"This is no JSON ({cause}); a file that quizgen wrote was expected."
        ) from cause
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema != SCHEMA:
        raise FormatError(f"The schema is {schema!r}; {SCHEMA!r} was expected: export it again.")
    try:
        quiz = _read(found)
    except (KeyError, TypeError, AttributeError, ValueError) as cause:
        raise FormatError(f"The quiz is damaged ({cause!r}); export it again.") from cause
    _require_whole(quiz)
    return quiz


def _read(found: Mapping[str, Any]) -> Quiz:
    text = _text(found["text"])
    blocks = [Block(_span(b), b["role"]) for b in found.get("blocks", [])]
    article = Article(
        name=_text(found["source"]["name"]),
        text=text,
        title=_text(found["title"]),
        blocks=tuple(blocks) or (Block(Span(0, len(text))),),
        hidden=tuple(Hidden(_span(h), _text(h["reason"])) for h in found.get("hidden", [])),
    )
    options = dict(found.get("options") or {"seed": found["seed"]})
    options["kinds"] = tuple(options.get("kinds", KINDS))
    return Quiz(
        article,
        tuple(_read_question(question) for question in found["questions"]),
        tuple(_read_rejection(rejection) for rejection in found["not_asked"]),
        QuizOptions(**options),
        _text(found["version"]),
    )


def _read_question(found: Mapping[str, Any]) -> Question:
    texts = [_text(option) for option in found["options"]]
    errors = found.get("errors") or [""] * len(texts)
    key = found.get("key")
    return Question(
        id=_text(found["id"]),
        kind=found["kind"],
        form=found["form"],
        stem=_text(found["stem"]),
        answer=_text(found["answer"]),
        evidence=_span(found["evidence"]),
        choices=tuple(Choice(t, _text(e)) for t, e in zip(texts, errors, strict=True)),
        accept=tuple(_text(answer) for answer in found["accept"]),
        key_span=_span(key) if key else None,
        difficulty=found["difficulty"],
        confidence=float(found["confidence"]),
        unit=_text(found.get("unit", "")),
        paragraph=int(found.get("paragraph", 0)),
    )


def _read_rejection(found: Mapping[str, Any]) -> Rejection:
    return Rejection(
        found["kind"], _text(found["code"]), _text(found["reason"]), _span(found["evidence"])
    )


def _span(found: Mapping[str, Any]) -> Span:
    return Span(int(found["start"]), int(found["end"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} stands where a text was expected")
    return value


def _require_whole(quiz: Quiz) -> None:
    """Refuse what no exporter writes: spans outside the text, keys outside the options."""
    length = len(quiz.article.text)
    spans = [q.evidence for q in quiz.questions] + [r.span for r in quiz.not_asked]
    spans += [b.span for b in quiz.article.blocks] + [h.span for h in quiz.article.hidden]
    if any(not 0 <= span.start <= span.end <= length for span in spans):
        raise FormatError(f"A span lies outside the text of {length} characters: export it again.")
    for number, question in enumerate(quiz.questions, 1):
        if question.kind not in KINDS or question.form not in cast(tuple[str, ...], FORMS):
            raise FormatError(
                f"Question {number} is of kind {question.kind!r} and form {question.form!r}; "
                f"one of {', '.join(KINDS)} and one of {', '.join(FORMS)} were expected."
            )
        if question.choices and question.answer not in question.options:
            raise FormatError(f"The answer of question {number} is none of its options.")

"""All that is kept of a student's way through a quiz, as plain values to hand out."""

from typing import Any

from quizgen.storage.convert import to_article
from quizgen.storage.rows import AnswerRow, AttemptRow
from quizgen.storage.supervision import mark_of
from quizgen.web.marks import in_words


def record_of(attempt: AttemptRow) -> dict[str, Any]:
    """An attempt for JSON; times are UTC in ISO 8601, spans of time in seconds."""
    quiz = attempt.assignment.quiz
    article = to_article(quiz.article)
    return {
        "name": attempt.name,
        "quiz": quiz.article.title,
        "code": attempt.assignment.code,
        "practice": attempt.assignment.purpose == "practice",
        "started_at": attempt.started_at.isoformat(),
        "read_at": attempt.read_at and attempt.read_at.isoformat(),
        "handed_in_at": attempt.submitted_at and attempt.submitted_at.isoformat(),
        "handed_in_by": attempt.ended_by or None,
        "extra_time_s": attempt.extra_time_s,
        "answers": [
            _answer(answer) | {"answer": in_words(answer.question.form, answer.response, article)}
            for answer in attempt.answers
        ],
    }


def _answer(answer: AnswerRow) -> dict[str, Any]:
    return {
        "question": answer.question.stem,
        "saved_at": answer.saved_at and answer.saved_at.isoformat(),
        "seconds": round(answer.spent_s, 1),
        "flagged": answer.flagged,
        "mark": mark_of(answer),
        "full_marks": answer.question.marks,
        "note": answer.note,
    }

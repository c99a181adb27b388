"""What a sheet says, as plain values: the Typst template only sets it."""

from typing import Any

from quizgen.lines import Line, article_lines, lines_of
from quizgen.model import Form, Question, Quiz

LETTERS = "ABCDEFGHIJ"
PROMPTS: dict[Form, str] = {
    "choice": "",
    "gap": "Missing words:",
    "short": "Answer:",
    "evidence": "Line or lines of the article:",
}
INSTRUCTION = "Read the article. Circle the letter of one answer, or write on the line."
KEY_NOTE = "The line of the printed article that proves each answer stands beside it."


def sheet_content(quiz: Quiz, *, code: str = "") -> dict[str, Any]:
    """Title, questions, key and lines of a quiz.

    Args:
        quiz: what is printed.
        code: the share code, for the footer; "" where there is none.
    """
    lines = article_lines(quiz.article)
    numbered = enumerate(quiz.questions, 1)
    return {
        "title": quiz.article.title or "Quiz",
        "instruction": INSTRUCTION,
        "key-note": KEY_NOTE,
        "footer": _footer(quiz, code),
        "questions": [_question(n, question, quiz, lines) for n, question in numbered],
        "lines": [
            {"number": line.number, "text": line.text, "role": line.role, "opens": line.opens}
            for line in lines
        ],
    }


def _footer(quiz: Quiz, code: str) -> str:
    """What it takes to make the same paper again."""
    parts = [f"code {code}"] if code else []
    parts += [f"text {quiz.article.sha256[:10]}", f"seed {quiz.options.seed}"]
    return " · ".join(["quizgen " + quiz.version, *parts])


def _question(n: int, question: Question, quiz: Quiz, lines: tuple[Line, ...]) -> dict[str, Any]:
    options = question.options
    letter = f"{LETTERS[options.index(question.answer)]}  " if question.answer in options else ""
    return {
        "number": n,
        "stem": question.stem,
        "options": [
            {"letter": a, "text": b} for a, b in zip(LETTERS, options, strict=False)
        ],
        "prompt": PROMPTS[question.form],
        "answer": letter + question.answer,
        "cited": _cited(lines_of(lines, question.evidence)),
        "proof": _proof(question, quiz),
    }


def _cited(found: tuple[int, int] | None) -> str:
    if found is None:
        return ""
    first, last = found
    return f"line {first}" if first == last else f"lines {first}-{last}"


def _proof(question: Question, quiz: Quiz) -> str:
    """The proving sentence on one line, without what cleaning hides in it."""
    chars = list(question.evidence.of(quiz.article.text))
    for hidden in quiz.article.hidden:
        for at in range(hidden.span.start, hidden.span.end):
            if question.evidence.start <= at < question.evidence.end:
                chars[at - question.evidence.start] = " "
    return " ".join("".join(chars).split())

"""What a sheet says, as plain values: the Typst template only sets it."""

from collections.abc import Mapping
from typing import Any

from quizgen.lines import Line, article_lines, cited, shown_text
from quizgen.model import Form, Question, Quiz

LETTERS = "ABCDEFGHIJ"
PROMPTS: dict[Form, str] = {
    "choice": "",
    "gap": "Missing words:",
    "short": "Answer:",
    "evidence": "Line or lines of the article:",
}
# Longest option, in characters, that stands in a row of four or of two: what fits a quarter and
# a half of the measure in 11 pt on both papers. Look at a printed sheet after a change.
COLUMNS = ((4, 15), (2, 36))
CIRCLE = "Circle the letter of the one right answer."
WRITE = "Write your answer on the line."
BOTH = "Circle the letter of the one right answer, or write on the line."
KEY_NOTE = "The line of the printed article that proves each answer stands beside it."


def sheet_content(
    quiz: Quiz, *, code: str = "", versions: Mapping[str, Quiz] | None = None
) -> dict[str, Any]:
    """Title, lines of the article, and each sheet with its questions and key.

    Args:
        quiz: what is printed.
        code: the share code, for the footer; "" where there is none.
        versions: the quiz in other orders, by letter; one sheet as it stands where there are none.
    """
    printed = versions or {"": quiz}
    return {
        "title": quiz.article.title or "Quiz",
        "key-note": KEY_NOTE,
        "paragraphs": _paragraphs(article_lines(quiz.article)),
        "sheets": [_sheet(quiz, letter, one, code) for letter, one in printed.items()],
    }


def _sheet(quiz: Quiz, letter: str, version: Quiz, code: str) -> dict[str, Any]:
    """One sheet; its key says which number each question has in the quiz as it stands."""
    places = {question.id: n for n, question in enumerate(quiz.questions, 1)}
    return {
        "letter": letter,
        "name": f"Version {letter}" if letter else "",
        "key-name": f"Key {letter}".strip(),
        "key-title": f"Answer key{letter and ' '}{letter}: {quiz.article.title or 'Quiz'}",
        "instruction": "Read the article. " + _instruction(version),
        "marks": _plain(sum(question.marks for question in version.questions)),
        "footer": _footer(version, code),
        "questions": [
            _question(n, question, version) | {"moved": _moved(n, places[question.id])}
            for n, question in enumerate(version.questions, 1)
        ],
    }


def _moved(place: int, before: int) -> str:
    return "" if place == before else f"number {before} on the desk"


def _plain(marks: float) -> str:
    """Marks without needless decimals."""
    return f"{marks:g}"


def _instruction(quiz: Quiz) -> str:
    """What to do, as far as this quiz asks it."""
    with_options = {bool(question.choices) for question in quiz.questions}
    return BOTH if len(with_options) == 2 else CIRCLE if True in with_options else WRITE


def _paragraphs(lines: tuple[Line, ...]) -> list[list[dict[str, Any]]]:
    """The lines, a list for each block."""
    paragraphs: list[list[dict[str, Any]]] = []
    for line in lines:
        if line.opens:
            paragraphs.append([])
        paragraphs[-1].append({"number": line.number, "text": line.text, "role": line.role})
    return paragraphs


def _footer(quiz: Quiz, code: str) -> str:
    """What it takes to make the same paper again."""
    parts = [f"code {code}"] if code else []
    parts += [f"text {quiz.article.sha256[:10]}", f"seed {quiz.options.seed}"]
    return " · ".join(["quizgen " + quiz.version, *parts])


def _question(n: int, question: Question, quiz: Quiz) -> dict[str, Any]:
    options = question.options
    letter = f"{LETTERS[options.index(question.answer)]}  " if question.answer in options else ""
    return {
        "number": n,
        "stem": question.stem,
        "marks": "" if question.marks == 1 else f"{_plain(question.marks)} marks",
        "options": [{"letter": a, "text": b} for a, b in zip(LETTERS, options, strict=False)],
        "columns": _columns(options),
        "prompt": PROMPTS[question.form],
        "answer": letter + question.answer,
        "cited": cited(quiz.article, question.evidence),
        "proof": shown_text(quiz.article, question.evidence),
    }


def _columns(options: tuple[str, ...]) -> int:
    """How many options stand side by side."""
    longest = max(map(len, options), default=0)
    return next((columns for columns, most in COLUMNS if longest <= most), 1)

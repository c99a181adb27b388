"""What a sheet says, as plain values: the Typst template only sets it."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
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
# Lines have numbers only where the sheet prints them.
UNNUMBERED_EVIDENCE = "First and last words of the sentence:"
# Widest option, in widths of a small letter, that stands in a row of four or of two: what fits
# a quarter and a half of the measure in 11 pt on both papers, with Typst and in Word. Look at
# printed sheets of both after a change.
COLUMNS = ((4, 16), (2, 37))
# Widths against that of a small letter, measured on the fonts of both sheets.
CAPITAL_WIDTH, FULL_WIDTH = 1.35, 2.0
CIRCLE = "Circle the letter of the one right answer."
WRITE = "Write your answer on the line."
BOTH = "Circle the letter of the one right answer, or write on the line."
KEY_NOTE = "The line of the printed article that proves each answer stands beside it."


def sheet_content(
    quiz: Quiz,
    *,
    code: str = "",
    versions: Mapping[str, Quiz] | None = None,
    article: bool = False,
    shown: Callable[[str], str] = str,
) -> dict[str, Any]:
    """Title, lines of the article, and each sheet with its questions and key.

    Args:
        quiz: what is printed.
        code: the share code, for the footer; "" where there is none.
        versions: the quiz in other orders, by letter; one sheet as it stands where there are none.
        article: whether the sheet prints the article with the numbers of its lines.
        shown: what a format makes of a text, such as a name for a character without a glyph.
    """
    prompts = PROMPTS if article else PROMPTS | {"evidence": UNNUMBERED_EVIDENCE}
    printed = versions or {"": quiz}
    content = _each_text(
        {
            "title": quiz.article.title or "Quiz",
            "key-note": KEY_NOTE,
            "paragraphs": _paragraphs(article_lines(quiz.article)),
            "sheets": [_sheet(quiz, letter, one, code, prompts) for letter, one in printed.items()],
        },
        shown,
    )
    for question in (one for sheet in content["sheets"] for one in sheet["questions"]):
        question["columns"] = _columns([option["text"] for option in question["options"]])
    return dict(content)


def width(text: str) -> float:
    """How wide a text is printed, in widths of a small letter."""
    return sum(map(_letter_width, text))


def _letter_width(char: str) -> float:
    full = unicodedata.east_asian_width(char) in ("W", "F")
    return FULL_WIDTH if full else CAPITAL_WIDTH if char.isupper() else 1.0


def _each_text(values: Any, shown: Callable[[str], str]) -> Any:
    """The same values, every text as it is shown."""
    if isinstance(values, dict):
        return {name: _each_text(value, shown) for name, value in values.items()}
    if isinstance(values, list):
        return [_each_text(value, shown) for value in values]
    return shown(values) if isinstance(values, str) else values


def _sheet(
    quiz: Quiz, letter: str, version: Quiz, code: str, prompts: Mapping[Form, str]
) -> dict[str, Any]:
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
            _question(n, question, version)
            | {
                "prompt": prompts[question.form],
                "notes": _notes(quiz, question, _moved(n, places[question.id])),
            }
            for n, question in enumerate(version.questions, 1)
        ],
    }


def _moved(place: int, before: int) -> str:
    return "" if place == before else f"number {before} on the desk"


def _marks(question: Question) -> str:
    """What a question is worth, where that is not one mark."""
    return "" if question.marks == 1 else f"{_plain(question.marks)} marks"


def _notes(quiz: Quiz, question: Question, moved: str) -> str:
    """What the key says beside an answer, for whoever marks by hand."""
    also = "; ".join(dict.fromkeys(question.accept)) if not question.choices else ""
    notes = (cited(quiz.article, question.evidence), moved, _marks(question))
    return " · ".join(note for note in (*notes, also and f"also right: {also}") if note)


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
        "marks": _marks(question),
        "options": [{"letter": a, "text": b} for a, b in zip(LETTERS, options, strict=False)],
        "answer": letter + question.answer,
        "proof": _proof(quiz, question),
    }


def _proof(quiz: Quiz, question: Question) -> str:
    """The words that prove the answer; none where the answer is these words."""
    return "" if question.form == "evidence" else shown_text(quiz.article, question.evidence)


def _columns(options: Sequence[str]) -> int:
    """How many options stand side by side."""
    widest = max(map(width, options), default=0)
    return next((columns for columns, most in COLUMNS if widest <= most), 1)

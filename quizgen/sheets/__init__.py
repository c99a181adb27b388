"""Printable papers and keys: one function a format, all in one table."""

from collections.abc import Callable
from typing import Any

from quizgen.model import Quiz
from quizgen.sheets.papers import PAPERS
from quizgen.sheets.typst_sheet import quiz_pdf


def _docx(quiz: Quiz, **options: Any) -> bytes:
    from quizgen.sheets.word_sheet import quiz_docx  # here: only Word sheets need its library

    return quiz_docx(quiz, **options)


SHEETS: dict[str, Callable[..., bytes]] = {"pdf": quiz_pdf, "docx": _docx}

__all__ = ["PAPERS", "SHEETS", "quiz_pdf"]

"""Printable papers and keys: one function a format, all in one table."""

from collections.abc import Callable

from quizgen.sheets.typst_sheet import PAPERS, quiz_pdf

SHEETS: dict[str, Callable[..., bytes]] = {"pdf": quiz_pdf}

__all__ = ["PAPERS", "SHEETS", "quiz_pdf"]

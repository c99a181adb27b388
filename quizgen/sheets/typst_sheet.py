"""The question sheet as PDF, set by Typst: tagged (PDF/UA-1), fonts embedded, same bytes.

>>> quiz_pdf(quiz, paper="us-letter", article=True)  # doctest: +SKIP
b'%PDF-1.7…'
"""

import json
from datetime import UTC, datetime
from typing import Any

import typst

from quizgen.errors import FormatError
from quizgen.model import Quiz
from quizgen.paths import templates_folder
from quizgen.sheets.content import sheet_content

PAPERS = ("a4", "us-letter")
# A PDF carries the time it was made; the same quiz gives the same bytes, so it is a fixed one.
TIMESTAMP = datetime(2000, 1, 1, tzinfo=UTC)


def quiz_pdf(
    quiz: Quiz, *, paper: str = "a4", article: bool = False, key: bool = True, code: str = ""
) -> bytes:
    """The sheet of a quiz.

    Args:
        quiz: what is printed.
        paper: one of PAPERS.
        article: whether to print the article, its lines numbered, before the questions.
        key: whether to print the answer key on a page of its own at the end.
        code: the share code, for the footer.

    Raises:
        FormatError: an unknown paper, or Typst cannot set the sheet.
    """
    if paper not in PAPERS:
        raise FormatError(f"The paper is {paper!r}; one of {', '.join(PAPERS)} was expected.")
    content = sheet_content(quiz, code=code) | {
        "paper": paper,
        "with-article": article,
        "with-key": key,
    }
    return _compiled(json.dumps(content, ensure_ascii=False))


def _compiled(data: str) -> bytes:
    """Set the sheet: first with our own fonts, so that every machine gives the same bytes.

    1. Embedded fonts, PDF/UA-1.
    2. Fonts of this machine too: a character that ours lack (an emoji, Chinese).
    3. No font has it: the sheet is tagged all the same but does not claim PDF/UA-1.
    """
    cause: Exception | None = None
    for own_fonts_only, standards in ((True, ["ua-1"]), (False, ["ua-1"]), (False, [])):
        try:
            return _set(data, own_fonts_only, standards)
        except typst.TypstError as error:
            cause = error
    raise FormatError(f"The sheet cannot be set: {cause}") from cause


def _set(data: str, own_fonts_only: bool, standards: list[Any]) -> bytes:
    template = templates_folder() / "sheets" / "quiz.typ"
    compiler = typst.Compiler(template, root=template.parent, ignore_system_fonts=own_fonts_only)
    made = compiler.compile(
        format="pdf", sys_inputs={"quiz": data}, pdf_standards=standards, timestamp=TIMESTAMP
    )
    if not isinstance(made, bytes):
        raise FormatError("The sheet cannot be set: Typst gave no single document.")
    return made

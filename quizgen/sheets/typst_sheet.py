"""The question sheet as PDF, set by Typst: tagged (PDF/UA-1), fonts embedded, same bytes.

>>> quiz_pdf(quiz, paper="us-letter", article=True)  # doctest: +SKIP
b'%PDF-1.7…'
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

import typst

from quizgen.errors import FormatError
from quizgen.model import Quiz
from quizgen.paths import templates_folder
from quizgen.sheets.content import sheet_content
from quizgen.sheets.glyphs import fonts, printable
from quizgen.sheets.papers import require_paper

# A PDF carries the time it was made; the same quiz gives the same bytes, so it is a fixed one.
TIMESTAMP = datetime(2000, 1, 1, tzinfo=UTC)


def quiz_pdf(
    quiz: Quiz,
    *,
    paper: str = "a4",
    article: bool = False,
    key: bool = True,
    code: str = "",
    versions: Mapping[str, Quiz] | None = None,
) -> bytes:
    """The sheet of a quiz.

    Args:
        quiz: what is printed.
        paper: one of PAPERS.
        article: whether to print the article, its lines numbered, before the questions.
        key: whether to print the answer key on a page of its own at the end.
        code: the share code, for the footer.
        versions: the quiz in other orders, by letter, a sheet each; their keys come last.

    Raises:
        FormatError: an unknown paper, or Typst cannot set the sheet.
    """
    require_paper(paper)
    content = sheet_content(
        quiz, code=code, versions=versions, article=article, shown=printable
    ) | {"paper": paper, "with-article": article, "with-key": key}
    return _compiled(json.dumps(content, ensure_ascii=False))


def _compiled(data: str) -> bytes:
    """Set the sheet from its JSON."""
    template = templates_folder() / "sheets" / "quiz.typ"
    try:
        return typst.compile(
            template,
            root=template.parent,
            font_paths=fonts(),
            sys_inputs={"quiz": data},
            pdf_standards="ua-1",
            timestamp=TIMESTAMP,
        )
    except typst.TypstError as cause:
        raise FormatError(f"The sheet cannot be set: {cause.message}.") from cause

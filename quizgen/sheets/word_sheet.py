"""The question sheet as a Word document, for a teacher who wants to change it before printing."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.shared import Mm, Pt

from quizgen.archive import archive
from quizgen.model import Quiz
from quizgen.sheets.content import sheet_content
from quizgen.sheets.papers import require_paper

_SIZES_MM = {"a4": (210, 297), "us-letter": (216, 279)}
_MARGIN_MM = 22
_HEAD = "Name ______________________________   Class ______________   Date ______________"
_FIELD = "_" * 48
# What the file says of when it was made: a fixed time, so that one quiz gives one file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def quiz_docx(
    quiz: Quiz,
    *,
    paper: str = "a4",
    article: bool = False,
    key: bool = True,
    code: str = "",
    versions: Mapping[str, Quiz] | None = None,
) -> bytes:
    """The sheet of a quiz as a Word document.

    Args:
        quiz: what is printed.
        paper: one of PAPERS.
        article: whether to print the article, its lines numbered, before the questions.
        key: whether to print the answer key on a page of its own at the end.
        code: the share code, for the footer.
        versions: the quiz in other orders, by letter, a sheet each; their keys come last.

    Raises:
        FormatError: an unknown paper.
    """
    require_paper(paper)
    content = sheet_content(quiz, code=code, versions=versions)
    document = _blank(content, paper)
    for sheet in content["sheets"]:
        _begin(document, sheet["footer"], sheet["name"])
        _head(document, content, sheet)
        if article:
            _article(document, content)
        for question in sheet["questions"]:
            _question(document, question)
    for sheet in content["sheets"] if key else ():
        _begin(document, sheet["footer"], sheet["key-name"])
        _key(document, content, sheet)
    return _bytes(document)


def _blank(content: dict[str, Any], paper: str) -> WordDocument:
    """An empty document with page size, type and properties."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = (Mm(side) for side in _SIZES_MM[paper])
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(_MARGIN_MM)
    document.styles["Normal"].font.size = Pt(11)
    about = document.core_properties
    about.title, about.author, about.language = _legal(content["title"]), "quizgen", "en"
    about.created = about.modified = _MADE
    return document


def _begin(document: WordDocument, footer: str, name: str) -> None:
    """A new page with a foot of its own; the empty document has its first page already."""
    first = not document.paragraphs
    part = document.sections[0] if first else document.add_section(WD_SECTION.NEW_PAGE)
    part.footer.is_linked_to_previous = False
    foot = part.footer.paragraphs[0]
    foot.add_run(_legal(footer)).font.size = Pt(8.5)
    if name:
        run = foot.add_run(f"   {name}")
        run.bold, run.font.size = True, Pt(8.5)


def _legal(text: str) -> str:
    """The text without control characters, which no XML file can hold."""
    return "".join(char for char in text if char >= " " and not 0xD800 <= ord(char) < 0xE000)


def _head(document: WordDocument, content: dict[str, Any], sheet: dict[str, Any]) -> None:
    document.add_heading(_legal(content["title"]), level=1)
    if sheet["name"]:
        document.add_paragraph().add_run(sheet["name"]).bold = True
    document.add_paragraph(_HEAD)
    document.add_paragraph(f"{sheet['instruction']}   Marks ____ / {sheet['marks']}")


def _article(document: WordDocument, content: dict[str, Any]) -> None:
    """Every line on its own, with its number before it."""
    document.add_heading("The article", level=2)
    for lines in content["paragraphs"]:
        paragraph = document.add_paragraph()
        for n, line in enumerate(lines):
            paragraph.add_run(("\n" if n else "") + f"{line['number']:>3}  ").font.size = Pt(8)
            paragraph.add_run(_legal(line["text"])).bold = line["role"] == "headline"
    document.add_heading("Questions", level=2).paragraph_format.page_break_before = True


def _question(document: WordDocument, question: dict[str, Any]) -> None:
    """Stem and options: each paragraph but the last is kept on the page of the next."""
    rows = [f"{row['letter']}   {row['text']}" for row in question["options"]]
    rows = rows or [f"{question['prompt']} {_FIELD}"]
    stem = document.add_paragraph()
    stem.add_run(f"{question['number']}.  ").bold = True
    stem.add_run(_legal(question["stem"]))
    if question["marks"]:
        stem.add_run(f"  ({question['marks']})").font.size = Pt(9)
    stem.paragraph_format.keep_with_next = True
    for n, row in enumerate(rows, 1):
        paragraph = document.add_paragraph(_legal(row))
        paragraph.paragraph_format.left_indent = Mm(8)
        paragraph.paragraph_format.space_after = Pt(2 if n < len(rows) else 12)
        paragraph.paragraph_format.keep_with_next = n < len(rows)


def _key(document: WordDocument, content: dict[str, Any], sheet: dict[str, Any]) -> None:
    document.add_heading(_legal(sheet["key-title"]), level=1)
    document.add_paragraph(content["key-note"])
    for question in sheet["questions"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{question['number']}.  {_legal(question['answer'])}").bold = True
        notes = (question["cited"], question["moved"], question["marks"])
        about = " · ".join(note for note in notes if note)
        paragraph.add_run(f"   {about}\n{_legal(question['proof'])}")


def _bytes(document: WordDocument) -> bytes:
    """The file, packed anew without the time of day that zip entries carry."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as packed:
        return archive({name: packed.read(name) for name in packed.namelist()})

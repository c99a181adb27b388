"""The question sheet as a Word document, for a teacher who wants to change it before printing."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from quizgen.archive import archive
from quizgen.model import Quiz
from quizgen.sheets import word_styles as style
from quizgen.sheets.content import sheet_content, width
from quizgen.sheets.papers import require_paper

# What the file says of when it was made: a fixed time, so that one quiz gives one file.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_SPACES = dict.fromkeys(map(ord, "\t\n\r"), " ")
_NOTE_PT, _LINE_NUMBER_PT = 9.5, 8.5
# Letters of the common width that fill a line of the article on A4. A wider line (all capitals)
# is set smaller, never broken. Look at a printed sheet after a change.
_ROOM_LETTERS = 80


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
    content = sheet_content(quiz, code=code, versions=versions, article=article, shown=_legal)
    document = style.blank_document(paper)
    _describe(document, content)
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


def _describe(document: WordDocument, content: dict[str, Any]) -> None:
    """What the file says of itself."""
    about = document.core_properties
    about.title, about.author, about.comments = content["title"], "quizgen", ""
    about.language = "en"
    about.created = about.modified = _MADE


def _begin(document: WordDocument, footer: str, name: str) -> None:
    """A new page with a foot of its own; the empty document has its first page already."""
    first = not document.paragraphs
    part = document.sections[0] if first else document.add_section(WD_SECTION.NEW_PAGE)
    part.footer.is_linked_to_previous = False
    foot = part.footer.paragraphs[0]
    foot.add_run(f"{footer}\t")
    if name:
        foot.add_run(name).bold = True
        foot.add_run(" · ")
    foot.add_run("Page ")
    # Without "of 3": LibreOffice does not count the pages of a section, and prints a wrong number.
    style.add_field(foot, "PAGE")


def _legal(text: str) -> str:
    """The text on one line, without the characters that no XML file can hold."""
    return "".join(filter(_is_legal, text.translate(_SPACES)))


def _is_legal(char: str) -> bool:
    return char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"


def _head(document: WordDocument, content: dict[str, Any], sheet: dict[str, Any]) -> None:
    title = document.add_heading(content["title"], level=1)
    if sheet["name"]:
        title.add_run(f" · {sheet['name']}")
    document.add_paragraph("Name \t\tClass \t\tDate \t", style.NAMES)
    marks = f"Marks\u00a0_____\u00a0/\u00a0{sheet['marks']}"
    document.add_paragraph(f"{sheet['instruction']}\t{marks}", style.INSTRUCTION)


def _article(document: WordDocument, content: dict[str, Any]) -> None:
    """A paragraph for each block; its lines end where the numbering ends them."""
    document.add_heading("The article", level=2)
    for lines in content["paragraphs"]:
        heads = lines[0]["role"] == "heading"
        paragraph = document.add_paragraph(style=style.ARTICLE_HEADING if heads else style.ARTICLE)
        for n, line in enumerate(lines):
            if n:
                paragraph.add_run().add_break()
            _line(paragraph, line)
    document.add_heading("Questions", level=2).paragraph_format.page_break_before = True


def _line(paragraph: Paragraph, line: dict[str, Any]) -> None:
    """A line, with its number before the first and every fifth, as in an exam paper."""
    number = line["number"]
    counted = str(number) if number == 1 or number % 5 == 0 else ""
    before = paragraph.add_run(f"\t{counted}\t")
    before.bold, before.font.size = False, Pt(_LINE_NUMBER_PT)
    words = paragraph.add_run(line["text"])
    words.bold = True if line["role"] == "headline" else None
    if width(line["text"]) > _ROOM_LETTERS:
        words.font.size = Pt(int(2 * 11 * _ROOM_LETTERS / width(line["text"])) / 2)


def _question(document: WordDocument, question: dict[str, Any]) -> None:
    """Stem and options: each paragraph but the last is kept on the page of the next."""
    stem = document.add_paragraph(style=style.QUESTION)
    stem.add_run(f"{question['number']}.").bold = True
    stem.add_run(f"\t{question['stem']}")
    if question["marks"]:
        stem.add_run(f"\t({question['marks']})").font.size = Pt(_NOTE_PT)
    if question["options"]:
        _options(document, question["options"], question["columns"])
    else:
        document.add_paragraph(f"{question['prompt']} \t", style.WRITING)


def _options(document: WordDocument, options: list[dict[str, str]], columns: int) -> None:
    """Rows of options, as many side by side as fit."""
    rows = [options[n : n + columns] for n in range(0, len(options), columns)]
    for n, row in enumerate(rows, 1):
        paragraph = document.add_paragraph(style=style.options_style(columns))
        paragraph.paragraph_format.keep_with_next = n < len(rows)
        for m, option in enumerate(row):
            paragraph.add_run(("\t" if m else "") + option["letter"]).bold = True
            paragraph.add_run(f"\t{option['text']}")


def _key(document: WordDocument, content: dict[str, Any], sheet: dict[str, Any]) -> None:
    document.add_heading(sheet["key-title"], level=1)
    document.add_paragraph(content["key-note"], style.INSTRUCTION)
    for question in sheet["questions"]:
        answer = document.add_paragraph(style=style.ANSWER)
        answer.add_run(f"{question['number']}.\t{question['answer']}").bold = True
        answer.add_run(f"   {question['notes']}").font.size = Pt(_NOTE_PT)
        if question["proof"]:
            document.add_paragraph(question["proof"], style.PROOF)


def _bytes(document: WordDocument) -> bytes:
    """The file, packed anew without the time of day that zip entries carry."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as packed:
        return archive({name: packed.read(name) for name in packed.namelist()})

"""The sheet for Word, read back with python-docx."""

import io
from dataclasses import replace

import pytest
from docx import Document
from docx.enum.section import WD_SECTION

from quizgen.errors import FormatError
from quizgen.sheets import SHEETS
from quizgen.versions import LETTERS, versions
from tests.quizzes import flood_quiz


def document(**options):
    return Document(io.BytesIO(SHEETS["docx"](flood_quiz(), **options)))


def text(**options) -> str:
    return "\n".join(paragraph.text for paragraph in document(**options).paragraphs)


def test_every_question_with_its_options_is_there():
    for question in flood_quiz().questions:
        assert question.stem in text()
        assert all(option in text() for option in question.options)


def test_the_key_begins_a_page_and_cites_the_line():
    _sheet, key = document().sections
    assert key.start_type == WD_SECTION.NEW_PAGE
    assert next(p.text[:10] for p in key.iter_inner_content()) == "Answer key"
    assert "1.  A  5.1 metres   line 2" in text()


def test_key_and_article_are_printed_only_as_wanted():
    assert "Answer key" not in text(key=False)
    assert ("The article\n" in text(), "The article\n" in text(article=True)) == (False, True)


def test_a_stem_stays_with_its_options():
    stem = next(p for p in document().paragraphs if p.text.startswith("1.  To what level"))
    assert stem.paragraph_format.keep_with_next


def test_the_paper_is_the_wanted_one():
    assert round(document(paper="us-letter").sections[0].page_width.inches, 1) == 8.5
    with pytest.raises(FormatError, match="a4, us-letter"):
        document(paper="foolscap")


def test_every_version_has_its_letter_on_every_page_and_its_key():
    made = document(versions=versions(flood_quiz()))
    feet = [part.footer.paragraphs[0].text.split("   ")[1] for part in made.sections]
    assert feet == [f"{what} {letter}" for what in ("Version", "Key") for letter in LETTERS]
    said = [paragraph.text for paragraph in made.paragraphs]
    for letter in LETTERS:
        assert f"Version {letter}" in said
        assert any(text.startswith(f"Answer key {letter}: ") for text in said)


def test_marks_stand_beside_the_question_and_add_up():
    first, *rest = flood_quiz().questions
    made = SHEETS["docx"](flood_quiz((replace(first, marks=2.5), *rest)))
    said = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs)
    assert f"{first.stem}  (2.5 marks)" in said
    assert "Marks ____ / 6.5" in said


def test_the_same_quiz_gives_the_same_bytes():
    assert SHEETS["docx"](flood_quiz()) == SHEETS["docx"](flood_quiz())

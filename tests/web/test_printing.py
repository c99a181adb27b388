"""Printing from the desk: the version, the file and the paper that a teacher chooses."""

import io

import pytest
from docx import Document
from pypdf import PdfReader

from quizgen.versions import LETTERS, versions
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher


def printed(teacher: Teacher, query: str) -> list[str]:
    data = teacher.client.get(f"/desk/{teacher.key}/print?{query}").data
    pages = PdfReader(io.BytesIO(data)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


@pytest.mark.parametrize("letter", LETTERS)
def test_a_version_is_printed_in_its_own_order(teacher: Teacher, letter: str) -> None:
    sheet, key = printed(teacher, f"paper=a4&version={letter}&key=y")
    stems = [question.stem for question in versions(flood_quiz())[letter].questions]
    assert sorted(stems, key=sheet.index) == stems
    assert f"Answer key {letter}" in key


def test_all_versions_come_in_one_file_with_their_keys(teacher: Teacher) -> None:
    pages = printed(teacher, "paper=us-letter&version=all&key=y")
    assert [f"Version {a}" in page for a, page in zip(LETTERS, pages[:4], strict=True)] == [
        True
    ] * 4
    assert [f"Key {a}" in page for a, page in zip(LETTERS, pages[4:], strict=True)] == [True] * 4


def test_the_sheet_as_on_the_desk_has_no_letter(teacher: Teacher) -> None:
    assert "Version" not in " ".join(printed(teacher, "paper=a4"))


def test_a_word_file_is_named_by_quiz_and_version(teacher: Teacher) -> None:
    answer = teacher.client.get(f"/desk/{teacher.key}/print?version=B&file=docx")
    assert "Flood_closes_bridge_at_Ross-B.docx" in answer.headers["Content-Disposition"]
    said = [p.text for p in Document(io.BytesIO(answer.data)).paragraphs]
    assert said[0] == "Flood closes bridge at Ross · Version B"


@pytest.mark.parametrize("query", ["version=E", "file=odt", "paper=foolscap"])
def test_what_cannot_be_printed_is_refused(teacher: Teacher, query: str) -> None:
    assert teacher.client.get(f"/desk/{teacher.key}/print?{query}").status_code == 400

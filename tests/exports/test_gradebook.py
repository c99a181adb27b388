"""The gradebook, read back by other programs' rules."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exports.gradebook import (
    GRADEBOOKS,
    Gradebook,
    GradedAnswer,
    GradedQuestion,
    GradedStudent,
    gradebook_csv,
    gradebook_xlsx,
    share,
)

QUESTIONS = (
    GradedQuestion("1", "Who warned of floods on the Wye?", 1, "Nia Pugh"),
    GradedQuestion("2", "How many homes were hit?", 2, "210"),
)
HANDED_IN = datetime(2026, 3, 4, 9, 5, tzinfo=UTC)
BOOK = Gradebook(
    "Flood",
    QUESTIONS,
    (
        GradedStudent("Örs Ági", (GradedAnswer(1, "Nia Pugh", 12.5), GradedAnswer(0.5, "120")),
                      HANDED_IN),
        GradedStudent("Bo, “B”", (GradedAnswer(0, 'a "b"\nc', 4), None)),
        GradedStudent("Cy", (None, None)),
    ),
)
DANGEROUS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "＋1", "－1", "＠A1",
    '=HYPERLINK("x")', "\x00=1", "\u2212" "1",
]


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def sheets(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def with_text(text: str) -> Gradebook:
    answers = (GradedAnswer(1, text, 1.0), GradedAnswer(1, text, 1.0))
    return Gradebook(text, QUESTIONS, (GradedStudent(text, answers),))


def test_csv_has_a_row_for_each_student():
    assert [row[0] for row in rows(gradebook_csv(BOOK))] == ["Student", "Örs Ági", "Bo, “B”", "Cy"]


def test_csv_gives_mark_answer_and_seconds_and_totals():
    head, first, *_ = rows(gradebook_csv(BOOK))
    assert dict(zip(head, first, strict=True)) == {
        "Student": "Örs Ági", "Handed in (UTC)": "2026-03-04 09:05:00",
        "1 mark (of 1)": "1", "1 answer": "Nia Pugh", "1 seconds": "12.5",
        "2 mark (of 2)": "0.5", "2 answer": "120", "2 seconds": "",
        "Total": "1.5", "Out of": "3", "Percent": "50.0",
    }


def test_a_question_that_was_not_seen_counts_nowhere():
    assert rows(gradebook_csv(BOOK))[2][-3:] == ["0", "1", "0.0"]


def test_nothing_marked_gives_no_percent():
    assert share(BOOK, BOOK.students[2]) is None
    assert set(rows(gradebook_csv(BOOK))[3][1:]) == {""}


def test_times_are_those_of_the_books_zone():
    head, first, *_ = rows(gradebook_csv(replace(BOOK, zone=ZoneInfo("Asia/Kolkata"))))
    assert (head[1], first[1]) == ("Handed in (Asia/Kolkata)", "2026-03-04 14:35:00")


def test_xlsx_gives_the_median_time_of_those_who_handed_in():
    done = [GradedStudent(n, (GradedAnswer(1, "x", t), None), HANDED_IN) for n, t in
            [("Al", 10), ("Bo", 20), ("Cy", 90)]]  # fmt: skip
    book = replace(BOOK, students=(*done, GradedStudent("Di", (GradedAnswer(None, "x", 1), None))))
    page = sheets(gradebook_xlsx(book))["Seconds"]
    assert [cell.value for cell in page[2]] == ["Median", 20, None]
    assert [row[0].value for row in page.iter_rows(min_row=3)] == ["Al", "Bo", "Cy", "Di"]


def test_csv_starts_with_the_mark_excel_looks_for_and_ends_lines_by_rfc_4180():
    data = gradebook_csv(BOOK)
    assert data.startswith(b"\xef\xbb\xbfStudent,")
    assert data.endswith(b"\r\n")


def test_csv_keeps_commas_quotes_and_line_ends():
    row = rows(gradebook_csv(BOOK))[2]
    assert (row[0], row[3]) == ("Bo, “B”", 'a "b"\nc')


@pytest.mark.parametrize("text", DANGEROUS)
def test_csv_holds_no_formula(text):
    row = rows(gradebook_csv(with_text(text)))[1]
    assert row[0].startswith("'")
    assert row[3].startswith("'")


@pytest.mark.parametrize("text", ["Ann-Marie", "a=b", "O'Neill", "3 - 4"])
def test_csv_leaves_harmless_text_alone(text):
    assert rows(gradebook_csv(with_text(text)))[1][0] == text


@pytest.mark.parametrize("text", DANGEROUS)
def test_xlsx_holds_no_formula(text):
    data = gradebook_xlsx(with_text(text))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        pages = [archive.read(n) for n in archive.namelist() if "worksheets/" in n]
    assert not any(b"<f>" in page or b"hyperlink" in page for page in pages)
    assert {c.data_type for row in sheets(data)["Answers"].iter_rows() for c in row} == {"s"}


def test_xlsx_keeps_marks_as_numbers():
    page = sheets(gradebook_xlsx(BOOK))["Marks"]
    assert [[cell.value for cell in row] for row in page.iter_rows(min_row=2)] == [
        ["Full marks", None, 1, 2, None, 3, None],
        ["Örs Ági", "2026-03-04 09:05:00", 1, 0.5, 1.5, 3, 50],
        ["Bo, “B”", None, 0, None, 0, 1, 0],
        ["Cy", None, None, None, None, None, None],
    ]


def test_xlsx_gives_answers_seconds_and_questions_a_sheet_each():
    book = sheets(gradebook_xlsx(BOOK))
    assert book.sheetnames == ["Marks", "Answers", "Seconds", "Questions"]
    assert book["Answers"]["B2"].value == "Nia Pugh"
    assert book["Seconds"]["B2"].value == 12.5
    assert book["Questions"]["C3"].value == "210"


def test_xlsx_cuts_what_a_cell_cannot_hold():
    value = sheets(gradebook_xlsx(with_text("a" * 40_000)))["Answers"]["B2"].value
    assert len(value) == 32_767


@pytest.mark.parametrize("name", GRADEBOOKS)
def test_same_book_same_bytes(name):
    assert GRADEBOOKS[name](BOOK) == GRADEBOOKS[name](BOOK)


def test_xlsx_does_not_tell_when_it_was_made():
    core = zipfile.ZipFile(io.BytesIO(gradebook_xlsx(BOOK))).read("docProps/core.xml")
    assert core.count(b"2000-01-01T") == core.count(b"dcterms:W3CDTF") > 0


@given(st.text())
def test_any_text_comes_back_from_xlsx_but_for_what_xml_forbids(text):
    value = sheets(gradebook_xlsx(with_text(text)))["Answers"]["B2"].value or ""
    assert [c for c in value if c.isprintable()] == [c for c in text if c.isprintable()]


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_csv_but_for_controls(text):
    value = rows(gradebook_csv(with_text(text)))[1][3]
    seen, given_ = ("".join(filter(str.isprintable, t)) for t in (value, text))
    assert seen in (given_, f"'{given_}")


def test_answers_must_match_the_questions():
    with pytest.raises(ValueError, match="2 questions"):
        Gradebook("x", QUESTIONS, (GradedStudent("Ann", (None,)),))

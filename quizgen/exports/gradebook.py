"""A class's marks as a table for a mark book: CSV for any program, XLSX for Excel.

``GRADEBOOKS`` says which function writes which format. Names and answers come from students,
so that what a spreadsheet would run as a formula is made plain text.

>>> book = Gradebook("Wye", (GradedQuestion("1", "Who?", 1),), (GradedStudent("=A1", (None,)),))
>>> gradebook_csv(book).decode("utf-8-sig").splitlines()[1]
"'=A1,,,,,,,"
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from math import fsum
from statistics import median

from quizgen.exports.gradebook_sheet import Cell, Sheet, workbook_bytes


@dataclass(frozen=True, slots=True)
class GradedQuestion:
    """A column: ``label`` is what the class knows the question by ("1", "2b")."""

    label: str
    stem: str
    full_marks: float = 1.0
    answer: str = ""


@dataclass(frozen=True, slots=True)
class GradedAnswer:
    """What one student did on one question.

    ``mark`` is the one that counts, None where it is not marked yet; ``chosen`` the option or
    the words given, "" where left empty; ``seconds`` the time on the question, None if unknown.
    """

    mark: float | None
    chosen: str = ""
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class GradedStudent:
    """A row; ``answers`` stand in the order of the questions, None where one was not seen."""

    name: str
    answers: tuple[GradedAnswer | None, ...]
    handed_in: datetime | None = None


@dataclass(frozen=True, slots=True)
class Gradebook:
    """The marks of one assignment; its times are written as clocks in ``zone`` show them.

    Raises:
        ValueError: a student has not as many answers as there are questions.
    """

    title: str
    questions: tuple[GradedQuestion, ...]
    students: tuple[GradedStudent, ...]
    zone: tzinfo = UTC

    def __post_init__(self) -> None:
        for student in self.students:
            if len(student.answers) != len(self.questions):
                raise ValueError(
                    f"{student.name!r} has {len(student.answers)} answers to "
                    f"{len(self.questions)} questions; one to each was expected"
                )


def total(student: GradedStudent) -> float:
    """The marks that a student has."""
    return fsum(answer.mark for answer in student.answers if answer and answer.mark is not None)


def out_of(book: Gradebook, student: GradedStudent) -> float:
    """The marks of the questions that a student has a mark on; of the quiz if on none."""
    pairs = zip(book.questions, student.answers, strict=True)
    marked = [q.full_marks for q, answer in pairs if answer and answer.mark is not None]
    return fsum(marked or [question.full_marks for question in book.questions])


def share(book: Gradebook, student: GradedStudent) -> float | None:
    """Marks won over marks that could be won, 0 to 1; None where nothing is marked."""
    marked = any(answer and answer.mark is not None for answer in student.answers)
    full = out_of(book, student)
    return total(student) / full if marked and full else None


# A spreadsheet takes a cell as a formula by its first character; CSV Injection, OWASP. Excel in
# East Asian settings takes the full-width forms too, and some programs skip blanks before it.
_FORMULA = re.compile(r"[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠﹢﹣﹦﹫\u2212]")
# What XML 1.0 (section 2.2) does not allow; tab and line ends are allowed.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without control characters that no XML file may hold, lines ended by LF."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def defused(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it as a formula."""
    text = plain(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _time(book: Gradebook, student: GradedStudent) -> str:
    moment = student.handed_in
    return moment.astimezone(book.zone).strftime("%Y-%m-%d %H:%M:%S") if moment else ""


def _number(value: float | None) -> Cell:
    """A number as short as it is true: 2 and not 2.0; None stays an empty cell."""
    if value is None:
        return None
    value = round(float(value), 4)
    return int(value) if value.is_integer() else value


def _answer_cells(answer: GradedAnswer | None) -> tuple[Cell, Cell, Cell]:
    if answer is None:
        return None, None, None
    return _number(answer.mark), answer.chosen, _number(answer.seconds)


def _result_cells(book: Gradebook, student: GradedStudent) -> list[Cell]:
    """Total, what it is out of, percent; all empty while nothing is marked."""
    part = share(book, student)
    if part is None:
        return [None, None, None]
    return [_number(total(student)), _number(out_of(book, student)), round(100 * part, 1)]


def gradebook_csv(book: Gradebook) -> bytes:
    """The marks as CSV (RFC 4180) in UTF-8, marked as such so that Excel reads it right.

    One row a student: name, time handed in, for each question mark, answer and seconds,
    then total, marks it is out of, and percent.
    """
    head: list[Cell] = ["Student", f"Handed in ({book.zone})"]
    for question in book.questions:
        marks = _number(question.full_marks)
        head += [f"{question.label} mark (of {marks})", f"{question.label} answer",
                 f"{question.label} seconds"]
    rows = [[*head, "Total", "Out of", "Percent"]]
    for student in book.students:
        cells = [cell for answer in student.answers for cell in _answer_cells(answer)]
        results = _result_cells(book, student)
        rows.append([student.name, _time(book, student), *cells, *results])
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([defused(c) if isinstance(c, str) else c for c in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _marks_sheet(book: Gradebook) -> Sheet:
    head = ["Student", f"Handed in ({book.zone})", *(q.label for q in book.questions)]
    full: list[Cell] = ["Full marks", None, *(_number(q.full_marks) for q in book.questions)]
    full += [None, _number(fsum(q.full_marks for q in book.questions)), None]
    rows = [
        [student.name, _time(book, student), *(_answer_cells(a)[0] for a in student.answers),
         *_result_cells(book, student)]
        for student in book.students
    ]
    return Sheet("Marks", (*head, "Total", "Out of", "Percent"), (full, *rows))


def _student_sheet(book: Gradebook, name: str, cell: int) -> Sheet:
    """A sheet with one of the three cells of each answer."""
    head = ("Student", *(question.label for question in book.questions))
    rows = [[s.name, *(_answer_cells(answer)[cell] for answer in s.answers)] for s in book.students]
    return Sheet(name, head, tuple(rows))


def _seconds_sheet(book: Gradebook) -> Sheet:
    """The seconds of each answer, above them the median of those who handed in."""
    every = _student_sheet(book, "Seconds", 2)
    done = [student.answers for student in book.students if student.handed_in]
    columns = ([one.seconds for one in column if one and one.seconds is not None]
               for column in zip(*done, strict=True))  # fmt: skip
    medians = [_number(median(column)) if column else None for column in columns]
    first: list[Cell] = ["Median", *(medians or [None] * len(book.questions))]
    return every._replace(rows=(first, *every.rows))


def _question_sheet(book: Gradebook) -> Sheet:
    rows = tuple([q.label, q.stem, q.answer, _number(q.full_marks)] for q in book.questions)
    return Sheet("Questions", ("Question", "Text", "Right answer", "Full marks"), rows)


def gradebook_xlsx(book: Gradebook) -> bytes:
    """The marks as an Excel workbook: sheets of marks, answers, seconds and questions.

    Every text is written as text, so that no cell is a formula; the same book gives the same
    bytes.
    """
    sheets = (
        _marks_sheet(book),
        _student_sheet(book, "Answers", 1),
        _seconds_sheet(book),
        _question_sheet(book),
    )
    return workbook_bytes(plain(book.title), [_plain_sheet(sheet) for sheet in sheets])


def _plain_sheet(sheet: Sheet) -> Sheet:
    rows = ([plain(c) if isinstance(c, str) else c for c in row] for row in sheet.rows)
    return Sheet(sheet.name, tuple(plain(text) for text in sheet.head), tuple(rows))


GradebookWriter = Callable[[Gradebook], bytes]
GRADEBOOKS: Mapping[str, GradebookWriter] = {"csv": gradebook_csv, "xlsx": gradebook_xlsx}

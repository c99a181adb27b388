"""A teacher's changes to the questions of a quiz, each of which can be undone.

Rows that students have answered are never deleted: a question that leaves the quiz is dropped
(``kept`` False), so that their answers keep what they were about.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import object_session

from quizgen.model import Question
from quizgen.storage.convert import question_columns, to_question
from quizgen.storage.rows import AnswerRow, EditRow, QuestionRow, QuizRow

MAX_UNDO = 40  # snapshots kept for a quiz; forty of ten questions take about 300 kB
NOT_RESTORED = frozenset({"id", "quiz_id"})


def remember(quiz: QuizRow, label: str, *, now: datetime) -> None:
    """Keep how the questions stand, before a change.

    Args:
        quiz: about to be changed.
        label: what is about to be done, as the undo button says it.
        now: the time, UTC.
    """
    questions = [_columns(row) for row in quiz.questions]
    quiz.edits.append(EditRow(at=now, label=label, questions=questions))
    del quiz.edits[:-MAX_UNDO]


def _columns(row: QuestionRow) -> dict[str, Any]:
    names = (column.key for column in inspect(QuestionRow).column_attrs)
    return {name: getattr(row, name) for name in names if name not in NOT_RESTORED}


def undo(quiz: QuizRow) -> str:
    """Take the last change back.

    Returns:
        What was undone; "" where nothing was left to undo.
    """
    if not quiz.edits:
        return ""
    edit = quiz.edits.pop()
    before = {columns["ident"]: columns for columns in edit.questions}
    now_there = {row.ident: row for row in quiz.questions}
    for ident in sorted(set(now_there) - set(before)):
        _take_out(quiz, now_there[ident])
    for ident, columns in before.items():
        row = now_there.get(ident)
        if row is None:
            quiz.questions.append(QuestionRow(**columns))
        else:
            for name, value in columns.items():
                setattr(row, name, value)
    _renumber(quiz, sorted(quiz.questions, key=lambda row: row.position))
    return edit.label


def _take_out(quiz: QuizRow, row: QuestionRow) -> None:
    """Delete a question; one that was answered is dropped instead."""
    session = object_session(row)
    answered = session and session.scalar(
        select(AnswerRow.id).where(AnswerRow.question_id == row.id).limit(1)
    )
    if answered:
        row.kept, row.position = False, len(quiz.questions) + 1
    else:
        quiz.questions.remove(row)


def _renumber(quiz: QuizRow, rows: Sequence[QuestionRow]) -> None:
    for place, row in enumerate(rows, start=1):
        row.position = place
    quiz.questions.sort(key=lambda row: row.position)


# ---------------------------------------------------------------- changes
def find_question(quiz: QuizRow, ident: str) -> QuestionRow | None:
    """The question of a quiz with an id."""
    return next((row for row in quiz.questions if row.ident == ident), None)


def change_question(row: QuestionRow, question: Question) -> None:
    """Write a changed question over a row; it keeps its id, so that answers stay with it."""
    for name, value in question_columns(question).items():
        if name != "ident":
            setattr(row, name, value)


def add_question(quiz: QuizRow, question: Question, *, position: int | None = None) -> QuestionRow:
    """Put a question into a quiz, at a place (from 1) or at the end."""
    columns = question_columns(question)
    columns["ident"] = _free_ident(quiz, question.id)
    row = QuestionRow(position=0, kept=True, **columns)
    rows = list(quiz.questions)
    rows.insert(len(rows) if position is None else position - 1, row)
    quiz.questions.append(row)
    _renumber(quiz, rows)
    return row


def _free_ident(quiz: QuizRow, ident: str) -> str:
    """The id, with a number behind it where the quiz has it already."""
    taken, number, free = {row.ident for row in quiz.questions}, 1, ident
    while free in taken:
        number += 1
        free = f"{ident}-{number}"
    return free


def replace_question(quiz: QuizRow, old: QuestionRow, question: Question) -> QuestionRow:
    """Ask another question in an old one's place; the old one is dropped to the end."""
    row = add_question(quiz, replace(question, marks=old.marks), position=old.position)
    old.kept = False
    _renumber(quiz, [other for other in quiz.questions if other is not old] + [old])
    return row


def move_question(quiz: QuizRow, row: QuestionRow, to: int) -> None:
    """Put a question at a place, from 1; a place beyond either end is that end."""
    rows = [other for other in quiz.questions if other is not row]
    rows.insert(min(max(to, 1), len(rows) + 1) - 1, row)
    _renumber(quiz, rows)


def replace_all(quiz: QuizRow, questions: Sequence[Question]) -> None:
    """Ask other questions altogether; those that stay the same keep their rows."""
    wanted = {question.id: question for question in questions}
    for row in list(quiz.questions):
        if row.ident not in wanted:
            _take_out(quiz, row)
    there = {row.ident: row for row in quiz.questions}
    for ident, question in wanted.items():
        if ident in there:
            change_question(there[ident], replace(question, marks=there[ident].marks))
            there[ident].kept = True
        else:
            add_question(quiz, question)
    order = {ident: place for place, ident in enumerate(wanted)}
    _renumber(quiz, sorted(quiz.questions, key=lambda r: order.get(r.ident, len(order))))


def kept_questions(quiz: QuizRow) -> tuple[Question, ...]:
    """The questions that are asked, in order."""
    return tuple(to_question(row) for row in quiz.questions if row.kept)

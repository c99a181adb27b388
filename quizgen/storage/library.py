"""A teacher's quizzes as a library: search, tags, copies, archive, and a bin of thirty days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session, selectinload

from quizgen.model import Quiz
from quizgen.storage import editing
from quizgen.storage.assignments import close
from quizgen.storage.convert import quiz_columns, to_quiz
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import ArticleRow, OwnerRow, QuestionRow, QuizRow

DAYS_IN_BIN = 30
MAX_FOUND = 200
MAX_TAGS = 12
MAX_TAG_CHARS = 30
Shelf = Literal["", "archive", "bin"]


def search(
    session: Session, owner: OwnerRow | None, words: str = "", *, tag: str = "", shelf: Shelf = ""
) -> list[QuizRow]:
    """The owner's quizzes, newest first, that hold every word in article, question or tag.

    Args:
        session: any.
        owner: whose; nobody has none.
        words: looked for anywhere in a word, whatever their case.
        tag: only quizzes with this tag.
        shelf: those in use, the archived ones, or those in the bin.
    """
    if owner is None:
        return []
    wanted = select(QuizRow).join(ArticleRow).where(QuizRow.owner_id == owner.id)
    for word in words.split():
        wanted = wanted.where(or_(_in_article(word), _in_question(word)))
    binned = QuizRow.deleted_at
    wanted = wanted.where(binned.isnot(None) if shelf == "bin" else binned.is_(None))
    if shelf != "bin":
        archived = QuizRow.archived_at
        wanted = wanted.where(archived.isnot(None) if shelf else archived.is_(None))
    wanted = wanted.options(selectinload(QuizRow.article), selectinload(QuizRow.questions))
    found = session.scalars(wanted.order_by(QuizRow.id.desc()).limit(MAX_FOUND)).all()
    return [row for row in found if not tag or tag in row.tags]


def _in_article(word: str) -> ColumnElement[bool]:
    return or_(
        ArticleRow.title.icontains(word, autoescape=True),
        ArticleRow.text.icontains(word, autoescape=True),
    )


def _in_question(word: str) -> ColumnElement[bool]:
    return exists().where(
        QuestionRow.quiz_id == QuizRow.id, QuestionRow.stem.icontains(word, autoescape=True)
    )


def tags_of(rows: Sequence[QuizRow]) -> list[str]:
    """Every tag of some quizzes, by name."""
    return sorted({tag for row in rows for tag in row.tags}, key=str.casefold)


def set_tags(row: QuizRow, typed: str) -> None:
    """Give a quiz the tags of a list with commas."""
    parts = (" ".join(part.split())[:MAX_TAG_CHARS] for part in typed.split(","))
    row.tags = list(dict.fromkeys(part for part in parts if part))[:MAX_TAGS]


def duplicate(session: Session, row: QuizRow, owner: OwnerRow, *, now: datetime) -> QuizRow:
    """A copy of a quiz with an article of its own, without codes and students."""
    quiz = to_quiz(row)
    title = f"{quiz.article.title} (copy)"
    copy = add_quiz(
        session, replace(quiz, article=replace(quiz.article, title=title)), owner, now=now
    )
    copy.tags, copy.conditions = list(row.tags), dict(row.conditions)
    for old, new in zip(row.questions, copy.questions, strict=True):
        new.kept = old.kept
    return copy


def ask_anew(row: QuizRow, made: Quiz, *, now: datetime) -> None:
    """Ask other questions about the same article; the old ones come back by undo."""
    if row.questions:
        editing.remember(row, "questions made anew", now=now)
    editing.replace_all(row, made.questions)
    for name, value in quiz_columns(made).items():
        setattr(row, name, value)


def put_in_bin(row: QuizRow, *, now: datetime) -> None:
    """Take a quiz away, for thirty days not for good; its codes take no more answers."""
    row.deleted_at = row.deleted_at or now
    for given in row.assignments:
        close(given, now=now)


def find_binned(session: Session, key: str, owner: OwnerRow | None) -> QuizRow | None:
    """The quiz with a key in this owner's bin."""
    if owner is None:
        return None
    mine = (QuizRow.key == key, QuizRow.owner_id == owner.id, QuizRow.deleted_at.isnot(None))
    return session.scalar(select(QuizRow).where(*mine))


def empty_bin(session: Session, *, now: datetime) -> int:
    """Erase what has lain in a bin for thirty days, students' answers with it.

    Returns:
        How many quizzes were erased.
    """
    old = select(QuizRow).where(QuizRow.deleted_at < now - timedelta(days=DAYS_IN_BIN))
    rows = session.scalars(old).all()
    for row in rows:
        article = row.article
        session.delete(row)
        session.flush()
        if not session.scalar(select(QuizRow.id).where(QuizRow.article_id == article.id)):
            session.delete(article)
    return len(rows)

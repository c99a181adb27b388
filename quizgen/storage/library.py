"""A teacher's quizzes as a library: search, tags, copies, archive, and a bin of thirty days."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal, get_args, get_origin, get_type_hints

from sqlalchemy import ColumnElement, Select, String, cast, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from quizgen.model import Quiz
from quizgen.storage import editing
from quizgen.storage.assignments import Conditions, close
from quizgen.storage.convert import quiz_columns, to_quiz
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import ArticleRow, OwnerRow, QuestionRow, QuizRow

DAYS_IN_BIN = 30
PAGE_QUIZZES = 50
MAX_TAGS = 12
MAX_TAG_CHARS = 30
MAX_CONDITION = 1_000_000  # seconds or attempts: more than any class takes
Shelf = Literal["", "archive", "bin"]


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for in a library.

    ``words`` are looked for anywhere in a word, whatever their case, in title, file name,
    article, questions, answers and tags; every one must be there. ``tag`` is exactly that tag.
    ``shelf`` is "" for those in use, the archive, or the bin.
    """

    words: str = ""
    tag: str = ""
    shelf: Shelf = ""


def search(
    session: Session, owner: OwnerRow | None, wanted: Wanted = Wanted(), *, page: int = 1
) -> Sequence[QuizRow]:
    """One page of the owner's quizzes that were looked for, newest first; nobody has none.

    Args:
        session: any.
        owner: whose.
        wanted: what is looked for.
        page: from 1, of ``PAGE_QUIZZES`` each.
    """
    if owner is None:
        return []
    found = _matching(select(QuizRow), owner, wanted).order_by(QuizRow.id.desc())
    found = found.options(selectinload(QuizRow.article), selectinload(QuizRow.questions))
    return session.scalars(found.offset((page - 1) * PAGE_QUIZZES).limit(PAGE_QUIZZES)).all()


def count_found(session: Session, owner: OwnerRow | None, wanted: Wanted = Wanted()) -> int:
    """How many of the owner's quizzes are what was looked for."""
    if owner is None:
        return 0
    count: int = session.scalar(_matching(select(func.count(QuizRow.id)), owner, wanted)) or 0
    return count


def tags_of(session: Session, owner: OwnerRow | None, shelf: Shelf = "") -> list[str]:
    """Every tag on a shelf of the owner, by name."""
    if owner is None:
        return []
    lists = session.scalars(_matching(select(QuizRow.tags), owner, Wanted(shelf=shelf)))
    return sorted({tag for tags in lists for tag in tags}, key=lambda tag: (tag.casefold(), tag))


def _matching(rows: Select[Any], owner: OwnerRow, wanted: Wanted) -> Select[Any]:
    """Those of the rows that were looked for."""
    found = rows.join(ArticleRow, ArticleRow.id == QuizRow.article_id)
    found = found.where(QuizRow.owner_id == owner.id)
    binned, archived = QuizRow.deleted_at, QuizRow.archived_at
    found = found.where(binned.isnot(None) if wanted.shelf == "bin" else binned.is_(None))
    if wanted.shelf != "bin":
        found = found.where(archived.isnot(None) if wanted.shelf else archived.is_(None))
    if wanted.tag:
        # A list of tags is stored as JSON, each between its quotation marks.
        found = found.where(_tags().contains(json.dumps(wanted.tag), autoescape=True))
    return found.where(*(_holds(word) for word in wanted.words.split()))


def _tags() -> ColumnElement[str]:
    return cast(QuizRow.tags, String)


def _holds(word: str) -> ColumnElement[bool]:
    """Whether a quiz holds a word somewhere."""
    columns = (ArticleRow.title, ArticleRow.name, ArticleRow.text)
    question = or_(*(_like(column, word) for column in (QuestionRow.stem, QuestionRow.answer)))
    return or_(
        *(_like(column, word) for column in columns),
        _like(_tags(), json.dumps(word)[1:-1]),
        exists().where(QuestionRow.quiz_id == QuizRow.id, question),
    )


Text = ColumnElement[str] | InstrumentedAttribute[str]


def _like(column: Text, word: str) -> ColumnElement[bool]:
    """Whether a text holds a word; any apostrophe stands for any other."""
    escaped = re.sub(r"([%_/])", r"/\1", word.lower())
    pattern = re.sub("['’‘`]", "_", escaped)
    return func.lower(column).like(f"%{pattern}%", escape="/")


def set_tags(row: QuizRow, typed: str) -> None:
    """Give a quiz the tags of a list with commas."""
    parts = (" ".join(part.split())[:MAX_TAG_CHARS] for part in typed.split(","))
    row.tags = list(dict.fromkeys(part for part in parts if part))[:MAX_TAGS]


def fitting_conditions(found: Mapping[str, Any]) -> dict[str, Any]:
    """Those of some conditions from outside that a quiz can have."""
    kinds = get_type_hints(Conditions)
    return {n: found[n] for n in sorted(found) if n in kinds and _fits(found[n], kinds[n])}


def _fits(value: Any, kind: Any) -> bool:
    """Whether a plain value is a literal's, true or false, a positive whole number or none."""
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    if kind is bool:
        return isinstance(value, bool)
    return value is None or (type(value) is int and 0 < value <= MAX_CONDITION)


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


def erased_on(row: QuizRow) -> datetime | None:
    """When a quiz in the bin goes for good."""
    return row.deleted_at and row.deleted_at + timedelta(days=DAYS_IN_BIN)


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

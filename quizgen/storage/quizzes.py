"""Quizzes and their owners."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizgen.model import Article, Quiz
from quizgen.storage.codes import new_key
from quizgen.storage.convert import article_columns, question_columns, quiz_columns
from quizgen.storage.rows import ArticleEditRow, ArticleRow, OwnerRow, QuestionRow, QuizRow

MAX_ARTICLE_UNDO = 20  # twenty steps of an article of 1,000 words take about 100 kB


def add_owner(session: Session, *, now: datetime) -> OwnerRow:
    """A new owner, known by its key alone."""
    owner = OwnerRow(key=new_key(), created_at=now)
    session.add(owner)
    session.flush()
    return owner


def find_owner(session: Session, key: str) -> OwnerRow | None:
    """The owner with a key."""
    return session.scalar(select(OwnerRow).where(OwnerRow.key == key))


def add_quiz(
    session: Session,
    quiz: Quiz,
    owner: OwnerRow | None,
    *,
    now: datetime,
    article: ArticleRow | None = None,
) -> QuizRow:
    """Store a quiz with its article and questions.

    Args:
        session: with a write transaction.
        quiz: from :func:`quizgen.make_quiz`.
        owner: who may see its key; None for practice.
        now: the time, UTC.
        article: the row of the quiz's article where it is stored already.
    """
    owner_id = owner.id if owner else None
    article = article or ArticleRow(
        owner_id=owner_id, created_at=now, **article_columns(quiz.article)
    )
    row = QuizRow(
        key=new_key(), owner_id=owner_id, article=article, created_at=now, **quiz_columns(quiz)
    )
    row.questions = [
        QuestionRow(position=n, kept=True, **question_columns(question))
        for n, question in enumerate(quiz.questions, start=1)
    ]
    session.add(row)
    session.flush()
    return row


def find_quiz(session: Session, key: str, owner: OwnerRow | None) -> QuizRow | None:
    """The quiz with a key, if it is this owner's and not in the bin."""
    if owner is None:
        return None
    wanted = (QuizRow.key == key, QuizRow.owner_id == owner.id, QuizRow.deleted_at.is_(None))
    return session.scalar(select(QuizRow).where(*wanted))


def quizzes_of(session: Session, owner: OwnerRow | None, *, limit: int = 50) -> Sequence[QuizRow]:
    """The owner's quizzes that are in use, newest first."""
    if owner is None:
        return []
    mine = select(QuizRow).where(
        QuizRow.owner_id == owner.id, QuizRow.deleted_at.is_(None), QuizRow.archived_at.is_(None)
    )
    return session.scalars(mine.order_by(QuizRow.id.desc()).limit(limit)).all()


def keep_only(row: QuizRow, idents: Collection[str]) -> None:
    """Keep the questions with these ids and drop the others."""
    for question in row.questions:
        question.kept = question.ident in idents


def change_article(row: QuizRow, article: Article, label: str) -> None:
    """Show more or less of a quiz's article; its text stays, and so does every span.

    Args:
        row: the quiz.
        article: as it is to be shown from now on.
        label: what is done, as the undo button says it.
    """
    stored, columns = row.article, article_columns(article)
    if (stored.blocks, stored.hidden) == (columns["blocks"], columns["hidden"]):
        return
    stored.edits.append(
        ArticleEditRow(label=label, blocks=stored.blocks, hidden=stored.hidden)
    )
    del stored.edits[:-MAX_ARTICLE_UNDO]
    stored.blocks, stored.hidden = columns["blocks"], columns["hidden"]


def undo_article(row: QuizRow) -> str:
    """Take the last change of what is shown back.

    Returns:
        What was undone; "" where nothing was left to undo.
    """
    stored = row.article
    if not stored.edits:
        return ""
    edit = stored.edits.pop()
    stored.blocks, stored.hidden = edit.blocks, edit.hidden
    return edit.label

"""The tables, typed. Times are UTC; what the model holds as tuples lies in JSON columns.

An owner is a teacher: an account, or on a site without log-in a browser with a signed cookie.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """A time that is aware and in UTC on this side, whatever the database keeps."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """An aware time as the naive UTC time that is stored."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The stored time, aware again."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Root of the tables, with named constraints so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: UtcTime,
        list[Any]: JSON,
        dict[str, Any]: JSON,
    }


class OwnerRow(Base):
    """Somebody who makes quizzes and sees their results.

    ``name`` is what an account logs in with, None for a browser, and ``shown_name`` the same as
    it was typed; ``stamp`` stands in every
    session, so that a new one ends them all. ``time_zone`` is an IANA name, None for the site's.
    """

    __tablename__ = "owner"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime]
    name: Mapped[str | None] = mapped_column(String(80), unique=True, index=True)
    shown_name: Mapped[str] = mapped_column(String(80), default="")
    password_hash: Mapped[str | None]
    stamp: Mapped[str] = mapped_column(String(40), default="")
    time_zone: Mapped[str | None] = mapped_column(String(64))


class InvitationRow(Base):
    """A one-time link to choose a password: of an account, or of a new one (owner None)."""

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(
        ForeignKey("owner.id", ondelete="CASCADE"), index=True
    )
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    owner: Mapped[OwnerRow | None] = relationship()


class ClassRow(Base):
    """A class: what its teacher calls it, and its students' names; nothing else of them.

    ``used_at`` is when it was last changed, given a quiz or begun one: a site that erases
    students' data counts from there.
    """

    __tablename__ = "class_list"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("owner.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    used_at: Mapped[datetime]
    pupils: Mapped[list[PupilRow]] = relationship(
        order_by="PupilRow.position", cascade="all, delete-orphan", back_populates="class_list"
    )


class PupilRow(Base):
    """A name on a class list; ``folded`` is what typed names are compared with."""

    __tablename__ = "pupil"
    __table_args__ = (UniqueConstraint("class_id", "folded"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    class_id: Mapped[int] = mapped_column(
        ForeignKey("class_list.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(80))
    folded: Mapped[str]
    class_list: Mapped[ClassRow] = relationship(back_populates="pupils")


class ArticleRow(Base):
    """An article, rebuilt from here without loss."""

    __tablename__ = "article"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owner.id"), index=True)
    name: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    blocks: Mapped[list[Any]]
    hidden: Mapped[list[Any]]
    created_at: Mapped[datetime]
    edits: Mapped[list[ArticleEditRow]] = relationship(
        order_by="ArticleEditRow.id", cascade="all, delete-orphan"
    )


class ArticleEditRow(Base):
    """What of an article was shown before a change, so that it can be undone."""

    __tablename__ = "article_edit"
    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), index=True
    )
    label: Mapped[str]
    blocks: Mapped[list[Any]]
    hidden: Mapped[list[Any]]


class QuizRow(Base):
    """A quiz; the owner of a practice quiz is nobody, so that no teacher's page shows its key.

    ``conditions`` are those it is given out with; one with ``deleted_at`` lies in the bin.
    """

    __tablename__ = "quiz"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("owner.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    options: Mapped[dict[str, Any]]
    not_asked: Mapped[list[Any]]
    version: Mapped[str]
    created_at: Mapped[datetime]
    tags: Mapped[list[Any]] = mapped_column(default=list)
    conditions: Mapped[dict[str, Any]] = mapped_column(default=dict)
    archived_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    article: Mapped[ArticleRow] = relationship()
    questions: Mapped[list[QuestionRow]] = relationship(
        order_by="QuestionRow.position", cascade="all, delete-orphan"
    )
    assignments: Mapped[list[AssignmentRow]] = relationship(
        order_by="AssignmentRow.id", cascade="all, delete-orphan", back_populates="quiz"
    )
    edits: Mapped[list[EditRow]] = relationship(
        order_by="EditRow.id", cascade="all, delete-orphan"
    )


class ReadingRow(Base):
    """What a teacher gave to read that takes a while; ``look_first`` asks for no questions yet."""

    __tablename__ = "reading"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("owner.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(index=True)
    options: Mapped[dict[str, Any]]
    look_first: Mapped[bool] = mapped_column(default=False)
    owner: Mapped[OwnerRow] = relationship()
    sources: Mapped[list[SourceRow]] = relationship(
        order_by="SourceRow.position", cascade="all, delete-orphan", back_populates="reading"
    )


class SourceRow(Base):
    """One article to be read.

    ``way`` says what ``content`` is: a file's bytes, a pasted text, a web address; it is kept
    until the quiz is stored. ``state`` is "waiting", "reading", "done" or "failed", ``said`` why
    it failed, ``worker`` who reads it, ``starts`` how often that was begun.
    """

    __tablename__ = "source"
    id: Mapped[int] = mapped_column(primary_key=True)
    reading_id: Mapped[int] = mapped_column(
        ForeignKey("reading.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    name: Mapped[str]
    way: Mapped[str] = mapped_column(String(16))
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[str] = mapped_column(String(16), default="waiting", index=True)
    said: Mapped[str] = mapped_column(default="")
    worker: Mapped[str] = mapped_column(String(40), default="")
    starts: Mapped[int] = mapped_column(default=0)
    quiz_id: Mapped[int | None] = mapped_column(
        ForeignKey("quiz.id", ondelete="SET NULL"), index=True
    )
    reading: Mapped[ReadingRow] = relationship(back_populates="sources")
    quiz: Mapped[QuizRow | None] = relationship()


class EditRow(Base):
    """How the questions of a quiz stood before an edit, so that it can be undone."""

    __tablename__ = "edit"
    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    label: Mapped[str]
    questions: Mapped[list[Any]]


class QuestionRow(Base):
    """One question; ``ident`` is the id that the generator gave it."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("quiz_id", "ident"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    kept: Mapped[bool] = mapped_column(default=True)
    ident: Mapped[str]
    kind: Mapped[str]
    form: Mapped[str]
    stem: Mapped[str]
    answer: Mapped[str]
    accept: Mapped[list[Any]]
    choices: Mapped[list[Any]]
    evidence_start: Mapped[int]
    evidence_end: Mapped[int]
    key_start: Mapped[int | None]
    key_end: Mapped[int | None]
    difficulty: Mapped[str]
    confidence: Mapped[float]
    unit: Mapped[str]
    paragraph: Mapped[int]
    marks: Mapped[float] = mapped_column(default=1.0)


class AssignmentRow(Base):
    """A quiz given out under a code; closed while ``closed_at`` is set.

    ``opens_at`` and ``closes_at`` are when it does so by itself. With a class list only its
    names may begin; ``names_shown`` says whether who has the code may read them.
    """

    __tablename__ = "assignment"
    id: Mapped[int] = mapped_column(primary_key=True)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    purpose: Mapped[str] = mapped_column(String(16), default="class")
    settings: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None] = mapped_column(index=True)
    class_id: Mapped[int | None] = mapped_column(
        ForeignKey("class_list.id", ondelete="SET NULL"), index=True
    )
    names_shown: Mapped[bool] = mapped_column(default=False)
    class_list: Mapped[ClassRow | None] = relationship()
    quiz: Mapped[QuizRow] = relationship(back_populates="assignments")
    attempts: Mapped[list[AttemptRow]] = relationship(
        order_by="AttemptRow.id", cascade="all, delete-orphan", back_populates="assignment"
    )
    events: Mapped[list[EventRow]] = relationship(
        order_by="EventRow.id", cascade="all, delete-orphan"
    )


class EventRow(Base):
    """Something a teacher did with an assignment.

    ``attempt_key`` names the attempt it was about, so that erasing one takes the name in
    ``detail`` with it.
    """

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(
        ForeignKey("assignment.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str]
    attempt_key: Mapped[str] = mapped_column(String(40), default="")


class AttemptRow(Base):
    """One student's way through a quiz.

    ``read_at`` is when the article was put away, where a quiz is taken from memory.
    ``ticket`` comes with the form that starts it: sent twice, it is one attempt. ``seed``
    orders the options and never leaves the server. ``open_until`` lets this one go on although
    the quiz is closed. ``ended_by`` says how it came to be handed in: by the "student", by the
    "time" that was up, or by the "closing" of the quiz. ``pupil`` is whose name of a class list
    it goes by. Practice over one's mistakes has the attempt they were made in as its ``source``.
    """

    __tablename__ = "attempt"
    __table_args__ = (UniqueConstraint("assignment_id", "ticket"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(40), unique=True)
    assignment_id: Mapped[int] = mapped_column(
        ForeignKey("assignment.id", ondelete="CASCADE"), index=True
    )
    ticket: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(80))
    seed: Mapped[int] = mapped_column(BigInteger)
    resume_hash: Mapped[str] = mapped_column(String(64), unique=True)
    extra_time_s: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_by: Mapped[str] = mapped_column(String(16), default="", server_default="")
    open_until: Mapped[datetime | None]
    pupil_id: Mapped[int | None] = mapped_column(
        ForeignKey("pupil.id", ondelete="SET NULL"), index=True
    )
    source_id: Mapped[int | None] = mapped_column(
        ForeignKey("attempt.id", ondelete="CASCADE"), index=True
    )
    pupil: Mapped[PupilRow | None] = relationship()
    source: Mapped[AttemptRow | None] = relationship(remote_side="AttemptRow.id")
    assignment: Mapped[AssignmentRow] = relationship(back_populates="attempts")
    answers: Mapped[list[AnswerRow]] = relationship(
        order_by="AnswerRow.position", cascade="all, delete-orphan", back_populates="attempt"
    )


class AnswerRow(Base):
    """A student's answer to one question, as given; ``right`` is set when it is handed in.

    ``override`` is the mark that a teacher set instead of the one by rule, with a ``note`` that
    the student reads where ``note_shown``.
    ``spent_s`` is the time that passed before each saving of it since anything was saved.
    """

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("attempt_id", "question_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[int] = mapped_column(
        ForeignKey("attempt.id", ondelete="CASCADE"), index=True
    )
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    response: Mapped[str | None]
    flagged: Mapped[bool] = mapped_column(default=False)
    saved_at: Mapped[datetime | None]
    spent_s: Mapped[float] = mapped_column(default=0.0)
    right: Mapped[bool | None]
    override: Mapped[float | None]
    note: Mapped[str] = mapped_column(default="")
    note_shown: Mapped[bool] = mapped_column(default=False)
    attempt: Mapped[AttemptRow] = relationship(back_populates="answers")
    question: Mapped[QuestionRow] = relationship()

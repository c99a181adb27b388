"""What is read while its teacher waits, and undo for what of an article is shown."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the three tables."""
    op.create_table(
        "article_edit",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("article_id", sa.Integer(), _key("article"), nullable=False, index=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("hidden", sa.JSON(), nullable=False),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("owner.id"), nullable=False, index=True),
        sa.Column("created_at", sa.DateTime(), nullable=False, index=True),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("look_first", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("key"),
    )
    op.create_table("source", *_source_columns())


def _key(table: str, ondelete: str = "CASCADE") -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete=ondelete)


def _source_columns() -> list[sa.Column[Any]]:
    quiz = _key("quiz", "SET NULL")
    return [
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reading_id", sa.Integer(), _key("reading"), nullable=False, index=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False, index=True),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("worker", sa.String(length=40), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), quiz, nullable=True, index=True),
    ]


def downgrade() -> None:
    """Take them away again."""
    for table in ("source", "reading", "article_edit"):
        op.drop_table(table)

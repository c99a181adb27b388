"""Marks that a teacher sets, and a log of what was done with an assignment."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the log."""
    op.add_column("question", sa.Column("marks", sa.Double(), nullable=False, server_default="1"))
    op.add_column("answer", sa.Column("override", sa.Double(), nullable=True))
    op.add_column("answer", sa.Column("note", sa.String(), nullable=False, server_default=""))
    key = sa.ForeignKey("assignment.id", ondelete="CASCADE")
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("assignment_id", sa.Integer(), key, nullable=False, index=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("attempt_key", sa.String(length=40), nullable=False),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("event")
    op.drop_column("answer", "note")
    op.drop_column("answer", "override")
    op.drop_column("question", "marks")

"""What a desk and a library need: undo, tags, settings to give out with, archive, bin."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the table of edits."""
    op.add_column("quiz", sa.Column("tags", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("quiz", sa.Column("conditions", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("quiz", sa.Column("archived_at", sa.DateTime(), nullable=True))
    op.add_column("quiz", sa.Column("deleted_at", sa.DateTime(), nullable=True))
    key = sa.ForeignKey("quiz.id", ondelete="CASCADE")
    op.create_table(
        "edit",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("quiz_id", sa.Integer(), key, nullable=False, index=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("edit")
    for name in ("deleted_at", "archived_at", "conditions", "tags"):
        op.drop_column("quiz", name)

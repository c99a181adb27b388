"""Accounts of teachers, and one-time links that let one choose a password."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the links."""
    op.add_column("owner", sa.Column("name", sa.String(length=80), nullable=True))
    op.add_column("owner", sa.Column("password_hash", sa.String(), nullable=True))
    op.add_column(
        "owner", sa.Column("stamp", sa.String(length=40), nullable=False, server_default="")
    )
    op.create_index("ix_owner_name", "owner", ["name"], unique=True)
    key = sa.ForeignKey("owner.id", ondelete="CASCADE")
    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("owner_id", sa.Integer(), key, nullable=True, index=True),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.UniqueConstraint("token_hash"),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("invitation")
    op.drop_index("ix_owner_name", "owner")
    for name in ("stamp", "password_hash", "name"):
        op.drop_column("owner", name)

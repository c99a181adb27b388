"""A teacher's name as it was typed, to be shown."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; who is there already is shown by the name that logs in."""
    name = sa.Column("shown_name", sa.String(length=80), nullable=False, server_default="")
    op.add_column("owner", name)
    op.execute("UPDATE owner SET shown_name = name WHERE name IS NOT NULL")


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("owner", "shown_name")

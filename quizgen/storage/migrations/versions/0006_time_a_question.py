"""How long a student worked on each question."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; what was answered before counts no time."""
    op.add_column("answer", sa.Column("spent_s", sa.Double(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("answer", "spent_s")

"""How an attempt came to be handed in; those still open are found without a look at all."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of attempts from before it is not known."""
    how = sa.Column("ended_by", sa.String(length=16), nullable=False, server_default="")
    op.add_column("attempt", how)
    op.create_index("ix_attempt_submitted_at", "attempt", ["submitted_at"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_attempt_submitted_at", "attempt")
    op.drop_column("attempt", "ended_by")

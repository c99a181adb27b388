"""When an assignment opens and closes by itself."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both times; closing is looked up with each request."""
    op.add_column("assignment", sa.Column("opens_at", sa.DateTime(), nullable=True))
    op.add_column("assignment", sa.Column("closes_at", sa.DateTime(), nullable=True))
    op.create_index("ix_assignment_closes_at", "assignment", ["closes_at"])


def downgrade() -> None:
    """Take them away again."""
    op.drop_index("ix_assignment_closes_at", "assignment")
    op.drop_column("assignment", "closes_at")
    op.drop_column("assignment", "opens_at")

"""One student may go on although the quiz is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add until when."""
    op.add_column("attempt", sa.Column("open_until", sa.DateTime(), nullable=True))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("attempt", "open_until")

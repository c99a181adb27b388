"""Practice over one's mistakes knows the attempt that they were made in.

Until now it was found by its name. Where one attempt alone bears the name of a quiz's practice,
that is the one; elsewhere nobody knows whose it is, and the teacher is asked before it is erased.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None
# Attempts that a class made at the quiz of a practice attempt, under its name.
SAME_NAME = """
    SELECT {what} FROM attempt AS first
    JOIN assignment AS given ON given.id = first.assignment_id AND given.purpose = 'class'
    JOIN assignment AS again ON again.quiz_id = given.quiz_id AND again.purpose = 'practice'
    WHERE again.id = attempt.assignment_id AND first.name = attempt.name
"""


def upgrade() -> None:
    """Add the reference, and fill it where a name is one attempt's alone."""
    key = sa.ForeignKey("attempt.id", ondelete="CASCADE")
    source = sa.Column("source_id", sa.Integer(), key, nullable=True)
    op.add_column("attempt", source, inline_references=True)
    op.create_index("ix_attempt_source_id", "attempt", ["source_id"])
    one, which = SAME_NAME.format(what="COUNT(*)"), SAME_NAME.format(what="MIN(first.id)")
    op.execute(f"UPDATE attempt SET source_id = ({which}) WHERE ({one}) = 1")  # noqa: S608


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_attempt_source_id", "attempt")
    op.drop_column("attempt", "source_id")

"""Class lists, a teacher's time zone, and notes that a student may read.

References stand inside their columns: SQLite cannot add one to a table any other way but by
copying it, which would delete what refers to its rows.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns; notes written before stay the teacher's own."""
    _make_tables()
    op.add_column("owner", sa.Column("time_zone", sa.String(length=64), nullable=True))
    for table, name in (("answer", "note_shown"), ("assignment", "names_shown")):
        false = sa.false()
        op.add_column(table, sa.Column(name, sa.Boolean(), nullable=False, server_default=false))
    _refer("assignment", "class_id", "class_list.id")
    _refer("attempt", "pupil_id", "pupil.id")


def _make_tables() -> None:
    op.create_table(
        "class_list",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("owner.id"), nullable=False, index=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=False),
        sa.UniqueConstraint("key"),
    )
    of_class = sa.ForeignKey("class_list.id", ondelete="CASCADE")
    op.create_table(
        "pupil",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("class_id", sa.Integer(), of_class, nullable=False, index=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.UniqueConstraint("class_id", "folded"),
    )


def _refer(table: str, name: str, target: str) -> None:
    """Add a column that refers to a row and is emptied when the row goes."""
    key = sa.ForeignKey(target, ondelete="SET NULL")
    op.add_column(table, sa.Column(name, sa.Integer(), key, nullable=True), inline_references=True)
    op.create_index(f"ix_{table}_{name}", table, [name])


def downgrade() -> None:
    """Take them away again."""
    for table, name in (("attempt", "pupil_id"), ("assignment", "class_id")):
        op.drop_index(f"ix_{table}_{name}", table)
        op.drop_column(table, name)
    op.drop_table("pupil")
    op.drop_table("class_list")
    for table, name in (
        ("assignment", "names_shown"), ("answer", "note_shown"), ("owner", "time_zone"),
    ):  # fmt: skip
        op.drop_column(table, name)

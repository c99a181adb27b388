"""The forms with which a teacher sees to a class: more time, a mark by hand."""

from datetime import UTC, datetime

from flask_wtf import FlaskForm
from wtforms import DateTimeLocalField, FloatField, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

MAX_NOTE_CHARS = 300
MAX_EXTRA_MIN = 24 * 60


class ExtendForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """How much longer a student gets."""

    minutes = IntegerField(
        "More minutes",
        [
            InputRequired("Say how many minutes."),
            NumberRange(1, MAX_EXTRA_MIN, f"Choose from 1 to {MAX_EXTRA_MIN} minutes."),
        ],
        default=10,
    )


class MarkForm(FlaskForm):  # type: ignore[misc]
    """A mark by hand with a note; an empty mark goes back to the one by rule."""

    mark = FloatField("Mark", [Optional()])
    note = StringField("Note", [Length(max=MAX_NOTE_CHARS)])


class TimesForm(FlaskForm):  # type: ignore[misc]
    """When a quiz opens and closes by itself, in UTC; empty for never."""

    opens_at = DateTimeLocalField("Opens", [Optional()])
    closes_at = DateTimeLocalField("Closes", [Optional()])

    @property
    def opens(self) -> datetime | None:
        """When it opens."""
        return _utc(self.opens_at.data)

    @property
    def closes(self) -> datetime | None:
        """When it closes."""
        return _utc(self.closes_at.data)


def _utc(typed: datetime | None) -> datetime | None:
    return typed.replace(tzinfo=UTC) if typed else None

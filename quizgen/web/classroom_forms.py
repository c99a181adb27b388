"""The forms with which a teacher sees to a class: more time, a mark by hand, times."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask_wtf import FlaskForm
from wtforms import BooleanField, DateTimeLocalField, FloatField, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from quizgen.errors import NoSuchTimeError
from quizgen.storage.rows import AssignmentRow
from quizgen.web.clocks import comes_twice, utc_of

MAX_NOTE_CHARS = 300
MAX_EXTRA_MIN = 24 * 60
FIRST_YEAR, LAST_YEAR = 2000, 2100
TYPED = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]  # as browsers send a local time


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
    note_shown = BooleanField("Show the note to the student")


class TimesForm(FlaskForm):  # type: ignore[misc]
    """When a quiz opens and closes by itself, on clocks in ``where``; empty for never.

    Where clocks are put back, a quiz opens at the first of two equal times and closes at the
    last: students lose none.
    """

    opens_at = DateTimeLocalField("Opens", [Optional()], format=TYPED)
    closes_at = DateTimeLocalField("Closes", [Optional()], format=TYPED)
    where: ZoneInfo

    def validate_opens_at(self, field: DateTimeLocalField) -> None:
        """A time that there is."""
        if field.data:
            self._utc(field, last=False)

    def validate_closes_at(self, field: DateTimeLocalField) -> None:
        """A time that there is, after the other."""
        if not field.data:
            return
        closes = self._utc(field, last=True)
        opens = None if self.opens_at.errors else self.opens
        if opens is not None and closes <= opens:
            raise ValidationError("It closes before it opens. Choose a later time.")

    def _utc(self, field: DateTimeLocalField, *, last: bool) -> datetime:
        if not FIRST_YEAR <= field.data.year <= LAST_YEAR:
            raise ValidationError(f"Choose a year from {FIRST_YEAR} to {LAST_YEAR}.")
        try:
            return utc_of(field.data, self.where, last=last)
        except NoSuchTimeError as error:
            raise ValidationError(str(error)) from error

    @property
    def twice(self) -> str:
        """What to know where clocks show one of the times twice; "" where none does."""
        typed = [one.data for one in (self.opens_at, self.closes_at) if one.data]
        if not any(comes_twice(one, self.where) for one in typed):
            return ""
        return (
            "Clocks are put back that night and show the time twice: the quiz opens at the "
            "first, or closes at the last."
        )

    @property
    def opens(self) -> datetime | None:
        """When it opens, UTC."""
        return utc_of(self.opens_at.data, self.where) if self.opens_at.data else None

    @property
    def closes(self) -> datetime | None:
        """When it closes, UTC."""
        typed = self.closes_at.data
        return utc_of(typed, self.where, last=True) if typed else None


def times_form(row: AssignmentRow, where: ZoneInfo) -> TimesForm:
    """The form with the times that are set."""
    shown = (t and t.astimezone(where).replace(tzinfo=None) for t in (row.opens_at, row.closes_at))
    opens, closes = shown
    return TimesForm(formdata=None, opens_at=opens, closes_at=closes)

"""The forms for a quiz as a whole: title, tags, how it is taken, made anew, brought in."""

from flask import current_app
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, IntegerField, SelectField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import (
    DataRequired,
    InputRequired,
    Length,
    NumberRange,
    Optional,
    ValidationError,
)
from wtforms.widgets import CheckboxInput, ListWidget

from quizgen.model import DIFFICULTIES, KINDS, QuizOptions
from quizgen.storage.assignments import Conditions
from quizgen.web.intake_form import FORM_LABELS, KIND_LABELS

MAX_TITLE_CHARS = 200
MAX_LIMIT_MIN = 24 * 60
MAX_ATTEMPTS = 20
MAX_SEED = 2**31 - 1
RELEASES = {
    "at_once": "When a student hands in",
    "after_end": "After you close the quiz",
    "never": "Never",
}


ORDERS = {"desk": "As on the desk", "mixed": "Mixed for each student"}


class ConditionsForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """Title and tags of a quiz, and how students take it."""

    title = StringField("Title", [DataRequired("Give it a title."), Length(max=MAX_TITLE_CHARS)])
    tags = StringField("Tags", [Length(max=400)])
    one_at_a_time = BooleanField("One question at a time")
    from_memory = BooleanField("From memory: read first, then the article is put away")
    time_limit = IntegerField(
        "Time limit in minutes",
        [Optional(), NumberRange(1, MAX_LIMIT_MIN, f"Choose from 1 to {MAX_LIMIT_MIN} minutes.")],
    )
    max_attempts = IntegerField(
        "Times a student may take it",
        [Optional(), NumberRange(1, MAX_ATTEMPTS, f"Choose from 1 to {MAX_ATTEMPTS} times.")],
    )
    question_order = SelectField(
        "Order of questions", choices=[SelectChoice(*p) for p in ORDERS.items()], default="desk"
    )
    option_order = SelectField(
        "Order of options", choices=[SelectChoice(*p) for p in ORDERS.items()], default="mixed"
    )
    release = SelectField("Show results", choices=[SelectChoice(*p) for p in RELEASES.items()])

    def conditions(self) -> Conditions:
        """How students take it."""
        minutes = self.time_limit.data
        return Conditions(
            one_at_a_time=self.one_at_a_time.data,
            from_memory=self.from_memory.data,
            time_limit_s=60 * minutes if minutes else None,
            release=self.release.data,
            max_attempts=self.max_attempts.data,
            question_order=self.question_order.data,
            option_order=self.option_order.data,
        )


class RemakeForm(FlaskForm):  # type: ignore[misc]
    """What the questions should be when they are made anew."""

    count = IntegerField("Questions", [InputRequired("Say how many questions.")])
    kinds = SelectMultipleField(
        "Ask about",
        choices=[SelectChoice(*pair) for pair in KIND_LABELS.items()],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    form = SelectField("Way to answer", choices=[SelectChoice(*p) for p in FORM_LABELS.items()])
    difficulty = SelectField(
        "Difficulty",
        choices=[SelectChoice(name, name.capitalize() or "Any") for name in ("", *DIFFICULTIES)],
    )
    seed = IntegerField("Seed", [InputRequired("Give a whole number."), NumberRange(0, MAX_SEED)])

    def validate_count(self, field: IntegerField) -> None:
        """A whole number that the site allows."""
        most = current_app.config["SETTINGS"].max_question_count
        NumberRange(1, most, f"Choose a whole number from 1 to {most}.")(self, field)

    def validate_kinds(self, field: SelectMultipleField) -> None:
        """At least one kind."""
        if not field.data:
            raise ValidationError("Choose at least one kind of question.")

    def options(self) -> QuizOptions:
        """What the form asks of the quiz."""
        return QuizOptions(
            count=self.count.data,
            kinds=tuple(kind for kind in KINDS if kind in self.kinds.data),
            form=self.form.data,
            difficulty=self.difficulty.data or None,
            seed=self.seed.data,
        )


class ImportForm(FlaskForm):  # type: ignore[misc]
    """A quiz from another site."""

    upload = FileField("A quiz as JSON")

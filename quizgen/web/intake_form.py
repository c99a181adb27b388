"""The form that asks for an article and says what the quiz should be like."""

from typing import Any, Literal, cast

from flask import current_app
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import (
    IntegerField,
    SelectField,
    SelectMultipleField,
    StringField,
    SubmitField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from quizgen.model import DIFFICULTIES, KINDS, Kind, QuizOptions

KIND_LABELS: dict[Kind, str] = {
    "who": "Who said it",
    "number": "How many, how much",
    "place": "Where",
}
FORM_LABELS = {
    "choice": "Choose one",
    "gap": "Fill the gap",
    "short": "Write a short answer",
    "evidence": "Find the sentence",
    "mixed": "A mixture",
}
FormWanted = Literal["choice", "gap", "short", "evidence", "mixed"]


class IntakeForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """Article by paste, file or sample; number, kinds, form and difficulty of the questions."""

    text = TextAreaField("Paste an article")
    upload = FileField("Or choose a file")
    address = StringField("Or give a web address")
    sample = StringField("Sample")
    look_first = SubmitField("Look at the text first")
    count = IntegerField("Questions")
    kinds = SelectMultipleField(
        "Ask about",
        choices=[SelectChoice(*pair) for pair in KIND_LABELS.items()],
        default=list(KINDS),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    form = SelectField(
        "Way to answer",
        choices=[SelectChoice(*pair) for pair in FORM_LABELS.items()],
        default="choice",
    )
    difficulty = SelectField(
        "Difficulty",
        choices=[SelectChoice(name, name.capitalize() or "Any") for name in ("", *DIFFICULTIES)],
        default="",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("count", current_app.config["SETTINGS"].question_count)
        super().__init__(*args, **kwargs)

    def validate_count(self, field: IntegerField) -> None:
        """A whole number that the site allows."""
        most = current_app.config["SETTINGS"].max_question_count
        NumberRange(1, most, f"Choose a whole number from 1 to {most}.")(self, field)

    def validate_kinds(self, field: SelectMultipleField) -> None:
        """At least one kind."""
        if not field.data:
            raise ValidationError("Choose at least one kind of question.")

    @property
    def expired(self) -> bool:
        """Whether the page was open longer than its session."""
        return "csrf_token" in self.errors

    @property
    def refusal(self) -> int:
        """The status of the page that tells what is wrong with the form."""
        return 400 if self.expired else 422

    def options(self, *, seed: int = 0) -> QuizOptions:
        """What the form asks of the quiz."""
        return QuizOptions(
            count=self.count.data,
            kinds=tuple(kind for kind in KINDS if kind in self.kinds.data),
            form=cast(FormWanted, self.form.data),
            difficulty=self.difficulty.data or None,
            seed=seed,
        )

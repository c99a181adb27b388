"""The forms a student meets."""

import secrets

from flask_wtf import FlaskForm
from wtforms import HiddenField, StringField
from wtforms.validators import DataRequired, Length

from quizgen.storage.class_names import MAX_NAME_CHARS

MAX_CODE_CHARS = 40
MAX_RESPONSE_CHARS = 500


class JoinForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """The code from the board."""

    code = StringField(
        "Code",
        [DataRequired("Type the code that your teacher gave you."), Length(max=MAX_CODE_CHARS)],
    )


class NameForm(FlaskForm):  # type: ignore[misc]
    """What a student wants to be called; the ticket makes a double click one attempt."""

    name = StringField(
        "Your name",
        [
            DataRequired("Type the name your teacher knows you by."),
            Length(max=MAX_NAME_CHARS, message=f"Use at most {MAX_NAME_CHARS} letters."),
        ],
        filters=[lambda name: " ".join((name or "").split())],
    )
    ticket = HiddenField(
        default=lambda: secrets.token_urlsafe(24), validators=[DataRequired(), Length(20, 64)]
    )


class ResumeForm(FlaskForm):  # type: ignore[misc]
    """The personal code that opens an attempt on another device."""

    code = StringField(
        "Resume code", [DataRequired("Type your resume code."), Length(max=MAX_CODE_CHARS)]
    )

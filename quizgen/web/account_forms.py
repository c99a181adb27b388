"""The forms with which a teacher logs in and chooses a password."""

from flask_wtf import FlaskForm
from wtforms import HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo, Length

from quizgen.storage.accounts import MAX_NAME_CHARS, MAX_PASSWORD_CHARS, MIN_PASSWORD_CHARS

CHOOSE = Length(
    MIN_PASSWORD_CHARS, MAX_PASSWORD_CHARS, f"Use at least {MIN_PASSWORD_CHARS} characters."
)
SAME = EqualTo("password", "The two are not the same.")


class LoginForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """Name and password; ``next`` is the page that was asked for."""

    name = StringField("Name", [DataRequired("Type your name."), Length(max=MAX_NAME_CHARS)])
    password = PasswordField(
        "Password", [DataRequired("Type your password."), Length(max=MAX_PASSWORD_CHARS)]
    )
    next = HiddenField()


class WelcomeForm(FlaskForm):  # type: ignore[misc]
    """A first or a new password; the name only for a new account."""

    name = StringField("Your name", [Length(max=MAX_NAME_CHARS)])
    password = PasswordField("Password", [DataRequired("Choose a password."), CHOOSE])
    again = PasswordField("Password again", [SAME])


class PasswordForm(FlaskForm):  # type: ignore[misc]
    """A new password instead of the old one."""

    old = PasswordField("Password now", [DataRequired("Type the password you have now.")])
    password = PasswordField("New password", [DataRequired("Choose a password."), CHOOSE])
    again = PasswordField("New password again", [SAME])

"""The forms on the teacher's desk."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField

PAPERS = (("a4", "A4"), ("letter", "Letter"))


class ActionForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """A button that changes something: nothing but the CSRF token."""


class PrintForm(FlaskForm):  # type: ignore[misc]
    """What the printed sheet holds. It only reads, so it is sent as a plain address."""

    class Meta:
        """No token in an address."""

        csrf = False

    paper = SelectField("Paper", choices=list(PAPERS), default="a4")
    article = BooleanField("With the article")
    key = BooleanField("With the answer key on its own page")

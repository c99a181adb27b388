"""The forms on the teacher's desk."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

PAPERS = (SelectChoice("a4", "A4"), SelectChoice("us-letter", "Letter"))


class PrintForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """What the printed sheet holds. It only reads, so it is sent as a plain address."""

    class Meta:
        """No token in an address."""

        csrf = False

    paper = SelectField("Paper", choices=list(PAPERS), default="a4")
    article = BooleanField("With the article")
    key = BooleanField("With the answer key on its own page")

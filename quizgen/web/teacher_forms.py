"""The forms on the teacher's desk."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from quizgen import sheets

PAPER_NAMES = {"a4": "A4", "letter": "Letter", "us-letter": "Letter"}
PAPERS = [SelectChoice(paper, PAPER_NAMES.get(paper, paper)) for paper in sheets.PAPERS]


class PrintForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """What the printed sheet holds. It only reads, so it is sent as a plain address."""

    class Meta:
        """No token in an address."""

        csrf = False

    paper = SelectField("Paper", choices=PAPERS, default=sheets.PAPERS[0])
    article = BooleanField("With the article")
    key = BooleanField("With the answer key on its own page")

"""The forms on the teacher's desk."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from quizgen import sheets
from quizgen.versions import LETTERS

PAPER_NAMES = {"a4": "A4", "letter": "Letter", "us-letter": "Letter"}
ALL_VERSIONS = "all"
VERSIONS = {
    "": "One for everybody",
    **{letter: letter for letter in LETTERS},
    ALL_VERSIONS: f"{LETTERS[0]} to {LETTERS[-1]} in one file",
}
# Sheet -> what the button that makes it says, and the file's type.
FILES = {
    "pdf": ("Make the PDF", "application/pdf"),
    "docx": (
        "Make a Word file",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}
PAPERS = [SelectChoice(paper, PAPER_NAMES.get(paper, paper)) for paper in sheets.PAPERS]


class PrintForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """What the printed sheet holds. It only reads, so it is sent as a plain address."""

    class Meta:
        """No token in an address."""

        csrf = False

    paper = SelectField("Paper", choices=PAPERS, default=sheets.PAPERS[0])
    version = SelectField(
        "Version", choices=[SelectChoice(*pair) for pair in VERSIONS.items()], default=""
    )
    article = BooleanField("With the article")
    key = BooleanField("With the answer key on its own page")
    # Named by its button, so that a page needs no further choice.
    file = SelectField("File", choices=list(FILES), default="pdf")

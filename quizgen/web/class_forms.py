"""The forms for class lists: a class, more names for it, and which class takes a quiz."""

import re
from collections.abc import Mapping, Sequence

from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length

from quizgen.storage.classes import MAX_CLASS_NAME_CHARS
from quizgen.storage.rows import ClassRow

MAX_PASTED_CHARS = 100_000  # far more than the longest list, so that a slip of paste is told
_FIELD = re.compile("name-([0-9]{1,12})")


class ClassForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """What a class is called, and names, one on each line."""

    name = StringField(
        "What you call the class",
        [DataRequired("Give the class a name."), Length(max=MAX_CLASS_NAME_CHARS)],
        filters=[lambda name: " ".join((name or "").split())],
    )
    names = TextAreaField(
        "Names, one on each line",
        [Length(max=MAX_PASTED_CHARS, message="This is far more than a list of names.")],
    )


class ChooseClassForm(FlaskForm):  # type: ignore[misc]
    """Which class takes a quiz; "" for anybody."""

    class_key = SelectField("Who may begin", default="")
    names_shown = BooleanField("Let students choose their name from the list")

    def offer(self, classes: Sequence[ClassRow]) -> None:
        """Offer these classes."""
        choices = [SelectChoice(row.key, f"Only {row.name} ({len(row.pupils)})") for row in classes]
        self.class_key.choices = [SelectChoice("", "Anybody with the code"), *choices]


def typed_names(form: Mapping[str, str] | MultiDict[str, str]) -> dict[int, str]:
    """The name in the field of each pupil's id."""
    fields = ((_FIELD.fullmatch(key), form[key]) for key in form)
    return {int(field[1]): name for field, name in fields if field}

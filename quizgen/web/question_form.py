"""The form with which a teacher writes or changes a question."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from flask_wtf import FlaskForm
from wtforms import FieldList, FloatField, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, ValidationError

from quizgen.model import DIFFICULTIES, GAP, Choice, Difficulty, Form, Kind, Question
from quizgen.web.intake_form import KIND_LABELS

MAX_OPTIONS = 6
MAX_STEM_CHARS = 600
MAX_ANSWER_CHARS = 500
MAX_MARKS = 100
_GAP = re.compile(r"_{2,}")
FORMS = {
    "choice": "Choose one",
    "gap": "Fill the gap",
    "short": "Write a short answer",
    "evidence": "Find the sentence",
}


def _lines(text: str | None) -> tuple[str, ...]:
    """The lines that say something, in order, each once."""
    return tuple(dict.fromkeys(line.strip() for line in (text or "").splitlines() if line.strip()))


def _choices(names: Mapping[Any, str]) -> list[SelectChoice]:
    return [SelectChoice(value, label) for value, label in names.items()]


def _plain(marks: float) -> float:
    """Whole marks as a whole number, which the field shows without decimals."""
    return int(marks) if marks == int(marks) else marks


DIFFICULTY_LABELS = {level: level.capitalize() for level in DIFFICULTIES}


class QuestionForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """Everything about a question; which fields count depends on its form."""

    stem = TextAreaField(
        "Question",
        [DataRequired("Write the question."), Length(max=MAX_STEM_CHARS)],
    )
    kind = SelectField("Kind", choices=_choices(KIND_LABELS))
    form = SelectField("Way to answer", choices=_choices(FORMS))
    options = FieldList(
        StringField("Option", [Length(max=MAX_ANSWER_CHARS)]),
        min_entries=MAX_OPTIONS,
        max_entries=MAX_OPTIONS,
    )
    right = RadioField(
        "Right", choices=[str(n) for n in range(MAX_OPTIONS)], default="0", validate_choice=False
    )
    answer = StringField("Right answer", [Length(max=MAX_ANSWER_CHARS)])
    accept = TextAreaField("Also right, one a line", [Length(max=4 * MAX_ANSWER_CHARS)])
    difficulty = SelectField("Difficulty", choices=_choices(DIFFICULTY_LABELS))
    marks = FloatField(
        "Marks",
        [
            InputRequired("Say how many marks."),
            NumberRange(0.5, MAX_MARKS, f"Choose from 0.5 to {MAX_MARKS} marks."),
        ],
    )

    @classmethod
    def showing(cls, question: Question) -> "QuestionForm":
        """The form filled in with a question."""
        place = next((n for n, o in enumerate(question.options) if o == question.answer), 0)
        return cls(
            formdata=None, stem=question.stem, kind=question.kind, form=question.form,
            options=list(question.options), right=str(place), answer=question.answer,
            accept="\n".join(question.accept), difficulty=question.difficulty,
            marks=_plain(question.marks),
        )  # fmt: skip

    @property
    def given_options(self) -> list[str]:
        """What stands in the option fields, blanks among it."""
        return [(field.data or "").strip() for field in self.options]

    def validate_options(self, _field: Any) -> None:
        """Two different options at least, the right one among them."""
        if self.form.data != "choice":
            return
        given = [text for text in self.given_options if text]
        if len(given) < 2:
            raise ValidationError("Write two options at least.")
        if len({text.casefold() for text in given}) < len(given):
            raise ValidationError("Two options are the same.")
        if not self.key:
            raise ValidationError("Mark a filled option as the right one.")

    def validate_answer(self, field: StringField) -> None:
        """An answer where none of the options is it."""
        if self.form.data in ("gap", "short") and not (field.data or "").strip():
            raise ValidationError("Write the right answer.")

    def validate_stem(self, field: TextAreaField) -> None:
        """A gap in a question that wants one filled."""
        if self.form.data == "gap" and not _GAP.search(field.data or ""):
            raise ValidationError("Mark the gap with three low lines: ___")

    @property
    def key(self) -> str:
        """The text of the option that is marked as right; "" if that one is blank."""
        place = self.right.data or ""
        given = self.given_options
        return given[int(place)] if place.isdecimal() and int(place) < len(given) else ""

    def question(self, old: Question, proof: str) -> Question:
        """The question as the form has it.

        Args:
            old: gives what the form does not hold: id, evidence, the errors of options.
            proof: the text of the evidence, which is the answer to "find the sentence".
        """
        form = cast(Form, self.form.data)
        errors = {choice.text: choice.error for choice in old.choices}
        texts = [text for text in self.given_options if text] if form == "choice" else []
        answer = {"choice": self.key, "evidence": " ".join(proof.split())}.get(
            form, " ".join((self.answer.data or "").split())
        )
        return replace(
            old,
            kind=cast(Kind, self.kind.data),
            form=form,
            stem=_GAP.sub(GAP, " ".join((self.stem.data or "").split())),
            answer=answer,
            choices=tuple(Choice(t, "" if t == answer else errors.get(t, "")) for t in texts),
            accept=_lines(self.accept.data) if form != "evidence" else (),
            key_span=old.key_span if answer == old.answer else None,
            difficulty=cast(Difficulty, self.difficulty.data),
            marks=old.marks if self.marks.data is None else self.marks.data,
        )

"""What goes into the statistics and what comes out: plain frozen values.

>>> AnsweredItem("q1", marks=(1.0, 0.0, None), chosen=("Cardiff", "Newport", None)).students
3
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model import Choice

NotSaidCode = Literal["few_students", "few_items", "no_spread"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, its interval from ``low`` to ``high``, and ``n``, the students it rests on."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class NotSaid:
    """A figure that is not given: a code, a plain sentence, what there was and what it takes.

    ``found`` and ``needed`` count students, questions, or (``no_spread``) different results.
    """

    code: NotSaidCode
    reason: str
    found: int
    needed: int


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    """One question with what every student did on it; the same student at the same place.

    Args:
        id: the question's id.
        marks: one a student, from 0 to ``full_marks``; None where the student did not see the
            question or has not handed it in. One seen and left empty has the mark 0.
        chosen: the text of the option each student chose, None where none; empty for a
            question without options.
        choices: the options, each wrong one with its named error.
        key: the text of the right option.
        full_marks: the marks for a wholly right answer.

    Raises:
        ValueError: a mark lies outside the scale, or ``chosen`` and ``marks`` differ in length.
    """

    id: str
    marks: tuple[float | None, ...]
    chosen: tuple[str | None, ...] = ()
    choices: tuple[Choice, ...] = ()
    key: str = ""
    full_marks: float = 1.0

    def __post_init__(self) -> None:
        if self.full_marks <= 0:
            raise ValueError(f"full marks of {self.id} are {self.full_marks}, not above 0")
        for mark in self.given_marks:
            if not 0 <= mark <= self.full_marks:
                raise ValueError(f"{self.id}: mark {mark} is not within 0 to {self.full_marks}")
        if self.chosen and len(self.chosen) != len(self.marks):
            raise ValueError(
                f"{self.id} has {len(self.marks)} marks but {len(self.chosen)} chosen options"
            )

    @property
    def students(self) -> int:
        """How many students the item lists, those without a mark among them."""
        return len(self.marks)

    @property
    def given_marks(self) -> tuple[float, ...]:
        """The marks of the students who have one."""
        return tuple(mark for mark in self.marks if mark is not None)

    @property
    def right_or_wrong(self) -> bool:
        """Whether every mark is full or nothing."""
        return all(mark in (0, self.full_marks) for mark in self.given_marks)


def few_students(found: int, needed: int) -> NotSaid | None:
    """Why ``found`` students are too few, or None where they are enough."""
    if found >= needed:
        return None
    return NotSaid(
        "few_students",
        f"Too few answers to say: {found} of the {needed} students that it takes.",
        found,
        needed,
    )


def few_items(found: int, needed: int) -> NotSaid | None:
    """Why ``found`` questions are too few, or None where they are enough."""
    if found >= needed:
        return None
    return NotSaid(
        "few_items",
        f"Too few questions to say: {found} of the {needed} that it takes.",
        found,
        needed,
    )


def no_spread(what: str) -> NotSaid:
    """Everybody got the same, so nothing tells the students apart."""
    return NotSaid("no_spread", f"All students have the same marks on {what}.", 1, 2)

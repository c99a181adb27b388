"""Which mistakes the class made, over all questions: wrong options counted by their named error.

>>> misconceptions([AnsweredItem("q", (1.0,), ("Wye",))])
()
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.statistics.items import share_of
from quizgen.statistics.values import AnsweredItem, Estimate, NotSaid


@dataclass(frozen=True, slots=True)
class Misconception:
    """One named error: how often it was made, and by how many students.

    ``offered`` counts the students who answered a question with such an option; ``share`` is
    ``students`` of ``offered``. Students, not answers, are counted for the share because
    two answers of one student are no two independent trials.
    """

    error: str
    times: int
    students: int
    offered: int
    share: Estimate | NotSaid
    item_ids: tuple[str, ...]


def misconceptions(items: Sequence[AnsweredItem]) -> tuple[Misconception, ...]:
    """The errors that wrong options of a quiz stand for, most students first.

    An error that was offered but never made is listed too, with 0.
    """
    errors = {
        choice.error
        for item in items
        for choice in item.choices
        if choice.error and choice.text != item.key
    }
    found = (_misconception(error, items) for error in sorted(errors))
    return tuple(sorted(found, key=lambda one: (-one.students, -one.times, one.error)))


def _misconception(error: str, items: Sequence[AnsweredItem]) -> Misconception:
    offered: set[int] = set()
    made: list[int] = []
    ids = []
    for item in items:
        wrong = {c.text for c in item.choices if c.error == error and c.text != item.key}
        if wrong:
            ids.append(item.id)
            offered.update(s for s, option in enumerate(item.chosen) if option is not None)
            made.extend(s for s, option in enumerate(item.chosen) if option in wrong)
    students = len(set(made))
    share = share_of(students, len(offered))
    return Misconception(error, len(made), students, len(offered), share, tuple(ids))

"""One question at a time: how easy, how well it tells students apart, what they chose.

>>> option_counts(AnsweredItem("q", (1.0, 0.0), ("Wye", "Usk"), (Choice("Wye"),), "Wye"))[1].text
'Usk'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from statistics import correlation

from quizgen.model import Choice
from quizgen.statistics.intervals import fisher_interval, wilson_interval
from quizgen.statistics.minimums import (
    MIN_ITEMS,
    MIN_STUDENTS_FOR_CORRELATION,
    MIN_STUDENTS_FOR_SHARE,
)
from quizgen.statistics.scores import student_score
from quizgen.statistics.values import (
    AnsweredItem,
    Estimate,
    NotSaid,
    few_items,
    few_students,
    no_spread,
)


@dataclass(frozen=True, slots=True)
class OptionCount:
    """How often one option was chosen, as a count and as a share of those who chose one.

    ``error`` is the mistake a wrong option stands for. An option that the teacher has since
    taken out is listed too, after the others.
    """

    text: str
    error: str
    is_key: bool
    count: int
    share: Estimate | NotSaid


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """All that is said of one question; ``answered`` students have a mark on it.

    ``left_empty`` counts those among them who chose no option.
    """

    id: str
    answered: int
    left_empty: int
    facility: Estimate | NotSaid
    discrimination: Estimate | NotSaid
    options: tuple[OptionCount, ...]


def item_statistics(items: Sequence[AnsweredItem], position: int) -> ItemStatistics:
    """What is said of the question at ``position`` (from 0) of a quiz."""
    item = items[position]
    chosen = sum(option is not None for option in item.chosen)
    answered = len(item.given_marks)
    return ItemStatistics(
        item.id,
        answered,
        max(0, answered - chosen) if item.choices else 0,
        facility(item),
        discrimination(items, position),
        option_counts(item),
    )


def facility(item: AnsweredItem) -> Estimate | NotSaid:
    """The share of the full marks that students won: 1 where all were right.

    The "item difficulty" of Crocker & Algina (1986), *Introduction to Classical and Modern Test
    Theory*; interval by :func:`wilson_interval`.
    """
    n = len(item.given_marks)
    if refusal := few_students(n, MIN_STUDENTS_FOR_SHARE):
        return refusal
    won = fsum(mark / item.full_marks for mark in item.given_marks)
    return wilson_interval(min(won, n), n)


def discrimination(items: Sequence[AnsweredItem], position: int) -> Estimate | NotSaid:
    """The correlation of a question's mark with the score on all other questions.

    The point-biserial correlation, corrected by leaving the question out of the score
    (Henrysson, 1963, *Correction of item-total correlations in item analysis*, Psychometrika
    28, 211-218); Pearson's correlation where there are partial marks. The score is the share of
    the marks a student could win on the other questions he or she saw; a student who saw too
    few of them is left out. Interval by :func:`fisher_interval`.

    Args:
        items: the whole quiz.
        position: of the question, from 0.
    """
    if refusal := few_items(len(items), MIN_ITEMS):
        return refusal
    pairs = _marks_with_rest(items, position)
    if refusal := few_students(len(pairs), MIN_STUDENTS_FOR_CORRELATION):
        return refusal
    marks, rests = zip(*pairs, strict=True)
    if len(set(marks)) == 1:
        return no_spread("this question")
    if len(set(rests)) == 1:
        return no_spread("the other questions")
    return fisher_interval(max(-1.0, min(1.0, correlation(marks, rests))), len(pairs))


def _marks_with_rest(items: Sequence[AnsweredItem], position: int) -> list[tuple[float, float]]:
    others = [item for place, item in enumerate(items) if place != position]
    pairs = []
    for student, mark in enumerate(items[position].marks):
        seen = [other for other in others if other.marks[student] is not None]
        rest = student_score(seen, student)
        if mark is not None and rest is not None and len(seen) >= MIN_ITEMS - 1:
            pairs.append((mark, rest))
    return pairs


def option_counts(item: AnsweredItem) -> tuple[OptionCount, ...]:
    """How often each option was chosen, in the order of the question.

    The share of each option has a Wilson interval of its own. An option under one in twenty is
    commonly called a distractor that does no work (Haladyna & Downing, 1993, *How many options
    is enough for a multiple-choice test item?*).
    """
    counts = Counter(option for option in item.chosen if option is not None)
    known = {choice.text for choice in item.choices}
    gone = tuple(Choice(text) for text in sorted(set(counts) - known))
    return tuple(
        OptionCount(
            choice.text,
            choice.error,
            choice.text == item.key,
            counts[choice.text],
            share_of(counts[choice.text], counts.total()),
        )
        for choice in item.choices + gone
    )


def share_of(count: int, students: int) -> Estimate | NotSaid:
    """A count as a share of ``students``, where these are enough."""
    refusal = few_students(students, MIN_STUDENTS_FOR_SHARE)
    return refusal or wilson_interval(count, students)

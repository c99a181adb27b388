"""The same quiz in other orders: versions A to D for paper, so that neighbours cannot copy.

>>> sorted(versions(quiz))  # doctest: +SKIP
['A', 'B', 'C', 'D']
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from quizgen.model import Choice, Question, Quiz
from quizgen.questions.checks_quiz import LONGEST_RUN
from quizgen.questions.identity import stable_number
from quizgen.questions.number_text import read_number_text

LETTERS = "ABCD"
# Shuffles among which the one is taken that leaves fewest questions in a place they had in an
# earlier version. Chosen on 4 to 30 questions: with 60, in ten questions none to two stay where
# they were in any earlier version. Rerun: tests/test_versions.py.
TRIES = 60


def versions(quiz: Quiz) -> dict[str, Quiz]:
    """A quiz in four orders, by letter; the same for the same quiz.

    Questions change their places, and so do options: numbers keep rising, and the places of
    the keys stay even over each version.

    Args:
        quiz: with its questions in the order of version A.
    """
    made = {LETTERS[0]: quiz}
    for letter in LETTERS[1:]:
        made[letter] = _version(quiz, letter, tuple(made.values()))
    return made


def _version(quiz: Quiz, letter: str, earlier: Sequence[Quiz]) -> Quiz:
    chance = Random(stable_number(quiz.article.sha256, letter))  # noqa: S311 - nothing is secret
    before = [version.questions for version in earlier]
    questions = _moved(quiz.questions, before, chance)
    return replace(quiz, questions=_with_options_moved(questions, before, chance))


def _moved(
    questions: Sequence[Question], before: Sequence[Sequence[Question]], chance: Random
) -> list[Question]:
    """The questions in an order that shares as few places as may be with those before."""
    tries = [chance.sample(questions, len(questions)) for _ in range(TRIES)]
    known = [[question.id for question in one] for one in before]

    def shared(tried: Sequence[Question]) -> int:
        idents = [question.id for question in tried]
        same = (a == b for one in known for a, b in zip(idents, one, strict=True))
        return sum(same) + len(idents) * (idents in known)

    return min(tries, key=shared)


def _with_options_moved(
    questions: Sequence[Question], before: Sequence[Sequence[Question]], chance: Random
) -> tuple[Question, ...]:
    """The questions with their options in another order, the keys' places even."""
    sorted_ones = {q.id: choices for q in questions if (choices := rising(q.choices))}
    used = Counter(_key_place(q.answer, sorted_ones.get(q.id, ())) for q in questions)
    taken = {(q.id, _key_place(q.answer, q.choices)) for one in before for q in one}
    made: list[Question] = []
    for question in questions:
        choices = sorted_ones.get(question.id) or question.choices
        if question.id not in sorted_ones and question.answer in question.options:
            place = _free_place(question, made, used, taken, chance)
            choices = _mixed(question, place, chance)
            used[place] += 1
        made.append(replace(question, choices=choices))
    return tuple(made)


def rising(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The options in order of size where all of them are numbers; else nothing."""
    read = {choice: read_number_text(choice.text) for choice in choices}
    values = {choice: number.values for choice, number in read.items() if number}
    return tuple(sorted(values, key=values.__getitem__)) if len(values) == len(choices) else ()


def _key_place(answer: str, choices: Sequence[Choice]) -> int | None:
    """Where the key stands, from 0; None where it does not."""
    return next((n for n, choice in enumerate(choices) if choice.text == answer), None)


def _free_place(
    question: Question,
    made: Sequence[Question],
    used: Counter[int | None],
    taken: set[tuple[str, int | None]],
    chance: Random,
) -> int:
    """The key's place: in no long run, where few keys stand, and not where it stood before."""
    places = chance.sample(range(len(question.choices)), len(question.choices))
    last = [_key_place(one.answer, one.choices) for one in made if one.choices][-LONGEST_RUN:]

    def cost(place: int) -> tuple[bool, int, bool]:
        runs_on = last == [place] * LONGEST_RUN
        return runs_on, used[place], (question.id, place) in taken

    return min(places, key=cost)


def _mixed(question: Question, place: int, chance: Random) -> tuple[Choice, ...]:
    """The options with the key at a place and the others as it comes."""
    wrong = [choice for choice in question.choices if choice.text != question.answer]
    key = next(choice for choice in question.choices if choice.text == question.answer)
    mixed = chance.sample(wrong, len(wrong))
    return (*mixed[:place], key, *mixed[place:])

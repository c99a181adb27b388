"""How far a question would crowd a quiz: one speaker drilled, one quotation asked twice over."""

from __future__ import annotations

import math
from collections.abc import Sequence

from quizgen.model import FactSheet, Statement
from quizgen.questions.assembly import Draft
from quizgen.questions.drafts import part_of
from quizgen.questions.words import fold, surname

# What a strict reader of 180 generated questions called drilling. Rerun:
# tests/questions/test_crowding.py.
# Shares of a quiz that one answer may have. Readers failed 25 of 188 questions as drilled, nearly
# all of them third or later ones with their answer, or two pieces of one speech.
SHARE_OF_ONE_KEY = 0.4
SHARE_WRITTEN = 0.3  # without options: who has written a name twice writes it again
FEWEST_OF_ONE_KEY = 2  # questions with one answer that any quiz may have
MOST_OF_A_PARAGRAPH = 2  # questions on it while others are left
ENOUGH = 5  # questions, from which on no place is asked that is a right answer already
SPOKEN = 4  # questions, from which on neighbouring sentences of one voice are never both asked
USUAL = 10  # questions of a quiz; who asks for more takes these rather than a shorter quiz
BARRED = 100  # a draft that breaks so many caps is never taken


def breaches(draft: Draft, chosen: Sequence[Draft], sheet: FactSheet, count: int) -> int:
    """How many caps a draft would break beside those chosen; from ``BARRED`` on it is out.

    Args:
        draft: what may be asked next.
        chosen: what is asked already.
        sheet: gives the sentences, for what stands side by side.
        count: questions wanted.
    """
    key, own = answer_key(draft), voice(draft)
    same_key = sum(answer_key(other) == key for other in chosen)
    same = [other for other in chosen if own and voice(other) == own]
    share = SHARE_OF_ONE_KEY if draft.question.choices else SHARE_WRITTEN
    most = max(FEWEST_OF_ONE_KEY, math.ceil(share * count))
    if max(same_key, len(same)) >= most:
        return BARRED
    neighbour = any(continues(other, draft, sheet) for other in same)
    again = draft.question.kind == "place" and same_key > 0
    crowded = (neighbour and len(chosen) >= SPOKEN) or (again and len(chosen) >= ENOUGH)
    if crowded and count <= USUAL:
        return BARRED
    beside = [other for other in chosen if other.question.paragraph == draft.question.paragraph]
    found = (
        same_key >= (most - 1 if own else 1),
        len(beside) >= MOST_OF_A_PARAGRAPH,
        neighbour or any(other.question.paragraph == draft.question.paragraph for other in same),
    )
    return sum(found)


def answer_key(draft: Draft) -> str:
    """What two questions with one answer have in common."""
    return surname(fold(draft.question.answer))


def voice(draft: Draft) -> str:
    """Who speaks in the fact that a draft asks about; "" for numbers and places."""
    fact = draft.wording.fact
    return fact.speaker_id if isinstance(fact, Statement) else ""


def continues(one: Draft, two: Draft, sheet: FactSheet) -> bool:
    """Whether two questions ask for the speaker of neighbouring sentences of one voice."""
    if not voice(one) or voice(one) != voice(two):
        return False
    first, second = sorted((part_of(one.wording), part_of(two.wording)))
    between = [s for s in sheet.sentences if first.end <= s.start and s.end <= second.start]
    return not between

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
SHARE_OF_ONE_KEY = 0.3  # of a quiz, beyond which one answer is asked only for want of others
MOST_OF_ONE_KEY = 5  # questions with one answer, whatever else is left
MOST_OF_A_PARAGRAPH = 2  # questions on it while others are left
# Questions, from which on neighbouring sentences of one voice are never both asked, nor a place
# that is a right answer already.
ENOUGH = 5
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
    share = math.ceil(SHARE_OF_ONE_KEY * count)
    most = min(MOST_OF_ONE_KEY, max(2, math.ceil(count / 2)))
    if not draft.question.choices:  # who has written a name three times writes it again
        most = min(most, max(2, share))
    if max(same_key, len(same)) >= most:
        return BARRED
    neighbour = any(continues(other, draft, sheet) for other in same)
    again = draft.question.kind == "place" and same_key > 0
    if (neighbour or again) and len(chosen) >= ENOUGH and count <= USUAL:
        return BARRED
    beside = [other for other in chosen if other.question.paragraph == draft.question.paragraph]
    found = (
        same_key >= (share if own else 1),
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

"""Which drafts make the quiz: spread, central facts first, nothing twice, nothing given away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizgen.model import (
    FactSheet,
    Kind,
    Quantity,
    Question,
    QuizOptions,
    Rejection,
    Wording,
)
from quizgen.questions.assembly import Draft, placed, places
from quizgen.questions.checks_quiz import LONGEST_RUN, same_fact
from quizgen.questions.crowding import BARRED, ENOUGH, breaches
from quizgen.questions.distractors.numbers import NOT_IN_ARTICLE
from quizgen.questions.drafts import NOTE_COST, part_of
from quizgen.questions.identity import stable_number
from quizgen.questions.risk import is_unclear
from quizgen.questions.telling import hints_answer, in_headline, only_in_standfirst, tells_answer
from quizgen.questions.words import content_words, fold
from quizgen.questions.worth import headline_words, is_trivial, worth_of

# Weights of the wishes against each other, in parts of a draft's full score of 1. Chosen by
# reading quizzes of the seed articles. Rerun: tests/questions/test_selection.py.
SAME_KIND = 0.12  # for each question of the kind already chosen
SAME_PARAGRAPH = 0.25  # for each question already chosen from the paragraph
SAME_ANSWER = 0.2  # for each question already chosen with the answer
BLOCKING = (0.1, 0.4, 1.2)  # for each question that could not be asked beside it: tried in turn
FEWEST_OF_KIND = 2  # of each kind, where there are so many fair ones
FAIR_SCORE = 0.25  # a question below is not taken for the sake of its kind alone
FEWEST = 2  # questions, up to which one whose answer the headline gives is better than none

REASONS: Mapping[str, str] = {
    "same-fact": "Not chosen: a better question asks this fact.",
    "gives-answer": "Not chosen: another question would give the answer away.",
    "in-headline": "Left out: the headline already gives the answer.",
    "one-answer": "Left out: the quiz asks for this answer often enough.",
    "trivial": "Left out: it asks for something said only in passing.",
    "unclear": "Left out: the wording may not be clear without the sentence beside it.",
    "not-chosen": "Left out to keep to the number of questions you asked for.",
    "difficulty": "Left out: it is not of the difficulty you asked for.",
}


def select(
    drafts: Sequence[Draft], sheet: FactSheet, options: QuizOptions
) -> tuple[tuple[Draft, ...], tuple[Rejection, ...]]:
    """The drafts of a quiz in the order of the article, and why each other was left out.

    Args:
        drafts: every question that could be asked.
        sheet: the facts of the article.
        options: count and difficulty are used.
    """
    wanted, left = _of_difficulty(drafts, options)
    worth = worth_of(wanted, sheet.article)
    # Who asks for everything chooses himself, and sees which questions answer each other.
    clashes = _pairs(wanted, tells_answer) if options.count is not None else {}
    hints = _pairs(wanted, hints_answer) if options.count is not None else {}
    told = tuple(d for d in wanted if in_headline(d.question, sheet.article))
    hinted = tuple(d for d in told if only_in_standfirst(d.question, sheet.article))
    head = headline_words(sheet.article)
    trivial = tuple(draft for draft in wanted if is_trivial(draft, head))
    unclear = tuple(d for d in wanted if is_unclear(d, worth[d.question.id]))
    best: tuple[list[Draft], list[Rejection]] = ([], [])
    for price in BLOCKING:
        priced = {key: value - price * len(clashes.get(key, ())) for key, value in worth.items()}
        round_ = Round(
            sheet, options, priced, clashes, hints,
            _ids(told), _ids(hinted), _ids(trivial), _ids(unclear),
        )  # fmt: skip
        tried = _greedy(wanted, round_)
        best = max(best, tried, key=lambda result: len(result[0]))
        if not clashes or len(best[0]) == options.count:
            break
    chosen = sorted(best[0], key=lambda d: (d.question.evidence, d.wording.key_span))
    return tuple(chosen), (*left, *best[1])


@dataclass(frozen=True, slots=True)
class Round:
    """One try at a quiz.

    Attributes:
        sheet: the facts of the article.
        options: what is wanted.
        worth: of each draft, by its question's id.
        clashes: the ids that each id cannot stand beside.
        hints: the ids that each id had better not stand beside.
        told: the ids of those whose answer the headline or the line below gives.
        hinted: of these, the ids of those that the headline itself does not tell.
        trivial: the ids of those that ask for a passing remark.
        unclear: the ids of those whose wording is at risk.
    """

    sheet: FactSheet
    options: QuizOptions
    worth: Mapping[str, float]
    clashes: Mapping[str, set[str]]
    hints: Mapping[str, set[str]]
    told: frozenset[str]
    hinted: frozenset[str]
    trivial: frozenset[str]
    unclear: frozenset[str]

    def owes(self, draft: Draft, chosen: Sequence[Draft]) -> bool:
        """Whether a draft is good enough to be one of the fewest of its kind."""
        kind, count = draft.question.kind, self.options.count
        if draft.question.id in self.trivial:
            return False
        few = sum(other.question.kind == kind for other in chosen) < FEWEST_OF_KIND
        allowance = NOTE_COST * (draft.question.id in self.hinted)
        return count is not None and few and draft.score + allowance >= FAIR_SCORE

    def tells(self, draft: Draft, chosen: Sequence[Draft]) -> bool:
        """Whether the head of the article gives the answer, and nothing excuses it.

        The line below the headline is no reason to leave a kind out.
        """
        ident = draft.question.id
        excused = ident in self.hinted and self.owes(draft, chosen)
        return self.options.count is not None and ident in self.told and not excused


def _ids(drafts: Iterable[Draft]) -> frozenset[str]:
    return frozenset(draft.question.id for draft in drafts)


def _greedy(drafts: Sequence[Draft], this: Round) -> tuple[list[Draft], list[Rejection]]:
    """One after another the draft that adds most, and why each other was left out."""
    left: list[Rejection] = []
    chosen: list[Draft] = []
    rest = list(drafts)
    supply = Counter(draft.question.kind for draft in drafts)
    while rest and (this.options.count is None or len(chosen) < this.options.count):
        best = max(rest, key=lambda draft: _value(draft, chosen, this, supply))
        code = _bar(best, chosen, this)
        if code:
            rest.remove(best)
            left.append(_left_out(best, code))
            continue
        chosen.append(best)
        rest = _without_rivals(best, rest, this.clashes, left)
    left.extend(_left_out(draft, "not-chosen") for draft in rest)
    return chosen, left


def _bar(draft: Draft, chosen: Sequence[Draft], this: Round) -> str:
    """Why even the best of what is left is not asked; "" if it is."""
    if this.options.count is None:
        return ""
    if len(chosen) >= FEWEST and this.tells(draft, chosen):
        return "in-headline"
    if len(chosen) >= FEWEST and draft.question.id in this.unclear:
        return "unclear"
    if len(chosen) >= ENOUGH and draft.question.id in this.trivial:
        return "trivial"
    crowded = breaches(draft, chosen, this.sheet, this.options.count) >= BARRED
    return "one-answer" if crowded else ""


def _left_out(draft: Draft, code: str) -> Rejection:
    return Rejection(draft.question.kind, code, REASONS[code], draft.wording.key_span)


def _of_difficulty(
    drafts: Sequence[Draft], options: QuizOptions
) -> tuple[list[Draft], list[Rejection]]:
    """The drafts of the wanted difficulty, and a rejection for each other."""
    fits = [options.difficulty in (None, draft.question.difficulty) for draft in drafts]
    wanted = [draft for draft, fit in zip(drafts, fits, strict=True) if fit]
    others = [draft for draft, fit in zip(drafts, fits, strict=True) if not fit]
    return wanted, [_left_out(draft, "difficulty") for draft in others]


def _without_rivals(
    best: Draft, rest: Iterable[Draft], clashes: Mapping[str, set[str]], left: list[Rejection]
) -> list[Draft]:
    """What can still be asked beside a chosen draft; the others are noted in ``left``."""
    still = []
    for draft in rest:
        if draft is best:
            continue
        a, b = best.question, draft.question
        if _same_words(best.wording, draft.wording):
            continue  # the same asked the other way round
        if (
            a.stem == b.stem
            or same_fact(a, b)
            or same_fact(b, a)
            or _same_number(best.wording, draft.wording)
        ):
            left.append(_left_out(draft, "same-fact"))
        elif b.id in clashes.get(a.id, ()):
            left.append(_left_out(draft, "gives-answer"))
        else:
            still.append(draft)
    return still


def _same_words(a: Wording, b: Wording) -> bool:
    """Whether two questions are about the same part of one fact."""
    return a.fact is b.fact and part_of(a).overlaps(part_of(b))


def _same_number(a: Wording, b: Wording) -> bool:
    """Whether two facts are one number of the same things, told twice."""
    one, two = a.fact, b.fact
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    if (one.value, one.high, one.unit) != (two.value, two.high, two.unit):
        return False
    counted = content_words(one.counted), content_words(two.counted)
    return bool(counted[0] & counted[1]) and (counted[0] <= counted[1] or counted[1] <= counted[0])


# ---------------------------------------------------------------- worth
def _pairs(
    drafts: Sequence[Draft], tells: Callable[[Question, Question], bool]
) -> dict[str, set[str]]:
    """For each draft the ids of those whose answer it tells, or that tell its own."""
    found: dict[str, set[str]] = {}
    for one, two in combinations((draft.question for draft in drafts), 2):
        if tells(one, two) or tells(two, one):
            found.setdefault(one.id, set()).add(two.id)
            found.setdefault(two.id, set()).add(one.id)
    return found


def _value(
    draft: Draft, chosen: Sequence[Draft], this: Round, supply: Mapping[Kind, int]
) -> tuple[bool, bool, int, int, bool, float, int]:
    """What a draft adds to those chosen.

    First what the headline does not tell and what does not crowd the quiz; of that, kinds
    still owed, the scarcest first.
    """
    question, count = draft.question, this.options.count
    answer = fold(question.answer)
    kinds = sum(other.question.kind == question.kind for other in chosen)
    value = this.worth[question.id] - SAME_KIND * kinds
    for other in chosen:
        value -= SAME_PARAGRAPH * (other.question.paragraph == question.paragraph)
        value -= SAME_ANSWER * (fold(other.question.answer) == answer)
    urgency = len(this.worth) - supply[question.kind] + 1 if this.owes(draft, chosen) else 0
    broken = breaches(draft, chosen, this.sheet, count) if count is not None else 0
    near = this.hints.get(question.id, ())
    hinted = any(other.question.id in near for other in chosen)
    return (
        not this.tells(draft, chosen),
        question.id not in this.unclear,
        -broken,
        urgency,
        not hinted,
        round(value, 9),
        -question.evidence.start,
    )


# ---------------------------------------------------------------- places of the keys
def balanced(drafts: Sequence[Draft], seed: int) -> tuple[Draft, ...]:
    """The drafts with their keys spread over the places, never four running in one.

    Numbers go where their neighbours allow, so their rank varies as the place does.
    """
    used: Counter[int] = Counter()
    ranks = Counter(only[0] for d in drafts if _is_number(d) and len(only := places(d)) == 1)
    run: list[int] = []
    result = []
    for draft in drafts:
        if draft.question.choices:
            place = _best_place(draft, used, ranks, run, seed)
            draft = placed(draft, place)
            used[place] += 1
            ranks[place] += _is_number(draft) and len(places(draft)) > 1
            run.append(place)
        result.append(draft)
    return tuple(result)


def _is_number(draft: Draft) -> bool:
    return draft.question.kind == "number" and bool(draft.question.choices)


def _best_place(
    draft: Draft, used: Counter[int], ranks: Counter[int], run: Sequence[int], seed: int
) -> int:
    """The possible place that is used least, and not by the questions just before."""
    tail = run[-LONGEST_RUN + 1 :]
    number = _is_number(draft)

    def cost(place: int) -> tuple[bool, bool, int, int, int]:
        running = len(tail) == LONGEST_RUN - 1 and set(tail) == {place}
        tie = stable_number(seed, draft.question.id, place)
        rank = ranks[place] if number else 0
        return running, number and _lacks_lure(draft, place), rank, used[place], tie

    return min(places(draft), key=cost)


def _lacks_lure(draft: Draft, place: int) -> bool:
    """Whether at this place the key would be the only number that the article names."""
    lures = {choice.text for choice in draft.pool if choice.error != NOT_IN_ARTICLE}
    return bool(lures) and not lures & set(placed(draft, place).question.options)

"""Checks that need the article or the rest of the quiz: proof, repeats, give-aways, balance."""

from __future__ import annotations

from collections import Counter

from quizgen.model import Question
from quizgen.questions.checks_case import Case, Check
from quizgen.questions.number_text import numbers_in, read_number_text
from quizgen.questions.telling import in_headline, tells_answer
from quizgen.questions.words import fold, overlap, stands_in

# Chosen on the quizzes of the seed articles, so that what a reader calls a repeat or a give-away
# is found and nothing else. Rerun: tests/questions/test_checks.py.
LONGEST_RUN = 3  # keys in one place, one after another
FEWEST_TO_BALANCE = 6  # questions with options, below which chance explains any pattern
FEWEST_NUMBERS = 4  # number questions, below which the key's rank shows no pattern
SAME_STEM = 0.7  # share of content words from which two stems ask the same


def lacks_proof(case: Case) -> bool:
    """The evidence is not visible text of the article, or the key lies outside it."""
    question, article = case.question, case.article
    shown = any(block.span.overlaps(question.evidence) for block in article.blocks)
    hidden = any(h.span.covers(question.evidence) for h in article.hidden)
    empty = not question.evidence.of(article.text).strip()
    key = question.key_span  # who speaks may be told one sentence away
    outside = key is not None and question.kind != "who" and not question.evidence.overlaps(key)
    return hidden or empty or outside or not shown


def is_unproved_number(case: Case) -> bool:
    """A number or place whose evidence does not hold it."""
    question = case.question
    proof = question.evidence.of(case.article.text)
    if question.kind == "place" and question.form != "evidence":
        return not any(stands_in(text, proof) for text in (question.answer, *question.accept))
    if question.kind != "number" or question.form == "evidence":
        return False
    if any(stands_in(text, proof) for text in (question.answer, *question.accept)):
        return False
    asked = read_number_text(question.answer)
    return asked is None or not set(asked.values) <= set(numbers_in(proof))


def repeats_fact(case: Case) -> bool:
    """Another question of the quiz before this one asks the same."""
    return any(same_fact(case.question, other) for other in _before(case))


def same_fact(a: Question, b: Question) -> bool:
    """Whether two questions ask one fact: one answer, and stems that say the same."""
    if a.kind != b.kind or (a.form == "evidence" and b.form == "evidence"):
        return a.kind == b.kind and a.evidence == b.evidence
    same_key = fold(a.answer) == fold(b.answer) or _same_values(a, b)
    if a.key_span is not None and a.key_span == b.key_span and a.evidence == b.evidence:
        return same_key or a.kind != "who"
    return same_key and (a.evidence == b.evidence or overlap(a.stem, b.stem) >= SAME_STEM)


def _same_values(a: Question, b: Question) -> bool:
    """Whether two number questions have one number as key."""
    first, second = read_number_text(a.answer), read_number_text(b.answer)
    if a.kind != "number" or first is None or second is None:
        return False
    return first.values == second.values


def _before(case: Case) -> tuple[Question, ...]:
    """The questions before this one in its quiz."""
    ids = [question.id for question in case.quiz]
    if case.question.id not in ids:
        return case.quiz
    return case.quiz[: ids.index(case.question.id)]


def gives_answer(case: Case) -> bool:
    """The stem tells the answer of another question of the quiz, or the other way round."""
    return any(
        tells_answer(case.question, other) or tells_answer(other, case.question)
        for other in case.others
    )


def is_in_headline(case: Case) -> bool:
    """The headline gives the key: a number, a place, or a name with what the stem asks."""
    return in_headline(case.question, case.article)


def _place(question: Question) -> int | None:
    """The key's place among the options, from 0; None without options."""
    return question.options.index(question.answer) if question.answer in question.options else None


def runs_on(case: Case) -> bool:
    """The key stands where it stood in the three questions before."""
    places = [_place(q) for q in (*_before(case), case.question) if q.choices]
    tail = places[-LONGEST_RUN - 1 :]
    return len(tail) > LONGEST_RUN and len(set(tail)) == 1 and tail[0] is not None


def is_lopsided(case: Case) -> bool:
    """More than half of the quiz's keys stand in this question's place."""
    places = [_place(question) for question in case.quiz if question.choices]
    if len(places) < FEWEST_TO_BALANCE or not case.question.choices:
        return False
    return Counter(places)[_place(case.question)] > len(places) / 2


def has_one_rank(case: Case) -> bool:
    """In every number question of the quiz the key has the same rank by size."""
    ranks = [_place(q) for q in case.quiz if q.kind == "number" and q.choices]
    return case.question.kind == "number" and len(ranks) >= FEWEST_NUMBERS and len(set(ranks)) == 1


QUIZ_CHECKS: dict[str, Check] = {
    "no-proof": Check(lacks_proof, "The proving sentence is not in the visible article."),
    "unproved-key": Check(
        is_unproved_number, "The proving sentence does not hold the right answer."
    ),
    "repeated-fact": Check(repeats_fact, "An earlier question of the quiz asks the same."),
    "gives-answer": Check(
        gives_answer, "This question and another of the quiz give an answer away."
    ),
    "in-headline": Check(is_in_headline, "The headline already gives the answer.", "note"),
    "key-run": Check(
        runs_on, "The right answer stands in the same place four times running.", "note"
    ),
    "key-balance": Check(
        is_lopsided, "The right answer stands in this place in most questions.", "note"
    ),
    "number-rank": Check(
        has_one_rank, "The right number has the same rank by size in every question.", "note"
    ),
}

"""Wording + options -> Question: the form, the options in order, the key's place among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.model import Article, Choice, Form, Quantity, Question, Wording
from quizgen.questions.identity import question_id
from quizgen.questions.number_text import read_number_text
from quizgen.questions.words import outside_quotations

WRONG_OPTIONS = 3  # shown at most; two are enough where there is no good third
FEWEST_WRONG = 2

_NEGATIVE = re.compile(r"\b(not|never)\b")
_CONTENT = re.compile(r"\bthat\b|:")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before its options have their places.

    Attributes:
        question: complete, with the options in some fair order.
        wording: where it comes from.
        pool: wrong options, best first, more than are shown.
        score: how much it is worth asking (larger is better).
    """

    question: Question
    wording: Wording
    pool: tuple[Choice, ...] = ()
    score: float = 0.0


def assemble(article: Article, wording: Wording, form: Form, pool: Sequence[Choice]) -> Draft:
    """A draft of the given form, with the key in its first possible place."""
    stem = emphasised(wording.stem) if form != "evidence" else evidence_stem(wording)
    fact = wording.fact
    question = Question(
        id=question_id(article, wording, form, stem),
        kind=wording.kind,
        form=form,
        stem=stem,
        answer=wording.answer,
        evidence=wording.evidence,
        accept=tuple(text for text in wording.accept if text != wording.answer),
        key_span=wording.key_span,
        confidence=round(wording.confidence, 3),
        unit=fact.unit if isinstance(fact, Quantity) else "",
        paragraph=paragraph_of(article, wording),
    )
    if form == "evidence":
        proof = " ".join(wording.evidence.of(article.text).split())
        question = replace(question, answer=proof, accept=())
    draft = Draft(question, wording, tuple(pool))
    if form in ("choice", "evidence"):
        draft = placed(draft, places(draft)[0]) if len(pool) >= FEWEST_WRONG else draft
    return draft


def paragraph_of(article: Article, wording: Wording) -> int:
    """The index of the block that holds the evidence."""
    starts = (block.span.end > wording.evidence.start for block in article.blocks)
    return next((n for n, inside in enumerate(starts) if inside), 0)


def emphasised(stem: str) -> str:
    """The stem with a "not" of the question itself in capitals, as item writers advise."""
    if not stem.rstrip().endswith("?"):
        return stem
    ask = _CONTENT.split(stem, maxsplit=1)[0]
    if outside_quotations(ask) != ask:
        return stem
    return _NEGATIVE.sub(lambda match: match.group().upper(), ask) + stem[len(ask) :]


def evidence_stem(wording: Wording) -> str:
    """What asks a pupil to find the sentence that answers the question."""
    return f"Which sentence of the article answers this question? {wording.stem}"


# ---------------------------------------------------------------- places
def places(draft: Draft) -> tuple[int, ...]:
    """The places among the options that the key can take, counted from 0.

    Numbers stand in rising order, so the key's place is its rank and depends on which wrong
    ones are shown; everything else can stand anywhere.
    """
    shown = min(WRONG_OPTIONS, len(draft.pool))
    if not _is_sorted(draft):
        return tuple(range(shown + 1))
    below, above = _sides(draft)
    return tuple(n for n in range(shown + 1) if n <= len(below) and shown - n <= len(above))


def placed(draft: Draft, place: int) -> Draft:
    """The draft with its key at one of its possible places."""
    shown = min(WRONG_OPTIONS, len(draft.pool))
    key = Choice(draft.question.answer)
    if _is_sorted(draft):
        below, above = _sides(draft)
        wrong = [*below[:place], *above[: shown - place]]
        choices = sorted([key, *wrong], key=_values)
    else:
        wrong = sorted(draft.pool[:shown], key=lambda choice: _shuffle(draft, choice))
        choices = [*wrong[:place], key, *wrong[place:]]
    return replace(draft, question=replace(draft.question, choices=tuple(choices)))


def _is_sorted(draft: Draft) -> bool:
    """Whether the options are numbers, which stand in order of size."""
    texts = (draft.question.answer, *(choice.text for choice in draft.pool))
    return draft.question.kind == "number" and all(read_number_text(text) for text in texts)


def _values(choice: Choice) -> tuple[float, ...]:
    """What an option is sorted by."""
    number = read_number_text(choice.text)
    return number.values if number else ()


def _sides(draft: Draft) -> tuple[list[Choice], list[Choice]]:
    """The wrong numbers below and above the key, best first."""
    key = _values(Choice(draft.question.answer))
    below = [choice for choice in draft.pool if _values(choice) < key]
    above = [choice for choice in draft.pool if _values(choice) > key]
    return below, above


def _shuffle(draft: Draft, choice: Choice) -> tuple[int, str]:
    """A stable, meaningless order: where the text stands in the alphabet from a turn on."""
    turn = int(draft.question.id[:4], 16)
    return (sum(map(ord, choice.text)) * 7919 + turn) % 9973, choice.text

"""Quantities -> stems: "How many …?", "How much …?", "What percentage of …?", "How old …?"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model import Clause, FactSheet, Quantity, Rejection, Span, Wording
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_numbers
from quizgen.questions.wording.amounts import ASKS
from quizgen.questions.wording.assemble import Draft, ask_about, ask_other, ask_subject
from quizgen.questions.wording.cutting import holding
from quizgen.questions.wording.gaps import first_sound, gap_drafts
from quizgen.questions.wording.loose import loose_fault
from quizgen.questions.wording.numbers_open import stem_fault
from quizgen.questions.wording.numbers_unfit import came_to_nothing, stays_gap, unaskable
from quizgen.questions.wording.numbers_weight import gap_weight, weight
from quizgen.questions.wording.reasons import rejection, sound_or_refused
from quizgen.questions.wording.sources import Source, source_of, unsettled
from quizgen.questions.wording.spots import Ask, Spot, plain_start, spot_of, within_sentence
from quizgen.questions.wording.times import undated


def word_number(fact: Quantity, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a quantity, best first, or why there is none.

    Args:
        fact: what is asked for.
        sheet: all facts of the article.
    """
    clause = fact.clause
    fault = unaskable(fact, clause)
    if fault or clause is None:
        return (rejection("number", fault or "no-clause", fact.span),)
    source = source_of(fact.span, clause, sheet)
    if source.fault and source.fault != "not-asserted":
        return (rejection("number", source.fault, fact.span),)
    made = (_natural(fact, clause, source, sheet), _gap(fact, clause, source, sheet))
    found = [w for w in made if w]
    return sound_or_refused(found, rejection("number", "no-wording", fact.span))


# ---------------------------------------------------------------- natural questions
def _natural(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    phrase = holding(clause, fact.span)
    if phrase is None or source.fault or clause.negated:
        return None
    if unsettled(clause) or came_to_nothing(clause):
        return rejection("number", "hypothetical", fact.span)
    if stays_gap(fact, clause, phrase, source):
        return None
    spot = spot_of(fact, phrase, sheet.article.text)
    asks = (ask(spot, clause) for ask in ASKS.get(fact.kind, ()))
    ask = next((ask for ask in asks if ask is not None), None)
    if ask is None:
        return None
    draft = _drafted(clause, spot, ask, source)
    if undated(draft.text):
        draft = _drafted(_without_times(clause, fact.span), spot, ask, source)
    return _worded(fact, draft, ask.answer, ask.natural * weight(fact, clause), sheet)


def _without_times(clause: Clause, key: Span) -> Clause:
    """The clause without adjuncts that only the article's date explains."""
    kept = tuple(
        p
        for p in clause.phrases
        if p.span.covers(key) or p.role not in {"adjunct", "adverb"} or not undated(p.text)
    )
    return replace(clause, phrases=kept)


def _drafted(clause: Clause, spot: Spot, ask: Ask, source: Source) -> Draft:
    if ask.about:
        told = ask.told and not tables.RELATIVES & set(spot.next_words)
        return ask_about(
            clause, spot.phrase, ask.wh, ask.about, told=told, lead=source.lead, plural=ask.plural
        )
    if spot.phrase is clause.subject:
        return ask_subject(clause, ask.wh, tail=ask.tail, lead=source.lead, plural=ask.plural)
    tail = (ask.left, *ask.tail) if ask.left else ask.tail
    draft = ask_other(clause, spot.phrase, ask.wh, tail=tail, lead=source.lead)
    last = ask.left or ("have" if clause.lemma == "have" else "?")
    whole = draft.text.endswith(f" {last}?")
    faults = tuple(fault for fault in draft.faults if not (whole and fault == "half-clause"))
    return replace(draft, faults=faults)


def _worded(
    fact: Quantity,
    draft: Draft,
    answer: str,
    natural: float,
    sheet: FactSheet,
    *,
    gapped: bool = False,
) -> Wording | Rejection:
    fault = draft.faults[0] if draft.faults else loose_fault(draft.text)
    fault = fault or stem_fault(draft.text, fact, draft.vague, sheet)
    if fault:
        return rejection("number", fault, fact.span)
    return Wording(
        kind="number",
        stem=draft.text,
        answer=answer,
        key_span=fact.span,
        evidence=fact.sentence,
        fact=fact,
        answer_type="quantity",
        gapped=gapped,
        accept=accepted_numbers(fact, answer, sheet.article.text),
        quality=round(draft.quality * natural, 3),
        confidence=fact.confidence,
    )


# ---------------------------------------------------------------- gaps
def _gap(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    if fact.vague or (clause.link == "label" and fact.high is None):
        return None
    key = _gapped_span(fact, sheet)
    draft = first_sound(gap_drafts(clause, key, source, fact.span, sheet))
    return _worded(
        fact,
        draft,
        within_sentence(key.of(sheet.article.text), fact),
        gap_weight(fact, clause),
        sheet,
        gapped=True,
    )


def _gapped_span(fact: Quantity, sheet: FactSheet) -> Span:
    """The number alone where a unit follows it as a word, otherwise the whole quantity."""
    text, bare = sheet.article.text, fact.bare
    start = plain_start(fact, text)
    if bare is None or fact.kind not in {"duration", "measure", "points", "multiple"}:
        return Span(start, fact.span.end)
    rest = text[bare.end : fact.span.end]
    return Span(start, bare.end) if rest.startswith(" ") else Span(start, fact.span.end)

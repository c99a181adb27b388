"""Quantities -> stems: "How many …?", "How much …?", "What percentage of …?", "How old …?"."""

from __future__ import annotations

from quizgen.model import Clause, FactSheet, Quantity, Rejection, Span, Wording
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_numbers
from quizgen.questions.wording.amounts import ASKS, Ask, Spot, spot_of, within_sentence
from quizgen.questions.wording.assemble import (
    Draft,
    ask_about,
    ask_other,
    ask_subject,
    bare_copula,
)
from quizgen.questions.wording.cutting import holding
from quizgen.questions.wording.gaps import gap_drafts
from quizgen.questions.wording.loose import loose_fault
from quizgen.questions.wording.reasons import rejection, sound_or_refused
from quizgen.questions.wording.sources import Source, source_of, unsettled
from quizgen.questions.wording.verbs import disagrees


def word_number(fact: Quantity, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a quantity, best first, or why there is none.

    Args:
        fact: what is asked for.
        sheet: all facts of the article.
    """
    clause = fact.clause
    fault = _unaskable(fact, clause)
    if fault or clause is None:
        return (rejection("number", fault or "no-clause", fact.span),)
    source = source_of(fact.span, clause, sheet)
    if source.fault and source.fault != "not-asserted":
        return (rejection("number", source.fault, fact.span),)
    made = (_natural(fact, clause, source, sheet), _gap(fact, clause, source, sheet))
    found = [w for w in made if w]
    return sound_or_refused(found, rejection("number", "no-wording", fact.span))


def _unaskable(fact: Quantity, clause: Clause | None) -> str:
    """A code where the fact cannot be asked at all."""
    if clause is None or disagrees(clause):
        return "no-clause"
    if fact.text.lower().split()[0] in tables.FURTHER:
        return "open-reference"
    if fact.value == 0 and not any(c.isdigit() for c in fact.text):
        return "none"
    if fact.kind in {"count", "rank"} and fact.value == 1:
        return "one"
    if fact.text.lower() in tables.SCALE_WORDS:
        return "vague-number"
    if fact.kind == "duration" and _counts_from(fact, clause):
        return "relative-time"
    return ""


def _counts_from(fact: Quantity, clause: Clause) -> bool:
    """Whether a duration counts from a day that no stem shows: "two years ago"."""
    after = [p.text.strip().lower() for p in clause.words if p.span.start >= fact.span.end]
    return bool(after) and after[0] in tables.COUNTING_FROM


# ---------------------------------------------------------------- natural questions
def _natural(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    phrase = holding(clause, fact.span)
    if phrase is None or source.fault or clause.negated:
        return None
    if unsettled(clause):
        return rejection("number", "hypothetical", fact.span)
    if clause.link == "label" and fact.kind != "age":
        return None
    if phrase.fronted and clause.link == "adverbial" and fact.kind == "duration":
        return None  # "three days after he left": the number belongs to "after"
    if bare_copula(clause, phrase):
        return None
    spot = spot_of(fact, phrase, sheet.article.text)
    asks = (ask(spot, clause) for ask in ASKS.get(fact.kind, ()))
    ask = next((ask for ask in asks if ask is not None), None)
    if ask is None:
        return None
    return _worded(fact, _drafted(clause, spot, ask, source), ask.answer, ask.natural, sheet)


def _drafted(clause: Clause, spot: Spot, ask: Ask, source: Source) -> Draft:
    if ask.about:
        told = not tables.RELATIVES & set(spot.next_words)
        return ask_about(clause, spot.phrase, ask.wh, ask.about, told=told, lead=source.lead)
    if spot.phrase is clause.subject:
        return ask_subject(clause, ask.wh, tail=ask.tail, lead=source.lead, plural=ask.plural)
    return ask_other(clause, spot.phrase, ask.wh, tail=ask.tail, lead=source.lead)


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
GAP_QUALITY = 0.4


def _gap(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    if clause.link == "label":
        return None
    key = _gapped_span(fact, sheet)

    drafts = gap_drafts(clause, key, source, fact.span, sheet)
    draft = next((d for d in drafts if not d.faults), drafts[-1])
    return _worded(
        fact,
        draft,
        within_sentence(key.of(sheet.article.text), fact),
        GAP_QUALITY,
        sheet,
        gapped=True,
    )


def _gapped_span(fact: Quantity, sheet: FactSheet) -> Span:
    """The number alone where a unit follows it as a word, otherwise the whole quantity."""
    text, bare = sheet.article.text, fact.bare
    if bare is None or fact.kind not in {"duration", "measure", "points", "multiple"}:
        return fact.span
    rest = text[bare.end : fact.span.end]
    return Span(fact.span.start, bare.end) if rest.startswith(" ") else fact.span

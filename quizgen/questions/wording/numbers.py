"""Quantities -> stems: "How many …?", "How much …?", "What percentage of …?", "How old …?"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model import Clause, FactSheet, Phrase, Quantity, Rejection, Span, Wording
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.accepts import accepted_numbers
from quizgen.questions.wording.amounts import ASKS
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
from quizgen.questions.wording.spots import Ask, Spot, plain_start, spot_of, within_sentence
from quizgen.questions.wording.times import undated
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
    if _twisted(clause):
        return "half-clause"
    if fact.text.lower().split()[0] in tables.FURTHER:
        return "open-reference"
    if fact.value == 0 and not any(c.isdigit() for c in fact.text):
        return "none"
    if fact.kind in {"count", "rank"} and fact.value == 1:
        return "one"
    if fact.kind == "rank" and not _tells_news(fact):
        return "rank"
    if _scale_only(fact) or (fact.kind == "percent" and _is_catchword(fact, clause)):
        return "vague-number"
    if fact.kind == "duration" and _counts_from(fact, clause):
        return "relative-time"
    return ""


def _reduced(clause: Clause, phrase: Phrase) -> bool:
    """Whether a participle describes what is counted: "boats crowded into a bay"."""
    return clause.link == "participle" and clause.form == "VBN" and phrase is clause.subject


def _twisted(clause: Clause) -> bool:
    """Whether the parts would make no question: "Asked whether …, half said yes"."""
    asked = any(
        p.fronted and p.role == "clausal" and p.text.lower().split()[0].endswith("ed")
        for p in clause.phrases
    )
    return asked or "to" in clause.auxiliaries


def _without(clause: Clause) -> bool:
    """Whether the clause did not come true: "without them knowing"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= clause.span.start]
    return clause.link == "participle" and before[-1:] == ["without"]


def _of_purpose(clause: Clause, phrase: Phrase) -> bool:
    """Whether the number stands in an infinitive behind an object: "set up a fund to build …"."""
    if not phrase.depth or clause.lemma in number_tables.CONTROLLING:
        return False
    return any(
        p.role == "object" and not p.depth and p.span.start < phrase.span.start
        for p in clause.phrases
    )


def _tells_news(rank: Quantity) -> bool:
    """Whether an ordinal is news ("her fourth term"), not a way to point ("the second door")."""
    words = set(rank.counted.lower().split())
    superlative = number_tables.SUPERLATIVE.search(rank.counted.lower())
    return bool(words & number_tables.RANKED) or superlative is not None


def _is_catchword(fact: Quantity, clause: Clause) -> bool:
    """Whether a share is the name of a class: "not just the 1 percent"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    return before[-1:] == ["the"] and fact.value in {1, 99} and not fact.counted


def _scale_only(fact: Quantity) -> bool:
    """Whether a number is nothing but its scale: "a billion-dollar deal"."""
    words = fact.text.lower().replace("-", " ").split()
    return not fact.vague and words[0] in tables.SCALE_WORDS and fact.kind in {"count", "money"}


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
    if unsettled(clause) or _without(clause):
        return rejection("number", "hypothetical", fact.span)
    if clause.link == "relative" and source.lead and not clause.quoted:
        return None  # what is told of somebody in passing may be the article's own
    if clause.link == "label" and fact.kind != "age":
        return None
    if phrase.fronted and clause.link == "adverbial" and fact.kind == "duration":
        return None  # "three days after he left": the number belongs to "after"
    if bare_copula(clause, phrase) or _reduced(clause, phrase) or _of_purpose(clause, phrase):
        return None
    spot = spot_of(fact, phrase, sheet.article.text)
    asks = (ask(spot, clause) for ask in ASKS.get(fact.kind, ()))
    ask = next((ask for ask in asks if ask is not None), None)
    if ask is None:
        return None
    for told in dict.fromkeys((clause, _without_times(clause, fact.span))):
        draft = _drafted(told, spot, ask, source)
        if not undated(draft.text):
            break
    return _worded(fact, draft, ask.answer, ask.natural * _weight(fact, clause), sheet)


def _without_times(clause: Clause, key: Span) -> Clause:
    """The clause without adjuncts that only the article's date explains."""
    kept = tuple(
        p
        for p in clause.phrases
        if p.span.covers(key) or p.role not in {"adjunct", "adverb"} or not undated(p.text)
    )
    return replace(clause, phrases=kept)


def _weight(fact: Quantity, clause: Clause) -> float:
    """How much a number tells: "two men" is less than news."""
    if _introduces(clause):
        return INTRODUCING_QUALITY
    if fact.vague:
        return VAGUE_QUALITY
    if fact.kind != "count":
        return 1.0
    known = DEFINITE_QUALITY if _definite(fact, clause) else 1.0
    return known * (PAIR_QUALITY if fact.value <= 2 else 1.0)


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
DEFINITE_GAP_QUALITY = 0.28  # "the _____ captured regions": passing, or known from elsewhere
VAGUE_QUALITY = 0.75  # "thousands": right, but less to know than a number
DEFINITE_QUALITY = 0.8  # "the three debates are …": how many is not what the sentence tells
INTRODUCING_QUALITY = 0.5  # "said Ann Reed, who has four sons": a passing remark
PAIR_QUALITY = 0.85  # "two sisters" was read as trivial by strict readers


def _gap(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    if fact.vague or (clause.link == "label" and fact.high is None):
        return None
    key = _gapped_span(fact, sheet)
    drafts = gap_drafts(clause, key, source, fact.span, sheet)
    draft = next((d for d in drafts if not d.faults), drafts[-1])
    return _worded(
        fact,
        draft,
        within_sentence(key.of(sheet.article.text), fact),
        DEFINITE_GAP_QUALITY if _definite(fact, clause) else GAP_QUALITY,
        sheet,
        gapped=True,
    )


def _introduces(clause: Clause) -> bool:
    """Whether a relative clause only says who speaks: "said Ann Reed, who has four sons"."""
    outer = clause.outer
    if clause.link != "relative" or outer is None or outer.subject is None:
        return False
    speaks = outer.lemma == "say" or outer.lemma in tables.SAYING_VERBS
    return speaks and outer.subject.span.overlaps(clause.span)


def _definite(fact: Quantity, clause: Clause) -> bool:
    """Whether a count stands behind "the" or "his"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    return fact.kind == "count" and bool(before) and before[-1] in number_tables.DEFINITE


def _gapped_span(fact: Quantity, sheet: FactSheet) -> Span:
    """The number alone where a unit follows it as a word, otherwise the whole quantity."""
    text, bare = sheet.article.text, fact.bare
    start = plain_start(fact, text)
    if bare is None or fact.kind not in {"duration", "measure", "points", "multiple"}:
        return Span(start, fact.span.end)
    rest = text[bare.end : fact.span.end]
    return Span(start, bare.end) if rest.startswith(" ") else Span(start, fact.span.end)

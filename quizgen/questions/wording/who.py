"""Statements -> stems: "Who said that …?", "Who said: “…”?", "Which of these did X say?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.model import (
    GAP,
    AnswerType,
    Entity,
    FactSheet,
    Rejection,
    Span,
    Statement,
    Wording,
)
from quizgen.questions.wording.accepts import accepted_names
from quizgen.questions.wording.giveaways import names_speaker
from quizgen.questions.wording.reasons import rejection, sound_or_refused
from quizgen.questions.wording.render import capitalised
from quizgen.questions.wording.reported import reported_drafts, who_word
from quizgen.questions.wording.sources import entity_of, named
from quizgen.questions.wording.stretches import Stretch, stretches

_WHO = re.compile(r"(?:Who|Which organisation)(?= )")
# Below these a speaker is not asked for: of the pronouns between them one in four is wrong.
TRUSTED, TRUSTED_PRONOUN = 0.6, 0.7
REVERSE_QUALITY = 0.7
MOST_STRETCHES = 5  # questions that one long quotation may give
LONGEST_EVIDENCE = 500  # characters; about three sentences


def word_statement(fact: Statement, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a statement, best first, or why there is none.

    Args:
        fact: who said what.
        sheet: all facts of the article.
    """
    fault = _unaskable(fact, sheet)
    if fault:
        return (rejection("who", fault, fact.contents[0].span),)
    entity = entity_of(fact.speaker_id, sheet)
    found = [*_direct(fact, entity, sheet), *_reported(fact, entity, sheet)]
    found.sort(key=lambda w: -w.quality if isinstance(w, Wording) else 0)
    return sound_or_refused(found, rejection("who", "no-stretch", fact.contents[0].span))


def _several(fact: Statement, entity: Entity | None) -> bool:
    """Whether the verb of saying has a subject of more than this one person."""
    subject = fact.clause.subject if fact.clause else None
    if subject is None or fact.mention is None or not subject.span.overlaps(fact.mention):
        return False
    return subject.plural and entity is not None and entity.kind == "person"


def _unaskable(fact: Statement, sheet: FactSheet) -> str:
    if not fact.speaker:
        return "speaker-unknown"
    if fact.confidence < (TRUSTED_PRONOUN if _by_pronoun(fact, sheet) else TRUSTED):
        return "unsure"
    if fact.co_speakers or _several(fact, entity_of(fact.speaker_id, sheet)):
        return "co-speakers"
    return ""


def _by_pronoun(fact: Statement, sheet: FactSheet) -> bool:
    """Whether the words beside the statement call the speaker he or she."""
    entity = entity_of(fact.speaker_id, sheet)
    mentions = entity.mentions if entity is not None and fact.mention is not None else ()
    return any(m.kind == "pronoun" and m.span == fact.mention for m in mentions)


def _answer_type(entity: Entity | None) -> AnswerType:
    return entity.kind if entity else "person"


def as_gap(wording: Wording) -> Wording:
    """A question for a speaker as a sentence with a gap: "_____ said that …".

    Args:
        wording: one that asks "Who said …?"; any other comes back as it is.
    """
    asked = _WHO.match(wording.stem)
    if wording.kind != "who" or wording.gapped or asked is None:
        return wording
    told = wording.stem[asked.end() :]
    end = "" if told.endswith("?”") else "."
    told = re.sub(r"”\?$", ".”", told) if told.endswith("”?") else told.rstrip("?") + end
    return replace(wording, stem=f"{GAP}{told}", gapped=True)


# ---------------------------------------------------------------- direct quotations
def _direct(
    fact: Statement, entity: Entity | None, sheet: FactSheet
) -> Iterator[Wording | Rejection]:
    """The best stretches of a quotation asked for its speaker, the best one both ways."""
    made = 0
    for stretch in stretches(fact, sheet):
        if names_speaker(stretch.text, entity, fact.speaker):
            continue
        stem = capitalised(_spoken(who_word(entity), stretch))
        evidence = _evidence(fact, stretch, sheet)
        wording = _asked(fact, stem, stretch.quality, entity, sheet, evidence)
        yield replace(wording, asked=stretch.span)
        made += 1
        if made == 1 and not stretch.edited:
            yield _reversed(fact, stretch, sheet)
        if made == MOST_STRETCHES:
            return


def _evidence(fact: Statement, stretch: Stretch, sheet: FactSheet) -> Span:
    """The sentence of the words; the sentence that names the speaker too, where it is near."""
    spoken = next((s for s in sheet.sentences if s.overlaps(stretch.span)), stretch.span)
    both = Span(min(spoken.start, fact.sentence.start), max(spoken.end, fact.sentence.end))
    return both if both.end - both.start <= LONGEST_EVIDENCE else spoken


def _spoken(who: str, stretch: Stretch) -> str:
    """The question for the speaker of a quotation; one that asks keeps its own mark."""
    if stretch.asks:
        return f"{who} asked: “{stretch.text}?”"
    return f"{who} said: “{stretch.text}”?"


def _reported(
    fact: Statement, entity: Entity | None, sheet: FactSheet
) -> Iterator[Wording | Rejection]:
    for draft in reported_drafts(fact, entity):
        if draft.faults:
            yield rejection("who", draft.faults[0], fact.contents[0].span)
        else:
            yield _asked(fact, draft.text, draft.quality, entity, sheet)


def _asked(
    fact: Statement,
    stem: str,
    quality: float,
    entity: Entity | None,
    sheet: FactSheet,
    evidence: Span | None = None,
) -> Wording:
    answer = named(fact.speaker_id, fact.speaker, sheet)
    return Wording(
        kind="who",
        stem=stem,
        answer=answer,
        key_span=fact.mention or fact.contents[0].span,
        evidence=evidence or fact.sentence,
        fact=fact,
        answer_type=_answer_type(entity),
        accept=accepted_names(entity, answer, sheet),
        quality=round(quality, 3),
        confidence=fact.confidence,
    )


def _reversed(fact: Statement, stretch: Stretch, sheet: FactSheet) -> Wording:
    name = named(fact.speaker_id, fact.speaker, sheet)
    return Wording(
        kind="who",
        stem=f"Which of these did {name} say?",
        answer=f"“{stretch.text}{'?' if stretch.asks else ''}”",
        key_span=stretch.span,
        evidence=_evidence(fact, stretch, sheet),
        fact=fact,
        answer_type="saying",
        quality=round(stretch.quality * REVERSE_QUALITY, 3),
        confidence=fact.confidence,
        asked=stretch.span,
    )

"""Statements -> stems: "Who said that …?", "Who said: “…”?", "Which of these did X say?"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.model import (
    AnswerType,
    Entity,
    FactSheet,
    Piece,
    Rejection,
    Span,
    Statement,
    Wording,
)
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_names
from quizgen.questions.wording.giveaways import names_speaker
from quizgen.questions.wording.reasons import rejection
from quizgen.questions.wording.render import (
    Part,
    balanced,
    capitalised,
    length,
    rendered,
    shown,
)
from quizgen.questions.wording.sources import entity_of, named
from quizgen.questions.wording.stretches import Stretch, stretches
from quizgen.questions.wording.verbs import inflected

TRUSTED = 0.6  # below this a speaker is not asked for; chosen on quotes/dev
REVERSE_QUALITY = 0.7


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
    found = [*_direct(fact, entity, sheet), *_indirect(fact, entity, sheet)]
    sound = sorted((w for w in found if isinstance(w, Wording)), key=lambda w: -w.quality)
    refused = [r for r in found if isinstance(r, Rejection)]
    return tuple(sound) or tuple(refused[:1]) or (
        rejection("who", "no-stretch", fact.contents[0].span),
    )


def _several(fact: Statement, entity: Entity | None) -> bool:
    """Whether the verb of saying has a subject of more than this one person."""
    subject = fact.clause.subject if fact.clause else None
    if subject is None or fact.mention is None or not subject.span.overlaps(fact.mention):
        return False
    return subject.plural and entity is not None and entity.kind == "person"


def _unaskable(fact: Statement, sheet: FactSheet) -> str:
    if not fact.speaker:
        return "speaker-unknown"
    if fact.confidence < TRUSTED:
        return "unsure"
    if fact.co_speakers or _several(fact, entity_of(fact.speaker_id, sheet)):
        return "co-speakers"
    return ""


def _who(entity: Entity | None) -> str:
    return "which organisation" if entity and entity.kind == "organisation" else "who"


def _answer_type(entity: Entity | None) -> AnswerType:
    return entity.kind if entity else "person"


# ---------------------------------------------------------------- direct quotations
def _direct(
    fact: Statement, entity: Entity | None, sheet: FactSheet
) -> Iterator[Wording | Rejection]:
    """The best stretch of a quotation, asked for its speaker and the other way round."""
    if fact.mode == "question":
        return
    for stretch in stretches(fact, sheet):
        if names_speaker(stretch.text, entity, fact.speaker):
            continue
        stem = capitalised(f"{_who(entity)} said: “{stretch.text}”?")
        yield _asked(fact, stem, stretch.quality, entity, sheet)
        yield _reversed(fact, stretch, sheet)
        return


def _asked(
    fact: Statement, stem: str, quality: float, entity: Entity | None, sheet: FactSheet
) -> Wording:
    answer = named(fact.speaker_id, fact.speaker, sheet)
    return Wording(
        kind="who",
        stem=stem,
        answer=answer,
        key_span=fact.mention or fact.contents[0].span,
        evidence=fact.sentence,
        fact=fact,
        answer_type=_answer_type(entity),
        accept=accepted_names(entity, answer),
        quality=round(quality, 3),
        confidence=fact.confidence,
    )


def _reversed(fact: Statement, stretch: Stretch, sheet: FactSheet) -> Wording:
    name = named(fact.speaker_id, fact.speaker, sheet)
    return Wording(
        kind="who",
        stem=f"Which of these did {name} say?",
        answer=f"“{stretch.text}”",
        key_span=stretch.span,
        evidence=fact.sentence,
        fact=fact,
        answer_type="saying",
        quality=round(stretch.quality * REVERSE_QUALITY, 3),
        confidence=fact.confidence,
    )


# ---------------------------------------------------------------- reported speech
def _indirect(
    fact: Statement, entity: Entity | None, sheet: FactSheet
) -> Iterator[Wording | Rejection]:
    span = _reported_span(fact)
    clause = fact.clause
    if span is None or clause is None or fact.mode != "assertion":
        return
    words = [p for p in clause.words if span.covers(p.span)]
    content = _without_that(shown(words))
    if not content or clause.negated:
        return
    joint = _joint(fact, content)
    if joint is None:
        return
    made = rendered(
        [_who(entity), *joint, *content],
        speaker=fact.speaker_id, mention=fact.mention, avoid=fact.speaker.split(),
    )
    stem = capitalised(made.text) + "?"
    fault = _fault(stem, bool(made.open), entity, fact)
    if fault:
        yield rejection("who", fault, fact.contents[0].span)
        return
    over = max(0, length(stem) - tables.COMFORTABLE_WORDS)
    yield _asked(fact, stem, max(0.1, 0.95 - 0.03 * over - 0.1 * made.vague), entity, sheet)


def _reported_span(fact: Statement) -> Span | None:
    """From the first to the last word of an indirect content, where it is one run."""
    if all(content.direct for content in fact.contents):
        return None
    span = Span(fact.contents[0].span.start, fact.contents[-1].span.end)
    if not fact.sentence.covers(span) or (fact.cue and fact.cue.overlaps(span)):
        return None
    return span


def _without_that(content: list[Piece]) -> list[Piece]:
    first = content[0].text.strip().lower() if content else ""
    return content[1:] if first in {"that", ","} else content


def _joint(fact: Statement, content: list[Piece]) -> tuple[Part, ...] | None:
    """The verb of saying in the past tense, with the word that leads into the content."""
    first = content[0].text.strip().lower()
    lemma = fact.cue_lemma
    if fact.complement == "to" or first == "to":
        return (inflected(lemma, "VBD"),) if first == "to" and lemma in tables.TO_VERBS else None
    if fact.complement in {"whether", "if", "how", "why", "what"}:
        return None
    verb = inflected(lemma, "VBD") if lemma in tables.THAT_VERBS else tables.SAID
    return (verb, "that")


def _fault(stem: str, is_open: bool, entity: Entity | None, fact: Statement) -> str:
    if is_open:
        return "open-reference"
    if not balanced(stem):
        return "unbalanced"
    if length(stem) > tables.LONGEST_QUESTION:
        return "too-long"
    if length(stem) < tables.SHORTEST_QUESTION + 2:
        return "too-short"
    return "give-away" if names_speaker(stem, entity, fact.speaker) else ""

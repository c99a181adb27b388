"""Reported speech -> "Who said that …?", "Who called the plan “a mess”?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.model import Clause, Entity, Finite, Piece, Span, Statement
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft, ask_subject
from quizgen.questions.wording.giveaways import names_speaker
from quizgen.questions.wording.render import (
    Part,
    balanced,
    closed,
    length,
    rendered,
    shown,
)
from quizgen.questions.wording.verbs import inflected

CLOSING = 1  # character: the quotation mark behind a quoted last word
MARKS = 3  # characters of closing marks behind the last word
REPORTED_QUALITY = 0.95
ACT_QUALITY = 0.9


def who_word(entity: Entity | None) -> str:
    """The words that ask for a speaker."""
    return "which organisation" if entity and entity.kind == "organisation" else "who"


def reported_drafts(fact: Statement, entity: Entity | None) -> Iterator[Draft]:
    """Questions for the speaker of reported words, best first.

    Args:
        fact: the statement; one with nothing but quotations gives no draft here.
        entity: its speaker.
    """
    clause = fact.clause
    if clause is None or clause.negated or not _settled(clause):
        return
    span = _reported_span(fact)
    if span is not None and fact.mode == "assertion":
        drafts = list(_that_drafts(fact, entity, _covered(clause, span), clause.finite))
        wider = _widened(fact, clause, span)
        whole = all(content.direct for content in fact.contents)
        if whole and (wider is None or wider.end - wider.start <= span.end - span.start + MARKS):
            return  # nothing but a quotation: asked with the quotation itself
        if not drafts and wider is not None:
            drafts = list(_that_drafts(fact, entity, _covered(clause, wider), clause.finite))
        yield from drafts
    if fact.cue_lemma in tables.SPEECH_ACTS and _is_subject(fact, clause):
        yield _act_draft(fact, entity, clause)


def _covered(clause: Clause, span: Span) -> list[Piece]:
    return [piece for piece in clause.words if span.covers(piece.span)]


def _widened(fact: Statement, clause: Clause, span: Span) -> Span | None:
    """The finite clause around reported words of which only a part was caught."""
    around = [
        f.extent
        for f in clause.finite
        if f.extent.covers(Span(span.start, span.end - CLOSING))
        and not (fact.cue and f.extent.overlaps(fact.cue))
    ]
    return min(around, key=lambda s: s.end - s.start) if around else None


def _settled(clause: Clause) -> bool:
    """Whether the saying is told as done: no "would say", no "if he says"."""
    unsure = {word.lower() for word in clause.auxiliaries} & tables.MODALS
    return not unsure and clause.mark not in tables.HYPOTHETICAL_MARKS | tables.QUESTION_WORDS


# ---------------------------------------------------------------- "Who said that …?"
def _that_drafts(
    fact: Statement, entity: Entity | None, words: Sequence[Piece], finite: Sequence[Finite]
) -> Iterator[Draft]:
    """The question with all that was said, or with its first part where that is too long."""
    first = None
    ahead = fact.contents[0].span.start == fact.sentence.start
    for short in (False, True):
        content = _cut_at_clause(_without_that(words, short=short), finite, ahead=ahead)
        joint = _joint(fact, content)
        draft = _that_draft(fact, entity, joint, content) if joint else None
        if draft and not draft.faults and length(draft.text) <= tables.COMFORTABLE_WORDS + 4:
            yield draft
            return
        first = first if first and not first.faults else draft or first
    if first:
        yield first


def _reported_span(fact: Statement) -> Span | None:
    """From the first to the last word of an indirect content, where it is one run."""
    span = Span(fact.contents[0].span.start, fact.contents[-1].span.end + CLOSING)
    span = Span(span.start, min(span.end, fact.sentence.end))
    if not fact.sentence.covers(span) or (fact.cue and fact.cue.overlaps(span)):
        return None
    return span


def _without_that(content: Sequence[Piece], *, short: bool) -> list[Piece]:
    """The shown words without an opening "that" or comma."""
    words = shown(content, short=short)
    while words and words[0].text.strip().lower() in tables.CONTENT_OPENINGS:
        words = words[1:]
    return words


def _joint(fact: Statement, content: Sequence[Piece]) -> tuple[Part, ...] | None:
    """The verb of saying in the past tense, with the word that leads into the content."""
    if not content:
        return None
    first = content[0].text.strip().lower()
    lemma = fact.cue_lemma
    if first == "to":
        return (inflected(lemma, "VBD"),) if lemma in tables.TO_VERBS else None
    if first in tables.QUESTION_WORDS:
        return None
    if lemma in tables.THAT_VERBS:
        lasting = (
            lemma in tables.STANCE_VERBS and fact.clause and fact.clause.form in {"VBZ", "VBP"}
        )
        return inflected(lemma, "VBZ" if lasting else "VBD"), "that"
    return (tables.SAID, "that") if lemma in tables.SAYING_VERBS else None


def _cut_at_clause(content: list[Piece], finite: Sequence[Finite], *, ahead: bool) -> list[Piece]:
    """The words up to the end of the finite clause that opens them; none where none does."""
    if not content or content[0].text.strip().lower() == "to":
        return content
    first = content[0].text.strip().lower()
    if first in tables.SUBORDINATORS or (first.endswith("ing") and ahead):
        return []  # half a sentence, or "Writing for a newspaper, Reed noted that …"
    words = Span(content[0].span.start, content[-1].span.end)
    for clause in finite:
        inside = words.covers(clause.subject) and words.covers(clause.verb)
        inside = inside and clause.subject.start < clause.verb.start
        begins = inside and clause.extent.start <= words.start
        if not (begins and _opens(clause, words, finite)):
            continue
        if clause.extent.end + MARKS >= words.end:
            return content
        kept = [p for p in content if p.span.end <= clause.extent.end]
        if content[len(kept)].text.strip() in {",", ";"}:
            return kept
    return []


def _opens(clause: Finite, words: Span, finite: Sequence[Finite]) -> bool:
    """Whether no finite verb that the clause hangs on stands within the words too."""
    return not any(
        words.covers(other.verb) and other.extent.covers(clause.extent) and other != clause
        for other in finite
    )


def _that_draft(
    fact: Statement, entity: Entity | None, joint: Sequence[Part], content: Sequence[Piece]
) -> Draft:
    made = rendered(
        [who_word(entity), *joint, *content],
        speaker=fact.speaker_id, mention=fact.mention, avoid=fact.speaker.split(),
    )  # fmt: skip
    stem = closed(made.text, "?")
    over = max(0, length(stem) - tables.COMFORTABLE_WORDS)
    quality = max(0.1, REPORTED_QUALITY - 0.03 * over - 0.1 * made.vague)
    nameless = made.text == made.text.lower()
    is_open = bool(made.open) or _bodiless(entity, content) or (nameless and made.vague > 0)
    fault = _fault(stem, is_open, entity, fact)
    return Draft(stem, (fault,) if fault else (), quality)


def _bodiless(entity: Entity | None, content: Sequence[Piece]) -> bool:
    """Whether "it" or "they" opens what one person said: that is not the person asked for."""
    first = content[0]
    pronoun = first.text.strip().lower() in {"it", "its", "they", "their"}
    pointing = bool(first.entity) or first.open
    return pronoun and pointing and (entity is None or entity.kind == "person")


def _fault(stem: str, is_open: bool, entity: Entity | None, fact: Statement) -> str:
    if is_open:
        return "open-reference"
    if not balanced(stem):
        return "unbalanced"
    if length(stem) > tables.LONGEST_REPORT:
        return "too-long"
    if stem.rstrip("?”").split()[-1] in tables.JOINING_ENDINGS:
        return "half-clause"
    if length(stem) < tables.SHORTEST_QUESTION + 2:
        return "too-short"
    return "give-away" if names_speaker(stem, entity, fact.speaker) else ""


# ---------------------------------------------------------------- "Who criticised …?"
def _is_subject(fact: Statement, clause: Clause) -> bool:
    """Whether the speaker is the subject of the verb of saying."""
    if clause.subject is None or fact.mention is None or clause.passive:
        return False
    return clause.subject.span.overlaps(fact.mention)


def _act_draft(fact: Statement, entity: Entity | None, clause: Clause) -> Draft:
    """The clause itself as a question for its subject, in the past tense."""
    told = replace(clause, link="main")
    if not clause.auxiliaries:
        told = replace(told, verb=inflected(clause.lemma, "VBD"), form="VBD")
    draft = ask_subject(
        told,
        (who_word(entity),),
        speaker=fact.speaker_id,
        avoid=fact.speaker.split(),
        plural=False,
    )
    fault = draft.faults[0] if draft.faults else _fault(draft.text, False, entity, fact)
    return Draft(draft.text, (fault,) if fault else (), draft.quality * ACT_QUALITY)

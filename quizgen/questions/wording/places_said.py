"""Where somebody spoke: "In which city did Ann Reed say that …?", "… speak to reporters?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Clause, FactSheet, Phrase, Place, Rejection, Span, Statement
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft
from quizgen.questions.wording.cutting import words_of
from quizgen.questions.wording.places_cut import Spot, spot_of
from quizgen.questions.wording.places_nouns import question_words
from quizgen.questions.wording.render import Part, capitalised, length, phrase_parts, rendered
from quizgen.questions.wording.sources import named
from quizgen.questions.wording.who import LONGEST_EVIDENCE, word_statement

SAID_QUALITY = 0.75
SPOKE_QUALITY = 0.65
# "Who said that …?", "Which organisation said: “…”?": what stands behind can be asked of anybody.
_WHO_SAID = re.compile(r"^(?:Who|Which organisation) said(?P<content>(?: that |: “).+)\?$")


@dataclass(frozen=True)
class Said:
    """A question where something was said, and the sentences that prove it."""

    draft: Draft
    evidence: Span


def said_drafts(fact: Place, clause: Clause, phrase: Phrase, sheet: FactSheet) -> Iterator[Said]:
    """The question where a speaker said what a sentence reports, if it can be asked.

    Args:
        fact: the place, outside the words that were said.
        clause: the clause of the verb of saying.
        phrase: the phrase of the clause that holds the place.
        sheet: all facts of the article.
    """
    statement = _statement_of(clause, sheet)
    if statement is None or phrase is clause.subject or phrase.role == "clausal":
        return
    spot = spot_of(phrase, fact, sheet)
    if spot is None or spot.preposition not in table.RESTING or not _is_occasion(phrase, spot):
        return
    wh = question_words(fact, spot)
    if not wh:
        return
    asked = [*wh, "did", named(statement.speaker_id, statement.speaker, sheet)]
    content = _content(statement, sheet)
    if content is not None:
        yield from _said(f"{_opening([*asked, 'say'])}{content[0]}?", content[1], fact)
    occasion = _occasion(phrase, spot) or _listeners(clause, spot)
    if occasion:
        text = f"{_opening([*asked, 'speak', *occasion])}?"
        yield Said(Draft(text, quality=SPOKE_QUALITY), fact.sentence)


def _opening(parts: Sequence[Part]) -> str:
    """Some parts as the start of a question."""
    return capitalised(rendered(parts).text)


def _said(text: str, proof: Span, fact: Place) -> Iterator[Said]:
    """The question with what was said, unless its proof is too long to show."""
    fault = ("too-long",) if length(text) > tables.LONGEST_REPORT else ()
    over = max(0, length(text) - tables.COMFORTABLE_WORDS)
    evidence = Span(min(proof.start, fact.sentence.start), max(proof.end, fact.sentence.end))
    if evidence.end - evidence.start <= LONGEST_EVIDENCE:
        yield Said(Draft(text, fault, max(0.1, SAID_QUALITY - 0.02 * over)), evidence)


def _statement_of(clause: Clause, sheet: FactSheet) -> Statement | None:
    """What the verb of a clause reports, where one known speaker said it."""
    if clause.verb_span is None or clause.negated or set(clause.auxiliaries) & tables.MODALS:
        return None
    for statement in sheet.statements:
        if statement.cue is not None and statement.cue.overlaps(clause.verb_span):
            sound = statement.speaker and not statement.co_speakers
            return statement if sound and statement.mode == "assertion" else None
    return None


def _is_occasion(phrase: Phrase, spot: Spot) -> bool:
    """Whether a phrase tells at what occasion or to whom somebody spoke, not about what."""
    words = words_of(spot.host)
    if spot.alone or spot.described:
        return True
    if set(words[1:]) & table.HOST_BREAKERS:
        return False
    if phrase.role in {"object", "dative"}:
        return bool(set(words) & (table.AUDIENCES | table.OCCASIONS))
    return phrase.role == "adjunct" and phrase.preposition in {"at", "during", "in", "outside"}


def _occasion(phrase: Phrase, spot: Spot) -> list[Part]:
    """ "at a news conference" or "to reporters" behind "speak"; empty where neither is told."""
    words = words_of(spot.host)
    if spot.described or not set(words) & (table.AUDIENCES | table.OCCASIONS):
        return []
    if phrase.role in {"object", "dative"}:
        return ["at" if set(words) & table.OCCASIONS else "to", *spot.host]
    at = phrase.role == "adjunct" and phrase.preposition in {"at", "during", "in"}
    return [*spot.host] if at and set(words) & table.OCCASIONS else []


def _listeners(clause: Clause, spot: Spot) -> list[Part]:
    """ "to reporters", where the place is a phrase of its own: "told reporters in Leeds"."""
    if not spot.alone:
        return []
    told = (p for p in clause.phrases if p.role in {"object", "dative"} and not p.open)
    heard = next((p for p in told if set(p.text.lower().split()) & table.AUDIENCES), None)
    return ["to", *phrase_parts(heard)] if heard is not None else []


def _content(statement: Statement, sheet: FactSheet) -> tuple[str, Span] | None:
    """What was said as a question can end with it, leading word included, and its proof."""
    for wording in word_statement(statement, sheet):
        if isinstance(wording, Rejection):
            continue
        found = _WHO_SAID.match(wording.stem)
        if found is not None:
            return found["content"], wording.evidence
    return None

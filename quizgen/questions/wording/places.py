"""Places -> stems: natural questions first, a sentence with one clean gap otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.model import Clause, FactSheet, Phrase, Place, Rejection, Span, Wording
from quizgen.questions.distractors.neighbours import is_us_state
from quizgen.questions.distractors.places import SPELT_OUT
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_places
from quizgen.questions.wording.assemble import Draft
from quizgen.questions.wording.cutting import cut, holding, words_of
from quizgen.questions.wording.gaps import first_sound, gap_drafts
from quizgen.questions.wording.places_cut import Spot, spot_of
from quizgen.questions.wording.places_deeds import deed_draft
from quizgen.questions.wording.places_faults import stem_fault
from quizgen.questions.wording.places_natural import natural_draft
from quizgen.questions.wording.places_posts import post_draft
from quizgen.questions.wording.places_said import said_drafts
from quizgen.questions.wording.reasons import rejection, sound_or_refused
from quizgen.questions.wording.sources import Source, source_of
from quizgen.questions.wording.verbs import disagrees

GAP_QUALITY = 0.35
LONGEST_ACRONYM = 4  # letters; longer capitals are those of a headline


def word_place(fact: Place, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a place, best first, or why there is none.

    Args:
        fact: what is asked for.
        sheet: all facts of the article.
    """
    fact = _spelt_out(fact, sheet)
    found, fault = _scenes(fact, sheet)
    post = post_draft(fact, sheet)
    if post is not None:
        found.append(_worded(fact, post, sheet))
    return sound_or_refused(found, rejection("place", fault, fact.span))


def _spelt_out(fact: Place, sheet: FactSheet) -> Place:
    """The place under its full name, where the article has it short: "Granby, N.C."."""
    if "." not in fact.text:
        return fact
    for place in sheet.places:
        if fact.text in place.within[:-1]:
            full = place.within[place.within.index(fact.text) + 1]
            return replace(fact, text=full) if is_us_state(full) else fact
    return fact


def _scenes(fact: Place, sheet: FactSheet) -> tuple[list[Wording | Rejection], str]:
    """The wordings from the clause of a place, best first, and the code if there is none."""
    clause = fact.clause
    fault = _unaskable(fact, clause)
    if fault or clause is None:
        return [], fault or "no-clause"
    source = source_of(fact.span, clause, sheet)
    if source.fault and source.fault != "not-asserted":
        return [], source.fault
    phrase = holding(clause, fact.span)
    if phrase is None:
        return [], "no-wording"
    found = list(_natural(fact, clause, phrase, source, sheet))
    if any(isinstance(one, Wording) for one in found):
        return found, "not-a-scene"
    # a gap comes before a short answer in a quiz of choices, so it is offered only without one
    gap = _gap(fact, clause, phrase, source, sheet)
    if gap is not None:
        found.append(_worded(fact, gap, sheet, gapped=True))
    return found, "not-a-scene"


def _natural(
    fact: Place, clause: Clause, phrase: Phrase, source: Source, sheet: FactSheet
) -> Iterator[Wording | Rejection]:
    """The questions without a gap, best first."""
    natural = natural_draft(fact, clause, phrase, source, sheet)
    deed = None if source.fault else deed_draft(fact, phrase, sheet)
    yield from (_worded(fact, draft, sheet) for draft in (natural, deed) if draft is not None)
    for said in said_drafts(fact, clause, phrase, sheet):
        yield _worded(fact, said.draft, sheet, evidence=said.evidence)


def _unaskable(fact: Place, clause: Clause | None) -> str:
    if clause is None or disagrees(clause):
        return "no-clause"
    if fact.text.isupper() and len(fact.text) > LONGEST_ACRONYM:
        return "headline"
    if _expected(clause):
        return "hypothetical"
    if clause.link == "label":
        return "" if fact.place_type == "site" else "not-a-scene"
    unclear = "/" in fact.text or fact.text.split()[-1][:1].islower()
    return "not-a-scene" if unclear or _within_mention(fact, clause) else ""


def _expected(clause: Clause) -> bool:
    """Whether the clause tells of what may yet come: "once she was in Leeds, she would …"."""
    if clause.mark not in table.EXPECTING_MARKS:
        return False
    before = (p.text.strip().lower() for p in clause.words if p.span.end <= clause.span.start)
    return not tables.MODALS.isdisjoint(before)


def _within_mention(fact: Place, clause: Clause) -> bool:
    """Whether the place is part of somebody's title: "US President Ann Reed"."""
    return any(
        piece.entity and piece.span.overlaps(fact.span) and not fact.span.covers(piece.span)
        for piece in clause.words
    )


# ---------------------------------------------------------------- gaps
def _gap(
    fact: Place, clause: Clause, phrase: Phrase, source: Source, sheet: FactSheet
) -> Draft | None:
    """The clause with a gap, where the place locates what the clause tells.

    A gap for who acts ("_____'s army"), for an adjective ("the _____ government") or for one
    name of a list asks what nobody would ask.
    """
    spot = spot_of(phrase, fact, sheet)
    if spot is None or phrase is clause.subject or clause.link == "label" or _listed(phrase, fact):
        return None
    if not _locates(spot, fact):
        return None
    draft = first_sound(gap_drafts(clause, fact.span, source, fact.span, sheet))
    return None if _cut_off(clause, draft.text) else draft


def _cut_off(clause: Clause, text: str) -> bool:
    """Whether a gap lost who spoke, or what: "Ann Reed told the mayors who met in _____."."""
    outer = clause.outer or clause
    if outer.lemma == "tell" and not any(word in text for word in (" that ", "“", " to ")):
        return True
    subject = clause.subject
    return _speaks(clause) and subject is not None and subject.head not in text


def _speaks(clause: Clause) -> bool:
    """Whether the verb of a clause is one of saying."""
    return clause.lemma in tables.THAT_VERBS | tables.SAYING_VERBS


def _locates(spot: Spot, fact: Place) -> bool:
    """Whether a preposition tells where, or where to, and not with or about whom."""
    if spot.preposition in table.RESTING:
        return spot.preposition not in table.TOPICAL or fact.place_type in table.ON_TYPES
    return spot.preposition in table.MOVING and spot.alone and bool(fact.preposition)


def _listed(phrase: Phrase, fact: Place) -> bool:
    """Whether the place is one of several names: "in Leeds, York and Hull"."""
    before, after = cut(phrase.pieces, fact.span)
    behind = [piece.text.strip() for piece in after[:2]]
    if words_of(before)[-1:] in (["and"], ["or"]):
        return True
    joined = behind[:1] in (["and"], ["or"], [","]) and behind[1:2] != []
    named = behind[1:2] != [] and behind[1][:1].isupper() and behind[1] not in _first_words(fact)
    return joined and (named or behind[1] in {"the", "other", "its", "their"})


def _first_words(fact: Place) -> set[str]:
    """The first words of the larger places around a place."""
    return {name.split()[0] for name in fact.within if name}


def _worded(
    fact: Place,
    draft: Draft,
    sheet: FactSheet,
    *,
    gapped: bool = False,
    evidence: Span | None = None,
) -> Wording | Rejection:
    fault = draft.faults[0] if draft.faults else stem_fault(draft.text, fact, sheet)
    if fault:
        return rejection("place", fault, fact.span)
    natural = GAP_QUALITY if gapped else 1.0
    answer = fact.text if gapped else SPELT_OUT.get(fact.text, fact.text)
    return Wording(
        kind="place",
        stem=draft.text,
        answer=answer,
        key_span=fact.span,
        evidence=evidence or fact.sentence,
        fact=fact,
        answer_type="place",
        gapped=gapped,
        accept=_accepted(fact, answer, sheet),
        quality=round(draft.quality * natural, 3),
        confidence=fact.confidence,
    )


def _accepted(fact: Place, answer: str, sheet: FactSheet) -> tuple[str, ...]:
    """Other forms of the answer, the printed one of a name that was spelt out among them."""
    text = sheet.article.text
    forms = (*accepted_places(fact, answer, text), fact.span.of(text))
    return tuple(dict.fromkeys(form for form in forms if form != answer))

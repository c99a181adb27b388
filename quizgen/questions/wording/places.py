"""Places -> stems: "In which city …?", "Which country did … invade?", "Where …?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import GAP, Clause, FactSheet, Phrase, Piece, Place, Rejection, Wording
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_places
from quizgen.questions.wording.assemble import Draft, ask_other, ask_subject, bare_copula
from quizgen.questions.wording.cutting import cut, holding, words_of
from quizgen.questions.wording.gaps import gap_drafts
from quizgen.questions.wording.giveaways import names_place
from quizgen.questions.wording.loose import loose_fault
from quizgen.questions.wording.reasons import rejection, sound_or_refused
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.sources import Source, source_of, unsettled
from quizgen.questions.wording.verbs import disagrees

GAP_QUALITY = 0.35
LIFTED_QUALITY = 0.8
ASIDE_QUALITY = 0.6  # a place that is only mentioned
ACTING_QUALITY = 0.7
OWNED_QUALITY = 0.5  # "_____'s economy"
LONGEST_ACRONYM = 4  # letters; longer capitals are those of a headline
LONGEST_HOST = 12  # words of a phrase that a place is asked out of


def word_place(fact: Place, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a place, best first, or why there is none.

    Args:
        fact: what is asked for.
        sheet: all facts of the article.
    """
    clause = fact.clause
    fault = _unaskable(fact, clause)
    if fault or clause is None:
        return (rejection("place", fault or "no-clause", fact.span),)
    source = source_of(fact.span, clause, sheet)
    if source.fault and source.fault != "not-asserted":
        return (rejection("place", source.fault, fact.span),)
    phrase = holding(clause, fact.span)
    if phrase is None:
        return (rejection("place", "no-wording", fact.span),)
    drafts = (_natural(fact, clause, phrase, source), _gap(fact, clause, phrase, source, sheet))
    found = [_worded(fact, draft, sheet, gapped=bool(n)) for n, draft in enumerate(drafts) if draft]
    return sound_or_refused(found, rejection("place", "not-a-scene", fact.span))


def _unaskable(fact: Place, clause: Clause | None) -> str:
    if clause is None or disagrees(clause):
        return "no-clause"
    if fact.text.isupper() and len(fact.text) > LONGEST_ACRONYM:
        return "headline"
    if clause.link == "label" or _within_mention(fact, clause):
        return "not-a-scene"
    return ""


def _within_mention(fact: Place, clause: Clause) -> bool:
    """Whether the place is part of somebody's title: "US President Ann Reed"."""
    return any(
        piece.entity and piece.span.overlaps(fact.span) and not fact.span.covers(piece.span)
        for piece in clause.words
    )


# ---------------------------------------------------------------- natural questions
def _natural(fact: Place, clause: Clause, phrase: Phrase, source: Source) -> Draft | None:
    if source.fault or clause.negated or unsettled(clause):
        return None
    before, after = cut(phrase.pieces, fact.span)
    if clause.lemma in tables.THAT_VERBS | tables.SAYING_VERBS:
        return None
    if _goes_on(after, fact) or bare_copula(clause, phrase) or _spends(clause):
        return None
    if phrase is clause.subject and not words_of(before):
        return _subject(fact, clause, after, source)
    if phrase.role == "object" and all(word == "the" for word in words_of(before)):
        return _object(fact, clause, phrase, after, source)
    if phrase.preposition and _only(before, phrase.preposition, fact):
        wh = _wh(fact, phrase.preposition, after)
        return ask_other(clause, phrase, wh, lead=source.lead) if wh else None
    return _lifted(fact, clause, phrase, before, after, source)


def _subject(fact: Place, clause: Clause, after: Sequence[Piece], source: Source) -> Draft | None:
    """ "Which country is holding an election?", for places that act."""
    noun = _noun(fact, after)
    if fact.place_type not in {"country", "region"} or not noun or clause.link == "content":
        return None
    if set(clause.auxiliaries) & tables.MODALS:
        return None
    draft = ask_subject(clause, ("which", noun), lead=source.lead, plural=False, mention=fact.span)
    return replace(draft, quality=draft.quality * ACTING_QUALITY)


def _lifted(
    fact: Place,
    clause: Clause,
    phrase: Phrase,
    before: Sequence[Piece],
    after: Sequence[Piece],
    source: Source,
) -> Draft | None:
    """ "Doctors at a hospital in York treated …": "In which city did doctors at a hospital …?" """
    rest = _host(before, fact)
    if rest is None or phrase.depth > tables.DEEPEST or not _can_host(phrase):
        return None
    wh = _wh(fact, fact.preposition, after)
    if not wh or wh == ("where",):
        return None
    host = replace(phrase, pieces=tuple(rest))
    if phrase is clause.subject:
        draft = ask_other(replace(clause, subject=host), None, wh, lead=source.lead)
    else:
        phrases = tuple(host if p is phrase else p for p in clause.phrases)
        draft = ask_other(replace(clause, phrases=phrases), None, wh, lead=source.lead)
    return replace(draft, quality=draft.quality * LIFTED_QUALITY)


def _can_host(phrase: Phrase) -> bool:
    """Whether "in York" at the end of a phrase says where the whole event is."""
    if phrase.fronted or len(phrase.text.split()) > LONGEST_HOST:
        return False
    if phrase.role in {"subject", "object", "complement"}:
        return not _particular(phrase)
    return phrase.role == "adjunct" and phrase.preposition in {"at", "in", "on", "outside", "near"}


def _particular(phrase: Phrase) -> bool:
    """Whether a phrase means one known thing: "her efforts in Mali" is not "efforts"."""
    words = phrase.text.removeprefix(f"{phrase.preposition} ").split()
    first = words[0] if words else "the"
    possessed = any(w.endswith(("'s", "’s")) for w in words)
    return possessed or first in tables.PARTICULAR or first[:1].isupper()


def _host(before: Sequence[Piece], fact: Place) -> list[Piece] | None:
    """The pieces in front of the preposition of a place, or None where none stands there."""
    words = [p.text.strip().lower() for p in before]
    if fact.preposition not in tables.HOSTED_PREPOSITIONS or fact.preposition not in words[1:]:
        return None
    at = len(words) - 1 - words[::-1].index(fact.preposition)
    if set(words[1:at]) & tables.HOST_BREAKERS:
        return None
    between = [w for w in words[at + 1 :] if w]
    if between[:1] == ["the"]:
        between = between[1:]
    kind = len(between) == 2 and between[0] in tables.PLACE_KINDS and between[1] == "of"
    return list(before[:at]) if not between or kind else None


def _object(
    fact: Place, clause: Clause, phrase: Phrase, after: Sequence[Piece], source: Source
) -> Draft | None:
    """ "Which country did the army invade?" """
    lemma = _verb_over(clause, phrase)
    noun = _noun(fact, after)
    if _named_further(fact, clause):
        return None
    if lemma not in tables.PLACE_OBJECT_VERBS or not noun or phrase.depth > tables.DEEPEST:
        return None
    return ask_other(clause, phrase, ("which", noun), lead=source.lead)


def _named_further(fact: Place, clause: Clause) -> bool:
    """Whether a noun follows that the parser parted from the place: "the Leeds course"."""
    after = [p.text.strip().lower() for p in clause.words if p.span.start >= fact.span.end]
    known = tables.AFTER_PLACE | tables.PLACE_KINDS
    return bool(after) and after[0][:1].isalpha() and after[0] not in known


def _spends(clause: Clause) -> bool:
    """Whether a verb that needs a time lost it with the near date: "spent Sunday …"."""
    return clause.lemma in {"spend", "last"} and not any(p.role == "object" for p in clause.phrases)


def _verb_over(clause: Clause, phrase: Phrase) -> str:
    """The lemma of the verb whose object a phrase is."""
    verbs = [p for p in clause.phrases if p.role == "verb" and p.span.start < phrase.span.start]
    return verbs[-1].lemma if phrase.depth and verbs else clause.lemma


def _only(before: Sequence[Piece], preposition: str, fact: Place) -> bool:
    """Whether nothing but the preposition, "the" and a larger place stands before the place."""
    words = words_of(before)
    expected = preposition.split()
    if words[: len(expected)] != expected:
        return False
    rest = words[len(expected) :]
    if rest[:1] == ["the"]:
        rest = rest[1:]
    if rest and rest[-1] == "of":
        rest = rest[:-1]
        return len(rest) == 1 and rest[0] in tables.PLACE_KINDS
    larger = {f"{name.lower()}{mark}" for name in fact.within for mark in ("'s", "’s")}
    joined = "".join(rest).replace(" ", "")
    return not rest or joined in {name.replace(" ", "") for name in larger}


def _goes_on(after: Sequence[Piece], fact: Place) -> bool:
    """Whether the phrase goes on with more than the kind of the place or a larger place."""
    text = "".join(piece.text for piece in after).strip()
    if not text or text.startswith(","):
        return bool(text) and not _larger(text)
    words = words_of(after)
    return not (len(words) == 1 and words[0] in tables.PLACE_KINDS)


def _larger(text: str) -> bool:
    """Whether what follows a comma is only names ("…, West Yorkshire")."""
    words = [word.strip(",.()") for word in text.split()]
    return all(not word or word[0].isupper() or word in {"in", "the", "of"} for word in words)


def _noun(fact: Place, after: Sequence[Piece]) -> str:
    """The noun to ask with: the article's own word behind the name, or the place's kind."""
    following = words_of(after)
    if len(following) == 1 and following[0] in tables.PLACE_KINDS:
        return following[0]
    own = [w.lower() for w in fact.text.split() if w.lower() in tables.NAMED_KINDS]
    if fact.place_type in {"water", "nature", "site", "area", ""}:
        return own[0].rstrip("s") if own else ""
    if fact.place_type == "region":
        return tables.REGION_NOUNS.get(fact.country, "region")
    return tables.PLACE_NOUNS.get(fact.place_type, "")


def _wh(fact: Place, preposition: str, after: Sequence[Piece]) -> tuple[Part, ...]:
    noun = _noun(fact, after)
    last = preposition.split()[-1]
    if not noun:
        return ("where",) if preposition in tables.WHERE_PREPOSITIONS else ()
    if preposition == "at" and fact.place_type in tables.PLACE_NOUNS:
        return ()
    if preposition.split()[0] in tables.ASKING_PREPOSITIONS or last in {"to", "from"}:
        return (preposition, "which", noun)
    return ()


# ---------------------------------------------------------------- gaps
def _gap(
    fact: Place, clause: Clause, phrase: Phrase, source: Source, sheet: FactSheet
) -> Draft | None:
    """The clause with a gap, where the place locates what the clause tells."""
    after = words_of(cut(phrase.pieces, fact.span)[1])
    inner = bool(after) and after[0] not in tables.AFTER_PLACE | tables.PLACE_KINDS
    located = fact.preposition in tables.ASKING_PREPOSITIONS and not inner
    aside = not (located or _scenic(phrase)) or phrase is clause.subject
    acting = phrase is clause.subject and bool(set(clause.auxiliaries) & tables.MODALS)
    if aside and (clause.link == "content" or fact.place_type == "" or acting):
        return None

    drafts = gap_drafts(clause, fact.span, source, fact.span, sheet)
    draft = next((d for d in drafts if not d.faults), drafts[-1])
    owned = OWNED_QUALITY if re.search(rf"{GAP}['’]s?\b", draft.text) else 1.0
    return replace(draft, quality=draft.quality * (ASIDE_QUALITY if aside else 1.0) * owned)


def _scenic(phrase: Phrase) -> bool:
    """Whether a phrase says where: "in a West Virginia hospital"."""
    return phrase.role == "adjunct" and phrase.preposition in {"in", "at", "near"}


def _worded(fact: Place, draft: Draft, sheet: FactSheet, *, gapped: bool) -> Wording | Rejection:
    fault = draft.faults[0] if draft.faults else loose_fault(draft.text)
    fault = fault or names_place(draft.text, fact, sheet)
    if fault:
        return rejection("place", fault, fact.span)
    natural = GAP_QUALITY if gapped else 1.0
    return Wording(
        kind="place",
        stem=draft.text,
        answer=fact.text,
        key_span=fact.span,
        evidence=fact.sentence,
        fact=fact,
        answer_type="place",
        gapped=gapped,
        accept=accepted_places(fact, fact.text, sheet.article.text),
        quality=round(draft.quality * natural, 3),
        confidence=fact.confidence,
    )

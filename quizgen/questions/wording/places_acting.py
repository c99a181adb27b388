"""Questions for places that act or are acted on: "Which country did the army invade?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import Clause, Phrase, Piece, Place
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft, ask_other, ask_subject
from quizgen.questions.wording.cutting import words_of
from quizgen.questions.wording.places_nouns import kind_noun
from quizgen.questions.wording.sources import Source

ACTING_QUALITY = 0.7  # beside "In which city did …?" (1.0)


def subject_draft(
    fact: Place, clause: Clause, after: Sequence[Piece], source: Source
) -> Draft | None:
    """ "Which country is holding an election?", for a place that acts.

    Args:
        fact: the place, the subject of the clause.
        clause: what it does.
        after: what follows its name in the subject.
        source: whose claim the clause is.
    """
    noun = kind_noun(fact, _kind_behind(after))
    if fact.place_type not in {"country", "region"} or not noun:
        return None
    if clause.link == "content" and not source.lead:
        return None
    if clause.lemma == "be" and any(_tells_kind(p) for p in clause.phrases):
        return None
    if set(clause.auxiliaries) & (tables.MODALS - {"will"}) or _more_than_kind(after):
        return None
    draft = ask_subject(clause, ("which", noun), lead=source.lead, plural=False, mention=fact.span)
    return replace(draft, quality=draft.quality * ACTING_QUALITY)


def _tells_kind(phrase: Phrase) -> bool:
    """Whether a phrase says no more than the question: "one of the richest countries"."""
    ending = phrase.text.lower().split()[-1:]
    return phrase.lemma in table.SELF_TELLING or bool(set(ending) & table.SELF_TELLING)


def object_draft(
    fact: Place, clause: Clause, phrase: Phrase, after: Sequence[Piece], source: Source
) -> Draft | None:
    """ "Which country did the army invade?", "Which country has Peru accused of spying?"

    Args:
        fact: the place, an object of the clause.
        clause: what is done to it.
        phrase: the object.
        after: what follows its name in the object.
        source: whose claim the clause is.
    """
    lemma, noun = verb_over(clause, phrase), kind_noun(fact, _kind_behind(after))
    land = fact.place_type == "country"
    known = tables.PLACE_OBJECT_VERBS | (table.COUNTRY_OBJECT_VERBS if land else frozenset())
    if lemma not in known or not noun or phrase.depth > tables.DEEPEST:
        return None
    if _named_further(fact, clause) or _more_than_kind(after):
        return None
    return ask_other(clause, phrase, ("which", noun), lead=source.lead)


def _kind_behind(after: Sequence[Piece]) -> str:
    """The kind that alone follows a name: "the Leeds area"."""
    words = words_of(after)
    return words[0] if len(words) == 1 and words[0] in tables.PLACE_KINDS else ""


def _more_than_kind(after: Sequence[Piece]) -> bool:
    """Whether the phrase goes on behind the name with more than its kind."""
    return bool(words_of(after)) and not _kind_behind(after)


def _named_further(fact: Place, clause: Clause) -> bool:
    """Whether a noun follows that the parser parted from the place: "the Leeds course"."""
    after = [p.text.strip().lower() for p in clause.words if p.span.start >= fact.span.end]
    known = tables.AFTER_PLACE | tables.PLACE_KINDS
    return bool(after) and after[0][:1].isalpha() and after[0] not in known


def verb_over(clause: Clause, phrase: Phrase) -> str:
    """The lemma of the verb whose object a phrase is."""
    verbs = [p for p in clause.phrases if p.role == "verb" and p.span.start < phrase.span.start]
    return verbs[-1].lemma if phrase.depth and verbs else clause.lemma

"""Natural questions for places: "In which city …?", "Where …?", "With which country …?"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model import Clause, FactSheet, Phrase, Place
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft, ask_other, bare_copula
from quizgen.questions.wording.cutting import cut, words_of
from quizgen.questions.wording.places_acting import object_draft, subject_draft, verb_over
from quizgen.questions.wording.places_cut import Spot, spot_of
from quizgen.questions.wording.places_nouns import question_words
from quizgen.questions.wording.sources import Source, unsettled

# How natural a question is beside "In which city did …?" (1.0), for the choice among them.
LIFTED_QUALITY = 0.8
POST_QUALITY = 0.5  # "At which university is Ann Reed a lecturer?"
WHERE_QUALITY = 0.9
LONGEST_HOST = 12  # words of a phrase that a place is asked out of


def natural_draft(
    fact: Place, clause: Clause, phrase: Phrase, source: Source, sheet: FactSheet
) -> Draft | None:
    """The natural question for a place, or None where the clause gives none.

    Args:
        fact: what is asked for.
        clause: the clause it stands in.
        phrase: the phrase of the clause that holds it.
        source: whose claim the clause is.
        sheet: all facts of the article.
    """
    if source.fault or clause.negated or unsettled(clause) or _unfit(clause):
        return None
    if clause.lemma in tables.THAT_VERBS | tables.SAYING_VERBS and _speaks(clause):
        return None
    if phrase.role == "clausal" or _is_nobody(clause):
        return None
    before, after = cut(phrase.pieces, fact.span)
    if phrase is clause.subject and not words_of(before):
        return subject_draft(fact, clause, after, source)
    if phrase.role == "object" and all(word == "the" for word in words_of(before)):
        return object_draft(fact, clause, phrase, after, source)
    spot = spot_of(phrase, fact, sheet)
    if spot is None or phrase.depth > tables.DEEPEST:
        return None
    clause = _counted_alone(_without_larger(fact, clause, phrase, sheet))
    if spot.alone:
        return _alone(fact, clause, phrase, spot, source)
    return _lifted(fact, clause, phrase, spot, source)


def _without_larger(fact: Place, clause: Clause, phrase: Phrase, sheet: FactSheet) -> Clause:
    """The clause without a phrase for a larger place: "in Selby, in North Yorkshire"."""
    larger = [p.span for p in sheet.places if p.text in fact.within]

    def names_larger(other: Phrase) -> bool:
        return other.role == "adjunct" and any(other.span.end == span.end for span in larger)

    kept = (p for p in clause.phrases if p is phrase or not names_larger(p))
    return replace(clause, phrases=tuple(kept))


def _speaks(clause: Clause) -> bool:
    """Whether a verb of saying reports words, and is not "found in a ditch", "announced a plan"."""
    roles = {p.role for p in clause.phrases}
    if "clausal" in roles or clause.quoted:
        return True
    told = any(p.role == "object" and not p.animate for p in clause.phrases)
    return not (clause.passive or (told and clause.lemma != "tell"))


def _counted_alone(clause: Clause) -> Clause:
    """The clause without "other" in its subject: "at least ten other reporters" are ten, too."""
    subject = clause.subject
    if subject is None:
        return clause
    words = [piece.text.strip() for piece in subject.pieces]
    if "other" not in words[1:] or words[words.index("other") - 1].lower() not in table.NUMBERS:
        return clause
    kept = tuple(p for p in subject.pieces if not (p.open and p.text.strip() == "other"))
    return replace(clause, subject=replace(subject, pieces=kept))


def _unfit(clause: Clause) -> bool:
    """Whether a clause makes no clear question though it is told as so."""
    described = clause.link in {"relative", "participle"} and not _names_subject(clause)
    return _spends(clause) or described or clause.reported == "ensure" or _misparsed(clause)


def _is_nobody(clause: Clause) -> bool:
    """Whether the subject denies the clause: "nobody was hurt in Leeds"."""
    words = clause.subject.text.lower().split() if clause.subject is not None else []
    return bool(words) and words[0] in table.NEGATIVES


def _names_subject(clause: Clause) -> bool:
    """Whether the noun that a clause describes is more than "the mayors"."""
    subject = clause.subject
    words = subject.text.split() if subject is not None else []
    return words[:1] != ["the"] or any(word[:1].isupper() for word in words)


def _misparsed(clause: Clause) -> bool:
    """Whether a plural verb stands below one noun: the parse took an infinitive for it."""
    subject = clause.subject
    if clause.form != "VBP" or clause.auxiliaries or subject is None or clause.lemma == "be":
        return False
    return not subject.plural and subject.text.lower() not in {"i", "you", "we", "they", "police"}


def _spends(clause: Clause) -> bool:
    """Whether a verb that needs a time lost it with the near date: "spent Sunday …"."""
    return clause.lemma in {"spend", "last"} and not any(p.role == "object" for p in clause.phrases)


# ---------------------------------------------------------------- "in Leeds"
def _alone(fact: Place, clause: Clause, phrase: Phrase, spot: Spot, source: Source) -> Draft | None:
    """ "In which city did …?", with what follows the place left in the stem."""
    party = fact.place_type == "country" and spot.preposition in {"with", "against", "by"}
    wh = question_words(fact, spot, party=party)
    rest = words_of(spot.tail)
    if spot.preposition in {"to", "from"} and not (fact.preposition or _hands(clause, phrase)):
        return None
    if not wh or (rest and rest[0] not in table.GOING_ON):
        return None
    if not rest:
        if bare_copula(clause, phrase) and wh[-1] not in table.HOLDING_SITES:
            return None
        draft = ask_other(clause, phrase, wh, lead=source.lead)
    else:
        left = replace(phrase, pieces=spot.tail, preposition=rest[0], time="", fronted=False)
        draft = ask_other(_with(clause, phrase, left), None, wh, lead=source.lead)
    where = WHERE_QUALITY if wh == ("where",) else 1.0
    return replace(_whole(draft, clause, phrase), quality=draft.quality * where)


def _is_post(fact: Place, clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause tells that somebody has a post at a site."""
    being = clause.lemma == "be" and phrase.role == "complement" and fact.place_type == "site"
    return clause.link == "label" or being


def _whole(draft: Draft, clause: Clause, phrase: Phrase) -> Draft:
    """The draft, at fault where it lost the verb that leads to the place: "on selling"."""
    verbs = [p for p in clause.phrases if p.role == "verb" and p.span.end <= phrase.span.start]
    if not phrase.depth or not verbs or verbs[-1].pieces[-1].text.strip() in draft.text:
        return draft
    return replace(draft, faults=(*draft.faults, "half-clause"))


def _hands(clause: Clause, phrase: Phrase) -> bool:
    """Whether something goes there by a verb such as "sell", and nothing stands between."""
    loose = {"object", "dative", "adverb", "particle", "verb"}
    before = [p for p in clause.phrases if not p.fronted and p.span.end <= phrase.span.start]
    handed = verb_over(clause, phrase) in table.HANDING_VERBS
    return handed and all(p.role in loose for p in before)


def _with(clause: Clause, phrase: Phrase, other: Phrase) -> Clause:
    """The clause with another phrase in place of one."""
    if phrase is clause.subject:
        return replace(clause, subject=other)
    return replace(clause, phrases=tuple(other if p is phrase else p for p in clause.phrases))


# ---------------------------------------------------------------- "at a meeting in Leeds"
def _lifted(
    fact: Place, clause: Clause, phrase: Phrase, spot: Spot, source: Source
) -> Draft | None:
    """ "Doctors at a hospital in York treated …": "In which city did doctors at a hospital …?" """
    posted = _is_post(fact, clause, phrase)
    party = fact.place_type == "country" and spot.preposition in table.PARTY
    resting = spot.preposition in table.RESTING and fact.place_type in tables.PLACE_NOUNS
    resting = resting or (posted and spot.preposition == "at")
    resting = resting or (fact.place_type == "site" and phrase.role == "adjunct")
    if not (party or resting) or not _goes_on_well(spot):
        return None
    if spot.described and set(words_of(spot.host)) & table.RELATIVE_WORDS:
        return None
    if not (posted or spot.described or _can_host(phrase, spot, party=party)):
        return None
    wh = question_words(fact, spot, party=party)
    if not wh or (wh == ("where",) and not _is_there(clause)):
        return None
    host = replace(phrase, pieces=(*spot.host, *spot.tail), comma=phrase.comma and not posted)
    draft = ask_other(_with(clause, phrase, host), None, wh, lead=source.lead)
    kept = 1.0 if spot.described else LIFTED_QUALITY
    kept = POST_QUALITY if posted else kept
    return replace(_whole(draft, clause, phrase), quality=draft.quality * kept)


def _is_there(clause: Clause) -> bool:
    """Whether a clause says that there is something: "Where were there 40 ships?"."""
    return clause.subject is not None and clause.subject.text.lower() == "there"


def _goes_on_well(spot: Spot) -> bool:
    """Whether what follows the place reads on without it, and is no second place."""
    rest = words_of(spot.tail)
    first = spot.tail[0].text.strip() if spot.tail else ""
    return not rest or spot.described or (rest[0] in table.GOING_ON and first.isalpha())


def _can_host(phrase: Phrase, spot: Spot, *, party: bool) -> bool:
    """Whether the place behind a host says where the whole event is."""
    words = words_of(spot.host)
    if len(words) > LONGEST_HOST or set(words) & table.RELATIVE_WORDS:
        return False
    if spot.apart and phrase.role in {"object", "adjunct"} and not party:
        return True
    if _broken(spot):
        return False
    if _is_person(phrase, spot):
        return phrase.role in {"object", "agent"} or phrase.preposition == "with"
    if party:
        held = phrase.role in {"object", "complement"} or phrase.preposition == "in"
        return held and not phrase.fronted and not _particular(spot)
    if phrase.role == "adjunct" and phrase.preposition in table.MOVING:
        known = words[-1] in table.DESCRIBED_SITES  # "taken to a hospital in Leeds"
        return known or words[1:] == ["door"]  # "from door to door in Leeds"
    if phrase.role == "adjunct" and phrase.preposition in table.HOST_PREPOSITIONS:
        return not phrase.fronted or phrase.preposition in {"at", "during"}
    if phrase.role == "subject" and _plain_definite(spot):
        return True  # "the offensive in Ghouta has killed …": the place tells which one
    if phrase.fronted or _particular(spot):
        return False
    return phrase.role in {"subject", "object", "complement", "agent"}


def _broken(spot: Spot) -> bool:
    """Whether words within the host lead to a noun that the place may belong to instead.

    Those within a name do not: "at the School of Music in Leeds".
    """
    words = [piece.text.strip() for piece in spot.host]
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        named = before[:1].isupper() and after[:1].isupper()
        if word in table.HOST_BREAKERS and not named:
            return True
    return False


def _is_person(phrase: Phrase, spot: Spot) -> bool:
    """Whether the host is somebody by name: what is done to him is done at the place."""
    return phrase.animate and phrase.head[:1].isupper() and bool(spot.host)


def _particular(spot: Spot) -> bool:
    """Whether a host means one known thing: "her efforts in Mali" is not "efforts"."""
    text = "".join(piece.text for piece in spot.host)
    first = (words_of(spot.host) or ["the"])[0]
    if first in {"a", "an"}:
        return False
    named = any(word[:1].isupper() for word in text.split()[1:] or text.split())
    possessed = any(word.endswith(("'s", "’s")) for word in text.split())
    return named or possessed or first in tables.PARTICULAR


def _plain_definite(spot: Spot) -> bool:
    """Whether a host is "the" with a common noun."""
    words = "".join(piece.text for piece in spot.host).split()
    return len(words) > 1 and words[0].lower() == "the" and words[-1].islower()

"""Natural questions for places: "In which city …?", "Where …?", "With which country …?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import Clause, FactSheet, Phrase, Piece, Place
from quizgen.questions.distractors.neighbours import is_us_state
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft, ask_other, ask_subject, bare_copula
from quizgen.questions.wording.cutting import cut, words_of
from quizgen.questions.wording.places_cut import Spot, spot_of
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.sources import Source, unsettled

# How natural a question is beside "In which city did …?" (1.0), for the choice among them.
LIFTED_QUALITY = 0.8
ACTING_QUALITY = 0.7
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
    if source.fault or clause.negated or unsettled(clause) or _spends(clause):
        return None
    if clause.lemma in tables.THAT_VERBS | tables.SAYING_VERBS and _speaks(clause):
        return None
    before, after = cut(phrase.pieces, fact.span)
    if phrase is clause.subject and not words_of(before):
        return _subject(fact, clause, after, source)
    if phrase.role == "object" and all(word == "the" for word in words_of(before)):
        return _object(fact, clause, phrase, after, source)
    spot = spot_of(phrase, fact, sheet)
    if spot is None or phrase.depth > tables.DEEPEST:
        return None
    clause = _without_larger(fact, clause, phrase, sheet)
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


def _spends(clause: Clause) -> bool:
    """Whether a verb that needs a time lost it with the near date: "spent Sunday …"."""
    return clause.lemma in {"spend", "last"} and not any(p.role == "object" for p in clause.phrases)


# ---------------------------------------------------------------- "in Leeds"
def _alone(
    fact: Place, clause: Clause, phrase: Phrase, spot: Spot, source: Source
) -> Draft | None:
    """ "In which city did …?", with what follows the place left in the stem."""
    wh = question_words(fact, spot)
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
    handed = _verb_over(clause, phrase) in table.HANDING_VERBS
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
    party = fact.place_type == "country" and spot.preposition in table.PARTY
    resting = spot.preposition in table.RESTING and fact.place_type in tables.PLACE_NOUNS
    resting = resting or (clause.link == "label" and spot.preposition == "at")
    resting = resting or (fact.place_type == "site" and phrase.role == "adjunct")
    if not (party or resting) or not _goes_on_well(spot):
        return None
    if spot.described and set(words_of(spot.host)) & table.RELATIVE_WORDS:
        return None
    if not (spot.described or _can_host(phrase, spot, party=party)):
        return None
    wh = question_words(fact, spot, party=party)
    if not wh or (wh == ("where",) and not _is_there(clause)):
        return None
    posted = clause.link == "label"
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
    if phrase.role == "adjunct" and phrase.preposition in table.MOVING:
        return words[-1] in table.DESCRIBED_SITES  # "taken to a hospital in Leeds"
    if phrase.role == "adjunct" and phrase.preposition in table.HOST_PREPOSITIONS:
        return not phrase.fronted or phrase.preposition in {"at", "during"}
    if phrase.role == "subject" and _plain_definite(spot) and not party:
        return True  # "the offensive in Ghouta has killed …": the place tells which one
    if phrase.fronted or _particular(spot):
        return False
    if party:
        return phrase.role in {"object", "complement"} or phrase.preposition == "in"
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


# ---------------------------------------------------------------- places that act
def _subject(fact: Place, clause: Clause, after: Sequence[Piece], source: Source) -> Draft | None:
    """ "Which country is holding an election?", for places that act."""
    noun = kind_noun(fact, _kind_behind(after))
    if fact.place_type not in {"country", "region"} or not noun or clause.link == "content":
        return None
    if set(clause.auxiliaries) & (tables.MODALS - {"will"}) or _more_than_kind(after):
        return None
    draft = ask_subject(clause, ("which", noun), lead=source.lead, plural=False, mention=fact.span)
    return replace(draft, quality=draft.quality * ACTING_QUALITY)


def _object(
    fact: Place, clause: Clause, phrase: Phrase, after: Sequence[Piece], source: Source
) -> Draft | None:
    """ "Which country did the army invade?", "Which country has Peru accused of spying?" """
    lemma, noun = _verb_over(clause, phrase), kind_noun(fact, _kind_behind(after))
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


def _verb_over(clause: Clause, phrase: Phrase) -> str:
    """The lemma of the verb whose object a phrase is."""
    verbs = [p for p in clause.phrases if p.role == "verb" and p.span.start < phrase.span.start]
    return verbs[-1].lemma if phrase.depth and verbs else clause.lemma


# ---------------------------------------------------------------- the words that ask
def question_words(fact: Place, spot: Spot, *, party: bool = False) -> tuple[Part, ...]:
    """ "in which city or town", "where", or nothing where neither would read well."""
    noun = kind_noun(fact, spot.kind)
    given = spot.preposition
    if not noun:
        resting = given in table.RESTING and (given != "on" or fact.place_type in table.ON_TYPES)
        return ("where",) if resting or given == "to" else ()
    if given == "at" and fact.place_type in tables.PLACE_NOUNS:
        return ()
    if given == "on" and not party and fact.place_type not in table.ON_TYPES:
        return ()
    return (given, "which", noun) if given in table.RESTING | table.MOVING or party else ()


def kind_noun(fact: Place, kind: str) -> str:
    """The noun to ask with: the article's own, that in the name, or that of the place's kind.

    Args:
        fact: the place.
        kind: the article's own noun beside the name ("region"), or "".
    """
    if kind:
        return kind
    double = table.DOUBLE_KIND.search(fact.text)
    if double is not None:
        return double[0].lower()
    own = [w.lower().rstrip("s") for w in fact.text.partition(" of ")[0].split()[1:]]
    named = next((word for word in reversed(own) if word in table.SITE_NOUNS), "")
    if fact.place_type in {"water", "nature", "site", ""}:
        opening = fact.text.split()[0].lower()
        return named or (opening if opening in table.SITE_NOUNS else "")
    if fact.place_type == "area":
        return "region"
    if fact.place_type == "region":
        return named or _region_noun(fact)
    return tables.PLACE_NOUNS.get(fact.place_type, "")


def _region_noun(fact: Place) -> str:
    """ "state" or "province" where the land has such, "county" for those of England."""
    if fact.country == "US":
        return "state" if is_us_state(fact.text) else "region"
    if fact.country == "GB":
        if fact.text.lower() in table.HOME_NATIONS:
            return "part of the United Kingdom"
        return "county" if table.COUNTY.search(fact.text) else "region"
    return table.REGION_NOUNS.get(fact.country, "region")

"""Questions for the measure of a noun: "How long is the sentence that Ann Reed is serving?".

Each function of ``MEASURED`` gives None where the quantity does not measure the noun of its
phrase, or where the question would not read well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from quizgen.model import Clause, Piece
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.cutting import words_of
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.spots import Ask, Spot

# How natural "How long was the sentence that …?" is beside "How many …?".
MEASURE_QUALITY = 0.9
_ARTICLES = number_tables.DETERMINERS
_OLD = re.compile(r"[- ]year[- ]old$", re.I)
_SPOILING = "'’“\""


def age_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "A 12-year-old boy tried …": "How old was the boy who tried …?" """
    noun = _noun(spot)
    if noun is None or not spot.full.endswith("-old") or not _glued(spot):
        return None
    if not _reachable(spot, clause) and not tables.RELATIVES & set(spot.next_words):
        return None
    if "and" in spot.next_words or any(mark in p.text for p in spot.after for mark in _SPOILING):
        return None
    return Ask(("how old",), f"{_spelled(spot)} old", natural=0.95, about=noun)


def age_of_known(spot: Spot, clause: Clause) -> Ask | None:
    """ "Her 14-year-old son Tom" or "21-year-old Tom Reed": "How old is Tom Reed?" """
    if not _OLD.search(spot.full) or not _glued(spot):
        return None
    owner, known = _possessor(spot.before), _plain_noun(spot)
    named = len(words_of(known)) > 1 and all(p.text[:1].isupper() for p in known)
    if not known or not (owner or (named and not _follows_article(spot))):
        return None
    return Ask(
        ("how old",), f"{_spelled(spot)} old", natural=tables.BYSTANDER_QUALITY,
        about=(*owner, *known), plural=False, told=False,
    )  # fmt: skip


def age_of_group(spot: Spot, clause: Clause) -> Ask | None:
    """ "Police held two boys aged 15 and 17": "How old were the two boys that police held?" """
    words = words_of(spot.before)
    if words[-1:] not in (["aged"], ["ages"]) or not _reachable(spot, clause):
        return None
    heads = {spot.phrase.head.lower(), spot.phrase.lemma}
    if len(words) < 2 or words[-2] not in heads or number_tables.SWEEPING & set(words):
        return None  # "the unemployment rate for men aged 16 to 24"
    if spot.phrase.role == "adjunct":
        return None
    named = list(spot.before)
    while words_of(named[-1:]) != words[-1:]:
        named.pop()
    bare = named[:-1][1:] if words[0] in _ARTICLES else named[:-1]
    return Ask(("how old",), spot.full, natural=MEASURE_QUALITY, about=("the", *bare, *spot.after))


def length_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "She served a three-year sentence": "How long was the sentence that she served?" """
    noun = _noun(spot)
    large = number_tables.HOW_LARGE.search(spot.full)
    if noun is None or not (large or number_tables.HOW_LONG.search(spot.full)):
        return None
    if not _glued(spot) or not _reachable(spot, clause) or _record(spot):
        return None
    wh = "how large" if large else "how long"
    return Ask((wh,), _spelled(spot), natural=MEASURE_QUALITY, about=noun)


def price_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "She won a $500 prize": "How much was the prize that she won?" """
    noun = _noun(spot)
    if noun is None or not _reachable(spot, clause) or spot.next_words[0].startswith("-"):
        return None
    head = spot.phrase.lemma
    if head in number_tables.PAYMENTS:
        return Ask(("how much",), spot.full, natural=MEASURE_QUALITY, about=noun)
    if head in number_tables.VALUED:
        about = ("the value of", *noun)
        return Ask(("what",), spot.full, natural=MEASURE_QUALITY, about=about, plural=False)
    return None


def amount_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "He claimed a loss of $9 million": "How large was the loss that he claimed?" """
    words = words_of(spot.before)
    if words[-1:] != ["of"] or not _reachable(spot, clause) or _joined_on(spot):
        return None
    owner = _owner(spot)
    if owner is None or (spot.next_words and spot.next_words[0] not in {"in", "for", "on"}):
        return None
    head = words[-2]
    wh = next((wh for wh, nouns in _WH_OF_NOUN if head in nouns), "")
    if not wh or head != spot.phrase.lemma:
        return None
    about = (*owner, *spot.after)
    return Ask((wh,), spot.full, natural=MEASURE_QUALITY, about=about)


def members_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "A group of 20 students met": "How many students were in the group that met?" """
    words, counted = words_of(spot.before), spot.quantity.counted.split()
    if words[-1:] != ["of"] or len(words) < 2 or words[-2] not in number_tables.BODIES:
        return None
    owner = _owner(spot)
    if owner is None or not _reachable(spot, clause) or spot.phrase.lemma != words[-2]:
        return None
    if not counted or spot.next_words != [word.lower() for word in counted]:
        return None
    wh: tuple[Part, ...] = ("how many", *spot.after)
    return Ask(wh, spot.number, natural=MEASURE_QUALITY, about=("in", *owner), plural=True)


def parts_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "She wrote a 106-page report": "How many pages were in the report that she wrote?" """
    if not spot.after or not spot.after[0].text.startswith(("-", "–")):
        return None
    words = spot.next_words
    part = words[0].strip("-–") or (words[1] if len(words) > 1 else "")
    rest = _behind_part(spot.after, part)
    if part not in number_tables.PARTS or not rest or not _reachable(spot, clause):
        return None
    if _article(spot) is None or spot.phrase.lemma not in words_of(rest):
        return None
    wh = ("how many", number_tables.PARTS[part])
    about: tuple[Part, ...] = ("in", "the", *_adjectives(spot), *rest)
    return Ask(wh, spot.number, natural=MEASURE_QUALITY, about=about, plural=True)


_WH_OF_NOUN = (
    ("how much", number_tables.PAYMENTS),
    ("how large", number_tables.SIZED),
    ("what", number_tables.RATED),
)
Asker = Callable[[Spot, Clause], Ask | None]
MEASURED: dict[str, tuple[Asker, ...]] = {
    "count": (members_of_noun, parts_of_noun),
    "money": (price_of_noun, amount_of_noun),
    "percent": (amount_of_noun,),
    "duration": (length_of_noun,),
    "measure": (length_of_noun, amount_of_noun),
    "age": (age_of_noun, age_of_known, age_of_group),
}


# ---------------------------------------------------------------- where the noun stands
def _reachable(spot: Spot, clause: Clause) -> bool:
    """Whether "that …" or "on which …" can lead from the noun to the rest of its clause."""
    phrase = spot.phrase
    deep = phrase.depth > tables.DEEPEST and clause.lemma != "be"
    if deep or phrase.fronted or phrase.comma or _tells(clause):
        return False
    if any(word in tables.RELATIVES | {"and"} for word in spot.next_words):
        return False
    if phrase.role == "adjunct":
        led = phrase.preposition in number_tables.RELATIVE_PREPOSITIONS
        return led and not phrase.depth
    return phrase.role in {"subject", "object"}


def _tells(clause: Clause) -> bool:
    """Whether the clause says something: "said the report" tells nothing of the report."""
    return clause.lemma == "say" or any(p.bare_content for p in clause.phrases)


def _article(spot: Spot) -> int | None:
    """Where the article of the noun stands among the words before the number."""
    words = words_of(spot.before)
    skipped = len(spot.phrase.preposition.split()) if spot.phrase.role == "adjunct" else 0
    led = words[:skipped] == spot.phrase.preposition.split()[:skipped]
    return skipped if led and words[skipped : skipped + 1] and words[skipped] in _ARTICLES else None


def _adjectives(spot: Spot) -> tuple[Piece, ...]:
    """What stands between the article and the number: "a suspended"."""
    at = _article(spot)
    return () if at is None else spot.before[at + 1 :]


def _noun(spot: Spot) -> tuple[Part, ...] | None:
    """The noun phrase behind the number with "the", where the number describes its head."""
    at = _article(spot)
    record = spot.quantity.hedge.lower() == "a record" and not spot.before
    if not (record or at is not None) or not spot.after or _merged(spot):
        return None
    lead = _until_preposition(spot.next_words)
    lemmas = (spot.phrase.lemma, spot.phrase.head.lower())
    if not lead or lead[-1] not in lemmas:
        return None
    return ("the", *(["record"] if record else _adjectives(spot)), *spot.after)


def _record(spot: Spot) -> bool:
    """Whether a length tells since when something is a record: "a 10-week high"."""
    words = {*words_of(_adjectives(spot)), *words_of(spot.before[-1:])}
    best = any(number_tables.SUPERLATIVE.fullmatch(w) or w in {"worst", "best"} for w in words)
    return best or spot.phrase.lemma in number_tables.RECORDS


def _merged(spot: Spot) -> bool:
    """Whether a piece before the number is a mention of several words."""
    return len(spot.before) != len(words_of(spot.before))


def _possessor(before: Sequence[Piece]) -> tuple[Piece, ...]:
    """ "Ann Reed's" or "her" at the end of the words before a number."""
    last = before[-1].text.strip() if before else ""
    if not number_tables.POSSESSIVE.search(last):
        return ()
    first = len(before) - 1
    while first and not last.isalpha() and before[first - 1].text[:1].isupper():
        first -= 1
    return tuple(before[first:])


def _plain_noun(spot: Spot) -> tuple[Piece, ...]:
    """The noun behind an age, with the name behind that."""
    counted = spot.quantity.counted_span
    if counted is None:
        return ()
    found = [p for p in spot.after if p.span.start < counted.end]
    for piece in spot.after[len(found) :]:
        if not piece.text[:1].isupper() or "," in found[-1].text:
            break
        found.append(piece)
    return () if any(p.text[:1] in _SPOILING for p in found) else tuple(found)


def _follows_article(spot: Spot) -> bool:
    return bool(set(words_of(spot.before[-2:])) & _ARTICLES)


def _until_preposition(words: Sequence[str]) -> list[str]:
    """The words up to the first preposition or the like."""
    end = next((n for n, word in enumerate(words) if word in tables.STAYING), len(words))
    return list(words[:end])


def _owner(spot: Spot) -> tuple[Part, ...] | None:
    """ "the loss" of "a loss of $9 million"."""
    at = _article(spot)
    if at is None or _merged(spot):
        return None
    return ("the", *spot.before[at + 1 : -1])


def _behind_part(after: Sequence[Piece], part: str) -> tuple[Piece, ...]:
    """The pieces behind "-page"."""
    rest = list(after)
    while rest and rest[0].text.strip(" -–").lower() in {"", part}:
        rest.pop(0)
    return tuple(rest)


def _joined_on(spot: Spot) -> bool:
    """Whether another number follows: "$5 for members and $10 for others"."""
    return any(word[0] in "$£€" for word in spot.next_words)


def _glued(spot: Spot) -> bool:
    """Whether the unit of a number is one that an answer can spell out."""
    return spot.quantity.unit.removeprefix("square ") in tables.UNIT_PLURALS


def _spelled(spot: Spot) -> str:
    """ "three-year" as an answer of its own: "three years"; "square feet" for "square foot"."""
    unit = spot.quantity.unit
    square = "square " if unit.startswith("square ") else ""
    unit = unit.removeprefix("square ")
    name = unit if spot.quantity.value == 1 else tables.UNIT_PLURALS[unit]
    return f"{spot.number} {square}{name}"

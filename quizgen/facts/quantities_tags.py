"""Tags for the quantity grammar: Penn tags, with our own for number words, units and hedges.

One tag a token. A token that only looks like a number (a year, a clock time, a flight
number) keeps the tag ``X``, which no rule of the grammar takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from quizgen.facts.quantities_not import MONTHS, no_quantity
from quizgen.facts.quantities_vague import vague_tag
from quizgen.numerals import FRACTIONS, GROUPS, ORDINALS, SCALES, SHORT_SCALES, SMALL, TENS
from quizgen.units import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    HEDGES,
    POWERS,
    SHORT_UNITS,
    UNITS,
    unit_of,
)

HEDGE = "H"
MAX_AGE_YEARS = 115
_MAX_CHANGE_WORDS = 4
# Verbs behind which "around" is a place: "built levees around 900 homes".
ENCIRCLING_VERBS = frozenset("build place put set erect wrap dig stack install lay gather".split())
NUMBER_TAGS = frozenset(
    {"DIG", "TEN", "WRD", "SCALE", "GROUP", "FRAC", "ORD", "NO", "YEARS", "MANY", "LONG"}
)
_HEDGE_STARTS = frozenset(hedge.split()[0] for hedge in HEDGES)
_MAX_HEDGE_WORDS = max(len(hedge.split()) for hedge in HEDGES)
_DIGITS = re.compile(
    r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?[½¼¾⅓⅔]?(?:k|m|mn|mln|b|bn|tn|trn)?"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DIGIT = frozenset("0123456789½¼¾⅓⅔")
# Words without which, or a digit, a sentence has no quantity; units for "almost a decade".
_NUMBERISH = frozenset(
    word
    for table in (SMALL, TENS, SCALES, GROUPS, ORDINALS, FRACTIONS)
    for word in (*table, *(f"{word}s" for word in table))
) | {"hundred", "no", "twice", "thrice", "couple", "tens"} | {
    word for unit in UNITS if unit.dimension == "time" for word in unit.words
}  # fmt: skip
_WORD_TAGS = {
    "-": "HYPH",
    "–": "HYPH",
    "—": "DASH",
    "to": "TO",
    "and": "AND",
    "or": "OR",
    "between": "BETWEEN",
    "a": "ART",
    "an": "ART",
    "of": "OF",
    "in": "INSIDE",
    "out": "OUT",
    "every": "EVERY",
    "per": "PER",
    "old": "OLD",
    "olds": "OLD",
    "aged": "AGED",
    "ages": "AGED",
    "age": "AGE",
    "times": "TIMES",
    "twice": "TWICE",
    "thrice": "TWICE",
    "%": "PCT",
    "percent": "PCT",
    "pc": "PCT",
    "point": "PTS",
    "points": "PTS",
    "percentage": "PCT",
    ",": "COMMA",
    "couple": "COUPLE",
    "the": "THE",
    "last": "LAST",
    "minus": "MINUS",
}


def _is_fraction(token: Token, low: str) -> bool:
    """ "half", and "quarter", "third" or "tenths" behind "a" or a number word."""
    if low not in FRACTIONS and low.rstrip("s") not in FRACTIONS:
        return False
    before = token.nbor(-1) if token.i > token.sent.start else None
    if low == "half":
        return before is None or before.tag_ not in {"JJ", "JJR", "DT"} or before.lower_ == "a"
    if before is not None and before.text == "-" and before.i > token.sent.start:
        before = before.nbor(-1)
    after = token.nbor(1).text if token.i + 1 < token.sent.end else ""
    if after == "," and low == "third":
        return False  # "A third, Ann Reed, said …" is a further person
    numbered = before is not None and before.lower_ in {"a", "one", *SMALL}
    return numbered and token.tag_ in {"NN", "NNS"}


def _second_tag(token: Token) -> str:
    """ "second" as a unit ("half-second"), as a rank, or as part of a word ("split-second")."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    hyphened = before is not None and before.text == "-"
    if hyphened and before is not None and before.i > token.sent.start:
        before = before.nbor(-1)
    if before is not None and (before.lower_ in {"half", "one"} or before.text.isdigit()):
        return "TIME"
    return "X" if hyphened else "ORD"


def _number_tag(token: Token, low: str) -> str:
    """The tag of a number-like token, or ""."""
    if low == "second":
        return _second_tag(token)
    if low in SCALES or low == "hundred":
        return "SCALE"
    if low in SHORT_SCALES:
        return "SCALE" if token.i and token.nbor(-1).like_num else ""
    if low in GROUPS:
        return "GROUP" if low == "dozen" else ""
    if low in TENS:
        return "TEN"
    if low in SMALL:
        return "WRD"
    if _is_fraction(token, low):
        return "FRAC"
    if low in ORDINALS:
        return "ORD"
    if low.isalpha():
        return ""
    if _ORDINAL.fullmatch(low):
        return "ORD"
    if any(c.isdigit() for c in low) and _DIGITS.fullmatch(low):
        return "DIG"
    return ""


def _unit_tag(token: Token, low: str) -> str:
    """TIME, MEAS or CURW where the word is a unit or a currency, or ""."""
    if low in CURRENCY_SIGNS:
        return "CUR"
    if low in CURRENCY_WORDS and token.tag_ in {"NN", "NNS", "NNP", "NNPS"}:
        return "CURW"
    if low in POWERS:
        return "POW"
    unit = unit_of(low)
    if unit is None or (low in SHORT_UNITS and not (token.i and token.nbor(-1).like_num)):
        return ""
    return "TIME" if unit.dimension == "time" else "MEAS"


def _is_bare_age(token: Token) -> bool:
    """The age that stands between commas behind a name: "Ann Hale, 43, said"."""
    if not token.text.isdigit() or not 0 < int(token.text) <= MAX_AGE_YEARS:
        return False
    doc, at = token.doc, token.i
    if at - 2 < token.sent.start or at + 1 >= token.sent.end or doc[at - 1].text != ",":
        return False
    closed = doc[at + 1].text in {",", ".", ";", ")", "and"}
    named = doc[at - 2].pos_ == "PROPN" or doc[at - 2].tag_ == "NN"
    return closed and named and doc[at - 2].lower_ not in MONTHS


def _tag(token: Token) -> str:
    low = token.lower_
    if low == "no":
        counts = token.dep_ == "det" and token.head.tag_ == "NNS" and token.head.i > token.i
        return "NO" if counts and token.nbor(1).lower_ != "such" else token.tag_
    if _is_bare_age(token):
        return "YEARS"
    vague = vague_tag(token)
    if vague:
        return vague
    if low == "minus" and token.i > token.sent.start and token.nbor(-1).lower_ == "or":
        return "CC"  # "plus or minus 4 points"
    number = _number_tag(token, low)
    if number:
        return "X" if no_quantity(token) else number
    return _WORD_TAGS.get(low) or _unit_tag(token, low) or _clean(token.tag_)


def _clean(tag: str) -> str:
    """A Penn tag that is safe inside a tag pattern."""
    return tag if tag.isalpha() else "PUNCT"


def _hedges(words: Sequence[str], tags: list[str]) -> Iterator[tuple[int, int]]:
    """Stretches of hedge words, longest first from the left."""
    at = 0
    while at < len(words):
        longest = _MAX_HEDGE_WORDS if words[at] in _HEDGE_STARTS else 0
        for size in range(longest, 0, -1):
            if tags[at] != "X" and " ".join(words[at : at + size]) in HEDGES:
                yield at, at + size
                at += size - 1
                break
        at += 1


def _split_changes(words: Sequence[str], tags: list[str]) -> None:
    """Untie "from 30 to 45", which is a change and no range, unless it is one of ages."""
    for at, tag in enumerate(tags):
        before = words[max(0, at - _MAX_CHANGE_WORDS) : at]
        if tag == "TO" and "from" in before and "AGED" not in tags:
            tags[at] = "X"


def _during(token: Token, after: Sequence[str]) -> bool:
    """Whether "over" tells a time instead of a bound: "over three years"."""
    return token.lower_ == "over" and token.dep_ == "prep" and "TIME" in after[:3]


def _encircles(token: Token) -> bool:
    """Whether "around" tells a place instead of a guess: "a wall around 900 homes"."""
    if token.lower_ != "around" or token.dep_ != "prep":
        return False
    return token.head.pos_ in {"NOUN", "PROPN"} or token.head.lemma_ in ENCIRCLING_VERBS


def tagged(sentence: DocSpan, words: Sequence[str]) -> list[tuple[Token, str]] | None:
    """The tokens of a sentence with their tags; None where nothing in it is a number.

    Args:
        sentence: what to tag.
        words: its words in lower case.
    """
    if not any(word in _NUMBERISH or not _DIGIT.isdisjoint(word) for word in words):
        return None
    tags = [_tag(token) for token in sentence]
    for at, (word, after) in enumerate(pairwise(words)):
        if word == "per" and after == "cent":
            tags[at] = tags[at + 1] = "PCT"
    hedged = False
    _split_changes(words, tags)
    for start, end in _hedges(words, tags):
        if _during(sentence[start], tags[end:]) or _encircles(sentence[start]):
            continue
        follows = tags[end] if end < len(tags) else ""
        if follows in {*NUMBER_TAGS, "CUR", "ART", "BETWEEN", "TWICE", "THE", HEDGE} or any(
            word in HEDGES for word in words[end : end + 1]
        ):
            tags[start:end] = [HEDGE] * (end - start)
            hedged = True
    timed = hedged and "TIME" in tags  # "almost a decade"
    if not timed and not NUMBER_TAGS.intersection(tags) and "TWICE" not in tags:
        return None
    return list(zip(sentence, tags, strict=True))

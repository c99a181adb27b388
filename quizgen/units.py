"""Units, currencies and hedges: plain tables used by the quantity finder and by marking.

>>> unit_of("kilometres").name
'km'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Dimension = Literal["time", "length", "area", "mass", "volume", "speed", "temperature", "power"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    Attributes:
        name: as ``Quantity.unit`` has it ("km", "year").
        dimension: what it measures.
        words: every way it is written, lower case, singular and plural.
    """

    name: str
    dimension: Dimension
    words: tuple[str, ...]


def _unit(name: str, dimension: Dimension, words: str) -> Unit:
    return Unit(name, dimension, tuple(word.replace("_", " ") for word in words.split()))


UNITS: tuple[Unit, ...] = (
    _unit("second", "time", "second seconds sec secs"),
    _unit("minute", "time", "minute minutes min mins"),
    _unit("hour", "time", "hour hours hr hrs"),
    _unit("day", "time", "day days"),
    _unit("night", "time", "night nights"),
    _unit("week", "time", "week weeks"),
    _unit("fortnight", "time", "fortnight fortnights"),
    _unit("month", "time", "month months"),
    _unit("year", "time", "year years yr yrs"),
    _unit("decade", "time", "decade decades"),
    _unit("century", "time", "century centuries"),
    _unit("mm", "length", "millimetre millimetres millimeter millimeters mm"),
    _unit("cm", "length", "centimetre centimetres centimeter centimeters cm"),
    _unit("m", "length", "metre metres meter meters m"),
    _unit("km", "length", "kilometre kilometres kilometer kilometers km kms"),
    _unit("inch", "length", "inch inches"),
    _unit("foot", "length", "foot feet ft"),
    _unit("yard", "length", "yard yards"),
    _unit("mile", "length", "mile miles"),
    _unit("acre", "area", "acre acres"),
    _unit("hectare", "area", "hectare hectares ha"),
    _unit("gram", "mass", "gram grams gramme grammes g"),
    _unit("kg", "mass", "kilogram kilograms kilogramme kilogrammes kilo kilos kg"),
    _unit("tonne", "mass", "tonne tonnes metric_tons"),
    _unit("ton", "mass", "ton tons"),
    _unit("pound", "mass", "lb lbs"),
    _unit("ounce", "mass", "ounce ounces oz"),
    _unit("litre", "volume", "litre litres liter liters"),
    _unit("gallon", "volume", "gallon gallons"),
    _unit("barrel", "volume", "barrel barrels"),
    _unit("mph", "speed", "mph"),
    _unit("km/h", "speed", "kph km/h kmh"),
    _unit("knot", "speed", "knot knots"),
    _unit("degree", "temperature", "degree degrees °"),
    _unit("°C", "temperature", "°c degrees_celsius celsius"),
    _unit("°F", "temperature", "°f degrees_fahrenheit fahrenheit"),
    _unit("watt", "power", "watt watts"),
    _unit("kW", "power", "kilowatt kilowatts kw"),
    _unit("MW", "power", "megawatt megawatts mw"),
    _unit("GW", "power", "gigawatt gigawatts gw"),
)
_BY_WORD: Mapping[str, Unit] = {word: unit for unit in UNITS for word in unit.words}

# Words that turn a unit of length into one of area or volume: "10,000 square feet".
POWERS = frozenset({"square", "cubic", "sq"})
# Abbreviations that are also words or names; a number must touch or precede them.
SHORT_UNITS = frozenset("m g ha kw mw gw min mins sec secs".split())

CURRENCY_SIGNS: Mapping[str, str] = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₦": "NGN",
    "₺": "TRY",
    "₪": "ILS",
    "rs": "INR",
}
CURRENCY_WORDS: Mapping[str, str] = {
    word: code
    for code, words in {
        "USD": "dollar dollars usd buck bucks",
        "cent": "cent cents",
        "GBP": "pound pounds gbp sterling",
        "penny": "penny pence",
        "EUR": "euro euros eur",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "INR": "rupee rupees",
        "RUB": "rouble roubles ruble rubles",
        "ZAR": "rand",
        "NGN": "naira",
        "KES": "shilling shillings",
        "TRY": "lira",
        "KRW": "won",
        "CHF": "franc francs",
        "MXN": "peso pesos",
        "BRL": "real reais",
        "ILS": "shekel shekels",
        "UAH": "hryvnia hryvnias",
        "SEK": "krona kronor",
        "NOK": "krone kroner",
        "PLN": "zloty zlotys",
        "SAR": "riyal riyals",
        "IRR": "rial rials",
        "AED": "dirham dirhams",
    }.items()
    for word in words.split()
}
PERCENT_WORDS = frozenset({"%", "percent", "per cent", "pc", "percentage"})

# Hedges by what they do to the value; longest first when matched. An answer is right with or
# without its hedge, but never with one of another direction.
HEDGES_ABOVE = (
    "more than", "over", "just over", "well over", "a little over", "slightly more than",
    "slightly over", "upwards of", "in excess of", "above", "greater than", "just above",
    "north of", "far more than", "well above", "a bit over", "some more than",
)  # fmt: skip
HEDGES_BELOW = (
    "less than", "fewer than", "under", "just under", "below", "nearly", "almost", "close to",
    "not quite", "just short of", "slightly less than", "slightly under", "well under",
    "just below", "barely", "very nearly",
)  # fmt: skip
HEDGES_LEAST = (
    "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of",
    "as many as", "as much as", "up to", "at most", "no more than", "not more than",
    "a maximum of", "maximum of", "as few as", "as little as", "as low as", "as high as",
    "as long as",
)  # fmt: skip
HEDGES_ABOUT = (
    "about", "around", "roughly", "approximately", "some", "circa", "an estimated", "estimated",
    "more or less", "in the region of", "nearer", "an average of", "approx", "something like",
    "or so",
)  # fmt: skip
HEDGES_ONLY = ("just", "only", "exactly", "a mere", "mere", "precisely", "a record", "merely",
               "a total of", "a further", "another", "an additional", "a combined")  # fmt: skip
HEDGES: frozenset[str] = frozenset(
    (*HEDGES_ABOVE, *HEDGES_BELOW, *HEDGES_LEAST, *HEDGES_ABOUT, *HEDGES_ONLY)
)


def unit_of(word: str) -> Unit | None:
    """The unit that a word or sign stands for, or None."""
    return _BY_WORD.get(word.lower().rstrip("."))


def currency_of(word: str) -> str:
    """The ISO 4217 code of a currency sign or word ("cent" and "penny" by name), or ""."""
    word = word.lower()
    return CURRENCY_SIGNS.get(word) or CURRENCY_WORDS.get(word, "")

"""Hedges that set a bound: which other numbers they hold, and which hedge says the opposite.

>>> opposite("more than")
'fewer than'
"""

from __future__ import annotations

# "More than 30" is true of what is "more than 40": beside these hedges only values on the far
# side of the key are wrong.
LOWER_BOUNDS = frozenset(
    {"more than", "over", "well over", "upwards of", "in excess of", "above", "greater than",
     "north of", "far more than", "well above", "at least", "no fewer than", "no less than",
     "not less than", "a minimum of", "minimum of"}
)  # fmt: skip
UPPER_BOUNDS = frozenset(
    {"less than", "fewer than", "under", "well under", "below", "up to", "at most",
     "no more than", "not more than", "a maximum of", "maximum of", "as many as", "as much as"}
)  # fmt: skip
# On the near side the opposite hedge is surely wrong: who is "over 40" is not "under 30".
_PAIRS = (
    ("more than", "fewer than"), ("over", "under"), ("at least", "at most"),
    ("above", "below"), ("well over", "well under"), ("well above", "well below"),
)  # fmt: skip
_OPPOSITE = {**dict(_PAIRS), **{upper: lower for lower, upper in _PAIRS}, "less than": "more than"}
_UNCOUNTED = {"fewer than": "less than"}


def opposite(hedge: str, *, counted: bool = True) -> str:
    """The hedge for the other side of a number, or "" where none is as short and plain.

    Args:
        hedge: in lower case.
        counted: whether the number counts things, which "fewer" needs.
    """
    found = _OPPOSITE.get(hedge, "")
    return found if counted else _UNCOUNTED.get(found, found)


def paired(hedge: str) -> str:
    """The same for a hedge and its opposite, which may stand side by side as options."""
    plain = "fewer than" if hedge == "less than" else hedge
    return next((lower for lower, upper in _PAIRS if upper == plain), plain)

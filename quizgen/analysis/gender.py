"""What a first name or a title tells about gender: "f", "m" or "" where it stays open.

>>> gender_of_name("Hélène"), gender_of_name("Robin")
('f', '')
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Literal

Gender = Literal["f", "m", ""]
TITLE_GENDER: dict[str, Gender] = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f",
    "lady": "f", "dame": "f", "baroness": "f", "baron": "m", "king": "m", "queen": "f",
    "prince": "m", "princess": "f", "pope": "m", "rabbi": "m", "sister": "f", "imam": "m",
    "congressman": "m", "congresswoman": "f", "chairman": "m", "chairwoman": "f", "duke": "m",
    "duchess": "f", "herr": "m", "frau": "f", "madame": "f", "monsieur": "m",
}  # fmt: skip


@cache
def _first_names() -> dict[str, Gender]:
    """Every listed name with its gender; names that stand under both are open."""
    genders: dict[str, set[str]] = {}
    text = files("quizgen.analysis").joinpath("data/first_names.txt").read_text("utf-8")
    for line in text.splitlines():
        gender, _, names = line.partition(":")
        if gender in ("f", "m", "o"):
            for name in names.split():
                genders.setdefault(name, set()).add(gender)
    return {name: _one(found) for name, found in genders.items()}


def _one(found: set[str]) -> Gender:
    if found == {"f"}:
        return "f"
    return "m" if found == {"m"} else ""


def _plain(name: str) -> str:
    """Lower case without accents."""
    split = unicodedata.normalize("NFKD", name)
    return "".join(c for c in split if not unicodedata.combining(c)).lower()


def is_first_name(word: str) -> bool:
    """Whether the word is a listed first name, of either gender."""
    return _plain(word) in _first_names()


def gender_of_name(first_name: str) -> Gender:
    """The gender that a first name shows, "" where it shows none."""
    names = _first_names()
    plain = _plain(first_name)
    return names.get(plain) or names.get(plain.partition("-")[0], "")

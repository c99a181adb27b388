"""Does a stem tell its own answer?

>>> tells("What did Ann Reed say?", ("Reed",))
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen.model import Entity, FactSheet, Place
from quizgen.questions.wording import places_tables, tables

_WORD = re.compile(r"\w[\w’'-]*")
_SHARED_LETTERS = 5  # "Ukraine" and "Ukrainian" share them; "Iran" and "Iraq" do not


def _words(text: str) -> list[str]:
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text)]


def tells(stem: str, names: Iterable[str]) -> bool:
    """Whether any of the names stands in the stem, word for word."""
    hay = _words(stem)
    for name in names:
        needle = [w for w in _words(name) if w not in tables.SMALL_WORDS]
        n = len(needle)
        if n and any(hay[i : i + n] == needle for i in range(len(hay) - n + 1)):
            return True
    return False


def names_speaker(stem: str, entity: Entity | None, name: str) -> bool:
    """Whether a stem gives its speaker away by a name, a surname, an acronym or a role."""
    names = [name]
    if entity is not None:
        names += [entity.name, *entity.aliases, *entity.roles]
        if entity.kind == "person":
            names += [part for part in entity.name.split() if len(part) > 2]
    return tells(stem, names)


def names_place(stem: str, fact: Place, sheet: FactSheet) -> str:
    """A code where a stem names the place asked for, or one that tells it; "" otherwise."""
    words = _words(stem)
    key = [w for w in _words(fact.text) if w not in tables.SMALL_WORDS]
    kinds = tables.PLACE_KINDS | places_tables.KIND_WORDS
    if any(_akin(word, part) for word in words for part in key if part not in kinds):
        return "give-away"
    for other in sheet.places:
        if other.text != fact.text and tells(stem, (other.text,)) and _tied(fact, other):
            return "other-place"
    return ""


def _akin(word: str, part: str) -> bool:
    """Whether a word of the stem is the place's name or made from it."""
    if word == part:
        return len(part) > 2
    size = max(_SHARED_LETTERS, min(len(part), len(word)) - 3)
    return len(part) >= _SHARED_LETTERS and word[:size] == part[:size]


def _tied(fact: Place, other: Place) -> bool:
    """Whether another place lies within the one asked for."""
    if fact.text in other.within:
        return True
    smaller = fact.place_type == "country" and other.place_type not in {"country", "continent"}
    return smaller and bool(fact.country) and fact.country == other.country

"""Whom an @handle means: the person beside whose name it stands, or whose full name it spells.

>>> spells("@RealAnnCole2020", "Ann Cole"), spells("@anncole", "Ann Lee")
(True, False)
"""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.analysis.grouping import Group
from quizgen.analysis.mentions import Found
from quizgen.analysis.tokens import TokenTable

BESIDE, SPELT = 0.95, 0.9
# A shorter full name ("Al Li") is too easily part of another word.
LEAST_LETTERS = 6


def is_handle(word: str) -> bool:
    """Whether a word is somebody's name on a network: "@anncole"."""
    return word.startswith("@") and word[1:2].isalnum()


def spells(handle: str, name: str) -> bool:
    """Whether a handle holds all letters of a full name in order, one behind another."""
    letters = "".join(c for c in name.lower() if c.isalnum())
    written = "".join(c for c in handle.lower() if c.isalnum())
    return " " in name and len(letters) >= LEAST_LETTERS and letters in written


def add_handles(table: TokenTable, groups: Sequence[Group], found: list[Found]) -> None:
    """Add a mention for every handle whose owner is known.

    Args:
        table: the parse.
        groups: the article's people and bodies.
        found: their mentions; new ones are put at the end.
    """
    places = [i for i, word in enumerate(table.text) if is_handle(word)]
    if not places:
        return
    names = {f.last: f.who for f in found if f.kind in ("name", "short", "acronym")}
    owners: dict[str, int] = {}
    for i in places:
        if table.text[i - 1] == "(" and i - 2 in names:
            owners.setdefault(table.lower[i], names[i - 2])
    for i in places:
        handle = table.lower[i]
        who, sure = owners.get(handle, -1), BESIDE
        if who < 0:
            who, sure = _spelt_out(handle, groups), SPELT
        if who >= 0:
            found.append(Found(i, i, who, "short", sure))


def _spelt_out(handle: str, groups: Sequence[Group]) -> int:
    """The one whose full name a handle spells, or -1."""
    fitting = [n for n, group in enumerate(groups) if spells(handle, group.name)]
    return fitting[0] if len(fitting) == 1 else -1

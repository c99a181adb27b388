"""Who could be taken for the same voice: a ministry and its minister, a leader and his aide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.analysis.grouping import Group
from quizgen.analysis.nations import SEATS, same_nation
from quizgen.analysis.role_words import LEADERS

# Heads of bodies and the words of the bodies they head.
OFFICES = (
    ("minister", "ministry"), ("secretary", "department"), ("chancellor", "treasury"),
    ("mayor", "council"), ("chief", "police"), ("commissioner", "commission"),
    ("director", "agency"), ("leader", "council"), ("governor", "bank"), ("president", "house"),
    ("candidate", "campaign"), ("nominee", "campaign"),
)  # fmt: skip
MINISTERS = frozenset("minister secretary chancellor premier president".split())
MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson aide adviser advisor".split())
# A leader's role that names no nation: "President", "Prime Minister".
BARE = LEADERS | {"prime"}
SMALL = frozenset("the of and for 's ’s a an to in on mr mrs ms former".split())


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared of a group, made once: its names are many, the pairs many more."""

    group: Group
    names: tuple[frozenset[str], ...]
    words: frozenset[str]
    last: frozenset[str]
    texts: frozenset[str]
    surnames: frozenset[str]
    noun: str

    @property
    def is_person(self) -> bool:
        """Whether the group is one person."""
        return self.group.kind == "person"


def _known(group: Group) -> _Known:
    spelt = group.spellings.values()
    return _Known(
        group,
        tuple(_name_words(group)),
        frozenset(w.lower() for name in spelt for w in name.words),
        frozenset(name.words[-1].lower() for name in spelt),
        frozenset(name.text.lower() for name in spelt),
        frozenset(name.surname.lower() for name in spelt),
        group.name.split()[-1],
    )


def related_groups(groups: list[Group]) -> list[list[int]]:
    """For each group the numbers of those a reader could take for the same voice."""
    related: list[set[int]] = [set() for _ in groups]
    known = [_known(group) for group in groups]
    for a, one in enumerate(known):
        for b, other in enumerate(known):
            if a != b and (
                _speaks_for(one, other)
                or _heads(one, other)
                or _holds(one, other)
                or _same_noun(one, other)
            ):
                related[a].add(b)
                related[b].add(a)
    _join_voices(groups, related)
    return [sorted(found) for found in related]


def _join_voices(groups: list[Group], related: list[set[int]]) -> None:
    """Whoever speaks for a body is one voice with those who lead it: Kremlin aide and president.

    Two who lead it ("Senate leaders") are not.
    """
    for body in (n for n, group in enumerate(groups) if group.kind == "organisation"):
        voices = {n for n in related[body] if groups[n].kind == "person"}
        for a in sorted(voices):
            if any(noun in MOUTHPIECES for noun, _ in groups[a].roles):
                related[a] |= voices - {a}
                for b in voices - {a}:
                    related[b].add(a)


def _name_words(group: Group) -> Iterator[frozenset[str]]:
    """The telling words of each of a group's names: a surname, or all words of a body."""
    for name in group.spellings.values():
        if group.kind == "person":
            yield frozenset({name.surname.lower()})
        elif words := frozenset(w.lower().strip("'’,.") for w in name.words) - SMALL:
            yield words


def _speaks_for(one: _Known, other: _Known) -> bool:
    """Whether a role of the one holds a name of the other: "Kremlin spokesman"."""
    return any(name <= words for _, words in one.group.roles for name in other.names)


def _heads(one: _Known, other: _Known) -> bool:
    """Whether the one leads the other: by office, or the nation whose seat it is."""
    if other.group.kind != "organisation":
        return False
    roles = one.group.roles
    if "government" in other.last and any(noun in MINISTERS for noun, _ in roles):
        return True
    seat = not other.texts.isdisjoint(SEATS)
    for noun, words in roles:
        if words & other.words and any(
            noun == office and part in other.words for office, part in OFFICES
        ):
            return True
        if seat and noun in LEADERS and (words <= BARE or _of_nation(words, other)):
            return True
    return False


def _of_nation(words: frozenset[str], body: _Known) -> bool:
    """Whether a role names the nation whose seat of government the body is."""
    return any(same_nation(word, text) for word in words for text in body.texts)


def _holds(one: _Known, other: _Known) -> bool:
    """Whether a body's name holds a person's: "the Roe campaign", "Roe's lawyers", "the Roes"."""
    if one.is_person or not other.is_person:
        return False
    owners = (w.removesuffix("'s") for w in one.words)
    return any(w in other.surnames or w.removesuffix("s") in other.surnames for w in owners)


def _same_noun(one: _Known, other: _Known) -> bool:
    """Whether two bodies are called alike and one has no name: "the Welsh government"."""
    if one.is_person or other.is_person or not one.noun.islower():
        return False
    return one.noun in other.group.name.lower().split()

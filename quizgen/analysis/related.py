"""Who could be taken for the same voice: a ministry and its minister, a leader and his aide."""

from __future__ import annotations

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


def related_groups(groups: list[Group]) -> list[list[int]]:
    """For each group the numbers of those a reader could take for the same voice."""
    related: list[set[int]] = [set() for _ in groups]
    names = [_name_words(group) for group in groups]
    for a, group in enumerate(groups):
        for b, other in enumerate(groups):
            if a != b and (
                _speaks_for(group, names[b])
                or _heads(group, other)
                or _holds(group, other)
                or _same_noun(group, other)
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


def _name_words(group: Group) -> list[set[str]]:
    """The telling words of each of a group's names: a surname, or all words of a body."""
    if group.kind == "person":
        return [{name.surname.lower()} for name in group.names]
    words = ({w.lower().strip("'’,.") for w in name.words} - SMALL for name in group.names)
    return [found for found in words if found]


def _speaks_for(group: Group, names: list[set[str]]) -> bool:
    """Whether a role of the group holds a name of the other: "Kremlin spokesman"."""
    return any(name <= words for _, words in group.roles for name in names)


def _heads(group: Group, other: Group) -> bool:
    """Whether the group leads the other: by office, or the nation whose seat it is."""
    if other.kind != "organisation":
        return False
    last = {name.words[-1].lower() for name in other.names}
    if "government" in last and any(noun in MINISTERS for noun, _ in group.roles):
        return True
    body = {w.lower() for name in other.names for w in name.words}
    seat = any(name.text.lower() in SEATS for name in other.names)
    for noun, words in group.roles:
        if any(noun == office and part in body and words & body for office, part in OFFICES):
            return True
        at_seat = seat and noun in LEADERS
        if at_seat and (words <= BARE or _of_nation(words, other)):
            return True
    return False


def _of_nation(words: frozenset[str], body: Group) -> bool:
    """Whether a role names the nation whose seat of government the body is."""
    return any(same_nation(word, name.text) for word in words for name in body.names)


def _holds(group: Group, other: Group) -> bool:
    """Whether a body's name holds a person's: "the Roe campaign", "Roe's lawyers", "the Roes"."""
    if group.kind == "person" or other.kind != "person":
        return False
    surnames = {name.surname.lower() for name in other.names}
    words = (w.lower().removesuffix("'s") for name in group.names for w in name.words)
    return any(w in surnames or w.removesuffix("s") in surnames for w in words)


def _same_noun(group: Group, other: Group) -> bool:
    """Whether two bodies are called alike and one has no name: "the Welsh government"."""
    if "person" in (group.kind, other.kind) or not _is_unnamed(group):
        return False
    return group.name.split()[-1] in other.name.lower().split()


def _is_unnamed(group: Group) -> bool:
    """Whether a body goes by a common noun."""
    return group.name.split()[-1].islower()

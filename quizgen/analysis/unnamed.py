"""Bodies and groups that speak without a name: "the task force", "Eyewitnesses".

Each gets an entry under its fullest description. Vague ones ("critics", "some people") get
none, nor does a bare "the company" that nothing in the article makes known.
"""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.analysis.grouping import Group
from quizgen.analysis.mentions import ROLE_MATCH, Found
from quizgen.analysis.name_spans import Name
from quizgen.analysis.tokens import TokenTable
from quizgen.analysis.unnamed_words import (
    BODY_NOUNS,
    GROUP_NOUNS,
    KNOWN_BODIES,
    MODIFIED_GROUPS,
    SPEAKING,
    TEAMS,
    VAGUE,
)

NOUNS = BODY_NOUNS | TEAMS | GROUP_NOUNS | MODIFIED_GROUPS
POSSESSED = frozenset("his her".split())
MARKS = frozenset(("'s", "’s", "'", "’"))
LONGEST = 5  # words of a description
# "His lawyers" are an entry of their own under somebody's name: only where nobody else can be
# meant. A link with no rival has .95; set on the table in tests/analysis/test_unnamed.py.
SURE_OWNER = 0.9
# "Lawyers such as Ann Reed said …": she spoke, not lawyers.
EXAMPLES = frozenset({"as", "like", "including"})


@dataclass(frozen=True, slots=True)
class Described:
    """A description: tokens ``first`` to ``head``, without the article before it.

    ``words`` are lower case; ``definite`` tells that "the" stands before; ``possessor`` is
    the token of "his" or -1.
    """

    first: int
    head: int
    words: tuple[str, ...]
    definite: bool
    plural: bool
    possessor: int = -1


def add_unnamed(table: TokenTable, groups: list[Group], found: list[Found], line: float) -> None:
    """Add the unnamed bodies and groups that speak, and all their mentions.

    Args:
        table: the parse.
        groups: the article's people and bodies; new ones are put at the end.
        found: their mentions; new ones are put at the end.
        line: least confidence of a link.
    """
    taken = {i for f in found if f.confidence >= line for i in range(f.first, f.last + 1)}
    whose = {f.last: f.who for f in found if f.confidence >= max(line, SURE_OWNER)}
    nouns = (i for i, lemma in enumerate(table.lemma) if lemma in NOUNS and i not in taken)
    free = (i for i in nouns if not _named_behind(table, i, taken))
    described = [d for i in free if (d := _described(table, i))]
    apposed = _apposed(table, groups)
    keys: dict[tuple[str, ...], int] = {}
    for one in described:
        if _speaks(table, one.head):
            _enter(table, groups, one, keys, whose=whose, apposed=apposed, described=described)
    for one in described:
        who = keys.get(_key(one, whose, described), -1)
        if who < 0 and not one.plural and len(one.words) == 1:
            who = apposed.get(one.words[0], -1)
        if who >= 0:
            found.append(Found(one.first, one.head, who, "role", ROLE_MATCH))


def _named_behind(table: TokenTable, i: int, taken: set[int]) -> bool:
    """Whether a comma and a name stand right behind: "The power company, Bell and Rowe, …"."""
    return table.text[i + 1 : i + 2] == [","] and i + 2 in taken


def _described(table: TokenTable, i: int) -> Described | None:
    """The description that ends at a noun for a body or group, or None."""
    lemma, tag = table.lemma[i], table.tag[i]
    plural = tag == "NNS" or table.lower[i] == "police"
    kinds = GROUP_NOUNS | MODIFIED_GROUPS if plural else BODY_NOUNS | TEAMS
    if lemma not in kinds or tag not in ("NN", "NNS") or table.dep[i] in ("compound", "nmod"):
        return None
    first = table.left[i]
    while first < i and (table.pos[first] == "PUNCT" or table.entity[first] == "DATE"):
        first += 1  # "Late on Friday unions said …"
    opening = table.lower[first]
    definite, possessor = opening == "the", first if opening in POSSESSED else -1
    first += definite or possessor >= 0
    words = tuple(table.lower[first : i + 1])
    if len(words) > LONGEST or not _plain(table, first, i) or set(words) & VAGUE:
        return None
    if not (plural or definite or possessor >= 0) or (possessor >= 0 and lemma not in TEAMS):
        return None
    specified = any(_specifies(table, c) for c in table.children[i])
    return None if specified else Described(first, i, words, definite, plural, possessor)


def _specifies(table: TokenTable, child: int) -> bool:
    """Whether what hangs on a noun makes it mean others: "those who …", "such as Ann Reed".

    A relative clause behind a comma only adds to it.
    """
    if table.dep[child] == "relcl":
        return table.text[table.left[child] - 1] != ","
    return table.dep[child] == "appos" or table.lower[child] in EXAMPLES


def _plain(table: TokenTable, first: int, head: int) -> bool:
    """Whether only adjectives and nouns stand before the noun."""
    return all(
        table.pos[i] in ("ADJ", "NOUN", "PROPN") or table.text[i] == "-" for i in range(first, head)
    )


def _speaks(table: TokenTable, head: int) -> bool:
    """Whether the noun is the subject of a verb of saying, or stands behind "according to"."""
    above = table.head[head]
    if table.dep[head] == "nsubj":
        return table.lemma[above] in SPEAKING
    return table.dep[head] == "pobj" and table.lower[above - 1 : above + 1] == ["according", "to"]


def _apposed(table: TokenTable, groups: list[Group]) -> dict[str, int]:
    """Nouns that stand in apposition to one body's name: "Bell Cycles, a bicycle maker"."""
    beside: dict[str, set[int]] = {}
    for who, group in enumerate(groups):
        if group.kind != "organisation":
            continue
        for i in (i for name in group.names for i in range(name.first, name.last + 1)):
            nouns = [c for c in table.children[i] if table.dep[c] == "appos"]
            nouns += [table.head[i]] if table.dep[i] == "appos" else []
            for noun in nouns:
                if table.tag[noun] == "NN" and table.lemma[noun] in BODY_NOUNS:
                    beside.setdefault(table.lower[noun], set()).add(who)
    return {noun: min(who) for noun, who in beside.items() if len(who) == 1}


def _key(one: Described, whose: dict[int, int], described: list[Described]) -> tuple[str, ...]:
    """What tells a description apart: its words, completed where one fuller one fits."""
    if one.possessor >= 0:
        return (f"#{whose.get(one.possessor, -1)}", *one.words)
    size = len(one.words)
    fuller = {d.words for d in described if len(d.words) > size and d.words[-size:] == one.words}
    before = any(d.head < one.head and d.words in fuller for d in described)
    if not fuller or (one.plural and not one.definite) or not before:
        return one.words
    return next(iter(fuller)) if len(fuller) == 1 else ()


def _enter(
    table: TokenTable,
    groups: list[Group],
    one: Described,
    keys: dict[tuple[str, ...], int],
    *,
    whose: dict[int, int],
    apposed: dict[str, int],
    described: list[Described],
) -> None:
    """Make an entry for a description that speaks, if it has none and is known well enough."""
    key = _key(one, whose, described)
    if not key or key in keys or not _is_known(table, one, key) or key[-1] in apposed:
        return
    owner = whose.get(one.possessor, -1)
    if one.possessor >= 0 and owner < 0:
        return
    same = [d for d in described if d.words == key] or [one]
    fullest = next((d for d in same if d.first != table.sentence[d.first][0]), same[0])
    words = table.words(fullest.first, fullest.head + 1)
    if owner >= 0:
        words = f"{groups[owner].name}'s {words}"
    elif one.plural and one.definite:
        words = f"the {words}"
    group = Group("group" if one.plural or owner >= 0 else "organisation")
    group.add(Name(one.first, one.head, "organisation", tuple(words.split()), (), one.first))
    keys[key] = len(groups)
    groups.append(group)


def _is_known(table: TokenTable, one: Described, key: tuple[str, ...]) -> bool:
    """Whether the description tells a reader who is meant."""
    lemma = table.lemma[one.head]
    if one.possessor >= 0 or len(key) > 1:
        return True
    return lemma in (GROUP_NOUNS if one.plural else KNOWN_BODIES)

"""Role phrases: beside a name ("Kremlin spokesman Dmitry Peskov") or alone ("the minister")."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.analysis.names import Name
from quizgen.analysis.role_words import ALIKE, ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable

DEFINITE = frozenset("the this that his her their its our".split())


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role phrase: tokens ``first`` to ``last`` around the noun ``head``.

    ``name`` is the number of the name it belongs to, or -1 where it stands alone;
    ``definite`` whether the phrase means somebody the reader knows ("the", "his").
    """

    first: int
    last: int
    head: int
    lemma: str
    name: int = -1
    definite: bool = True


def is_role(table: TokenTable, i: int) -> bool:
    """Whether a token is a singular noun for what somebody is."""
    return table.tag[i] in ("NN", "NNP") and table.lemma[i] in ROLE_NOUNS


def role_phrases(table: TokenTable, names: list[Name]) -> list[RolePhrase]:
    """Every role phrase, tied to the name it stands beside or to none."""
    at = {
        i: n
        for n, name in enumerate(names)
        for i in range(name.first, name.last + 1)
        if name.kind == "person"
    }
    found: list[RolePhrase] = []
    taken: set[int] = set()
    for n, name in enumerate(names):
        if name.kind == "person":
            found += _beside(table, n, name, taken)
    for i in range(len(table)):
        if i in taken or i in at or not is_role(table, i):
            continue
        phrase = _around(table, i, at)
        if phrase is not None:
            found.append(phrase)
    return sorted(found, key=lambda phrase: phrase.head)


def _beside(table: TokenTable, n: int, name: Name, taken: set[int]) -> list[RolePhrase]:
    """ "Kremlin spokesman Dmitry Peskov": the role right before the name."""
    head = name.first - 1
    start = table.sentence[name.first][0]
    if head < start or not is_role(table, head):
        head = name.from_title if name.from_title < name.first else head
        head = next(
            (i for i in range(name.first - 1, name.from_title - 1, -1) if is_role(table, i)), -1
        )
    if head < start:
        return []
    first = head
    while first > start and _may_precede(table, first - 1):
        first -= 1
    taken.update(range(first, name.first))
    return [RolePhrase(first, name.first - 1, head, table.lemma[head], n)]


def _may_precede(table: TokenTable, i: int) -> bool:
    """Whether the token can belong to the role phrase whose noun follows it."""
    word = table.lower[i]
    return (
        table.pos[i] in ("NOUN", "PROPN", "ADJ", "NUM", "DET") and table.tag[i] != "NNS"
    ) or word in ("'s", "’s", "-", "former")


def _around(table: TokenTable, head: int, at: dict[int, int]) -> RolePhrase | None:
    """A role that stands in apposition to a name, in a copula, or alone."""
    first, last = table.left[head], head
    while first < head and table.pos[first] in ("PUNCT", "SPACE"):
        first += 1
    if table.dep[head] == "appos" and table.head[head] in at:
        last = _behind_phrase(table, head, table.right[head] + 1)
        return RolePhrase(first, last, head, table.lemma[head], at[table.head[head]])
    for child in table.children[head]:
        if table.dep[child] == "appos" and child in at:
            last = _behind_phrase(table, head, table.left[child])
            return RolePhrase(first, last, head, table.lemma[head], at[child])
    if table.dep[head] in ("attr",) and table.lemma[table.head[head]] == "be":
        subject = table.child(table.head[head], "nsubj")
        if subject in at:
            return RolePhrase(first, last, head, table.lemma[head], at[subject])
    if table.dep[head] in ("compound", "attr", "poss", "nmod"):
        return None
    return RolePhrase(first, last, head, table.lemma[head], definite=_definite(table, head))


def _behind_phrase(table: TokenTable, head: int, stop: int) -> int:
    """The last token of a role with what specifies it: "envoy for Ukraine and Russia"."""
    last = head
    while last + 1 < stop and table.pos[last + 1] != "PUNCT" and table.tag[last + 1] != "WP":
        last += 1
    return last


def _definite(table: TokenTable, head: int) -> bool:
    """Whether the phrase means somebody the reader knows."""
    for child in table.children[head]:
        if table.dep[child] in ("det", "poss"):
            return table.dep[child] == "poss" or table.lower[child] in DEFINITE
    return False


def alike(a: str, b: str) -> bool:
    """Whether two role nouns can mean the same person's role."""
    return a == b or any(a in group and b in group for group in ALIKE)

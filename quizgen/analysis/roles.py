"""Role phrases: beside a name ("Kremlin spokesman Dmitry Peskov") or alone ("the minister")."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.analysis.names import Name
from quizgen.analysis.role_words import ALIKE, ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable

DEFINITE = frozenset("the this that".split())
AGE_WORDS = frozenset("year old month week".split())


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
    """Every role phrase, tied to the name it stands beside or to none.

    Nouns that stand in apposition to a name ("Ana Cole, a retired welder") are roles in this
    article, whatever the list says.
    """
    people = [(n, name) for n, name in enumerate(names) if name.kind == "person"]
    at = {i: n for n, name in people for i in range(name.first, name.last + 1)}
    found = [phrase for n, name in people for phrase in _before_name(table, n, name)]
    taken = {i for phrase in found for i in range(phrase.first, phrase.last + 1)} | set(at)
    nouns = [i for i in range(len(table)) if table.tag[i] in ("NN", "NNP") and i not in taken]
    beside = {i: p for i in nouns if (p := _beside(table, i, at)) is not None}
    known = ROLE_NOUNS | {phrase.lemma for phrase in beside.values()}
    for i in nouns:
        phrase = beside.get(i)
        if phrase is None and table.lemma[i] in known:
            phrase = _alone(table, i)
        if phrase is not None:
            found.append(phrase)
    return sorted(found, key=lambda phrase: phrase.head)


def _before_name(table: TokenTable, n: int, name: Name) -> list[RolePhrase]:
    """ "Kremlin spokesman Dmitry Peskov": the role right before the name."""
    start = table.sentence[name.first][0]
    low = min(name.from_title, name.first - 1)
    head = next((i for i in range(name.first - 1, low - 1, -1) if is_role(table, i)), -1)
    if head < start:
        return []
    first = head
    while first > start and _may_precede(table, first - 1):
        first -= 1
    return [RolePhrase(first, name.first - 1, head, table.lemma[head], n)]


def _may_precede(table: TokenTable, i: int) -> bool:
    """Whether the token can belong to the role phrase whose noun follows it."""
    noun = table.pos[i] in ("NOUN", "PROPN", "ADJ", "NUM", "DET") and table.tag[i] != "NNS"
    return noun or table.lower[i] in ("'s", "’s", "-", "former")


def _beside(table: TokenTable, head: int, at: dict[int, int]) -> RolePhrase | None:
    """A role in apposition to a name, before it or behind it, or said of it with "be"."""
    lemma, first = table.lemma[head], _first_of(table, head)
    above = table.head[head]
    common = lemma in ROLE_NOUNS or table.tag[head] == "NN"
    if table.dep[head] == "appos" and above in at and common:
        last = _behind_phrase(table, head, table.right[head] + 1)
        return RolePhrase(first, last, head, lemma, at[above])
    if table.lemma[head] not in ROLE_NOUNS:
        return None
    if table.dep[head] == "attr" and table.lemma[above] == "be":
        subject = table.child(above, "nsubj")
        return RolePhrase(first, head, head, lemma, at[subject]) if subject in at else None
    child = table.child(head, "appos")
    if child in at:
        last = _behind_phrase(table, head, table.left[child])
        return RolePhrase(first, last, head, lemma, at[child])
    name = _name_behind(table, head, at)
    return RolePhrase(first, head, head, lemma, name) if name >= 0 else None


def _name_behind(table: TokenTable, head: int, at: dict[int, int]) -> int:
    """The name between commas right behind a role ("the captain, 58-year-old Ana Cole,")."""
    if table.text[head + 1 : head + 2] != [","]:
        return -1
    start = head + 2
    while (start < len(table) and table.lower[start] in AGE_WORDS | {"-"}) or (
        start < len(table) and table.tag[start] == "CD"
    ):
        start += 1
    if start not in at or start - 1 in at:
        return -1
    end = start
    while end in at and at[end] == at[start]:
        end += 1
    return at[start] if table.text[end : end + 1] in ([","], ["."]) else -1


def _first_of(table: TokenTable, head: int) -> int:
    """The first word of the phrase around a noun."""
    first = table.left[head]
    while first < head and table.pos[first] in ("PUNCT", "SPACE"):
        first += 1
    return first


def _alone(table: TokenTable, head: int) -> RolePhrase | None:
    """A role that stands for somebody by itself, known to the reader or not."""
    if table.dep[head] in ("compound", "attr", "poss", "nmod"):
        return None
    definite = _definite(table, head)
    return RolePhrase(_first_of(table, head), head, head, table.lemma[head], definite=definite)


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
            return (
                table.tag[child] != "PRP$"
                and (table.dep[child] == "poss" or table.lower[child] in DEFINITE)
            ) or table.lower[child] == "its"
    return False


def alike(a: str, b: str) -> bool:
    """Whether two role nouns can mean the same person's role."""
    return a == b or any(a in group and b in group for group in ALIKE)

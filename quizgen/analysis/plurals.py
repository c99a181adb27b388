"""Whom "they" means where it speaks: the one group that the sentences just before tell of.

Two people joined by "and" stay open: what they say together makes no question.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.analysis.grouping import Group
from quizgen.analysis.mentions import Found
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable
from quizgen.analysis.unnamed_words import GROUP_NOUNS, MODIFIED_GROUPS, SPEAKING

# "They" with one plural before it; set by hand on the table in tests/analysis/test_plurals.py.
ONLY_GROUP = 0.8
PEOPLE = GROUP_NOUNS | MODIFIED_GROUPS | ROLE_NOUNS
PLURAL_TAGS = frozenset(("NNS", "NNPS"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def add_they(
    table: TokenTable, groups: Sequence[Group], found: list[Found], inside: Sequence[int]
) -> None:
    """Add a mention for each "they" that says something and can only mean one group.

    Args:
        table: the parse.
        groups: the article's people and bodies.
        found: their mentions; new ones are put at the end.
        inside: for each token its quotation or -1; within one nothing is linked.
    """
    places = [
        i
        for i, word in enumerate(table.lower)
        if word == "they" and table.dep[i] == "nsubj" and table.lemma[table.head[i]] in SPEAKING
    ]
    at = {i: f.who for f in found for i in range(f.first, f.last + 1)} if places else {}
    for i in places:
        who = _only_group(table, groups, at, i) if inside[i] < 0 else -1
        if who >= 0:
            found.append(Found(i, i, who, "pronoun", ONLY_GROUP))
            at[i] = who


def _only_group(table: TokenTable, groups: Sequence[Group], at: dict[int, int], i: int) -> int:
    """The group that is a subject in this sentence or the one before and has no rival, or -1."""
    first = table.sentence[i][0]
    start = table.sentence[first - 1][0] if first else 0
    plurals = {at.get(k, -1) for k in range(start, i) if _is_plural(table, k)}
    told_of = {at.get(k, -1) for k in range(start, i) if table.dep[k] in SUBJECTS}
    one = plurals.pop() if len(plurals) == 1 else -1
    return one if one >= 0 and one in told_of and groups[one].kind == "group" else -1


def _is_plural(table: TokenTable, k: int) -> bool:
    """Whether "they" can mean it: people in the plural, or a name that "and" joins to another."""
    if table.tag[k] in PLURAL_TAGS:
        return table.dep[k] in SUBJECTS or table.lemma[k] in PEOPLE or table.tag[k] == "NNPS"
    if table.lower[k] == "they":
        return True
    return table.pos[k] == "PROPN" and any(table.dep[c] == "conj" for c in table.children[k])

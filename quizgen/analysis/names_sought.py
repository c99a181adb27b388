"""Names that the statistical labels missed, sought where grammar tells that one must stand."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.analysis.name_spans import Name, behind_role, person
from quizgen.analysis.name_words import (
    BODY_WORDS,
    LAW_WORDS,
    LONGEST_BODY,
    LONGEST_PERSON,
    SPEAKS,
)
from quizgen.analysis.tokens import TokenTable


def titled(table: TokenTable, taken: set[int]) -> Iterator[Name]:
    """ "Mr Rowe": a courtesy title makes the capitalised words behind it a person."""
    i = 0
    while i < len(table) - 1:
        title = table.lower[i].rstrip(".")
        if title in ("mr", "mrs", "ms", "dr", "sen", "rep", "gov") and i + 1 not in taken:
            end = i + 1
            while end < len(table) and end not in taken and table.text[end][0].isupper():
                if table.pos[end] not in ("PROPN", "NOUN", "ADJ") or end > i + 3:
                    break
                end += 1
            if end > i + 1:
                yield person(table, i + 1, end)
                i = end
        i += 1


def apposed(table: TokenTable, taken: set[int]) -> Iterator[Name]:
    """ "The coach, Pieter Haan,": two or three capitalised words behind a role and a comma."""
    for start in range(2, len(table) - 1):
        if start in taken or table.tag[start] != "NNP" or not behind_role(table, start):
            continue
        end = start
        while end < len(table) and table.tag[end] == "NNP" and end not in taken:
            end += 1
        closed = table.words(end, end + 1) in (",", ".", "’s", "'s")
        if closed and 2 <= end - start <= LONGEST_PERSON:
            yield person(table, start, end)


def joined(table: TokenTable, people: set[int], taken: set[int]) -> Iterator[Name]:
    """ "Hale and Cole": a capitalised word without a label that "and" joins to a person.

    Args:
        table: the parse.
        people: tokens of people's names.
        taken: tokens of all names.
    """
    for i, dep in enumerate(table.dep):
        lone = dep == "conj" and i not in taken and table.tag[i] == "NNP"
        if lone and table.head[i] in people and table.text[i].istitle() and not table.children[i]:
            yield person(table, i, i + 1)


def speaking(table: TokenTable, taken: set[int]) -> Iterator[Name]:
    """Capitalised words without a label that are the subject of "say" or the like."""
    for i in range(1, len(table)):
        if i in taken or table.tag[i] not in ("NNP", "NNPS") or not _is_source(table, i):
            continue
        first = i
        while first > 0 and table.tag[first - 1] == "NNP" and first - 1 not in taken:
            first -= 1
        if not 2 <= i + 1 - first <= LONGEST_BODY:
            continue
        words = table.lower[first : i + 1]
        if words[-1] in LAW_WORDS:
            continue
        behind_the = table.lower[first - 1] == "the" or words[-1] in BODY_WORDS
        if behind_the:
            yield Name(
                first, i, "organisation", tuple(table.words(first, i + 1).split()), (), first
            )
        else:
            yield person(table, first, i + 1)


def _is_source(table: TokenTable, i: int) -> bool:
    """Whether a noun is the subject of "say" or what "according to" governs."""
    head = table.head[i]
    if table.dep[i] == "nsubj":
        return table.lemma[head] in SPEAKS
    return table.dep[i] == "pobj" and table.lower[head - 1 : head + 1] == ["according", "to"]

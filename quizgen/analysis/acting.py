"""Which names are somebody's: those that act, not the towns and rivers where things happen."""

from __future__ import annotations

from quizgen.analysis.gender import is_first_name
from quizgen.analysis.name_words import BODY_WORDS, ONE_WORD_BODIES
from quizgen.analysis.names import Name
from quizgen.analysis.tokens import TokenTable
from quizgen.analysis.unnamed_words import SPEAKING

# Prepositions that lead to a place where a body or a person hardly stands behind them.
PLACE_WORDS = frozenset("in near around outside along across throughout above".split())
# What has a name and says nothing.
ANIMALS = frozenset(
    "dog puppy lab labrador retriever terrier poodle bulldog cat kitten horse pony mare stallion "
    "foal gelding donkey cow bull calf pig sheep goat lamb parrot bird eagle owl penguin bear "
    "lion tiger elephant monkey ape gorilla whale dolphin shark seal tortoise turtle snake".split()
)
NAMING = frozenset({"named", "called"})
WATERS = frozenset("river lake loch".split())


def who_act(table: TokenTable, names: list[Name]) -> list[Name]:
    """The names without places where nobody acts, and without lone words that never do.

    "Kyiv agreed" stays, "in Kyiv" goes; so does a village that the parser took for a person.
    """
    beasts = {name.text for name in names if _is_animal(table, name)}
    names = [name for name in names if name.text not in beasts]
    acting = {name.text for name in names if _acts(table, name)}
    acting -= _places(table, names)
    return [name for name in names if name.text in acting or not _doubtful(name)]


def _is_animal(table: TokenTable, name: Name) -> bool:
    """Whether a name stands beside a noun for an animal: "his dog, Rex", "a cat named Tib"."""
    head = table.head[name.last]
    if table.dep[name.last] == "appos" and table.lemma[head] in ANIMALS:
        return True
    if table.lower[head] in NAMING and table.lemma[table.head[head]] in ANIMALS:
        return True
    return name.first > 0 and table.lemma[name.first - 1] in ANIMALS


def _places(table: TokenTable, names: list[Name]) -> set[str]:
    """Lone words that stand for a town or a river, whatever their labels say.

    They stand behind "in", "near" or "River" somewhere and never say a thing.
    """
    surnames = {name.surname for name in names if name.kind == "person" and len(name.words) > 1}
    lone = [name for name in names if _may_be_place(name) and name.text not in surnames]
    there = {name.text for name in lone if _is_where(table, name)}
    there -= {name.text for name in lone if name.kind == "place" and _acts(table, name)}
    behind = zip(table.lower, table.text[1:], strict=False)
    there |= {word for before, word in behind if before in WATERS and word.istitle()}
    return there - {name.text for name in lone if _says(table, name)}


def _may_be_place(name: Name) -> bool:
    """Whether a name is one word that is no nation's and no acronym."""
    plain = len(name.words) == 1 and not name.titles and not name.text.isupper()
    return plain and name.kind != "group" and name.text.lower() not in ONE_WORD_BODIES


def _is_where(table: TokenTable, name: Name) -> bool:
    """Whether a preposition of place governs the name: "in Kendal"."""
    return table.dep[name.last] == "pobj" and table.lower[table.head[name.last]] in PLACE_WORDS


def _says(table: TokenTable, name: Name) -> bool:
    """Whether the name is the subject of a verb of saying."""
    head = table.head[name.last]
    return table.dep[name.last] == "nsubj" and table.lemma[head] in SPEAKING


def _doubtful(name: Name) -> bool:
    """Whether only acting can prove the name to be somebody's."""
    if name.kind == "place":
        return True
    if name.titles or name.text.isupper():
        return False
    if len(name.words) > 1:  # "left Oban for Mull"
        words = {word.lower() for word in name.words}
        return "for" in words and not words & BODY_WORDS
    return name.kind == "organisation" or not is_first_name(name.words[0])


def _acts(table: TokenTable, name: Name) -> bool:
    """Whether the name is the subject of a verb, or stands where only a speaker can."""
    head, above = name.last, table.head[name.last]
    if table.dep[head] == "nsubj" and table.pos[above] == "VERB":
        return True
    if table.lower[above - 1 : above + 1] == ["according", "to"]:
        return True
    return name.kind != "place" and table.text[head + 1 : head + 2] in ([":"], ["'s"], ["’s"])

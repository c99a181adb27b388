"""Where people and bodies are named: spaCy's entities, corrected by titles and first names.

The statistical labels are often wrong (a surname taken for a body, a village for a person),
so a word's title, first name and other uses in the article have their say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nltk.metrics.distance import edit_distance
from spacy.tokens import Doc

from quizgen.analysis.gender import is_first_name
from quizgen.analysis.name_spans import Name, NameKind, from_entity, person
from quizgen.analysis.name_words import BODY_WORDS, LEAST_RESPELT, TITLES
from quizgen.analysis.names_sought import apposed, joined, speaking, titled
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.title_case import cut_to_names
from quizgen.analysis.tokens import TokenTable

__all__ = ["Name", "find_names"]


@dataclass(slots=True)
class _Known:
    """Names seen for sure, for a second look at what the labels missed."""

    surnames: set[str] = field(default_factory=set)
    first_names: set[str] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)

    @property
    def parts(self) -> set[str]:
        """What somebody may be called by alone: "Wang" for Wang Yi."""
        return self.surnames | self.first_names


def find_names(table: TokenTable, doc: Doc) -> list[Name]:
    """Every name of a person, body or place, in order of the text."""
    known = _Known()
    found: list[Name] = []
    for ent in doc.ents:
        name = from_entity(table, ent.start, ent.end, ent.label_)
        if name is not None:
            found.append(name)
    taken = {i for n in found for i in range(n.first, n.last + 1)}
    found += titled(table, taken)
    found += apposed(table, taken)
    taken.update(i for n in found for i in range(n.first, n.last + 1))
    people = {i for n in found if n.kind == "person" for i in range(n.first, n.last + 1)}
    found += joined(table, people, taken)
    taken.update(n.first for n in found)
    found += speaking(table, taken)
    found = list(cut_to_names(table, found))
    for name in found:
        known.taken.update(range(name.first, name.last + 1))
        if name.kind == "person" and len(name.words) > 1:
            known.surnames.add(name.surname.lower())
            known.first_names.add(name.words[0].lower())
    found = [_extended(table, _corrected(name, known), known) for name in _of_one_kind(found)]
    found = [_family(table, _with_surname(table, name, known), known) for name in found]
    found = list(_respelt(found, known))
    found += _missed(table, known)
    found = list(cut_to_names(table, found))  # again: a verb may have been taken in meanwhile
    return list(_without_overlaps(sorted(found, key=lambda name: (name.first, -name.last))))


def _without_overlaps(names: list[Name]) -> Iterator[Name]:
    """The names without those that begin within another."""
    end = -1
    for name in names:
        if name.first > end:
            end = name.last
            yield name


def _of_one_kind(names: list[Name]) -> Iterator[Name]:
    """The names; what was labelled in several ways is what it mostly is."""
    counts: dict[str, dict[NameKind, int]] = {}
    for name in names:
        kinds = counts.setdefault(name.text, {})
        kinds[name.kind] = kinds.get(name.kind, 0) + 1
    for name in names:
        kinds = {} if name.titles else counts[name.text]
        most = max(kinds, key=lambda kind: (kinds[kind], kind == "person"), default=name.kind)
        full = len(name.words) > 1 and most == "person"
        more = kinds.get(most, 0) + full > kinds.get(name.kind, 0)
        yield replace(name, kind=most) if more else name


def _corrected(name: Name, known: _Known) -> Name:
    """A surname of somebody known, alone or with a title, is that person, whatever its label."""
    *before, last = name.words
    titled = all(word.lower().rstrip(".") in TITLES for word in before)
    bearers = known.surnames if before or name.kind == "place" else known.parts
    if name.kind == "person" or not titled or last.lower() not in bearers:
        return name
    titles = (*name.titles, *(word.lower().rstrip(".") for word in before))
    return Name(name.last, name.last, "person", (last,), titles, name.first)


def _family(table: TokenTable, name: Name, known: _Known) -> Name:
    """ "The Coles": several who share the surname of somebody known."""
    word = name.words[0].lower()
    lone = len(name.words) == 1 and name.first > 0 and table.lower[name.first - 1] == "the"
    plural = word.endswith("s") and word not in known.surnames
    if lone and plural and word.removesuffix("s") in known.surnames:
        return replace(name, kind="group", words=("the", *name.words))
    return name


def _extended(table: TokenTable, name: Name, known: _Known) -> Name:
    """A known surname with the unlabelled first name that stands before it."""
    lone = name.kind == "person" and len(name.words) == 1 and not name.titles
    if not lone or name.words[0].lower() not in known.surnames or name.first == 0:
        return name
    if not _is_first_part(table, name.first - 1, known):
        return name
    return person(table, name.first - 1, name.last + 1)


def _with_surname(table: TokenTable, name: Name, known: _Known) -> Name:
    """A first name with the word behind it that its label left out: "Jodie Marchbank"."""
    at = name.last + 1
    lone = name.kind == "person" and len(name.words) == 1 and not name.titles and at < len(table)
    if not lone or at in known.taken or table.head[name.last] != at or table.tag[at] != "NNP":
        return name
    whole = is_first_name(name.words[0]) and table.text[at].istitle()
    return person(table, name.first, at + 1) if whole else name


def _respelt(names: list[Name], known: _Known) -> Iterator[Name]:
    """The names, a misspelt repeat of a surname with its right spelling ("Pskov" for Peskov)."""
    for name in names:
        right = _right_spelling(name, known) if len(name.words) == 1 else ""
        if right:
            yield Name(name.first, name.last, "person", (right,), name.titles, name.from_title)
        else:
            yield name


def _right_spelling(name: Name, known: _Known) -> str:
    """The one known surname that a lone word misspells by a letter, or ""."""
    word = name.words[0].lower()
    if word in known.surnames or word in known.first_names or len(word) < LEAST_RESPELT:
        return ""
    near = [
        surname
        for surname in sorted(known.surnames)
        if surname[0] == word[0]
        and abs(len(surname) - len(word)) <= 1
        and edit_distance(surname, word, transpositions=True) == 1
    ]
    return near[0].title() if len(near) == 1 else ""


def _missed(table: TokenTable, known: _Known) -> Iterator[Name]:
    """Known surnames that stand without a label, with an unlisted first name before them."""
    for i, word in enumerate(table.text):
        if i in known.taken or not word[:1].isupper() or word.lower() not in known.surnames:
            continue
        if table.pos[i] in ("PROPN", "NOUN", "VERB", "ADJ") and not _in_longer_name(table, i):
            first = i - 1
            lone = not _is_first_part(table, first, known) if i else True
            yield person(table, i if lone else first, i + 1)


def _is_first_part(table: TokenTable, i: int, known: _Known) -> bool:
    """Whether the token can be the first name of the surname behind it."""
    word = table.text[i]
    return (
        table.tag[i] == "NNP"
        and word[0].isupper()
        and word.isalpha()
        and i not in known.taken
        and word.lower() not in TITLES
        and table.sentence[i] == table.sentence[i + 1]
        and table.lemma[i] not in ROLE_NOUNS
    )


def _in_longer_name(table: TokenTable, i: int) -> bool:
    """Whether a capitalised noun beside the word makes it part of another name."""
    beside = i + 1 < len(table) and table.lower[i + 1] in BODY_WORDS
    return beside and table.text[i + 1][0].isupper()

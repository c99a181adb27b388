"""Where people and bodies are named: spaCy's entities, corrected by titles and first names.

The statistical labels are often wrong (a surname taken for a body, a village for a person),
so a word's title, first name and other uses in the article have their say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from nltk.metrics.distance import edit_distance
from spacy.tokens import Doc

from quizgen.analysis.gender import TITLE_GENDER, Gender, gender_of_name, is_first_name
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable

NameKind = Literal["person", "organisation", "group", "place"]

# Titles that stand before a name and are no part of it, without their stop.
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev reverend fr sen senator rep "
    "representative gov governor president vice vice-president prime minister chancellor premier "
    "secretary judge justice chief general gen lt lieutenant col colonel maj major capt captain "
    "sgt sergeant cpl admiral adm cmdr commander officer detective det inspector insp supt "
    "superintendent constable sheriff mayor ambassador amb attorney congressman congresswoman "
    "councillor councilor councilman councilwoman chairman chairwoman chair speaker director "
    "archbishop bishop cardinal father rabbi imam ayatollah sheikh herr frau madame monsieur "
    "former ex the then coach professor baroness baron deputy foreign spokesman spokeswoman "
    "spokesperson candidate nominee republican democrat democratic rival host author aide "
    "reporter actor actress singer ceo businessman sultan emir mister".split()
)
KEPT_TITLES = frozenset("pope king queen prince princess saint st".split())
GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
PARTICLES = frozenset(
    "van von der den de del della di da du la le el al bin ibn ben abu ter ten dos das y e".split()
)
BODY_WORDS = frozenset(
    "party ministry department committee council court university college school institute "
    "foundation association agency bureau office company corporation corp inc ltd group bank "
    "house senate congress parliament commission union league club times post news journal "
    "press tribune network center centre police army navy force forces board campaign "
    "administration government service services authority federation organization "
    "organisation society trust fund church hospital team airlines motors media museum show "
    "tower towers hotel street avenue plaza stadium airport island county city state act bill "
    "law amendment center hall report poll survey magazine chronicle herald coalition caucus "
    "convention summit intelligence security defence defense treasury charity partners llc plc "
    "super pac project research conference".split()
)
PERSON_LABELS = frozenset(("PERSON",))
BODY_LABELS = frozenset(("ORG",))
PLACE_LABELS = frozenset(("GPE", "LOC"))
# Roles that a company has as well.
COMPANY_ROLES = frozenset("owner operator maker partner rival champion host founder".split())
# A shorter word is too easily another name.
LEAST_RESPELT = 5
LONGEST_PERSON = 4
PLACE_NOUNS = frozenset("village villages town towns district province region river".split())
NO_NAME = frozenset("obamacare brexit twitter facebook god christmas easter internet".split())


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a name stands: tokens ``first`` to ``last``, both included.

    ``words`` is the name without title and possessive; ``titles`` what stood before it, lower
    case; ``from_title`` the first token with the titles.
    """

    first: int
    last: int
    kind: NameKind
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    from_title: int = -1

    @property
    def surname(self) -> str:
        """The word to group by: the last that is no generation mark."""
        plain = [w for w in self.words if w.lower().strip(",") not in GENERATIONS]
        return (plain or list(self.words))[-1]

    @property
    def text(self) -> str:
        """The name as a reader writes it."""
        return " ".join(self.words)

    @property
    def gender(self) -> Gender:
        """What the titles or the first name show."""
        for title in self.titles:
            if title in TITLE_GENDER:
                return TITLE_GENDER[title]
        if self.words[0].lower() in TITLE_GENDER:
            return TITLE_GENDER[self.words[0].lower()]
        return gender_of_name(self.words[0]) if len(self.words) > 1 else ""


@dataclass(slots=True)
class _Known:
    """Names seen for sure, for a second look at what the labels missed."""

    surnames: set[str] = field(default_factory=set)
    first_names: set[str] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)


def find_names(table: TokenTable, doc: Doc) -> list[Name]:
    """Every name of a person, body or place, in order of the text."""
    known = _Known()
    found: list[Name] = []
    for ent in doc.ents:
        name = _from_entity(table, ent.start, ent.end, ent.label_)
        if name is not None:
            found.append(name)
    taken = {i for n in found for i in range(n.first, n.last + 1)}
    found += _titled(table, taken)
    found += _apposed(table, taken)
    for name in found:
        known.taken.update(range(name.first, name.last + 1))
        if name.kind == "person" and len(name.words) > 1:
            known.surnames.add(name.surname.lower())
            known.first_names.add(name.words[0].lower())
    found = [_extended(table, _corrected(name, known), known) for name in found]
    found = list(_respelt(found, known))
    found += _missed(table, known)
    return sorted(found, key=lambda name: name.first)


def _corrected(name: Name, known: _Known) -> Name:
    """A lone surname of somebody known is that person, whatever its label."""
    lone = len(name.words) == 1 and name.kind != "person"
    if lone and name.words[0].lower() in known.surnames:
        return Name(name.first, name.last, "person", name.words, name.titles, name.from_title)
    return name


def _extended(table: TokenTable, name: Name, known: _Known) -> Name:
    """A known surname with the unlabelled first name that stands before it."""
    lone = name.kind == "person" and len(name.words) == 1 and not name.titles
    if not lone or name.words[0].lower() not in known.surnames or name.first == 0:
        return name
    if not _is_first_part(table, name.first - 1, known):
        return name
    return _person(table, name.first - 1, name.last + 1)


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
            yield _person(table, i if lone else first, i + 1)


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


def _titled(table: TokenTable, taken: set[int]) -> Iterator[Name]:
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
                yield _person(table, i + 1, end)
                i = end
        i += 1


def _apposed(table: TokenTable, taken: set[int]) -> Iterator[Name]:
    """ "The coach, Pieter Haan,": two or three capitalised words behind a role and a comma."""
    for start in range(2, len(table) - 1):
        if start in taken or table.tag[start] != "NNP" or not _behind_role(table, start):
            continue
        end = start
        while end < len(table) and table.tag[end] == "NNP" and end not in taken:
            end += 1
        if 2 <= end - start <= LONGEST_PERSON and table.text[end] in (",", ".", "’s", "'s"):
            yield _person(table, start, end)


def _from_entity(table: TokenTable, start: int, end: int, label: str) -> Name | None:
    """The name an entity holds, its label corrected; None where it holds none."""
    while end > start and (
        table.lower[end - 1] in ("'s", "’s", "'", "’")
        or table.pos[end - 1] in ("PUNCT", "PART", "DET", "ADP", "CCONJ")
    ):
        end -= 1
    if end <= start:
        return None
    kind = _kind(table, start, end, label)
    if kind == "person":
        first = _behind_titles(table, start, end)
        end = _person_end(table, first, end)
        return _person(table, first, end) if end > first else None
    if kind is None:
        return None
    while start < end and (table.pos[start] in ("DET", "PUNCT") or table.lower[start] == "the"):
        start += 1
    words = tuple(table.words(start, end).split())
    return Name(start, end - 1, kind, words, (), start) if words else None


def _kind(table: TokenTable, start: int, end: int, label: str) -> NameKind | None:
    """What an entity names, after a look at its words."""
    words = table.lower[start:end]
    if any(w in NO_NAME for w in words):
        return None
    if end < len(table) and table.lower[end] in PLACE_NOUNS:
        return "place"
    named_first = is_first_name(words[0]) and end - start > 1
    bodily = any(w in BODY_WORDS for w in words[named_first:])
    looks_personal = (
        named_first
        and not bodily
        and end - start <= LONGEST_PERSON
        and all(
            table.text[i][0].isupper() or words[i - start] in PARTICLES for i in range(start, end)
        )
    )
    apposed = 2 <= end - start <= LONGEST_PERSON and not bodily and _behind_role(table, start)
    titled = start > 0 and table.lower[start - 1].rstrip(".") in TITLE_GENDER
    if looks_personal or titled or apposed or (label in PERSON_LABELS and not bodily):
        return "person"
    if label in BODY_LABELS or (label in PERSON_LABELS and bodily):
        return "organisation"
    if label in PLACE_LABELS:
        return "place"
    if label == "NORP" and table.tag[end - 1] in ("NNPS", "NNS"):
        return "group"
    if label in ("FAC", "PRODUCT", "WORK_OF_ART") and bodily:
        return "organisation"
    return None


def _behind_role(table: TokenTable, start: int) -> bool:
    """Whether a role and a comma stand right before: "the coach, …"."""
    return (
        start > 1
        and table.text[start - 1] == ","
        and table.lemma[start - 2] in ROLE_NOUNS - COMPANY_ROLES
        and table.tag[start - 2] == "NN"
    )


def _behind_titles(table: TokenTable, start: int, end: int) -> int:
    """The first token of the name proper."""
    while start < end - 1 and (
        table.lower[start].rstrip(".") in TITLES
        or not (table.text[start][0].isupper() or table.lower[start] in PARTICLES)
        or table.text[start][0] in "“\"'‘"
    ):
        start += 1
    return start


def _person_end(table: TokenTable, start: int, end: int) -> int:
    """Behind the last word of a person's name."""
    at = start
    while at < end:
        word = table.text[at]
        hyphened = at > start and table.text[at - 1] == "-"
        small = (
            hyphened
            or table.lower[at] in PARTICLES
            or table.lower[at] in GENERATIONS
            or word in "-."
        )
        if not (word[0].isupper() or small) or (table.pos[at] == "PUNCT" and word not in "-."):
            break
        if at > start and table.tag[at] in ("VBD", "VBZ", "VBP", "MD"):
            break
        at += 1
    return at


def _person(table: TokenTable, start: int, end: int) -> Name:
    """The person named by these tokens, with the titles before them."""
    from_title = start
    while from_title > 0 and table.lower[from_title - 1].rstrip(".") in TITLES:
        if table.sentence[from_title - 1] != table.sentence[start]:
            break
        from_title -= 1
    titles = tuple(w.rstrip(".") for w in table.lower[from_title:start])
    words = tuple(_capital(word) for word in table.words(start, end).split())
    return Name(start, end - 1, "person", words, titles, from_title)


def _capital(word: str) -> str:
    """A name in capitals written as elsewhere; initials stay."""
    return word.title() if word.isupper() and len(word) > 3 and "." not in word else word

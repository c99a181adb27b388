"""One name in the text: its words without titles, what it names, what its label got wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quizgen.analysis.gender import TITLE_GENDER, Gender, gender_of_name, is_first_name
from quizgen.analysis.name_words import (
    ABBREVIATED,
    BODY_LABELS,
    BODY_WORDS,
    COMPANY_ROLES,
    DEMONYM_ENDINGS,
    GENERATIONS,
    LAW_WORDS,
    LEAST_DEMONYM,
    LONGEST_PERSON,
    NO_NAME,
    ONE_WORD_BODIES,
    PARTICLES,
    PERSON_LABELS,
    PLACE_LABELS,
    PLACE_NOUNS,
    POSTNOMINALS,
    SURNAMES_TOO,
    TITLES,
    WATER_WORDS,
)
from quizgen.analysis.nations import SEATS
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable

SHORTEST_SHOUT = 4  # letters of a lone name in capitals that is no acronym

LONGEST_CAPITALS = 3  # letters of initials such as "JD"; longer, the word is a dateline's
NameKind = Literal["person", "organisation", "group", "place"]


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
        return _surname(self.words)

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


@lru_cache(maxsize=4096)  # asked for every pair of names while they are grouped
def _surname(words: tuple[str, ...]) -> str:
    plain = [w for w in words if w.lower().strip(",") not in GENERATIONS]
    return (plain or list(words))[-1]


def from_entity(table: TokenTable, start: int, end: int, label: str) -> Name | None:
    """The name an entity holds, its label corrected; None where it holds none."""
    while end > start and (
        table.lower[end - 1] in ("'s", "’s", "'", "’")
        or table.pos[end - 1] in ("PUNCT", "PART", "DET", "ADP", "CCONJ")
    ):
        end -= 1
    if end <= start or any(word[0] in "@#" for word in table.text[start:end]):
        return None  # a handle or a tag: see analysis/handles.py
    kind = _kind(table, start, end, label)
    if kind == "person":
        first = _behind_titles(table, start, end)
        end = _person_end(table, first, end)
        return person(table, first, end) if end > first else None
    if kind is None:
        return None
    if kind == "organisation" and _behind_company(table, start):
        end = _end_of_company(table, end)
    while start < end and (table.pos[start] in ("DET", "PUNCT") or table.lower[start] == "the"):
        start += 1
    if kind == "organisation" and not _can_be_body(table, start, end):
        return None
    words = tuple(table.words(start, end).split())
    return Name(start, end - 1, kind, words, (), start) if words else None


def _can_be_body(table: TokenTable, start: int, end: int) -> bool:
    """Whether the words can name a body: no law, product, state or lone common noun."""
    words, last = table.lower[start:end], table.lower[end - 1 : end]
    if not words or last[0] in LAW_WORDS or ABBREVIATED.fullmatch(table.words(start, end)):
        return False
    if not set(words) & BODY_WORDS and not any(w[0].isupper() for w in table.text[start:end]):
        return False
    if len(words) > 1:
        return True
    owned = table.lower[start - 1] in ("a", "an", "his", "her", "my") if start else False
    product = owned and table.dep[start] not in ("compound", "nmod", "poss")
    return not product and (last[0] not in BODY_WORDS or last[0] in ONE_WORD_BODIES)


def _kind(table: TokenTable, start: int, end: int, label: str) -> NameKind | None:
    """What an entity names, after a look at its words."""
    words = table.lower[start:end]
    if any(w in NO_NAME for w in words):
        return None
    if end < len(table) and table.lower[end] in PLACE_NOUNS:
        return "place"
    named_first = is_first_name(words[0]) and end - start > 1
    if " ".join(words).removeprefix("the ") in SEATS:
        return "organisation"
    watery = words[-1] in WATER_WORDS or (words[0] in WATER_WORDS and len(words) > 1)
    if watery and not any(w in BODY_WORDS for w in words):
        return None
    if end - start == 1 and label != "NORP" and _is_plain_plural(table, start):
        return None
    if named_first and len(words) == 2 and words[1] in SURNAMES_TOO:
        return "person" if _stands_as_person(table, start, end, label) else "organisation"
    bodily = any(w in BODY_WORDS for w in words[named_first:])
    looks_personal = (
        named_first
        and not bodily
        and end - start <= LONGEST_PERSON
        and all(
            table.text[i][0].isupper() or words[i - start] in PARTICLES for i in range(start, end)
        )
    )
    apposed = 2 <= end - start <= LONGEST_PERSON and not bodily and behind_role(table, start)
    titled = start > 0 and table.lower[start - 1].rstrip(".") in TITLE_GENDER
    if _behind_company(table, start) and not named_first:
        return "organisation"
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


def _is_plain_plural(table: TokenTable, i: int) -> bool:
    """Whether a common noun has its capital only because it opens a sentence: "Unions"."""
    return table.tag[i] == "NNS" and i == table.sentence[i][0] and table.text[i].istitle()


def _stands_as_person(table: TokenTable, start: int, end: int, label: str) -> bool:
    """Whether "Judy Law" is somebody: so labelled or alone again, and without an article."""
    article = start > 0 and table.lower[start - 1] in ("the", "a", "an")
    surname = table.text[end - 1]
    again = any(
        word == surname
        and table.dep[i] == "nsubj"
        and table.tag[i] == "NNP"
        and i != end - 1
        and table.lower[i - 1] != "the"
        for i, word in enumerate(table.text)
    )
    return not article and (label in PERSON_LABELS or again)


def behind_role(table: TokenTable, start: int) -> bool:
    """Whether a role and a comma stand right before: "the coach, …"."""
    return (
        start > 1
        and table.text[start - 1] == ","
        and table.lemma[start - 2] in ROLE_NOUNS - COMPANY_ROLES
        and table.tag[start - 2] == "NN"
    )


def _behind_company(table: TokenTable, start: int) -> bool:
    """Whether the name stands in apposition to "the owner" or "the company"."""
    noun = table.lemma[start - 2] if start > 1 and table.text[start - 1] == "," else ""
    return noun in COMPANY_ROLES or noun in BODY_WORDS


def _end_of_company(table: TokenTable, end: int) -> int:
    """The end of a company's name that "and" cut in two."""
    while table.tag[end : end + 1] == ["NNP"] or (
        table.lower[end : end + 1] in (["and"], ["&"]) and table.tag[end + 1 : end + 2] == ["NNP"]
    ):
        end += 1
    return end


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


def person(table: TokenTable, start: int, end: int) -> Name:
    """The person named by these tokens, with the titles before them."""
    start = _behind_stray_words(table, start, end)
    while end - start > 1 and table.lower[end - 1] in POSTNOMINALS | {","}:
        end -= 1
    while end - start > 1 and table.lower[start].rstrip(".") in TITLES:
        start += 1
    from_title = start
    while from_title > 0 and table.lower[from_title - 1].rstrip(".") in TITLES:
        if table.sentence[from_title - 1] != table.sentence[start]:
            break
        from_title -= 1
    titles = tuple(w.rstrip(".") for w in table.lower[from_title:start])
    written = table.words(start, end).split()
    # "JFK" alone stays; beside a surname in capitals "ANN" is Ann.
    shortest = SHORTEST_SHOUT if len(written) == 1 or not written[-1].isupper() else 3
    words = tuple(_capital(word, shortest) for word in written)
    return Name(start, end - 1, "person", words, titles, from_title)


def _behind_stray_words(table: TokenTable, start: int, end: int) -> int:
    """Where a name begins behind "Weak -", "-Anchor" or "Filipino"."""
    for i in range(end - 2, start, -1):
        if table.text[i] in ("-", "–", "—") and table.spaced[i] and table.spaced[i - 1]:
            return i + 1
    while start < end - 1 and (table.text[start][0] in "-–—" or _is_stray(table, start, end)):
        start += 1
    return start


def _is_stray(table: TokenTable, i: int, end: int) -> bool:
    """Whether a word before a name is a role behind a hyphen, or a nation's adjective."""
    word = table.lower[i]
    if i > 0 and table.text[i - 1] in ("-", "–"):
        return word in ROLE_NOUNS
    if table.text[i].isupper() and len(word) > LONGEST_CAPITALS and table.text[i + 1].istitle():
        return True  # a dateline: "LONDON Pope Francis"
    demonym = len(word) >= LEAST_DEMONYM and word.endswith(DEMONYM_ENDINGS)
    return demonym and end - i > 1 and table.entity[i] == "NORP" and not is_first_name(word)


def _capital(word: str, shortest: int) -> str:
    """A name in capitals of so many letters written as elsewhere; initials stay."""
    return word.title() if word.isupper() and len(word) >= shortest and "." not in word else word

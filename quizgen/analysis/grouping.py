"""Names of one person or body together: full name, surname, title and surname, acronym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from nltk.metrics.distance import edit_distance

from quizgen.analysis.gender import Gender, gender_of_name
from quizgen.analysis.name_words import CLUB_WORDS, PAPER_WORDS
from quizgen.analysis.names import Name
from quizgen.analysis.role_words import OTHER_OFFICE, ROLE_GENDER
from quizgen.analysis.roles import RolePhrase
from quizgen.analysis.tokens import TokenTable
from quizgen.model import EntityKind

# What tells whom a bare surname means, chosen on PolNeAR train: see _likelihood.
MOST_COUNTED, LAST_NAMED, FIRST_NAMED = 5, 1.5, 1.0


STRAY_MARKS = "-–— "
NO_PART_OF_ROLE = frozenset(("the", "a", "an", "'s", "’s"))
# Shortest first name that may be misspelt by a letter: Marie and Maria can be two people.
LEAST_RESPELT = 6
FEWEST_INITIALS = 2  # words of a name that is too short for an acronym


@dataclass(slots=True)
class Group:
    """One person or body while its mentions are gathered.

    ``spellings`` holds the first of the names that are written alike.
    """

    kind: EntityKind
    names: list[Name] = field(default_factory=list)
    spellings: dict[tuple[str, ...], Name] = field(default_factory=dict)
    gender: Gender = ""
    roles: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    role_phrases: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name: most words, then most letters; its words as they mostly stand."""
        best = max(self.spellings.values(), key=lambda n: (len(n.words), len(n.text)))
        return " ".join(map(self._usual, best.words))

    def _usual(self, word: str) -> str:
        """A word of the name with the capitals that it mostly has: no "HIlde" for "Hilde"."""
        if word.islower():
            return word  # a particle, which some sentence may have opened with
        seen = Counter(w for n in self.names for w in n.words if w.lower() == word.lower())
        return max(seen, key=lambda spelt: (seen[spelt], spelt.istitle()))

    def aliases(self, others: Sequence[Group] = ()) -> tuple[str, ...]:
        """All other ways its name is written that mean none of the ``others``, in order."""
        shared = {
            word
            for group in others
            if group is not self and group.kind == "person" == self.kind
            for name in group.spellings.values()
            for word in (name.surname, name.words[0])
        }
        own = self.name
        written = (name.text for name in self.spellings.values() if name.text != own)
        return tuple(dict.fromkeys(text for text in written if text not in shared))

    def role_texts(self, others: Sequence[Group] = ()) -> tuple[str, ...]:
        """The role phrases that none of the ``others`` has as well, in order."""
        pairs = zip(self.role_phrases, self.roles, strict=True)
        mine = (text for text, role in pairs if text and not _is_shared(role, others, self))
        return tuple(dict.fromkeys(mine))

    def add(self, name: Name) -> None:
        """Take in one more name."""
        self.names.append(name)
        self.spellings.setdefault(name.words, name)
        self.gender = self.gender or name.gender

    def settle(self) -> None:
        """Let a person known by first name alone have that name's gender."""
        if self.kind == "person" and not self.gender and len(self.name.split()) == 1:
            self.gender = gender_of_name(self.name)

    def add_role(self, table: TokenTable, phrase: RolePhrase) -> None:
        """Take in a role phrase that stands beside a name."""
        words = table.lower[phrase.first : phrase.last + 1]
        self.roles.append((phrase.lemma, frozenset(words) - NO_PART_OF_ROLE))
        first = phrase.first + (table.lower[phrase.first] in NO_PART_OF_ROLE)
        self.role_phrases.append(table.words(first, phrase.last + 1).lstrip(STRAY_MARKS))
        self.gender = self.gender or ROLE_GENDER.get(phrase.lemma, "")


def _is_shared(role: tuple[str, frozenset[str]], others: Sequence[Group], group: Group) -> bool:
    """Whether somebody else has a role with the same noun and all of its words."""
    noun, words = role
    return any(
        other is not group
        and noun == other_noun
        and words <= other_words
        and not (other_words - words) & OTHER_OFFICE
        for other in others
        for other_noun, other_words in other.roles
    )


def group_names(names: list[Name]) -> tuple[list[Group], list[int]]:
    """Groups, and for each name the number of its group or -1.

    Full names are grouped first, so that a surname before the first full name finds it.
    """
    groups: list[Group] = []
    owner = [-1] * len(names)
    order = sorted(range(len(names)), key=lambda n: (len(names[n].words) == 1, n))
    for n in order:
        name = names[n]
        if name.kind == "person":
            who = _same_person(groups, name, names, owner, n)
        else:
            who = _same_body(groups, name)
        if who < 0:
            kind: EntityKind = (
                "person"
                if name.kind == "person"
                else "group"
                if name.kind == "group"
                else "organisation"
            )
            groups.append(Group(kind))
            who = len(groups) - 1
        groups[who].add(name)
        owner[n] = who
    for group in groups:
        group.settle()
    return groups, owner


def _same_person(
    groups: list[Group], name: Name, names: list[Name], owner: list[int], n: int
) -> int:
    """The group of a person's name, or -1 for somebody new."""
    fitting = [
        who
        for who, group in enumerate(groups)
        if group.kind == "person"
        and any(_compatible(name, other) for other in group.spellings.values())
        and not (name.gender and group.gender and name.gender != group.gender)
    ]
    if not fitting:
        return -1
    if len(fitting) == 1:
        return fitting[0]
    return max(fitting, key=lambda who: _likelihood(who, n, names, owner))


def _likelihood(who: int, n: int, names: list[Name], owner: list[int]) -> tuple[float, int]:
    """How likely a bare surname means this one of several who bear it.

    Writers give the lesser figure the full name each time, so the one whom the article names
    more, first and last counts.
    """
    full = [k for k, name in enumerate(names) if owner[k] == who and len(name.words) > 1]
    rivals = (
        [
            k
            for k in range(n)
            if len(names[k].words) > 1
            and owner[k] >= 0
            and names[k].surname == names[full[0]].surname
        ]
        if full
        else []
    )
    score = float(min(len(full), MOST_COUNTED))
    score += LAST_NAMED * bool(rivals and owner[rivals[-1]] == who)
    score += FIRST_NAMED * bool(rivals and owner[rivals[0]] == who)
    return score, -who


def _compatible(a: Name, b: Name) -> bool:
    """Whether two names can be one person's."""
    if len(a.words) == 1 or len(b.words) == 1:
        short, full = (a, b) if len(a.words) == 1 else (b, a)
        word = short.words[0].lower()
        return word == full.surname.lower() or (
            len(full.words) > 1 and word == full.words[0].lower()
        )
    lower_a, lower_b = ([w.lower() for w in name.words] for name in (a, b))
    if lower_a[-len(lower_b) :] == lower_b or lower_b[-len(lower_a) :] == lower_a:
        return True  # "Ó Briain" for Tomás Ó Briain
    if a.surname.lower() != b.surname.lower():
        return a.text.lower() in b.text.lower() or b.text.lower() in a.text.lower()
    x, y = a.words[0].lower().rstrip("."), b.words[0].lower().rstrip(".")
    return bool(x and y) and (
        x == y
        or (x[0] == y[0] and (len(x) == 1 or len(y) == 1))
        or x.startswith(y)
        or y.startswith(x)
        or (min(len(x), len(y)) >= LEAST_RESPELT and edit_distance(x, y) == 1)
    )


def _same_body(groups: list[Group], name: Name) -> int:
    """The group of a body's name, or -1 for a new one."""
    text = name.text.lower()
    for who, group in enumerate(groups):
        if group.kind == "person":
            continue
        for other in group.spellings.values():
            if other.text.lower() == text or name.text in _initials(other):
                return who
            if text in CLUB_WORDS | PAPER_WORDS and other.words[-1].lower() == text:
                return who
    return -1


def _initials(name: Name) -> tuple[str, ...]:
    """The acronyms that a body's name may have: "MD" and "MoD" of "Ministry of Defence"."""
    if len(name.words) <= FEWEST_INITIALS:
        return ()
    letters = [word[0] for word in name.words]
    return "".join(letter for letter in letters if letter.isupper()), "".join(letters)

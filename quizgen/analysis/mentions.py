"""Reads an article once from top to bottom and links every mention to a person or body.

Names are linked by :mod:`quizgen.analysis.grouping`; here role phrases ("the minister") and
he and she find whom they mean among those mentioned before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.analysis.gender import Gender
from quizgen.analysis.grouping import Group
from quizgen.analysis.name_words import BODY_WORDS
from quizgen.analysis.names import Name
from quizgen.analysis.nations import same_nation
from quizgen.analysis.pronouns import (
    OWNER_LEAD,
    PERSONAL,
    SURE_LEAD,
    Memory,
    Occurrence,
    gender_of_pronoun,
    reporting_verb,
    resolve,
    weight_of,
)
from quizgen.analysis.role_words import KIN_BY_NAME, LEADERS, OTHER_OFFICE, ROLE_GENDER
from quizgen.analysis.roles import RolePhrase, alike
from quizgen.model import MentionKind

if TYPE_CHECKING:
    from quizgen.analysis.analysed import AnalysedArticle

# How sure a role phrase is of its person: same noun and a shared or no other word; a noun
# that means the same; the leader of a nation who is at hand. Chosen on PolNeAR train.
ROLE_MATCH, ROLE_ALIKE, LEADER_AT_HAND, ELSEWHERE = 0.85, 0.75, 0.7, 0.65
# An unnamed person stands for itself in memory under numbers from here on.
UNNAMED = 100_000
VOTES_NEEDED = 1.5
UNSURE = 0.55
# Full names of another with the surname, from which a bare surname is doubtful, unless its bearer
# has so many times more. Chosen on PolNeAR train.
RIVAL_NAMED, SURELY_MEANT = 2, 4
LITTLE_WORDS = frozenset("the a an this that 's ’s his her their its our my former".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A mention before entities exist: tokens (both included), whose, kind, confidence."""

    first: int
    last: int
    who: int
    kind: MentionKind
    confidence: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reader is."""

    token: int
    sentence: int
    paragraph: int


@dataclass(slots=True)
class Reader:
    """One reading of an article.

    ``genders`` holds the gender of every group and of unnamed people by number;
    ``votes`` what the pronouns that were linked tell about gender.
    """

    analysed: AnalysedArticle
    groups: list[Group]
    names: list[Name]
    owner: list[int]
    roles: list[RolePhrase]
    inside: list[int]
    memory: Memory = field(default_factory=Memory)
    found: list[Found] = field(default_factory=list)
    genders: dict[int, Gender] = field(default_factory=dict)
    votes: dict[int, dict[Gender, float]] = field(default_factory=dict)

    def read(self) -> list[Found]:
        """Every mention that could be linked, in order of the text."""
        self.genders = {n: g.gender for n, g in enumerate(self.groups)}
        at = {name.first: n for n, name in enumerate(self.names)}
        heads = {phrase.head: n for n, phrase in enumerate(self.roles)}
        starts = {s.start for s in self.analysed.sentences}
        tails = self._tails()
        sentence = -1
        for i, word in enumerate(self.analysed.table.lower):
            sentence += i in starts
            if not (i in at or i in heads or word in PERSONAL or word in tails):
                continue
            place = _Place(i, sentence, self.analysed.paragraph_of[i])
            if i in at:
                self._name(at[i], place)
            elif i in heads:
                self._role(self.roles[heads[i]], place)
            elif word in PERSONAL:
                self._pronoun(word, place)
            else:
                self._body(word, place)
        return self.found

    def genders_by_vote(self) -> dict[int, Gender]:
        """The gender of groups that no name or title shows, by the pronouns linked to them."""
        decided: dict[int, Gender] = {}
        for who, votes in self.votes.items():
            ranked = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
            rest = sum(weight for _, weight in ranked[1:])
            if who < UNNAMED and ranked[0][1] >= VOTES_NEEDED * rest:
                decided[who] = ranked[0][0]
        return decided

    # ------------------------------------------------------------ names
    def _name(self, n: int, place: _Place) -> None:
        """Note a name."""
        name, who = self.names[n], self.owner[n]
        kind: MentionKind = "name" if len(name.words) > 1 else "short"
        if name.kind == "organisation" and len(name.words) == 1 and name.text.isupper():
            kind = "acronym"
        doubtful = kind == "short" and self._is_shared(name, who)
        sure = UNSURE if doubtful else 1.0
        self.found.append(Found(name.first, name.last, who, kind, sure))
        if doubtful:  # he or she behind it is as doubtful: they find nobody here
            self.genders[UNNAMED + name.last] = self.genders[who]
            self._note(name.last, UNNAMED + name.last, place)
        elif self.groups[who].kind == "person":
            self._note(name.last, who, place)

    def _is_shared(self, name: Name, who: int) -> bool:
        """Whether a bare surname is nearly as likely somebody else's: a father's and a son's."""
        if name.kind != "person" or name.titles:
            return False
        named = self._named_in_full(name.surname)
        rival = max((n for other, n in named.items() if other != who), default=0)
        return rival >= RIVAL_NAMED and 0 < named[who] <= SURELY_MEANT * rival

    def _named_in_full(self, surname: str) -> Counter[int]:
        """How often each person with a surname has the full name."""
        return Counter(
            self.owner[n]
            for n, name in enumerate(self.names)
            if len(name.words) > 1 and name.kind == "person" and name.surname == surname
        )

    def _note(
        self, token: int, who: int, place: _Place, *, pronoun: bool = False, sure: float = 1.0
    ) -> None:
        """Remember a mention."""
        weight = weight_of(self.analysed.table, token, self.inside[token] >= 0)
        self.memory.add(
            Occurrence(place.token, who, place.sentence, place.paragraph, weight, pronoun, sure)
        )

    # ------------------------------------------------------------ bodies
    def _tails(self) -> frozenset[str]:
        """The last words of the bodies' names: "museum" for the Lee Valley Museum."""
        bodies = (group for group in self.groups if group.kind == "organisation")
        names = (name for group in bodies for name in group.names if len(name.words) > 1)
        return frozenset(name.words[-1].lower() for name in names) & BODY_WORDS

    def _body(self, word: str, place: _Place) -> None:
        """Link "the museum" to the one body named so before."""
        table, i = self.analysed.table, place.token
        if table.tag[i] != "NN" or table.lower[table.left[i]] != "the" or table.left[i] != i - 1:
            return
        named = {f.who for f in self.found if f.kind == "name"}
        fitting = [
            who
            for who in sorted(named)
            if self.groups[who].kind == "organisation"
            and any(name.words[-1].lower() == word for name in self.groups[who].names)
        ]
        if len(fitting) == 1:
            self.found.append(Found(i - 1, i, fitting[0], "role", ROLE_MATCH))

    # ------------------------------------------------------------ roles
    def _role(self, phrase: RolePhrase, place: _Place) -> None:
        """Link a role phrase to the person it stands beside, or to one who has that role."""
        if phrase.name >= 0:
            who = self.owner[phrase.name]
            self.found.append(Found(phrase.first, phrase.last, who, "role", 1.0))
            return
        got = self._who_has(phrase) if phrase.definite else None
        if got is None:
            who = UNNAMED + phrase.head
            self.genders[who] = ROLE_GENDER.get(phrase.lemma, "")
        else:
            who = got[0]
            self.found.append(Found(phrase.first, phrase.head, who, "role", got[1]))
        self._note(phrase.head, who, place)

    def _who_has(self, phrase: RolePhrase) -> tuple[int, float] | None:
        """The person whose known roles fit the phrase, the last mentioned before others."""
        table = self.analysed.table
        words = set(table.lower[phrase.first : phrase.head]) - LITTLE_WORDS
        order: dict[int, int] = defaultdict(int)
        for n, one in enumerate(self.memory.occurrences):
            order[one.who] = n + 1
        wanted = ROLE_GENDER.get(phrase.lemma, "")
        best = (0.0, 0, -1)
        for who, group in enumerate(self.groups):
            if group.kind != "person" or (wanted and group.gender not in ("", wanted)):
                continue
            fit = max((_fit(role, phrase.lemma, words) for role in group.roles), default=0.0)
            fit = fit if order[who] else min(fit, ELSEWHERE)
            best = max(best, (fit, order[who], who))
        if best[0] > 0:
            return best[2], best[0]
        return self._leader(phrase, words)

    def _leader(self, phrase: RolePhrase, words: set[str]) -> tuple[int, float] | None:
        """ "The Russian leader": the last subject who has no role of another nation."""
        table = self.analysed.table
        nations = {
            table.lower[i]
            for i in range(phrase.first, phrase.head)
            if table.entity[i] in ("NORP", "GPE")
        }
        if phrase.lemma not in LEADERS or not nations or len(words) > 1:
            return None
        for one in reversed(self.memory.occurrences):
            if one.who >= UNNAMED or one.weight <= 0:
                continue
            group = self.groups[one.who]
            if not group.roles or any(
                same_nation(w, nation)
                for _, role in group.roles
                for w in role
                for nation in nations
            ):
                return one.who, LEADER_AT_HAND
        return None

    # ------------------------------------------------------------ pronouns
    def _pronoun(self, word: str, place: _Place) -> None:
        """Link he or she to somebody mentioned before."""
        i, wanted = place.token, gender_of_pronoun(word)
        owning = self.analysed.table.tag[i] == "PRP$"
        got = resolve(
            self.memory,
            (i, place.sentence, place.paragraph),
            self._barred(i),
            self.genders,
            wanted,
            sure_lead=OWNER_LEAD if owning else SURE_LEAD,
        )
        if got is None:
            return
        who, confidence = self._by_surname(i, wanted, got) if owning else got
        if confidence > UNSURE and self._has_rival(i, who, wanted, place):
            confidence = UNSURE
        if self.inside[i] < 0:
            votes = self.votes.setdefault(who, {})
            votes[wanted] = votes.get(wanted, 0.0) + confidence
        if who < UNNAMED:
            self.found.append(Found(i, i, who, "pronoun", confidence))
        if self.inside[i] < 0:
            self._note(i, who, place, pronoun=True, sure=confidence)

    def _by_surname(self, i: int, wanted: Gender, got: tuple[int, float]) -> tuple[int, float]:
        """ "His father, Edward Cole" is Eric Cole's, if he is named; else nobody's for sure."""
        phrase = next((p for p in self.roles if p.first == i and p.name >= 0), None)
        if phrase is None or phrase.lemma not in KIN_BY_NAME:
            return got
        owner, surname = self.owner[phrase.name], self.names[phrase.name].surname
        kin = {
            one.who
            for one in self.memory.occurrences
            if one.who < UNNAMED
            and one.who != owner
            and self.genders[one.who] in ("", wanted)
            and any(name.surname == surname for name in self.groups[one.who].names)
        }
        if len(kin) == 1:
            return kin.pop(), ROLE_MATCH
        several = len({one.who for one in self.memory.occurrences if one.who != owner}) > 1
        return got[0], min(got[1], UNSURE) if several else got[1]

    def _has_rival(self, i: int, who: int, wanted: Gender, place: _Place) -> bool:
        """Whether "she" in reported words can as well be another who was just spoken of.

        "Cole said that her aunt dug the canal. She said that she did not want money."
        """
        table = self.analysed.table
        verb = reporting_verb(table, i)
        speaker = table.child(verb, "nsubj") if verb >= 0 else -1
        if speaker < 0 or speaker == i:
            return False
        again = table.lower[speaker] in PERSONAL
        return any(
            one.who != who
            and self.genders[one.who] in ("", wanted)
            and (one.sentence >= place.sentence - 1 if again else one.token > verb)
            for one in self.memory.occurrences
        )

    def _barred(self, i: int) -> list[int]:
        """Whom the grammar rules out: a subject for the object of its own verb."""
        table = self.analysed.table
        reflexive = table.lower[i] in ("himself", "herself")
        if table.dep[i] not in ("dobj", "dative") or reflexive:
            return []
        subject = table.child(table.head[i], "nsubj")
        return [f.who for f in self.found if f.first <= subject <= f.last]


def _fit(role: tuple[str, frozenset[str]], lemma: str, words: set[str]) -> float:
    """How well a known role answers to a role noun with its other words."""
    noun, known = role
    if known & OTHER_OFFICE != words & OTHER_OFFICE:
        return 0.0
    if words and not words & known:
        return 0.0 if known - {noun} else ROLE_ALIKE * (noun == lemma)
    return ROLE_MATCH if noun == lemma else ROLE_ALIKE if alike(noun, lemma) else 0.0

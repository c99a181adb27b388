"""Who is who: people and bodies with all their mentions, grouped under the fullest name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.tokens import Token

from quizgen.analysis.gender import Gender
from quizgen.analysis.grouping import Group, group_names
from quizgen.analysis.names import find_names
from quizgen.analysis.pronouns import (
    PERSONAL,
    Memory,
    Occurrence,
    gender_of_pronoun,
    resolve,
    weight_of,
)
from quizgen.analysis.quotations import quoted_by
from quizgen.analysis.roles import ROLE_GENDER, RolePhrase, alike, role_phrases
from quizgen.model import Entity, Mention, MentionKind

if TYPE_CHECKING:
    from quizgen.analysis.analysed import AnalysedArticle

ROLE_MATCH, ROLE_ALIKE, ROLE_LAST = 0.85, 0.75, 0.55


@dataclass(frozen=True, slots=True)
class Link:
    """A mention at a token, and whom it stands for."""

    entity: Entity
    mention: Mention


class People:
    """All entities of an article, found by token."""

    def __init__(self, entities: tuple[Entity, ...], by_token: dict[int, Link]) -> None:
        self.entities = entities
        self._by_token = by_token

    def at(self, token: Token | int) -> Link | None:
        """Who is mentioned by this token; None where nobody is, or nobody surely."""
        return self._by_token.get(token if isinstance(token, int) else token.i)


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention before entities exist: tokens, whose, kind, confidence."""

    first: int
    last: int
    who: int
    kind: MentionKind
    confidence: float


@dataclass(slots=True)
class _Reader:
    """Reads the article once from top to bottom, remembering who was mentioned."""

    analysed: AnalysedArticle
    groups: list[Group]
    inside: list[int]
    memory: Memory = field(default_factory=Memory)
    found: list[_Found] = field(default_factory=list)


def find_people(analysed: AnalysedArticle) -> People:
    """Every person and body of the article with all mentions that are trusted."""
    table = analysed.table
    names = find_names(table, analysed.doc)
    roles = role_phrases(table, names)
    groups, owner = group_names(names)
    inside = quoted_by(analysed.quotations, len(table))
    for phrase in roles:
        if phrase.name >= 0 and (who := owner[phrase.name]) >= 0:
            groups[who].add_role(table, phrase)
    reader = _Reader(analysed, groups, inside)
    events: dict[int, tuple[str, int]] = {}
    for n, name in enumerate(names):
        if owner[n] >= 0:
            events[name.first] = ("name", n)
    for n, phrase in enumerate(roles):
        events.setdefault(phrase.head, ("role", n))
    sentence = paragraph = -1
    starts = {s.start for s in analysed.sentences}
    for i, word in enumerate(table.lower):
        sentence += i in starts
        paragraph = analysed.paragraph_of[i]
        kind, n = events.get(i, ("", -1))
        if kind == "name":
            name = names[n]
            short: MentionKind = "name" if len(name.words) > 1 else "short"
            if name.kind == "organisation" and len(name.words) == 1 and name.text.isupper():
                short = "acronym"
            reader.found.append(_Found(name.first, name.last, owner[n], short, 1.0))
            if groups[owner[n]].kind == "person":
                _note(reader, name.last, owner[n], sentence, paragraph)
        elif kind == "role":
            _role(reader, roles[n], owner, sentence, paragraph)
        elif word in PERSONAL:
            _pronoun(reader, i, word, sentence, paragraph)
    return _people(analysed, groups, reader.found)


def _note(
    reader: _Reader, token: int, who: int, sentence: int, paragraph: int, pronoun: bool = False
) -> None:
    """Remember a mention."""
    weight = weight_of(reader.analysed.table, token, reader.inside[token] >= 0)
    reader.memory.add(Occurrence(token, who, sentence, paragraph, weight, pronoun))


def _pronoun(reader: _Reader, i: int, word: str, sentence: int, paragraph: int) -> None:
    """Link he or she to somebody mentioned before."""
    table = reader.analysed.table
    genders = [g.gender for g in reader.groups]
    barred = _barred(reader, i)
    got = resolve(reader.memory, i, sentence, paragraph, barred, genders, gender_of_pronoun(word))
    if got is None:
        return
    who, confidence = got
    if not reader.groups[who].gender:
        reader.groups[who].gender = gender_of_pronoun(word)
    reader.found.append(_Found(i, i, who, "pronoun", confidence))
    if table.dep[i] in ("nsubj", "nsubjpass") or reader.inside[i] < 0:
        _note(reader, i, who, sentence, paragraph, pronoun=True)


def _barred(reader: _Reader, i: int) -> list[int]:
    """Whom the grammar rules out: a subject for the object of its own verb."""
    table = reader.analysed.table
    barred: list[int] = []
    if table.dep[i] in ("dobj", "dative") and table.lower[i] not in ("himself", "herself"):
        subject = table.child(table.head[i], "nsubj")
        barred += [f.who for f in reader.found if f.first <= subject <= f.last]
    return barred


def _role(
    reader: _Reader, phrase: RolePhrase, owner: list[int], sentence: int, paragraph: int
) -> None:
    """Link a role phrase to the person it stands beside, or to one who has that role."""
    if phrase.name >= 0:
        who, confidence = owner[phrase.name], 1.0
    else:
        got = _who_is(reader, phrase)
        if got is None:
            return
        who, confidence = got
    if who < 0:
        return
    last = phrase.last if phrase.name >= 0 else phrase.head
    reader.found.append(_Found(phrase.first, last, who, "role", confidence))
    if phrase.name < 0:
        _note(reader, phrase.head, who, sentence, paragraph)


def _who_is(reader: _Reader, phrase: RolePhrase) -> tuple[int, float] | None:
    """The last person mentioned whose known roles fit the phrase."""
    table = reader.analysed.table
    modifiers = {table.lower[i] for i in range(phrase.first, phrase.head)} - {"the", "'s", "’s"}
    best: tuple[float, int, int] | None = None
    for order, one in enumerate(reader.memory.occurrences):
        group = reader.groups[one.who]
        wanted = ROLE_GENDER.get(phrase.lemma, "")
        if wanted and group.gender and group.gender != wanted:
            continue
        fit = max((_fit(role, phrase.lemma, modifiers) for role in group.roles), default=0.0)
        if fit and (best is None or (fit, order) > best[:2]):
            best = (fit, order, one.who)
    return (best[2], best[0]) if best else None


def _fit(role: tuple[str, frozenset[str]], lemma: str, modifiers: set[str]) -> float:
    """How well a known role answers to a role noun with its modifiers."""
    noun, words = role
    if modifiers and not modifiers & words and noun != lemma:
        return 0.0
    if modifiers - words and modifiers & words == set():
        return 0.0
    return ROLE_MATCH if noun == lemma else ROLE_ALIKE if alike(noun, lemma) else 0.0


def _people(analysed: AnalysedArticle, groups: list[Group], found: list[_Found]) -> People:
    """Entities from groups, and the links of the mentions that are trusted."""
    mentions: list[list[Mention]] = [[] for _ in groups]
    rows: list[tuple[_Found, Mention]] = []
    for one in sorted(found, key=lambda f: (f.first, f.last)):
        mention = Mention(analysed.span(one.first, one.last), one.kind, one.confidence)
        mentions[one.who].append(mention)
        rows.append((one, mention))
    entities = tuple(
        Entity(f"p{n}", g.name, g.kind, g.gender, g.aliases(), g.role_texts(), tuple(m))
        for n, (g, m) in enumerate(zip(groups, mentions, strict=True))
    )
    line = analysed.settings.link_confidence
    by_token: dict[int, Link] = {}
    for one, mention in rows:
        if one.confidence >= line:
            link = Link(entities[one.who], mention)
            for i in range(one.first, one.last + 1):
                if one.kind != "role" or i == one.last or i not in by_token:
                    by_token[i] = link
    return People(entities, by_token)


def gender_from_roles(roles: list[str]) -> Gender:
    """The gender that role nouns show ("spokeswoman")."""
    for role in roles:
        if role in ROLE_GENDER:
            return ROLE_GENDER[role]
    return ""

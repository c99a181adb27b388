"""Who is who: people and bodies with all their mentions, grouped under the fullest name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from quizgen.analysis.acting import who_act
from quizgen.analysis.deaths import dead
from quizgen.analysis.grouping import Group, group_names
from quizgen.analysis.handles import add_handles
from quizgen.analysis.mentions import Found, Reader
from quizgen.analysis.names import find_names
from quizgen.analysis.plurals import add_they
from quizgen.analysis.quotations import quoted_by
from quizgen.analysis.related import related_groups
from quizgen.analysis.roles import RolePhrase, role_phrases
from quizgen.analysis.unnamed import add_unnamed
from quizgen.model import Entity, Mention

if TYPE_CHECKING:
    from quizgen.analysis.analysed import AnalysedArticle


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


def find_people(analysed: AnalysedArticle) -> People:
    """Every person and body of the article with all mentions that are trusted.

    The article is read twice: what the pronouns of the first reading tell about gender
    ("Roe … she") helps the second.
    """
    table = analysed.table
    names = who_act(table, find_names(table, analysed.doc))
    roles = role_phrases(table, names)
    groups, owner = group_names(names)
    for phrase in roles:
        if phrase.name >= 0:
            groups[owner[phrase.name]].add_role(table, phrase)
    inside = quoted_by(analysed.quotations, len(table))
    first = Reader(analysed, groups, names, owner, roles, inside)
    first.read()
    for who, gender in first.genders_by_vote().items():
        groups[who].gender = groups[who].gender or gender
    found = Reader(analysed, groups, names, owner, roles, inside).read()
    _add_lone_roles(analysed, groups, roles, found)
    add_handles(table, groups, found)
    add_unnamed(table, groups, found, analysed.settings.link_confidence)
    add_they(table, groups, found, inside)
    return _people(analysed, groups, found)


def _add_lone_roles(
    analysed: AnalysedArticle, groups: list[Group], roles: list[RolePhrase], found: list[Found]
) -> None:
    """Give each group the role phrases that stand for it alone ("the Russian leader")."""
    by_head = {phrase.head: phrase for phrase in roles if phrase.name < 0}
    for one in found:
        if one.kind == "role" and one.last in by_head:
            groups[one.who].add_role(analysed.table, by_head[one.last])


def _people(analysed: AnalysedArticle, groups: list[Group], found: list[Found]) -> People:
    """Entities from groups, and the links of the mentions that are trusted."""
    mentions: list[list[Mention]] = [[] for _ in groups]
    rows: list[tuple[Found, Mention]] = []
    for one in sorted(found, key=lambda f: (f.first, f.last)):
        mention = Mention(analysed.span(one.first, one.last), one.kind, one.confidence)
        mentions[one.who].append(mention)
        rows.append((one, mention))
    related = related_groups(groups)
    gone = dead(analysed.table, found)
    entities = tuple(
        Entity(
            id=f"p{n}",
            name=group.name,
            kind=group.kind,
            gender=group.gender if group.kind == "person" else "",
            aliases=group.aliases(groups),
            roles=group.role_texts(groups),
            mentions=tuple(mentions[n]),
            related=tuple(f"p{k}" for k in related[n]),
            died=n in gone,
        )
        for n, group in enumerate(groups)
    )
    return People(entities, _links(rows, entities, analysed.settings.link_confidence))


def _links(
    rows: list[tuple[Found, Mention]], entities: tuple[Entity, ...], line: float
) -> dict[int, Link]:
    """Token -> link, for mentions at or above the line; a name outdoes a role around it."""
    by_token: dict[int, Link] = {}
    for one, mention in sorted(rows, key=lambda row: row[0].kind != "role"):
        if one.confidence >= line:
            link = Link(entities[one.who], mention)
            by_token.update(dict.fromkeys(range(one.first, one.last + 1), link))
    return by_token

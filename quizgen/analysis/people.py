"""Who is who: people and bodies with all their mentions, grouped under the fullest name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

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
    """Group the named people of an article by their last name."""
    groups = defaultdict(list)
    for ent in analysed.doc.ents:
        if ent.label_ == "PERSON":
            groups[ent[-1].text].append(ent)
    entities, by_token = [], {}
    for n, (last, ents) in enumerate(groups.items()):
        name = max((e.text for e in ents), key=len)
        mentions = tuple(Mention(analysed.span(e.start, e.end - 1), "name") for e in ents)
        entity = Entity(f"p{n}", name, "person", mentions=mentions, aliases=(last,))
        entities.append(entity)
        for ent, mention in zip(ents, mentions, strict=True):
            by_token.update({i: Link(entity, mention) for i in range(ent.start, ent.end)})
    return People(tuple(entities), by_token)

"""People and bodies, with every mention of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model.article import Span

MentionKind = Literal["name", "short", "role", "acronym", "pronoun"]
EntityKind = Literal["person", "organisation", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody is mentioned, and how sure the link is (0 to 1)."""

    span: Span
    kind: MentionKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or group: fullest name, every mention, and who must not stand beside it.

    ``roles`` are the role phrases the article gives ("Kremlin spokesman"); ``aliases`` all
    other names it goes by; ``related`` the ids of entities a reader could take for the same
    voice (a ministry and its minister), never good as distractors for each other; ``died``
    tells that the article has somebody dead.
    """

    id: str
    name: str
    kind: EntityKind
    gender: Literal["f", "m", ""] = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    related: tuple[str, ...] = ()
    died: bool = False

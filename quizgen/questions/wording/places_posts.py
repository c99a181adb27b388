"""Of which place somebody holds a post: "Of which city is Ann Reed the mayor?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Entity, FactSheet, Mention, Place
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording.assemble import Draft
from quizgen.questions.wording.places_nouns import kind_noun

_LOOK_BACK = 30  # characters, more than the longest post
POST_QUALITY = 0.4  # background of the story, not its news
FEWEST_MENTIONS = 3  # of somebody the story is about
_WRITTEN = "|".join(sorted(map(re.escape, table.POSTS), key=lambda post: (-len(post), post)))
# "Leeds Mayor Ann Reed", "the Ohio senator": the post right behind the place.
_BEHIND = re.compile(rf"\s+(?P<post>{_WRITTEN})(?!\w)", re.IGNORECASE)
# "Gov. Ann Reed of Ohio": the post before the name.
_BEFORE = re.compile(rf"(?:^|\W)(?P<post>{_WRITTEN})\s+$", re.IGNORECASE)
_FORMER = re.compile(r"(?:former|ex-?)\s*$", re.IGNORECASE)


def post_draft(fact: Place, sheet: FactSheet) -> Draft | None:
    """The question of which town or region a person of the article is the mayor, say.

    Args:
        fact: a place whose name stands in the title of somebody.
        sheet: all facts of the article.

    Returns:
        None where the place belongs to no known post of a named person.
    """
    if fact.place_type not in {"city", "region"} or "." in fact.text:
        return None
    for entity, post, former in _holders(fact, sheet):
        if " " in entity.name:
            return Draft(_stem(fact, entity, table.POSTS[post.lower()], former), (), POST_QUALITY)
    return None


def _stem(fact: Place, entity: Entity, post: str, former: bool) -> str:
    noun = kind_noun(fact, "")
    if former:
        return f"Of which {noun} is {entity.name} a former {post}?"
    if post in table.MANY_OF:
        return f"Which {noun} does {entity.name} represent as a {post}?"
    return f"Of which {noun} is {entity.name} the {post}?"


def _holders(fact: Place, sheet: FactSheet) -> Iterator[tuple[Entity, str, bool]]:
    """Who holds a post of the place, by the words beside it; the post; whether formerly."""
    text = sheet.article.text
    former = _FORMER.search(text[max(fact.span.start - 8, 0) : fact.span.start]) is not None
    behind = _BEHIND.match(text, fact.span.end)
    owned = text[: fact.span.start].endswith(" of ")
    if behind is None and not owned:
        return
    for entity in sheet.entities:
        if entity.kind != "person" or len(entity.mentions) < FEWEST_MENTIONS:
            continue
        for mention in entity.mentions:
            if behind is not None and _titled(mention, fact, behind.end(), text):
                yield entity, behind["post"], former
            if not owned or mention.span.end != fact.span.start - len(" of "):
                continue
            before = _BEFORE.search(text[: mention.span.start][-_LOOK_BACK:])
            if before is not None:
                yield entity, before["post"], False


def _titled(mention: Mention, fact: Place, end: int, text: str) -> bool:
    """Whether a mention is the title with the place in it, or the name behind that title."""
    if mention.kind == "role":
        return mention.span.covers(fact.span) and mention.span.end == end
    return (
        mention.kind in {"name", "short"}
        and not text[end : mention.span.start].strip()
        and (mention.span.start > end)
    )

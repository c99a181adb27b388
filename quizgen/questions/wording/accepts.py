"""Other answers that marking takes as right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quizgen.model import Entity, FactSheet, Place, Quantity

LONGEST_NAME = 6  # words; a longer alias or role is no name that somebody would write
_WORD = r"(?:[\w’'&-]+|[A-Z][a-z]{0,3}\.)"  # a stop only behind an abbreviation
_NAME = re.compile(rf"(?=[^\W\d_]){_WORD}(?: {_WORD})*")
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "Gov.", "Sen.", "Rep."})


def accepted_numbers(fact: Quantity, answer: str, text: str) -> tuple[str, ...]:
    """The number with and without hedge, unit and counted noun.

    Args:
        fact: the quantity.
        answer: the key, which is left out.
        text: the article's text.
    """
    bare = fact.bare.of(text) if fact.bare else fact.text
    whole = fact.text.removeprefix(fact.hedge).strip() if fact.hedge else fact.text
    number = answer.removeprefix(fact.hedge).strip() if fact.hedge else answer
    forms = [fact.text, whole, number, bare]
    if fact.counted and fact.kind == "count":
        joint = "of " if fact.vague else ""
        spelled = [f"{form} {joint}{fact.counted}" for form in (number, bare)]
        forms += [form for form in spelled if form.lower() in text.lower()]
    return _others(forms, answer)


def accepted_names(entity: Entity | None, answer: str, sheet: FactSheet) -> tuple[str, ...]:
    """Aliases, the surname and the roles of a speaker, where they mean nobody else.

    Args:
        entity: the speaker.
        answer: the key, which is left out.
        sheet: all facts; its other entities may share a surname or a role.
    """
    if entity is None:
        return ()
    others = [e for e in sheet.entities if e.id != entity.id]
    names = [entity.name, *entity.aliases, *(r for r in entity.roles if _tells(r))]
    if entity.kind == "person" and " " in entity.name:
        names.append(next((w for w in reversed(entity.name.split()) if w not in _SUFFIXES), ""))
    forms = [n for n in names if _is_name(n) and not any(_shares(other, n) for other in others)]
    article = f"the {entity.name}"
    if entity.kind != "person" and article.lower() in sheet.article.text.lower():
        forms.append(article)
    return _others(forms, answer)


def _is_name(form: str) -> bool:
    return bool(_NAME.fullmatch(form)) and len(form.split()) <= LONGEST_NAME


def _tells(role: str) -> bool:
    """Whether a role names a body or place too: "chairman" fits many, "Leeds chairman" one."""
    words = [word for word in role.split() if word not in _SUFFIXES]
    return len(words) > 1 and any(word[:1].isupper() for word in words)


def _shares(other: Entity, form: str) -> bool:
    """Whether somebody else could be called by a form too."""
    known = [other.name, *other.aliases, *other.roles]
    if other.kind == "person":
        known += other.name.split()
    return form.lower() in {name.lower() for name in known}


def accepted_places(fact: Place, answer: str, text: str) -> tuple[str, ...]:
    """The name with and without "the", where the article has that."""
    short = fact.text.removeprefix("the ").removeprefix("The ")
    article = f"the {short}"
    return _others([fact.text, short, article if article in text else ""], answer)


def _others(forms: Iterable[str], answer: str) -> tuple[str, ...]:
    """Each form once, in order, without the answer itself."""
    return tuple(dict.fromkeys(form for form in forms if form and form != answer))

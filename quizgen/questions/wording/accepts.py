"""Other answers that marking takes as right."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.model import Entity, Place, Quantity


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
    if fact.counted:
        forms += [f"{form} {fact.counted}" for form in (number, bare)]
    return _others(forms, answer)


def accepted_names(entity: Entity | None, answer: str) -> tuple[str, ...]:
    """Aliases, the surname and the roles of a speaker."""
    if entity is None:
        return ()
    forms = [entity.name, *entity.aliases, *entity.roles]
    if entity.kind == "person" and " " in entity.name:
        forms.append(entity.name.split()[-1])
    return _others([*forms, f"the {entity.name}" if entity.kind != "person" else ""], answer)


def accepted_places(fact: Place, answer: str) -> tuple[str, ...]:
    """The name with and without "the", and without what contains it."""
    short = fact.text.removeprefix("the ").removeprefix("The ")
    return _others([fact.text, short, f"the {short}"], answer)


def _others(forms: Iterable[str], answer: str) -> tuple[str, ...]:
    """Each form once, in order, without the answer itself."""
    return tuple(dict.fromkeys(form for form in forms if form and form != answer))

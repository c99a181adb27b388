"""Names in square brackets for the pronouns of a quotation, as an editor puts them.

“He started this years ago” becomes “[Dana Reed] started this years ago”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.model import Antecedent, FactSheet, Span, Statement


def bracketed(part: Span, fact: Statement, sheet: FactSheet) -> str:
    """The words of a stretch with a name for each pronoun that needs one.

    The first pronoun of a person gets the name; those behind it go back to that.

    Args:
        part: where the stretch stands.
        fact: who says it; the speaker is never named.
        sheet: holds what the pronouns surely stand for.

    Returns:
        The words as they stand if no pronoun of theirs is known for sure.
    """
    source, told, at = sheet.article.text, "", part.start
    named: set[str] = set()
    for one in _within(part, sheet.antecedents):
        if one.entity in {fact.speaker_id, *fact.co_speakers, *named}:
            continue
        told += source[at : one.span.start]
        at = one.span.start
        named.add(one.entity)
        if not _stands_before(one, told):
            told, at = told + f"[{one.name}]", one.span.end
    return told + source[at : part.end]


def _within(part: Span, antecedents: Sequence[Antecedent]) -> list[Antecedent]:
    return [one for one in antecedents if part.covers(one.span)]


def _stands_before(one: Antecedent, told: str) -> bool:
    """Whether a word of the name stands before the pronoun already."""
    name = one.name.removesuffix("’s").removesuffix("’")
    words = name.split() if name[0].isupper() else name.split()[-1:]
    return any(re.search(rf"\b{re.escape(word)}\b", told, re.I) for word in words)

"""Quantities that tell no more than their size: "thousands of people", "for decades"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.number_words import MANY

LONG_TIMES = frozenset("months years decades centuries".split())  # "for hours" is mere colour
# Verbs whose object is a time, and those whose object is a sum.
LASTING = frozenset("take last spend".split())
SPENDING = frozenset("spend cost pay earn raise lose save invest donate owe".split())
_FEW = frozenset("few several many some couple the these those".split())


def vague_tag(token: Token) -> str:
    """MANY for "thousands", LONG for the "decades" of "for decades", or ""."""
    low = token.lower_
    if low in MANY:
        return "MANY" if _opens(token) else "X"
    if low in LONG_TIMES and _alone(token):
        return "LONG"
    return ""


def _before(token: Token) -> Token | None:
    return token.nbor(-1) if token.i > token.sent.start else None


def _opens(token: Token) -> bool:
    """Whether nothing makes it less or another thing: "several hundreds", "the thousands"."""
    before = _before(token)
    return before is None or before.lower_ not in _FEW


def _alone(token: Token) -> bool:
    """Whether a time has no number and no "of" behind it, and tells how long something went on."""
    before = _before(token)
    after = token.nbor(1).lower_ if token.i + 1 < token.sent.end else ""
    if before is None or after in {"of", "ago", "later", "earlier", "before", "after", "to"}:
        return False
    if before.lower_ == "for":
        return token.dep_ == "pobj" and before.head.pos_ in {"VERB", "AUX", "NOUN"}
    took = token.dep_ == "dobj" and token.head.lemma_.lower() in LASTING
    return took and not any(child.i < token.i for child in token.children)


def magnitude(words: Sequence[Token]) -> float:
    """The order of magnitude of "hundreds of millions"; 1 for a bare time."""
    size = 1.0
    for word in words:
        size *= MANY.get(word.lower_, 1.0)
    return size


def is_sum(word: Token) -> bool:
    """Whether bare "millions" means money: "has spent millions"."""
    return word.dep_ == "dobj" and word.head.lemma_.lower() in SPENDING

"""How much a number tells: news before passing remarks, so that selection can rank them."""

from __future__ import annotations

from quizgen.model import Clause, Quantity
from quizgen.questions.wording import number_tables, tables

# Parts of a full quality. Chosen on what strict readers called trivial among 97 rejected
# questions; rerun tests/questions/wording/test_numbers.py.
GAP_QUALITY = 0.4
DEFINITE_GAP_QUALITY = 0.28  # "the _____ captured regions": passing, or known from elsewhere
VAGUE_QUALITY = 0.75  # "thousands": right, but less to know than a number
DEFINITE_QUALITY = 0.8  # "the three debates are …": how many is not what the sentence tells
INTRODUCING_QUALITY = 0.5  # "said Ann Reed, who has four sons": a passing remark
PAIR_QUALITY = 0.7  # "two sisters" was read as trivial, and its key is always the smallest


def weight(fact: Quantity, clause: Clause) -> float:
    """The part of its full quality that a whole question for a quantity has.

    Args:
        fact: the quantity.
        clause: what it stands in.
    """
    if _introduces(clause):
        return INTRODUCING_QUALITY
    if fact.vague:
        return VAGUE_QUALITY
    if fact.kind != "count":
        return 1.0
    known = DEFINITE_QUALITY if _definite(fact, clause) else 1.0
    return known * (PAIR_QUALITY if fact.value <= 2 else 1.0)


def gap_weight(fact: Quantity, clause: Clause) -> float:
    """The same for a sentence with a gap."""
    return DEFINITE_GAP_QUALITY if _definite(fact, clause) else GAP_QUALITY


def _introduces(clause: Clause) -> bool:
    """Whether a relative clause only says who speaks: "said Ann Reed, who has four sons"."""
    outer = clause.outer
    if clause.link != "relative" or outer is None or outer.subject is None:
        return False
    speaks = outer.lemma == "say" or outer.lemma in tables.SAYING_VERBS
    return speaks and outer.subject.span.overlaps(clause.span)


def _definite(fact: Quantity, clause: Clause) -> bool:
    """Whether a count stands behind "the" or "his"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    return fact.kind == "count" and bool(before) and before[-1] in number_tables.DEFINITE

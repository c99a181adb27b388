"""Quantities that are not asked for, and those that no whole question can ask for."""

from __future__ import annotations

from quizgen.model import Clause, Phrase, Quantity
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.assemble import bare_copula
from quizgen.questions.wording.sources import Source
from quizgen.questions.wording.verbs import disagrees


def unaskable(fact: Quantity, clause: Clause | None) -> str:
    """A code where a quantity cannot be asked for at all, or "".

    Args:
        fact: the quantity.
        clause: what it stands in.
    """
    if clause is None or disagrees(clause):
        return "no-clause"
    if _twisted(clause):
        return "half-clause"
    if fact.text.lower().split()[0] in tables.FURTHER:
        return "open-reference"
    if fact.value == 0 and not any(c.isdigit() for c in fact.text):
        return "none"
    if fact.kind in {"count", "rank"} and fact.value == 1:
        return "one"
    if fact.kind == "rank" and not _tells_news(fact):
        return "rank"
    if _scale_only(fact) or (fact.kind == "percent" and _is_catchword(fact, clause)):
        return "vague-number"
    if fact.kind == "duration" and _counts_from(fact, clause):
        return "relative-time"
    return ""


def stays_gap(fact: Quantity, clause: Clause, phrase: Phrase, source: Source) -> bool:
    """Whether only the sentence itself, with a gap, can ask for a quantity.

    Args:
        fact: the quantity.
        clause: what it stands in.
        phrase: the phrase of the clause that holds it.
        source: whose claim the clause is.
    """
    if clause.link == "relative" and source.lead and not clause.quoted:
        return True  # what is told of somebody in passing may be the article's own
    if clause.link == "label" and fact.kind != "age":
        return True
    if phrase.fronted and clause.link == "adverbial" and fact.kind == "duration":
        return True  # "three days after he left": the number belongs to "after"
    return bare_copula(clause, phrase) or _reduced(clause, phrase) or _of_purpose(clause, phrase)


def came_to_nothing(clause: Clause) -> bool:
    """Whether the clause did not come true: "without them knowing".

    Args:
        clause: what holds a quantity.
    """
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= clause.span.start]
    return clause.link == "participle" and before[-1:] == ["without"]


def _tells_news(rank: Quantity) -> bool:
    """Whether an ordinal is news ("her fourth term"), not a way to point ("the second door")."""
    words = set(rank.counted.lower().split())
    superlative = number_tables.SUPERLATIVE.search(rank.counted.lower())
    return bool(words & number_tables.RANKED) or superlative is not None


def _is_catchword(fact: Quantity, clause: Clause) -> bool:
    """Whether a share is the name of a class: "not just the 1 percent"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    return before[-1:] == ["the"] and fact.value in {1, 99} and not fact.counted


def _scale_only(fact: Quantity) -> bool:
    """Whether a number is nothing but its scale: "a billion-dollar deal"."""
    words = fact.text.lower().replace("-", " ").split()
    return not fact.vague and words[0] in tables.SCALE_WORDS and fact.kind in {"count", "money"}


def _counts_from(fact: Quantity, clause: Clause) -> bool:
    """Whether a duration counts from a day that no stem shows: "two years ago"."""
    after = [p.text.strip().lower() for p in clause.words if p.span.start >= fact.span.end]
    return bool(after) and after[0] in tables.COUNTING_FROM


def _twisted(clause: Clause) -> bool:
    """Whether the parts would make no question: "Asked whether …, half said yes"."""
    asked = any(
        p.fronted and p.role == "clausal" and p.text.lower().split()[0].endswith("ed")
        for p in clause.phrases
    )
    return asked or "to" in clause.auxiliaries


def _reduced(clause: Clause, phrase: Phrase) -> bool:
    """Whether a participle describes what is counted: "boats crowded into a bay"."""
    return clause.link == "participle" and clause.form == "VBN" and phrase is clause.subject


def _of_purpose(clause: Clause, phrase: Phrase) -> bool:
    """Whether the number stands in an infinitive behind an object: "set up a fund to build …"."""
    if not phrase.depth or clause.lemma in number_tables.CONTROLLING:
        return False
    return any(
        p.role == "object" and not p.depth and p.span.start < phrase.span.start
        for p in clause.phrases
    )

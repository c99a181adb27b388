"""Quantities that are not asked for, and those that no whole question can ask for."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.model import Clause, Phrase, Quantity
from quizgen.questions.bounds import LOWER_BOUNDS, UPPER_BOUNDS
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.assemble import bare_copula
from quizgen.questions.wording.sources import Source
from quizgen.questions.wording.verbs import disagrees, inflected

_APART = frozenset("each respectively apiece".split())
_NESTING = frozenset("of on by for from in to".split())


def unaskable(fact: Quantity, clause: Clause | None) -> str:
    """A code where a quantity cannot be asked for at all, or "".

    Args:
        fact: the quantity.
        clause: what it stands in.
    """
    if clause is None or disagrees(clause):
        return "no-clause"
    return next((code for unfit, code in _UNFIT if unfit(fact, clause)), "")


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
    if _apiece(clause) or _joined(fact, clause):
        return True
    if phrase.fronted and clause.link == "adverbial" and fact.kind == "duration":
        return True  # "three days after he left": the number belongs to "after"
    return bare_copula(clause, phrase) or _reduced(clause, phrase) or _of_purpose(clause, phrase)


def _far_from_noun(fact: Quantity, clause: Clause) -> bool:
    """Whether a participle may describe another noun than its subject.

    In "the announcement of tariffs totalling $50bn" the tariffs total.
    """
    subject, verb = clause.subject, clause.verb_span
    if clause.link != "participle" or subject is None or verb is None:
        return False
    words = subject.text.lower().split()
    near = 0 <= verb.start - subject.span.end <= 1 and not subject.text.endswith(",")
    return near and bool(_NESTING & set(words[1:]))


def _apiece(clause: Clause) -> bool:
    """Whether a number is said of several apart: "A, B and C each lost 3 per cent"."""
    return any(piece.text.strip().lower() in _APART for piece in clause.words)


def _joined(fact: Quantity, clause: Clause) -> bool:
    """Whether what is counted is the second part of a subject: "nine ships and two boats sank"."""
    subject = clause.subject
    if subject is None or not subject.span.covers(fact.span) or clause.link == "conjunct":
        return False
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    return [word for word in before if word not in tables.PARTICULAR][-1:] == ["and"]


def came_to_nothing(clause: Clause) -> bool:
    """Whether the clause did not come true: "without them knowing".

    Args:
        clause: what holds a quantity.
    """
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= clause.span.start]
    return clause.link == "participle" and before[-1:] == ["without"]


def _known_anyway(fact: Quantity, clause: Clause) -> bool:
    """Whether everybody knows a number: "all 50 states", "24 hours a day"."""
    words = re.split(r"[\s-]+", fact.counted.lower())
    known = number_tables.KNOWN.get(fact.value, frozenset())
    return bool({words[0], words[-1].strip(".,")} & known) and fact.high is None


def _denied(fact: Quantity, clause: Clause) -> bool:
    """Whether a "not" makes other numbers true as well: "never spoke for more than 30 minutes"."""
    subject = clause.subject is not None and clause.subject.span.covers(fact.span)
    if not clause.negated or subject:
        return False
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    bound = fact.hedge.lower() in LOWER_BOUNDS | UPPER_BOUNDS or before[-1:] == ["than"]
    return bound or (fact.kind != "duration" and before[-1:] not in (["the"], ["of"], ["by"]))


def _half_told(fact: Quantity, clause: Clause) -> bool:
    """Whether what is found lost its verb: "found a boat buried 7ft deep" buries nothing."""
    bare = clause.link == "content" and not clause.mark and not clause.auxiliaries
    if not bare or clause.passive or clause.reported not in number_tables.PERCEIVED:
        return False
    objects = any(p.role == "object" and not p.depth for p in clause.phrases)
    return not objects and clause.form in {"VBD", "VBN"} and _is_participle(clause)


def _is_participle(clause: Clause) -> bool:
    return clause.verb.lower() == inflected(clause.lemma, "VBN").lower()


def _tells_news(rank: Quantity) -> bool:
    """Whether an ordinal is news ("her fourth term"), not a way to point ("the second door")."""
    words = set(rank.counted.lower().split())
    superlative = number_tables.SUPERLATIVE.search(rank.counted.lower())
    return bool(words & number_tables.RANKED) or superlative is not None


def _is_catchword(fact: Quantity, clause: Clause) -> bool:
    """Whether a share is the name of a class: "not just the 1 percent"."""
    before = [p.text.strip().lower() for p in clause.words if p.span.end <= fact.span.start]
    bare = fact.value in {1, 99} and not fact.counted
    return fact.kind == "percent" and before[-1:] == ["the"] and bare


def _scale_only(fact: Quantity) -> bool:
    """Whether a number is nothing but its scale: "a billion-dollar deal"."""
    words = fact.text.lower().replace("-", " ").split()
    return not fact.vague and words[0] in tables.SCALE_WORDS and fact.kind in {"count", "money"}


def _counts_from(fact: Quantity, clause: Clause) -> bool:
    """Whether a duration counts from a day that no stem shows: "two years ago"."""
    after = [p.text.strip().lower() for p in clause.words if p.span.start >= fact.span.end]
    return fact.kind == "duration" and after[:1] != [] and after[0] in tables.COUNTING_FROM


def _twisted(fact: Quantity, clause: Clause) -> bool:
    """Whether the parts would make no question: "Asked whether …, half said yes"."""
    asked = any(
        p.fronted and p.role == "clausal" and p.text.lower().split()[0].endswith("ed")
        for p in clause.phrases
    )
    # "seen a mayor win two terms": a bare infinitive makes no "how many terms do …?"
    bare = clause.form == "VB" and clause.link != "main" and not clause.auxiliaries
    # "Reed, followed by Kaas with 22 per cent": whoever is followed does not follow
    active = not clause.passive and not clause.auxiliaries and clause.link != "participle"
    by = active and any(p.role == "agent" for p in clause.phrases)
    return asked or bare or by or "to" in clause.auxiliaries


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


def _adds(fact: Quantity, clause: Clause) -> bool:
    """Whether a number only adds to one told before: "another $200"."""
    return fact.text.lower().split()[0] in tables.FURTHER


def _is_none(fact: Quantity, clause: Clause) -> bool:
    return fact.value == 0 and not any(c.isdigit() for c in fact.text)


def _is_one(fact: Quantity, clause: Clause) -> bool:
    return fact.kind in {"count", "rank"} and fact.value == 1


def _only_points(fact: Quantity, clause: Clause) -> bool:
    """Whether an ordinal only tells one thing from another."""
    return fact.kind == "rank" and not _tells_news(fact)


def _is_word(fact: Quantity, clause: Clause) -> bool:
    """Whether a number is a round word or the name of a class, or what somebody claims."""
    claimed = fact.kind == "percent" and set(fact.counted.lower().split()[:1]) & number_tables.TOLD
    return _scale_only(fact) or bool(claimed) or _is_catchword(fact, clause)


# What speaks against a quantity whatever the wording, with its code, gravest first.
_UNFIT: tuple[tuple[Callable[[Quantity, Clause], bool], str], ...] = (
    (_twisted, "half-clause"),
    (_adds, "open-reference"),
    (_is_none, "none"),
    (_is_one, "one"),
    (_only_points, "rank"),
    (_is_word, "vague-number"),
    (_counts_from, "relative-time"),
    (_known_anyway, "known"),
    (_denied, "unsure"),
    (_half_told, "unsure"),
    (_far_from_noun, "unsure"),
)

"""Figures of who said what: direct quotations, names behind pronouns, all reported speech.

A quotation is found when at least half of the joint characters, or four fifths of its own, are
shared. The speaker is right when the mention overlaps the gold's, or, where that is no
pronoun, when the name ends with one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nltk.metrics import f_measure, precision, recall

from tests.evaluation.quotes_brat import (
    PRONOUNS,
    Attribution,
    Document,
    characters,
    quoted_stretches,
    trimmed,
)

MIN_WORDS, COVER, OVERLAP = 4, 0.8, 0.5
WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
TITLES = frozenset("jr sr ii iii mr mrs ms dr sen rep gov gen lt president senator the".split())
Key = tuple[str, str, int]


@dataclass(frozen=True)
class Said:
    """One predicted stretch: a line of ``quizgen facts --kinds who``."""

    id: str
    speaker: str
    mention: tuple[int, int]
    content: tuple[int, int]
    direct: bool


@dataclass
class Tally:
    """Predictions and gold of one figure, as sets for nltk.metrics."""

    gold: set[Key] = field(default_factory=set)
    met: set[Key] = field(default_factory=set)
    predicted: set[Key] = field(default_factory=set)
    right: set[Key] = field(default_factory=set)

    @property
    def precision(self) -> float:
        """Share of the predictions that are right."""
        return float(precision(self.right, self.predicted) or 0.0)

    @property
    def recall(self) -> float:
        """Share of the gold that is met."""
        return float(recall(self.gold, self.met) or 0.0)

    @property
    def f1(self) -> float:
        """Harmonic mean; nltk's own where prediction and gold are matched one to one."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass
class Figures:
    """The four figures of issue 3."""

    direct: Tally = field(default_factory=Tally)
    named: Tally = field(default_factory=Tally)
    everything: Tally = field(default_factory=Tally)
    not_direct: Tally = field(default_factory=Tally)


@dataclass(frozen=True)
class _Quote:
    at: int
    chars: frozenset[int]
    owner: Attribution


def words(text: str) -> list[str]:
    """The words of a text without possessives, lower case."""
    return [w.lower() for w in WORD.findall(re.sub(r"['’]s\b", "", text))]


def add_document(figures: Figures, document: Document, said: Sequence[Said]) -> None:
    """Count one article."""
    _add_direct(figures, document, [s for s in said if s.direct and _long(document, s.content)])
    _add_everything(figures, document, said)


def _long(document: Document, span: tuple[int, int]) -> bool:
    return len(WORD.findall(document.text[slice(*span)])) >= MIN_WORDS


# ---------------------------------------------------------------- direct
def _add_direct(figures: Figures, document: Document, said: Sequence[Said]) -> None:
    """Count the direct quotations, and whether their speakers have the right names."""
    quotes, without_source = _gold_quotes(document)
    for quote in quotes:
        figures.direct.gold.add((document.name, "gold", quote.at))
        if _named_in_gold(document, quote):
            figures.named.gold.add((document.name, "gold", quote.at))
    for n, one in enumerate(said):
        mine = characters((trimmed(document.text, *one.content),))
        hits = [q for q in quotes if _finds(mine, q.chars)]
        if not hits and any(_finds(mine, chars) for chars in without_source):
            continue
        key = (document.name, "said", n)
        figures.direct.predicted.add(key)
        if not hits or any(_named_in_gold(document, q) for q in hits):
            figures.named.predicted.add(key)
        for quote in hits:
            _judge(figures, document, one, quote, key)


def _judge(figures: Figures, document: Document, one: Said, quote: _Quote, key: Key) -> None:
    """Note whether a prediction gives a quotation to the right mention and name."""
    gold = (document.name, "gold", quote.at)
    right = speaker_right(document, one, quote.owner)
    if right:
        figures.direct.right.add(key)
        figures.direct.met.add(gold)
    if not document.is_pronoun(quote.owner):
        named = right and one.speaker.lower() not in PRONOUNS
    else:
        named = same_name(one.speaker, _gold_name(document, quote))
    if named and _named_in_gold(document, quote):
        figures.named.right.add(key)
        figures.named.met.add(gold)


def _gold_quotes(document: Document) -> tuple[list[_Quote], list[frozenset[int]]]:
    """Quotations with a source, and those the gold gives to nobody."""
    quotes, without = [], []
    contents = [(characters(a.content), a) for a in document.attributions]
    for start, end in quoted_stretches(document.text):
        if end <= start or not _long(document, (start, end)):
            continue
        here = frozenset(range(start, end))
        holders = [(c, a) for c, a in contents if len(here & c) >= COVER * len(here)]
        outside = [(c, a) for c, a in holders if a.source and not characters(a.source) <= here]
        if outside:
            owner = min(outside, key=lambda pair: len(pair[0]))[1]
            quotes.append(_Quote(start, here, owner))
        elif holders:
            without.append(here)
    return quotes, without


def _gold_name(document: Document, quote: _Quote) -> str:
    return document.names.get(quote.owner.source[0][0], "-")


def _named_in_gold(document: Document, quote: _Quote) -> bool:
    """Whether the figure for names counts the quotation."""
    return not document.is_pronoun(quote.owner) or _gold_name(document, quote) != "-"


def _share(a: frozenset[int], b: frozenset[int]) -> float:
    """Joint characters over all (Jaccard)."""
    return len(a & b) / len(a | b) if a | b else 0.0


def _finds(mine: frozenset[int], gold: frozenset[int]) -> bool:
    return _share(mine, gold) >= OVERLAP or len(mine & gold) >= COVER * len(gold)


def speaker_right(
    document: Document, one: Said, gold: Attribution, *, by_name: bool = True
) -> bool:
    """Whether the predicted mention or name is the gold source."""
    start, end = one.mention
    if any(start < b and a < end for a, b in gold.source):
        return True
    if not by_name or document.is_pronoun(gold):
        return False
    name = [w for w in words(one.speaker) if w.strip(".") not in TITLES]
    return bool(name) and len(name[-1]) > 1 and name[-1] in words(document.source_text(gold))


def same_name(name: str, gold: str) -> bool:
    """Whether two names agree in the surname and do not differ in the first."""
    a, b = ([w.strip(".") for w in words(n) if w.strip(".") not in TITLES] for n in (name, gold))
    if not a or not b or a[-1] != b[-1]:
        return False
    return 1 in (len(a), len(b)) or a[0] in b or b[0] in a or a[0][0] == b[0][0]


# ---------------------------------------------------------------- everything
def _add_everything(figures: Figures, document: Document, said: Sequence[Said]) -> None:
    """Count all reported speech, parts with one id joined, matched one to one."""
    joined: dict[str, list[Said]] = {}
    for one in said:
        joined.setdefault(one.id, []).append(one)
    groups = list(joined.values())
    golds = [a for a in document.attributions if a.source]
    figures.everything.gold |= {(document.name, "gold", n) for n in range(len(golds))}
    matched = _match(document, groups, golds)
    for n, parts in enumerate(groups):
        key = (document.name, "said", n)
        tallies = [figures.everything]
        if not all(part.direct for part in parts):
            tallies.append(figures.not_direct)
        for tally in tallies:
            tally.predicted.add(key)
            if n in matched and matched[n][1]:
                tally.right.add(key)
                tally.met.add((document.name, "gold", matched[n][0]))


def _match(
    document: Document, groups: Sequence[Sequence[Said]], golds: Sequence[Attribution]
) -> dict[int, tuple[int, bool]]:
    """Prediction -> (gold, speaker right), the best overlaps first."""
    text = document.text
    mine = [characters(tuple(trimmed(text, *p.content) for p in parts)) for parts in groups]
    theirs = [characters(tuple(trimmed(text, *span) for span in a.content)) for a in golds]
    pairs = []
    for i, a in enumerate(mine):
        for j, b in enumerate(theirs):
            share = _share(a, b)
            if share >= OVERLAP:
                right = any(speaker_right(document, p, golds[j], by_name=False) for p in groups[i])
                pairs.append((-share, not right, i, j))
    matched: dict[int, tuple[int, bool]] = {}
    taken: set[int] = set()
    for _, wrong, i, j in sorted(pairs):
        if i not in matched and j not in taken:
            matched[i] = (j, not wrong)
            taken.add(j)
    return matched


def agreement(expected: set[tuple[str, str]], found: set[tuple[str, str]]) -> float:
    """F1 of two sets of facts, as nltk.metrics has it."""
    return float(f_measure(expected, found) or 0.0)

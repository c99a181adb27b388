"""Whom a pronoun means, by gender, nearness, subject and quotation marks.

Each candidate before the pronoun is scored with the weights below; the lead of the best over
the second tells how sure the link is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.analysis.gender import Gender
from quizgen.analysis.tokens import TokenTable
from quizgen.analysis.unnamed_words import SPEAKING

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
PERSONAL = HE | SHE
# Weights, chosen on the pronoun sources of PolNeAR (see docs/quality.md): what each sign adds.
PER_SENTENCE, SUBJECT, GENDER_KNOWN, QUOTED = -1.0, 1.6, 0.6, -2.5
SPEAKER, OBLIQUE, POSSESSIVE, CHAIN, SAME_PARAGRAPH = 0.8, -0.5, -0.8, 0.9, 0.5
PER_TOKEN = 0.002
MAX_SENTENCES = 8
# Prepositions that begin a sentence with what it is about.
TOPICAL = frozenset({"for", "to", "like", "unlike", "with"})
# From the lead over the second candidate to a probability.
SURE_LEAD, FLOOR, CEILING = 2.0, 0.5, 0.95
# "His father" after two men needs a clearer lead than "he said". Set by hand on the table in
# tests/analysis/test_people.py; no figure measures it yet.
OWNER_LEAD = 5.0


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Somebody was mentioned at a token; ``sure`` tells how likely it was this one."""

    token: int
    who: int
    sentence: int
    paragraph: int
    weight: float
    pronoun: bool = False
    sure: float = 1.0


@dataclass(slots=True)
class Memory:
    """What a reader holds in mind while reading on."""

    occurrences: list[Occurrence] = field(default_factory=list)

    def add(self, occurrence: Occurrence) -> None:
        """Note a mention."""
        self.occurrences.append(occurrence)


def gender_of_pronoun(word: str) -> Gender:
    """The gender of he or she."""
    return "m" if word in HE else "f" if word in SHE else ""


def weight_of(table: TokenTable, token: int, quoted: bool) -> float:
    """How much a mention stands out by its place in the grammar: "Hale and Cole" alike."""
    while table.dep[token] == "appos" and table.head[token] != token:
        token = table.head[token]
    while table.dep[token] == "conj" and table.pos[token] == "PROPN" and not quoted:
        token = table.head[token]
    dep = table.dep[token]
    weight = QUOTED if quoted else 0.0
    if dep in ("nsubj", "nsubjpass", "ROOT"):
        weight += SUBJECT
        if dep == "nsubj" and table.lemma[table.head[token]] in ("say", "tell", "add"):
            weight += SPEAKER
    elif dep == "poss":
        weight += POSSESSIVE
    elif dep in ("pobj", "compound", "nmod"):
        weight += SUBJECT if _opens(table, token) else OBLIQUE
    return weight


def _opens(table: TokenTable, token: int) -> bool:
    """Whether a sentence begins with the mention's phrase: "For Mr. Cole, the vote …"."""
    prep, first = table.head[token], table.sentence[token][0]
    return prep == first and table.lower[prep] in TOPICAL


def reporting_verb(table: TokenTable, token: int) -> int:
    """The verb of saying in whose reported clause a token stands, or -1."""
    for above in table.ancestors(token):
        head = table.head[above]
        if table.dep[above] == "ccomp" and table.lemma[head] in SPEAKING:
            return head
    return -1


def resolve(
    memory: Memory,
    place: tuple[int, int, int],
    barred: Sequence[int],
    genders: Mapping[int, Gender],
    wanted: Gender,
    *,
    sure_lead: float = SURE_LEAD,
) -> tuple[int, float] | None:
    """The best candidate for a pronoun, and how sure.

    Args:
        memory: all mentions before it.
        place: number of its token, sentence and paragraph.
        barred: candidates that the grammar rules out.
        genders: gender of each candidate by number.
        wanted: gender of the pronoun.
        sure_lead: lead over the second candidate, in points, from which the best is sure.
    """
    token, sentence, paragraph = place
    scores: dict[int, float] = {}
    doubts: dict[int, float] = {}
    for one in reversed(memory.occurrences):
        if sentence - one.sentence > MAX_SENTENCES:
            break
        if one.who in barred or genders[one.who] not in ("", wanted):
            continue
        score = one.weight + PER_SENTENCE * (sentence - one.sentence)
        score += GENDER_KNOWN if genders[one.who] == wanted else 0.0
        score += CHAIN if one.pronoun else 0.0
        score += SAME_PARAGRAPH if one.paragraph == paragraph else 0.0
        score -= PER_TOKEN * (token - one.token)
        if score >= scores.get(one.who, score):
            scores[one.who], doubts[one.who] = score, one.sure
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else sure_lead
    sure = FLOOR + (CEILING - FLOOR) * min(1.0, max(0.0, lead / sure_lead))
    # "He … his … he": a chain is as sure as the link that it hangs on.
    return ranked[0][0], min(sure, doubts[ranked[0][0]])

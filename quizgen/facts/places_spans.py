"""Which words of an article name a place.

In order: (1) names that the parser labels as places, checked against what the rest of the
article and the gazetteer say of them; (2) other names that stand where only a place can
stand, behind "in" or "near", and are known, or are headed by a noun for a site; (3) every
further mention of a name that (1) or (2) settled; (4) datelines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from nltk.metrics import edit_distance
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.slips import may_be_slip
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.gazetteer import Entry, entries, fold
from quizgen.facts.places_words import (
    AGREEMENT_NOUNS,
    BODIES,
    DESCRIBING_NOUNS,
    DIRECTIONS,
    LOCATING_PREPOSITIONS,
    MOVING_VERBS,
    NO_PLACES,
    OPENING_NOUNS,
    SEATS,
    STRONG_PREPOSITIONS,
    TITLE_NOUNS,
    TYPE_OF_NOUN,
)

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
OTHER_LABELS = frozenset({"ORG", "PERSON", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT"})
# Smallest town that a name is taken for without a label of the parser (inhabitants).
MIN_UNLABELLED_POPULATION = 15_000
# Shortest name that is compared with persons' names for a slip (letters).
MIN_SLIP_LETTERS = 5
# Smallest town whose bare name is taken for it where the parser sees a body (inhabitants), and
# the labels that this holds for.
MIN_ACTING_POPULATION = 300_000
ACTING_LABELS = frozenset({"ORG", ""})
SETTLING_PREPOSITIONS = STRONG_PREPOSITIONS | {"of", "to"}
_MARKS = frozenset({"the", "'s", "’s", ",", "'", "’", '"', "“", "”", ".", "-", "(", ")", "/"})
_DATELINE_MARKS = frozenset({",", "(", "-", "–", "—", "―", ":", "--"})


@dataclass(frozen=True, eq=False)
class Candidate:
    """A name that may be a place, with the label the parser gave it ("" without)."""

    doc: Doc
    first: int
    end: int
    label: str

    @cached_property
    def span(self) -> DocSpan:
        """Its tokens."""
        return self.doc[self.first : self.end]

    @cached_property
    def key(self) -> str:
        """Its name, folded, by which mentions are compared."""
        return fold(self.span.text)

    @cached_property
    def known(self) -> tuple[Entry, ...]:
        """What the gazetteer knows by the name."""
        return entries(self.span.text)

    @cached_property
    def preposition(self) -> str:
        """The preposition of place that governs it, or ""."""
        return governing_preposition(self.span)


def governing_preposition(span: DocSpan) -> str:
    """The preposition of a place, by the words before it, else through a list: "in A and B".

    "of" counts behind a noun such as "town" ("the town of Selby"), "to" behind a verb of motion.
    """
    at = span.start - 1
    while at >= span.sent.start and _skipped(span.doc[at]):
        at -= 1
    if at >= span.sent.start and _locating(span.doc[at]):
        return _outer(span.doc[at])
    head, climbed = span.root, False
    while head.dep_ in {"conj", "appos"} and head.head.i < head.i:
        head, climbed = head.head, True
    found = head.dep_ == "pobj" and _locating(head.head)
    return head.head.lower_ if found and (not climbed or head.ent_type_ in PLACE_LABELS) else ""


def _outer(preposition: Token) -> str:
    """The preposition itself; for "of" the one before its noun: "in the region of Luhansk"."""
    noun = preposition.head
    if preposition.lower_ == "of" and noun.dep_ == "pobj" and _locating(noun.head):
        return noun.head.lower_
    return preposition.lower_


def _locating(token: Token) -> bool:
    """Whether a word is a preposition of place here."""
    if token.lower_ == "of":
        return token.i > token.sent.start and token.nbor(-1).lower_ in DESCRIBING_NOUNS
    if token.lower_ == "to":
        return token.head.lemma_ in MOVING_VERBS
    return token.lower_ in LOCATING_PREPOSITIONS


def _skipped(token: Token) -> bool:
    """Words that may stand between a preposition and the place."""
    return token.lower_ in DIRECTIONS or token.lower_ in {"the", "-", '"', "'", "‘", "“"}


def place_noun(span: DocSpan) -> str:
    """The generic noun of a name in lower case, "hospital" or "lake"; "" without one."""
    while len(span) > 1 and span[-1].lower_ in DIRECTIONS:
        span = span[:-1]
    last, first = span[-1].lower_, span[0].lower_
    if last in TYPE_OF_NOUN and len(span) > 1:
        return last
    if len(span) > 1 and first in OPENING_NOUNS:
        return first
    middle = [t.lower_ for t, after in pairwise(span) if after.lower_ == "of"]
    return next((noun for noun in middle if noun in TYPE_OF_NOUN), "")


def _trimmed(doc: Doc, first: int, end: int) -> tuple[int, int]:
    """The name without "the", possessive and marks at its ends."""
    while first < end and doc[first].lower_ in _MARKS:
        first += 1
    while end > first and doc[end - 1].lower_ in _MARKS - {"."}:
        end -= 1
    return first, end


def _saint_start(doc: Doc, first: int, end: int) -> int:
    """Where "St Edmund's Primary School" starts, of which the parser saw the end."""
    if first < 3 or first >= end or doc[first - 1].tag_ != "POS":
        return first
    saint = doc[first - 3].lower_.rstrip(".") in {"st", "saint"}
    return first - 3 if saint and place_noun(doc[first:end]) else first


def _runs(analysed: AnalysedArticle) -> Iterator[tuple[int, int, str]]:
    """Names: the parser's own, then runs of proper nouns that it left without a label."""
    for ent in analysed.doc.ents:
        if ent.label_ in PLACE_LABELS | OTHER_LABELS:
            yield ent.start, ent.end, ent.label_
    table, at = analysed.table, 0
    while at < len(table):
        start = at
        while (
            at < len(table) and _loose(table, at) and (at == start or table.sentence[at][0] != at)
        ):
            at += 1
        if at > start:
            yield start, at, ""
        at = max(at, start + 1)


def _loose(table: TokenTable, i: int) -> bool:
    """A capitalised word outside every labelled name."""
    return not table.entity[i] and table.pos[i] == "PROPN" and table.text[i][:1].isupper()


def candidates(analysed: AnalysedArticle) -> list[Candidate]:
    """Every name of the text that could be a place, in order."""
    doc, found = analysed.doc, []
    for first, end, label in _runs(analysed):
        first, end = _trimmed(doc, first, end)
        first = _saint_start(doc, first, end)
        if first < end and any(t.text[:1].isupper() for t in doc[first:end]):
            found.append(Candidate(doc, first, end, label))
    return sorted(found, key=lambda c: c.first)


class _Judge:
    """Decides on names with what the whole article says of them."""

    def __init__(
        self, names: list[Candidate], openings: list[Candidate], persons: frozenset[str]
    ) -> None:
        self.persons = persons
        settled = {name.key for name in names if self._settles(name)}
        self.settled = frozenset(settled | {line.key for line in openings})

    def _settles(self, name: Candidate) -> bool:
        """Whether this mention alone shows that the name is a place."""
        if _embedded(name.span) or _excluded(name):
            return False
        if not _is_country(name) and (name.key in self.persons or self._misspelt(name)):
            return False
        if name.label in PLACE_LABELS:
            return bool(name.known) or bool(place_noun(name.span)) or self._stands_as_place(name)
        return self._stands_as_place(name)

    def _misspelt(self, name: Candidate) -> bool:
        """Whether a name that acts is a person's with one letter wrong."""
        acts = name.span.root.dep_ in {"nsubj", "nsubjpass"}
        if not acts or len(name.key) < MIN_SLIP_LETTERS:
            return False
        return any(
            may_be_slip(person, name.key, 1) and edit_distance(person, name.key) == 1
            for person in self.persons
        )

    def _stands_as_place(self, name: Candidate) -> bool:
        """A name where a place must stand: "in Afrin", "at Wexham Park Hospital"."""
        if _possessive(name.span):
            return False
        if place_noun(name.span):
            return name.preposition != ""
        large = any(e.population >= MIN_UNLABELLED_POPULATION for e in name.known)
        if large and _beside_place(name.span):
            return True
        if name.preposition not in SETTLING_PREPOSITIONS and not _contained(name.span):
            return name.label in ACTING_LABELS and _is_large(name)
        if name.label == "FAC" or (name.label in PLACE_LABELS and name.preposition != "at"):
            return True
        return large and name.preposition != "at" and name.span.root.pos_ == "PROPN"

    def accepts(self, name: Candidate) -> bool:
        """Whether the name is a place at this mention."""
        if _embedded(name.span) or _excluded(name):
            return False
        if name.key in SEATS or (name.label == "ORG" and TYPE_OF_NOUN.get(place_noun(name.span))):
            return self._stands_as_place(name)
        if name.label in PLACE_LABELS:
            return name.key in self.settled
        if name.label in {"PERSON", "ORG"} and len(name.span) == 1 and name.key in self.persons:
            return False
        return name.key in self.settled and name.span.root.pos_ == "PROPN"


def _is_country(name: Candidate) -> bool:
    return bool(name.known) and name.known[0].place_type in {"country", "continent"}


def _person_names(analysed: AnalysedArticle) -> Iterator[str]:
    """Last names, and whole names, of people of the article with more than one name."""
    labelled = [ent.text for ent in analysed.doc.ents if ent.label_ == "PERSON"]
    found = [entity.name for entity in analysed.people.entities if entity.kind == "person"]
    for name in (*labelled, *found):
        words = fold(name).split()
        if len(words) > 1:
            yield words[-1]
            yield " ".join(words)


def _possessive(span: DocSpan) -> bool:
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after is not None and after.tag_ == "POS"


def _is_large(name: Candidate) -> bool:
    """A large town by its usual name, alone: "Oslo agreed"."""
    doc, after = name.doc, name.end
    joined = after < name.span.sent.end and doc[after].pos_ == "PROPN"
    alone = len(name.span) == 1 and not joined and name.span.root.pos_ == "PROPN"
    return alone and any(
        e.place_type == "city"
        and e.population >= MIN_ACTING_POPULATION
        and fold(e.name) == name.key
        for e in name.known
    )


def _beside_place(span: DocSpan) -> bool:
    """Whether the name is listed with a place: "Leeds, York and Hull"."""
    head = span.root.head
    if span.root.dep_ != "conj" or span.root.pos_ != "PROPN" or head.ent_type_ != "GPE":
        return False
    return head.i < span.start and bool(entries(head.text))


def _contained(span: DocSpan) -> bool:
    """Whether a larger place follows: "Dobropillia, Ukraine"."""
    doc, at = span.doc, span.end
    if at + 1 >= span.sent.end or doc[at].text != ",":
        return False
    return doc[at + 1].ent_type_ == "GPE" and bool(entries(doc[at + 1].text))


def _embedded(span: DocSpan) -> bool:
    """Whether the name is a part of a larger one: of a treaty, a newspaper, a club."""
    doc, start, end = span.doc, span.start, span.end
    if start and not doc[start].is_sent_start and _opens_name(doc[start - 1], span):
        return True
    if end >= len(doc) or doc[end].is_sent_start:
        return False
    after = doc[end]
    if after.lower_ in AGREEMENT_NOUNS and span.root.dep_ in {"compound", "nmod", "amod"}:
        return True
    return after.lower_ in TITLE_NOUNS and after.text[:1].isupper()


def _opens_name(before: Token, span: DocSpan) -> bool:
    """Whether a capitalised word before makes another name of it: "Real Madrid"."""
    plain = before.pos_ == "PROPN" and before.dep_ == "compound" and before.text[:1].isupper()
    outside = before.ent_type_ not in PLACE_LABELS and before.lower_ not in DIRECTIONS
    return plain and outside and before.head.i in range(span.start, span.end)


def _excluded(name: Candidate) -> bool:
    words = [t.lower_.rstrip(".") for t in name.span]
    if name.key in BODIES:
        return True
    return all(w in NO_PLACES for w in words) or not any(c.isalpha() for c in name.span.text)


def _linked(analysed: AnalysedArticle, sentence: DocSpan) -> bool:
    """A line with a web address: furniture of the page, not story."""
    words = enumerate(analysed.table.text[sentence.start : sentence.end])
    dotted = (at for at, word in words if "." in word or "/" in word)
    return any(sentence[at].like_url for at in dotted)


def _dateline_end(sentence: DocSpan) -> int:
    """Where the capitals that open a sentence end, if they are a dateline; else its start."""
    doc, at = sentence.doc, sentence.start
    while at < sentence.end and doc[at].text.isupper() and doc[at].text.isalpha():
        at += 1
    if at in (sentence.start, sentence.end) or doc[at].text not in _DATELINE_MARKS:
        return sentence.start
    name = doc[sentence.start : at]
    return at if entries(name.text) or place_noun(name) else sentence.start


def datelines(analysed: AnalysedArticle) -> Iterator[Candidate]:
    """The places that open a story in capitals: "LAGOS (AP) —"."""
    for sentence in analysed.sentences:
        end = _dateline_end(sentence)
        if end > sentence.start:
            yield Candidate(analysed.doc, sentence.start, end, "DATELINE")


def place_spans(analysed: AnalysedArticle) -> list[Candidate]:
    """The names of places, in order, without overlap."""
    names = candidates(analysed)
    found = list(datelines(analysed))
    judge = _Judge(names, found, frozenset(_person_names(analysed)))
    busy = {i for line in found for i in range(line.first, line.end)}
    sentence = analysed.table.sentence
    linked = {sent.start for sent in analysed.sentences if _linked(analysed, sent)}
    for name in names:
        if name.first in busy or sentence[name.first][0] in linked or not judge.accepts(name):
            continue
        found.append(name)
        busy.update(range(name.first, name.end))
    return sorted(found, key=lambda c: c.first)

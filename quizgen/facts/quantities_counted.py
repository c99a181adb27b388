"""What a number counts: the noun phrase behind it, by the dependency parse, else by the tags."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

_NUMBER_DEPS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "det", "advmod"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PART", "CCONJ", "PUNCT", "VERB", "DET", "X"})
_MAX_PHRASE_TOKENS = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """Tokens first to last of the noun phrase counted, its noun, and how sure that is."""

    first: Token
    last: Token
    noun: Token
    confidence: float


def _root(first: Token, last: Token) -> Token:
    """The token of a stretch whose head stands outside it."""
    inside = range(first.i, last.i + 1)
    for token in first.doc[first.i : last.i + 1]:
        if token.head.i not in inside or token.head is token:
            return token
    return last


def _full_noun(noun: Token) -> Token:
    """The last noun of a compound that the noun opens."""
    while noun.dep_ in {"compound", "nmod"} and noun.head.i > noun.i and noun.head.pos_ in _NOMINAL:
        noun = noun.head
    return noun


def _phrase(last: Token, noun: Token, confidence: float) -> Counted | None:
    """The words between a number and its noun, if nothing foreign stands between."""
    words = list(last.doc[last.i + 1 : noun.i + 1])
    while words and (words[0].text in {"-", "–"} or words[0].is_quote):
        words.pop(0)
    if not words or len(words) > _MAX_PHRASE_TOKENS:
        return None
    foreign = any(w.pos_ not in _INSIDE or w.text in {";", "("} for w in words[:-1])
    opens = words[0].pos_ in {"CCONJ", "PUNCT", "PART"} or words[0].is_punct
    dated = noun.ent_type_ == "DATE" and noun.pos_ == "PROPN"
    return None if foreign or opens or dated else Counted(words[0], noun, noun, confidence)


def _of_phrase(after: Token) -> Counted | None:
    """The noun phrase of "of …": "half of the voters", "two of the four men"."""
    for child in after.children:
        if child.dep_ == "pobj" and child.i > after.i:
            noun = _full_noun(child)
            return Counted(after.doc[after.i + 1], noun, noun, 0.9)
    return None


def _adjacent(last: Token) -> Counted | None:
    """The nouns that follow at once, where the parse hangs the number elsewhere."""
    doc, end = last.doc, last.sent.end
    at = last.i + 1
    while at < end and (doc[at].pos_ == "ADJ" or doc[at].text == "-"):
        at += 1
    first = at
    while at < end and doc[at].pos_ in _NOMINAL:
        at += 1
    if at == first:
        return None
    return _phrase(last, doc[at - 1], 0.7)


def counted(first: Token, last: Token) -> Counted | None:
    """What the number from ``first`` to ``last`` counts, or None."""
    after = last.nbor(1) if last.i + 1 < last.sent.end else None
    if after is not None and after.lower_ == "of":
        return _of_phrase(after)
    root = _root(first, last)
    head = root.head
    if root.dep_ in _NUMBER_DEPS and head.i > last.i and head.pos_ in _NOMINAL:
        found = _phrase(last, _full_noun(head), 1.0)
        if found is not None:
            return found
    return _adjacent(last)

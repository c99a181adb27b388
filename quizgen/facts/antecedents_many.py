"""Whom "they" in a quotation means: the only people near that more than one can be.

"The children dug for a week. They are a credit to the town": "they" are the children.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.unnamed_words import GROUP_NOUNS
from quizgen.facts import clause_tables as tables

SENTENCES_BACK = 2  # as for he and she
LONGEST_NAME = 4  # words of "the older pupils"
PEOPLE = ROLE_NOUNS | GROUP_NOUNS | tables.LIVING | tables.CROWDS


@dataclass(frozen=True, slots=True)
class _Many:
    """A plural before the pronoun: its words ("" where they are no people's), if a subject."""

    name: str
    subject: bool
    token: int


def many_meant(analysed: AnalysedArticle, token: Token, first: int, known: dict[int, str]) -> str:
    """The words that "they", "them" or "their" stands for, or "".

    Args:
        analysed: the article.
        token: the pronoun.
        first: the token with which its speaker begins.
        known: what the pronouns before it stand for, by token.
    """
    start = analysed.table.sentence[token.i][0]
    own = _plurals(analysed, max(start, first), token.i, known)
    if own:
        return "" if _does(token, own) else only(one.name for one in own)
    for _ in range(SENTENCES_BACK):
        if start == 0:
            break
        begin = analysed.table.sentence[start - 1][0]
        seen = _plurals(analysed, begin, start, known)
        if seen:
            carried = _carried(seen, token) if begin >= first - 1 else ""
            return only(one.name for one in seen) or carried
        start = begin
    return ""


def _does(token: Token, seen: Sequence[_Many]) -> bool:
    """Whether one of some plurals does what is done to "them": those it cannot be."""
    if token.lower_ != "them":
        return False
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    doers = [] if verb is None else [c.i for c in verb.children if c.dep_ == "nsubj"]
    return any(one.token in doers for one in seen)


def _plurals(
    analysed: AnalysedArticle, first: int, last: int, known: dict[int, str]
) -> list[_Many]:
    """The plurals between two tokens."""
    found: list[_Many] = []
    for token in analysed.doc[first:last]:
        if token.lower_ in tables.PLURAL:
            found.append(_Many(known.get(token.i, ""), opens(token), token.i))
        elif _plural(token):
            found.append(_Many(_named(analysed, token), opens(token), token.i))
        elif _body(analysed, token):
            found.append(_Many("", opens(token), token.i))
    return found


def _plural(token: Token) -> bool:
    """Whether a noun, or names joined by "and", are more than one."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {
        "compound",
        "npadvmod",
        "attr",
        "conj",
    }:
        return False
    if token.lemma_.lower() in tables.TIME_NOUNS:
        return False
    joined = any(c.dep_ == "conj" for c in token.children)
    return joined or "Plur" in token.morph.get("Number", []) or token.lower_ in tables.CROWDS


def _body(analysed: AnalysedArticle, token: Token) -> bool:
    """Whether a firm or committee stands here, which is "they" as well."""
    link = analysed.people.at(token)
    named = link is not None and link.entity.kind == "organisation"
    return named or token.lemma_.lower() in tables.GROUP_NOUNS


def _named(analysed: AnalysedArticle, noun: Token) -> str:
    """The words that stand for some people in a stem, or "" for things and long phrases."""
    if noun.lemma_.lower() not in PEOPLE or any(c.dep_ == "conj" for c in noun.children):
        return ""
    before = [c for c in noun.children if c.i < noun.i]
    if any(c.dep_ not in {"det", "amod", "compound"} for c in before):
        return ""
    if any(
        c.lower_ in tables.POINTING_DETERMINERS or c.lower_ in tables.COUNTING_HEADS for c in before
    ):
        return ""
    words = list(analysed.doc[noun.left_edge.i : noun.i + 1])
    if len(words) > LONGEST_NAME or (noun.left_edge == noun and noun.lower_ == "people"):
        return ""
    if any(t.is_punct or t.like_num for t in words):
        return ""
    text = analysed.span(words[0], words[-1]).of(analysed.article.text)
    return text[0].lower() + text[1:] if words[0].pos_ != "PROPN" else text


def only(meant: Iterable[str]) -> str:
    """The one who is meant by all of some mentions, or ""."""
    several = set(meant)
    return several.pop() if len(several) == 1 else ""


def _carried(seen: Sequence[_Many], token: Token) -> str:
    """The subject of the sentence before, for the subject of the next."""
    return only(one.name for one in seen if one.subject) if opens(token) else ""


def opens(token: Token) -> bool:
    """Whether a word is the subject of its sentence, or of all that was said or thought in it."""
    verb = token.head
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    reported = verb.dep_ == "ccomp" and verb.head.lemma_ in tables.REPORTING_LEMMAS
    return verb.head == verb or (reported and verb.head.head == verb.head)

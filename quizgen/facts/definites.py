"""Definite nouns that go back to an earlier sentence: "the loans", "the second device".

A reader of one question has not seen that sentence. Where it introduced the noun with words of
its own ("loans for first buyers") those words can stand in; otherwise the noun is open.
"""

from __future__ import annotations

from collections import defaultdict
from weakref import WeakKeyDictionary

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.facts import clause_tables as tables
from quizgen.model import Span

LONGEST_MODIFIER = 10  # tokens behind the noun that introduce it
PAIR_BACK = 3  # sentences in which two people may be joined before they are "the couple"
_NOUNS: WeakKeyDictionary[AnalysedArticle, dict[str, list[int]]] = WeakKeyDictionary()


def goes_back(analysed: AnalysedArticle, token: Token) -> bool:
    """Whether "the" leads a noun that only an earlier sentence explains."""
    if token.lower_ != "the" or token.dep_ != "det":
        return False
    noun = token.head
    if noun.pos_ != "NOUN" or noun.ent_type_:
        return False
    lemma = noun.lemma_.lower()
    if lemma in tables.COMPASS and noun.head.lower_ == "to" and _bare(noun):
        return True
    if lemma in tables.ONLY_ONE | tables.TIME_NOUNS or not _bare(noun):
        return False
    return lemma in tables.POINTING_NOUNS or bool(_earlier(analysed, noun))


def introduced(analysed: AnalysedArticle, token: Token) -> str:
    """The words that say which noun "the" means, or "" where the article gives none surely.

    Args:
        analysed: the article.
        token: a "the" that :func:`goes_back`, right before its noun.

    Returns:
        Such as "the loans for first buyers"; "" where two were introduced or a number would
        come with it.
    """
    noun = token.head
    if noun.i != token.i + 1:
        return ""
    if noun.lemma_.lower() in tables.COUPLES:
        return _joined_pair(analysed, noun)
    doc = noun.doc
    below = _headlines(analysed)
    first = [doc[i] for i in _earlier(analysed, noun) if _introduces(doc[i])]
    first = [t for t in first if not any(span.covers(analysed.span(t)) for span in below)]
    if not first:
        return ""
    texts = {text for other in first for text in [_described(analysed, other)]}
    if _number(noun) != _number(first[0]):
        return ""
    return _fullest(texts)


def _joined_pair(analysed: AnalysedArticle, noun: Token) -> str:
    """The two people that "the couple" means, if the sentences before join no others."""
    start = analysed.table.sentence[noun.i][0]
    begin = start
    for _ in range(PAIR_BACK):
        begin = analysed.table.sentence[max(begin - 1, 0)][0]
    pairs = {
        text
        for token in analysed.doc[begin:start]
        for text in [_two_people(analysed, token)]
        if text
    }
    return pairs.pop() if len(pairs) == 1 else ""


def _two_people(analysed: AnalysedArticle, first: Token) -> str:
    """ "Ann Reed and her husband" where a person with a name is joined to one other, or ""."""
    link = analysed.people.at(first)
    if link is None or link.entity.kind != "person" or first.dep_ == "conj":
        return ""
    joined = [c for c in first.children if c.dep_ == "conj"]
    if len(joined) != 1:
        return ""
    other = joined[0]
    known = analysed.people.at(other)
    person = known.entity.kind == "person" if known else other.lemma_.lower() in ROLE_NOUNS
    between = [t.lower_ for t in first.doc[first.i + 1 : other.left_edge.i]]
    if between != ["and"] or not person or any(c.dep_ == "conj" for c in other.children):
        return ""
    if link.mention.kind == "pronoun":
        return ""
    told = analysed.span(other.left_edge, other).of(analysed.article.text)
    if known and known.mention.kind in {"name", "short"}:
        told = known.entity.name
    return f"{link.entity.name} and {told}"


def _fullest(texts: set[str]) -> str:
    """Of some descriptions the one that holds all that the others say, or ""."""
    words = {text: set(text.lower().split()) for text in sorted(texts)}
    everything = frozenset().union(*words.values())
    return next((text for text, own in words.items() if own == everything and text), "")


def _headlines(analysed: AnalysedArticle) -> list[Span]:
    """Lines in the clipped grammar of headlines, which introduce nothing."""
    roles = {"headline", "heading", "standfirst"}
    return [block.span for block in analysed.article.blocks if block.role in roles]


def _number(noun: Token) -> list[str]:
    return noun.morph.get("Number", [])


def _bare(noun: Token) -> bool:
    """Whether nothing beside a noun says which one is meant."""
    for child in noun.children:
        if child.i > noun.i and child.dep_ not in {"punct", "case", "conj", "cc"}:
            return False
        telling = child.dep_ in {"amod", "compound", "poss", "nummod"}
        if telling and child.lower_ not in tables.POINTING_ADJECTIVES and not child.like_num:
            return False
    return True


def _earlier(analysed: AnalysedArticle, noun: Token) -> list[int]:
    """Where earlier sentences have the noun."""
    start = analysed.table.sentence[noun.i][0]
    return [i for i in _nouns(analysed).get(noun.lemma_.lower(), ()) if i < start]


def _nouns(analysed: AnalysedArticle) -> dict[str, list[int]]:
    """Lemma -> the nouns and names with it, in order."""
    if analysed not in _NOUNS:
        found: dict[str, list[int]] = defaultdict(list)
        table = analysed.table
        for i, (pos, lemma) in enumerate(zip(table.pos, table.lemma, strict=True)):
            if pos in {"NOUN", "PROPN"}:
                found[lemma].append(i)
        _NOUNS[analysed] = found
    return _NOUNS[analysed]


def _introduces(noun: Token) -> bool:
    """Whether a noun is not yet "the" or "this" one."""
    return not any(c.dep_ == "det" and c.lower_ not in {"a", "an"} for c in noun.children)


def _described(analysed: AnalysedArticle, noun: Token) -> str:
    """A noun with "the" and what describes it, or "" where that is nothing or too much."""
    before = [
        c
        for c in noun.children
        if c.i < noun.i and c.dep_ in {"amod", "compound"} and not _counts(c)
    ]
    others = [c for c in noun.children if c.i < noun.i and c.dep_ in {"poss", "nummod", "conj"}]
    behind = next((c for c in noun.children if _follows(c, noun)), None)
    after = list(behind.subtree) if behind is not None else []
    if others or noun.dep_ == "compound" or not (before or after) or len(after) > LONGEST_MODIFIER:
        return ""
    words = sorted([*(t for b in before for t in b.subtree), noun, *after], key=lambda t: t.i)
    if words[-1].i - words[0].i + 1 != len(words):
        return ""
    if any(t.pos_ in {"PRON", "NUM"} or t.is_quote or t.text in {",", "(", ";"} for t in words):
        return ""
    told = " ".join(analysed.span(words[0], words[-1]).of(analysed.article.text).split())
    opens = words[0].i == analysed.table.sentence[words[0].i][0]
    if opens and words[0].lower_ in analysed.table.text:  # no name: elsewhere it has no capital
        told = told[0].lower() + told[1:]
    return f"the {told}"


def _counts(modifier: Token) -> bool:
    """Whether a number stands in words before a noun: "a 12-year-old boy"."""
    return any(t.pos_ == "NUM" or t.like_num for t in modifier.subtree)


def _follows(child: Token, noun: Token) -> bool:
    """Whether words right behind a noun tell which one it is: "of …", "to help …", "built in …"."""
    return child.dep_ in {"prep", "acl"} and child.left_edge.i == noun.i + 1

""" "It also …": a sentence that goes on about the subject of the one before.

"The new report blames the council. It also names four firms": "it" is the new report. Without
"also", "too" or "again" a pronoun may as well take up another noun, and stays open.
"""

from __future__ import annotations

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.definites import introduced

LONGEST_NAME = 7  # tokens of "the framework document of the task force"


def continued(analysed: AnalysedArticle, token: Token) -> str:
    """What "it" or "they" at the head of a sentence stands for, or "".

    Args:
        analysed: the article.
        token: the pronoun.
    """
    if token.lower_ not in {"it", "they"} or token.dep_ not in {"nsubj", "nsubjpass"}:
        return ""
    first = analysed.table.sentence[token.i][0]
    if token.i != first or first == 0 or not _goes_on(token.head):
        return ""
    before = analysed.doc[first - 1].sent
    subject = next((c for c in before.root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or not _fits(analysed, subject, token):
        return ""
    return _told(analysed, subject)


def _goes_on(verb: Token) -> bool:
    """Whether "also" ties the sentence to the one before."""
    return any(c.dep_ == "advmod" and c.lower_ in tables.ADDING for c in verb.children)


def _fits(analysed: AnalysedArticle, noun: Token, pronoun: Token) -> bool:
    """Whether a subject can be the pronoun: same number, and no person for "it"."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ == "PERSON":
        return False
    link = analysed.people.at(noun)
    if link is not None and link.entity.kind == "person":
        return False
    plural = "Plur" in noun.morph.get("Number", []) or any(c.dep_ == "conj" for c in noun.children)
    return plural == (pronoun.lower_ == "they")


def _told(analysed: AnalysedArticle, noun: Token) -> str:
    """The subject in words that say which one it is, or ""."""
    determiner = next((c for c in noun.children if c.dep_ == "det"), None)
    if noun.pos_ == "NOUN":
        if determiner is None or determiner.lower_ not in {"the", "a", "an"}:
            return ""
        if determiner.i == noun.i - 1 and not _behind(noun):
            return introduced(analysed, determiner) if determiner.lower_ == "the" else ""
    words = [t for t in noun.subtree if _kept(t, noun)]
    text = " ".join(analysed.span(words[0], words[-1]).of(analysed.article.text).split())
    broken = words[-1].i - words[0].i + 1 != len(words) or len(words) > LONGEST_NAME
    if broken or any(t.pos_ in {"PRON", "NUM"} or t.is_punct for t in words):
        return ""
    return f"the {text}" if determiner is not None else text


def _behind(noun: Token) -> list[Token]:
    """The phrase right behind a noun that belongs to it: "of the task force"."""
    return [c for c in noun.children if c.dep_ == "prep" and c.i == noun.i + 1]


def _kept(token: Token, noun: Token) -> bool:
    """Whether a word under a noun goes into its name: no article, no apposition."""
    if token.head == noun and token.dep_ == "det":
        return False
    if token.i <= noun.i:
        return True
    return any(p == token or p.is_ancestor(token) for p in _behind(noun))

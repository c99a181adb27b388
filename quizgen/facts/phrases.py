"""The phrases of a clause as plain values: head, preposition, number, time, pieces."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.asides import aside_kind, is_near_time
from quizgen.facts.pieces import pieces
from quizgen.facts.spine import finite
from quizgen.model import Phrase, PhraseRole, TimeKind


def phrase(
    analysed: AnalysedArticle,
    head: Token,
    role: PhraseRole,
    *,
    without: Sequence[Token] = (),
    depth: int = 0,
) -> Phrase | None:
    """The phrase that a token heads.

    Args:
        analysed: the article.
        head: the top token; its subtree makes the phrase.
        role: what the phrase is to its verb.
        without: tokens whose subtrees are left out.
        depth: number of infinitives between the clause's verb and the phrase.

    Returns:
        The phrase, or None where nothing is left of it.
    """
    tokens = _trimmed(_unbroken(_tokens(head, without), head, without))
    if not tokens:
        return None
    noun, text = _noun(head), analysed.table.text
    return Phrase(
        role=role,
        span=analysed.span(tokens[0], tokens[-1]),
        pieces=pieces(analysed, tokens),
        head=noun.text,
        lemma=noun.lemma_.lower(),
        preposition=_preposition(head),
        plural=_plural(analysed, noun),
        animate=_animate(analysed, noun),
        comma=tokens[0].i > 0 and text[tokens[0].i - 1] == ",",
        comma_after=text[tokens[-1].i + 1 : tokens[-1].i + 2] == [","],
        time=_time(head, noun, tokens),
        depth=depth,
        bare_content=_bare_content(head),
        participle=head.dep_ == "advcl" and aside_kind(head) is not None,
    )


def _bare_content(head: Token) -> bool:
    """Whether a content clause behind its verb goes without "that"."""
    if head.dep_ != "ccomp" or head.i < head.head.i or not finite(head):
        return False
    if head.head.lemma_ not in tables.REPORTING_LEMMAS:
        return False
    return not any(c.dep_ == "mark" or c.tag_ in {"WP", "WRB", "WDT"} for c in head.children)


def _tokens(head: Token, without: Sequence[Token]) -> list[Token]:
    gone = {token.i for top in without for token in top.subtree}
    return [token for token in head.subtree if token.i not in gone]


def _unbroken(tokens: list[Token], head: Token, without: Sequence[Token]) -> list[Token]:
    """Without a relative clause or apposition that other phrases part from its noun."""
    kept = tokens
    for child in head.children:
        if child.dep_ not in {"relcl", "acl", "appos"} or child.i < head.i:
            continue
        between = range(head.i + 1, child.left_edge.i)
        inside = {t.i for top in (head, *without) for t in top.subtree}
        if any(i not in inside and not head.doc[i].is_punct for i in between):
            far = {t.i for t in child.subtree}
            kept = [t for t in kept if t.i not in far]
    return kept


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without punctuation or a bare conjunction at either end; closing marks are kept."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].text in {",", ";", ":", "-", "–", "—", "―", ")"}):
        first += 1
    while last > first and (
        tokens[last - 1].text in {",", ";", ":", "-", "–", "—", "―", "(", ".", "?", "!"}
        or tokens[last - 1].dep_ == "cc"
    ):
        last -= 1
    return tokens[first:last]


# ---------------------------------------------------------------- heads
def _noun(head: Token) -> Token:
    """The noun behind a preposition, or the head itself."""
    if head.dep_ in {"prep", "agent", "dative"} or head.pos_ == "ADP":
        for child in head.children:
            if child.dep_ in {"pobj", "pcomp"}:
                return child
            if child.dep_ == "prep":
                return _noun(child)
    return head


def _preposition(head: Token) -> str:
    """ "in", or "close to", "according to" where one preposition leads to another."""
    if head.pos_ not in {"ADP", "SCONJ", "ADV", "VERB"} or head.dep_ not in {
        "prep",
        "agent",
        "dative",
        "advmod",
        "prt",
    }:
        return ""
    for child in head.children:
        if child.dep_ == "prep" and not any(c.dep_ == "pobj" for c in head.children):
            return f"{head.lower_} {_preposition(child) or child.lower_}"
    return head.lower_ if head.dep_ != "advmod" else ""


def _plural(analysed: AnalysedArticle, noun: Token) -> bool:
    table, below = analysed.table, analysed.table.children[noun.i]
    joined = any(table.dep[i] == "cc" and table.lower[i] == "and" for i in below)
    if joined and any(table.dep[i] == "conj" for i in below):
        return True
    return "Plur" in noun.morph.get("Number", [])


def _animate(analysed: AnalysedArticle, noun: Token) -> bool:
    link = analysed.people.at(noun)
    return noun.ent_type_ == "PERSON" or bool(link and link.entity.kind == "person")


def _time(head: Token, noun: Token, tokens: Sequence[Token]) -> TimeKind:
    """Whether the phrase is a time, and one that needs the article's own date."""
    if any(len(token) == 4 and token.text.isdigit() for token in tokens):
        return "absolute" if noun.ent_type_ == "DATE" or noun.text.isdigit() else ""
    if head.lower_ in tables.NEAR_ADVERBS or is_near_time(noun, tokens):
        return "relative"
    return "absolute" if noun.lower_ in tables.MONTHS else ""

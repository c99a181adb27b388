"""Phrases of a clause as plain values: who each word stands for, and what can be left out.

"the Russian leader" becomes one piece that knows its name; ", who lives in Leeds," a group of
pieces that a stem may drop; "it" a piece that is open unless its noun stands in the stem.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.people import Link
from quizgen.facts import clause_tables as tables
from quizgen.facts.asides import aside_kind, asides_of, is_near_time
from quizgen.facts.references import anchor_of, anchor_token, is_open, is_vague
from quizgen.model import Aside, Phrase, PhraseRole, Piece, Span, TimeKind


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
    noun = _noun(head)
    return Phrase(
        role=role,
        span=analysed.span(tokens[0], tokens[-1]),
        pieces=pieces(analysed, tokens),
        head=noun.text,
        lemma=noun.lemma_.lower(),
        preposition=_preposition(head),
        plural=_plural(noun),
        animate=_animate(analysed, noun),
        comma=tokens[0].i > 0 and head.doc[tokens[0].i - 1].text == ",",
        time=_time(head, noun, tokens),
        depth=depth,
        participle=head.dep_ == "advcl" and aside_kind(head) is not None,
    )


def pieces(analysed: AnalysedArticle, tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """The pieces of some tokens in order: mentions joined, asides marked."""
    inside = {token.i for token in tokens}
    asides = asides_of(tokens, inside)
    made, at = [], 0
    while at < len(tokens):
        length, piece = _piece(analysed, tokens, at, asides)
        made.append(piece)
        at += length
    return tuple(made)


def _tokens(head: Token, without: Sequence[Token]) -> list[Token]:
    gone = {token.i for top in without for token in top.subtree}
    return [token for token in head.subtree if token.i not in gone]


def _unbroken(tokens: list[Token], head: Token, without: Sequence[Token]) -> list[Token]:
    """Without a relative clause or apposition that other phrases part from its noun."""
    gone = {t.i for top in without for t in top.subtree}
    kept = tokens
    for child in head.children:
        if child.dep_ not in {"relcl", "acl", "appos"} or child.i < head.i:
            continue
        between = range(head.i + 1, child.left_edge.i)
        inside = {t.i for t in head.subtree} | gone
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


def _piece(
    analysed: AnalysedArticle,
    tokens: Sequence[Token],
    at: int,
    asides: dict[int, tuple[Aside, ...]],
) -> tuple[int, Piece]:
    """How many tokens the next piece takes, and the piece."""
    token = tokens[at]
    link = analysed.people.at(token)
    if link is None:
        titled = _titled(analysed, tokens, at)
        if titled is None:
            return 1, _word(analysed, token, asides)
        link = titled
    length = _length(analysed, tokens, at, link)
    return length, _mention(analysed, tokens[at : at + length], link, asides)


def _titled(analysed: AnalysedArticle, tokens: Sequence[Token], at: int) -> Link | None:
    """The short name behind a bare title ("Mr" Reed), where the mention leaves the title out."""
    if tokens[at].lower_ not in tables.TITLES or at + 1 >= len(tokens):
        return None
    link = analysed.people.at(tokens[at + 1])
    return link if link and link.mention.kind in {"short", "name"} else None


def _length(analysed: AnalysedArticle, tokens: Sequence[Token], at: int, link: Link) -> int:
    """How many of the tokens from ``at`` belong to one mention."""
    length = 1
    for token in tokens[at + 1 :]:
        span = analysed.span(token)
        if token.i != tokens[at].i + length or not link.mention.span.covers(span):
            break
        length += 1
    return length


def _mention(
    analysed: AnalysedArticle,
    tokens: Sequence[Token],
    link: Link,
    asides: dict[int, tuple[Aside, ...]],
) -> Piece:
    if tokens[0].lower_ in tables.SELVES:
        return replace(_word(analysed, tokens[0], asides), open=False)
    if tokens[0].lower_ in tables.FIRST_OR_SECOND:
        return replace(_word(analysed, tokens[0], asides), open=True)
    link = _bound(analysed, tokens[0], link)
    text = _text(analysed, tokens)
    name = _name(analysed, tokens, link)
    return Piece(
        text=text,
        span=analysed.span(tokens[0], tokens[-1]),
        open=link.mention.kind == "pronoun" and not name,
        entity=link.entity.id,
        name=name + text[len(text.rstrip()) :] if name else "",
        mention=link.mention.kind,
        anchor=anchor_of(analysed, tokens[0]) if link.mention.kind == "pronoun" else None,
        asides=asides.get(tokens[0].i, ()),
    )


def _bound(analysed: AnalysedArticle, token: Token, link: Link) -> Link:
    """ "his" belongs to the subject of its own clause, if that is a person with a name."""
    if token.tag_ != "PRP$":
        return link
    anchor = anchor_token(token)
    other = analysed.people.at(anchor) if anchor is not None else None
    if other is None or other.entity.id == link.entity.id or other.entity.kind != "person":
        return link
    return Link(other.entity, link.mention)


def _name(analysed: AnalysedArticle, tokens: Sequence[Token], link: Link) -> str:
    """What replaces a mention at its first use, or "" where the words can stay."""
    kind, text = link.mention.kind, _text(analysed, tokens).strip()
    if kind == "acronym" or link.entity.name in text or not link.entity.name:
        return ""
    if kind == "role" and (link.entity.kind == "group" or _named_beside(analysed, tokens, link)):
        return ""
    if _modifies(tokens):
        return ""  # "the Reed campaign"
    name = _with_article(link.entity.name, text, link.entity.kind)
    return name + possessive_mark(name) if _possessive(tokens) else name


def possessive_mark(name: str) -> str:
    """The ending that makes a name possessive."""
    return "'" if name.endswith("s") and " " not in name else "'s"


def _with_article(name: str, text: str, kind: str) -> str:
    """The name of a body keeps the article that its mention had."""
    if kind != "person" and text.lower().startswith("the ") and not name.lower().startswith("the "):
        return "the " + name
    return name


def _modifies(tokens: Sequence[Token]) -> bool:
    """Whether a short name is only part of a compound: "the Reed campaign", "Reed-Hill"."""
    last = tokens[-1]
    if last.dep_ == "compound" and last.head.i > last.i:
        return True
    near = last.doc[max(tokens[0].i - 1, 0) : last.i + 2]
    return any(token.text in {"-", "–", "/"} and not token.whitespace_ for token in near)


def _possessive(tokens: Sequence[Token]) -> bool:
    return len(tokens) == 1 and tokens[0].dep_ == "poss" and tokens[0].tag_ == "PRP$"


def _named_beside(analysed: AnalysedArticle, tokens: Sequence[Token], link: Link) -> bool:
    """Whether the same person is named right beside a role: "the mayor, Ann Reed"."""
    first, last = max(tokens[0].i - 3, 0), tokens[-1].i + 4
    for token in tokens[0].doc[first:last]:
        other = analysed.people.at(token)
        named = other and other.mention.kind in {"name", "short"}
        if other and named and other.entity.id == link.entity.id:
            return True
    return False


def _word(analysed: AnalysedArticle, token: Token, asides: dict[int, tuple[Aside, ...]]) -> Piece:
    return Piece(
        text=_text(analysed, [token]),
        span=analysed.span(token),
        open=is_open(token),
        anchor=anchor_of(analysed, token),
        vague=is_vague(token),
        asides=asides.get(token.i, ()),
    )


def _text(analysed: AnalysedArticle, tokens: Sequence[Token]) -> str:
    """The words with the space behind them; a capital that only opens the sentence lowered."""
    words = analysed.span(tokens[0], tokens[-1]).of(analysed.article.text)
    if opens_sentence(tokens[0]) and _lowerable(tokens[0]):
        words = words[0].lower() + words[1:]
    return words + (" " if tokens[-1].whitespace_ else "")


def opens_sentence(token: Token) -> bool:
    """Whether a token is the first word of its sentence or of a quotation."""
    first = token.sent.start
    if token.i == first:
        return True
    before = token.doc[token.i - 1]
    return token.i == first + 1 and (before.is_quote or before.is_punct)


def _lowerable(token: Token) -> bool:
    """Whether a word would not be capital within a sentence."""
    if token.text == "I" or token.text.startswith("I'") or token.text.startswith("I’"):
        return False
    if token.pos_ == "PROPN" or (not token.text.istitle() and len(token.text) > 1):
        return False
    return (
        not token.ent_type_
        or token.ent_type_ in {"DATE", "CARDINAL", "PERCENT", "QUANTITY"}
        or (token.pos_ in {"DET", "PRON", "ADP", "SCONJ"})
    )


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


def _plural(noun: Token) -> bool:
    if any(child.dep_ == "conj" for child in noun.children) and any(
        child.dep_ == "cc" and child.lower_ == "and" for child in noun.children
    ):
        return True
    return "Plur" in noun.morph.get("Number", [])


def _animate(analysed: AnalysedArticle, noun: Token) -> bool:
    link = analysed.people.at(noun)
    return noun.ent_type_ == "PERSON" or bool(link and link.entity.kind == "person")


def _time(head: Token, noun: Token, tokens: Sequence[Token]) -> TimeKind:
    """Whether the phrase is a time, and one that needs the article's own date."""
    words = {token.lower_ for token in tokens}
    if any(len(word) == 4 and word.isdigit() for word in words):
        return "absolute" if noun.ent_type_ == "DATE" or noun.text.isdigit() else ""
    if head.lower_ in tables.NEAR_ADVERBS or is_near_time(noun, tokens):
        return "relative"
    return "absolute" if noun.lower_ in tables.MONTHS else ""


def span_of(pieces_: Sequence[Piece]) -> Span:
    """From the first to the last of some pieces."""
    return Span(pieces_[0].span.start, pieces_[-1].span.end)

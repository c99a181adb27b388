"""The words of a sentence as pieces: who each stands for, and what can be left out.

"the Russian leader" becomes one piece that knows its name; ", who lives in Leeds," a group of
pieces that a stem may drop; "it" a piece that is open unless its noun stands in the stem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from lemminflect import getAllLemmas
from spacy.tokens import Doc, Token

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.people import Link
from quizgen.facts import clause_tables as tables
from quizgen.facts.asides import asides_of
from quizgen.facts.continued import continued
from quizgen.facts.definites import goes_back, introduced
from quizgen.facts.references import THIRD, anchor_of, anchor_token, is_open, is_vague, rivalled
from quizgen.facts.spine import own_subject
from quizgen.model import Aside, Piece

# Words that may stand for something an earlier sentence names.
GOING_BACK = frozenset(("the", "it", "they"))
# Parts of speech of words that need nothing before them to be understood.
NEVER_OPEN = frozenset(("VERB", "AUX", "ADP", "PUNCT", "PROPN"))
# Confidence of a pronoun's link, from which a stem names the person: of 130 pronouns of articles
# in docs/quality.md all 90 at the top are right, three of four below .7.
SURE_NAME = 0.8
SHORTEST_SHOUT = 4  # letters; shorter words in capitals are mostly acronyms


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece with the tokens it was made of."""

    first: int
    length: int
    piece: Piece


_SENTENCES: WeakKeyDictionary[AnalysedArticle, dict[int, tuple[_Run, ...]]] = WeakKeyDictionary()


def sentence_words(analysed: AnalysedArticle, token: Token) -> tuple[Piece, ...]:
    """All words of a token's sentence as pieces, made once."""
    return tuple(run.piece for run in _runs(analysed, token))


def pieces(analysed: AnalysedArticle, tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """The pieces of some tokens of one sentence, in order.

    An aside is marked only where the word that it hangs on is among the tokens.
    """
    inside = {token.i for token in tokens}
    doc = tokens[0].doc
    made = []
    for run in _runs(analysed, tokens[0]):
        if run.length == 1:
            if run.first in inside:
                made.append(_hanging(run.piece, doc, inside))
            continue
        within = [i for i in range(run.first, run.first + run.length) if i in inside]
        if len(within) == run.length:
            made.append(_hanging(run.piece, doc, inside))
        else:
            made += [_word(analysed, doc[i], {}) for i in within]
    return tuple(made)


def _hanging(piece: Piece, doc: Doc, inside: set[int]) -> Piece:
    """The piece without asides whose own head is left out."""
    if not piece.asides:
        return piece
    kept = tuple(
        a for a in piece.asides if a.kind == "parenthesis" or doc[a.group].head.i in inside
    )
    return piece if len(kept) == len(piece.asides) else replace(piece, asides=kept)


def _runs(analysed: AnalysedArticle, token: Token) -> tuple[_Run, ...]:
    """The pieces of a token's sentence with their tokens, made once."""
    memo = _SENTENCES.setdefault(analysed, {})
    first, last = analysed.table.sentence[token.i]
    if first not in memo:
        tokens = list(analysed.doc[first:last])
        asides = asides_of(tokens, set(range(first, last)))
        memo[first] = tuple(_made(analysed, tokens, asides))
    return memo[first]


def _made(
    analysed: AnalysedArticle, tokens: Sequence[Token], asides: dict[int, tuple[Aside, ...]]
) -> Iterator[_Run]:
    at = 0
    while at < len(tokens):
        length, piece = _piece(analysed, tokens, at, asides)
        yield _Run(tokens[at].i, length, piece)
        at += length


def _piece(
    analysed: AnalysedArticle,
    tokens: Sequence[Token],
    at: int,
    asides: dict[int, tuple[Aside, ...]],
) -> tuple[int, Piece]:
    """How many tokens the next piece takes, and the piece."""
    token = tokens[at]
    link = analysed.people.at(token)
    if link is not None and _is_doubtful(link):
        link = None
    if link is None:
        titled = _titled(analysed, tokens, at)
        if titled is None:
            return _plain(analysed, tokens, at, asides)
        link = titled
    length = _length(analysed, tokens, at, link)
    return length, _mention(analysed, tokens[at : at + length], link, asides)


def _is_doubtful(link: Link) -> bool:
    """Whether a pronoun's person is not sure enough to be named in its place."""
    return link.mention.kind == "pronoun" and link.mention.confidence < SURE_NAME


def _plain(
    analysed: AnalysedArticle,
    tokens: Sequence[Token],
    at: int,
    asides: dict[int, tuple[Aside, ...]],
) -> tuple[int, Piece]:
    """A word, or "the loans" as one piece where an earlier sentence says which."""
    token = tokens[at]
    word = _word(analysed, token, asides)
    if analysed.table.lower[token.i] not in GOING_BACK:
        return 1, word
    before = continued(analysed, token)
    if before:
        return 1, replace(word, entity=f"noun:{before}", name=before + word.text[len(token.text) :])
    if not goes_back(analysed, token):
        return 1, word
    name = introduced(analysed, token)
    if not name or at + 1 >= len(tokens) or analysed.people.at(tokens[at + 1]):
        return 1, replace(word, open=True, vague=True)
    text = _text(analysed, tokens[at : at + 2])
    both = analysed.span(token, tokens[at + 1])
    name += text[len(text.rstrip()) :]
    entity = f"noun:{name.strip()}"
    return 2, replace(word, text=text, span=both, open=True, vague=True, entity=entity, name=name)


def _titled(analysed: AnalysedArticle, tokens: Sequence[Token], at: int) -> Link | None:
    """The short name behind a bare title ("Mr" Reed), where the mention leaves the title out."""
    if analysed.table.lower[tokens[at].i] not in tables.TITLES or at + 1 >= len(tokens):
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
    if _other_than_subject(analysed, tokens[0], link):
        return replace(_word(analysed, tokens[0], asides), open=True)
    if rivalled(analysed, tokens[0], link):
        word = _word(analysed, tokens[0], asides)
        noun = anchor_token(analysed, tokens[0])
        other = analysed.people.at(noun) if noun is not None else None
        again = other is not None and other.entity.id == link.entity.id
        return replace(word, open=True, anchor=None if again else word.anchor)
    link = _bound(analysed, tokens[0], link)
    if tokens[0].tag_ == "PRP$" and _doubtful(analysed, tokens[0], link):
        return replace(_word(analysed, tokens[0], asides), open=True)
    text = _text(analysed, tokens)
    name = _name(analysed, tokens, link)
    return Piece(
        text=text,
        span=analysed.span(tokens[0], tokens[-1]),
        open=link.mention.kind == "pronoun" and not name,
        entity=link.entity.id if _same(tokens, link) else "",
        name=name + text[len(text.rstrip()) :] if name else "",
        mention=link.mention.kind,
        anchor=anchor_of(analysed, tokens[0]) if link.mention.kind == "pronoun" else None,
        asides=asides.get(tokens[0].i, ()),
    )


def _other_than_subject(analysed: AnalysedArticle, token: Token, link: Link) -> bool:
    """Whether "him" is linked to the subject of its own clause, whom it cannot mean."""
    if token.tag_ != "PRP" or token.lower_ not in {"him", "her", "them"}:
        return False
    verb = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    subject = None if verb is None else own_subject(verb)
    other = None if subject is None else analysed.people.at(subject)
    return other is not None and other.entity.id == link.entity.id


def _bound(analysed: AnalysedArticle, token: Token, link: Link) -> Link:
    """ "his" belongs to the subject of its own clause, if that is a person with a name."""
    if token.tag_ != "PRP$":
        return link
    anchor = anchor_token(analysed, token)
    other = analysed.people.at(anchor) if anchor is not None else None
    if other is None or other.entity.id == link.entity.id or other.entity.kind != "person":
        return link
    return Link(other.entity, link.mention)


def _doubtful(analysed: AnalysedArticle, token: Token, link: Link) -> bool:
    """Whether "his", with nobody before it in its sentence, could be one of several people.

    The sentence before names them; whoever opens it is no surer than the last one named.
    """
    if link.entity.kind != "person":
        return False
    first = analysed.table.sentence[token.i][0]
    near = {one for i in range(first, token.i) if (one := _could_own(analysed, i, token))}
    if near or first == 0:
        return bool(near) and link.entity.id not in near
    start = analysed.table.sentence[first - 1][0]
    found = [_could_own(analysed, i, token) for i in range(start, first)]
    return len({one for one in found if one}) > 1


def _could_own(analysed: AnalysedArticle, at: int, token: Token) -> str:
    """The id of a person named at a token who could be "his" or "her", or ""."""
    other = analysed.people.at(analysed.doc[at])
    if other is None or other.entity.kind != "person" or other.mention.kind == "pronoun":
        return ""
    gender = "m" if token.lower_ == "his" else "f" if token.lower_ == "her" else ""
    return other.entity.id if other.entity.gender in {"", gender} or not gender else ""


def _name(analysed: AnalysedArticle, tokens: Sequence[Token], link: Link) -> str:
    """What replaces a mention at its first use, or "" where the words can stay."""
    kind, text = link.mention.kind, _text(analysed, tokens).strip()
    bare = link.entity.name.removeprefix("the ")  # "the Reeds", linked without their "the"
    if kind == "acronym" or bare in text or not bare:
        return ""
    if kind == "role" and (link.entity.kind == "group" or _named_beside(analysed, tokens, link)):
        return ""
    if not _same(tokens, link) or _is_shared(text, link):
        return ""
    if _modifies(tokens) or _family(tokens, link) or _common(text, link):
        return ""  # "the Reed campaign"
    name = _with_article(link.entity.name, text, link.entity.kind)
    return name + possessive_mark(name) if _possessive(tokens) else name


def _is_shared(text: str, link: Link) -> bool:
    """Whether a bare surname is also somebody else's: then it stays as the article has it."""
    entity, bare = link.entity, text.removesuffix("'s").removesuffix("’s")
    alone = entity.kind == "person" and link.mention.kind == "short" and bare in entity.name.split()
    return alone and bare not in entity.aliases


def possessive_mark(name: str) -> str:
    """The ending that makes a name possessive."""
    return "'" if name.endswith("s") and " " not in name else "'s"


def _same(tokens: Sequence[Token], link: Link) -> bool:
    """Whether a role does not contradict another: no Democratic for a Republican nominee."""
    if link.mention.kind != "role":
        return True
    own = {t.text for t in tokens if t.dep_ in {"amod", "compound"} and t.text.istitle()}
    words = [role.split() for role in link.entity.roles]
    alike = [{w for w in role[:-1] if w.istitle()} for role in words
             if role[-1].lower() == tokens[-1].lower_]  # fmt: skip
    return not own or all(not known or known & own for known in alike)


def _with_article(name: str, text: str, kind: str) -> str:
    """The name of a body keeps the article that its mention had."""
    if kind != "person" and text.lower().startswith("the ") and not name.lower().startswith("the "):
        return "the " + name
    return name


def _common(text: str, link: Link) -> bool:
    """Whether a body is meant by a common noun ("the state"): its name would say too much."""
    lower = text.lower().removeprefix("the ") == text.removeprefix("the ").removeprefix("The ")
    return link.entity.kind != "person" and link.mention.kind != "pronoun" and lower


def _family(tokens: Sequence[Token], link: Link) -> bool:
    """Whether a name is not quite the person's own: "the Reeds"."""
    if link.entity.kind != "person" or link.mention.kind not in {"name", "short"}:
        return False
    own = set(link.entity.name.split()) | {
        alias for a in link.entity.aliases for alias in a.split()
    }
    return any(
        t.pos_ == "PROPN" and t.text not in own and t.lower_ not in tables.TITLES for t in tokens
    )


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
    # Asked for every word of every sentence, so what the plain lists rule out is not asked.
    i = token.i
    word, kind = analysed.table.lower[i], analysed.table.pos[i]
    return Piece(
        text=_text(analysed, [token]),
        span=analysed.span(i),
        open=kind not in NEVER_OPEN and is_open(token),
        anchor=anchor_of(analysed, token) if word in THIRD else None,
        vague=word == "the" and is_vague(token),
        asides=asides.get(i, ()),
    )


def _text(analysed: AnalysedArticle, tokens: Sequence[Token]) -> str:
    """The words with the space behind them; a capital that only opens the sentence lowered."""
    first, last = tokens[0].i, tokens[-1].i
    words = analysed.article.text[analysed.starts[first] : analysed.ends[last]]
    if _opens_sentence(analysed, tokens[0]):
        if _shouted(analysed, tokens[0]):
            words = words.lower()
        elif _lowerable(tokens[0]):
            words = words[0].lower() + words[1:]
    return words + " " * analysed.table.spaced[last]


def _opens_sentence(analysed: AnalysedArticle, token: Token) -> bool:
    """Whether a token is the first word of its sentence or of a quotation."""
    i, first = token.i, analysed.table.sentence[token.i][0]
    if i != first + 1:
        return i == first
    before = token.doc[first]
    return before.is_quote or before.is_punct


def _shouted(analysed: AnalysedArticle, token: Token) -> bool:
    """Whether a paper sets the first word of its text in capitals: "GREEN fingered pupils"."""
    if len(token.text) < SHORTEST_SHOUT or not token.text.isupper() or token.ent_type_:
        return False
    following = token.doc[token.i + 1 : token.i + 2].text
    known = getAllLemmas(token.lower_)
    return following[:1].islower() and bool(known) and analysed.people.at(token) is None


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

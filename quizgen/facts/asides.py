"""Words that a stem can leave out: what commas and brackets set off, and near times.

", who lives in Leeds," · "(CSIS)" · ", killing 40 people" · "on Monday"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from quizgen.facts import clause_tables as tables
from quizgen.facts.spine import conjoined_to
from quizgen.model import Aside, AsideKind

PUNCTUATED_ASIDES: dict[str, AsideKind] = {
    "relcl": "relative",
    "appos": "apposition",
    "acl": "participle",
    "advcl": "participle",
}
LONGEST_DAY = 4  # words: "on the Tuesday before"
# What the head of an aside of any kind, brackets apart, is to the word over it.
_ASIDE_DEPS = frozenset({*PUNCTUATED_ASIDES, "prep", "conj", "npadvmod"})
_JOINING_DEPS = frozenset({"cc", "conj", "punct"})


def asides_of(tokens: Sequence[Token], inside: set[int]) -> dict[int, tuple[Aside, ...]]:
    """For each token index the droppable groups it belongs to.

    Args:
        tokens: the words of a phrase or a sentence.
        inside: their indices.
    """
    groups: dict[int, list[Aside]] = {}
    hung = [token for token in tokens if token.dep_ in _ASIDE_DEPS]
    found = (
        *_punctuated(hung, inside),
        *_bracketed(tokens),
        *_conjuncts(hung, inside),
        *_times(hung, inside),
    )
    for aside, members in found:
        for i in members:
            groups.setdefault(i, []).append(aside)
    for aside, members in _further(hung, inside):
        for i in members:
            groups.setdefault(i, []).append(aside)
    return {i: tuple(found) for i, found in groups.items()}


def _punctuated(tokens: Sequence[Token], inside: set[int]) -> Iterator[tuple[Aside, list[int]]]:
    """Relative clauses, appositions and participles that commas set off."""
    for token in tokens:
        kind = aside_kind(token)
        if kind is None or token.head.i not in inside:
            continue
        first, last = token.left_edge.i, token.right_edge.i
        if first - 1 in inside and token.doc[first - 1].text in {",", "–", "—"}:
            if _tight(token):
                continue
            closed = last + 1 in inside and token.doc[last + 1].text in {",", "–", "—"}
            end = last + 1 if closed and not _goes_on(token.doc, last + 2) else last
            yield Aside(kind, token.i), [i for i in range(first - 1, end + 1) if i in inside]


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether another apposition begins here, which needs the comma before it."""
    if at >= len(doc):
        return False
    return any(t.dep_ == "appos" and t.left_edge.i == at for t in (doc[at], *doc[at].ancestors))


def aside_kind(token: Token) -> AsideKind | None:
    """What kind of aside a token would head behind a comma."""
    if token.dep_ == "advcl":
        plain = token.tag_ in {"VBG", "VBN"} and not any(c.dep_ == "mark" for c in token.children)
        return "participle" if plain else None
    if token.dep_ == "prep" and token.lower_ == "with":
        return "participle" if any(c.dep_ == "pcomp" for c in token.children) else None
    if token.dep_ == "appos" and token.head.pos_ == "NOUN" and token.pos_ == "PROPN":
        return None  # "the charity, Shelter": the name is what matters
    return PUNCTUATED_ASIDES.get(token.dep_)


def _conjuncts(tokens: Sequence[Token], inside: set[int]) -> Iterator[tuple[Aside, list[int]]]:
    """Conjuncts that the parser hung on a content clause and that belong to the verb above."""
    for token in tokens:
        if token.dep_ != "conj" or token.head.i not in inside or token.head.dep_ != "ccomp":
            continue
        if conjoined_to(token) != token.head:
            first, last = token.left_edge.i, token.right_edge.i
            while first - 1 in inside and _joining(token.doc[first - 1]):
                first -= 1
            yield Aside("conjunct", token.i), [i for i in range(first, last + 1) if i in inside]


def _further(tokens: Sequence[Token], inside: set[int]) -> Iterator[tuple[Aside, list[int]]]:
    """ ", and …" with a verb of its own, and ", because …": news that a long stem leaves out."""
    for token in tokens:
        if token.pos_ not in {"VERB", "AUX"} or token.head.i not in inside or token.head == token:
            continue
        first, last = token.left_edge.i, token.right_edge.i
        if token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"}:
            if lends(token):
                continue
            while first - 1 in inside and _joining(token.doc[first - 1]):
                first -= 1
            kind: AsideKind = "coordination"
        elif token.dep_ == "advcl" and first > token.head.i and _plain_mark(token):
            if token.doc[first - 1].lemma_.lower() in tables.PERIODS:
                continue  # "in the decades since it opened"
            first -= 1 if first - 1 in inside and token.doc[first - 1].text == "," else 0
            kind = "adverbial"
        else:
            continue
        yield Aside(kind, token.i), [i for i in range(first, last + 1) if i in inside]


def lends(verb: Token) -> bool:
    """Whether a verb shares what follows it with the verb before: "mending and selling boats"."""
    filled = (c for c in verb.head.children if c.i > verb.head.i and c.dep_ not in _JOINING_DEPS)
    return next(filled, None) is None


def _plain_mark(verb: Token) -> bool:
    """Whether a conjunction leads into the clause that puts no condition on the rest."""
    return any(
        c.dep_ in {"mark", "advmod"} and c.lower_ in tables.PLAIN_MARKS for c in verb.children
    )


def _times(tokens: Sequence[Token], inside: set[int]) -> Iterator[tuple[Aside, list[int]]]:
    """ "Tuesday night", "last year" and "on Monday", where they hang on a verb or noun."""
    for token in tokens:
        noun = token
        if token.dep_ == "prep" and token.lower_ == "on":
            noun = next((c for c in token.children if c.dep_ == "pobj"), token)
        elif token.dep_ != "npadvmod":
            continue
        if token.head.i not in inside or token.head == token:
            continue
        words = list(token.subtree)
        if is_near_time(noun, words):
            if token.head.dep_ == "acl" and len(list(token.head.children)) == 1:
                words = [token.head, *words]  # "a report published Wednesday"
            yield Aside("time", token.i), [t.i for t in words if t.i in inside]


def is_near_time(noun: Token, words: Sequence[Token]) -> bool:
    """Whether a time needs the article's own date to be understood."""
    timed = noun.lemma_.lower() in tables.TIME_NOUNS
    if not timed and len(words) > LONGEST_DAY:
        return False
    lower = {word.lower_ for word in words}
    if any(word.isdigit() and len(word) == 4 for word in lower):
        return False
    if timed and "ago" in lower:
        return True
    if len(words) <= LONGEST_DAY and lower & tables.WEEKDAYS and not lower & tables.MONTHS:
        return True
    return timed and bool(lower & tables.NEAR_DETERMINERS)


def _joining(token: Token) -> bool:
    return token.dep_ == "cc" or token.text in {",", "-", "–", "—"}


def _tight(token: Token) -> bool:
    """Whether what looks like an apposition is a further member of a list ("Leeds, York and")."""
    return token.dep_ == "appos" and any(
        child.dep_ in {"cc", "conj"} for child in token.head.children
    )


def _bracketed(tokens: Sequence[Token]) -> Iterator[tuple[Aside, list[int]]]:
    """Words in round brackets, the brackets included."""
    opened: int | None = None
    for at, token in enumerate(tokens):
        if token.text == "(":
            opened = at
        elif token.text == ")" and opened is not None:
            yield Aside("parenthesis", tokens[opened].i), [t.i for t in tokens[opened : at + 1]]
            opened = None

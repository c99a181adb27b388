"""Parts of a long quoted sentence that stand alone: where it can end sooner, or begin later.

"We sold the yard, because it leaked, and the men went home" can end at "yard"; "the men went
home" can stand for itself. A condition is never lost, nor the "I think" that a claim hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.asides import lends
from quizgen.facts.spine import auxiliaries_of, finite, own_subject
from quizgen.model import Span, Statement

LONG = 20  # tokens; shorter sentences are asked whole
SHORTEST = 5  # tokens of a part
# What may go behind a comma or conjunction without changing what stands before it.
LOOSE_DEPS = frozenset({"conj", "advcl", "relcl", "acl", "appos", "cc", "punct", "intj", "dep"})
JOINING = frozenset({"and", "but"})
ENDING = JOINING | {"so", "yet"}  # before what may go; a part cannot begin behind "so"
# Tags of verb forms that the parser mixes up: "they sang", "they have sung".
LIKE_FORMS = (frozenset({"VBD", "VBN"}), frozenset({"VB", "VBP"}))


def find_cuts(analysed: AnalysedArticle, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The parts of long quoted sentences that stand alone, in order of the text.

    Args:
        analysed: the article.
        statements: who said what; their quotations are read.
    """
    found: set[Span] = set()
    for statement in statements:
        for content in statement.contents:
            if statement.speaker and content.direct:
                found.update(_within(analysed, *analysed.tokens_in(content.span)))
    return tuple(sorted(found))


def _within(analysed: AnalysedArticle, first: int, last: int) -> Iterator[Span]:
    """The parts of each long sentence of one quotation."""
    at = first
    while at < last:
        end = min(analysed.table.sentence[at][1], last)
        if end - at >= LONG and analysed.doc[end - 1].text != "?":
            yield from _parts(analysed, range(at, end))
        at = end


def _parts(analysed: AnalysedArticle, inside: range) -> Iterator[Span]:
    """From each clause that depends on nothing in the sentence to each place it may end."""
    doc = analysed.doc
    verbs = [t for t in doc[inside.start : inside.stop] if _independent(t, inside)]
    for verb in verbs:
        leads = verb == verbs[0] or (_spliced(verbs[0]) and verb == verbs[0].head)
        if not leads and (_conditional(doc[inside.start], verbs[0]) or not _opens_anew(verb)):
            continue
        words = [t for t in verb.subtree if t.i in inside]
        start = inside.start if leads else words[0].i
        for end in _ends(analysed, range(start, words[-1].i + 1), verb):
            if end - start >= SHORTEST and not (leads and end >= inside.stop - 1):
                yield analysed.span(start, end - 1)


def _independent(verb: Token, inside: range) -> bool:
    """Whether a finite verb with its own subject hangs on nothing else that was said."""
    if verb.pos_ not in {"VERB", "AUX"} or own_subject(verb) is None:
        return False
    mistaken = verb.tag_ == "VB" and not auxiliaries_of(verb)  # "people wish they could"
    if not (finite(verb) or mistaken):
        return False
    at = verb
    while at.dep_ == "conj" and at.head.i in inside:
        if _link(at) not in JOINING | {""}:
            return False
        at = at.head
    return at.dep_ == "ROOT" or at.head.i not in inside or _spliced(at)


def _spliced(verb: Token) -> bool:
    """Whether a comma alone joins a clause to the next: "The port is old, it leaks"."""
    if verb.dep_ != "ccomp" or verb.right_edge.i > verb.head.i:
        return False
    asks = any(c.tag_ in {"WRB", "WP", "WDT"} and c.i < verb.head.i for c in verb.head.children)
    return not asks and verb.head.lemma_ not in tables.REPORTING_LEMMAS


def _link(verb: Token) -> str:
    """The word that joins a verb to the one before it, or ""."""
    words = [c.lower_ for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]
    return words[-1] if words else ""


def _opens_anew(verb: Token) -> bool:
    """Whether "and" or "but" and a subject stand before the verb of a later clause."""
    before = verb.doc[verb.left_edge.i - 1]
    while before.is_punct and before.i > 0:
        before = before.nbor(-1)
    subject = own_subject(verb)
    return before.lower_ in JOINING and subject is not None and subject.i < verb.i


def _conditional(first: Token, verb: Token) -> bool:
    """Whether what the first verb says is only so under a condition or at a time."""
    if first.tag_ == "WRB" or first.dep_ == "mark":
        return True
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    return any(_mark(c) not in tables.PLAIN_MARKS for c in clauses)


def _mark(verb: Token) -> str:
    """The conjunction that leads into a clause, or ""."""
    marks = (c for c in verb.children if c.dep_ in {"mark", "advmod"} and c.i < verb.i)
    return next((c.lower_ for c in marks), "")


def _ends(analysed: AnalysedArticle, words: range, verb: Token) -> Iterator[int]:
    """Behind which words a clause may end: the token numbers that follow them."""
    doc = analysed.doc
    for at in range(verb.i + 2, words.stop):
        if not _joint(doc[at]):
            continue
        gone = doc[at : words.stop]
        kept = doc[words.start : at]
        held = all(t.head.i < at or t == verb for t in kept)
        if not held or any(_unjoined(t, at) for t in kept):
            continue
        if all(_loose(t) for t in gone if words.start <= t.head.i < at):
            yield at
    yield words.stop


def _unjoined(token: Token, end: int) -> bool:
    """Whether a list would end before its "and": "they sang, danced"."""
    if token.dep_ != "conj" or _link(token):
        return False
    return not any(c.dep_ == "conj" and c.i < end for c in token.children)


def _joint(token: Token) -> bool:
    """Whether something new begins here: a comma or dash, or a conjunction without one."""
    if token.text in {",", ";", "–", "—"}:
        return True
    return token.lower_ in ENDING | {"because", "although"} and token.nbor(-1).text != ","


def _loose(token: Token) -> bool:
    """Whether a word and all that hangs on it may go."""
    if token.dep_ not in LOOSE_DEPS:
        return False
    if token.dep_ == "cc":
        return token.lower_ in ENDING
    if token.dep_ == "conj":
        forms = {token.tag_, token.head.tag_}
        apart = token.doc[token.left_edge.i - 1].text == "," or own_subject(token) is not None
        if lends(token):
            return False  # "drinking and bathing in dirty water": the rest belongs to both
        return token.pos_ in {"VERB", "AUX"} and (apart or len(forms) == 1 or forms in LIKE_FORMS)
    if token.dep_ == "advcl":
        return _mark(token) in tables.LOOSE_MARKS
    if token.dep_ in {"relcl", "acl", "appos"}:
        return token.doc[token.left_edge.i - 1].text in {",", "–", "—"}
    return True

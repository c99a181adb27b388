"""Appositions told as clauses: "Ann Reed, 43, …" says that Ann Reed is 43."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.finite import finite_verbs
from quizgen.facts.phrases import phrase
from quizgen.facts.pieces import sentence_words
from quizgen.facts.spine import is_past, main_verb
from quizgen.model import Clause, Span


def label_noun(token: Token) -> Token | None:
    """The noun of an apposition that holds the token and names a number or a post."""
    at = token
    while (
        at.dep_ in {"nummod", "quantmod", "advmod", "npadvmod", "amod", "compound"}
        and at.head != at
    ):
        if at.dep_ == "appos":
            break
        at = at.head
    if at.dep_ == "appos" and at.i > at.head.i and at.head.pos_ in {"PROPN", "NOUN"}:
        return at
    return None


def label_clause(analysed: AnalysedArticle, noun: Token) -> Clause | None:
    """ "Ann Reed, 43" as the clause "Ann Reed is 43"."""
    owner = noun.head
    rest = [
        c
        for c in owner.children
        if c.i > owner.i and c.dep_ in {"appos", "relcl", "acl", "conj", "cc"}
    ]
    subject = phrase(analysed, owner, "subject", without=[noun, *rest])
    complement = phrase(analysed, noun, "complement")
    if subject is not None and owner.ent_type_ == "PERSON":
        subject = replace(subject, plural=False)  # "Ann Reed, 43, and her son" is not they
    if subject is None or complement is None:
        return None
    main = main_verb(noun)
    return Clause(
        span=Span(subject.span.start, complement.span.end),
        sentence=analysed.sentence_span(noun),
        subject=subject,
        auxiliaries=(),
        verb="is",
        lemma="be",
        form="VBD" if is_past(main) and main.lemma_ not in tables.REPORTING_LEMMAS else "VBZ",
        phrases=(complement,),
        link="label",
        words=sentence_words(analysed, noun),
        finite=finite_verbs(analysed),
    )

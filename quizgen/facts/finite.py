"""The finite verbs of an article: what tells a sentence or clause from a fragment."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts import clause_tables as tables
from quizgen.facts.spine import finite, own_subject
from quizgen.model import Finite

_FINITE: WeakKeyDictionary[AnalysedArticle, tuple[Finite, ...]] = WeakKeyDictionary()


def finite_verbs(analysed: AnalysedArticle) -> tuple[Finite, ...]:
    """The finite verbs of the article that have a subject of their own, and commands."""
    if analysed not in _FINITE:
        _FINITE[analysed] = tuple(_finites(analysed))
    return _FINITE[analysed]


def _finites(analysed: AnalysedArticle) -> Iterator[Finite]:
    table = analysed.table
    verbs = (i for i, pos in enumerate(table.pos) if pos in {"VERB", "AUX"})
    for verb in (analysed.doc[i] for i in verbs if table.dep[i] not in tables.AUXILIARY_DEPS):
        subject = own_subject(verb)
        if subject is None and verb.tag_ in {"VB", "VBP"} and verb.dep_ in {"ROOT", "ccomp"}:
            subject = verb  # a command
        elif not (finite(verb) or _plain_form(verb)):
            continue
        if subject is not None and verb.dep_ != "relcl":
            ends = (verb, verb) if subject == verb else (subject.left_edge, subject.right_edge)
            yield Finite(
                analysed.span(*ends),
                analysed.span(verb),
                analysed.span(verb.left_edge, verb.right_edge),
            )


def _plain_form(verb: Token) -> bool:
    """Whether a verb of reported words is only tagged as an infinitive ("said they do it")."""
    reported = verb.dep_ == "ccomp" and verb.head.lemma_ in tables.REPORTING_LEMMAS
    return reported and verb.tag_ == "VB" and not any(c.tag_ == "TO" for c in verb.children)

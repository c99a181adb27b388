"""Finds the places of an article: towns, regions, countries, waters, sites.

>>> [p.text for p in find_places(analysed)]  # doctest: +SKIP
['Dobropillia', 'Ukraine']
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts.clauses import clause_at
from quizgen.facts.labels import label_clause
from quizgen.facts.places_atlas import Atlas, Located
from quizgen.facts.places_spans import PLACE_LABELS, Candidate, place_spans
from quizgen.model import Clause, Place

# Confidence by what supports the name, for the choice of questions; not a probability.
KNOWN, UNKNOWN, LABEL, DATELINE = 0.9, 0.7, 0.4, 0.3
# Prepositions that say where something is; "on" only of roads, waters and sites, "between"
# and "to" mostly link two that act or tell where something goes.
_RESTING = frozenset(
    "in at near around outside inside across throughout within along over off from through "
    "into".split()
)
_ON_TYPES = frozenset({"site", "water", "nature"})
# "the Toronto area": a name that these dependencies tie to a noun behind it locates nothing.
_MODIFYING = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
# Longest title between a place and a name, with the name's first word: "Vermont state senator".
_MAX_TITLE_TOKENS = 4
_NOUN_OPENERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def _locates(name: Candidate, located: Located) -> bool:
    """Whether the mention tells where, rather than who acts or what is acted on."""
    if name.preposition == "on" and located.place_type not in _ON_TYPES:
        return False
    if name.preposition not in _RESTING | {"on"}:
        return False
    after = name.doc[name.end] if name.end < name.span.sent.end else None
    if after is None:
        return True
    if after.tag_ == "POS" or (after.text == "-" and not name.span[-1].whitespace_):
        return False
    joined = after.pos_ in _NOUN_OPENERS and after.ent_type_ not in {"DATE", "TIME"}
    return name.span.root.dep_ not in _MODIFYING or not joined


def _confidence(name: Candidate, located: Located) -> float:
    if name.label == "DATELINE":
        return DATELINE
    if _labels_person(name):
        return LABEL
    return KNOWN if located.sure and not _acts_alone(name, located) else UNKNOWN


def _labels_person(name: Candidate) -> bool:
    """Whether the place only tells whose president somebody is: "US President Ann Hale"."""
    for token in name.doc[name.end : min(name.end + _MAX_TITLE_TOKENS, name.span.sent.end)]:
        if token.ent_type_ == "PERSON":
            return True
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
    return False


def _acts_alone(name: Candidate, located: Located) -> bool:
    """Whether a town acts, as capitals do: mostly a club, or a surname misread."""
    capital = any(entry.capital for entry in name.known)
    acts = name.span.root.dep_ in {"nsubj", "nsubjpass"} and located.place_type == "city"
    return acts and not capital


def _clause(analysed: AnalysedArticle, name: Candidate, located: Located) -> Clause | None:
    """The clause around a name; for a site where somebody has a post, that he has it."""
    root = name.span.root
    post = _post(root) if located.place_type == "site" else None
    if post is not None:
        return label_clause(analysed, post)
    beside = root.dep_ == "appos" and root.head.ent_type_ in PLACE_LABELS
    return clause_at(analysed, root.head if beside else root)  # "Selby, North Yorkshire"


def _post(site: Token) -> Token | None:
    """The noun of "Ann Reed, a lecturer in law at the University of York"."""
    at = site
    while at.dep_ in {"pobj", "prep"} and at.head != at:
        at = at.head
    person = at.dep_ == "appos" and at.pos_ == "NOUN" and at.head.ent_type_ == "PERSON"
    return at if person and site.head.lower_ == "at" and at.i > at.head.i else None


def _place(analysed: AnalysedArticle, name: Candidate, located: Located) -> Place:
    locates = name.label != "DATELINE" and _locates(name, located)
    span = analysed.span(name.first, name.end - 1)
    return Place(
        span=span,
        sentence=analysed.sentence_span(name.span.root),
        text=span.of(analysed.article.text),
        place_type=located.place_type,
        country=located.country,
        locates=locates,
        preposition=name.preposition if name.label != "DATELINE" else "",
        within=located.within,
        clause=_clause(analysed, name, located),
        confidence=_confidence(name, located),
    )


def _places(analysed: AnalysedArticle) -> Iterator[Place]:
    names = place_spans(analysed)
    atlas = Atlas(names, analysed.doc)
    for index, name in enumerate(names):
        yield _place(analysed, name, atlas.locate(index))


def find_places(analysed: AnalysedArticle) -> tuple[Place, ...]:
    """Every named place of the article, in order of the text.

    Places that act ("Kyiv agreed") are among them, with ``locates`` False; datelines with a
    confidence of 0.3, so that they are asked about only where nothing else is.
    """
    return tuple(_places(analysed))

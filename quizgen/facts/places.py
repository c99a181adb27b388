"""Finds the places of an article: towns, regions, countries, waters, sites.

>>> [p.text for p in find_places(analysed)]  # doctest: +SKIP
['Dobropillia', 'Ukraine']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts.clauses import clause_at
from quizgen.facts.gazetteer import Entry, country_name, entries
from quizgen.facts.places_spans import place_spans
from quizgen.model import Place, PlaceType

_LOCATING = frozenset(
    "in at near from on across around outside inside within off along into to through over "
    "throughout above below beneath under between towards toward by".split()
)
_CONFIDENCE_KNOWN = 0.9
_CONFIDENCE_UNKNOWN = 0.7
_LABEL_TYPES: dict[str, PlaceType] = {"FAC": "site", "GPE": "", "LOC": "area"}


def _preposition(head: Token) -> str:
    """The preposition that governs the place, through a list: "in Leeds and York"."""
    seen = 0
    while head.dep_ in {"conj", "appos", "compound"} and seen < len(head.sent):
        head, seen = head.head, seen + 1
    if head.dep_ == "pobj" and head.head.lower_ in _LOCATING:
        return head.head.lower_
    return ""


def _countries_named(spans: list[DocSpan]) -> Counter[str]:
    """How often each country is meant, by the names that leave no doubt."""
    found: Counter[str] = Counter()
    for span in spans:
        known = entries(span.text)
        codes = {entry.country for entry in known if entry.country}
        if len(codes) == 1 or (known and known[0].country):
            found[known[0].country] += 1
    return found


def _chosen(name: str, countries: Counter[str]) -> Entry | None:
    """The place that a name stands for in an article about these countries."""
    known = entries(name)
    if not known:
        return None
    if known[0].place_type == "country":
        return known[0]
    return max(known, key=lambda entry: (countries[entry.country], entry.population))


def _within(entry: Entry | None) -> tuple[str, ...]:
    if entry is None or entry.place_type in {"country", "continent"} or not entry.country:
        return ()
    name = country_name(entry.country)
    return (name,) if name else ()


def _place(analysed: AnalysedArticle, span: DocSpan, countries: Counter[str]) -> Place:
    entry = _chosen(span.text, countries)
    preposition = _preposition(span.root)
    place = analysed.span(span.start, span.end - 1)
    return Place(
        span=place,
        sentence=analysed.sentence_span(span.root),
        text=place.of(analysed.article.text),
        place_type=entry.place_type if entry else _LABEL_TYPES.get(span.label_, ""),
        country=entry.country if entry else "",
        locates=bool(preposition),
        preposition=preposition,
        within=_within(entry),
        clause=clause_at(analysed, span.root),
        confidence=_CONFIDENCE_KNOWN if entry else _CONFIDENCE_UNKNOWN,
    )


def _places(analysed: AnalysedArticle) -> Iterator[Place]:
    spans = [name.span for name in place_spans(analysed)]
    countries = _countries_named(spans)
    for span in spans:
        yield _place(analysed, span, countries)


def find_places(analysed: AnalysedArticle) -> tuple[Place, ...]:
    """Every place of the article that is trusted, in order of the text."""
    return tuple(_places(analysed))

"""Which words of an article name a place."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as DocSpan

from quizgen.analysis import AnalysedArticle

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_TRIMMED = frozenset({"the", "'s", "’s", ",", "'", "’", "\"", "“", "”"})


def _trimmed(span: DocSpan) -> DocSpan | None:
    """The name without "the", possessive and marks at its ends."""
    first, last = span.start, span.end
    while first < last and span.doc[first].lower_ in _TRIMMED:
        first += 1
    while last > first and span.doc[last - 1].lower_ in _TRIMMED:
        last -= 1
    return span.doc[first:last] if first < last else None


def _is_name(span: DocSpan) -> bool:
    """Whether the words are written and tagged as a name."""
    return any(t.text[:1].isupper() for t in span) and span.root.pos_ in {"PROPN", "NOUN", "ADP"}


def place_spans(analysed: AnalysedArticle) -> Iterator[DocSpan]:
    """The names of places, in order, without overlap."""
    for ent in analysed.doc.ents:
        if ent.label_ not in PLACE_LABELS:
            continue
        span = _trimmed(ent)
        if span is not None and _is_name(span):
            yield analysed.doc[span.start : span.end]

"""Stretches of a quotation that can stand alone in a stem or as an option."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import FactSheet, Span, Statement
from quizgen.questions.wording.render import balanced, capitalised

SHORTEST, LONGEST = 5, 25  # words, as issue 3 asks
BEST = 13  # words; longer or shorter stretches are worth a little less
_MARKS = "\"“”„«»'‘’ "
_SPOILT = re.compile(r"[\[\](){}…|]|\.\.|--")
_LEANING = re.compile(r"^(?:and|but|or|so|because|well|look|yes|no|that's why|which)\b[\s,]*", re.I)
_POINTING = re.compile(r"\b(?:he|she|they|him|her|them|his|their|it|this|that|these|those)\b", re.I)
_OPENING = re.compile(r"^(?:it|this|that|these|those|he|she|they)\b", re.I)


@dataclass(frozen=True)
class Stretch:
    """A sentence or clause of a quotation, without its marks."""

    text: str
    span: Span
    quality: float


def stretches(fact: Statement, sheet: FactSheet) -> list[Stretch]:
    """The stretches of a statement's quotations, best first."""
    found = [s for content in fact.contents if content.direct for s in _within(content.span, sheet)]
    return sorted(found, key=lambda s: (-s.quality, s.span))


def _within(span: Span, sheet: FactSheet) -> Iterator[Stretch]:
    """Each whole sentence of one quoted span."""
    for sentence in sheet.sentences:
        if not sentence.overlaps(span):
            continue
        part = Span(max(sentence.start, span.start), min(sentence.end, span.end))
        made = _stretch(part, sheet.article.text)
        if made is not None:
            yield made


def _stretch(part: Span, source: str) -> Stretch | None:
    raw = " ".join(part.of(source).split()).strip(_MARKS)
    if not raw or not (raw[0].isupper() or raw[0].isdigit()) or _SPOILT.search(raw):
        return None
    if raw.endswith("?") or not (raw[-1] in ".!," or _closed(part, source)):
        return None
    text = _single(raw.rstrip(".,!;:—–- "))
    leaning = _LEANING.match(text)
    words = len(text.split())
    if not SHORTEST <= words <= LONGEST or not balanced(text):
        return None
    quality = 1.0 - 0.015 * abs(words - BEST) - 0.06 * min(len(_POINTING.findall(text)), 3)
    quality -= 0.2 * bool(_OPENING.match(text)) + 0.1 * bool(leaning)
    return Stretch(capitalised(text), part, round(max(quality, 0.1), 3))


def _closed(part: Span, source: str) -> bool:
    """Whether a closing quotation mark stands at the end of the part."""
    return source[part.end - 1 : part.end + 1].strip()[:1] in {'"', "”", "'", "’"}


def _single(text: str) -> str:
    """Marks inside the quotation as single ones."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")

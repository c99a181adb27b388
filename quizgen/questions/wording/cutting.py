"""A phrase cut at the answer: what stands before it and what behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quizgen.model import GAP, Clause, Phrase, Piece, Span
from quizgen.questions.wording.render import Part, shown


def holding(clause: Clause, key: Span) -> Phrase | None:
    """The phrase of a clause that holds a span, the subject included."""
    phrases = (clause.subject, *clause.phrases)
    return next((p for p in phrases if p is not None and p.span.covers(key)), None)


def cut(pieces: Iterable[Piece], key: Span) -> tuple[list[Piece], list[Piece]]:
    """The pieces before and behind a span; one that reaches over an edge is cut there."""
    before: list[Piece] = []
    after: list[Piece] = []
    for piece in shown(pieces, key):
        if piece.span.end <= key.start:
            before.append(piece)
        elif piece.span.start >= key.end:
            after.append(piece)
        else:
            before += _left(piece, key)
            after += _right(piece, key)
    return before, after


def _left(piece: Piece, key: Span) -> list[Piece]:
    if piece.span.start >= key.start:
        return []
    text = piece.text[: key.start - piece.span.start]
    return [replace(piece, text=text, span=Span(piece.span.start, key.start), name="")]


def _right(piece: Piece, key: Span) -> list[Piece]:
    if piece.span.end <= key.end:
        return []
    text = piece.text[key.end - piece.span.start :]
    return [replace(piece, text=text, span=Span(key.end, piece.span.end), name="")]


def words_of(pieces: Iterable[Piece]) -> list[str]:
    """The words of some pieces in lower case, without punctuation at their edges."""
    text = "".join(p.text if p.text.endswith(" ") else p.text + " " for p in pieces)
    return [word for raw in text.lower().split() if (word := raw.strip(",.;:()“”\"'‘’"))]


def gap_in(parts: list[Part], key: Span) -> list[Part]:
    """The parts with one gap in place of the span."""
    made: list[Part] = []
    done = False
    for part in parts:
        if isinstance(part, str) or not part.span.overlaps(key):
            made.append(part)
            continue
        made += _left(part, key)
        right = _right(part, key)
        if not done:
            space = "" if right else " "
            made.append(Piece(GAP + space, Span(max(part.span.start, key.start), part.span.end)))
            done = True
        made += right
    return made

"""Stretches between quotation marks, found on the source text before any grammar.

A paragraph is read at a time, so that one lost mark spoils no other paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.model import Span

if TYPE_CHECKING:
    from quizgen.analysis.analysed import AnalysedArticle

# Tokens that are quotation marks, or apostrophes that look like them.
MARKS = frozenset(('"', "“", "”", "''", "``", "‘", "’", "'", "«", "»", "„", "‘‘", "’’"))
# Two single marks in a row stand for a double one in plain-text agency copy.
DOUBLE_MARK = re.compile(r"[“”„«»\"]|''|``|’’|‘‘")
SINGLE_MARK = re.compile(r"[‘’']")
OPENERS, CLOSERS = frozenset(("“", "„", "«", "``", "‘‘")), frozenset(("”", "»", "’’"))
# What may stand before an opening mark and behind a closing one.
BEFORE_OPENING = frozenset("([{—–-/:…‘'")
BEHIND_CLOSING = frozenset(")]}—–-,.;:!?…’'/")
# Words that begin with an apostrophe.
ELISION = re.compile(r"(?:\d0s|em|til|till|cause|tis|twas|round|bout|n)\b", re.IGNORECASE)
MAX_SINGLE_WORDS = 60
TAKEN = "\0"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks.

    Attributes:
        span: the words without their marks, in the source text.
        first: the first token of ``span``.
        last: the token behind the last.
        paragraph: index into ``AnalysedArticle.paragraphs``.
        closed: whether a closing mark stands behind it in its paragraph.
        resumes: whether it goes on with a quotation that the paragraph before left open.
        single: whether its marks are single ones.
    """

    span: Span
    first: int
    last: int
    paragraph: int
    closed: bool = True
    resumes: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    sure: bool


def find_quotations(analysed: AnalysedArticle) -> tuple[Quotation, ...]:
    """Every outermost quotation of an article, in order of the text."""
    lines = [_visible(analysed, n) for n in range(len(analysed.paragraphs))]
    found: list[Quotation] = []
    pending = False
    for n, (base, line) in enumerate(lines):
        following = lines[n + 1][1].lstrip() if n + 1 < len(lines) else ""
        goes_on = bool(DOUBLE_MARK.match(following))
        starts_quoted = bool(DOUBLE_MARK.match(line.lstrip()))
        pieces = list(_stretches(line, goes_on=goes_on))
        for k, (start, end, closed) in enumerate(pieces):
            resumes = pending and k == 0 and starts_quoted
            found += _quotation(analysed, n, Span(base + start, base + end), closed, resumes)
        pending = bool(pieces) and not pieces[-1][2]
        found += _single_quotations(analysed, n, base, line, [p[:2] for p in pieces])
    return tuple(_disjoint(sorted(found, key=lambda q: q.first)))


def _disjoint(quotations: list[Quotation]) -> Iterator[Quotation]:
    """The quotations without those that share a token with one before (a mark in a word)."""
    end = 0
    for quotation in quotations:
        if quotation.first >= end:
            end = quotation.last
            yield quotation


def _visible(analysed: AnalysedArticle, paragraph: int) -> tuple[int, str]:
    """Where a paragraph's words begin, and its text with hidden characters blanked."""
    _, first, last = analysed.paragraphs[paragraph]
    base, end = analysed.starts[first], analysed.ends[last - 1]
    chars = list(analysed.article.text[base:end])
    for hidden in analysed.article.hidden:
        for at in range(max(hidden.span.start, base), min(hidden.span.end, end)):
            chars[at - base] = " "
    return base, "".join(chars)


def _quotation(
    analysed: AnalysedArticle, paragraph: int, span: Span, closed: bool, resumes: bool
) -> list[Quotation]:
    """The quotation of a span, or none where it holds no word."""
    first, last = analysed.tokens_in(span)
    if last <= first or not any(c.isalnum() for c in span.of(analysed.article.text)):
        return []
    if last - first == 1 and _is_nickname(analysed, first):
        return []
    words = Span(analysed.starts[first], analysed.ends[last - 1])
    return [Quotation(words, first, last, paragraph, closed, resumes)]


def _is_nickname(analysed: AnalysedArticle, i: int) -> bool:
    """Whether the one word stands within a name: William "Bill" Cole."""
    text = analysed.table.text
    return (
        2 <= i < len(text) - 2
        and all(text[k][0].isupper() for k in (i - 2, i, i + 2))
        and analysed.table.pos[i - 2] == "PROPN"
        and analysed.table.pos[i + 2] == "PROPN"
    )


def _marks(line: str) -> list[_Mark]:
    """The double marks of a paragraph, told apart by shape, else by what stands beside."""
    found: list[_Mark] = []
    for match in DOUBLE_MARK.finditer(line):
        mark = match.group()
        before = line[match.start() - 1] if match.start() else " "
        behind = line[match.end()] if match.end() < len(line) else " "
        left = before.isspace() or before in BEFORE_OPENING
        right = behind.isspace() or behind in BEHIND_CLOSING
        if mark in OPENERS:
            found.append(_Mark(match.start(), match.end(), True, True))
        elif mark in CLOSERS:
            found.append(_Mark(match.start(), match.end(), False, True))
        else:
            found.append(_Mark(match.start(), match.end(), left and not right, left != right))
    return found


def _stretches(line: str, *, goes_on: bool) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of each outermost stretch between double marks."""
    opened: _Mark | None = None
    depth = 0
    marks = _marks(line)
    for n, mark in enumerate(marks):
        opens = mark.opens if mark.sure else opened is None
        if opens and opened is None:
            opened, depth = mark, 1
        elif opens and _closes_left(marks[n + 1 :]) > depth:
            depth += 1
        elif opens:
            opened, depth = mark, 1
        elif opened is not None:
            depth -= 1
            if depth == 0:
                yield opened.end, mark.start, True
                opened = None
    if opened is not None and goes_on:
        yield opened.end, len(line.rstrip()), False


def _closes_left(marks: list[_Mark]) -> int:
    """How many quotations the marks close beyond those they open."""
    return sum(-1 if mark.opens else 1 for mark in marks)


def _single_quotations(
    analysed: AnalysedArticle, paragraph: int, base: int, line: str, taken: list[tuple[int, int]]
) -> Iterator[Quotation]:
    """Quotations in single marks that stand outside all double ones."""
    blank = list(line)
    for start, end in taken:
        blank[start:end] = TAKEN * (end - start)
    for start, end in _single_stretches("".join(blank)):
        span = Span(base + start, base + end)
        first, last = analysed.tokens_in(span)
        if first < last and TAKEN not in blank[start:end]:
            words = Span(analysed.starts[first], analysed.ends[last - 1])
            yield Quotation(words, first, last, paragraph, single=True)


def _single_stretches(line: str) -> Iterator[tuple[int, int]]:
    """Stretches between single marks; an apostrophe is no mark."""
    marks = [m.start() for m in SINGLE_MARK.finditer(line)]
    opened = -1
    for n, at in enumerate(marks):
        if opened < 0:
            opened = at if _opens(line, at) else -1
        elif _closes(line, at) and not _is_possessive(line, at, marks[n + 1 :]):
            if len(line[opened:at].split()) <= MAX_SINGLE_WORDS:
                yield opened + 1, at
            opened = -1


def _opens(line: str, at: int) -> bool:
    """Whether the mark at ``at`` can open a quotation."""
    before = line[at - 1] if at else " "
    behind = line[at + 1 : at + 2]
    free = before.isspace() or before in '([—–-:"“'
    return free and line[at] != "’" and behind.isalnum() and not ELISION.match(line, at + 1)


def _closes(line: str, at: int) -> bool:
    """Whether the mark at ``at`` can close a quotation."""
    behind = line[at + 1 : at + 2]
    return line[at] != "‘" and not line[at - 1].isspace() and not behind.isalnum()


def _is_possessive(line: str, at: int, rest: list[int]) -> bool:
    """Whether the mark is the apostrophe of a plural ("the forces' advance")."""
    if line[at - 1] not in "sS" or not re.match(r" [a-z]", line[at + 1 : at + 3]):
        return False
    return any(_closes(line, later) for later in rest)


def quoted_by(quotations: tuple[Quotation, ...], count: int) -> list[int]:
    """For each of ``count`` tokens the number of the quotation it stands in, or -1."""
    inside = [-1] * count
    for n, quotation in enumerate(quotations):
        for i in range(quotation.first, quotation.last):
            inside[i] = n
    return inside

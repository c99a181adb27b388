"""Whose words stand between the marks: the text just before and behind each quotation.

The parse of sentences with quotations is often poor, so the stretches outside the marks are
read by themselves: a cue verb, and the phrase beside it that can be its subject.
"""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.cues import BESIDE, SHOWING, THINKING
from quizgen.facts.reporting import VERB_TAGS, _range
from quizgen.facts.reports import Page, Range, Report
from quizgen.facts.sources import (
    NEVER_SPEAKS,
    Source,
    is_asserted,
    phrase_after,
    phrase_before,
    source_of,
)

MARKS = frozenset(('"', "“", "”", "''", "``", "‘", "’", "'", "«", "»", "„", "‘‘", "’’"))
ADJACENT, NEAR, CONTINUED, CARRIED = 0.97, 0.9, 0.85, 0.7
MAX_CUE_DISTANCE = 30
CUES = BESIDE | THINKING | SHOWING


def reports_of_quotations(page: Page, indirect: list[Report]) -> list[Report]:
    """Reports for the quotations, with the indirect ones that they belong to.

    Args:
        page: the article.
        indirect: reports by grammar; those that share a cue or hold a quotation take it in.
    """
    book = _Book(page, indirect)
    for number in range(len(page.quotations)):
        book.place(number)
    return book.reports


class _Book:
    """The reports so far, and to which of them each quotation went."""

    def __init__(self, page: Page, indirect: list[Report]) -> None:
        self.page = page
        self.reports = list(indirect)
        self.by_cue = {r.cue: n for n, r in enumerate(indirect)}
        self.of_quote: dict[int, int] = {}

    def place(self, number: int) -> None:
        """Give a quotation to a report, if any takes it."""
        page, quotation = self.page, self.page.quotations[number]
        found = None
        if quotation.resumes and number - 1 in self.of_quote:
            self._extend(number, self.of_quote[number - 1])
            return
        found = _behind(page, number) if _ends_open(page, number) else None
        found = found or _before(page, number)
        if found is None and (holder := self._holder(number)) is not None:
            self._extend(number, holder)
            return
        found = found or _behind(page, number)
        if found is not None:
            self._take(number, found)
        elif not quotation.single:
            self._continue(number)

    def _take(self, number: int, found: Report) -> None:
        """Enter a report, or join it to the one of the same cue."""
        if found.cue in self.by_cue:
            n = self.by_cue[found.cue]
            old = self.reports[n]
            parts = old.parts if (found.parts or old.quotes) else ()
            merged = replace(
                old,
                quotes=(*old.quotes, number),
                parts=parts or found.parts,
                source=old.source or found.source,
                confidence=max(old.confidence, found.confidence),
            )
            self.reports[n] = merged
            self.of_quote[number] = n
            return
        self.by_cue[found.cue] = len(self.reports)
        self.of_quote[number] = len(self.reports)
        self.reports.append(found)

    def _extend(self, number: int, n: int) -> None:
        old = self.reports[n]
        self.reports[n] = replace(old, quotes=(*old.quotes, number))
        self.of_quote[number] = n

    def _holder(self, number: int) -> int | None:
        """The innermost indirect report whose words enclose the quotation."""
        quotation = self.page.quotations[number]
        holding = [
            (last - first, n)
            for n, report in enumerate(self.reports)
            for first, last in report.parts
            if first <= quotation.first and quotation.last <= last
        ]
        return min(holding)[1] if holding else None

    def _continue(self, number: int) -> None:
        """Give a quotation without a cue to whoever spoke just before."""
        page, quotation = self.page, self.page.quotations[number]
        if not _stands_alone(page, number):
            return
        before = self._speaker_before(number)
        if before is not None:
            self._extend(number, before)

    def _speaker_before(self, number: int) -> int | None:
        """The report of the quotation before, in this paragraph or the one above."""
        page, quotation = self.page, self.page.quotations[number]
        previous = number - 1
        if previous not in self.of_quote:
            return None
        other = page.quotations[previous]
        if quotation.paragraph - other.paragraph > 1:
            return None
        return self.of_quote[previous]


def _ends_open(page: Page, number: int) -> bool:
    """Whether the quotation ends as one that "she said" follows."""
    text = page.table.text
    last = page.quotations[number].last - 1
    return text[last][-1] in ",?!—–-…"


def _behind_mark(page: Page, number: int) -> Range:
    """The tokens behind a quotation, up to the next one or the end of the paragraph."""
    quotation = page.quotations[number]
    start = quotation.last
    _, stop = page.bounds(quotation.first)
    while start < stop and page.table.text[start] in MARKS | {","}:
        start += 1
    if number + 1 < len(page.quotations):
        stop = min(stop, page.quotations[number + 1].first)
    return start, stop


def _sentence_stop(page: Page, start: int, stop: int) -> int:
    """Behind the sentence of ``start``, within ``stop``."""
    return min(stop, page.table.sentence[start][1]) if start < stop else stop


def _behind(page: Page, number: int) -> Report | None:
    """ "…," X said / "…," said X."""
    table = page.table
    start, stop = _behind_mark(page, number)
    stop = _sentence_stop(page, start, stop)
    for cue in range(start, min(stop, start + MAX_CUE_DISTANCE)):
        if table.lemma[cue] not in CUES or table.tag[cue] not in VERB_TAGS:
            continue
        if table.dep[cue] in ("relcl", "acl") and cue > start:
            continue
        source = _source_behind(page, cue, start, stop)
        if source is not None and is_asserted(table, cue):
            return Report(cue, source, quotes=(number,), confidence=ADJACENT)
        return None
    return None


def _source_behind(page: Page, cue: int, start: int, stop: int) -> Source | None:
    """The subject of a cue that stands behind a quotation."""
    table = page.table
    if all(table.pos[i] in ("ADV", "CCONJ", "AUX") for i in range(start, cue)):
        by_grammar = source_of(table, cue, page.inside)
        if by_grammar and by_grammar.first > cue:
            return by_grammar
        return phrase_after(table, cue, stop) or by_grammar
    while start < cue and table.pos[start] in ("ADV", "CCONJ", "PUNCT", "SCONJ"):
        start += 1
    by_grammar = source_of(table, cue, page.inside)
    if by_grammar and start <= by_grammar.head < cue:
        return by_grammar
    return phrase_before(table, cue, start)


def _start_before(page: Page, number: int) -> Range:
    """The tokens of the sentence before a quotation, its opening mark left out."""
    quotation = page.quotations[number]
    table = page.table
    stop = quotation.first
    low, _ = page.bounds(quotation.first)
    while stop > low and table.text[stop - 1] in MARKS:
        stop -= 1
    if stop <= low:
        return stop, stop
    start = max(low, table.sentence[stop - 1][0])
    if stop - 1 >= 0 and table.text[stop - 1] in ".?!":
        return stop, stop
    if number and page.quotations[number - 1].last > start:
        start = page.quotations[number - 1].last
    while start < stop and table.text[start] in MARKS | {","}:
        start += 1
    return start, stop


def _before(page: Page, number: int) -> Report | None:
    """X said: "…" / X said that the plan was "…"."""
    table = page.table
    start, stop = _start_before(page, number)
    for cue in range(stop - 1, start - 1, -1):
        if table.lemma[cue] not in CUES or table.tag[cue] not in VERB_TAGS:
            continue
        if not is_asserted(table, cue):
            continue
        source = source_of(table, cue, page.inside) or phrase_before(table, cue, start)
        if source is None:
            continue
        return _report_before(page, number, cue, source, stop)
    return _by_colon(page, number, start, stop)


def _report_before(page: Page, number: int, cue: int, source: Source, stop: int) -> Report:
    """Direct where the quotation follows a comma, a colon or the cue; else mixed."""
    table, quotation = page.table, page.quotations[number]
    direct = table.text[stop - 1] in (",", ":") or stop - 1 == cue
    if direct and "that" not in table.lower[cue:stop]:
        return Report(cue, source, quotes=(number,), confidence=ADJACENT)
    first = cue + 1 + (table.lower[cue + 1 : cue + 2] == ["that"])
    clause = table.child(cue, "ccomp", "xcomp", "dobj")
    last = quotation.last
    if clause > cue:
        low, high = _range(table, clause)
        if low <= quotation.first < high:
            last = max(last, high)
    return Report(cue, source, parts=((first, last),), quotes=(number,), confidence=NEAR)


def _by_colon(page: Page, number: int, start: int, stop: int) -> Report | None:
    """SMITH: "…", and any sentence with a subject before a colon."""
    table = page.table
    if stop - start < 2 or table.text[stop - 1] != ":":
        return None
    root = next((i for i in range(start, stop) if table.dep[i] == "ROOT"), -1)
    subject = table.child(root, "nsubj") if root >= 0 else -1
    if start <= subject < stop and table.lower[subject] not in NEVER_SPEAKS:
        source = source_of(table, root, page.inside)
        return Report(stop - 1, source, quotes=(number,), confidence=NEAR) if source else None
    name = phrase_before(table, stop, start)
    if name is not None and table.pos[name.head] == "PROPN":
        return Report(stop - 1, name, quotes=(number,), confidence=NEAR)
    return None


def _stands_alone(page: Page, number: int) -> bool:
    """Whether the quotation begins and ends as whole sentences do."""
    table, quotation = page.table, page.quotations[number]
    start, stop = _start_before(page, number)
    return (
        start == stop and table.text[quotation.last - 1][-1] in ".?!…—-"
    ) or not quotation.closed

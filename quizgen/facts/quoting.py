"""Whose words stand between the marks, quotation by quotation.

The parse of sentences with quotations is often poor, so the stretches outside the marks are
read by themselves (:mod:`quizgen.facts.beside`); here each quotation is given to the report
that takes it, in this order:

1. it goes on with a quotation that the paragraph before left open;
2. a cue stands behind it ("…," said X) or before it (X said: "…");
3. it lies within what a verb reports, or in one sentence with a quotation before it;
4. it follows a quotation, a report or a colon without a cue of its own.
"""

from __future__ import annotations

from dataclasses import replace

from quizgen.facts.announced import announced_above, signature, transcript
from quizgen.facts.asserted import is_asserted
from quizgen.facts.beside import before, behind
from quizgen.facts.marks import (
    closing_sign,
    ends_open,
    is_title,
    leads_directly,
    left_stretch,
    only_adverbs,
    starts_small,
)
from quizgen.facts.reports import Page, Report
from quizgen.facts.sources import noun_phrase

CONTINUED, CARRIED, SAME_SENTENCE = 0.85, 0.75, 0.85
STOPS = frozenset(".?!")
CLOSING = frozenset(".?!…—–-")
# Tokens between two quotations of one sentence, at most; and between two that "and" links.
MAX_GAP, MAX_LINK = 25, 5


def reports_of_quotations(page: Page, indirect: list[Report]) -> list[Report]:
    """Reports for the quotations, with the indirect ones that they belong to.

    Args:
        page: the article.
        indirect: reports by grammar; those that share a cue or hold a quotation take it in.
    """
    book = _Book(page, indirect)
    for number in range(len(page.quotations)):
        book.place(number)
    return book.settled()


class _Book:
    """The reports so far, and to which of them each quotation went."""

    def __init__(self, page: Page, indirect: list[Report]) -> None:
        self.page = page
        self.reports = list(indirect)
        self.by_cue = {r.cue: n for n, r in enumerate(indirect)}
        self.of_quote: dict[int, int] = {}

    def settled(self) -> list[Report]:
        """The reports in the end: who only passes on another's quotation is left out."""
        return [r for n, r in enumerate(self.reports) if not self._passes_on(n, r)]

    def _passes_on(self, n: int, report: Report) -> bool:
        """ "…," Roe said, according to the Post: the words are Roe's."""
        if report.complement != "according to":
            return False
        quoted = self.page.inside[report.parts[0][0]] if report.parts else -1
        if quoted >= 0 and self.of_quote.get(quoted, n) != n:
            return True
        return any(
            owner != n and first <= self.page.quotations[number].first < last
            for number, owner in self.of_quote.items()
            for first, last in report.parts
        )

    def place(self, number: int) -> None:
        """Give a quotation to a report, if any takes it."""
        page, quotation = self.page, self.page.quotations[number]
        goes_on = quotation.resumes and number - 1 in self.of_quote
        if number in page.nested or is_title(page, number):
            return
        if (spoken := transcript(page, number)) is not None:
            self._take(number, spoken)
        elif (found := self._by_cue(number, goes_on=goes_on)) is not None:
            outer = self._outer(found)
            if outer is None:
                self._take(number, found)
            else:
                self._extend(number, outer)
        elif goes_on:
            self._extend(number, self.of_quote[number - 1])
        elif (holder := self._around(number)) is not None:
            self._extend(number, holder)
        elif self._same_sentence(number):
            self._extend(number, self.of_quote[number - 1], join=True)
        elif not quotation.single:
            self._without_cue(number)

    def _by_cue(self, number: int, *, goes_on: bool) -> Report | None:
        """The report of a cue right beside the quotation."""
        page = self.page
        if self._led_to(number):
            return self._bare_behind(number) or before(page, number) or behind(page, number)
        if ends_open(page, number) and not starts_small(page, number):
            return behind(page, number) or before(page, number, weak=True)
        found = before(page, number) or signature(page, number)
        if found is not None or goes_on or self._same_sentence(number, MAX_LINK):
            return found
        found = self._fragment_before_cue(number) if ends_open(page, number) else None
        if found is None and self._holder(number) is None and not self._same_sentence(number):
            found = before(page, number, weak=True)
        return found

    def _bare_behind(self, number: int) -> Report | None:
        """ "She grieved for the wall: "It was old," she said." is told by what stands behind."""
        page, table = self.page, self.page.table
        _, stop = left_stretch(page, number)
        if table.text[stop - 1] != ":" or not ends_open(page, number):
            return None
        found = behind(page, number)
        if found is None or found.source is None:
            return None
        end = max(found.cue, found.source.last) + 1
        return found if table.text[end : end + 1] == ["."] else None

    def _fragment_before_cue(self, number: int) -> Report | None:
        """The whole of 'The wall was "old and tired", she said', not the fragment alone."""
        found = behind(self.page, number)
        start, stop = left_stretch(self.page, number)
        if found is None or start >= stop or not starts_small(self.page, number):
            return found
        return replace(found, parts=((start, self.page.quotations[number].last),))

    def _led_to(self, number: int) -> bool:
        """Whether words and a comma or a colon lead to the quotation: 'she replied, "'."""
        start, stop = left_stretch(self.page, number)
        return start < stop and leads_directly(self.page, number, stop)

    def _outer(self, found: Report) -> int | None:
        """The report within whose words the cue of a quoted fragment stands.

        "Roe said that Lee had called it "a shame"" is what Roe said.
        """
        holding = [
            n
            for n, report in enumerate(self.reports)
            if report.complement != "according to" and report.cue != found.cue
            for first, last in report.parts
            if first <= found.cue < last and found.parts
        ]
        return holding[0] if holding else None

    def _take(self, number: int, found: Report) -> None:
        """Enter a report, or join it to the one of the same cue."""
        n = self.by_cue.get(found.cue)
        if n is None:
            n = self.by_cue[found.cue] = len(self.reports)
            self.reports.append(found)
        else:
            old = self.reports[n]
            keeps_parts = bool(found.parts or old.quotes)
            self.reports[n] = replace(
                old,
                quotes=(*old.quotes, number),
                parts=(old.parts or found.parts) if keeps_parts else (),
                source=old.source or found.source,
                confidence=max(old.confidence, found.confidence),
            )
        self.of_quote[number] = n

    def _extend(self, number: int, n: int, *, join: bool = False) -> None:
        """Add a quotation to a report; ``join`` also the words since the one before."""
        old = self.reports[n]
        parts = old.parts
        if join:
            parts += ((self.page.quotations[number - 1].last, self.page.quotations[number].first),)
        self.reports[n] = replace(old, quotes=(*old.quotes, number), parts=parts)
        self.of_quote[number] = n

    def _around(self, number: int) -> int | None:
        """The report that the quotation is part of, wholly or with its last sentence."""
        holder = self._holder(number)
        return self._running_on(number) if holder is None else holder

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

    def _running_on(self, number: int) -> int | None:
        """The report of a last sentence that began within the quotation, made to hold it all.

        'The walls "were old. They fell. It was sad" to see, Roe said.'
        """
        quotation, table = self.page.quotations[number], self.page.table
        if not starts_small(self.page, number):
            return None
        for n, report in enumerate(self.reports):
            for first, last in report.parts:
                if quotation.first < first < quotation.last <= last:
                    whole = (table.sentence[quotation.first][0], last)
                    parts = tuple(whole if part == (first, last) else part for part in report.parts)
                    self.reports[n] = replace(report, parts=parts)
                    return n
        return None

    def _same_sentence(self, number: int, max_gap: int = MAX_GAP) -> bool:
        """Whether the quotation before stands in this sentence and has a speaker."""
        if number - 1 not in self.of_quote:
            return False
        start, stop = left_stretch(self.page, number)
        before_it = self.page.quotations[number - 1]
        table = self.page.table
        anew = start < stop and table.sentence[start][0] == start and table.text[start][0].isupper()
        if anew and closing_sign(self.page, number - 1) in STOPS:
            return False
        gap = range(before_it.last, stop)
        apart = not self.reports[self.of_quote[number - 1]].parts
        if apart and any(table.dep[i] == "nsubj" for i in gap if i > before_it.last + MAX_LINK):
            return False
        return (
            start < stop
            and stop - before_it.last <= max_gap
            and not any(table.text[i] in (".", ";", ":") for i in gap)
            and before_it.paragraph == self.page.quotations[number].paragraph
        )

    def _without_cue(self, number: int) -> None:
        """Give a quotation without a cue to whoever spoke just before, or is announced."""
        page = self.page
        if not self._stands_alone(number):
            return
        announced = announced_above(page, number)
        if announced is not None:
            self._take(number, announced)
            return
        acting = self._acting_before(number)
        if acting is not None:
            self._take(number, acting)
            return
        n = self._speaker_before(number)
        if n is None:
            n = self._report_just_before(number)
        if n is not None:
            self._extend(number, n)
        elif (late := behind(page, number)) is not None:
            self._take(number, late)

    def _stands_alone(self, number: int) -> bool:
        """Whether the quotation begins and ends as whole sentences do."""
        page, quotation = self.page, self.page.quotations[number]
        start, stop = left_stretch(page, number)
        if start < stop and not only_adverbs(page, start, stop):
            return False
        return not quotation.closed or closing_sign(page, number) in CLOSING

    def _acting_before(self, number: int) -> Report | None:
        """Whoever does something right before: 'Reed shook her head. "Never."'.

        Only where the paragraph opens so; later in it the one who was quoted goes on.
        """
        page, table = self.page, self.page.table
        low, _ = page.bounds(page.quotations[number].first)
        at = left_stretch(page, number)[0] - 1
        if at < low or (number and page.quotations[number - 1].last > low):
            return None
        root = next((i for i in range(*table.sentence[at]) if table.dep[i] == "ROOT"), -1)
        subject = table.child(root, "nsubj") if root >= 0 else -1
        whose = page.analysed.people.at(subject)
        if whose is None or whose.entity.kind != "person" or root in self.by_cue:
            return None
        return Report(root, noun_phrase(table, subject), quotes=(number,), confidence=CARRIED)

    def _speaker_before(self, number: int) -> int | None:
        """The report of the quotation before, in this paragraph or the one above."""
        previous = number - 1
        if previous not in self.of_quote:
            return None
        page = self.page
        quotation, other = page.quotations[number], page.quotations[previous]
        return self.of_quote[previous] if quotation.paragraph - other.paragraph <= 1 else None

    def _report_just_before(self, number: int) -> int | None:
        """The last report of the sentence right before, in the same paragraph."""
        page, quotation = self.page, self.page.quotations[number]
        first, _ = page.bounds(quotation.first)
        at = left_stretch(page, number)[0] - 1
        if at < first:
            return None
        start, stop = page.table.sentence[at]
        found = [
            n
            for n, report in enumerate(self.reports)
            if start <= report.cue < stop
            and report.source is not None
            and is_asserted(page.table, report.cue)
        ]
        return found[-1] if found else None

"""Quotations that a colon, a dash or a signature gives to somebody, without a verb of saying.

>>> # The mayor was in no doubt: "…"      Ana Cole: "…"      "…" — Ana Cole
"""

from __future__ import annotations

from quizgen.analysis.quotations import MARKS
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.asserted import is_asserted
from quizgen.facts.cues import BESIDE
from quizgen.facts.marks import (
    DASHES,
    INNER_MARKS,
    VERB_TAGS,
    first_letter,
    left_stretch,
)
from quizgen.facts.reports import Page, Report
from quizgen.facts.sources import (
    NEVER_SPEAKS,
    Source,
    can_speak,
    phrase_up_to,
    source_of,
)

ADJACENT, NEAR = 0.97, 0.9
# "A word from Ana Cole:"
GIVERS = frozenset(("from", "by"))
MAX_SIGNATURE = 9  # tokens from the dash to the end of the paragraph


def signature(page: Page, number: int) -> Report | None:
    """ "…" — Ana Cole, at the end of a paragraph."""
    table = page.table
    start = page.quotations[number].last
    _, stop = page.bounds(page.quotations[number].first)
    while start < stop and table.text[start] in MARKS:
        start += 1
    if (
        start + 1 >= stop
        or table.text[start].lstrip(INNER_MARKS) not in DASHES
        or _before_handle(page, start, stop) - start > MAX_SIGNATURE
    ):
        return None
    end = _before_handle(page, start, stop)
    while end > start and table.pos[end - 1] == "PUNCT":
        end -= 1
    words = table.text[start + 1 : end]
    if not words or not all(w[0].isupper() or w in (".", ",", "of", "the") for w in words):
        return None
    source = Source(start + 1, end - 1, end - 1, end - 1)
    return Report(start, source, quotes=(number,), confidence=ADJACENT)


def _before_handle(page: Page, start: int, stop: int) -> int:
    """Where "(@anncole) May 3, 2020" begins behind a name, or the end."""
    text = page.table.text
    behind_name = (i for i in range(start, stop - 1) if text[i] == "(" and text[i + 1][0] == "@")
    return next(behind_name, stop)


def by_colon(page: Page, number: int, start: int, stop: int) -> Report | None:
    """SMITH: "…", and any sentence with a subject before a colon."""
    table = page.table
    if table.text[stop - 1] != ":":
        return None
    return _announcement(page, start, stop - 1, (number,))


def _announcement(page: Page, start: int, colon: int, quotes: tuple[int, ...]) -> Report | None:
    """What a sentence before a colon announces: its subject, or the name right before it."""
    table = page.table
    name = _name_up_to(page, start, colon)
    root = next((i for i in range(start, colon) if table.dep[i] == "ROOT"), -1)
    subject = table.child(root, "nsubj") if root >= 0 else -1
    if start <= subject < colon and _is_somebody(table, subject):
        source = source_of(table, root, page.inside)
        return Report(colon, source, quotes=quotes, confidence=NEAR) if source else None
    return Report(colon, name, quotes=quotes, confidence=NEAR) if name else None


def by_dash(page: Page, number: int, start: int, stop: int) -> Report | None:
    """ "A cool view - Ana Cole: …" and "…, also Ana Cole - "…" "."""
    table, mark = page.table, stop - 1
    if not (table.text[mark] == ":" or table.text[mark] in DASHES):
        return None
    name = _name_up_to(page, start, mark)
    if name is None or not first_letter(page, number).isupper():
        return None
    if table.text[mark] == ":" and table.text[name.first - 1] not in DASHES:
        return None
    whose = page.analysed.people.at(name.head)
    if table.text[mark] in DASHES and (whose is None or whose.mention.kind != "name"):
        return None
    return Report(mark, name, quotes=(number,), confidence=NEAR)


def _name_up_to(page: Page, start: int, mark: int) -> Source | None:
    """The name right before a mark; none that only tells where ("later on CNN:")."""
    table, name = page.table, phrase_up_to(page.table, mark)
    if name is None or table.pos[name.head] != "PROPN" or name.first < start:
        return None
    dashed = table.text[name.first - 1] in DASHES
    placed = (
        not dashed
        and table.dep[name.head] == "pobj"
        and table.lower[table.head[name.head]] not in GIVERS
    )
    return None if placed else name


def _is_somebody(table: TokenTable, subject: int) -> bool:
    """Whether a subject can have spoken: "the timing" and "it" cannot."""
    return can_speak(table, subject) and table.lower[subject] not in NEVER_SPEAKS


def announced_above(page: Page, number: int) -> Report | None:
    """A quotation that opens a paragraph after one that ends with a colon."""
    quotation, table = page.quotations[number], page.table
    low, _ = page.bounds(quotation.first)
    if low == 0 or table.text[low - 1] != ":" or left_stretch(page, number)[0] > low + 1:
        return None
    start, colon = table.sentence[low - 1][0], low - 1
    for cue in range(colon - 1, start - 1, -1):
        if table.lemma[cue] in BESIDE and table.tag[cue] in VERB_TAGS:
            source = source_of(table, cue, page.inside, it=True)
            if source is not None and can_speak(table, source.owner) and is_asserted(table, cue):
                return Report(cue, source, quotes=(number,), confidence=ADJACENT)
    return _announcement(page, start, colon, (number,))


def transcript(page: Page, number: int) -> Report | None:
    """ "SMITH: We won": a name in capitals and a colon open the quotation itself."""
    table, quotation = page.table, page.quotations[number]
    end = quotation.first
    while end < quotation.last and table.text[end].isupper() and end - quotation.first < 4:
        end += 1
    if end == quotation.first or end >= quotation.last - 1 or table.text[end] != ":":
        return None
    source = Source(quotation.first, end - 1, end - 1, end - 1)
    return Report(end, source, quotes=(number,), confidence=ADJACENT)

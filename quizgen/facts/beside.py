"""The cue beside a quotation: the text just before it and just behind it.

>>> # "…," said Ana Cole.   behind
>>> # Ana Cole said: "…"    before
"""

from __future__ import annotations

from quizgen.analysis.quotations import MARKS
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.announced import ADJACENT, NEAR, by_colon, by_dash, signature
from quizgen.facts.asserted import is_asserted
from quizgen.facts.cues import BESIDE, JUDGING, QUOTED_WITHIN, REPORTING, SHOWING, THINKING
from quizgen.facts.marks import (
    DASHES,
    LOOSE,
    VERB_TAGS,
    closing_sign,
    leads_directly,
    left_stretch,
    right_stretch,
)
from quizgen.facts.reports import Page, Report
from quizgen.facts.sources import (
    Source,
    can_speak,
    noun_phrase,
    phrase_after,
    phrase_before,
    phrase_up_to,
    source_of,
)

SPEAKING_TAGS = frozenset(("VBD", "VBZ", "VBP", "VBG"))
MAX_CUE_DISTANCE = 30
# "told three reporters that …": how far "that" may stand behind its verb.
MAX_TO_THAT = 8
WEAK_CUE = 2
# Words behind a quotation that begin another statement, not "she said".
NEW_CLAUSE = frozenset("while but although though whereas".split())


# ---------------------------------------------------------------- behind
def behind(page: Page, number: int) -> Report | None:
    """ "…," X said / "…," said X / "…," according to X."""
    table = page.table
    start, stop = right_stretch(page, number)
    if start >= stop:
        return None
    if _introduces_next(page, number, start, stop) or table.lower[start] in NEW_CLAUSE:
        return None
    if (signed := signature(page, number)) is not None:
        return signed
    for cue in range(start, min(stop, start + MAX_CUE_DISTANCE)):
        if table.lemma[cue] == "accord" and cue <= start + 1:
            return _accord(page, cue, number)
        if table.lemma[cue] not in BESIDE | THINKING | SHOWING or table.tag[cue] not in VERB_TAGS:
            continue
        if table.dep[cue] in ("relcl", "acl") and cue > start:
            continue
        source = _source_behind(page, cue, start, stop)
        if source is not None and is_asserted(table, cue):
            return Report(cue, source, quotes=(number,), confidence=ADJACENT)
        return None
    return None


def _introduces_next(page: Page, number: int, start: int, stop: int) -> bool:
    """Whether the words behind a finished quotation lead to the next: '." Rowe said: "'."""
    if closing_sign(page, number) != "." or stop <= start:
        return False
    at = stop - 1
    while at > start and page.table.text[at] in MARKS:
        at -= 1
    return page.table.text[at] in (":", ",")


def _accord(page: Page, cue: int, number: int) -> Report | None:
    """The report of "according to X" beside a quotation."""
    table = page.table
    if cue + 1 >= len(table) or table.lower[cue + 1] != "to":
        return None
    head = table.child(cue + 1, "pobj")
    source = noun_phrase(table, head) if head >= 0 else None
    source = source or phrase_after(table, cue + 1, table.sentence[cue][1])
    if source is None:
        return None
    return Report(cue, source, quotes=(number,), complement="according to", confidence=ADJACENT)


def _source_behind(page: Page, cue: int, start: int, stop: int) -> Source | None:
    """The subject of a cue that stands behind a quotation."""
    table = page.table
    by_grammar = source_of(table, cue, page.inside, it=True)
    if all(table.pos[i] in ("ADV", "CCONJ", "AUX") for i in range(start, cue)):
        if by_grammar and by_grammar.first > cue:
            return by_grammar
        return phrase_after(table, cue, stop) or by_grammar
    while start < cue and table.pos[start] in LOOSE:
        start += 1
    if by_grammar and start <= by_grammar.head < cue:
        return by_grammar
    return phrase_before(table, cue, start)


# ---------------------------------------------------------------- before
def before(page: Page, number: int, *, weak: bool = False) -> Report | None:
    """X said: "…" / X said that the plan was "…".

    Args:
        page: the article.
        number: number of the quotation.
        weak: also take verbs of thinking and judging that do not govern the quotation.
    """
    start, stop = left_stretch(page, number)
    if start >= stop:
        return None
    if (dashed := by_dash(page, number, start, stop)) is not None:
        return dashed
    for cue in _cues_before(page, number, start, stop):
        if not weak and _weakness(page, cue, number) >= WEAK_CUE:
            continue
        source = _source_before(page, number, cue, stop)
        if source is None or not _may_announce(page, cue, source):
            continue
        report = _report_before(page, number, cue, source, stop)
        if report.complement != "object" or _judges(page.table, cue, source):
            return report
    return by_colon(page, number, start, stop)


def _may_announce(page: Page, cue: int, source: Source) -> bool:
    """Whether a verb that is no cue has somebody as its subject, not "the timing"."""
    listed = page.table.lemma[cue] in BESIDE | THINKING | SHOWING | {"accord"}
    return listed or can_speak(page.table, source.owner)


def _judges(table: TokenTable, cue: int, source: Source) -> bool:
    """Whether somebody's verb tells by its object what was said; "fears a "cold war"" does not."""
    return can_speak(table, source.head) and table.lemma[cue] in BESIDE


def _cues_before(page: Page, number: int, start: int, stop: int) -> list[int]:
    """The verbs that may introduce the quotation, the likeliest first."""
    table = page.table
    direct = leads_directly(page, number, stop)
    wanted = BESIDE | THINKING | SHOWING if direct else QUOTED_WITHIN
    found = [
        i
        for i in range(stop - 1, start - 1, -1)
        if (table.lemma[i] in wanted and table.tag[i] in VERB_TAGS and is_asserted(table, i))
        or (table.lemma[i] == "accord" and table.lower[i + 1 : i + 2] == ["to"])
    ]
    if direct:
        return found or _any_verb(page, start, stop)
    return sorted(found, key=lambda i: (_weakness(page, i, number), -i))


def _any_verb(page: Page, start: int, stop: int) -> list[int]:
    """Verbs of whatever sense: all before a colon, else the one right at the mark.

    None beside a verb of saying that was passed over ("a reader would now ask: …").
    """
    table = page.table
    if any(table.lemma[i] in REPORTING and table.tag[i] in VERB_TAGS for i in range(start, stop)):
        return []
    if table.text[stop - 1] == ":":
        return [i for i in range(stop - 2, start, -1) if table.tag[i] in SPEAKING_TAGS]
    at_mark = stop - 1 - (table.text[stop - 1] == ",")
    return [at_mark] if start < at_mark and table.tag[at_mark] in SPEAKING_TAGS else []


def _weakness(page: Page, cue: int, number: int) -> int:
    """Ranks a verb before a quoted fragment: 0 for one that governs it as speech."""
    table = page.table
    first = page.quotations[number].first
    governs = table.left[cue] <= first <= table.right[cue]
    lemma = table.lemma[cue]
    if lemma in THINKING or (lemma in SHOWING and lemma not in BESIDE):
        return 3
    if lemma in JUDGING and not governs:
        return 2
    return 0 if governs else 1


def _source_before(page: Page, number: int, cue: int, stop: int) -> Source | None:
    """The subject of a cue that stands before a quotation."""
    table = page.table
    if table.lemma[cue] == "accord":
        report = _accord(page, cue, number)
        return report.source if report else None
    direct = leads_directly(page, number, stop)
    source = source_of(table, cue, page.inside, it=direct)
    if source is not None:
        return source
    if table.child(cue, "auxpass") >= 0:
        return None
    if cue + 1 < stop and table.pos[cue + 1] == "PROPN" and table.text[cue - 1] == ",":
        return phrase_after(table, cue, stop)
    return phrase_up_to(table, cue)


def _report_before(page: Page, number: int, cue: int, source: Source, stop: int) -> Report:
    """Direct where the quotation follows a comma, a colon or the cue; else mixed."""
    table, quotation = page.table, page.quotations[number]
    if leads_directly(page, number, stop) and "that" not in table.lower[cue:stop]:
        return Report(cue, source, quotes=(number,), confidence=ADJACENT)
    first, last = cue + 1, quotation.last
    clause = _governed(table, cue, quotation.first)
    if clause > cue:
        last = last if _set_off(page, last) else max(last, table.right[clause] + 1)
        if table.dep[clause] != "oprd":
            first = table.left[clause]
    if "that" in table.lower[cue : cue + MAX_TO_THAT]:
        first = max(first, table.lower.index("that", cue) + 1)
    if table.lemma[cue] == "accord":
        first = source.last + 1
    parts = ((min(first, quotation.first), last),)
    complement = _complement(table, cue, first, quotation.first)
    return Report(cue, source, parts, (number,), complement, NEAR)


def _set_off(page: Page, last: int) -> bool:
    """Whether a comma or a dash sets off what follows: 'called it "old", a dig at Lee'."""
    text = page.table.text
    while last < len(text) and text[last] in MARKS:
        last += 1
    return last < len(text) and (text[last] == "," or text[last] in DASHES)


def _governed(table: TokenTable, cue: int, fragment: int) -> int:
    """The clause, object or predicate of a verb that holds the quoted fragment, or -1."""
    for child in table.children[cue]:
        behind_cue = table.dep[child] in ("ccomp", "xcomp", "dobj", "oprd") and child > cue
        if behind_cue and table.left[child] <= fragment <= table.right[child]:
            return child
    return -1


def _complement(table: TokenTable, cue: int, first: int, fragment: int) -> str:
    """How the words before a quoted fragment go on from the cue."""
    if table.lower[first - 1] == "that":
        return "that"
    if table.lower[first] == "to":
        return "to"
    clause = table.child(cue, "ccomp")
    finite = any(table.tag[i] in ("VBD", "VBZ", "VBP", "MD") for i in range(first, fragment))
    return "" if clause > cue or finite else "object"

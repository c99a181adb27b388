"""The cue beside a quotation: the text just before it and just behind it.

>>> # "…," said Ana Cole.   behind
>>> # Ana Cole said: "…"    before
"""

from __future__ import annotations

from quizgen.analysis.tokens import TokenTable
from quizgen.facts.cues import BESIDE, JUDGING, QUOTED_WITHIN, SHOWING, THINKING
from quizgen.facts.reports import Page, Range, Report
from quizgen.facts.sources import (
    NEVER_SPEAKS,
    Source,
    can_speak,
    is_asserted,
    noun_phrase,
    phrase_after,
    phrase_before,
    phrase_up_to,
    source_of,
)

MARKS = frozenset(('"', "“", "”", "''", "``", "‘", "’", "'", "«", "»", "„", "‘‘", "’’"))
VERB_TAGS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG"))
SPEAKING_TAGS = frozenset(("VBD", "VBZ", "VBP", "VBG"))
ADJACENT, NEAR = 0.97, 0.9
MAX_CUE_DISTANCE, MAX_SIGNATURE = 30, 9
# "told three reporters that …": how far "that" may stand behind its verb.
MAX_TO_THAT = 8
# Longest word that a title leaves without a capital ("with", "from").
MAX_SMALL_WORD = 4
INNER_MARKS = "'’”\" "
DASHES = frozenset(("—", "–", "-", "--", "―"))
OPEN_END = ",?!—–-…"
WEAK_CUE = 2
# Words behind a quotation that begin another statement, not "she said".
NEW_CLAUSE = frozenset("while but although though whereas".split())
LOOSE = frozenset(("ADV", "CCONJ", "PUNCT", "SCONJ", "INTJ"))


def ends_open(page: Page, number: int) -> bool:
    """Whether the quotation ends as one that "she said" follows."""
    return closing_sign(page, number) in OPEN_END or _comma_behind(page, number)


def closing_sign(page: Page, number: int) -> str:
    """The last character of a quotation that is no mark."""
    words = page.quotations[number].span.of(page.analysed.article.text)
    return words.rstrip(INNER_MARKS)[-1:]


def _comma_behind(page: Page, number: int) -> bool:
    """Whether a comma stands right behind the closing mark."""
    at = page.quotations[number].last
    text = page.table.text
    while at < len(text) and text[at] in MARKS:
        at += 1
    return at < len(text) and text[at] == ","


def starts_small(page: Page, number: int) -> bool:
    """Whether the quotation goes on with a sentence that began outside the marks."""
    start, stop = left_stretch(page, number)
    return start < stop and _first_letter(page, number).islower()


def _first_letter(page: Page, number: int) -> str:
    """The letter a quotation begins with, brackets and dots left out ("[I]f …")."""
    words = page.quotations[number].span.of(page.analysed.article.text)
    return words.lstrip("[(… .‘'\"")[:1]


def only_adverbs(page: Page, start: int, stop: int) -> bool:
    """Whether the tokens are no more than "And", "Then," and the like."""
    return stop - start <= 3 and all(page.table.pos[i] in LOOSE for i in range(start, stop))


def left_stretch(page: Page, number: int) -> Range:
    """The tokens of the sentence before a quotation, without marks, back to another one."""
    quotation, table = page.quotations[number], page.table
    low, _ = page.bounds(quotation.first)
    stop = quotation.first
    while stop > low and table.text[stop - 1] in MARKS:
        stop -= 1
    if stop <= low or table.text[stop - 1] in (".", "?", "!"):
        return stop, stop
    start = max(low, table.sentence[stop - 1][0])
    if number:
        start = max(start, min(page.quotations[number - 1].last, stop))
    while start < stop and table.text[start] in MARKS | {",", "."}:
        start += 1
    return start, stop


def _right_stretch(page: Page, number: int) -> Range:
    """The tokens of the sentence behind a quotation, up to another one."""
    quotation, table = page.quotations[number], page.table
    start = quotation.last
    _, stop = page.bounds(quotation.first)
    while start < stop and table.text[start] in MARKS | {","}:
        start += 1
    if number + 1 < len(page.quotations):
        stop = min(stop, page.quotations[number + 1].first)
    if start < stop:
        stop = min(stop, table.sentence[start][1])
    return start, stop


# ---------------------------------------------------------------- behind
def behind(page: Page, number: int) -> Report | None:
    """ "…," X said / "…," said X / "…," according to X."""
    table = page.table
    start, stop = _right_stretch(page, number)
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
    for cue in _cues_before(page, number, start, stop):
        if not weak and _weakness(page, cue, number) >= WEAK_CUE:
            continue
        source = _source_before(page, number, cue, stop)
        if source is None:
            continue
        report = _report_before(page, number, cue, source, stop)
        if report.complement != "object" or _judges(page.table, cue, source):
            return report
    return _by_colon(page, number, start, stop)


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
        or (table.lemma[i] == "accord" and table.lower[i + 1] == "to")
    ]
    if direct:
        return found or _any_verb(page, start, stop)
    return sorted(found, key=lambda i: (_weakness(page, i, number), -i))


def _any_verb(page: Page, start: int, stop: int) -> list[int]:
    """Verbs of whatever sense: all before a colon, else the one right at the mark."""
    table = page.table
    if table.text[stop - 1] == ":":
        return [i for i in range(stop - 2, start, -1) if table.tag[i] in SPEAKING_TAGS]
    at_mark = stop - 1 - (table.text[stop - 1] == ",")
    return [at_mark] if start < at_mark and table.tag[at_mark] in SPEAKING_TAGS else []


def leads_directly(page: Page, number: int, stop: int) -> bool:
    """Whether a comma, a colon or a verb stands right before the opening mark."""
    table = page.table
    mark = table.text[stop - 1]
    capital = _first_letter(page, number).isupper()
    return (
        mark == ":" or (mark == "," and capital) or (table.tag[stop - 1] in VERB_TAGS and capital)
    )


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
        last = max(last, table.right[clause] + 1)
        if table.dep[clause] != "oprd":
            first = table.left[clause]
    if "that" in table.lower[cue : cue + MAX_TO_THAT]:
        first = max(first, table.lower.index("that", cue) + 1)
    if table.lemma[cue] == "accord":
        first = source.last + 1
    parts = ((min(first, quotation.first), last),)
    complement = _complement(table, cue, first, quotation.first)
    return Report(cue, source, parts, (number,), complement, NEAR)


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


def _by_colon(page: Page, number: int, start: int, stop: int) -> Report | None:
    """SMITH: "…", and any sentence with a subject before a colon."""
    table = page.table
    if table.text[stop - 1] != ":":
        return None
    return _announcement(page, start, stop - 1, (number,))


def _announcement(page: Page, start: int, colon: int, quotes: tuple[int, ...]) -> Report | None:
    """What a sentence before a colon announces: its subject, or the name right before it."""
    table = page.table
    name = phrase_up_to(table, colon)
    if name is not None and (table.pos[name.head] != "PROPN" or name.first < start):
        name = None
    if name is not None and table.text[name.first - 1] in DASHES:  # "A cool view - Ana Cole:"
        return Report(colon, name, quotes=quotes, confidence=NEAR)
    root = next((i for i in range(start, colon) if table.dep[i] == "ROOT"), -1)
    subject = table.child(root, "nsubj") if root >= 0 else -1
    if start <= subject < colon and table.lower[subject] not in NEVER_SPEAKS:
        source = source_of(table, root, page.inside)
        return Report(colon, source, quotes=quotes, confidence=NEAR) if source else None
    return Report(colon, name, quotes=quotes, confidence=NEAR) if name else None


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
            if source is not None and is_asserted(table, cue):
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


def is_title(page: Page, number: int) -> bool:
    """Whether the quotation is the title of a work: every longer word has a capital."""
    table, quotation = page.table, page.quotations[number]
    inner = table.text[quotation.first : quotation.last - 1]
    words = [w for w in table.text[quotation.first : quotation.last] if w[0].isalpha()]
    long = [w for w in words if len(w) > MAX_SMALL_WORD]
    shouted = sum(w.isupper() for w in long)
    capital = all(w[0].isupper() for w in long)
    ends = any(word in (".", "?", "!") for word in inner)
    return len(words) > 1 and len(long) > 1 and capital and shouted < len(long) and not ends

"""What stands right around a quotation: the words before it and behind it, how it ends."""

from __future__ import annotations

from quizgen.analysis.quotations import MARKS
from quizgen.facts.reports import Page, Range

DASHES = frozenset(("—", "–", "-", "--", "―"))
INNER_MARKS = "'’”\" "
OPEN_END = ",?!—–-…"
LOOSE = frozenset(("ADV", "CCONJ", "PUNCT", "SCONJ", "INTJ"))
VERB_TAGS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG"))
# Words that a title leaves without a capital.
SMALL_IN_TITLES = frozenset(
    "a an the of in on at to by for from with and or but nor as vs via into over upon".split()
)
# Two words without a small one between are a title only if both are longer.
MAX_SMALL_WORD = 4
STRIPPED = ".,:;!?…()[]'’‘\"“”"
# "called the tall old wall of the town …": tokens between a verb of naming and the name.
NAMING, MAX_TO_NAME = frozenset("call dub brand label nickname".split()), 8


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
    return start < stop and first_letter(page, number).islower()


def first_letter(page: Page, number: int) -> str:
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


def right_stretch(page: Page, number: int) -> Range:
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


def leads_directly(page: Page, number: int, stop: int) -> bool:
    """Whether a comma, a colon or a verb stands right before the opening mark."""
    table = page.table
    mark = table.text[stop - 1]
    capital = first_letter(page, number).isupper()
    return (
        mark == ":" or (mark == "," and capital) or (table.tag[stop - 1] in VERB_TAGS and capital)
    )


def is_title(page: Page, number: int) -> bool:
    """Whether the quotation is the title of a work: every word but small ones has a capital."""
    quotation = page.quotations[number]
    words = [w.strip(STRIPPED) for w in quotation.span.of(page.analysed.article.text).split()]
    telling = [w for w in words if w.lower() not in SMALL_IN_TITLES and w[:1].isalpha()]
    if not all(w[0].isupper() for w in telling) or all(w.isupper() for w in telling):
        return False
    long = sum(len(w) > MAX_SMALL_WORD for w in telling)
    enough = len(telling) > 2 or long > 1 or (len(telling) > 1 and len(words) > len(telling))
    inner = page.table.text[quotation.first : quotation.last - 1]
    return enough and not {".", "?", "!"} & set(inner) and not _is_name_given(page, number)


def _is_name_given(page: Page, number: int) -> bool:
    """Whether a verb of naming leads to the quotation: 'called her "The Lady of the Wall"'."""
    start, stop = left_stretch(page, number)
    lemmas = page.table.lemma[max(start, stop - MAX_TO_NAME) : stop]
    return not NAMING.isdisjoint(lemmas)

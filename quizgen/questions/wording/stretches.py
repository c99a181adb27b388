"""Stretches of a quotation that can stand alone in a stem or as an option."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.model import FactSheet, Span, Statement
from quizgen.questions.wording.brackets import bracketed
from quizgen.questions.wording.openness import leaves_open
from quizgen.questions.wording.render import balanced, capitalised, length

SHORTEST, LONGEST = 5, 25  # words, as issue 3 asks
EASY = 20  # words: a long sentence is cut here or before, if it can be
SHORTEST_POINTING = 7  # words, for a stretch with "it" or "that" in it
FRAME_GAP = 3  # characters between reported words and the quotation that goes on with them
LATER_COST = 0.05  # for the second half of a sentence
EDITED_COST = 0.1  # of the quality: words as they were said come first
BEST = 13  # words; longer or shorter stretches are worth a little less
_MARKS = '"“”„«» '
# Brackets, dots for words left out, and quotations within the quotation.
_SPOILT = re.compile(r"[(){}…|“”\"‘]|\.\.|--|(?<!\w)'|@|https?:")
# What the paper itself put into a quotation: a name may stay, a changed verb reads as torn.
_INSERTED = re.compile(
    r"\[(?:(?:the|Mr|Mrs|Ms|Dr|President|Sen|Gov)\.? )?[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)*\]"
)
# Dots for words left out before or behind what is quoted.
_DOTS = re.compile(r"^(?:…|\.{2,})\s*|\s*(?:…|\.{3,})$")
# Openings that lean on what was said before; the rest stands without them.
_LEANING = re.compile(
    r"^(?:(?:(?:and|but|or|so|because)\b[\s,]+)|(?:(?:well|look|yes|no|oh|now|you know|i mean|"
    r"i guess|obviously|again)\s*,\s*))+",
    re.I,
)
_CLOSING = re.compile(r"(?<=[.,?!])[’']$")  # the end of a quotation within the quotation
_DEPENDENT = re.compile(
    r"^(?:now that|when|whenever|while|if|because|although|though|as|since|unless|after|before|"
    r"that (?=(?:i|you|we|they|he|she|it|the)\b))\b",
    re.I,
)
# "George W", "now and Nov", "he understands that", "To have the meeting"
_TORN = re.compile(
    r"\b(?:[A-Z]|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|St|that|which|the|an?|of|to)$|^To \w+ [^,]*$"
)
_ENGLISH = re.compile(r"\b(?:the|a|an|of|to|is|are|was|were|and|in|we|i|you|it|that|they)\b", re.I)
_POINTING = re.compile(r"\b(?:he|she|they|him|her|them|his|their|it|this|that|these|those)\b", re.I)
_OPENING = re.compile(r"^(?:it|this|that|these|those|he|she|they)\b", re.I)


# "I would ask the mayor: …", "She should say …": what follows is nobody's question yet.
_PROPOSES = re.compile(r"\b(?:asks?|asking|says?|saying|tell|demand)\b", re.I)
_QUESTION = re.compile(
    r"^why\b|^(?:how|what|who|where|when|which)\b(?: \w+){0,3}? (?:is|are|was|were|do|does|did|can|"
    r"could|will|would|should|has|have)\b|^(?:is|are|do|does|did|can|could|will|would|should|"
    r"has|have) (?:he|she|it|they|we|you|I|the|this|that|there)\b",
    re.I,
)


@dataclass(frozen=True)
class Stretch:
    """A sentence or clause of a quotation, without its marks.

    ``edited`` tells that a name in brackets stands for a pronoun.
    """

    text: str
    span: Span
    quality: float
    asks: bool = False
    edited: bool = False


def stretches(fact: Statement, sheet: FactSheet) -> list[Stretch]:
    """The stretches of a statement's quotations, best first."""
    spoken = [c.span for c in fact.contents if c.direct or c.verbatim]
    framed = [span for span in spoken if not _is_framed(span, fact)]
    found = [s for span in framed for s in _within(span, fact, sheet)]
    return sorted(found, key=lambda s: (-s.quality, s.span))


def _is_framed(span: Span, fact: Statement) -> bool:
    """Whether reported words lead into a quotation: he hopes "somebody takes up the cause"."""
    return any(
        not (content.direct or content.verbatim) and 0 <= span.start - content.span.end <= FRAME_GAP
        for content in fact.contents
    )


def _within(span: Span, fact: Statement, sheet: FactSheet) -> Iterator[Stretch]:
    """Each whole sentence of one quoted span."""
    for sentence in sheet.sentences:
        if not sentence.overlaps(span):
            continue
        part = Span(max(sentence.start, span.start), min(sentence.end, span.end))
        whole = _made(part, fact, sheet)
        before = sheet.article.text[span.start : part.start]
        if whole is not None and whole.asks and _PROPOSES.search(before + _led_in(whole.text)):
            continue
        if whole is not None:
            yield whole
        elif length(part.of(sheet.article.text)) > LONGEST:
            yield from _parted(part, fact, sheet)


def _parted(part: Span, fact: Statement, sheet: FactSheet) -> Iterator[Stretch]:
    """Of each clause of a long sentence that stands alone as much as reads with ease."""
    best: dict[int, Stretch] = {}
    for cut in (c for c in sheet.cuts if part.covers(c)):  # of one start, the longest last
        made = _made(cut, fact, sheet, cut=True)
        if made is None or not (cut.start > part.start or cut.of(sheet.article.text)[0].isupper()):
            continue
        if cut.start not in best or length(made.text) <= EASY:
            later = LATER_COST * (cut.start > part.start)
            best[cut.start] = replace(made, quality=round(made.quality - later, 3))
    yield from best.values()


def _led_in(text: str) -> str:
    """What stands before a colon: "I would ask her"."""
    return text[: text.rfind(":") + 1]


def _made(part: Span, fact: Statement, sheet: FactSheet, *, cut: bool = False) -> Stretch | None:
    source = sheet.article.text
    if not _complete(part, fact) or (cut and _DEPENDENT.match(part.of(source).strip(_MARKS))):
        return None
    return _stretch(part, fact, sheet, whole=cut or _whole(part, fact))


def _complete(part: Span, fact: Statement) -> bool:
    """Whether a finite verb stands in the part, subject and all."""
    if fact.clause is None:
        return True
    return any(part.covers(f.subject) and part.covers(f.verb) for f in fact.clause.finite)


def _whole(part: Span, fact: Statement) -> bool:
    """Whether a quoted part of a longer sentence is a finite clause of its own."""
    if fact.clause is None:
        return False
    slack = 4  # characters: marks and blanks at the edges
    return any(
        abs(f.extent.start - part.start) <= slack
        and part.end - f.extent.end <= slack
        and part.covers(f.verb)
        for f in fact.clause.finite
    )


def _stretch(part: Span, fact: Statement, sheet: FactSheet, *, whole: bool) -> Stretch | None:
    source = sheet.article.text
    raw = _unmarked(" ".join(part.of(source).split()))
    if not raw or _spoilt(raw) or not (whole or raw[0].isupper() or raw[0].isdigit()):
        return None
    if not (whole or raw[-1] in ".!?," or _closed(part, source)):
        return None
    if raw.endswith(",") and _DEPENDENT.match(raw):
        return None
    edited = _unmarked(" ".join(bracketed(part, fact, sheet).split()))
    people = _name_words(sheet)
    return _standing(_bare(raw), _bare(edited), part, people, asks=raw.endswith("?"))


def _name_words(sheet: FactSheet) -> frozenset[str]:
    """The words of the names that "he" and "she" can go back to."""
    persons = (e for e in sheet.entities if e.kind == "person")
    return frozenset(
        word for e in persons for name in (e.name, *e.aliases) for word in name.split()
    )


def _bare(raw: str) -> str:
    """The words without their closing mark and without what leans on the sentence before."""
    return _LEANING.sub("", raw.rstrip(".,!?;:—–- "))


def _standing(
    text: str, told: str, part: Span, people: frozenset[str], *, asks: bool
) -> Stretch | None:
    """The stretch if its words can stand alone; ``told`` has names for their pronouns."""
    if not _ENGLISH.search(text) or _TORN.search(text) or (not asks and _QUESTION.match(text)):
        return None
    words, edited = length(told), told != text
    if words < SHORTEST_POINTING and _POINTING.search(told) and not edited:
        return None
    if not SHORTEST - edited <= words <= LONGEST or not balanced(told):
        return None
    if leaves_open(text, asks=asks, told=told, people=people):
        return None
    quality = 1.0 - 0.015 * abs(words - BEST) - 0.06 * min(len(_POINTING.findall(told)), 3)
    quality -= 0.2 * bool(_OPENING.match(told)) + EDITED_COST * edited
    return Stretch(capitalised(told), part, round(max(quality, 0.1), 3), asks, edited)


def _spoilt(text: str) -> bool:
    """Whether marks within the words tell that they were pieced together."""
    plain = _INSERTED.sub("", text)
    return bool(_SPOILT.search(plain)) or "[" in plain or "]" in plain


def _unmarked(text: str) -> str:
    """Without the outer quotation marks; an inner one at the edge stays and spoils it."""
    text = _CLOSING.sub("", _DOTS.sub("", text.strip(_MARKS)).strip(_MARKS))
    return text.removeprefix("‘").removeprefix("'") if text[:1] == "'" else text


def _closed(part: Span, source: str) -> bool:
    """Whether a closing quotation mark stands at the end of the part."""
    mark = source[part.end - 1 : part.end + 1].strip()[:1] in {'"', "”", "'", "’"}
    return mark or source[part.end : part.end + 1] in {".", "!", "?"}  # words without marks

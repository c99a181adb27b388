"""Deeds told as nouns: "Ann Reed's visit to Leeds" -> "Which city did Ann Reed visit?"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import FactSheet, Phrase, Piece, Place, Span
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording.assemble import Draft
from quizgen.questions.wording.cutting import cut
from quizgen.questions.wording.places_nouns import kind_noun
from quizgen.questions.wording.render import capitalised, closed, rendered

DEED_QUALITY = 0.45  # often without the time of the deed
_OPENINGS = "During|After|Since|Before|With|Despite|Amid|In|On|Following|From|For"
_DEED = re.compile(
    rf"(?P<doer>(?!(?:{_OPENINGS})\b)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}})['’]s? "
    rf"(?:{'|'.join(table.PLAIN_DEEDS)} )?"
    rf"(?P<noun>{'|'.join(table.DEEDS)}) (?:of|to|on) (?:the )?$"
)
_YEAR = re.compile(r"[^.;]{0,20}? in ((?:19|20)\d\d)\b")


def deed_draft(fact: Place, phrase: Phrase, sheet: FactSheet) -> Draft | None:
    """The question what somebody invaded, visited or attacked, or None.

    Args:
        fact: the place that it was done to.
        phrase: the phrase that holds it.
        sheet: all facts of the article.
    """
    noun = kind_noun(fact, "")
    before = sheet.article.text[phrase.span.start : fact.span.start]
    found = _DEED.search(before)
    if found is None or not noun or fact.place_type not in {"country", "region", "city"}:
        return None
    doer = _doer(phrase, Span(*(phrase.span.start + at for at in found.span("doer"))))
    year = _YEAR.match(sheet.article.text[fact.span.end : fact.sentence.end])
    when = f" in {year[1]}" if year is not None else ""
    made = rendered(["which", noun, "did", *doer, table.DEEDS[found["noun"]] + when])
    faults = ("open-reference",) if made.open or not doer else ()
    return Draft(closed(capitalised(made.text), "?"), faults, DEED_QUALITY)


def _doer(phrase: Phrase, span: Span) -> list[Piece]:
    """The pieces that name who did it, without the possessive."""
    before, _ = cut(phrase.pieces, Span(span.end, span.end + 1))
    named = [piece for piece in before if piece.span.end > span.start]
    if not named:
        return []
    *first, last = named
    name = re.sub(r"['’]s?$", "", last.name)
    return [*first, replace(last, text=re.sub(r"['’]s?\s*$", "", last.text) + " ", name=name)]

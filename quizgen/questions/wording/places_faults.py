"""What speaks against the stem of a place question, beyond how it was put together."""

from __future__ import annotations

import re

from quizgen.model import GAP, FactSheet, Place
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.giveaways import names_place
from quizgen.questions.wording.loose import loose_fault

# "said in _____ it was late": two clauses that lost the mark between them.
_RUNNING_ON = re.compile(rf"{GAP} (?:it|he|she|they|this|that|there|we|I|the|a|an)\b")
# "has no idea what happened in _____": what happened is not told.
_ASKED_IN = re.compile(r"\b(?:what|why|how|whether)\b[^,;:“”\"]*$")
# What stands behind these is told of another event: "… while he claims that … in Ohio".
_BELOW = re.compile(r"\w \w.*\w,? (?:that|while|who|which|where|when|as|after|before|because)\b")
_KIND = f"(?:{'|'.join(sorted(tables.PLACE_KINDS))})"


def stem_fault(stem: str, fact: Place, sheet: FactSheet) -> str:
    """A code where a stem cannot be asked, or "".

    Args:
        stem: the question or the sentence with a gap.
        fact: the place asked for.
        sheet: all facts of the article.
    """
    return (
        loose_fault(stem)
        or names_place(stem, fact, sheet)
        or _placed_elsewhere(stem, fact, sheet)
        or _unsaid(stem, fact, sheet)
        or ("half-clause" if _RUNNING_ON.search(stem) else "")
    )


def _unsaid(stem: str, fact: Place, sheet: FactSheet) -> str:
    """A code where the article does not say what the stem tells as said."""
    before = sheet.article.text[fact.sentence.start : fact.span.start]
    polar = not table.POLAR_WORDS.isdisjoint(stem.lower().split())
    return "not-asserted" if polar or _ASKED_IN.search(before) else ""


def _placed_elsewhere(stem: str, fact: Place, sheet: FactSheet) -> str:
    """A code where the stem tells of another town or land in which it happens; "" otherwise."""
    for other in sheet.places:
        if other.sentence != fact.sentence or other.text in (fact.text, *fact.within):
            continue
        if other.place_type in {"site", "nature", "water"}:
            continue
        told = re.search(rf"\b(?:in|near|{_KIND} of) (?:the )?{re.escape(other.text)}\b", stem)
        if told is not None and not _BELOW.search(stem[: told.start()]):
            return "other-place"
    return ""

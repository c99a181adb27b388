"""Number stems that leave open what they count, seen from their words alone.

Strict readers called 2 of 13 number questions without a name sound: "How many employees were
fired for their involvement?" needs the sentence beside it.
"""

from __future__ import annotations

import re

from quizgen.model import FactSheet
from quizgen.questions.words import outside_quotations

_LEAD = re.compile(r"^(?:According to [^,]*, |[A-Z][^,_]{2,40} said (?:that )?(?=[a-z_]))")
_MONTHS = "|".join(
    "January February March April May June July August September October November December".split()
)
# A name or a year behind the first word; a month ties a stem to no story.
_NAME = re.compile(rf"(?<=[\s“(\-])(?!(?:{_MONTHS}|I)\b)[A-Z]\w|\b(?:1[5-9]|20)\d\d\b|[a-z][A-Z]")
_FIRST = re.compile(r"^[A-Z][\w.]*")
_THE = re.compile(r"\bthe\b", re.I)
_PERSON = re.compile(r"\b(?:he|she|his|her|him)\b")
# Nouns that a name beside them or the phrase makes clear: "the mayor opened parks in Leeds",
# "foot the bill".
_CLEAR = re.compile(
    r"\bthe (?:mayor|president|premier|chancellor|governor|king|queen|pope|government|council|"
    r"parliament|senate|city|country|nation|sun|bill|red|stage|ground|spot)\b",
    re.I,
)
# "the new poll": newer than what, only the article shows.
_NEWER = re.compile(
    r"\bthe (?:new|latest|recent|latter|former|alleged|proposed) [a-z]+"
    r"(?=[?.,]| (?:is|are|was|were|has|have|had|will|would|could|may|\w+ed|and|or|as|when)\b)",
    re.I,
)
_EPITHET = re.compile(r"\bthe \d+-year-old\b(?! [A-Z])(?!.*\bwho\b)", re.I)
_ENDING = re.compile(r"\b(?:it|them)\?$")


def leaves_number_open(text: str, vague: int, sheet: FactSheet) -> bool:
    """Whether a reader of the stem alone would ask which one is meant.

    Args:
        text: the stem.
        vague: how many bare definite nouns it has ("the company").
        sheet: shows whether the first word of the stem is a name.
    """
    plain = outside_quotations(text, "X")
    quoted = len(_THE.findall(text)) - len(_THE.findall(plain))
    if vague > len(_CLEAR.findall(plain)) + quoted:
        return True
    if _NEWER.search(plain) or _EPITHET.search(plain) or _ENDING.search(text):
        return True
    return nameless(text, sheet)


def nameless(text: str, sheet: FactSheet) -> bool:
    """Whether nothing in a stem has a name, but for the source that it is laid to.

    Args:
        text: the stem.
        sheet: shows whether its first word is a name.
    """
    body = _LEAD.sub("", text)
    first = _FIRST.match(body)
    if _NAME.search(body) or (first and _is_name(first.group(), sheet)):
        return False
    return body == text or not _PERSON.search(body)


def _is_name(word: str, sheet: FactSheet) -> bool:
    """Whether a word is of a known name, or has its capital within a sentence too."""
    names = (*(entity.name for entity in sheet.entities), *(place.text for place in sheet.places))
    if any(word in name.split() for name in names):
        return True
    return re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", sheet.article.text) is not None

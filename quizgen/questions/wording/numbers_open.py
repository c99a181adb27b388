"""Number stems that leave open what they count, seen from their words alone.

Strict readers called 2 of 13 number questions without a name sound: "How many employees were
fired for their involvement?" needs the sentence beside it.
"""

from __future__ import annotations

import re

from quizgen.model import GAP, Clause, FactSheet, Quantity
from quizgen.questions.wording import number_tables
from quizgen.questions.wording.render import shown
from quizgen.questions.wording.tables import SMALL_WORDS
from quizgen.questions.words import outside_quotations

_SAID = "(?:said|says|revealed|announced|reported|noted|claimed|warned|added|concluded)"
_LEAD = re.compile(rf"^(?:According to [^,]*, |[A-Z][^,_]{{2,40}} {_SAID} (?:that )?(?=[a-z_]))")
_MONTHS = "|".join(
    "January February March April May June July August September October November December".split()
)
# A name or a year behind the first word; a month ties a stem to no story.
_NAME = re.compile(
    rf"(?<=[\s“(\-])(?!(?:{_MONTHS}|I)\b)[A-Z][\w.]|\b(?:1[5-9]|20)\d\d\b|[a-z][A-Z]"
)
_FIRST = re.compile(r"^[A-Z][\w.]*")
_SCORE = re.compile(rf"\d (?:to|against) {GAP}|{GAP} (?:to|against) \d")
_PHRASE_END = re.compile(r" (?:of|in|from|at|on|for|with|to|by|who|that)\b")
_THE = re.compile(r"\bthe\b", re.I)
_PERSON = re.compile(r"\b(?:he|she|his|her|him)\b")
# "the new poll": newer than what, only the article shows.
_NEWER = re.compile(
    r"\b[Tt]he (?:new|latest|recent|latter|former|alleged|proposed|different|other) "
    r"([a-z]+)\b(?! [A-Z])(?: ([a-z]+)\b(?! [A-Z])(?: ([a-z]+)\b)?)?"
)
_SUMS = re.compile(
    r"\bthe (?:number|amount|figure|sum)\b(?! (?:of|that|for|which)\b)|"
    r"\bby the same (?:margin|amount|number|percentage|share)\b",
    re.I,
)
# How a poll was made, not what it found.
_METHOD = re.compile(
    r"\bmargin of (?:\w+ )?error\b|\bvoter sample\b|\b(?:poll|survey) was (?:conducted|taken)\b",
    re.I,
)
_BARE = re.compile(r"(?<!and )\b[Tt]he (\w[\w-]*)$")
# "the blaze at Scott’s": a name right behind tells which one.
_AT_NAME = r" (?:at|in|near|of|from|outside) (?:the )?[A-Z]"
_PLACED = re.compile(rf"\bthe [a-z]+{_AT_NAME}")
_EPITHET = re.compile(r"\b[Tt]he \d+[- ]year[- ]old\b(?! [A-Z])(?!.*\bwho\b)")
_ENDING = re.compile(r"\b(?:it|them)\?$")


def stem_fault(text: str, fact: Quantity, vague: int, sheet: FactSheet) -> str:
    """A code where a reader of the stem alone would ask which one is meant, or "".

    Args:
        text: the stem.
        fact: the quantity asked for.
        vague: how many bare definite nouns it has ("the company").
        sheet: shows whether the first word of the stem is a name.
    """
    plain = outside_quotations(text, "X")
    if _METHOD.search(plain):
        return "method"
    pointing = _newer(plain) or _SUMS.search(plain) or _EPITHET.search(plain)
    if pointing or _ENDING.search(text) or _bare_count(text, fact):
        return "open-reference"
    unclear = _unclear(text, plain, vague) or _bare_phrase(plain, fact.clause)
    return "open-reference" if unclear or nameless(text, fact, sheet) else ""


def _unclear(text: str, plain: str, vague: int) -> bool:
    """Whether more bare definite nouns stand in a stem than clear and quoted ones."""
    found = (word.lower() for word in re.findall(r"\bthe (\w+)", plain, re.I))
    clear = sum(word in number_tables.CLEAR for word in found) + len(_PLACED.findall(plain))
    return vague > clear + len(_THE.findall(text)) - len(_THE.findall(plain))


def _newer(plain: str) -> bool:
    """Whether "the new poll" stands in a stem without words that tell which one it is."""
    match = _NEWER.search(plain)
    if match is None:
        return False
    first, *behind = match.groups("")
    placed = behind[0] in {"in", "on", "at", "with", "to"}
    return first not in number_tables.CLEAR and not (
        placed or number_tables.EXPLAINING & set(behind)
    )


def _bare_phrase(plain: str, clause: Clause | None) -> bool:
    """Whether a phrase of the clause is printed as "the task", without what explained it."""
    clauses = [c for c in (clause, clause.outer if clause else None) if c is not None]
    phrases = [p for c in clauses for p in (c.subject, *c.phrases) if p is not None]
    ends = ("".join(piece.text for piece in shown(p.pieces)).strip(" ,.;:") for p in phrases)
    nouns = (match[1] for words in ends if (match := _BARE.search(words)))
    return any(
        noun.islower() and noun not in number_tables.CLEAR and _unexplained(noun, plain)
        for noun in nouns
    )


def _unexplained(noun: str, plain: str) -> bool:
    """Whether a stem prints "the task" and goes on about something else."""
    told = rf"\b[Tt]he {re.escape(noun)}\b(?! (?:of|that|which|who)\b)(?!{_AT_NAME})"
    return re.search(told, plain) is not None


def _bare_count(text: str, fact: Quantity) -> bool:
    """Whether a gap counts nothing that the stem names: "the rankings run to _____"."""
    if fact.kind != "count" or GAP not in text or _SCORE.search(text):
        return False
    behind = text.split(GAP)[1].lower().lstrip(" -–").split()
    counted = fact.counted.lower().split()
    return not behind or not counted or behind[0].strip(".,") not in {"of", counted[0].strip(".,")}


def nameless(text: str, fact: Quantity, sheet: FactSheet) -> bool:
    """Whether nothing in a stem has a name, but for its source and what is counted.

    Args:
        text: the stem.
        fact: the quantity asked for.
        sheet: shows whether the first word of the stem is a name.
    """
    body = _LEAD.sub("", text)
    counted = _PHRASE_END.split(fact.counted)[0] if fact.kind == "count" else ""
    told = body.replace(counted, counted.lower(), 1) if counted else body
    first = _FIRST.match(told)
    if _NAME.search(told) or (first and _is_name(first.group(), sheet)):
        return False
    return body == text or not _PERSON.search(body)


def _is_name(word: str, sheet: FactSheet) -> bool:
    """Whether a word is of a known name, or always has its capital in the article."""
    names = (*(entity.name for entity in sheet.entities), *(place.text for place in sheet.places))
    if any(word in name.split() for name in names):
        return word.lower() not in SMALL_WORDS
    text = sheet.article.text
    within = re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", text)
    return within is not None and not re.search(rf"\b{re.escape(word.lower())}\b", text)

"""How likely a stem is to be unclear, from signs that a strict reader's verdicts bear out.

The checks refuse what is surely wrong. These signs are no proof: a stem with many commas, with
"the listing" and no name, or without any name is unsound two or three times as often as others.
"""

from __future__ import annotations

import re

from quizgen.questions.assembly import Draft
from quizgen.questions.words import outside_quotations

# In parts of a draft's full score of 1. Chosen on a strict reader's verdicts on 122 questions of 16
# articles: the worth of a sound question beats that of an unsound one in 75 of 100 pairs with
# these costs, in 64 without. Rerun: tests/questions/test_risk.py, and docs/quality.md.
COMMA = 0.25  # for each comma that is none of a date, a number or the attribution
MOST_COMMAS = 3
BARE = 0.4  # for each "the listing" that nothing beside it explains
UNDATED = 0.4  # for a time that counts from a day which the stem does not show
NAMELESS = 0.4  # for a number or place asked without any name
UNSURE = 0.2  # below this worth a question is left out of a quiz
# From this risk on too: of 159 questions that other readers judged later, 93 of the 125 below it
# were sound, and 9 of the 34 from it on.
BARRING_RISK = 0.4

_LEAD = re.compile(r"^According to [^,]*, ")
_UNDATED = re.compile(
    r"\b(?:in|over|for) the (?:past|last|next|coming) (?:[\w-]+ ){0,2}"
    r"(?:days?|weeks?|months?|years?|decades?)\b|\bin a few (?:days|weeks|months|years)\b|\bnow\b"
)
_COMMA = re.compile(r",(?=\s)")
_DATE = re.compile(r"\b[A-Z][a-z]+\.?(?: \d{1,2})?,(?= \d{4})|(?<=\d{4}),")
_NAME = re.compile(r"(?<=[\s“(])[A-Z]\w|(?<=\s)\d{4}\b")
_DEFINITE = re.compile(r"\b[Tt]he (?:\d+[ -])?((?:[a-z][a-z’'-]*\s?){1,4})([^a-z\s]?)")
# What explains a noun from behind, and what shows that its words are at an end.
_EXPLAINING = frozenset(
    "of in that who which where whose for with from between about on he she it they".split()
)
# Nouns that "to" says more of; behind others it belongs to the verb: "credits the change to".
_LEADING_TO = frozenset(
    "decision plan attempt effort ability need access damage response road return key solution "
    "threat visit trip move bid call request right power way fight pledge promise answer".split()
)
_ENDING = frozenset(
    "is are was were be been has have had do does did will would can could may might shall should "
    "must not now and or but as if when while after before by at behind than a an the his her its "
    "to their him them this there".split()
)
# Words that need no explaining: one of a kind, an order or degree, or part of a set phrase.
_UNIQUE = frozenset(
    "world sun moon sea sky ground air rain law public country nation government internet web "
    "economy police army end start beginning way time future past truth fact question people "
    "media press weather coast north south east west left right red market light".split()
)
_DEGREE = frozenset("first last next best most least same only".split())


def risk_of(draft: Draft) -> float:
    """How much of a draft's worth its stem puts at risk.

    Args:
        draft: what may be asked.
    """
    plain = _LEAD.sub("", outside_quotations(draft.wording.stem, "X"))
    risk = COMMA * min(_commas(plain), MOST_COMMAS)
    risk += BARE * bare_definites(plain)
    risk += UNDATED * bool(_UNDATED.search(plain))
    nameless = draft.question.kind != "who" and not _NAME.search(draft.wording.stem)
    return risk + NAMELESS * nameless


def is_unclear(draft: Draft, worth: float) -> bool:
    """Whether a question is too likely unsound for a quiz that somebody else chooses.

    Args:
        draft: what may be asked.
        worth: what it is worth asking, its risk taken off.
    """
    return worth < UNSURE or risk_of(draft) >= BARRING_RISK


def _commas(plain: str) -> int:
    return len(_COMMA.findall(_DATE.sub("", plain)))


def bare_definites(plain: str) -> int:
    """How many times a stem says "the listing" without telling which.

    Args:
        plain: the stem without its quotations.
    """
    return sum(_is_bare(match) for match in _DEFINITE.finditer(plain))


def _is_bare(match: re.Match[str]) -> bool:
    """Whether the words behind "the" end before anything explains them."""
    words = match.group(1).lower().split()
    if words[0].endswith("year-old"):
        return True  # "the 43-year-old" is somebody named before
    owner = next((w for w in words if w.endswith(("'s", "’s"))), "")
    if owner:
        return owner[:-2] not in _UNIQUE  # "the city's town hall"
    at = next((n for n, w in enumerate(words) if w in _EXPLAINING | _ENDING), len(words))
    if at == 0 or words[0] in _DEGREE or any(word in _UNIQUE for word in words[:at]):
        return False
    if at < len(words):
        named = at == len(words) - 1 and match.group(2).isupper()
        to = words[at] == "to" and (named or words[at - 1] in _LEADING_TO)
        return not to and words[at] not in _EXPLAINING
    return not (match.group(2).isupper() or match.group(2).isdigit())  # "the late 1990s"

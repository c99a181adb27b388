"""Times that only the article's own date explains, left in a stem.

>>> undated("How many hotels will open by the end of the year?")
True
>>> undated("How many hotels opened in the summer of 2019?")
False
"""

from __future__ import annotations

import re

_DAYS = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)"
_SPANS = (
    r"(?:day|weekend|week|fortnight|month|quarter|spring|summer|autumn|fall|winter|season|year)"
)
_ANCHORED = r"(?! (?:of|that|when|before|after|since|to|until|ended|ending|in|he|she|they|from))"
_UNDATED = re.compile(
    rf"\b{_DAYS}(?:['’]s)?\b(?!,? (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|"
    rf"\b(?:this|last|next|that|previous|following|coming) {_SPANS}\b|"
    rf"\b(?:(?:end|start|beginning|middle|rest|later|earlier|over|during|in|on|for|by) (?:of |in )?"
    rf"the {_SPANS})\b{_ANCHORED}|\bago\b",
    re.I,
)
_WEEKLY = re.compile(rf"\b(?:every|each|Black|Good|Easter|Ash|Bloody|Super) {_DAYS}\b", re.I)
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

# "April 11" behind a cut "Wednesday": it needs its "on" back.
BARE_DATE = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b", re.I
)


def undated(text: str) -> bool:
    """Whether a stem has a time that it does not date.

    Args:
        text: the stem; one with a year in it counts as dated.
    """
    return bool(_UNDATED.search(_WEEKLY.sub("", text))) and not _DATED.search(text)

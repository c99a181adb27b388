"""Loose ends that cutting leaves in a stem, seen from its words alone.

>>> loose_fault("The first sign came, when Ann Reed woke to sirens in _____.")
'half-clause'
"""

from __future__ import annotations

import re

from quizgen.model import GAP
from quizgen.questions.wording.times import undated

# A clause of time behind a comma goes on with a date; without one it hangs in the air.
_HANGING = re.compile(r"(?<!\d)(?<!day)(?<!night)(?<!morning)(?<!time), when\b")
# "four less than before", "down from 16,000": a comparison torn from what it compares.
_TORN = re.compile(
    r"(?<!, )\b(?:\d[\d,.]*%?|two|three|four|five|six|seven|eight|nine|ten) (?:less|fewer) than|"
    r"\w (?:down|up) from (?:an? |about |some |estimated )*\$?\d"
)
# "... 6 crossings a day and nine a day in summer": a second number of the same thing.
_SECOND = re.compile(
    r"\b(?:and|or|but) (?:[£$€]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:an?|per|in|on|at|of|for|to|the)\b"
)
# "_____ are in a minor key" counts it does not say what; "_____ an hour" is half a unit.
_BARE_GAP = re.compile(
    rf"(?:^|, )(?:[Oo]nly |[Jj]ust )?{GAP} (?:is|are|was|were|has|have|had|do|does|did|will|would|"
    rf"can|could|may|might)\b|"
    rf"{GAP} (?:an?|the) \w|^There (?:is|are|was|were) [A-Z]"
)
# A short form outside quotation marks, a score that lost its dash, a name told twice.
_SHORT = re.compile(r"\b(?:he|she|it|that|there|who|what|we|they|I)['’](?:s|re|ve|d|ll|m)\b", re.I)
_SPLIT = re.compile(r"\b\d+ (?!(?:1[5-9]|20)\d\d\b)\d+\b|\w['’]s the\b|\bsome of (?:them|whom)\b")
# "72 percent of Democrats said" makes no source.
_SHARE_SAYS = re.compile(r"^According to [^,]*\d ?(?:%|per ?cent)")
# "the one supporting the plan": one of what, only the sentence before tells.
_THE_ONE = re.compile(r"\bthe ones? (?:who|that|\w+ing)\b", re.I)
# "the margin is, while": what "is" tells was taken for an aside.
_EMPTY_BE = re.compile(r"\b(?:is|are|was|were), (?:while|and|but|or)\b")
# A credit or caption run into the sentence, a word that lost its first part, a list that broke.
_RUN_IN = re.compile(
    r"\((?:photo|image|picture|pic|credit|source|file)\b|^[\w’']+/|"
    r"(?<=[a-z]) -[a-z]|[a-z], [a-z]+\?$|"
    r"\b(?:across|with|on|of) \d{1,3}(?:,\d{3})+ (?:after|before|as|when|while)\b|"
    r"\(_{5}\)|\bis (?:up|down) from _{5}|"
    r"\bthe _{5} (?:is|are|was|were|has|have|had|who|said|for|in|to|and|at|by|on|with)\b",
    re.I,
)
_LABEL = re.compile(rf"\bNo\. {GAP}")  # "the No. 2 Detention Centre" bears a name
# "How much has Ann Reed committed?" does not say to what.
_NO_TARGET = re.compile(
    r"\b(?:committed|pledged|donated|contributed|invested|allocated|promised|offered|given)\?$"
)
# A page number before a heading: "284 Economy The envoy noted …".
_PAGE = re.compile(rf"^{GAP} [A-Z]\w+, (?:The|A|An|He|She|It|In|On)\b")
_TWICE = re.compile(r"\b([A-Z]\w+ [A-Z]\w+), [^,]*\1")
# "According to Ann Reed, it would need _____."
_POINTS = re.compile(r"^According to [^,]+, (?:it|they) (?:\S+ ?){1,6}$")
_QUOTED = re.compile(r"“[^”]*”")


def loose_fault(text: str) -> str:
    """A code where a stem holds a loose end, or "".

    Args:
        text: the stem.
    """
    if _HANGING.search(text):
        return "half-clause"
    if text.startswith("According to “") or _SHARE_SAYS.search(text):
        return "speaker-unknown"  # a quotation was taken for its speaker
    plain = _QUOTED.sub("", text)
    if _BARE_GAP.search(text) or _POINTS.search(text) or _THE_ONE.search(plain):
        return "open-reference"
    if _EMPTY_BE.search(plain) or _RUN_IN.search(plain) or _PAGE.search(plain):
        return "half-clause"
    if _NO_TARGET.search(text) or _LABEL.search(text):
        return "half-clause"
    if _SHORT.search(plain) or _SPLIT.search(plain) or _TWICE.search(plain):
        return "half-clause"
    if text.endswith("?") and (_TORN.search(text) or _SECOND.search(text)):
        return "half-clause"
    return "undated" if undated(text) else ""

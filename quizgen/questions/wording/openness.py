"""Whether words taken out of a quotation still say what they are about.

"They are a credit to the borough" asks the reader who "they" are; "People who lose their homes
want answers" does not. There is no parse here: a word that could be what a pronoun stands for
must come before it in the stretch.

>>> leaves_open("They are a credit to the borough")
True
>>> leaves_open("Farmers in Kent say they cannot wait")
False
"""

from __future__ import annotations

import re
from collections.abc import Container

from quizgen.questions.words import content_words

FEWEST_CONTENT_WORDS = 2  # read on 180 questions of real articles: below, a stretch is empty
ASKED_WORDS = 6  # of content in a question from which its "you" is clear enough
LONGEST_TRAILING = 9  # words; a longer sentence mostly holds what its last "it" means
SHORTEST_TRAILING = 7  # words, up to which an "it" at the end is open behind any word
_TRAILING = re.compile(r"\b(?:of|about|with|for|on|from|to|by|in) (?:it|them)$", re.I)
_ENDING = re.compile(r"\b(?:it|them)$", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_CONTRACTED = re.compile(r"(?<=[a-z])[’'](?:s|ll|d|re|ve)$", re.I)  # "they’ve"
_SINGULAR = frozenset({"he", "him", "his", "she", "her", "hers", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_EVERYBODY = frozenset(
    "everybody everyone anybody anyone nobody somebody someone people children men women police "
    "families who whoever person man woman child".split()
)
# "It is time to …", "it was clear that …", "it takes years to …": "it" stands for what follows.
_EXPLETIVE = re.compile(
    r"^it(?:['’]s|['’]ll| is| was| will be| would be| has been| takes| took| seems)\b"
    r"(?! (?:something|like|about|all|just|why|where|what|how)\b)"
    r"(?!.*(?:ed|found|known|said|thought|shown|held) to (?:be|have)\b).*"
    r"\b(?:to|that|when|if|how|whether|why|because|for \w+ to)\b",
    re.I,
)
_LEANS = re.compile(
    r"^(?:it|its)\b|^(?:here|there) (?:he|she|it|they)\b|"
    r"^(?:this|that|these|those)(?:['’]s|['’]ll|\s+(?:is|are|was|were|will|would|has|"
    r"have|had|can|could|may|might|must|should|does|did|makes?|means?|made|isn|wasn|doesn)\b)|"
    r"^(?:none|some|many|most|all|both|each|neither) of (?:it|them|this|that|these|those)\b|"
    r"\b(?:think|guess|believe|know|hope|say|said) (?:that['’]s|it['’]s|this is|that is)\b|"
    r", (?:that|this)(?:['’]s| is| was)\b|"
    r"\b(?:continue|stop|want|need|see|know|say|said|mean|get|got|take) (?:that|this|it)(?=[,;]|$)|"
    r"\b(?:think|thought|guess|believe|said|say) (?:that|this|it) (?:is|was|may|might|can|could|"
    r"will|would|should|has|had|and|or)\b|"
    r"^(?:that|those|such) [a-z]+\b(?<!that)|"
    r"\bthose (?!(?:who|whose|that|which|of|in|with|from|are|were)\b)\w+|"
    r"\b(?:if|whether|when|that) (?:he|she|they|we|you|i) (?:do|does|did|has|have|will|would)"
    r"(?: right now| now| too)?$|"
    r"\bthis is\b|\bthese (?!are\b)\w+|, (?:or |and |but )?it(?:['’]s| is| was) (?!to\b)|"
    r"^(?:\w+['’]?\w* ){1,4}it\b(?!['’]s| (?:is|was|takes|took|will|would|seems)\b)|"
    r"\bdo(?:es|ing|ne)? (?:it|this|that|so)\b|"
    r"\b(?:about|of|with|from|for|by|like|at|on|in) (?:this|that)(?=[.,;?!]|$)|"
    r"^(?:\S+ ){1,5}(?:for|against|about) it(?=[.,;?!]|$)|\blet (?:it|that|this)\b|"
    r"\b(?:if|whether) (?:that|this)(?:['’]s| is| was)\b|"
    r"^(?:rather|instead|however|moreover|otherwise|likewise|besides)\b",
    re.I,
)
_ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)


def leaves_open(
    text: str, *, asks: bool = False, told: str = "", people: Container[str] | None = None
) -> bool:
    """Whether a reader of the words alone would ask "who?" or "what?".

    Args:
        text: a sentence or clause of a quotation, without its marks.
        asks: whether it is a question; then "you" needs somebody too.
        told: the same words where names in brackets stand for some pronouns.
        people: the words of all names that "he" can go back to; None takes any capital.
    """
    told = told or text
    if len(content_words(told)) < FEWEST_CONTENT_WORDS:
        return True
    if (_LEANS.search(text) or _trails(text)) and not _EXPLETIVE.match(text):
        return True
    if asks and _ADDRESSED.search(text) and len(content_words(told)) < ASKED_WORDS:
        return True
    return _lacks_antecedent(told, people)


def _trails(text: str) -> bool:
    """Whether a short sentence ends on an "it" that hardly anything in it can explain."""
    words = len(text.split())
    if words <= SHORTEST_TRAILING and _ENDING.search(text):
        return True
    return words <= LONGEST_TRAILING and bool(_TRAILING.search(text))


def _lacks_antecedent(text: str, people: Container[str] | None) -> bool:
    """Whether a third-person pronoun comes before anything that it could stand for."""
    found = [_CONTRACTED.sub("", match.group()) for match in _WORD.finditer(text)]
    if text.startswith("["):  # a name, not a word that is capital only as the first
        found.insert(0, "")
    for at, word in enumerate(found):
        asked = at > 0 and found[at - 1].lower() == "who"  # "who they are" names nobody
        before = found[: at - asked]
        one = any(_could_be_one(n, other, people) for n, other in enumerate(before))
        if word.lower() in _SINGULAR and not one:
            return True
        if word.lower() in _PLURAL and not any(map(_could_be_many, before)):
            return True
    return False


def _could_be_one(at: int, word: str, people: Container[str] | None) -> bool:
    """A name within the sentence, or a word for somebody."""
    named = at > 0 and word[0].isupper() and not word.startswith("I")
    if people is not None:
        named = word in people
    return named or word.lower() in _EVERYBODY


def _could_be_many(word: str) -> bool:
    """A plural by its form, or a word for people."""
    lower = word.lower()
    if lower in _EVERYBODY:
        return True
    return len(word) > 3 and lower.endswith("s") and not re.search(r"(?:ss|us|is|['’]s)$", lower)

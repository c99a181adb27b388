"""Where reported words end: mended where the parse cut them off or ran on into an aside.

>>> # Cole said the wall was old, [highlighting its cracks]    the reporter adds
>>> # Cole said the wall would fall [if nobody mended it]      still her words
"""

from __future__ import annotations

from quizgen.analysis.quotations import MARKS
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.cues import CUES, REPORTING, SPEECH_NOUNS
from quizgen.facts.reports import Range

FINITE = frozenset(("VBZ", "VBD", "VBP", "MD"))
DASHES = frozenset(("—", "–", "-", "--"))
EDGE = DASHES | MARKS | frozenset((",", ":", ";", "."))
# Tokens between reported words and what the parse hung on the cue instead, at most.
MAX_LINK = 5
# Conjunctions of an aside that the reporter adds behind a comma, and of reasons that belong
# to the words reported. Chosen, like what is cut below, on PolNeAR train.
ASIDES = frozenset("although though while as even whereas before after since".split())
REASONS = frozenset("because if unless so until when".split())


def end_of_clause(table: TokenTable, cue: int, clause: int) -> int:
    """The token behind the last of a reported clause.

    Args:
        table: the parse.
        cue: token number of the verb that reports.
        clause: token number of the clause's verb, behind the cue.
    """
    last = table.right[clause] + 1
    last = min(last, _next_cue(table, cue, clause, last))
    last = _before_aside(table, clause, last)
    last = _whole(table, last)
    return _with_rest(table, cue, last)


def trimmed(table: TokenTable, first: int, last: int) -> Range:
    """The range without punctuation at its edges."""
    while first < last and table.text[first] in EDGE:
        first += 1
    while last > first and table.text[last - 1] in EDGE:
        last -= 1
    return first, last


def _next_cue(table: TokenTable, cue: int, clause: int, last: int) -> int:
    """The start of "and warned …", which goes on with the reporting, not with the words."""
    told = _finite_tag(table, cue)
    for i in range(clause + 1, last):
        reports = table.lemma[i] in REPORTING and table.dep[i] == "conj"
        if reports and _finite_tag(table, i) == told != _finite_tag(table, table.head[i]):
            start = i
            while start > clause and table.pos[start - 1] in (
                "CCONJ",
                "PUNCT",
                "ADV",
                "AUX",
                "PART",
            ):
                start -= 1
            return start
    return last


def _finite_tag(table: TokenTable, verb: int) -> str:
    """The tag of a verb's first auxiliary, else its own: "did not suggest" is VBD."""
    auxiliary = table.child(verb, "aux", "auxpass")
    return table.tag[auxiliary if auxiliary >= 0 else verb]


def _before_aside(table: TokenTable, clause: int, last: int) -> int:
    """Where a clause ends if what is added behind a comma at its end is the reporter's own."""
    for i in range(clause + 1, last):
        left = table.left[i]
        if clause < left and behind_comma(table, left) and _is_aside(table, i, last):
            return left - 1
        joined = table.text[i] in DASHES and table.pos[i + 1 : i + 2] == ["CCONJ"]
        if table.text[i] == ";" or joined:
            return i
        if table.dep[i] == "appos" and table.lemma[i] in SPEECH_NOUNS and i > table.head[i]:
            return trimmed(table, clause, left)[1]
    return last


def behind_comma(table: TokenTable, i: int) -> bool:
    """Whether a comma, or a comma and a closing mark, stands right before a token."""
    at = i - 1
    while at > 0 and table.text[at] in MARKS:
        at -= 1
    return table.text[at] == ","


def _is_aside(table: TokenTable, i: int, last: int) -> bool:
    """Whether a word opens a clause of the reporter's own that runs to the end."""
    if table.dep[i] != "advcl" or table.right[i] + 1 < last:
        return False
    return table.tag[i] == "VBG" or table.lower[table.left[i]] in ASIDES


def _whole(table: TokenTable, last: int) -> int:
    """The end of a clause that the parse broke off right before its own verb."""
    end = table.sentence[last - 1][1]
    if last < end and table.tag[last] in FINITE:
        return end
    return last


def _with_rest(table: TokenTable, cue: int, last: int) -> int:
    """The end with a reason, or a "but could not …", that the parse hung on the cue."""
    behind = last
    while behind < len(table) and table.text[behind] in MARKS:
        behind += 1
    for child in table.children[cue]:
        left = table.left[child]
        if table.dep[child] == "advcl" and left == behind and table.lower[left] in REASONS:
            return table.right[child] + 1
        links = 0 <= child - last <= MAX_LINK and table.dep[child] == "conj"
        if links and table.lemma[child] not in CUES and table.child(child, "nsubj") < 0:
            return table.right[child] + 1
    return last

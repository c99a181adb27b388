"""Whether a cue tells of something that was said at all.

"Has not said", "would say", "if he says", "left without saying" and "did she say?" do not.
"""

from __future__ import annotations

from quizgen.analysis.quotations import MARKS
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.cues import ACTUAL_BEFORE_TO, HYPOTHETICAL_MARKS, MODALS

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CAUSING = frozenset("let make help have".split())
# Verbs whose clause is wished for or feared, not told: "I hope that she says".
WISHING = frozenset("hope wish expect fear doubt imagine suppose pretend want".split())
# Verbs and prepositions of not doing: "avoided saying", "without saying", "short of saying".
SHUNNING = frozenset("avoid deny refuse resist stop refrain keep prevent shy".split())
LACKING = frozenset("without instead short rather than against".split())
NOBODY = frozenset("nobody none neither no".split())


def is_asserted(table: TokenTable, cue: int) -> bool:
    """Whether the cue tells of something that was really said."""
    if _refuted(table, cue) or _shunned(table, cue) or _asked(table, cue) or _by_nobody(table, cue):
        return False
    head = table.head[cue]
    if table.tag[cue] == "VB" and table.lemma[head] in CAUSING:
        return False
    if table.dep[cue] == "ccomp" and table.lemma[head] in WISHING and head < cue:
        # A parse that runs on through a closing mark tells nothing: '… you want," he said'.
        return not MARKS.isdisjoint(table.text[head:cue])
    if any(table.lower[c] == "to" and table.dep[c] == "aux" for c in table.children[cue]):
        return table.lemma[head] in ACTUAL_BEFORE_TO and is_asserted(table, head)
    if table.dep[cue] == "conj" and not any(table.dep[c] in SUBJECTS for c in table.children[cue]):
        modal = any(table.lower[c] in MODALS for c in table.children[head])
        return not (modal and table.tag[cue] == "VB")
    return True


def _refuted(table: TokenTable, cue: int) -> bool:
    """Whether a negation, a modal verb or a condition stands on the cue."""
    for child in table.children[cue]:
        word, dep = table.lower[child], table.dep[child]
        if dep == "neg" or (dep in ("advmod", "preconj") and word in ("never", "hardly")):
            return True
        if dep == "aux" and word in MODALS:
            return True
        if dep == "mark" and word in HYPOTHETICAL_MARKS:
            return True
    return False


def _shunned(table: TokenTable, cue: int) -> bool:
    """Whether somebody avoided the saying: "denied saying", "left without saying"."""
    if table.tag[cue] != "VBG" or table.dep[cue] not in ("xcomp", "pcomp", "dobj"):
        return False
    above = table.head[cue]
    if table.dep[cue] != "pcomp":
        return table.lemma[above] in SHUNNING
    further = table.head[above]
    return table.lower[above] in LACKING or (
        table.lower[above] in ("of", "from", "than")
        and (table.lower[further] in LACKING or table.lemma[further] in SHUNNING)
    )


def _asked(table: TokenTable, cue: int) -> bool:
    """Whether the verb stands behind its subject's auxiliary, as in "Did she say …?"."""
    subject = table.child(cue, *SUBJECTS)
    before = (c for c in table.children[cue] if table.dep[c] == "aux" and c < subject < cue)
    auxiliary = next(before, -1)
    if auxiliary < 0:
        return False
    first, end = table.sentence[cue]
    return auxiliary in (table.left[cue], first) or table.text[end - 1] == "?"


def _by_nobody(table: TokenTable, cue: int) -> bool:
    """Whether the subject is nobody: "no minister said", "neither Cole nor Lee said"."""
    subject = table.child(cue, *SUBJECTS)
    if subject < 0:
        return False
    return table.lower[subject] in NOBODY or any(
        table.lower[c] in NOBODY and c < subject for c in table.children[subject]
    )

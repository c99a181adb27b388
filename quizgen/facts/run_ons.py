"""Sentences that run together: "The mill closed in May, 40 people lost their jobs."

A mark alone joins two main clauses. A question made of such a sentence inherits the fault, and
what hangs on which verb is a guess of the parser's.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.tokens import TokenTable
from quizgen.facts import clause_tables as tables
from quizgen.model import Span

JOINTS = frozenset({",", ";", ":"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_LINKS = frozenset({"mark", "cc", "preconj"})
LONGEST_LEAD = 4  # tokens between the mark and the subject: ", in spring, a plant can …"
_FILLED = ("dobj", "attr", "acomp", "oprd", "prep", "npadvmod", "dative")


def run_ons(analysed: AnalysedArticle) -> tuple[Span, ...]:
    """The spans of the sentences in which a mark alone joins two main clauses.

    Args:
        analysed: the article with its parse.
    """
    table = analysed.table
    firsts = dict.fromkeys(table.sentence[i] for i in _seconds(table) if _by_mark(table, i))
    return tuple(analysed.span(first, end - 1) for first, end in firsts)


def _seconds(table: TokenTable) -> Iterator[int]:
    """The verbs that another verb with a subject is joined to without a word."""
    for i, dep in enumerate(table.dep):
        if dep not in ("ccomp", "conj") or table.child(i, *_SUBJECTS) < 0:
            continue
        head = table.head[i]
        if table.child(head, *_SUBJECTS) < 0 or _LINKS & _deps(table, i):
            continue
        if dep == "conj" and not _LINKS & _deps(table, head):
            yield i
        elif dep == "ccomp" and i < head and _tells_of_its_own(table, head):
            yield head


def _deps(table: TokenTable, i: int) -> set[str]:
    return {table.dep[child] for child in table.children[i]}


def _tells_of_its_own(table: TokenTable, verb: int) -> bool:
    """Whether a verb behind another clause reports no words: "…, it carries 90 cars"."""
    subject = table.child(verb, *_SUBJECTS)
    filled = any(table.dep[c] in _FILLED for c in table.children[verb] if c > verb)
    return filled and subject < verb and table.lemma[verb] not in tables.REPORTING_LEMMAS


def _by_mark(table: TokenTable, verb: int) -> bool:
    """Whether a mark stands right before the clause of a verb, outside a quotation."""
    first, end = table.sentence[verb]
    subject = table.left[table.child(verb, *_SUBJECTS)]
    joint = next((i for i in range(subject, first, -1) if table.text[i - 1] in JOINTS), -1)
    marks = {'"', "“", "”", "``", "''"} & set(table.text[first:end])
    return joint > 0 and not marks and subject - joint <= LONGEST_LEAD

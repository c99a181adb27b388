"""A sentence with one gap, where no natural question can be made.

The whole sentence keeps the meaning best; a clause lifted out of it, with its source named, is
the next choice where the sentence is too long or leaves something open.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import GAP, Clause, FactSheet, Span
from quizgen.questions.wording import tables
from quizgen.questions.wording.assemble import Draft, state
from quizgen.questions.wording.cutting import gap_in, holding
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.sources import Source, source_of, unsettled

_ARTICLE = re.compile(rf"\b([Aa])n? {GAP}")  # "an" would tell the first letter
_TORN = re.compile(rf"{GAP}(?:\s?-|[A-Za-z])|[A-Za-z][-]?{GAP}")  # a gap within a compound word


def gap_drafts(
    clause: Clause, key: Span, source: Source, fact: Span, sheet: FactSheet
) -> list[Draft]:
    """The sentence and the clause, each with a gap; at least one draft.

    Args:
        clause: the clause that holds the fact.
        key: what the gap replaces.
        source: whose claim the clause is.
        fact: where the fact stands.
        sheet: all facts of the article.
    """
    drafts = []
    outer = clause.outer
    if outer is not None and holding(outer, key) is not None and not _patched(outer):
        whole = source_of(fact, outer, sheet, report=False)
        if not whole.fault and not unsettled(outer):
            drafts.append(_draft(outer, key, whole))
    lifted = not source.fault and not unsettled(clause)
    if lifted and clause.link != "label":
        drafts.append(_draft(clause, key, source))
    return drafts or [Draft("", (source.fault or "no-wording",))]


def _patched(clause: Clause) -> bool:
    """Whether a semicolon or dash joins the sentence from several."""
    return any(not p.asides and p.text.strip() in tables.PATCHES for p in clause.words)


def _draft(clause: Clause, key: Span, source: Source) -> Draft:
    def blank(parts: list[Part]) -> list[Part]:
        return gap_in(parts, key)

    draft = state(clause, key, lead=source.lead, blank=blank)
    draft = replace(draft, text=_ARTICLE.sub(rf"\1(n) {GAP}", draft.text))
    if not draft.faults and (draft.text.count(GAP) != 1 or _TORN.search(draft.text)):
        return Draft(draft.text, ("no-wording",))
    return draft

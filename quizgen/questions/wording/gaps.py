"""A sentence with one gap, where no natural question can be made.

The whole sentence keeps the meaning best; a clause lifted out of it, with its source named, is
the next choice where the sentence is too long or leaves something open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.model import GAP, Clause, FactSheet, Piece, Span
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.assemble import Draft, faults_of, state
from quizgen.questions.wording.cutting import gap_in, holding
from quizgen.questions.wording.render import (
    Part,
    balanced,
    capitalised,
    closed,
    length,
    rendered,
    shown,
)
from quizgen.questions.wording.sources import Source, covering, named, source_of, unsettled

SHORTEST_TOLD = 10  # words of "He told a crowd in …" that make it worth asking
SPOKEN_QUALITY = 0.8
SPOILING = '“”"[](){}…—–@'  # marks that show words left out, put in or quoted in turn

_ARTICLE = re.compile(rf"\b([Aa])n? {GAP}")  # "an" would tell the first letter
_TORN = re.compile(rf"{GAP}(?:\s?-|[A-Za-z])|[A-Za-z][-]?{GAP}")  # a gap within a compound word


def gap_drafts(
    clause: Clause, key: Span, source: Source, fact: Span, sheet: FactSheet
) -> Iterator[Draft]:
    """The sentence and the clause, each with a gap; at least one draft, made when asked for.

    Args:
        clause: the clause that holds the fact.
        key: what the gap replaces.
        source: whose claim the clause is.
        fact: where the fact stands.
        sheet: all facts of the article.
    """
    made: Draft | None = None
    outer = clause.outer
    if outer is not None and holding(outer, key) is not None and not _patched(outer):
        whole = source_of(fact, outer, sheet, report=False)
        if not whole.fault and not unsettled(outer):
            made = _draft(outer, key, whole)
            yield made
    lifted = not source.fault and not unsettled(clause)
    if lifted and clause.link != "label":
        made = _draft(clause, key, source)
        yield made
    if made is None or made.faults:
        for made in sentence_drafts(clause, key, fact, sheet):
            yield made
    spoken = spoken_draft(clause, key, fact, sheet)
    if spoken is not None:
        yield spoken
    elif made is None:
        yield Draft("", (source.fault or "no-wording",))


def first_sound(drafts: Iterator[Draft]) -> Draft:
    """The first draft without a fault, or the last; there must be one."""
    draft = next(drafts)
    while draft.faults and (after := next(drafts, None)) is not None:
        draft = after
    return draft


def sentence_drafts(clause: Clause, key: Span, fact: Span, sheet: FactSheet) -> list[Draft]:
    """The sentence as it stands, near times and asides left out, with a gap.

    Args:
        clause: the clause that holds the fact; its sentence is what is printed.
        key: what the gap replaces.
        fact: where the fact stands.
        sheet: all facts of the article.
    """
    main = clause.outer or clause
    if source_of(fact, main, sheet, report=False).fault or unsettled(main) or _patched(main):
        return []
    words = shown(clause.words, key)
    if words and words[0].text.strip().lower() in tables.DISCOURSE_STARTS:
        words = words[1:]
    made = rendered(gap_in(list(words), key))
    text = closed(made.text, ".")
    faults = faults_of(made, text, longest=tables.LONGEST_GAP)
    if text.count(GAP) != 1 or _TORN.search(text):
        faults.append("no-wording")
    printed = _ARTICLE.sub(rf"\1(n) {GAP}", text)
    return [Draft(printed, tuple(faults), SPOKEN_QUALITY, vague=made.vague)]


def spoken_draft(clause: Clause, key: Span, fact: Span, sheet: FactSheet) -> Draft | None:
    """ "Ann Reed said: “We have _____ ships.”": a quoted sentence with a gap.

    Args:
        clause: the clause that holds the fact; its sentence is what is printed.
        key: what the gap replaces.
        fact: where the fact stands.
        sheet: all facts of the article.

    Returns:
        None where the fact does not stand in a quotation of a known speaker.
    """
    statement = covering(fact, sheet)
    if statement is None or not statement.speaker or statement.mode != "assertion":
        return None
    quoted = next(c for c in statement.contents if c.span.covers(fact))
    if not quoted.direct or len(statement.co_speakers):
        return None
    within = (f.verb for f in clause.finite if quoted.span.covers(f.subject))
    if not any(quoted.span.covers(verb) for verb in within):
        return None  # “peace and progress in the North” is no sentence
    words = [p for p in clause.words if quoted.span.covers(p.span)]
    said = rendered([replace(p, name="", open=False) for p in _gapped(words, key)]).text
    said = said.strip(' “”"').rstrip(".,;: ")
    name = capitalised(named(statement.speaker_id, statement.speaker, sheet))
    draft = Draft(f"{name} said: “{capitalised(said)}.”", quality=SPOKEN_QUALITY)
    return replace(draft, faults=_spoken_faults(said, draft.text))


def _gapped(words: Sequence[Piece], key: Span) -> list[Piece]:
    return [p for p in gap_in(list(words), key) if isinstance(p, Piece)]


def _spoken_faults(said: str, text: str) -> tuple[str, ...]:
    """What speaks against a quoted sentence with a gap."""
    if said.count(GAP) != 1 or _TORN.search(said):
        return ("no-wording",)
    if any(mark in said for mark in SPOILING) or not balanced(text):
        return ("unbalanced",)
    if number_tables.DISFLUENT & set(said.lower().split()):
        return ("no-wording",)
    words = said.lower().replace(",", "").split()
    pointing = sum(word in tables.VAGUE_OPENINGS for word in words)
    if words[0] in tables.VAGUE_OPENINGS | {"your"} or pointing > 1:
        return ("open-reference",)
    if len(words) > tables.LONGEST_GAP - 4:
        return ("too-long",)
    return ("too-short",) if len(words) < tables.SHORTEST_GAP else ()


def _says_nothing(clause: Clause, text: str) -> bool:
    """Whether a verb of saying lost what was said: "Jon Reed, who runs a paper, said"."""
    if clause.lemma not in tables.SAYING_VERBS | {"say"}:
        return False
    contents = [p for p in clause.phrases if p.role == "clausal" and not p.participle]
    printed = any(p.pieces[-1].text.strip(' .,”"') in text for p in contents)
    return not printed and (clause.lemma == "say" or length(text) < SHORTEST_TOLD)


def _patched(clause: Clause) -> bool:
    """Whether a semicolon or dash joins the sentence from several."""
    return any(not p.asides and p.text.strip() in tables.PATCHES for p in clause.words)


def _draft(clause: Clause, key: Span, source: Source) -> Draft:
    def blank(parts: list[Part]) -> list[Part]:
        return gap_in(parts, key)

    draft = state(clause, key, lead=source.lead, blank=blank)
    draft = replace(draft, text=_ARTICLE.sub(rf"\1(n) {GAP}", draft.text))
    if not draft.faults and _says_nothing(clause, draft.text):
        return Draft(draft.text, ("half-clause",))
    if not draft.faults and (draft.text.count(GAP) != 1 or _TORN.search(draft.text)):
        return Draft(draft.text, ("no-wording",))
    return draft

"""Whose claim a fact is: "According to Ann Reed," before a question about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizgen.analysis.name_words import PAPER_WORDS
from quizgen.model import Clause, Entity, FactSheet, Piece, Span, Statement
from quizgen.questions.wording import tables
from quizgen.questions.wording.render import Part, phrase_parts

_ASKING = re.compile(r"\?[\s\"”’')]*$")


@dataclass(frozen=True)
class Source:
    """The attribution of a fact.

    Attributes:
        lead: words to put before the question, comma included; empty for the article's own.
        fault: code of a rejection, or "".
    """

    lead: tuple[Part, ...] = ()
    fault: str = ""


def source_of(span: Span, clause: Clause, sheet: FactSheet, *, report: bool = True) -> Source:
    """Who vouches for what stands at a span.

    Args:
        span: where the fact stands.
        clause: the clause it stands in.
        sheet: all facts; a statement that covers the span names its speaker.
        report: False where the clause itself names the source of what it reports.
    """
    if _ASKING.search(clause.sentence.of(sheet.article.text)):
        return Source(fault="not-asserted")
    if clause.link in {"relative", "label"} and _of_source(clause, sheet):
        return Source()
    statement = covering(span, sheet)
    if _set_against(clause, statement):
        return Source(fault="unsure")
    if not report and statement is not None and not _inside(clause, statement):
        statement = None
    if statement is not None and _outside(clause, statement, span):
        statement = None
    if statement is not None and statement.mode != "assertion":
        return Source(fault="not-asserted")
    if clause.attribution is not None and clause.attribution.preposition.startswith("according"):
        return Source((*phrase_parts(clause.attribution), ","))
    if statement is not None and statement.speaker:
        name = named(statement.speaker_id, statement.speaker, sheet)
        return Source(("according to", *_piece_of(statement, name, span), ","))
    return _governed(clause, stated=statement is not None)


def _of_source(clause: Clause, sheet: FactSheet) -> bool:
    """Whether a clause beside a speaker's name tells of that speaker: the article's own words."""
    subject = clause.subject
    return subject is not None and any(
        s.mention is not None and s.mention.overlaps(subject.span) for s in sheet.statements
    )


def _set_against(clause: Clause, statement: Statement | None) -> bool:
    """Whether a clause of contrast follows reported words: it may be the article's own."""
    if clause.link != "adverbial" or clause.mark not in tables.CONTRASTING_MARKS:
        return False
    direct = statement is not None and any(
        c.direct and c.span.covers(clause.span) for c in statement.contents
    )
    return not direct and (statement is not None or bool(clause.reported))


def _inside(clause: Clause, statement: Statement) -> bool:
    """Whether a whole clause stands within reported words."""
    return any(content.span.covers(clause.span) for content in statement.contents)


def _outside(clause: Clause, statement: Statement, span: Span) -> bool:
    """Whether the clause only seems to stand within reported words: its subject does not."""
    content = next(c for c in statement.contents if c.span.covers(span))
    if content.direct or clause.reported or clause.subject is None:
        return False
    return not content.span.covers(clause.subject.span)


def _piece_of(statement: Statement, name: str, span: Span) -> tuple[Part, ...]:
    """The speaker's name as a piece, so that later mentions may be pronouns."""
    where = statement.mention or Span(span.start, span.start)
    return (Piece(name, where, entity=statement.speaker_id, name=name),)


def _governed(clause: Clause, *, stated: bool) -> Source:
    """From the verb over a content clause."""
    if not clause.reported:
        return Source(fault="speaker-unknown" if stated else "")
    if clause.reported in tables.FACTIVE:
        return Source()
    if clause.reported not in tables.VOUCHING or clause.attribution is None:
        return Source(fault="not-asserted")
    return Source(("according to", *phrase_parts(clause.attribution), ","))


def unsettled(clause: Clause) -> bool:
    """Whether a clause is only supposed ("if …") or compared with ("as he has done")."""
    if clause.mark in tables.HYPOTHETICAL_MARKS or clause.mark in tables.COMPARING_MARKS:
        return True
    return clause.mark == "as" and clause.lemma in {"do", "be", "have"}


def covering(span: Span, sheet: FactSheet) -> Statement | None:
    """The smallest statement whose words hold a span."""
    held = [
        (content.span.end - content.span.start, n)
        for n, statement in enumerate(sheet.statements)
        for content in statement.contents
        if content.span.covers(span)
    ]
    return sheet.statements[min(held)[1]] if held else None


def entity_of(entity_id: str, sheet: FactSheet) -> Entity | None:
    """The entity with an id."""
    return next((e for e in sheet.entities if e.id == entity_id), None)


def named(entity_id: str, name: str, sheet: FactSheet) -> str:
    """A name as a sentence prints it: a body keeps the article it mostly has in the text."""
    entity = entity_of(entity_id, sheet)
    if entity is None or entity.kind == "person" or name.lower().startswith("the "):
        return name
    first, _, last = name.lower().rpartition(" ")
    paper = bool(first) and last in PAPER_WORDS  # the New York Times, even below "Times" alone
    return "the " + name if paper or f"the {name.lower()}" in sheet.article.text.lower() else name

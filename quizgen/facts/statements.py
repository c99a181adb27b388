"""Finds the statements of an article: who said what, where, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

from quizgen.analysis import AnalysedArticle
from quizgen.analysis.people import Link
from quizgen.analysis.quotations import Quotation, quoted_by
from quizgen.facts.clauses import clause_at
from quizgen.facts.cues import ASKING, DIRECTING
from quizgen.facts.quoting import reports_of_quotations
from quizgen.facts.reporting import reports_by_grammar
from quizgen.facts.reports import Page, Range, Report
from quizgen.facts.sources import Source
from quizgen.facts.turns import turns
from quizgen.model import Content, Mention, Span, Statement, StatementMode

# Nouns and numbers that stand for more than one person.
PAIRS = frozenset("pair couple duo trio two three both family".split())


def find_statements(analysed: AnalysedArticle) -> tuple[Statement, ...]:
    """Every statement of the article that is trusted, in order of the text."""
    page, spoken = _page(analysed)
    reports = reports_of_quotations(page, [*spoken, *reports_by_grammar(page)])
    found = [s for r in reports if (s := _statement(page, r)) is not None]
    found.sort(key=lambda s: s.contents[0].span)
    return tuple(found)


def _page(analysed: AnalysedArticle) -> tuple[Page, list[Report]]:
    """The article for the finders, and what is quoted in it without marks."""
    quotations, table = analysed.quotations, analysed.table
    inside = quoted_by(quotations, len(table))
    page = Page(analysed, table, quotations, inside, analysed.paragraph_of)
    spoken = turns(page)
    ranges = [part for report in spoken for part in report.parts]
    nested = {
        n for n, q in enumerate(quotations) for first, last in ranges if first <= q.first < last
    }
    for first, last in ranges:
        inside[first:last] = [len(quotations)] * (last - first)
    return replace(page, nested=frozenset(nested)), spoken


def _statement(page: Page, report: Report) -> Statement | None:
    """The statement that a report makes, in source spans."""
    contents = _contents(page, report)
    if not contents:
        return None
    analysed = page.analysed
    source, cue = report.source, report.cue
    anchor = cue if cue >= 0 else page.quotations[report.quotes[0]].first
    speakers = _speakers(page, report)
    first = speakers[0] if speakers else None
    certainty = first.mention.confidence if first else 1.0
    return Statement(
        id=f"s{contents[0].span.start}-{contents[0].span.end}",
        sentence=analysed.sentence_span(analysed.doc[anchor]),
        contents=tuple(contents),
        speaker=first.entity.name if first else "",
        speaker_id=first.entity.id if first else "",
        mention=analysed.span(source.first, source.last) if source else None,
        cue=analysed.span(cue) if cue >= 0 else None,
        cue_lemma=page.table.lemma[cue] if cue >= 0 else "",
        complement=report.complement,
        mode=_mode(page, report),
        co_speakers=tuple(link.entity.id for link in speakers[1:]),
        confidence=report.confidence * certainty,
        clause=clause_at(analysed, analysed.doc[cue]) if cue >= 0 else None,
    )


def _speakers(page: Page, report: Report) -> list[Link]:
    """Whom the source's words stand for: one speaker, or several joined by "and"."""
    at, source = page.analysed.people.at, report.source
    if source is None:
        return []
    if report.entity is not None:
        span = page.analysed.span(source.first, source.last)
        return [Link(report.entity, Mention(span, "short"))]
    found: dict[str, Link] = {}
    for head in _heads(page, source):
        link = at(head) or at(source.last)
        if link is not None:
            found.setdefault(link.entity.id, link)
    if len(found) == 1 and _is_plural(page, source.owner):
        return [link for link in found.values() if link.entity.kind != "person"]
    return list(found.values())


def _heads(page: Page, source: Source) -> list[int]:
    """The source's noun, what is joined to it, and names in apposition: "the pair, A and B"."""
    table, at = page.table, page.analysed.people.at
    heads = [source.owner]
    for head in heads:
        heads += [c for c in table.children[head] if table.dep[c] == "conj" and c > head]
        named = table.child(head, "appos") if at(head) is None else -1
        heads += [named] if named >= 0 and at(named) is not None else []
    return heads


def _is_plural(page: Page, owner: int) -> bool:
    """Whether the words mean more than one: "the Coles", "said the pair"."""
    table = page.table
    return table.tag[owner] in ("NNS", "NNPS") or table.lemma[owner] in PAIRS


def _contents(page: Page, report: Report) -> list[Content]:
    """Pieces in order: quoted stretches direct, what stands around them indirect."""
    analysed = page.analysed
    quotes = [page.quotations[n] for n in sorted(report.quotes)]
    found = [Content(_said(page, q, report), True) for q in quotes]
    taken = [(q.first, q.last) for q in quotes]
    for part in report.parts if report.verbatim else _merged(report.parts):
        for first, last in _minus(part, taken):
            first, last = _trimmed(page, first, last)
            if last > first:
                found.append(Content(analysed.span(first, last - 1), False, report.verbatim))
    return sorted(found, key=lambda c: c.span)


def _merged(parts: tuple[Range, ...]) -> list[Range]:
    """The ranges in order, those that overlap made one."""
    merged: list[Range] = []
    for first, last in sorted(parts):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _said(page: Page, quotation: Quotation, report: Report) -> Span:
    """The quotation's words, without the name that opens a transcript ("ROE: We …")."""
    if quotation.first <= report.cue < quotation.last - 1:
        return page.analysed.span(report.cue + 1, quotation.last - 1)
    return quotation.span


def _minus(part: Range, taken: list[Range]) -> list[Range]:
    """What is left of a range outside the taken ones (in order)."""
    left, at = [], part[0]
    for first, last in taken:
        if first < part[1] and last > at:
            left.append((at, min(first, part[1])))
            at = max(at, last)
    left.append((at, part[1]))
    return [r for r in left if r[1] > r[0]]


def _trimmed(page: Page, first: int, last: int) -> Range:
    """The range without marks and stops at its edges."""
    table = page.table
    while first < last and table.pos[first] == "PUNCT":
        first += 1
    while last > first and table.pos[last - 1] == "PUNCT":
        last -= 1
    return first, last


def _mode(page: Page, report: Report) -> StatementMode:
    """Question, command or assertion, by the cue and by what closes the words."""
    lemma = page.table.lemma[report.cue] if report.cue >= 0 else ""
    if report.complement == "to" and lemma in DIRECTING:
        return "command"
    if lemma in ASKING and report.complement in ("whether", "if", "why", "how", "what", "who"):
        return "question"
    if report.verbatim and report.parts and page.table.text[report.parts[-1][1] - 1] == "?":
        return "question"
    if report.quotes and not report.parts:
        last: Span = page.quotations[max(report.quotes)].span
        if page.analysed.article.text[last.end - 1] == "?":
            return "question"
    return "assertion"

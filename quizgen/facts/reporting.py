"""Indirect speech by grammar: a cue outside quotation marks, its source, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.analysis.tokens import TokenTable
from quizgen.facts.asserted import is_asserted
from quizgen.facts.clause_ends import EDGE, behind_comma, end_of_clause, trimmed
from quizgen.facts.cues import (
    ASKING,
    CUES,
    DIRECTING,
    JUDGING,
    PROMISING,
    SAYING,
    SHOWING,
    WITH_CLAUSE,
    WITH_PREPOSITION,
)
from quizgen.facts.reports import Page, Range, Report
from quizgen.facts.sources import (
    SAID_IN_PASSING,
    Source,
    can_speak,
    noun_phrase,
    source_of,
)
from quizgen.facts.speech_nouns import reports_by_nouns

# How sure a complement makes us, chosen on PolNeAR train (share of right statements).
SURE, LIKELY, WEAK = 0.95, 0.85, 0.7
SPEAKS_OF_THINGS = frozenset("say tell show".split())
# Words that open a reported clause.
OPENING = frozenset("that whether if how why what who when".split())
REFLEXIVE = frozenset("himself herself itself themselves myself".split())
# Fewest tokens of what was said, by complement: shorter ones are mostly slips of the parse.
MIN_CLAIM = 4
MIN_TOKENS = {"object": 2, "for": 2, "about": 3, "on": 3, "of": 3, "against": 2}
VERB_TAGS = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG"))


def reports_by_grammar(page: Page) -> Iterator[Report]:
    """Every report of the article that a verb or "according to" makes, in order.

    What is reported within a report is left out: the article says it of nobody but the first.
    """
    found = [*_all_reports(page), *reports_by_nouns(page)]
    spoken = [
        (part, report.cue)
        for report in found
        if report.complement != "according to"
        for part in report.parts
    ]
    for report in found:
        if not any(a <= report.cue < b and cue != report.cue for (a, b), cue in spoken):
            yield report


def _all_reports(page: Page) -> Iterator[Report]:
    """Every report, nested ones too."""
    table = page.table
    for i, tag in enumerate(table.tag):
        if page.inside[i] >= 0:
            continue
        if tag in VERB_TAGS:
            report = _by_verb(page, i)
        elif table.lower[i] == "according" and tag not in VERB_TAGS:
            report = _according_to(page, i + 1)
        else:
            continue
        if report is not None:
            yield report


def _by_verb(page: Page, cue: int) -> Report | None:
    """The report of one verb, or None."""
    table = page.table
    if table.lemma[cue] == "accord":
        return _according_to(page, cue + 1)
    if table.lemma[cue] not in CUES or not is_asserted(table, cue):
        return None
    source = source_of(table, cue, page.inside)
    content = _complement(table, cue) or _in_passing(table, cue, source)
    if content is None:
        return None
    parts, complement, confidence = content
    if source is None or not (complement == "that" or _may_report(table, cue, source)):
        return None
    if parts[0] < cue and table.tag[parts[0]] in ("WDT", "WP"):
        return None  # "which he said has grown": half a relative clause
    cut = _without(parts, source, cue, table)
    if sum(b - a for a, b in cut) < MIN_TOKENS.get(complement, MIN_CLAIM):
        return None
    if complement == "object" and table.pos[source.head] not in ("PROPN", "PRON"):
        return None
    return Report(cue, source, cut, complement=complement, confidence=confidence)


def _in_passing(table: TokenTable, cue: int, source: Source | None) -> Found | None:
    """ "The risk, he said, is a clash": subject and verb alone between commas."""
    if source is None or table.lemma[cue] not in SAID_IN_PASSING or source.last != cue - 1:
        return None
    first, last = table.sentence[cue]
    closed = table.text[cue + 1 : cue + 2] in ([","], ["."])
    if source.first <= first or table.text[source.first - 1] != "," or not closed:
        return None
    return (first, last), "", LIKELY


def _may_report(table: TokenTable, cue: int, source: Source) -> bool:
    """Whether the source can have said it: things only "say" and "show"."""
    plain = table.lemma[cue] in SPEAKS_OF_THINGS or source.head != source.owner
    return plain or can_speak(table, source.head)


Found = tuple[Range, str, float]


def _complement(table: TokenTable, cue: int) -> Found | None:
    """What was said: range of tokens, opening word, confidence."""
    lemma = table.lemma[cue]
    clause = table.child(cue, "ccomp")
    if clause >= 0 and lemma in WITH_CLAUSE | JUDGING and not _is_infinitive(table, clause):
        return _clause(table, cue, clause) if _shows(table, cue, clause) else None
    to_clause = table.child(cue, "xcomp", "ccomp", "advcl")
    if to_clause > cue and _is_infinitive(table, to_clause):
        commands = lemma in DIRECTING and lemma not in ASKING
        if commands or lemma in PROMISING:
            return _with_addressee(table, cue, to_clause), "to", LIKELY
    thing = table.child(cue, "dobj")
    if thing > cue and lemma in JUDGING and _judges(table, cue, thing):
        return (table.left[thing], _end_of_object(table, cue, thing)), "object", WEAK
    if lemma in WITH_PREPOSITION:
        return _prepositional(table, cue)
    return None


def _shows(table: TokenTable, cue: int, clause: int) -> bool:
    """Whether a clause is what the verb reports: "found" and "shows" need their "that"."""
    if table.lemma[cue] in SAYING | ASKING:
        return True
    opening = table.lower[table.left[clause]]
    return table.lemma[cue] not in SHOWING or opening in OPENING


def _judges(table: TokenTable, cue: int, thing: int) -> bool:
    """Whether the object tells what was said, unlike in "called her mother", "mocked him"."""
    if table.pos[thing] == "PRON" and _end_of_object(table, cue, thing) == thing + 1:
        return False
    if table.lemma[cue] != "call":
        return True
    return table.child(cue, "oprd") > cue and table.lower[cue + 1] not in REFLEXIVE


def _with_addressee(table: TokenTable, cue: int, to_clause: int) -> Range:
    """ "them to leave", from the one who is told to the end of the clause."""
    first, last = _range(table, to_clause)
    addressee = table.child(cue, "dobj", "dative")
    return (table.left[addressee], last) if cue < addressee < first else (first, last)


def _clause(table: TokenTable, cue: int, clause: int) -> Found:
    """The content of a finite clause, before or behind its cue."""
    first, last = _range(table, clause)
    if clause > cue:
        last = end_of_clause(table, cue, clause)
    lemma = table.lemma[cue]
    confidence = SURE if lemma in SAYING else LIKELY if lemma in SHOWING | ASKING else WEAK
    mark = table.lower[first]
    if first > cue and mark in OPENING:
        return (first + (mark == "that"), last), mark, confidence
    return (first, last), "", confidence


def _is_infinitive(table: TokenTable, verb: int) -> bool:
    return any(table.lower[c] == "to" and table.dep[c] == "aux" for c in table.children[verb])


def _range(table: TokenTable, head: int) -> Range:
    return table.left[head], table.right[head] + 1


# What a verb of judging governs beside its object: "as a fraud", "of lying", "for the delay".
JUDGED_WITH = frozenset("as of for to over with about against on".split())


def _end_of_predicate(table: TokenTable, cue: int) -> int:
    """Behind a verb's objects and what belongs to them; time and place are left out."""
    end = cue + 1
    for child in table.children[cue]:
        dep = table.dep[child]
        if child < cue or dep in ("punct", "npadvmod", "advmod"):
            continue
        if dep in ("prep", "agent") and table.lower[child] not in JUDGED_WITH:
            break
        if dep in ("cc", "conj", "parataxis", "advcl"):
            break
        end = table.right[child] + 1
    return end


def _end_of_object(table: TokenTable, cue: int, thing: int) -> int:
    """The end of what is judged, without a remark on it behind a comma."""
    end = _end_of_predicate(table, cue)
    for i in range(thing + 1, end):
        added = table.dep[i] in ("relcl", "appos", "advcl") and table.head[i] < i
        if added and behind_comma(table, table.left[i]):
            return table.left[i] - 1
    return end


def _prepositional(table: TokenTable, cue: int) -> Found | None:
    """What follows a verb with its preposition: "called for an inquiry"."""
    wanted = WITH_PREPOSITION[table.lemma[cue]]
    for child in table.children[cue]:
        if child > cue and table.lower[child] in wanted and table.dep[child] in ("prep", "prt"):
            end = _end_of_predicate(table, cue)
            first = child + 1
            return ((first, end), table.lower[child], WEAK) if first < end else None
    return None


def _without(content: Range, source: Source, cue: int, table: TokenTable) -> tuple[Range, ...]:
    """The content without the reporting clause, where that stands in its midst."""
    first, last = content
    low, high = min(source.first, cue), max(source.last, cue) + 1
    if first < low and table.text[low - 1] not in EDGE - {";"}:
        return ()  # no comma sets the reporting clause off, so the parse is wrong
    if first <= cue < last and source.first > cue:  # '…, said Cole, referring to …'
        ranges = [(first, low)]
    elif first <= cue < last:
        ranges = [(first, low), (high, _before_deed(table, high, last))]
    elif cue < first:
        ranges = [(max(first, high if source.first > cue else first), last)]
    else:
        ranges = [(first, min(last, low))]
    return tuple(r for r in (trimmed(table, *r) for r in ranges) if r[1] > r[0])


def _before_deed(table: TokenTable, first: int, last: int) -> int:
    """The end of what goes on behind "she said": nothing of ", wiping off the dust"."""
    start = trimmed(table, first, last)[0]
    return first if start < last and table.tag[start] == "VBG" else last


def _according_to(page: Page, to: int) -> Report | None:
    """ "According to the ministry, …" and "…, according to the ministry"."""
    table = page.table
    if to >= len(table) or table.lower[to] != "to":
        return None
    head = table.child(to, "pobj")
    if head < 0:
        return None
    _, last = table.sentence[to]
    source = noun_phrase(table, head)
    start, end = to - 1, min(table.right[head] + 1, last)
    parts = _around(table, _clause_of(table, start), start, end)
    if sum(b - a for a, b in parts) < MIN_CLAIM:
        return None
    return Report(start, source, parts, complement="according to", confidence=LIKELY)


def _clause_of(table: TokenTable, accord: int) -> Range:
    """The clause that "according to" belongs to: that of its verb, else the sentence."""
    first, last = table.sentence[accord]
    verb = next((a for a in table.ancestors(accord) if table.pos[a] in ("VERB", "AUX")), -1)
    if verb < 0 or table.dep[verb] not in ("relcl", "advcl", "conj", "ccomp"):
        return first, last
    if table.dep[verb] == "conj" and table.child(verb, "nsubj", "nsubjpass") < 0:
        return first, last
    return table.left[verb], table.right[verb] + 1


def _around(table: TokenTable, clause: Range, start: int, end: int) -> tuple[Range, ...]:
    """A clause without the tokens from ``start`` up to ``end`` in it."""
    pieces = (clause[0], min(start, clause[1])), (max(end, clause[0]), clause[1])
    cut = (trimmed(table, *piece) for piece in pieces if piece[1] > piece[0])
    return tuple(piece for piece in cut if piece[1] > piece[0])

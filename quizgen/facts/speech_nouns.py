"""Nouns that report: "Cole's warning that …", "the claim by Cole that …", "made a claim that …"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.analysis.tokens import TokenTable
from quizgen.facts.asserted import is_asserted
from quizgen.facts.reports import Page, Report
from quizgen.facts.sources import SUBJECTS, Source, can_speak, noun_phrase, source_of

# Nouns for what somebody said, not merely thought or feared.
CLAIMS = frozenset(
    "claim warning statement assertion allegation accusation argument announcement admission "
    "prediction contention insistence complaint promise pledge vow acknowledgement "
    "acknowledgment declaration remark reminder suggestion".split()
)
# Verbs with which somebody says what the noun names.
UTTERING = frozenset(
    "make issue repeat give release publish deliver add reiterate voice raise renew".split()
)
NONE = frozenset(("no", "any"))
SURE = 0.85


def reports_by_nouns(page: Page) -> Iterator[Report]:
    """Every report of the article that a noun with a that-clause makes, in order."""
    table = page.table
    for i, lemma in enumerate(table.lemma):
        if lemma in CLAIMS and table.pos[i] == "NOUN" and page.inside[i] < 0:
            clause = _clause(table, i)
            source = _source(page, i) if clause >= 0 else None
            if source is not None:
                words = (table.left[clause] + 1, table.right[clause] + 1)
                yield Report(i, source, (words,), complement="that", confidence=SURE)


def _clause(table: TokenTable, noun: int) -> int:
    """The verb of the that-clause of a noun, or -1; "no claim that" claims nothing."""
    if any(table.lower[c] in NONE for c in table.children[noun]):
        return -1
    for child in table.children[noun]:
        first = table.left[child]
        opened = child > noun and table.lower[first] == "that" and table.dep[first] == "mark"
        if opened and table.dep[child] in ("acl", "ccomp"):
            return child
    return -1


def _source(page: Page, noun: int) -> Source | None:
    """Whose claim it is: "Cole's", "by Cole", or the subject of the verb that utters it."""
    table, verb = page.table, page.table.head[noun]
    if table.dep[noun] == "dobj":
        if table.lemma[verb] not in UTTERING or not is_asserted(table, verb):
            return None  # "Lee dismissed Cole's claim that …" is Lee's to say
        return source_of(table, verb, page.inside)
    if table.dep[noun] not in SUBJECTS:
        return None
    owner = table.child(noun, "poss")
    if owner < 0:
        by = next((c for c in table.children[noun] if table.lower[c] in ("by", "from")), -1)
        owner = table.child(by, "pobj") if by >= 0 else -1
    if owner >= 0 and (can_speak(table, owner) or table.tag[owner] == "PRP$"):
        return noun_phrase(table, owner)
    return None

"""Who stands as the source of a cue: its subject by grammar, else by word order.

Also whether the cue reports something that was said at all: "has not said", "would say"
and "if he says" do not.
"""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.analysis.tokens import TokenTable
from quizgen.facts.cues import ACTUAL_BEFORE_TO, HYPOTHETICAL_MARKS, MODALS

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
RELATIVE = frozenset(("who", "which", "that"))
# Words of a noun phrase that may stand between its first word and its head.
INSIDE_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON", "ADV"))
NEVER_SPEAKS = frozenset(("it", "there", "what", "this", "that", "which"))
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january "
    "february march april may june july august september october november december week month "
    "year night morning afternoon evening day time".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name a speaker: tokens ``first`` to ``last`` (included) and their head.

    ``owner`` is the token whose referent spoke, which differs from ``head`` for a relative
    pronoun ("who") and for a document ("his statement").
    """

    first: int
    last: int
    head: int
    owner: int


def noun_phrase(table: TokenTable, head: int) -> Source:
    """The phrase around a noun without clauses and appositions behind it."""
    first = table.left[head]
    while first < head and table.pos[first] in ("PUNCT", "SPACE"):
        first += 1
    last = head
    while (
        last + 1 < len(table)
        and table.head[last + 1] == head
        and table.dep[last + 1] in ("flat", "compound", "nmod")
    ):
        last += 1
    return Source(first, last, head, head)


def source_of(table: TokenTable, cue: int, inside: list[int]) -> Source | None:
    """The source of a verb, by grammar.

    Args:
        table: the parse.
        cue: token number of the verb.
        inside: for each token its quotation or -1; a source stands outside all.
    """
    subject = _subject(table, cue, set())
    if subject < 0 or inside[subject] >= 0:
        return None
    if table.lower[subject] in RELATIVE and table.dep[table.head[subject]] == "relcl":
        antecedent = table.head[table.head[subject]]
        return Source(subject, subject, subject, antecedent)
    if table.lower[subject] in NEVER_SPEAKS or table.lower[subject] in TIME_WORDS:
        return None
    return noun_phrase(table, subject)


def _subject(table: TokenTable, verb: int, seen: set[int]) -> int:
    """The token number of a verb's understood subject, or -1."""
    if verb in seen:
        return -1
    seen.add(verb)
    own = table.child(verb, *SUBJECTS)
    passive = table.child(verb, "auxpass") >= 0 or table.child(verb, "nsubjpass") >= 0
    if passive:
        return _agent(table, verb)
    if own >= 0:
        return own
    dep, head = table.dep[verb], table.head[verb]
    if dep in ("conj", "advcl", "xcomp", "dep") and table.pos[head] in ("VERB", "AUX"):
        return _subject_above(table, head, seen)
    if dep in ("acl", "relcl") and table.tag[verb] == "VBG":
        return head
    if dep == "pcomp" and table.pos[table.head[head]] in ("VERB", "AUX"):
        return _subject_above(table, table.head[head], seen)
    return -1


def _subject_above(table: TokenTable, verb: int, seen: set[int]) -> int:
    """The subject that a verb lends to a participle or a conjunct, also when passive."""
    own = table.child(verb, *SUBJECTS)
    return own if own >= 0 else _subject(table, verb, seen)


def _agent(table: TokenTable, verb: int) -> int:
    by = table.child(verb, "agent")
    return table.child(by, "pobj") if by >= 0 else -1


def is_asserted(table: TokenTable, cue: int) -> bool:
    """Whether the cue tells of something that was really said."""
    if _refuted(table, cue):
        return False
    if any(table.lower[c] == "to" and table.dep[c] == "aux" for c in table.children[cue]):
        head = table.head[cue]
        return table.lemma[head] in ACTUAL_BEFORE_TO and is_asserted(table, head)
    if table.dep[cue] == "conj" and not any(table.dep[c] in SUBJECTS for c in table.children[cue]):
        head = table.head[cue]
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


def phrase_after(table: TokenTable, cue: int, stop: int) -> Source | None:
    """The noun phrase right behind an inverted verb ("said Ana Cole, a nurse")."""
    at = cue + 1
    while at < stop and table.pos[at] == "ADV":
        at += 1
    return _run(table, at, stop)


def phrase_before(table: TokenTable, cue: int, start: int) -> Source | None:
    """The noun phrase that begins at ``start`` and ends somewhere before the cue."""
    found = _run(table, start, cue)
    return found


def _run(table: TokenTable, start: int, stop: int) -> Source | None:
    """The run of words from ``start`` that can be one noun phrase."""
    end = start
    while end < stop and table.pos[end] in INSIDE_PHRASE:
        end += 1
    nominal = [i for i in range(start, end) if table.pos[i] in NOMINAL]
    if not nominal:
        return None
    head = next((i for i in nominal if i + 1 == end or table.pos[i + 1] == "ADP"), nominal[-1])
    if table.lower[head] in TIME_WORDS or table.lower[head] in NEVER_SPEAKS:
        return None
    return Source(start, head, head, head)

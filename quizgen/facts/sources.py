"""Who stands as the source of a cue: its subject by grammar, else by word order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.analysis.tokens import TokenTable
from quizgen.facts.cues import (
    REPORTING,
    SPEAKERS,
    SPEECH_NOUNS,
)

MAX_OF_PHRASE = 6
MAX_DATELINE = 12
# "unleashed a series of tweets mocking …": of, series, unleashed.
MAX_STEPS_TO_ISSUER = 3
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
RELATIVE = frozenset(("who", "which", "that"))
THINGS = frozenset(("which", "that"))
# Words of a noun phrase that may stand between its first word and its head.
INSIDE_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON", "ADV"))
SPEAKING_PRONOUNS = frozenset("he she they we i who you it".split())
NEVER_SPEAKS = frozenset(("it", "there", "what", "this", "that", "which"))
SAID_IN_PASSING = frozenset("say argue write note explain add recall".split())
ADDING = frozenset((",", "and", "—", "–", "-"))
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
    of = table.child(head, "prep")
    if of == last + 1 and table.lower[of] == "of" and table.right[of] - of <= MAX_OF_PHRASE:
        last = table.right[of]
    return Source(first, last, head, head)


def source_of(table: TokenTable, cue: int, inside: list[int], *, it: bool = False) -> Source | None:
    """The source of a verb, by grammar.

    Args:
        table: the parse.
        cue: token number of the verb.
        inside: for each token its quotation or -1; a source stands outside all.
        it: whether "it" can be the speaker, as beside a quotation.
    """
    aside = _said_in_passing(table, cue)
    if aside is not None:
        return aside
    subject = _subject(table, cue, set())
    if subject < 0 or inside[subject] >= 0:
        return None
    if table.lower[subject] in THINGS:
        return None  # a thing, or a relative clause about one
    if table.lower[subject] in RELATIVE and table.dep[table.head[subject]] == "relcl":
        return Source(subject, subject, subject, _antecedent(table, subject))
    never = NEVER_SPEAKS - {"it"} if it else NEVER_SPEAKS
    if table.lower[subject] in never or table.lower[subject] in TIME_WORDS:
        return None
    if _is_dateline(table, subject):
        return phrase_up_to(table, cue)
    return _up_to_cue(table, noun_phrase(table, subject), cue)


def _antecedent(table: TokenTable, who: int) -> int:
    """Whom "who" means: the noun it hangs on, or the last of several that "and" joins to it."""
    noun = table.head[table.head[who]]
    at = who - 1 - (table.text[who - 1] == ",")
    last = at
    while table.dep[at] == "conj" and table.pos[at] == "PROPN":
        at = table.head[at]
    return last if at == noun else noun


def _up_to_cue(table: TokenTable, source: Source, cue: int) -> Source:
    """The phrase with what stands between it and its verb: "director for sports Ana Cole"."""
    last = source.last
    while last + 1 < cue and table.pos[last + 1] in ("NOUN", "PROPN", "ADP", "CCONJ"):
        last += 1
    complete = table.pos[last] == "PROPN" and last + 1 == cue
    return replace(source, last=last) if complete else source


def _said_in_passing(table: TokenTable, cue: int) -> Source | None:
    """The name in "The trouble, says Ana Cole, is …": verb and name between commas."""
    if not 0 < cue < len(table) - 1 or table.text[cue - 1] != ",":
        return None
    if table.pos[cue + 1] != "PROPN" or table.lemma[cue] not in SAID_IN_PASSING:
        return None
    found = phrase_after(table, cue, table.sentence[cue][1])
    closed = found is not None and table.text[found.last + 1 : found.last + 2] == [","]
    return found if closed else None


def _is_dateline(table: TokenTable, subject: int) -> bool:
    """Whether a subject is the place before the dash that opens a report ("ROME (AP) —")."""
    first, last = table.sentence[subject]
    behind = table.text[subject + 1 : min(last, subject + MAX_DATELINE)]
    return (
        subject - first <= 2
        and table.text[first].isupper()
        and len(table.text[first]) > 2
        and any(mark in behind for mark in ("—", "–", "-", "--"))
    )


def phrase_up_to(table: TokenTable, cue: int) -> Source | None:
    """The noun phrase that ends right before the cue, its adverbs and auxiliaries."""
    at = cue - 1
    while at > 0 and (table.pos[at] in ("ADV", "AUX") or table.lower[at] in TIME_WORDS):
        at -= 1
    if table.pos[at] not in NOMINAL:
        return None
    first = at
    while first > 0 and table.pos[first - 1] in ("PROPN", "NOUN", "ADJ", "DET"):
        first -= 1
    return Source(first, at, at, at)


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
        return _without_false_apposition(table, own, verb)
    dep, head = table.dep[verb], table.head[verb]
    if dep == "conj" and (told := _above_modal(table, verb)) >= 0:
        return _subject_above(table, told, seen)
    if table.tag[verb] == "VBG" and _is_shown(table, verb - 1):
        return verb - 1
    if dep in ("conj", "advcl") and (outer := _outer_subject(table, verb, seen)) >= 0:
        return outer
    if table.tag[verb] == "VBG" and dep == "advcl" and _belongs_above(table, verb):
        return _subject_above(table, table.head[head], seen)
    if dep in ("conj", "advcl", "xcomp", "dep") and table.pos[head] in ("VERB", "AUX"):
        return _subject_above(table, head, seen)
    if dep in ("acl", "relcl") and table.tag[verb] == "VBG":
        return _issuer(table, head, seen)
    if dep == "pcomp" and table.pos[table.head[head]] in ("VERB", "AUX"):
        return _subject_above(table, table.head[head], seen)
    if table.tag[verb] == "VBG" and dep != "ROOT":
        return _nearest_subject(table, verb)
    return -1


def _without_false_apposition(table: TokenTable, subject: int, verb: int) -> int:
    """The subject, or what only seems to stand in apposition to the name before it.

    An apposition is closed by a comma: in "After the police shot Cole, the town began calling
    for …" the town is the subject, whatever the parse says.
    """
    beside = table.child(subject, "appos")
    if not subject < beside < verb or table.text[table.left[beside] - 1] != ",":
        return subject
    behind = table.right[beside] + 1
    closed = table.pos[behind : behind + 1] == ["PUNCT"]
    return subject if closed else beside


def _above_modal(table: TokenTable, verb: int) -> int:
    """The verb that one in the past is joined to, over "would be … and predicted"; -1 if none."""
    head = table.head[verb]
    modal = any(table.tag[c] == "MD" for c in table.children[head] if c < head)
    if table.tag[verb] != "VBD" or not modal:
        return -1
    return next((i for i in table.ancestors(head) if table.tag[i] == "VBD"), -1)


def _is_shown(table: TokenTable, i: int) -> bool:
    """Whether a name stands as in "footage of Ana Cole asking"."""
    return i >= 0 and table.pos[i] == "PROPN" and table.lower[table.head[i]] == "of"


def _nearest_subject(table: TokenTable, verb: int) -> int:
    """The subject of the nearest verb above that has one."""
    for above in table.ancestors(verb):
        subject = table.child(above, *SUBJECTS)
        if subject >= 0 and subject < verb:
            return subject
    return -1


def _belongs_above(table: TokenTable, verb: int) -> bool:
    """Whether "…, remarking that …" behind "after he won" goes with the verb of saying above.

    So does any participle of saying behind a clause whose subject cannot speak.
    """
    clause = table.head[verb]
    if table.dep[clause] != "advcl" or table.pos[table.head[clause]] != "VERB":
        return False
    above = table.lemma[table.head[clause]] in REPORTING and table.text[verb - 1] == ","
    return above or not can_speak(table, table.child(clause, *SUBJECTS))


def _outer_subject(table: TokenTable, verb: int, seen: set[int]) -> int:
    """The speaker of "X said the plan would fail and called it …", parsed as the plan.

    A verb of saying that is tied to a reported clause, but whose subject there can not
    speak, goes with the verb that reports.
    """
    clause, outer = verb, table.head[verb]
    while table.dep[clause] in ("conj", "advcl", "ccomp"):
        clause, outer = outer, table.head[outer]
        if table.dep[clause] == "ccomp" and table.lemma[outer] in REPORTING:
            break
    if table.dep[clause] != "ccomp":
        return -1
    speaker = table.child(outer, "nsubj")
    speaker = speaker if speaker >= 0 else _subject(table, outer, seen)
    if speaker < 0:
        return -1
    added = table.tag[verb] == "VBG" and table.text[verb - 1] in ADDING
    same_tense = table.tag[verb] == table.tag[outer] != table.tag[table.head[verb]]
    inner = table.child(table.head[verb], *SUBJECTS)
    return speaker if same_tense or added or not can_speak(table, inner) else -1


def can_speak(table: TokenTable, i: int) -> bool:
    """Whether a subject looks like a person, a body or a paper, not like a thing."""
    if i < 0:
        return False
    lemma = table.lemma[i]
    return (
        table.pos[i] in ("PROPN", "NUM")
        or table.lower[i] in SPEAKING_PRONOUNS
        or lemma in ROLE_NOUNS
        or lemma in SPEAKERS
        or lemma in SPEECH_NOUNS
    )


def _issuer(table: TokenTable, noun: int, seen: set[int]) -> int:
    """Who speaks in "issued a statement saying": the issuer; else the noun itself."""
    if table.lemma[noun] not in SPEECH_NOUNS or table.dep[noun] not in ("dobj", "pobj"):
        return noun
    for above in islice(table.ancestors(noun), MAX_STEPS_TO_ISSUER):
        if table.pos[above] == "VERB":
            found = _subject(table, above, seen)
            return found if found >= 0 else noun
    return noun


def _subject_above(table: TokenTable, verb: int, seen: set[int]) -> int:
    """The subject that a verb lends to a participle or a conjunct, also when passive."""
    own = table.child(verb, *SUBJECTS)
    return own if own >= 0 else _subject(table, verb, seen)


def _agent(table: TokenTable, verb: int) -> int:
    by = table.child(verb, "agent")
    return table.child(by, "pobj") if by >= 0 else -1


def phrase_after(table: TokenTable, cue: int, stop: int) -> Source | None:
    """The noun phrase right behind an inverted verb ("said Ana Cole, a nurse")."""
    at = cue + 1
    while at < stop and table.pos[at] == "ADV":
        at += 1
    return _run(table, at, stop)


def phrase_before(table: TokenTable, cue: int, start: int) -> Source | None:
    """The noun phrase that begins at ``start`` and ends somewhere before the cue."""
    return _run(table, start, cue)


def _run(table: TokenTable, start: int, stop: int) -> Source | None:
    """The run of words from ``start`` that can be one noun phrase."""
    end = start
    if start < stop and table.pos[start] == "ADP":
        return None
    while end < stop and table.pos[end] in INSIDE_PHRASE:
        end += 1
    nominal = [i for i in range(start, end) if table.pos[i] in NOMINAL]
    if not nominal:
        return None
    head = next((i for i in nominal if i + 1 == end or table.pos[i + 1] == "ADP"), nominal[-1])
    if table.lower[head] in TIME_WORDS or table.lower[head] in NEVER_SPEAKS:
        return None
    return Source(start, head, head, head)

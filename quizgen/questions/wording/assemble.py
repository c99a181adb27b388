"""A clause and a wh-phrase into a stem: order, inversion, trimming.

The parts of a stem stand in this order: attribution, wh-phrase, auxiliary, subject, verb,
phrases, fronted phrases. Phrases that a stem can do without go first when it grows too long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from quizgen.model import Clause, Phrase, Span
from quizgen.questions.wording import tables
from quizgen.questions.wording.render import (
    Part,
    Rendered,
    balanced,
    closed,
    dashed,
    length,
    phrase_parts,
    rendered,
)
from quizgen.questions.wording.verbs import split_verb, whole_verb

APPOSED_ROLES = frozenset({"adverb", "complement", "object"})
VAGUE_COST = 0.2  # of the quality, for each "the company"; was read as open by one reader in two
Lay = Callable[[Sequence[Phrase]], list[Part]]


@dataclass(frozen=True)
class Draft:
    """A stem and what speaks against it.

    Attributes:
        text: the stem with its capital and closing mark.
        faults: codes of what is wrong; empty for a sound stem.
        quality: how natural it is, 0 to 1.
        entities: ids of those whom it names.
        vague: how many bare definite nouns it has ("the company").
    """

    text: str
    faults: tuple[str, ...] = ()
    quality: float = 1.0
    entities: tuple[str, ...] = field(default=())
    vague: int = 0


def ask_subject(
    clause: Clause,
    wh: Sequence[Part],
    *,
    tail: Sequence[Part] = (),
    lead: Sequence[Part] = (),
    plural: bool | None = None,
    speaker: str = "",
    mention: Span | None = None,
    avoid: Sequence[str] = (),
) -> Draft:
    """A question for the subject: "Who said that …?", "How many people came?".

    Args:
        clause: what the question is about.
        wh: the words that stand for the subject.
        tail: words of the subject that read better at the end.
        lead: the attribution, with its comma.
        plural: number of the asked subject; None leaves the verb as it is.
        speaker: id of the entity asked for.
        mention: where it stands; pronouns that go back there stay.
        avoid: words of the answer, which no name may put in.
    """

    def lay(phrases: Sequence[Phrase]) -> list[Part]:
        middle, rest = _split(clause, phrases)
        verb = _with_adverbs(whole_verb(clause, plural=plural), clause, _flat(middle))
        return [*lead, *wh, *verb, *_flat(rest), *tail]

    def render(parts: Sequence[Part]) -> Rendered:
        return rendered(parts, speaker=speaker, mention=mention, avoid=avoid)

    return _drafted(lay, clause.phrases, render=render, lead=lead)


def ask_other(
    clause: Clause,
    target: Phrase | None,
    wh: Sequence[Part],
    *,
    tail: Sequence[Part] = (),
    lead: Sequence[Part] = (),
) -> Draft:
    """A question for any phrase but the subject: "How many troops has Ann Reed drafted?".

    Args:
        clause: what the question is about.
        target: the phrase that is asked for.
        wh: the words that stand for it.
        tail: words of the target that stay behind the verb.
        lead: the attribution, with its comma.
    """
    first, left = split_verb(clause)
    subject = phrase_parts(clause.subject) if clause.subject else []

    def lay(phrases: Sequence[Phrase]) -> list[Part]:
        middle, rest = _split(clause, phrases)
        at = target.span.start if target and not target.fronted else 0
        near = [p for p in rest if not p.fronted and p.span.start < at]
        far = [p for p in rest if p not in near]
        return [*lead, *wh, first, *subject, *_flat(middle), left, *_flat(near), *tail, *_flat(far)]

    return _drafted(lay, [p for p in clause.phrases if p is not target], lead=lead)


def bare_copula(clause: Clause, target: Phrase) -> bool:
    """Whether nothing but "X is" would be left beside what is asked for."""
    if clause.lemma != "be" or clause.auxiliaries or target.role != "adjunct":
        return False
    return not any(
        p.role in {"complement", "adjunct"} and not _must_go(p)
        for p in clause.phrases
        if p is not target
    )


def ask_about(
    clause: Clause,
    target: Phrase,
    wh: Sequence[Part],
    about: Sequence[Part],
    *,
    told: bool = True,
    lead: Sequence[Part] = (),
    plural: bool | None = None,
) -> Draft:
    """A question for a measure of somebody: "How old was the boy who tried to …?".

    Args:
        clause: what he did or what was done to him.
        target: the phrase that names him.
        wh: the words that ask ("how old").
        about: the words that stand for him.
        told: False where they tell by themselves who is meant.
        lead: the attribution, with its comma.
        plural: number of what is asked for; None takes the target's.
    """
    first = (*clause.auxiliaries, "was" if clause.form == "VBN" else "")[0]
    past = clause.form == "VBD" or first in {"was", "were", "had"}
    many = target.plural if plural is None else plural
    be = ("were" if many else "was") if past else ("are" if many else "is")
    subject = target is clause.subject
    link = _relative(clause, target)
    doer = [] if subject or clause.subject is None else phrase_parts(clause.subject)

    def lay(phrases: Sequence[Phrase]) -> list[Part]:
        middle, rest = _split(clause, phrases)
        done = [link, *doer, *_flat(middle), whole_verb(clause), *_flat(rest)]
        return [*lead, *wh, be, *about, *(done if told else ())]

    return _drafted(lay, [p for p in clause.phrases if p is not target], lead=lead)


def _relative(clause: Clause, target: Phrase) -> str:
    """The word that leads from a noun to what its clause tells: "who", "that", "on which"."""
    person = target.animate or target.lemma in tables.PERSON_NOUNS
    if target.role == "adjunct" and target.preposition:
        return f"{target.preposition} {'whom' if person else 'which'}"
    return "who" if person and target is clause.subject else "that"


def state(
    clause: Clause,
    key: Span,
    *,
    lead: Sequence[Part] = (),
    blank: Callable[[list[Part]], list[Part]],
) -> Draft:
    """The clause as a sentence with a gap.

    Args:
        clause: what is told.
        key: what the gap replaces.
        lead: the attribution, with its comma.
        blank: puts the gap into a list of parts that holds the key.
    """

    def lay(phrases: Sequence[Phrase]) -> list[Part]:
        subject = phrase_parts(clause.subject, key) if clause.subject else []
        front = [p for p in phrases if p.fronted]
        if any(_points_ahead(p, key) for p in front):
            front, phrases = [], [*(p for p in phrases if not p.fronted), *front]
        middle, rest = _split(clause, [p for p in phrases if p not in front])
        opening = [part for p in front for part in (*phrase_parts(p, key), ",")]
        tail = [part for p in rest for part in _with_comma(p, key)]
        verb = _with_adverbs(whole_verb(clause), clause, _flat(middle, key))
        return blank([*lead, *opening, *subject, *verb, *tail])

    keep = [p for p in clause.phrases if p.span.overlaps(key)]
    return _drafted(lay, clause.phrases, keep=keep, end=".", longest=tables.LONGEST_GAP)


def _points_ahead(phrase: Phrase, key: Span) -> bool:
    """Whether a fronted phrase holds a pronoun for the subject behind it."""
    return not phrase.span.covers(key) and any(p.mention == "pronoun" for p in phrase.pieces)


def _with_adverbs(verb: str, clause: Clause, adverbs: Sequence[Part]) -> list[Part]:
    """ "has long accused": adverbs behind the first auxiliary, or before the only verb."""
    first, _, rest = verb.partition(" ")
    if not rest:
        both: list[Part] = [first, *adverbs] if clause.lemma == "be" else [*adverbs, first]
        return both
    if rest.startswith("not "):
        return [*adverbs, first, rest]
    return [first, *adverbs, rest]


def _with_comma(phrase: Phrase, key: Span) -> list[Part]:
    parts = phrase_parts(phrase, key)
    return [",", *parts] if phrase.comma and not phrase.fronted else parts


def _flat(phrases: Sequence[Phrase], key: Span | None = None) -> list[Part]:
    parts: list[Part] = []
    for phrase in phrases:
        quoted = phrase.pieces[0].text[:1] in {"“", '"', "'", "‘"}
        if phrase.bare_content and not quoted:
            parts.append("that")
        parts += phrase_parts(phrase, key)
    return parts


def _split(clause: Clause, phrases: Sequence[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """Adverbs that stand before the verb, and the rest with fronted phrases last."""
    at = clause.verb_span.start if clause.verb_span else 0
    middle = [p for p in phrases if not p.fronted and p.span.start < at and p.role == "adverb"]
    behind = [p for p in phrases if not p.fronted and p not in middle]
    return middle, [*behind, *(p for p in phrases if p.fronted)]


# ---------------------------------------------------------------- trimming
def _drafted(
    lay: Lay,
    phrases: Sequence[Phrase],
    *,
    keep: Sequence[Phrase] = (),
    end: str = "?",
    longest: int = tables.LONGEST_QUESTION,
    render: Callable[[Sequence[Part]], Rendered] = rendered,
    lead: Sequence[Part] = (),
) -> Draft:
    """Lay out the phrases, leaving out what must go and then what may."""
    kept = [p for p in phrases if p in keep or not _must_go(p)]
    first = next((p for p in kept if not p.fronted and p.role not in {"adverb", "verb"}), None)
    spare = [p for p in reversed(kept) if p not in keep and p is not first and _may_go(p)]
    spare.sort(key=lambda p: not p.comma)
    comfortable = tables.COMFORTABLE_WORDS + 4
    trimmed = 0
    made = render(lay(kept))
    while spare and (made.open or length(made.text) > comfortable):
        gone = next((p for p in spare if p.open), spare[0]) if made.open else spare[0]
        spare.remove(gone)
        if made.open and not gone.open and length(made.text) <= comfortable:
            continue
        kept.remove(gone)
        trimmed += 1
        made = render(lay(kept))
    text = closed(made.text, end)
    faults = faults_of(made, text, longest=longest)
    if end == "?" and _bare(text, length(rendered(lead).text)):
        faults.append("too-short")
    quality = _quality(made, text, trimmed)
    return Draft(text, tuple(faults), quality, tuple(made.entities), made.vague)


def _must_go(phrase: Phrase) -> bool:
    """Times that need the article's date, and words that tie on to the sentence before."""
    if phrase.role == "clausal" and phrase.comma and phrase.participle and not phrase.depth:
        return True
    if phrase.role == "clausal" and phrase.comma and not phrase.fronted and not phrase.depth:
        marks = [word for word in phrase.text.lower().split() if word not in tables.FOCUS_ADVERBS]
        return marks[:1] != [] and marks[0] in tables.PLAIN_MARKS
    if phrase.comma and not phrase.fronted and phrase.role in APPOSED_ROLES:
        return len(phrase.text.split()) > 1  # ", a rise of 22 per cent"
    if phrase.time == "relative" and phrase.role in {"adjunct", "adverb"}:
        return phrase.preposition not in tables.BOUNDING_PREPOSITIONS
    if phrase.fronted and phrase.text.lower().startswith(tables.ADDING_OPENINGS):
        return True  # "As well as the sentence he was fined $9 million"
    if phrase.comma and phrase.preposition.split(" ")[0] in tables.NAMING_PREPOSITIONS:
        return True
    words = phrase.text.lower().split()
    if phrase.role == "adverb" and len(words) == 1:
        return words[0] in tables.LINKING_ADVERBS or phrase.open
    return phrase.text.lower() in tables.DISCOURSE_PHRASES


def _may_go(phrase: Phrase) -> bool:
    if phrase.depth:  # "accused of taking 40 gifts in connection with it"
        leads = phrase.preposition.split(" ")[0] in tables.DROPPABLE_PREPOSITIONS
        return phrase.open and phrase.role == "adjunct" and leads
    if phrase.role == "clausal":
        if phrase.fronted and phrase.open:
            return True  # "“We are late,” he told a meeting in Leeds": the meeting is enough
        first = phrase.text.lower().split()[:1]
        return phrase.comma and not set(first) & tables.HYPOTHETICAL_MARKS
    if phrase.role != "adjunct":
        return False
    if phrase.comma and phrase.preposition == "with":
        return True
    return phrase.preposition.split(" ")[0] in tables.DROPPABLE_PREPOSITIONS


def faults_of(made: Rendered, text: str, *, longest: int) -> list[str]:
    """Codes of what is wrong with a stem."""
    faults = []
    if made.open or (made.vague and not _names(text)):
        faults.append("open-reference")
    if not balanced(text) or (text.endswith("?") and dashed(text)):
        faults.append("unbalanced")
    if text.split()[0].lower().strip("“") in tables.DISCOURSE_STARTS:
        faults.append("half-clause")
    if length(text) > longest:
        faults.append("too-long")
    if made.text.split()[-1:] and made.text.split()[-1] in tables.CUT_ENDINGS:
        faults.append("half-clause")
    if text.endswith(".") and length(text) < tables.SHORTEST_GAP:
        faults.append("too-short")
    return faults


def _names(text: str) -> bool:
    """Whether a name ties a stem to the story: "the hospital" alone could be any."""
    return any(word.strip("“(")[:1].isupper() for word in text.split()[1:])


def _bare(text: str, lead: int) -> bool:
    """Whether a question says too little behind its attribution to be clear."""
    words = text.split()[lead:]
    named = any(word[:1].isupper() for word in words[1:])
    return len(words) < (tables.SHORTEST_QUESTION if named else tables.SHORTEST_NAMELESS)


def _quality(made: Rendered, text: str, trimmed: int) -> float:
    over = max(0, length(text) - tables.COMFORTABLE_WORDS)
    return max(0.1, 1.0 - 0.03 * over - VAGUE_COST * made.vague - 0.04 * trimmed)

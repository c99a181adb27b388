"""Quantities -> stems: "How many …?", "How much …?", "What percentage of …?", "How old …?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.model import Clause, FactSheet, Phrase, Piece, Quantity, Rejection, Span, Wording
from quizgen.questions.wording import tables
from quizgen.questions.wording.accepts import accepted_numbers
from quizgen.questions.wording.assemble import Draft, ask_other, ask_subject
from quizgen.questions.wording.cutting import cut, holding, words_of
from quizgen.questions.wording.gaps import gap_drafts
from quizgen.questions.wording.reasons import rejection
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.sources import Source, source_of


@dataclass(frozen=True)
class Ask:
    """What a question for a quantity says in its place.

    Attributes:
        wh: the words in front ("how many troops").
        answer: the key as an option prints it.
        tail: words of the phrase that go behind the verb.
        plural: number of the words in front as a subject.
        natural: 1.0, or less where the wording is a little stiff.
    """

    wh: tuple[Part, ...]
    answer: str
    tail: tuple[Part, ...] = ()
    plural: bool | None = None
    natural: float = 1.0


@dataclass(frozen=True)
class Spot:
    """A quantity in its phrase: the words around it."""

    quantity: Quantity
    phrase: Phrase
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    number: str
    full: str

    @property
    def next_words(self) -> list[str]:
        """The words behind the number."""
        return words_of(self.after)


def word_number(fact: Quantity, sheet: FactSheet) -> tuple[Wording | Rejection, ...]:
    """All sound wordings for a quantity, best first, or why there is none.

    Args:
        fact: what is asked for.
        sheet: all facts of the article.
    """
    clause = fact.clause
    fault = _unaskable(fact, clause)
    if fault or clause is None:
        return (rejection("number", fault or "no-clause", fact.span),)
    source = source_of(fact.span, clause, sheet)
    if source.fault and source.fault != "not-asserted":
        return (rejection("number", source.fault, fact.span),)
    made = (_natural(fact, clause, source, sheet), _gap(fact, clause, source, sheet))
    found = [w for w in made if w]
    sound = tuple(w for w in found if isinstance(w, Wording))
    return sound or tuple(r for r in found if isinstance(r, Rejection))[:1] or (
        rejection("number", "no-wording", fact.span),
    )


def _unaskable(fact: Quantity, clause: Clause | None) -> str:
    """A code where the fact cannot be asked at all."""
    if clause is None:
        return "no-clause"
    if fact.value == 0 and not any(c.isdigit() for c in fact.text):
        return "none"
    if fact.kind in {"count", "rank"} and fact.value == 1:
        return "one"
    return ""


# ---------------------------------------------------------------- natural questions
def _natural(
    fact: Quantity, clause: Clause, source: Source, sheet: FactSheet
) -> Wording | Rejection | None:
    phrase = holding(clause, fact.span)
    if phrase is None or source.fault:
        return None
    if clause.mark in tables.HYPOTHETICAL_MARKS:
        return rejection("number", "hypothetical", fact.span)
    before, after = cut(phrase.pieces, fact.span)
    text = sheet.article.text
    bare = fact.bare or fact.span
    place = Spot(
        fact, phrase, tuple(before), tuple(after),
        number=_within_sentence(text[fact.span.start : bare.end], fact), full=_within_sentence(fact.text, fact),
    )
    if clause.link == "label" and fact.kind != "age":
        return None
    ask = ASKS.get(fact.kind, _nothing)(place, clause)
    if ask is None:
        return None
    draft = _drafted(clause, place, ask, source)
    return _worded(fact, draft, ask.answer, ask.natural, sheet)


def _within_sentence(text: str, fact: Quantity) -> str:
    """The text without the capital that only opens its sentence."""
    opens = fact.span.start == fact.sentence.start and text[1:2].islower()
    return text[0].lower() + text[1:] if opens else text


def _drafted(clause: Clause, place: Spot, ask: Ask, source: Source) -> Draft:
    if place.phrase is clause.subject:
        return ask_subject(clause, ask.wh, tail=ask.tail, lead=source.lead, plural=ask.plural)
    if place.phrase.role == "clausal":
        return Draft("", ("deep",))
    return ask_other(clause, place.phrase, ask.wh, tail=ask.tail, lead=source.lead)


def _worded(
    fact: Quantity, draft: Draft, answer: str, natural: float, sheet: FactSheet, *, gapped: bool = False
) -> Wording | Rejection:
    if draft.faults:
        return rejection("number", draft.faults[0], fact.span)
    return Wording(
        kind="number",
        stem=draft.text,
        answer=answer,
        key_span=fact.span,
        evidence=fact.sentence,
        fact=fact,
        answer_type="quantity",
        gapped=gapped,
        accept=accepted_numbers(fact, answer, sheet.article.text),
        quality=round(draft.quality * natural, 3),
        confidence=fact.confidence,
    )


def _front(place: Spot) -> tuple[Part, ...] | None:
    """The preposition before a number, or None where other words stand before it too."""
    words = words_of(place.before)
    preposition = place.phrase.preposition.split() if place.phrase.preposition else []
    if words[: len(preposition)] != preposition:
        return None
    if any(word not in tables.BEFORE_NUMBER for word in words[len(preposition) :]):
        return None
    return tuple(preposition)


def _count(place: Spot, clause: Clause) -> Ask | None:
    front = _front(place)
    if front is None or "-" in place.full and not place.quantity.high:
        return None
    noun = place.quantity.counted.split()
    if not place.next_words or not _counts(place, noun):
        return None
    head, tail = _at_head(place, clause)
    if len(front) and front[0] not in tables.FRONTED_PREPOSITIONS:
        return None
    return Ask((*front, "how many", *head), place.number, tail, plural=True)


def _counts(place: Spot, noun: list[str]) -> bool:
    """Whether the words behind the number begin with what it counts, in the plural."""
    if not noun or place.next_words[: len(noun)] != [w.lower().strip(",.") for w in noun]:
        return False
    last = noun[-1].lower()
    return last.endswith("s") and not last.endswith("ss") or last in tables.PLURALS


def _at_head(place: Spot, clause: Clause) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What is counted, and the words behind it that read better after the verb."""
    counted = place.quantity.counted_span
    if place.phrase is clause.subject or counted is None:
        return place.after, ()
    head = tuple(p for p in place.after if p.span.start < counted.end)
    tail = tuple(p for p in place.after if p.span.start >= counted.end)
    first = words_of(tail)[:1]
    there = clause.subject is not None and clause.subject.text == "there"
    heavy = len(place.next_words) > tables.HEAVY_WORDS
    if not there and not heavy and not set(first) & tables.MOVING_PREPOSITIONS:
        return place.after, ()
    return head, tail


def _money(place: Spot, clause: Clause) -> Ask | None:
    front = _front(place)
    if front is None or "-" in place.full:
        return None
    following = place.next_words
    if following and following[0] not in tables.AFTER_MONEY:
        return None
    return Ask((*front, "how much", *place.after), place.full, plural=False)


def _percent(place: Spot, clause: Clause) -> Ask | None:
    front = _front(place)
    if front is None:
        return None
    following = place.next_words
    if following and following[0] not in {"of", *tables.PERCENT_HEADS}:
        return None
    lead = front or (("by",) if not following and place.phrase.role == "adverb" else ())
    return Ask((*lead, "what percentage", *place.after), place.full)


def _points(place: Spot, clause: Clause) -> Ask | None:
    front = _front(place)
    if front is None or place.next_words:
        return None
    lead = front or (("by",) if place.phrase.role == "adverb" else ())
    return Ask((*lead, "how many percentage points"), place.number, plural=True)


def _unit_count(place: Spot, clause: Clause) -> Ask | None:
    """ "How many years of service", "For how many miles"."""
    front, unit = _front(place), tables.UNIT_PLURALS.get(place.quantity.unit)
    if front is None or unit is None or "-" in place.full.replace(place.number, ""):
        return None
    following = place.next_words
    if following and following[0] not in tables.AFTER_UNIT:
        return None
    return Ask((*front, "how many", unit, *place.after), place.number, plural=True)


def _age(place: Spot, clause: Clause) -> Ask | None:
    words = words_of(place.before)
    if clause.lemma == "be" and not words and not place.next_words and place.phrase.role == "complement":
        return Ask(("how old",), place.full)
    if words in (["at"], ["at", "the", "age", "of"], ["aged"]) and not place.next_words:
        return Ask(("at what age",), place.full)
    return None


def _multiple(place: Spot, clause: Clause) -> Ask | None:
    if place.before or place.next_words or place.phrase.role not in {"adverb", "object"}:
        return None
    return Ask(("how many times",), place.number, plural=True)


def _ratio(place: Spot, clause: Clause) -> Ask | None:
    front = _front(place)
    if front is None or place.next_words[:1] != ["of"]:
        return None
    return Ask((*front, "what proportion", *place.after), place.full)


def _nothing(place: Spot, clause: Clause) -> Ask | None:
    return None


ASKS: dict[str, Callable[[Spot, Clause], Ask | None]] = {
    "count": _count,
    "money": _money,
    "percent": _percent,
    "points": _points,
    "duration": _unit_count,
    "measure": _unit_count,
    "age": _age,
    "multiple": _multiple,
    "ratio": _ratio,
}


# ---------------------------------------------------------------- gaps
GAP_QUALITY = 0.4


def _gap(fact: Quantity, clause: Clause, source: Source, sheet: FactSheet) -> Wording | Rejection | None:
    if clause.link == "label":
        return None
    key = _gapped_span(fact, sheet)

    drafts = gap_drafts(clause, key, source, fact.span, sheet)
    draft = next((d for d in drafts if not d.faults), drafts[-1])
    return _worded(fact, draft, _within_sentence(key.of(sheet.article.text), fact), GAP_QUALITY, sheet, gapped=True)


def _gapped_span(fact: Quantity, sheet: FactSheet) -> Span:
    """The number alone where a unit follows it as a word, otherwise the whole quantity."""
    text, bare = sheet.article.text, fact.bare
    if bare is None or fact.kind not in {"duration", "measure", "points", "multiple"}:
        return fact.span
    rest = text[bare.end : fact.span.end]
    return Span(fact.span.start, bare.end) if rest.startswith(" ") else fact.span

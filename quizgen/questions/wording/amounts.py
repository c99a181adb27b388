"""What a question says in place of a quantity: "how many troops", "by what percentage".

The functions for each kind of quantity stand in ``ASKS``; each gives None where its wording
would not read well, and a gap is made in the end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.model import Clause, Phrase, Piece, Quantity
from quizgen.questions.wording import tables
from quizgen.questions.wording.cutting import cut, words_of
from quizgen.questions.wording.render import Part


@dataclass(frozen=True)
class Ask:
    """What a question for a quantity says in its place.

    Attributes:
        wh: the words in front ("how many troops").
        answer: the key as an option prints it.
        tail: words of the phrase that go behind the verb.
        plural: number of the words in front as a subject.
        natural: 1.0, or less where the wording is a little stiff.
        about: the person or thing whose measure is asked ("the boy"): "How old was the boy who
            …?"; empty for every other question.
    """

    wh: tuple[Part, ...]
    answer: str
    tail: tuple[Part, ...] = ()
    plural: bool | None = None
    natural: float = 1.0
    about: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Spot:
    """A quantity in its phrase.

    Attributes:
        quantity: the fact.
        phrase: where it stands.
        before: the pieces of the phrase before it.
        after: the pieces behind it.
        number: hedge and number, without the unit.
        full: hedge, number and unit.
    """

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


def spot_of(fact: Quantity, phrase: Phrase, text: str) -> Spot:
    """The quantity with the words around it.

    Args:
        fact: the quantity.
        phrase: the phrase that holds it.
        text: the article's text.
    """
    before, after = cut(phrase.pieces, fact.span)
    end = fact.bare.end if fact.bare else fact.span.end
    return Spot(
        fact, phrase, tuple(before), tuple(after),
        number=within_sentence(text[fact.span.start : end], fact),
        full=within_sentence(fact.text, fact),
    )  # fmt: skip


def within_sentence(text: str, fact: Quantity) -> str:
    """The text without the capital that only opens its sentence."""
    lower = text[1:2].islower() or text.startswith("A ")
    opens = fact.span.start == fact.sentence.start and lower
    return text[0].lower() + text[1:] if opens else text


def _front(spot: Spot) -> tuple[Part, ...] | None:
    """The preposition before a number, or None where other words stand before it too."""
    words = words_of(spot.before)
    preposition = spot.phrase.preposition.split()
    if words[: len(preposition)] != preposition or spot.phrase.depth > tables.DEEPEST:
        return None
    if any(word not in tables.BEFORE_NUMBER for word in words[len(preposition) :]):
        return None
    if preposition and preposition[0] not in tables.FRONTED_PREPOSITIONS:
        return None
    if spot.phrase.role in {"adjunct", "adverb"} and (spot.phrase.depth or _apart(spot.phrase)):
        return None  # in front it would belong to the main verb
    return tuple(preposition)


def _apart(phrase: Phrase) -> bool:
    """Whether a comma parts a phrase from its verb: ", to 80 per cent" adds a second fact."""
    return phrase.comma and not phrase.fronted


# ---------------------------------------------------------------- counts
def _count(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    if front is None or ("-" in spot.full and not spot.quantity.high):
        return None
    noun = spot.quantity.counted.split()
    if not _counts(spot, noun) or _lists(spot) or any("," in p.text for p in spot.after):
        return None
    if front == ("of",) and spot.phrase.fronted:
        return None  # "Of the ten judges, six …" asks for no event
    if noun[0].lower() == "times":
        front = ()  # "shot at 40 times"
    head, tail = _at_head(spot, clause)
    return Ask((*front, "how many", *head), spot.number, tail, plural=True)


def _counts(spot: Spot, noun: list[str]) -> bool:
    """Whether the words behind the number begin with what it counts, in the plural."""
    if not noun or spot.next_words[: len(noun)] != [w.lower().strip(",.") for w in noun]:
        return False
    last = noun[-1].lower()
    return (last.endswith("s") and not last.endswith("ss")) or last in tables.PLURALS


def _lists(spot: Spot) -> bool:
    """Whether another number is joined on: "two counts of fraud and three of theft"."""
    words = spot.next_words
    joined = bool({"and", "or", "but"} & set(words))
    return joined and any(w[:1].isdigit() or w in tables.NUMBER_WORDS for w in words)


def _at_head(spot: Spot, clause: Clause) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What is counted, and the words behind it that read better after the verb."""
    counted = spot.quantity.counted_span
    if spot.phrase is clause.subject or counted is None:
        return spot.after, ()
    head = tuple(p for p in spot.after if p.span.start < counted.end)
    tail = tuple(p for p in spot.after if p.span.start >= counted.end)
    first = set(words_of(tail)[:1])
    there = clause.subject is not None and clause.subject.text == "there"
    heavy = len(spot.next_words) > tables.HEAVY_WORDS and bool(first & tables.RELATIVES)
    stays = tables.STAYING | tables.RELATIVES
    result = bool(first) and not first & stays and not next(iter(first)).endswith(("ed", "ing"))
    if there or heavy or result or first & tables.MOVING_PREPOSITIONS:
        return head, tail
    return spot.after, ()


# ---------------------------------------------------------------- money and percentages
def _money(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    if front is None or "-" in spot.full or _lists(spot):
        return None
    following = spot.next_words
    if following and following[0] not in tables.AFTER_MONEY:
        return None
    first = str(front[0]) if front else ""
    if following and following[0] not in tables.MONEY_PARTS:
        apart = spot.phrase.role != "subject" and first not in tables.AMOUNT_PREPOSITIONS
        return Ask((*front, "how much"), spot.full, tail=spot.after) if apart else None
    if first in tables.AMOUNT_PREPOSITIONS:
        return Ask((*front, "what amount", *spot.after), spot.full)
    return Ask((*front, "how much", *spot.after), spot.full, plural=False)


def _compares(spot: Spot, clause: Clause) -> bool:
    """Whether the clause sets one share beside another: "leads 50 percent to 44 percent"."""
    others = [p.text for p in clause.phrases if p is not spot.phrase]
    around = [" ".join(spot.next_words), " ".join(words_of(spot.before)), *others]
    return any(mark in text for text in around for mark in tables.PERCENT_MARKS)


def _percent(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    following = spot.next_words
    if front is None or _lists(spot) or _compares(spot, clause):
        return None
    if following and following[0] not in {"of", *tables.PERCENT_HEADS}:
        return None
    lead = front or (("by",) if not following and spot.phrase.role == "adverb" else ())
    if (not following and lead[:1] and lead[0] not in tables.CHANGE_PREPOSITIONS) or not (
        following or lead
    ):
        return None  # "What percentage does he have?" leaves open of what
    return Ask((*lead, "what percentage", *spot.after), spot.full)


def _points(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    if front is None or spot.next_words:
        return None
    lead = front or (("by",) if spot.phrase.role == "adverb" else ())
    return Ask((*lead, "how many percentage points"), spot.number, plural=True)


# ---------------------------------------------------------------- time and space
def _units(spot: Spot, clause: Clause) -> Ask | None:
    """ "How many years of service", "For how many miles"."""
    front, unit = _front(spot), tables.UNIT_PLURALS.get(spot.quantity.unit)
    if front is None or unit is None or "-" in spot.full.replace(spot.number, ""):
        return None
    following = spot.next_words
    if spot.number == spot.full:  # "almost a week": the number is in the unit
        lasting = spot.phrase.role == "adverb" or front == ("for",)
        return Ask(("for", "how long", *spot.after), spot.full) if lasting else None
    if (following and following[0] not in tables.AFTER_UNIT) or _lists(spot):
        return None
    lasting = not front and not following and spot.quantity.kind == "duration"
    if lasting and spot.phrase.role == "adverb" and clause.lemma not in tables.LASTING_VERBS:
        front = ("for",)
    if _at_name(spot.after):
        return Ask((*front, "how many", unit), spot.number, tail=spot.after, plural=True)
    return Ask((*front, "how many", unit, *spot.after), spot.number, plural=True)


def _at_name(after: tuple[Piece, ...]) -> bool:
    """Whether a named place or month follows ("six years in Bonn"), not "in prison"."""
    text = "".join(piece.text for piece in after).split()
    return len(text) > 1 and text[0] == "in" and text[1][:1].isupper()


def _age(spot: Spot, clause: Clause) -> Ask | None:
    words = words_of(spot.before)
    if spot.next_words or spot.phrase.depth:
        return None
    if clause.lemma == "be" and not words and spot.phrase.role == "complement":
        return Ask(("how old",), spot.full, natural=tables.BYSTANDER_QUALITY)
    if words in (["at"], ["at", "the", "age", "of"]):
        return Ask(("at what age",), spot.full)
    return None


def _age_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "A 12-year-old boy tried …": "How old was the boy who tried …?" """
    if spot.quantity.unit not in tables.UNIT_PLURALS:
        return None
    if not spot.full.endswith("-old") or words_of(spot.before) not in (["a"], ["an"], ["the"]):
        return None
    if spot.phrase.role not in {"subject", "object"} or spot.phrase.depth or not spot.after:
        return None
    if "and" in spot.next_words or any(mark in p.text for p in spot.after for mark in "'’“\""):
        return None
    spelled = f"{_spelled(spot)} old"
    return Ask(("how old",), spelled, natural=0.95, about=("the", *spot.after))


def _spelled(spot: Spot) -> str:
    """ "three-year" as an answer of its own: "three years"."""
    unit = spot.quantity.unit
    return f"{spot.number} {unit if spot.quantity.value == 1 else tables.UNIT_PLURALS[unit]}"


def _length_of_noun(spot: Spot, clause: Clause) -> Ask | None:
    """ "She served a three-year sentence": "How long was the sentence that she served?" """
    if spot.quantity.unit not in tables.UNIT_PLURALS:
        return None
    if not tables.LONG_UNITS.search(spot.full) or words_of(spot.before)[-1:] not in (["a"], ["an"]):
        return None
    if spot.phrase.role not in {"subject", "object"} or spot.phrase.depth or not spot.after:
        return None
    if any(word in tables.RELATIVES | {"and"} for word in spot.next_words):
        return None
    if spot.before[:-1] or clause.link == "participle":
        return None
    return Ask(("how long",), _spelled(spot), natural=0.9, about=("the", *spot.after))


def _multiple(spot: Spot, clause: Clause) -> Ask | None:
    if spot.before or spot.next_words or spot.phrase.role not in {"adverb", "object"}:
        return None
    return Ask(("how many times",), spot.number, plural=True)


def _ratio(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    if front is None or spot.next_words[:1] != ["of"]:
        return None
    return Ask((*front, "what proportion", *spot.after), spot.full)


Asker = Callable[[Spot, Clause], Ask | None]
ASKS: dict[str, tuple[Asker, ...]] = {
    "count": (_count,),
    "money": (_money,),
    "percent": (_percent,),
    "points": (_points,),
    "duration": (_units, _length_of_noun),
    "measure": (_units, _length_of_noun),
    "age": (_age, _age_of_noun),
    "multiple": (_multiple,),
    "ratio": (_ratio,),
}

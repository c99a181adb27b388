"""A quantity in its phrase, and what a question can say in its place: plain values for askers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from quizgen.model import Phrase, Piece, Quantity
from quizgen.questions.wording.cutting import cut, words_of
from quizgen.questions.wording.render import Part
from quizgen.units import HEDGES, HEDGES_ONLY

_LONGEST_HEDGES = sorted(HEDGES, key=lambda hedge: (-len(hedge), hedge))


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
            …?"; empty for every other question. ``plural`` is then the number of what is asked.
        told: whether what is asked about needs its clause to say which is meant.
        left: a preposition that the question may end on: "… is he charged with?".
    """

    wh: tuple[Part, ...]
    answer: str
    tail: tuple[Part, ...] = ()
    plural: bool | None = None
    natural: float = 1.0
    about: tuple[Part, ...] = ()
    left: str = ""
    told: bool = True


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
    before, behind = cut(phrase.pieces, fact.span)
    after = list(takewhile(lambda piece: piece.text.strip().lower() != "including", behind))
    while len(after) < len(behind) and after and after[-1].text.strip() == ",":
        after.pop()
    end = fact.bare.end if fact.bare else fact.span.end
    start = plain_start(fact, text)
    return Spot(
        fact, phrase, tuple(before), tuple(after),
        number=within_sentence(text[start:end], fact),
        full=within_sentence(text[start : fact.span.end], fact),
    )  # fmt: skip


def plain_start(fact: Quantity, text: str) -> int:
    """Where a quantity begins without "just" or "a total of", which tell no number.

    Args:
        fact: the quantity.
        text: the article's text.
    """
    start = fact.span.start
    end = fact.bare.start if fact.bare else start
    while start < end:
        rest = text[start:end].lower()
        hedge = next((hedge for hedge in _LONGEST_HEDGES if rest.startswith(f"{hedge} ")), "")
        if hedge not in HEDGES_ONLY:
            break
        start += len(hedge) + 1
    return start


def within_sentence(text: str, fact: Quantity) -> str:
    """The text without the capital that only opens its sentence."""
    lower = text[1:2].islower() or text.startswith("A ")
    opens = fact.span.start == fact.sentence.start and lower
    return text[0].lower() + text[1:] if opens else text

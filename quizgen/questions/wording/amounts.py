"""What a question says in place of a quantity: "how many troops", "by what percentage".

The functions for each kind of quantity stand in ``ASKS``; each gives None where its wording
would not read well, and a gap is made in the end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quizgen.model import Clause, Phrase, Piece, Span
from quizgen.questions.wording import number_tables, tables
from quizgen.questions.wording.cutting import words_of
from quizgen.questions.wording.measured import MEASURE_QUALITY, MEASURED
from quizgen.questions.wording.render import Part
from quizgen.questions.wording.spots import Ask, Spot

_OF = Piece("of ", Span(0, 0))


def _front(spot: Spot) -> tuple[Part, ...] | None:
    """The preposition before a number, or None where other words stand before it too."""
    words = words_of(spot.before)
    preposition = spot.phrase.preposition.split()
    if words[: len(preposition)] != preposition or spot.phrase.depth > tables.DEEPEST:
        return None
    if not _empty(words[len(preposition) :]):
        return None
    if preposition and preposition[0] not in tables.FRONTED_PREPOSITIONS:
        return None
    if spot.phrase.role in {"adjunct", "adverb"} and (spot.phrase.depth or _apart(spot.phrase)):
        return None  # in front it would belong to the main verb
    return tuple(preposition)


def _empty(words: list[str]) -> bool:
    """Whether the words before a number tell nothing of it: "a record 500 boats"."""
    if len(words) == 2 and words[0] in {"a", "an"} and words[1] != "of":
        return True
    return all(word in tables.BEFORE_NUMBER for word in words)


def _apart(phrase: Phrase) -> bool:
    """Whether a comma parts a phrase from its verb: ", to 80 per cent" adds a second fact."""
    return phrase.comma and not phrase.fronted


# ---------------------------------------------------------------- counts
def _count(spot: Spot, clause: Clause) -> Ask | None:
    if spot.quantity.vague and spot.next_words[:1] == ["of"]:
        spot = replace(spot, after=spot.after[1:])  # "thousands of people"
    left = _left_behind(spot, clause)
    front = () if left else _front(spot)
    glued = spot.after and spot.after[0].text.startswith(("-", "–"))
    if front is None or glued or ("-" in spot.next_words[:1]):
        return None
    noun = spot.quantity.counted.split()
    if not _counts(spot, noun) or _lists(spot) or (_halting(spot) and not left):
        return None
    if (front and tables.RELATIVES & set(spot.next_words)) or "which" in spot.next_words:
        return None  # "by how many gunmen who fled", "13 halls in which she sang"
    if front == ("of",) and spot.phrase.fronted:
        return None  # "Of the ten judges, six …" asks for no event
    if noun[0].lower() == "times":
        front = ()  # "shot at 40 times"
    head, tail = (spot.after, ()) if left else _at_head(spot, clause)
    wh = (*front, "how many", *head)
    return Ask(wh, spot.number, tail, plural=True, left=left)


def _halting(spot: Spot) -> bool:
    """Whether a comma stands behind what is counted."""
    return any("," in piece.text for piece in spot.after)


def _left_behind(spot: Spot, clause: Clause) -> str:
    """The preposition that stays behind the verb: "How many crimes is he charged with?"."""
    phrase, words = spot.phrase, words_of(spot.before)
    if phrase.role == "complement" and len(words) == 2 and words[0] in number_tables.BLAMED:
        return " ".join(words)  # "guilty of"
    if phrase.role != "adjunct" or phrase.depth or phrase.fronted or phrase.comma:
        return ""
    if words[:1] != [phrase.preposition] or phrase.preposition not in number_tables.STRANDED:
        return ""
    if not _empty(words[1:]) or "the" in words:
        return ""
    at = clause.verb_span.end if clause.verb_span else 0
    between = [p for p in clause.phrases if at <= p.span.start < phrase.span.start]
    has_object = any(p.role in {"object", "complement", "dative"} for p in clause.phrases)
    return "" if between or has_object else phrase.preposition


def _mark(spot: Spot, clause: Clause) -> Ask | None:
    """ "Casualties passed the one million mark": "What mark did casualties pass?" """
    noun = spot.quantity.counted.lower()
    if noun not in number_tables.MARKS or spot.next_words != [noun]:
        return None
    if words_of(spot.before) != ["the"] or spot.phrase.role != "object" or spot.phrase.depth:
        return None
    return Ask((f"what {noun}",), spot.number)


def _counts(spot: Spot, noun: list[str]) -> bool:
    """Whether the words behind the number begin with what it counts, in the plural."""
    words = spot.next_words
    if words[:1] == ["of"] and noun[:1] != ["of"]:
        words = words[1:]  # "23 of its 29 delegates"
    if not noun or words[: len(noun)] != [w.lower().strip(",.") for w in noun]:
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
    if following[:1] in (["a"], ["an"], ["each"]) and len(following) == 2:
        return Ask((*front, "how much", *spot.after), spot.full, plural=False)  # "how much a year"
    spent = bool(following) and following[0].endswith("ing") and clause.lemma == "spend"
    if following and following[0] not in tables.AFTER_MONEY and not spent:
        return None
    first = str(front[0]) if front else ""
    if following and (following[0] not in tables.MONEY_PARTS or _at_name(spot.after)):
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
    if front == ("by",) and following and following[0] in tables.MOVING_PREPOSITIONS:
        return Ask(("by what percentage",), spot.full, tail=spot.after)
    if following and following[0] not in {"of", *tables.PERCENT_HEADS}:
        return None
    lead = front or (("by",) if not following and spot.phrase.role == "adverb" else ())
    if (not following and lead[:1] and lead[0] not in tables.CHANGE_PREPOSITIONS) or not (
        following or lead
    ):
        return None  # "What percentage does he have?" leaves open of what
    return Ask((*lead, "what percentage", *spot.after), spot.full)


def _changed(spot: Spot, clause: Clause) -> Ask | None:
    """ "Sales are down 20 per cent": "By what percentage are sales down?" """
    words = words_of(spot.before)
    if len(words) != 1 or words[0] not in number_tables.DIRECTIONS or clause.lemma != "be":
        return None
    if spot.phrase.depth or spot.phrase.comma or _lists(spot) or _compares(spot, clause):
        return None
    points = spot.quantity.kind == "points"
    wh = "by how many percentage points" if points else "by what percentage"
    answer = spot.number if points else spot.full
    return Ask((wh,), answer, tail=(*spot.before, *spot.after))


def _more(spot: Spot, clause: Clause) -> Ask | None:
    """ "It is 60 percent higher than before": "How much higher is it than before?" """
    words = spot.next_words
    if spot.before or not words or spot.phrase.depth or spot.phrase.comma or _lists(spot):
        return None
    if clause.lemma != "be" or spot.phrase.role not in {"complement", "adverb"}:
        return None
    more = words[0] in {"more", "less"}
    if not more and not number_tables.COMPARATIVE.fullmatch(words[0]):
        return None
    head, tail = spot.after[: 2 if more else 1], spot.after[2 if more else 1 :]
    times = spot.quantity.kind == "multiple"
    answer = spot.number if times else spot.full
    return Ask(("how many times" if times else "how much", *head), answer, tail)


def _share_lost(spot: Spot, clause: Clause) -> Ask | None:
    """ "The index lost 3 per cent": "What percentage did the index lose?" """
    if spot.before or spot.next_words or spot.phrase.role != "object" or spot.phrase.depth:
        return None
    if clause.lemma not in number_tables.SHARE_VERBS or clause.passive:
        return None
    if any(p.preposition == "to" for p in clause.phrases):
        return None  # "lost 2 percent to the $4 level"
    return Ask(("what percentage",), spot.full, natural=MEASURE_QUALITY)


def _points(spot: Spot, clause: Clause) -> Ask | None:
    front = _front(spot)
    if front is None or spot.next_words:
        return None
    lead = front or (("by",) if spot.phrase.role == "adverb" else ())
    return Ask((*lead, "how many percentage points"), spot.number, plural=True)


# ---------------------------------------------------------------- time and space
def _units(spot: Spot, clause: Clause) -> Ask | None:
    """ "How many years of service", "For how many miles"."""
    front, unit = _lately(spot) or _front(spot), tables.UNIT_PLURALS.get(spot.quantity.unit)
    if front is None or unit is None or "-" in spot.full.replace(spot.number, ""):
        return None
    following = spot.next_words
    counted = spot.quantity.counted.lower()
    if following and counted == " ".join(following) and spot.full.endswith("s"):
        following = ["of"]  # "30 days detention"
        spot = replace(spot, after=(_OF, *spot.after))
    if spot.number == spot.full:  # "almost a week": the number is in the unit
        if spot.quantity.vague and spot.phrase.role == "object" and not spot.next_words:
            return Ask(("how long",), spot.full)  # "could take years"
        lasting = spot.phrase.role == "adverb" or front == ("for",)
        return Ask(("for", "how long", *spot.after), spot.full) if lasting else None
    if (following and following[0] not in tables.AFTER_UNIT) or _lists(spot):
        return None
    lasting = not front and not following and spot.quantity.kind == "duration"
    if lasting and spot.phrase.role == "adverb" and clause.lemma not in tables.LASTING_VERBS:
        front = ("for",)
    if front == ("in",) and spot.quantity.unit in number_tables.LONG_SPANS:
        settled = {word.lower() for word in clause.auxiliaries} & tables.MODALS
        front = front if settled else ("over",)  # "in two years the club has won" spans them
    if _at_name(spot.after):
        return Ask((*front, "how many", unit), spot.number, tail=spot.after, plural=True)
    return Ask((*front, "how many", unit, *spot.after), spot.number, plural=True)


def _lately(spot: Spot) -> tuple[Part, ...] | None:
    """ "for" where a time lasts until now or begins now: "(for) the last six months"."""
    words = words_of(spot.before)
    led = words[1:] if words[:1] == ["for"] else words
    told = len(led) == 2 and led[0] == "the" and led[1] in number_tables.LATELY
    if not told or spot.phrase.depth or spot.phrase.comma:
        return None
    return ("for",) if spot.phrase.role == "adverb" or words[0] == "for" else None


def _often(spot: Spot, clause: Clause) -> Ask | None:
    """ "The clock strikes every 15 minutes": "How often does the clock strike?" """
    alone = words_of(spot.before) == ["every"] and not spot.next_words
    if not alone or spot.phrase.role != "adverb" or spot.phrase.depth:
        return None
    return Ask(("how often",), f"every {spot.full}")


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
    if words in (["at"], ["at", "age"], ["at", "the", "age", "of"]):
        return Ask(("at what age",), spot.full)
    return None


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
_PHRASED: dict[str, tuple[Asker, ...]] = {
    "count": (_count, _mark),
    "money": (_money,),
    "percent": (_percent, _changed, _share_lost, _more),
    "points": (_points, _changed),
    "duration": (_units, _often),
    "measure": (_units,),
    "age": (_age,),
    "multiple": (_multiple, _more),
    "ratio": (_ratio,),
}
ASKS: dict[str, tuple[Asker, ...]] = {
    kind: (*askers, *MEASURED.get(kind, ())) for kind, askers in _PHRASED.items()
}

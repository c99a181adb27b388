"""Finds the quantities of an article: numbers with unit, hedge and what they count.

A chunk grammar over tags (NLTK's RegexpParser) finds number, unit and hedge; the dependency
parse tells what is counted.

>>> [q.text for q in find_quantities(analysed)]  # doctest: +SKIP
['just over 180,000', 'four']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from nltk.tree import Tree
from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.facts.clauses import clause_at
from quizgen.facts.quantities_counted import Counted, counted
from quizgen.facts.quantities_grammar import chunks
from quizgen.facts.quantities_tags import HEDGE, MAX_AGE_YEARS, tagged
from quizgen.facts.quantities_vague import is_sum, magnitude
from quizgen.model import Quantity, QuantityKind
from quizgen.numerals import number_value, ordinal_value
from quizgen.units import currency_of, unit_of

Leaf = tuple[Token, str]
# Words of a chunk that belong to the grammar of the sentence, not to the key.
_OUTSIDE = frozenset({"AGED", "AGE", "THE", "DT", "OF"})
_MULTIPLES = {"twice": 2.0, "thrice": 3.0}
# Confidence where the grammar is unsure, and of "first", which mostly is an aside.
_UNSURE, _FIRST = 0.5, 0.3
_KIND_OF_TAG: dict[str, QuantityKind] = {
    "CUR": "money", "CURW": "money", "PCT": "percent", "TIME": "duration", "MEAS": "measure",
}  # fmt: skip
_CALIBRES = frozenset({"mm", "cm"})  # "a 9mm handgun": part of its name
_NAMELESS = frozenset({"MONEY", "MEASURE", "DURATION"})
# "a three-way fight": nouns that a number is only glued to.
_GLUED_NOUNS = frozenset("way figure digit star fold dimensional".split())
# What follows a multiple; behind other words "three times" tells how often.
_COMPARING = frozenset("as the that what its their his her our my this those".split())
# "in the first place", "at first glance": nouns whose rank is an idiom.
_IDIOM_NOUNS = frozenset("place time thing things glance sight hand instance half".split())


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk taken apart: hedge, numbers and what is printed as the key."""

    label: str
    leaves: tuple[Leaf, ...]
    hedge: tuple[Token, ...]
    key: tuple[Token, ...]
    numbers: tuple[tuple[Token, ...], ...]

    @property
    def tags(self) -> frozenset[str]:
        return frozenset(tag for _, tag in self.leaves)


def _taken_apart(tree: Tree) -> _Chunk:
    leaves = tuple(cast(Sequence[Leaf], tree.leaves()))
    numbers = tuple(
        tuple(token for token, _ in part.leaves())
        for part in tree.subtrees(lambda t: t.label() == "NUM")
    )
    hedge = tuple(token for token, tag in leaves if tag == HEDGE)
    key = tuple(token for token, _ in leaves)
    if tree.label() == "AGE":
        key = _age_key(leaves)
    elif tree.label() == "MONEY":
        key = _price_key(leaves)
    plain = tuple(token for token, tag in leaves if tag in {"FRAC", "YEARS"})
    if tree.label() == "VAGUE":
        plain = _scales(leaves)
    return _Chunk(tree.label(), leaves, hedge, key, numbers or ((plain or key),))


def _age_key(leaves: Sequence[Leaf]) -> tuple[Token, ...]:
    """The words of an age without "aged" or "over the age of"."""
    at = max((n for n, (_, tag) in enumerate(leaves) if tag in _OUTSIDE), default=-1)
    return tuple(token for token, _ in leaves[at + 1 :])


def _scales(leaves: Sequence[Leaf]) -> tuple[Token, ...]:
    """ "hundreds of millions" of "hundreds of millions of dollars"."""
    last = max(n for n, (_, tag) in enumerate(leaves) if tag in {"MANY", "LONG"})
    return tuple(token for token, tag in leaves[: last + 1] if tag != HEDGE)


def _price_key(leaves: Sequence[Leaf]) -> tuple[Token, ...]:
    """The words of a price; the article of "a billion-dollar deal" belongs to the deal."""
    adjective = leaves[-1][1] == "CURW" and len(leaves) > 1 and leaves[-2][1] == "HYPH"
    skipped = 1 if adjective and leaves[0][1] == "ART" else 0
    return tuple(token for token, _ in leaves[skipped:])


def _text(tokens: Sequence[Token]) -> str:
    """The tokens as printed."""
    return "".join(token.text_with_ws for token in tokens).strip()


def _values(chunk: _Chunk) -> tuple[float, float | None] | None:
    """Low and high end; None where the words are no number after all."""
    if chunk.label == "VAGUE":
        return magnitude(chunk.numbers[0]), None
    if chunk.label == "RANK":
        rank = ordinal_value(chunk.key[-1].text)
        return None if rank is None else (float(rank), None)
    if chunk.tags & {"TWICE"}:
        return _MULTIPLES[chunk.key[-1].lower_], None
    if "COUPLE" in chunk.tags:
        return 2.0, None
    if not any(tag in {"DIG", "WRD", "TEN", "SCALE", "GROUP", "FRAC", "YEARS"}
               for _, tag in chunk.leaves):  # fmt: skip
        return (0.0 if "NO" in chunk.tags else 1.0), None
    found = [number_value(_text(tokens)) for tokens in chunk.numbers]
    low = found[0]
    high = found[1] if len(found) > 1 else None
    if low is None or (len(found) > 1 and high is None):
        return None
    return _checked(chunk, low, high)


def _checked(chunk: _Chunk, low: float, high: float | None) -> tuple[float, float | None] | None:
    """The ends of a range in order; a scale behind the second is shared; a ratio divided."""
    if high is None:
        return low, None
    if chunk.label == "RATIO":
        return (low / high, None) if 0 < low < high else None
    shared = number_value(f"{_text(chunk.numbers[0])} {chunk.numbers[1][-1].text}")
    if shared is not None and len(chunk.numbers[1]) > 1 and low < high:
        low = shared
    return (min(low, high), max(low, high)) if low != high else None


def _unit(chunk: _Chunk) -> str:
    """The unit, as ``Quantity.unit`` has it."""
    if chunk.label == "POINTS":
        return "percentage point"
    if "PCT" in chunk.tags:
        return "percent"
    for token, tag in reversed(chunk.leaves):
        if tag in {"CUR", "CURW"}:
            return currency_of(token.text)
    for token, tag in chunk.leaves:
        unit = unit_of(token.text) if tag in {"TIME", "MEAS", "LONG"} else None
        if unit is not None:
            square = next((t.lower_ for t, tag in chunk.leaves if tag == "POW"), "")
            return f"{square} {unit.name}".strip()
    return "year" if chunk.label == "AGE" or _is_age(chunk, 1.0) else ""


def _kind(chunk: _Chunk, value: float) -> QuantityKind:
    if chunk.label == "VAGUE":
        return _vague_kind(chunk)
    if chunk.label != "COUNT":
        return cast(QuantityKind, chunk.label.lower())
    if "FRAC" in chunk.tags and value < 1:
        return "ratio"
    if _is_age(chunk, value):
        return "age"
    return next((kind for tag, kind in _KIND_OF_TAG.items() if tag in chunk.tags), "count")


def _is_age(chunk: _Chunk, value: float) -> bool:
    """Whether a bare number tells somebody's age: "she is 45"."""
    number = chunk.key[-1]
    told = number.dep_ in {"attr", "acomp"} and number.head.lemma_ == "be"
    if not told or len(chunk.key) > 1 or not 0 < value <= MAX_AGE_YEARS:
        return False
    if number.i + 1 < number.sent.end and number.nbor(1).lower_ in {"of", "in", "out"}:
        return False
    return any(
        c.dep_ == "nsubj" and (c.ent_type_ == "PERSON" or c.lower_ in {"he", "she"})
        for c in number.head.children
    )


def _vague_kind(chunk: _Chunk) -> QuantityKind:
    if chunk.tags & {"TIME", "LONG"}:
        return "duration"
    return "money" if "CURW" in chunk.tags or is_sum(chunk.key[-1]) else "count"


def _member(chunk: _Chunk, what: Counted | None) -> Counted | None:
    """For "15-member panel" what the number itself counts: "member"."""
    if chunk.label != "COUNT" or what is None or what.first is what.last:
        return what
    if chunk.key[-1].nbor(1).text != "-" or what.first.pos_ not in {"NOUN", "ADJ"}:
        return what
    return Counted(what.first, what.first, what.first, _UNSURE)


def _trusted(chunk: _Chunk, what: Counted | None) -> bool:
    """Whether the chunk is a quantity in this sentence at all."""
    if chunk.label == "RANK":
        return _ranks(chunk.key[-1], what)
    if chunk.label == "VAGUE" and _vague_kind(chunk) == "count":
        return what is not None
    if chunk.label == "COUNT" and "NO" in chunk.tags:
        return what is not None
    if "TWICE" in chunk.tags:
        return _compares(chunk.key[-1])
    if chunk.label == "MEASURE" and chunk.key[-1].lower_ in _CALIBRES:
        return what is None or what.first.i != chunk.key[-1].i + 1
    if "COUPLE" in chunk.tags and chunk.label == "COUNT":
        return False
    glued = what is not None and what.noun.lower_ in _GLUED_NOUNS
    return not (glued and chunk.label == "COUNT" and chunk.key[-1].nbor(1).text == "-")


def _compares(last: Token) -> bool:
    """Whether "three times" is a multiple here, not how often something happened."""
    if last.i + 1 >= last.sent.end:
        return False
    after = last.nbor(1)
    return after.lower_ in _COMPARING or after.tag_ in {"JJR", "RBR"}


def _how_often(chunk: _Chunk) -> _Chunk:
    """ "visited three times" as a count of times; every other chunk as it is."""
    if chunk.label != "MULTIPLE" or "TWICE" in chunk.tags or _compares(chunk.key[-1]):
        return chunk
    number = [n for n, (_, tag) in enumerate(chunk.leaves) if tag not in {"TIMES", "HYPH"}]
    return replace(chunk, label="COUNT", key=chunk.key[: number[-1] + 1])


def _suited(chunk: _Chunk, what: Counted | None) -> Counted | None:
    """Money and measures count no names: "$45,000 US"."""
    named = what is not None and what.noun.pos_ == "PROPN" and chunk.label in _NAMELESS
    return None if named else what


def _ranks(token: Token, what: Counted | None) -> bool:
    """Whether an ordinal ranks a thing: "his fourth term", not "in the first place"."""
    if token.dep_ != "amod" or what is None or what.first.i != token.i + 1:
        return False
    return what.noun.lower_ not in _IDIOM_NOUNS and not what.noun.lower_.startswith("thought")


def _confidence(chunk: _Chunk, what: Counted | None) -> float:
    if chunk.label == "RANK":
        return _UNSURE if chunk.key[-1].lower_ != "first" else _FIRST
    if chunk.label == "COUNT" and not chunk.tags & _KIND_OF_TAG.keys():
        return what.confidence if what is not None and "NO" not in chunk.tags else _UNSURE
    return 0.9 if "COUPLE" not in chunk.tags else _UNSURE


def _quantity(analysed: AnalysedArticle, chunk: _Chunk) -> Quantity | None:
    values = _values(chunk)
    if values is None:
        return None
    what = _member(chunk, _suited(chunk, counted(chunk.key[0], chunk.key[-1])))
    if not _trusted(chunk, what):
        return None
    span = analysed.span(chunk.key[0], chunk.key[-1])
    number = [token for tokens in chunk.numbers for token in tokens]
    words = [] if what is None else list(what.noun.doc[what.first.i : what.last.i + 1])
    return Quantity(
        span=span,
        sentence=analysed.sentence_span(chunk.key[0]),
        text=span.of(analysed.article.text),
        kind=_kind(chunk, values[0]),
        value=values[0],
        high=values[1],
        unit=_unit(chunk),
        hedge=_text(chunk.hedge),
        counted=_text(words),
        counted_span=None if what is None else analysed.span(what.first, what.last),
        bare=analysed.span(number[0], number[-1]),
        clause=clause_at(analysed, number[0]),
        confidence=_confidence(chunk, what),
        vague=chunk.label == "VAGUE",
    )


def _in_sentence(analysed: AnalysedArticle, sentence: DocSpan) -> Iterator[Quantity]:
    tokens = tagged(sentence, analysed.table.lower[sentence.start : sentence.end])
    if tokens is None:
        return
    for tree in chunks(tokens):
        quantity = _quantity(analysed, _how_often(_taken_apart(tree)))
        if quantity is not None:
            yield quantity


def find_quantities(analysed: AnalysedArticle) -> tuple[Quantity, ...]:
    """Every quantity of the article that is trusted, in order of the text."""
    return tuple(q for sentence in analysed.sentences for q in _in_sentence(analysed, sentence))

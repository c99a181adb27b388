"""Small hand-made articles, facts and questions for the tests of the question stages."""

from __future__ import annotations

from typing import Any

from quizgen.model import (
    Article,
    Block,
    Choice,
    Clause,
    Content,
    Entity,
    FactSheet,
    Phrase,
    Place,
    Quantity,
    Question,
    Span,
    Statement,
    Wording,
)
from quizgen.questions.distractors import Request, distractors


def article(text: str, title: str = "Flood") -> Article:
    """Every line a paragraph, nothing hidden."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return Article("test", text, title, tuple(blocks))


def span_of(text: str, words: str) -> Span:
    """Where words stand first in a text."""
    at = text.index(words)
    return Span(at, at + len(words))


def line_of(text: str, words: str) -> Span:
    """The line in which words stand first."""
    at = text.index(words)
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)


def clause(lemma: str, subject: str = "") -> Clause:
    """A clause with little more than its verb and subject."""
    span = Span(0, len(lemma + subject))
    phrase = Phrase("subject", span, (), head=subject) if subject else None
    return Clause(span, span, phrase, (), lemma, lemma, "VBD")


def quantity(text: str, words: str, **fields: Any) -> Quantity:
    """A quantity found at some words; ``kind`` count unless told."""
    given = {"kind": "count", "value": 1.0, **fields}
    return Quantity(span_of(text, words), line_of(text, words), words, **given)


def place(text: str, words: str, **fields: Any) -> Place:
    """A place found at some words; a town unless told."""
    given = {"place_type": "city", **fields}
    return Place(span_of(text, words), line_of(text, words), words, **given)


def person(ident: str, name: str, **fields: Any) -> Entity:
    """Somebody with a name."""
    return Entity(ident, name, fields.pop("kind", "person"), **fields)


def statement(text: str, words: str, speaker: Entity, **fields: Any) -> Statement:
    """A quotation of somebody's words."""
    return Statement(
        f"s{text.index(words)}",
        line_of(text, words),
        (Content(span_of(text, words), direct=True),),
        speaker.name,
        speaker.id,
        **fields,
    )


def wording(fact: Statement | Quantity | Place, stem: str, answer: str, **fields: Any) -> Wording:
    """A stem for a fact, of the fact's own kind."""
    kinds = {Statement: ("who", "person"), Quantity: ("number", "quantity"), Place: ("place",) * 2}
    kind, answer_type = kinds[type(fact)]
    key = fact.contents[0].span if isinstance(fact, Statement) else fact.span
    given = {"answer_type": answer_type, **fields}
    return Wording(kind, stem, answer, key, fact.sentence, fact, **given)


def sheet(text: str, **facts: Any) -> FactSheet:
    """A fact sheet over a text; every line is a sentence."""
    lines = tuple(block.span for block in article(text).blocks)
    return FactSheet(article(text), lines, **facts)


def options_for(asked: Wording, facts: FactSheet, seed: int = 0) -> list[str]:
    """The texts of the wrong options for a wording, best first."""
    return [choice.text for choice in distractors(Request(asked, facts, seed))]


def question(stem: str = "How many homes were flooded in Hexham?", **fields: Any) -> Question:
    """A sound number question about HOMES; fields replace its own."""
    options = fields.pop("options", ("20", "40", "60"))
    given = {
        "id": stem,
        "kind": "number",
        "form": "choice",
        "answer": "40",
        "evidence": line_of(HOMES, "40"),
        "key_span": span_of(HOMES, "40"),
        "choices": tuple(Choice(text) for text in options),
    }
    return Question(stem=stem, **{**given, **fields})


HOMES = (
    "River bursts its banks\n"
    "The flood in Hexham left 40 homes under water, said Dana Rowe of the council.\n"
    "Nobody was hurt in the night of 3 May."
)

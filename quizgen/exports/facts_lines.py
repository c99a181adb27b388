"""The facts of an article as JSON lines, in order of the text, as the contract has them."""

import json
from collections.abc import Iterator
from typing import Any

from quizgen.model import FactSheet, Place, Quantity, Statement


def facts_lines(sheet: FactSheet, *, doc: str) -> Iterator[str]:
    """One line of JSON a fact; a split quotation has a line a part.

    Args:
        sheet: what the finders got.
        doc: the file's name without its ending.
    """
    rows: list[tuple[int, dict[str, Any]]] = []
    for statement in sheet.statements:
        rows += _statement(statement)
    rows += [(quantity.span.start, _quantity(quantity)) for quantity in sheet.quantities]
    rows += [(place.span.start, _place(place)) for place in sheet.places]
    for _, row in sorted(rows, key=lambda at: at[0]):
        yield json.dumps({"doc": doc, **row}, ensure_ascii=False)


def _statement(statement: Statement) -> list[tuple[int, dict[str, Any]]]:
    mention = statement.mention
    head = {
        "kind": "statement",
        "id": statement.id,
        "speaker": statement.speaker,
        "speaker_start": mention.start if mention else -1,
        "speaker_end": mention.end if mention else -1,
    }
    return [
        (
            part.span.start,
            head
            | {
                "content_start": part.span.start,
                "content_end": part.span.end,
                "direct": part.direct,
                "confidence": round(statement.confidence, 4),
            },
        )
        for part in statement.contents
    ]


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "kind": "quantity",
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "value": _plain(quantity.value),
        "unit": quantity.unit or None,
        "counted": quantity.counted or None,
    } | ({"high": _plain(quantity.high)} if quantity.high is not None else {})


def _place(place: Place) -> dict[str, Any]:
    return {
        "kind": "place",
        "start": place.span.start,
        "end": place.span.end,
        "text": place.text,
        "place_type": place.place_type or None,
        "country": place.country or None,
    }


def _plain(value: float) -> float:
    """A whole number as an integer: 135000, not 135000.0."""
    return int(value) if float(value).is_integer() else value

"""Facts as lines of JSON."""

import json

from quizgen.exports import facts_lines
from quizgen.model import Content, FactSheet, Place, Quantity, Span, Statement
from tests.conftest import plain_article

TEXT = '"We leave," Ada Quill said, "at 9." She took 2.5 tonnes to Leeds.'
SENTENCE = Span(0, len(TEXT))


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def rows(**facts) -> list[dict]:
    sheet = FactSheet(plain_article(TEXT), (SENTENCE,), **facts)
    return [json.loads(line) for line in facts_lines(sheet, doc="quill")]


SAID = Statement(
    "s1", SENTENCE, (Content(at("We leave"), True), Content(at("at 9"), True)),
    "Ada Quill", mention=at("Ada Quill"),
)  # fmt: skip
LOAD = Quantity(
    at("2.5 tonnes"), SENTENCE, "2.5 tonnes", "measure", 2.5, unit="t", bare=at("2.5")
)
LEEDS = Place(at("Leeds"), SENTENCE, "Leeds", "city", "GB")


def test_parts_of_a_split_quotation_share_their_id():
    first, second = rows(statements=(SAID,))
    assert (first["id"], first["content_start"]) == ("s1", 1)
    assert (second["id"], second["content_end"]) == ("s1", at("at 9").end)


def test_a_speaker_without_a_mention_stands_nowhere():
    bare = Statement("s2", SENTENCE, (Content(at("We leave"), True),), "Ada Quill")
    (row,) = rows(statements=(bare,))
    assert (row["speaker"], row["speaker_start"], row["speaker_end"]) == ("Ada Quill", -1, -1)


def test_facts_of_all_kinds_come_in_order_of_the_text():
    found = rows(places=(LEEDS,), quantities=(LOAD,), statements=(SAID,))
    assert [row["kind"] for row in found] == ["statement", "statement", "quantity", "place"]


def test_what_is_not_known_is_null():
    (row,) = rows(quantities=(LOAD,))
    assert (row["unit"], row["counted"], row["value"]) == ("t", None, 2.5)


def test_a_whole_number_has_no_decimal_point():
    sheet = FactSheet(
        plain_article(TEXT), (), quantities=(Quantity(at("9"), SENTENCE, "9", "count", 9.0),)
    )
    assert '"value": 9,' in next(facts_lines(sheet, doc="quill"))


def test_a_place_has_its_kind_and_country():
    (row,) = rows(places=(LEEDS,))
    assert row == {
        "doc": "quill", "kind": "place", "start": at("Leeds").start, "end": at("Leeds").end,
        "text": "Leeds", "place_type": "city", "country": "GB",
    }  # fmt: skip

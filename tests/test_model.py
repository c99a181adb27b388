"""Spans."""

from quizgen.model import Span


def test_span_gives_its_words_back():
    assert Span(4, 7).of("The Wye rose") == "Wye"


def test_spans_that_only_touch_do_not_overlap():
    assert not Span(0, 4).overlaps(Span(4, 6))

"""Sentences start where readers see them start, whatever stops stand before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.analysis.sentences import sentence_starts


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Rowe spoke. He left.", ["Mr. Rowe spoke. ", "He left."]),
        ("Rep. G.K. Rowe spoke. He left.", ["Rep. G.K. Rowe spoke. ", "He left."]),
        ("He left the U.S. The mayor stayed.", ["He left the U.S. ", "The mayor stayed."]),
        ("He left the U.S. Army in May.", ["He left the U.S. Army in May."]),
        ("It shut at 5 p.m. It was dark.", ["It shut at 5 p.m. ", "It was dark."]),
        ("She played No. 2 in May. He left.", ["She played No. 2 in May. ", "He left."]),
        ("He said no. 2 men left.", ["He said no. ", "2 men left."]),
        ("It cost £2.5 million. He paid.", ["It cost £2.5 million. ", "He paid."]),
        ('"Why?" he asked. "Go."', ['"Why?" he asked. ', '"Go."']),
    ],
)
def test_sentences_of_news_english(text, sentences):
    starts = sentence_starts(text)
    assert [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] == sentences


@given(st.text(max_size=80))
def test_starts_are_in_order_and_within_the_text(text):
    starts = sentence_starts(text)
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) for start in starts)

"""A mark alone joins no two sentences."""

import pytest

from quizgen.facts.run_ons import run_ons


def found(result):
    return [span.of(result.article.text) for span in run_ons(result)]


@pytest.mark.parametrize(
    "text",
    [
        "The lead is the same, she leads Roe by 49 per cent.",
        "The first sample is 834, with an error of 4 points, the second sample is 651.",
        "Kelp is a fast grower, in spring, a plant can add 30cm a day.",
        "The mill closed in May, 40 people lost their jobs.",
        "The lead is the same: she leads Roe by 49 per cent.",
        "The first sample is 834, with an error of 4 points; the second sample is 651.",
        "The ferry is new, it carries 90 cars.",
    ],
)
def test_a_comma_splice_is_found(analysed, text):
    assert found(analysed(f"It rained. {text} It was late.")) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed, who runs the mill, employs 40 people, but she has lost 12.",
        "The mill employs 40 people, the council said.",
        "When the mill closed, 40 people left.",
        "“We have 40 boats, we need more,” she said.",
        "The mill, it seems, employs 40 people.",
        "The mill employs 40 people in Leeds, 30 in York and 12 in Hull.",
        "The mill closed, and 40 people lost their jobs.",
        "The plan is simple: close 12 schools.",
    ],
)
def test_a_sound_sentence_is_none(analysed, text):
    assert not found(analysed(text))

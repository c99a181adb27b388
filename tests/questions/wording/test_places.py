"""Stems for places, from sentence to question."""

import pytest

from quizgen.model import GAP


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Olga Brandt opened a new shipyard in Hamburg in May 2014.",
         "In which city or town did Olga Brandt open a new shipyard in May 2014?"),
        ("At least ten reporters are held in Turkey on false charges.",
         "In which country are at least ten reporters held on false charges?"),
        ("The army invaded Ukraine after a long winter of threats.",
         "Which country did the army invade after a long winter of threats?"),
        ("Olga Brandt flew from Madrid with her two daughters.",
         "From which city or town did Olga Brandt fly with her two daughters?"),
        ("Germany is holding an election for its two chambers.",
         "Which country is holding an election for its two chambers?"),
    ],
)  # fmt: skip
def test_place_is_asked_for_in_a_natural_question(stems, text, stem):
    assert stem in stems(text, "place")


def test_place_in_a_deep_phrase_becomes_a_gap(stems):
    text = "Olga Brandt criticised the new law during a long rally in Hamburg."
    gap = f"Olga Brandt criticised the new law during a long rally in {GAP}."
    assert stems(text, "place") == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt left Germany because German taxes were too high.",
        "Olga Brandt met 40 voters in Berlin, the capital of Germany.",
    ],
)
def test_stem_never_tells_its_place(worded, text):
    for wording in worded(text, "place"):
        assert getattr(wording, "answer", "-") not in getattr(wording, "stem", "")


def test_negative_is_no_natural_question(stems):
    text = "Olga Brandt has not been seen in Hamburg since the trial."
    assert all(GAP in stem for stem in stems(text, "place"))

"""Sentences with one gap: what they keep, what they leave out, when they are refused."""

import pytest

from quizgen.model import GAP
from quizgen.questions.wording.assemble import Draft
from quizgen.questions.wording.gaps import first_sound


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Olga Brandt resigned and moved to a 400-acre farm near Hull.",
         f"Olga Brandt moved to a(n) {GAP} farm near Hull."),
        ("Olga Brandt runs the Wye shipyard. It is on her third fleet, Brandt said on Monday.",
         None),
        ('Olga Brandt said: "We have our fourth title with the Wye rowers."',
         f"Olga Brandt said: “We have our {GAP} title with the Wye rowers.”"),
    ],
)  # fmt: skip
def test_gap_sentence(stems, text, stem):
    found = stems(text, "number")
    assert (stem in found) if stem else not found


def test_article_before_a_gap_does_not_tell_the_first_letter(stems):
    text = "Olga Brandt has not addressed the crowd in an Oslo hospital for the poor."
    gap = f"Olga Brandt has not addressed the crowd in a(n) {GAP} hospital for the poor."
    assert gap in stems(text, "place")


@pytest.mark.parametrize(
    "text",
    [
        "Two years ago Olga Brandt opened the Wye shipyard.",
        "Olga Brandt opened the Wye shipyard three years later.",
    ],
)
def test_time_that_counts_from_an_unknown_day_is_refused(worded, text):
    assert {getattr(w, "code", "") for w in worded(text, "number")} == {"relative-time"}


@pytest.mark.parametrize(
    ("faults", "chosen", "made"),
    [(["", "b"], 0, 1), (["a", "", "c"], 1, 2), (["a", "b"], 1, 2)],
)
def test_no_draft_is_made_behind_the_first_sound_one(faults, chosen, made):
    rest = iter([Draft(str(n), (fault,) if fault else ()) for n, fault in enumerate(faults)])
    assert first_sound(rest).text == str(chosen)
    assert len(list(rest)) == len(faults) - made

"""Loose ends in a stem: hanging clauses, torn comparisons, times without a date."""

import pytest

from quizgen.questions.wording.loose import loose_fault


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        ("The first sign came, when Ann Reed woke in _____.", "half-clause"),
        ("Ann Reed moved in 1990, when the yard closed, to _____.", ""),
        ("How many minutes has the trip to Hull taken four less than the old boat needed?",
         "half-clause"),
        ("In which state do the otters live down from an estimated 16,000?", "half-clause"),
        ("How many trips will the boat make a day until May and nine a day in summer?",
         "half-clause"),
        ("According to “We ran from the boat, how many boys fled”?", "speaker-unknown"),
        ("According to 72 percent of Danes, how many boats sank in Hull?", "speaker-unknown"),
        ("How much did the one backing Ann Reed raise?", "open-reference"),
        ("In Hull 5 percent back _____ the Wye club of Tom Hill.", "open-reference"),
        ("In Hull the margin is, while in Leeds it is _____ points.", "half-clause"),
        ("_____ are in a minor key that nobody can name.", "open-reference"),
        ("The diver broke her wrist with _____ an hour to go in Hull.", "open-reference"),
        ("The Wye side trailed 2 0 to a side that finished _____ places above.", "half-clause"),
        ("Tom Hill was not at home, because he's in _____.", "half-clause"),
        ("How long has Tom Hill, 58-year-old Tom Hill, sailed?", "half-clause"),
        ("According to Tom Hill, _____ was plenty for the Wye club.", "open-reference"),
        ("There is Tom Hill serving a _____ sentence on false charges.", "open-reference"),
        ("According to Tom Hill, it would need _____.", "open-reference"),
        ("How much will the rise add to a fare to Hull and £96 to one to Leeds?", "half-clause"),
        ("How many men and women work at the Wye yard?", ""),
    ],
)  # fmt: skip
def test_stem_with_a_loose_end_is_refused(stem, fault):
    assert loose_fault(stem) == fault


@pytest.mark.parametrize(
    ("stem", "dated"),
    [
        ("How many boats will the Wye yard sell by the end of the year?", False),
        ("In which country were four towns flooded over the summer?", False),
        ("How many people watched Tuesday night’s debate in Hull?", False),
        ("How many men joined the Wye fleet in April this year?", False),
        ("How many boats were sold by the end of the year 2019?", True),
        ("How many trips does the boat make every Sunday?", True),
        ("How much did the Wye club lose in the year to June?", True),
        ("How many people work at the Wye yard?", True),
    ],
)
def test_time_without_its_date_is_refused(stem, dated):
    assert (loose_fault(stem) == "") is dated

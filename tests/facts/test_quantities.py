"""Quantities: value, unit, hedge and what is counted, in invented sentences."""

import pytest

from quizgen.facts.quantities import find_quantities

# sentence; then text, kind, value, high, unit, counted of each quantity, in order
FOUND = [
    ("Police said at least 40 homes and two schools were damaged.",
     [("at least 40", "count", 40, None, "", "homes"), ("two", "count", 2, None, "", "schools")]),
    ("The army drafted 135,000 new troops.",
     [("135,000", "count", 135_000, None, "", "new troops")]),
    ("The council will spend £2.4m on buses.",
     [("£2.4m", "money", 2_400_000, None, "GBP", "")]),
    ("It costs between $25 and $50.", [("between $25 and $50", "money", 25, 50, "USD", "")]),
    ("Sales rose by 12 per cent.", [("12 per cent", "percent", 12, None, "percent", "")]),
    ("Support fell 2.5 percentage points.",
     [("2.5 percentage points", "points", 2.5, None, "percentage point", "")]),
    ("Her 12-year-old son Leo sang.", [("12-year-old", "age", 12, None, "year", "son")]),
    ("Ada Brandt, 43, of Leeds, sang.", [("43", "age", 43, None, "year", "")]),
    ("The law covers children aged 5 to 11.", [("5 to 11", "age", 5, 11, "year", "")]),
    ("It covers women over the age of 70.", [("70", "age", 70, None, "year", "")]),
    ("The drought was the worst in almost a decade.",
     [("almost a decade", "duration", 1, None, "decade", "")]),
    ("He got a five-year sentence.", [("five-year", "duration", 5, None, "year", "sentence")]),
    ("They walked for two and a half hours.",
     [("two and a half hours", "duration", 2.5, None, "hour", "")]),
    ("The nurses work 60 hours a week.",
     [("60 hours a week", "duration", 60, None, "hour", "")]),
    ("The road is more than 15 miles long.",
     [("more than 15 miles", "measure", 15, None, "mile", "")]),
    ("They bought a 9,000 square foot barn.",
     [("9,000 square foot", "measure", 9000, None, "square foot", "barn")]),
    ("It fell to between -5 and -12 degrees.",
     [("between -5 and -12 degrees", "measure", -12, -5, "degree", "")]),
    ("The margin is plus or minus 4 percentage points.",
     [("4 percentage points", "points", 4, None, "percentage point", "")]),
    ("He said she is 45.", [("45", "age", 45, None, "year", "")]),
    ("She was one of 45 nurses; she was 3 in the list.",
     [("45", "count", 45, None, "", "nurses"), ("3", "count", 3, None, "", "")]),
    ("He died at age 94.", [("94", "age", 94, None, "year", "")]),
    ("The flood was around three times higher.",
     [("around three times", "multiple", 3, None, "", "")]),
    ("Four in ten teachers agreed.", [("Four in ten", "ratio", 0.4, None, "", "teachers")]),
    ("Nearly half of the farmers left.",
     [("Nearly half", "ratio", 0.5, None, "", "the farmers")]),
    ("Nearly half a dozen vets came.", [("Nearly half a dozen", "count", 6, None, "", "vets")]),
    ("She won her fourth medal.", [("fourth", "rank", 4, None, "", "medal")]),
    ("There were no arrests.", [("no", "count", 0, None, "", "arrests")]),
    ("Between 20 and 30 sheep were lost.",
     [("Between 20 and 30", "count", 20, 30, "", "sheep")]),
    ("The village grew from 300 to 450 people.",
     [("300", "count", 300, None, "", ""), ("450", "count", 450, None, "", "people")]),
    ("She visited the town three times.", [("three", "count", 3, None, "", "times")]),
    ("It is twice as large as Wales.", [("twice", "multiple", 2, None, "", "")]),
    ("Some 75 percent of Greeks agreed.",
     [("Some 75 percent", "percent", 75, None, "percent", "Greeks")]),
    ("It lasted just a couple of days.",
     [("just a couple of days", "duration", 2, None, "day", "")]),
    ("They talked for half an hour.",
     [("half an hour", "duration", 0.5, None, "hour", "")]),
    ("A six-member panel wrote it.", [("six", "count", 6, None, "", "member")]),
    ("Losses passed the one million mark.", [("one million", "count", 1e6, None, "", "mark")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_a_quantity_is_found_whole(analysed, sentence, expected):
    found = find_quantities(analysed(sentence))
    rows = [(q.text, q.kind, q.value, q.high, q.unit, q.counted) for q in found]
    assert rows == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting on 5 May at 10:30 was short.",
        "It began in 2016 and ended in May 2019.",
        "He drove Highway 61 after the Second World War.",
        "The Boeing 737 landed at 6pm.",
        "They won 3-1 on Saturday.",
        "Call 01632 960123 now.",
        "The 1990s were hard.",
        "One man said one of them was the one.",
        "The storm hit the thousands of homes she saw years ago.",
        "Several hundreds were lost for years to come.",
        "The poll was taken from Sept. 19 to 22.",
        "She scored in game five of the series.",
        "He bought a 9mm handgun.",
        "A 911 caller told a dispatcher.",
        "A third, Ann Reed, said nothing.",
        "First, she thanked the town in the first place.",
        "There is no such thing.",
        "Do you see those two as equal?",
        "1. The plan",
        "A few hundred people watched a three-way race.",
        "They voted twice.",
    ],
)
def test_other_numbers_are_no_quantities(analysed, sentence):
    assert find_quantities(analysed(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dozens of people and several dogs waited.", ("Dozens", "count", 12, "", "people")),
        ("Tens of thousands of boats sank.", ("Tens of thousands", "count", 1e4, "", "boats")),
        ("The town has spent millions on it.", ("millions", "money", 1e6, "", "")),
        ("They paid hundreds of millions of dollars.",
         ("hundreds of millions of dollars", "money", 1e8, "USD", "")),
        ("The row has lasted for decades.", ("decades", "duration", 1, "decade", "")),
        ("The trial could take years.", ("years", "duration", 1, "year", "")),
    ],
)  # fmt: skip
def test_a_size_without_a_number_is_a_vague_quantity(analysed, sentence, expected):
    (found,) = find_quantities(analysed(sentence))
    assert found.vague
    assert (found.text, found.kind, found.value, found.unit, found.counted) == expected


@pytest.mark.parametrize(
    ("sentence", "hedge", "bare"),
    [
        ("Just over 180,000 people marched.", "Just over", "180,000"),
        ("The trip takes at least one year.", "at least", "one"),
        ("Almost $3 million was lost.", "Almost", "3 million"),
        ("Around 900 people came to Ghent.", "Around", "900"),
        ("Sandbags were placed around 900 older homes in Ghent.", "", "900"),
    ],
)
def test_the_hedge_stands_apart_from_the_value(analysed, sentence, hedge, bare):
    (found,) = find_quantities(analysed(sentence))
    assert found.hedge == hedge
    assert found.bare is not None
    assert found.bare.of(sentence) == bare


def test_spans_index_into_the_source(analysed):
    text = "The mayor spoke.\nShe said 14 old bridges would close."
    (found,) = find_quantities(analysed(text))
    assert found.span.of(text) == found.text == "14"
    assert found.sentence.of(text) == "She said 14 old bridges would close."
    assert found.counted_span is not None
    assert found.counted_span.of(text) == "old bridges"


def test_what_is_unsure_says_so(analysed):
    sure, unsure = find_quantities(analysed("Twelve boats sank and she won her fourth medal."))
    assert unsure.confidence < sure.confidence

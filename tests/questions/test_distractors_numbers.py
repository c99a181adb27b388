"""Wrong numbers look like the key, and are surely wrong."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.numerals import numeral, numeral_form
from quizgen.questions.distractors import Request, distractors
from quizgen.questions.distractors.limits import Limits
from quizgen.questions.distractors.near_values import near_values
from quizgen.questions.distractors.ranges import near_pairs
from quizgen.questions.number_text import read_number_text
from tests.questions.builders import clause, options_for, quantity, sheet, wording

TEXT = (
    "The storm killed 40 villagers and left 130 injured villagers in Cumbria.\n"
    "About 600 firefighters came, and the repair will cost $2.5 million.\n"
    "The council lent $1.2 million; 40 houses were lost."
)


def options(words, text=TEXT, others=(), **fields):
    fact = quantity(text, words, **fields)
    asked = wording(fact, "How many?", words)
    return options_for(asked, sheet(text, quantities=(fact, *others)))


@pytest.mark.parametrize(
    ("key", "fields", "expected"),
    [
        ("40", {"value": 40}, "50"),
        ("at least 40", {"value": 40}, "at least 50"),
        ("just over 180,000", {"value": 180_000}, "just over 140,000"),
        ("$2.5 million", {"value": 2.5e6, "kind": "money", "unit": "USD"}, "$2.1 million"),
        ("18-30", {"value": 18, "high": 30, "kind": "age"}, "20-35"),
        ("62 per cent", {"value": 62, "kind": "percent"}, "51 per cent"),
        ("four", {"value": 4}, "five"),
        ("four in ten", {"value": 0.4, "kind": "ratio"}, "three in ten"),
        ("one in five", {"value": 0.2, "kind": "ratio"}, "one in four"),
        ("a third", {"value": 1 / 3, "kind": "ratio"}, "a quarter"),
        ("one-sixth", {"value": 1 / 6, "kind": "ratio"}, "one-fifth"),
        ("one third", {"value": 1 / 3, "kind": "ratio"}, "one quarter"),
        ("one year", {"value": 1, "kind": "duration", "unit": "year"}, "two years"),
        ("almost a decade", {"value": 1, "unit": "decade"}, "almost two decades"),
        ("two-year", {"value": 2, "kind": "duration", "unit": "year"}, "three-year"),
        ("five times", {"value": 5, "kind": "multiple"}, "six times"),
        ("third", {"value": 3, "kind": "rank"}, "fourth"),
        ("Twelve", {"value": 12}, "Ten"),
    ],
)
def test_near_values_keep_the_form_of_the_key(key, fields, expected):
    assert expected in options(key, text=f"It was {key} then.", **fields)


@pytest.mark.parametrize("key", ["a billion-dollar", "million-pound"])
def test_a_scale_that_belongs_to_a_noun_is_not_varied(key):
    assert options(key, f"It was {key} then.", kind="money") == []


@pytest.mark.parametrize(
    ("key", "fields"),
    [("99 per cent", {"kind": "percent", "value": 99}), ("88", {"kind": "age", "value": 88})],
)
def test_shares_and_ages_stay_possible(key, fields):
    numbers = [read_number_text(text) for text in options(key, f"It is {key}.", **fields)]
    top = 100 if fields["kind"] == "percent" else 110
    assert numbers
    assert all(0 < number.values[0] < top for number in numbers)


@pytest.mark.parametrize(
    ("key", "facing"),
    [("at least 40", "at most"), ("more than 40", "fewer than"), ("Over 40", "Under"),
     ("fewer than 40", "more than"), ("under 40", "over")],
)  # fmt: skip
def test_beside_a_bound_the_near_side_has_the_opposite_hedge(key, facing):
    found = options(key, f"It was {key}.", value=40)
    lower = key.lower().startswith(("at least", "more", "over"))
    near = [text for text in found if (read_number_text(text).values[0] < 40) is lower]
    assert 1 <= len(near) <= 2
    assert {text for text in found if text.startswith(facing)} == set(near)


def test_beside_a_bound_without_an_opposite_only_the_far_side_is_wrong():
    found = [read_number_text(text) for text in options("up to 40", "It was up to 40.", value=40)]
    assert found
    assert all(number.values[0] < 40 for number in found)


@pytest.mark.parametrize(("stem", "above"), [("longer than", True), ("fewer than", False)])
def test_a_comparison_before_the_gap_is_a_bound_too(stem, above):
    fact = quantity(TEXT, "40", value=40)
    asked = wording(fact, f"The Whitby ferry took {stem} _____ minutes.", "40", gapped=True)
    found = [read_number_text(t) for t in options_for(asked, sheet(TEXT, quantities=(fact,)))]
    assert found
    assert all((number.values[0] > 40) is above for number in found)


@pytest.mark.parametrize(
    ("key", "expected"),
    [("more than half", {"less than a third", "more than two thirds"}),
     ("less than one-third", {"less than one-quarter", "more than half"})],
)  # fmt: skip
def test_a_fraction_with_a_bound_stands_beside_fractions_that_are_wrong(key, expected):
    found = options(key, f"It was {key} then.", value=0.5, kind="ratio")
    assert expected <= set(found)
    assert not {"more than a third", "less than half", "less than two-thirds"} & set(found)


def test_a_rounded_figure_for_the_key_is_not_offered():
    text = "Ghent fired 5,300 clerks in May.\nNone of those 5,000 people came back."
    round_ = quantity(text, "5,000", value=5000, counted="people", clause=clause("come"))
    found = options("5,300", text, value=5300, counted="clerks", others=(round_,))
    assert found
    assert "5,000" not in found


def test_numbers_of_the_same_sort_of_thing_come_first_and_tell_their_mistake():
    hurt = quantity(TEXT, "130", value=130, counted="injured villagers", clause=clause("leave"))
    key = quantity(TEXT, "40", value=40, counted="villagers", clause=clause("kill"))
    asked = wording(key, "How many villagers died?", "40")
    first = distractors(Request(asked, sheet(TEXT, quantities=(key, hurt))))[0]
    assert first.text == "130"
    assert "injured villagers" in first.error


@pytest.mark.parametrize(("value", "offered"), [(600, False), (55, True)])
def test_a_number_of_another_sort_is_offered_only_if_it_is_near(value, offered):
    text = f"The fire took 40 houses; {value} firefighters came to Keswick."
    other = quantity(text, str(value), value=value, counted="firefighters")
    found = options("40", text, value=40, counted="houses", others=(other,))
    assert (found[0] == str(value)) is offered


@pytest.mark.parametrize(("value", "offered"), [(70, True), (52, False)])
def test_a_round_number_stands_beside_round_ones(value, offered):
    text = f"Around 90 people came to Ambleside; {value} children sang."
    other = quantity(text, str(value), value=value, counted="children")
    found = options("Around 90", text, value=90, counted="people", others=(other,))
    assert (f"Around {value}" == found[0]) is offered


def test_a_number_in_the_stem_is_not_offered():
    text = "Of the 11 boats in Whitby only 15 were not."
    fact = quantity(text, "15", value=15)
    stem = "How many were not, beside the 12 boats?"
    assert "12" not in options_for(wording(fact, stem, "15"), sheet(text, quantities=(fact,)))


def test_another_figure_for_the_same_thing_is_not_offered():
    text = "First 43 people were missing in Keswick.\nLater 51 people were missing."
    later = quantity(text, "51", value=51, counted="people", clause=clause("be"))
    found = options("43", text, value=43, counted="people", clause=clause("be"), others=(later,))
    assert found
    assert "51" not in found


def test_an_invented_number_never_meets_one_of_the_article():
    other = quantity(TEXT, "600", value=50, high=60, counted="houses")
    assert "50" not in options("40", value=40, counted="houses", others=(other,))


def test_money_of_another_amount_is_offered_in_the_same_currency():
    lent = quantity(TEXT, "$1.2 million", value=1.2e6, kind="money", unit="USD", counted="loan")
    found = options("$2.5 million", value=2.5e6, kind="money", unit="USD", others=(lent,))
    assert found[0] == "$1.2 million"


@given(st.integers(min_value=1, max_value=10**7))
def test_near_values_are_far_enough_and_distinct(value):
    form = numeral_form(f"{value:,}")
    near = near_values(value, form)
    assert len(set(near)) == len(near)
    assert all(other > 0 and abs(other - value) >= 0.08 * value for other in near)


@given(st.integers(min_value=1, max_value=10**6).map(lambda n: n * 100))
def test_near_values_are_no_rounder_than_a_round_key_is_exact(value):
    form = numeral_form(f"{value:,}")
    assert all(
        numeral(other, form).endswith("0") for other in near_values(value, form) if value > 999
    )


@given(st.integers(min_value=13, max_value=100))
def test_ages_near_by_are_whole_years_that_people_reach(value):
    near = near_values(value, numeral_form(str(value)), ceiling=101, age=True)
    assert all(0 < age < 101 and age == int(age) and abs(age - value) <= 15 for age in near)
    assert len(near) > 1


@pytest.mark.parametrize("gapped", [True, False])
def test_one_is_no_option_for_a_plural(gapped):
    text = "There were two ferries."
    fact = quantity(text, "two", value=2, counted="ferries")
    stem = "There were _____ ferries." if gapped else "How many ferries were there?"
    found = options_for(wording(fact, stem, "two", gapped=gapped), sheet(text, quantities=(fact,)))
    assert "one" not in found
    assert "three" in found


@pytest.mark.parametrize(
    ("key", "low", "high", "expected"),
    [
        ("30 to 40", 30, 40, ["50 to 60", "10 to 20", "70 to 80"]),
        ("$500 to $2,000", 500, 2000, ["$1,000 to $4,000", "$250 to $1,000"]),
        ("nine and ten", 9, 10, ["eleven and twelve", "seven and eight"]),
        ("$60,000 to $70,000", 6e4, 7e4, ["$80,000 to $90,000", "$40,000 to $50,000"]),
    ],
)
def test_ranges_share_no_end(key, low, high, expected):
    found = options(key, f"It was {key} then.", value=low, high=high)
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("key", "stem", "top"),
    [
        ("$20", "The fare is _____ for members and $26 for others.", 26),
        ("30 per cent", "Turnout rose to _____ from 40 per cent.", 40),
        ("$20", "The fare is _____ for members.", None),
    ],
)
def test_an_amount_in_the_stem_is_not_passed(key, stem, top):
    fact = quantity(TEXT.replace("40", key), key, value=float(key.strip("$").split()[0]))
    asked = wording(fact, stem, key)
    found = options_for(asked, sheet(TEXT.replace("40", key), quantities=(fact,)))
    values = [read_number_text(text).values[0] for text in found]
    assert values
    assert all(v < top for v in values) if top else max(values) > 26


@pytest.mark.parametrize(
    ("key", "fields", "stem", "low", "high"),
    [
        ("five days", {"kind": "duration", "unit": "day"},
         "The Wye ferry runs _____ a week.", 1, 7),
        ("18", {"kind": "duration", "unit": "hour"}, "The Wye mill runs _____ hours a day.", 1, 24),
        ("23", {}, "How many of its 29 judges will the Wye council keep?", 1, 28),
        ("29", {}, "The Wye council kept 23 of its _____ judges.", 24, 99),
        ("1128", {}, "Of the 1,590 votes, _____ were for Ann Reed.", 1, 1589),
        ("15 and 17", {"kind": "age", "value": 15, "high": 17, "unit": "year"},
         "How old were the two teenagers that police held in Ghent?", 13, 19),
        ("55 to 65", {"kind": "age", "value": 55, "high": 65, "unit": "year"},
         "How old are the singers?", 40, 75),
        ("73", {"kind": "age", "unit": "year"}, "How old was Ann Reed?", 55, 90),
        ("20", {"kind": "duration", "unit": "week"},
         "After how many weeks does Kent ban abortions?", 5, 40),
        ("1,153", {}, "Ann Reed leads Bo Lee 1,428 to _____ in votes.", 1, 1427),
        ("47 percent", {"kind": "percent", "unit": "percent"},
         "A poll shows Ann Reed leading Bo Lee _____ to 40 percent.", 41, 59),
        ("51 percent", {"kind": "percent", "unit": "percent"},
         "Ann Reed earned _____ to Bo Lee’s 35 percent.", 1, 64),
        ("48 percent", {"kind": "percent", "unit": "percent"},
         "In Kent _____ chose Ann Reed while 45 percent chose Bo Lee.", 1, 55),
        ("38 percent", {"kind": "percent", "unit": "percent"},
         "Ann Reed trails Bo Lee _____ to 43 percent.", 1, 42),
    ],
)  # fmt: skip
def test_no_option_is_impossible(key, fields, stem, low, high):
    text = f"It was {key} then."
    fact = quantity(text, key, **{"value": 5, **fields})
    found = options_for(wording(fact, stem, key), sheet(text, quantities=(fact,)))
    ends = [value for option in found for value in read_number_text(option).values]
    assert len(found) > 1
    assert low <= min(ends) <= max(ends) <= high


@given(st.integers(1, 90), st.integers(1, 20), st.booleans())
def test_no_other_range_shares_an_end_with_the_key(low, width, age):
    key = read_number_text(f"{low} to {low + width}")
    for pair in near_pairs(key, Limits(age=age)):
        assert not {low, low + width} & set(pair)
        assert 0 < pair[0] < pair[1]


@pytest.mark.parametrize(
    ("key", "fields", "expected"),
    [
        ("thousands", {}, ["hundreds", "millions", "dozens"]),
        ("Dozens", {}, ["hundreds", "thousands", "millions"]),
        ("millions", {"kind": "money"}, ["thousands", "billions", "hundreds"]),
        ("decades", {"kind": "duration", "unit": "decade"}, ["days", "weeks", "months"]),
        ("hundreds of millions of dollars", {"kind": "money", "unit": "USD"},
         ["tens of millions of dollars", "tens of billions of dollars",
          "hundreds of thousands of dollars"]),
    ],
)  # fmt: skip
def test_a_size_stands_beside_sizes_that_do_not_hold_it(key, fields, expected):
    found = options(key, f"It was {key} then.", value=1, vague=True, **fields)
    assert found == expected


def test_no_two_options_are_one_rounded():
    text = "Ann Reed, 56, met Bo Lee, 63, in Whitby."
    other = quantity(text, "63", value=63, kind="age", unit="year")
    found = options("56", text, value=56, kind="age", unit="year", others=(other,))
    values = sorted(read_number_text(option).values[0] for option in found)
    assert 63 in values
    assert all(b - a > 0.02 * b for a, b in pairwise(values))


def test_a_round_range_stands_beside_round_ones():
    found = options("10 or 15", "It takes 10 or 15 years.", value=10, high=15)
    ends = [value for option in found for value in read_number_text(option).values]
    assert ends
    assert all(value % 5 == 0 for value in ends)


def test_a_million_stays_below_the_thousand():
    found = options("$916 million", "It cost $916 million.", value=916e6, kind="money", unit="USD")
    assert found
    assert not any("," in text for text in found)


def test_decimals_are_kept_behind_a_scale():
    near = near_values(1_200_000.0, numeral_form("1.2 million"))
    assert near
    assert 1_000_000.0 not in near


def test_the_same_request_gives_the_same_options():
    assert options("40", value=40) == options("40", value=40)

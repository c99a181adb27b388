"""The statistics against worked examples of the literature, scipy, and what must always hold."""

from dataclasses import replace
from itertools import count
from math import inf, isclose, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from quizgen.model import Choice
from quizgen.statistics import (
    MIN_ITEMS,
    MIN_STUDENTS_FOR_CORRELATION,
    MIN_STUDENTS_FOR_RELIABILITY,
    MIN_STUDENTS_FOR_SHARE,
    AnsweredItem,
    Estimate,
    NotSaid,
    Reliability,
    ScoreDistribution,
    discrimination,
    facility,
    feldt_interval,
    fisher_interval,
    misconceptions,
    option_counts,
    quiz_statistics,
    reliability,
    score_distribution,
    wilson_interval,
)
from quizgen.statistics.distributions import f_cdf, f_quantile
from quizgen.statistics.reliability import alpha_of_variances, cronbach_alpha, standard_error

# Ten students on a quiz of ten questions: the KR-20 example of K. L. Wuensch, East Carolina
# University. The variance of the totals is 5.84 there, the sum of p times q 2.18.
WUENSCH = """
1111110110 1011011101 1111011001 0010001000 0000010010
1110111111 1101110111 1111111101 0101111110 1101101110
"""
CHOICES = (
    Choice("Cardiff"),
    Choice("Newport", "another place in the article"),
    Choice("Swansea", "a neighbouring town"),
)


def rows(table: str) -> list[list[float]]:
    return [[float(mark) for mark in row] for row in table.split()]


def quiz(matrix: list[list[float]]) -> list[AnsweredItem]:
    return [AnsweredItem(f"q{n}", column) for n, column in enumerate(zip(*matrix, strict=True))]


def class_of(students: int, items: int, seed: int = 1) -> list[list[float]]:
    """Right-or-wrong marks in which abler students are right more often."""
    rng = Random(seed)
    abilities = [rng.gauss(0, 0.3) for _ in range(students)]
    return [[float(rng.random() < 0.6 + able) for _ in range(items)] for able in abilities]


def asked(*chosen: str | None) -> AnsweredItem:
    marks = tuple(float(option == "Cardiff") for option in chosen)
    return AnsweredItem("q", marks, chosen, CHOICES, "Cardiff")


# ---------------------------------------------------------------- worked examples
@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_is_method_3_in_table_1_of_newcombe_1998(
    successes: int, trials: int, low: float, high: float
) -> None:
    interval = wilson_interval(successes, trials)
    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


def test_feldt_gives_the_example_of_the_mrc_cognition_and_brain_sciences_unit() -> None:
    interval = feldt_interval(0.913, 873, 20)
    assert (interval.low, interval.high) == pytest.approx((0.9044024, 0.9211588), abs=1e-7)


def test_feldt_gives_the_example_of_bonetts_statpsych_to_three_places() -> None:
    interval = feldt_interval(0.85, 89, 7)  # statpsych takes n(k-1) degrees of freedom below
    assert (round(interval.low, 3), round(interval.high, 3)) == (0.797, 0.893)


def test_kr20_gives_the_classroom_example() -> None:
    assert cronbach_alpha(rows(WUENSCH)) == pytest.approx(10 / 9 * (1 - 2.18 / 5.84))


def test_alpha_gives_the_example_of_bland_and_altman_1997() -> None:
    parts = [11.16 / 10] * 10  # BMJ 314, 572: they sum to 11.16, the totals' variance is 77.44
    assert round(alpha_of_variances(parts, 77.44), 2) == 0.95


@pytest.mark.parametrize(
    ("p", "numerator", "denominator", "f"),
    [(0.95, 4, 10, 3.478), (0.99, 1, 20, 8.096), (0.95, 10, 10, 2.978), (0.975, 5, 30, 3.026)],
)
def test_f_stands_as_in_the_printed_tables(
    p: float, numerator: int, denominator: int, f: float
) -> None:
    assert f_quantile(p, numerator, denominator) == pytest.approx(f, abs=6e-4)


# ---------------------------------------------------------------- scipy
@given(st.integers(1, 400), st.data(), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_is_that_of_scipy(trials: int, data: st.DataObject, confidence: float) -> None:
    successes = data.draw(st.integers(0, trials))
    ours = wilson_interval(successes, trials, confidence=confidence)
    theirs = stats.binomtest(successes, trials).proportion_ci(confidence, method="wilson")
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@given(st.floats(0.001, 0.999), st.integers(1, 500), st.integers(1, 20_000))
def test_f_quantile_is_that_of_scipy(p: float, numerator: int, denominator: int) -> None:
    ours = f_quantile(p, numerator, denominator)
    assert ours == pytest.approx(stats.f.ppf(p, numerator, denominator), rel=1e-7, abs=1e-12)


@given(st.floats(0, 20), st.integers(1, 500), st.integers(1, 20_000))
def test_f_cdf_is_that_of_scipy(f: float, numerator: int, denominator: int) -> None:
    theirs = stats.f.cdf(f, numerator, denominator)
    assert f_cdf(f, numerator, denominator) == pytest.approx(theirs, rel=1e-7, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_discrimination_is_scipys_point_biserial_with_the_rest(seed: int) -> None:
    matrix = class_of(40, 8, seed)
    rest = [sum(row[1:]) for row in matrix]
    theirs = stats.pointbiserialr([row[0] for row in matrix], rest)
    ours = discrimination(quiz(matrix), 0)
    assert isinstance(ours, Estimate)
    assert ours.value == pytest.approx(theirs.statistic)


@pytest.mark.parametrize("seed", range(5))
def test_fishers_interval_is_that_of_scipy(seed: int) -> None:
    matrix = class_of(40, 2, seed)
    theirs = stats.pearsonr(*zip(*matrix, strict=True))
    ours = fisher_interval(theirs.statistic, 40)
    assert (ours.low, ours.high) == pytest.approx(tuple(theirs.confidence_interval()))


# ---------------------------------------------------------------- the minimum numbers
def test_a_share_is_said_when_its_widest_interval_covers_half_of_the_scale() -> None:
    widths = ((n, wilson_interval(n / 2, n)) for n in count(1))
    assert next(n for n, w in widths if w.high - w.low <= 0.5) == MIN_STUDENTS_FOR_SHARE


def test_a_discrimination_is_said_when_a_very_good_one_differs_from_none() -> None:
    first = next(n for n in count(4) if fisher_interval(0.4, n).low > 0)
    assert first == MIN_STUDENTS_FOR_CORRELATION


def test_a_reliability_is_said_when_the_questions_can_reach_one() -> None:
    mean_r = (0.15 + 0.50) / 2
    first = next(k for k in count(2) if k * mean_r / (1 + (k - 1) * mean_r) >= 0.7)
    assert first == MIN_ITEMS


@pytest.mark.parametrize(
    ("figure", "needed"),
    [
        (lambda items: facility(items[0]), MIN_STUDENTS_FOR_SHARE),
        (lambda items: discrimination(items, 0), MIN_STUDENTS_FOR_CORRELATION),
        (reliability, MIN_STUDENTS_FOR_RELIABILITY),
    ],
)
def test_one_student_under_the_minimum_is_too_few(figure, needed: int) -> None:
    said, unsaid = (figure(quiz(class_of(n, 6))) for n in (needed, needed - 1))
    assert isinstance(said, Estimate | Reliability)
    assert (unsaid.code, unsaid.found, unsaid.needed) == ("few_students", needed - 1, needed)


@pytest.mark.parametrize("figure", [reliability, lambda items: discrimination(items, 0)])
def test_one_question_under_the_minimum_is_too_few(figure) -> None:
    assert not isinstance(figure(quiz(class_of(40, MIN_ITEMS))), NotSaid)
    assert figure(quiz(class_of(40, MIN_ITEMS - 1))).code == "few_items"


def test_the_reason_is_a_sentence_with_both_numbers() -> None:
    refusal = facility(AnsweredItem("q", (1.0, 0.0, None)))
    assert isinstance(refusal, NotSaid)
    assert refusal.reason == "Too few answers to say: 2 of the 12 students that it takes."


# ---------------------------------------------------------------- questions
def test_facility_leaves_out_those_who_did_not_see_the_question() -> None:
    estimate = facility(AnsweredItem("q", (1.0, 0.0) * 6 + (None,) * 8))
    assert estimate == wilson_interval(6, 12)


def test_facility_is_a_share_of_the_full_marks() -> None:
    estimate = facility(AnsweredItem("q", (4.0, 1.0, 1.0) * 4, full_marks=4.0))
    assert estimate == wilson_interval(6, 12)


def test_a_question_that_all_got_right_discriminates_nothing() -> None:
    matrix = [[1.0, *row] for row in class_of(30, 6)]
    refusal = discrimination(quiz(matrix), 0)
    assert isinstance(refusal, NotSaid)
    assert refusal.code == "no_spread"


def test_a_keyed_wrong_question_discriminates_backwards() -> None:
    matrix = [[float(sum(row) < 4), *row] for row in class_of(40, 7)]
    estimate = discrimination(quiz(matrix), 0)
    assert isinstance(estimate, Estimate)
    assert estimate.high < 0


def test_a_student_who_saw_too_little_of_the_rest_is_left_out_of_the_discrimination() -> None:
    items = quiz(class_of(30, 5))
    items[4] = replace(items[4], marks=(None, *items[4].marks[1:]))
    estimate = discrimination(items, 0)
    assert isinstance(estimate, Estimate)
    assert estimate.n == 29


def test_options_are_counted_with_their_share_of_those_who_chose() -> None:
    options = option_counts(asked(*["Cardiff"] * 9, *["Newport"] * 3, None))
    assert [option.count for option in options] == [9, 3, 0]
    assert [option.is_key for option in options] == [True, False, False]
    assert options[1].share == wilson_interval(3, 12)


def test_options_are_counted_but_not_estimated_for_a_few() -> None:
    option = option_counts(asked("Newport", "Cardiff"))[1]
    assert option.count == 1
    assert isinstance(option.share, NotSaid)


def test_an_option_taken_out_since_is_still_counted() -> None:
    options = option_counts(asked("Barry", "Cardiff"))
    assert [option.text for option in options] == ["Cardiff", "Newport", "Swansea", "Barry"]


def test_a_question_left_empty_is_told_from_one_not_seen() -> None:
    item = replace(asked("Cardiff", None, None), marks=(1.0, 0.0, None))
    (figures,) = quiz_statistics([item]).items
    assert (figures.answered, figures.left_empty) == (2, 1)


# ---------------------------------------------------------------- misconceptions
def test_misconceptions_count_answers_and_students_over_the_quiz() -> None:
    items = [asked("Newport", "Newport", "Swansea"), asked("Newport", "Cardiff", None)]
    found = {m.error: (m.times, m.students, m.offered) for m in misconceptions(items)}
    assert found == {"another place in the article": (3, 2, 3), "a neighbouring town": (1, 1, 3)}


def test_the_commonest_misconception_comes_first_and_one_never_made_comes_last() -> None:
    first, last = misconceptions([asked("Swansea", "Swansea", "Cardiff")])
    assert (first.error, last.error) == ("a neighbouring town", "another place in the article")
    assert last.students == 0


# ---------------------------------------------------------------- reliability and scores
def test_right_or_wrong_is_called_kr20_and_partial_marks_alpha() -> None:
    whole = class_of(40, 6)
    partial = [[row[0] / 2, *row[1:]] for row in whole]
    methods = [reliability(quiz(matrix)).method for matrix in (whole, partial)]
    assert methods == ["KR-20", "alpha"]


def test_reliability_counts_only_students_who_saw_the_whole_quiz() -> None:
    items = quiz(class_of(40, 6))
    items[2] = replace(items[2], marks=(None,) * 5 + items[2].marks[5:])
    result = reliability(items)
    assert isinstance(result, Reliability)
    assert result.estimate.n == 35


def test_a_class_with_one_total_has_no_reliability() -> None:
    matrix = [[1.0, 1.0, 1.0, 0.0, 0.0]] * 40
    assert reliability(quiz(matrix)).code == "no_spread"


def test_the_same_question_asked_again_and_again_is_wholly_reliable() -> None:
    assert cronbach_alpha([[mark] * 4 for mark in (0.0, 1.0, 1.0)]) == pytest.approx(1)


@pytest.mark.parametrize(("alpha", "error"), [(1.0, 0.0), (0.75, 1.0), (0.0, 2.0), (-0.5, 2.0)])
def test_the_standard_error_lies_between_nothing_and_the_deviation(
    alpha: float, error: float
) -> None:
    totals = [10 - 2 * sqrt(0.5), 10 + 2 * sqrt(0.5)]  # deviation 2
    assert standard_error(totals, alpha) == pytest.approx(error)


def test_a_short_quiz_has_a_bar_for_each_mark() -> None:
    scores = score_distribution(quiz(rows("11 10 10 00")))
    assert isinstance(scores, ScoreDistribution)
    assert [(b.low, b.students) for b in scores.bins] == [(0, 1), (0.5, 2), (1, 1)]


@pytest.mark.parametrize("tenths", range(11))
def test_with_partial_marks_a_score_falls_into_the_bar_it_starts(tenths: int) -> None:
    scores = score_distribution([AnsweredItem("q", (tenths / 10, 0.05))])
    assert isinstance(scores, ScoreDistribution)
    assert scores.bins_by == "tenth"
    assert scores.bins[min(tenths, 9)].students == (2 if tenths == 0 else 1)


def test_a_score_is_a_share_of_what_the_student_saw() -> None:
    scores = score_distribution([AnsweredItem("a", (1.0, None)), AnsweredItem("b", (None, 0.5))])
    assert isinstance(scores, ScoreDistribution)
    assert (scores.lowest, scores.highest) == (0.5, 1.0)


# ---------------------------------------------------------------- bad input
@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: AnsweredItem("q", (2.0,)), "mark 2.0 is not within 0 to 1.0"),
        (lambda: AnsweredItem("q", (), full_marks=0), "not above 0"),
        (lambda: AnsweredItem("q", (1.0,), ("a", "b")), "1 marks but 2 chosen"),
        (lambda: quiz_statistics([asked("Cardiff"), asked()]), "expected the same"),
        (lambda: wilson_interval(3, 2), "3 successes in 2 trials"),
        (lambda: fisher_interval(0.1, 3), "3 pairs"),
        (lambda: feldt_interval(0.5, 30, 1), "30 students and 1 questions"),
    ],
)
def test_what_cannot_be_is_refused(call, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call()


# ---------------------------------------------------------------- what always holds
def tables(marks: list[float | None], width: int, least: int) -> st.SearchStrategy:
    row = st.lists(st.sampled_from(marks), min_size=width, max_size=width)
    return st.lists(row, min_size=least, max_size=40)


TABLES = tables([0.0, 0.5, 1.0, None], 3, 0) | tables([0.0, 1.0, 1.0], 5, 30)


def estimates(matrix: list[list[float]]) -> list[tuple[Estimate, float]]:
    """Every estimate of a quiz, with the least that it may be."""
    said = quiz_statistics(quiz(matrix))
    found = [(item.facility, 0.0) for item in said.items]
    found += [(item.discrimination, -1.0) for item in said.items]
    found += (
        [(said.reliability.estimate, -inf)] if isinstance(said.reliability, Reliability) else []
    )
    return [(figure, least) for figure, least in found if isinstance(figure, Estimate)]


@given(TABLES)
def test_every_estimate_lies_in_its_interval_and_on_its_scale(matrix) -> None:
    for figure, least in estimates(matrix):
        assert least <= figure.low <= figure.high <= 1
        assert least <= figure.value <= 1


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_the_students_changes_nothing(matrix, rng: Random) -> None:
    shuffled = rng.sample(matrix, len(matrix))
    assert quiz_statistics(quiz(shuffled)) == quiz_statistics(quiz(matrix))


@given(TABLES)
def test_each_student_with_a_mark_stands_in_one_bar(matrix) -> None:
    scores = score_distribution(quiz(matrix))
    seen = sum(any(mark is not None for mark in row) for row in matrix)
    bars = () if isinstance(scores, NotSaid) else scores.bins
    assert sum(bar.students for bar in bars) == seen


@given(st.floats(-0.99, 0.99), st.integers(4, 500))
def test_fishers_interval_turns_with_the_sign(r: float, n: int) -> None:
    there, back = fisher_interval(r, n), fisher_interval(-r, n)
    assert isclose(there.low, -back.high, abs_tol=1e-12)


@given(st.integers(0, 100))
def test_a_share_lies_in_its_interval(successes: int) -> None:
    interval = wilson_interval(successes, 100)
    assert 0 <= interval.low <= interval.value <= interval.high <= 1


@given(st.integers(0, 50), st.integers(50, 100))
def test_wilsons_interval_is_narrower_with_more_students_of_the_same_share(
    successes: int, trials: int
) -> None:
    few, many = wilson_interval(successes, trials), wilson_interval(successes * 3, trials * 3)
    assert many.high - many.low < few.high - few.low

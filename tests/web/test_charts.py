"""The pictures: where things stand, what they say, and the page's rules for them."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html

from quizgen.model import Choice
from quizgen.paths import templates_folder
from quizgen.statistics import AnsweredItem, NotSaid, item_statistics, score_distribution
from quizgen.web import charts

OPTIONS = (Choice("Nia Pugh"), Choice("Owen <Hart>", "another speaker"), Choice("Hereford"))
KEY = "Nia Pugh"
STATIC = Path(charts.__file__).parent / "static"


def item(right: int, wrong: int, empty: int = 0) -> AnsweredItem:
    chosen = (KEY,) * right + ("Owen <Hart>",) * wrong + (None,) * empty
    marks = (1.0,) * right + (0.0,) * (wrong + empty)
    return AnsweredItem("q", marks, chosen, OPTIONS, KEY)


def bars_of(right: int, wrong: int, empty: int = 0) -> charts.OptionBars:
    stats = item_statistics([item(right, wrong, empty)], 0)
    return charts.option_bars("q1", stats, title="1. Who?")


def histogram_of(*marks: float, full_marks: float = 1.0) -> charts.Histogram:
    items = [AnsweredItem("q", marks, full_marks=full_marks)]
    chart = charts.score_histogram("scores", score_distribution(items))
    assert isinstance(chart, charts.Histogram)
    return chart


def strip_of(*pairs: tuple[int, int]) -> charts.FacilityStrip:
    return charts.facility_strip("ease", [item_statistics([item(*pair)], 0) for pair in pairs])


def drawn(macro: str, chart: object) -> str:
    folder = FileSystemLoader(templates_folder() / "web")
    page = Environment(loader=folder, autoescape=True).from_string(
        '{% import "_charts.html" as charts %}{{ charts[macro](chart) }}'
    )
    return page.render(macro=macro, chart=chart)


PICTURES = {
    "histogram": histogram_of(0, 1, 1),
    "option_bars": bars_of(9, 4, 2),
    "facility_strip": strip_of((9, 4), (3, 1)),
}


# ---------------------------------------------------------------- scores
def test_bars_are_as_high_as_their_counts():
    assert [bar.height for bar in histogram_of(0, 1, 1).bars] == [66, 132]


def test_bars_stand_on_the_base_side_by_side():
    chart = histogram_of(0, 1, 2, full_marks=2)
    assert {bar.y + bar.height for bar in chart.bars} == {chart.base}
    assert all(a.x + a.width < b.x for a, b in pairwise(chart.bars))


def test_the_mean_stands_over_its_mark():
    chart = histogram_of(1, 1, 1, full_marks=2)
    middle = chart.bars[1].x + chart.bars[1].width / 2
    assert chart.mean == charts.Mark(pytest.approx(middle, abs=0.1), "mean 1 of 2")


@pytest.mark.parametrize(("marks", "share"), [((0, 0), 0), ((0, 25), 0.5), ((25, 25), 1)])
def test_the_mean_of_tenths_runs_from_edge_to_edge(marks, share):
    chart = histogram_of(*marks, full_marks=25)
    assert chart.mean.at == chart.left + share * (chart.right - chart.left)


@pytest.mark.parametrize(("students", "lines"), [(1, "01"), (4, "01234"), (7, "0246")])
def test_grid_lines_are_round_counts(students, lines):
    assert "".join(line.label for line in histogram_of(*[1.0] * students).grid) == lines


@pytest.mark.parametrize("full_marks", [1, 12, 13, 20, 40])
def test_the_words_under_the_bars_never_touch(full_marks):
    under = histogram_of(0, full_marks, full_marks=full_marks).under
    assert all(b.at - a.at > 20 for a, b in pairwise(under))


def test_scores_are_told_in_words():
    assert histogram_of(0, 1, 2, 2, full_marks=2).summary == (
        "4 students. Mean 1.2 of 2, median 1.5 of 2, lowest 0 of 2, highest 2 of 2."
    )


def test_no_scores_give_the_reason():
    refusal = charts.score_histogram("scores", score_distribution([]))
    assert isinstance(refusal, NotSaid)
    assert refusal.reason in drawn("histogram", refusal)


# ---------------------------------------------------------------- options
def test_option_bars_are_as_long_as_their_shares():
    chart = bars_of(9, 3)
    assert [row.length / chart.full for row in chart.rows] == [0.75, 0.25, 0]


def test_whiskers_hold_the_end_of_the_bar():
    assert all(row.whisker.x1 <= row.length <= row.whisker.x2 for row in bars_of(9, 4).rows)


def test_too_few_answers_give_counts_a_reason_and_no_whisker():
    chart = bars_of(3, 1)
    assert (chart.rows[0].figures, chart.rows[0].whisker) == ("3 of 4", None)
    assert chart.note == "Too few answers to say: 4 of the 12 students that it takes."


def test_nobody_answered_gives_bars_of_no_length():
    assert [row.length for row in bars_of(0, 0, 3).rows] == [0, 0, 0]


def test_those_who_chose_nothing_are_told():
    assert bars_of(9, 4, 2).note == "2 chose no option."


def test_the_right_option_is_told_by_pattern_and_word():
    page = html.fromstring(drawn("option_bars", bars_of(9, 4)))
    assert page.xpath("count(//rect[@fill='url(#q1-right)'])") == 1
    assert [text.strip() for text in page.xpath("//text[contains(., 'right')]/text()")] == [
        "✓ right answer"
    ]


def test_long_options_are_cut_in_the_picture_and_whole_in_the_table():
    words = "The river rose by a metre in an hour, " * 6
    stats = item_statistics([AnsweredItem("q", (1.0,), (words,), (Choice(words),), words)], 0)
    chart = charts.option_bars("q1", stats)
    assert len(chart.rows[0].lines) == 2
    assert chart.rows[0].lines[-1].label.endswith("…")
    assert chart.table.rows[0][0] == words


def test_rows_do_not_overlap():
    rows = bars_of(9, 4).rows
    assert all(a.bar_y + 14 < b.y for a, b in pairwise(rows))


def test_a_question_without_options_draws_nothing():
    stats = item_statistics([AnsweredItem("q", (1.0, 0.0))], 0)
    assert drawn("option_bars", charts.option_bars("q1", stats)).strip() == ""


# ---------------------------------------------------------------- facility
def test_dots_stand_on_the_scale_with_their_intervals():
    row = strip_of((6, 6)).rows[0]
    assert (row.dot, row.figures) == (170, "50 %")
    assert row.whisker.x1 < row.dot < row.whisker.x2


def test_a_question_with_few_answers_says_so_in_its_row():
    rows = strip_of((9, 4), (3, 1)).rows
    assert (rows[1].dot, rows[1].figures) == (None, "too few answers to say")


def test_the_strip_names_the_hardest_and_the_easiest():
    assert strip_of((12, 0), (3, 9)).summary == (
        "Easiest is question 1 with 100 % of the marks won, hardest question 2 with 25 %."
    )


def test_questions_may_have_labels():
    stats = item_statistics([item(9, 4)], 0)
    assert charts.facility_strip("ease", [stats], labels=["2b"]).rows[0].label == "2b"


# ---------------------------------------------------------------- on the page
@pytest.mark.parametrize("macro", PICTURES)
def test_a_picture_is_named_and_described(macro):
    svg = html.fromstring(drawn(macro, PICTURES[macro])).xpath("//svg")[0]
    names = [svg.xpath(f"string(.//*[@id='{i}'])") for i in svg.get("aria-labelledby").split()]
    assert svg.get("role") == "img"
    assert names == [PICTURES[macro].title, PICTURES[macro].summary]


@pytest.mark.parametrize("macro", PICTURES)
def test_a_picture_has_its_figures_as_a_table(macro):
    page, table = html.fromstring(drawn(macro, PICTURES[macro])), PICTURES[macro].table
    assert [th.text for th in page.xpath("//thead//th[@scope='col']")] == list(table.head)
    cells = [[c.text or "" for c in row] for row in page.xpath("//tbody/tr")]
    assert cells == [list(row) for row in table.rows]


@pytest.mark.parametrize("macro", PICTURES)
def test_a_picture_needs_no_inline_style_or_script(macro):
    source = drawn(macro, PICTURES[macro])
    assert not re.search(r"style=|<style|<script|\son\w+=|javascript:", source)


@pytest.mark.parametrize("macro", PICTURES)
def test_every_class_of_a_picture_has_a_rule(macro):
    rules = set(re.findall(r"\.(chart[\w-]*)", (STATIC / "charts.css").read_text("utf-8")))
    used = {
        c
        for names in re.findall(r'class="([^"]+)"', drawn(macro, PICTURES[macro]))
        for c in names.split()
    }
    frames = {"chart-scores", "chart-options", "chart-facility", "chart-text", "chart-number"}
    assert used - rules - frames == {"visually-hidden"}


def test_the_students_words_are_escaped():
    assert "Owen &lt;Hart&gt;" in drawn("option_bars", bars_of(9, 4))


def test_every_colour_of_the_style_sheet_is_one_of_the_theme():
    sheet, theme = ((STATIC / f"{n}.css").read_text("utf-8") for n in ("charts", "theme"))
    assert set(re.findall(r"var\((--[\w-]+)", sheet)) <= set(re.findall(r"(--[\w-]+):", theme))

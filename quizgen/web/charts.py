"""The figures of a class as pictures: where each bar, whisker and word stands.

Plain values in, plain values out; ``templates/web/_charts.html`` draws them as SVG, each with a
table of the same figures behind it. Lengths are units of the SVG's view box, about a pixel on a
phone; colours are classes of ``static/charts.css``.

>>> chart = facility_strip("ease", [])
>>> chart.rows, chart.height
((), 52)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, takewhile
from textwrap import wrap

from quizgen.statistics import (
    Estimate,
    ItemStatistics,
    NotSaid,
    OptionCount,
    ScoreBin,
    ScoreDistribution,
)
from quizgen.web.chart_shapes import (
    BARS_HEIGHT,
    LEFT,
    OPTION_BAR,
    OPTION_BAR_HEIGHT,
    RIGHT,
    STRIP_LEFT,
    STRIP_TOP,
    STRIP_WIDTH,
    TOP,
    WIDTH,
    Bar,
    FacilityStrip,
    Histogram,
    Mark,
    OptionBar,
    OptionBars,
    StripRow,
    Table,
    Whisker,
)

MAX_GRID_LINES = 4
MAX_LABELS = 13  # two digits each; more would touch
BAR_GAP = 2
OPTION_LINE, OPTION_LEAD, OPTION_SPACE = 16, 3, 12
OPTION_CHARS = 54  # letters of 12 units in the width; fewer beside the words "right answer"
RIGHT_CHARS = 34
MAX_OPTION_LINES = 2
STRIP_ROW, STRIP_FOOT = 24, 32


def percent(part: float) -> str:
    """A share from 0 to 1 in whole percent."""
    return f"{round(100 * part)} %"


def interval(figure: Estimate | NotSaid) -> str:
    """The interval of a share in words; "" where nothing is said."""
    if isinstance(figure, NotSaid):
        return ""
    return f"{percent(figure.low)} to {percent(figure.high)}"


def _whisker(figure: Estimate | NotSaid, left: float, length: float) -> Whisker | None:
    if isinstance(figure, NotSaid):
        return None
    return Whisker(round(left + figure.low * length, 1), round(left + figure.high * length, 1))


# ---------------------------------------------------------------- scores
def score_histogram(
    ident: str, scores: ScoreDistribution | NotSaid, *, title: str = "Scores of the class"
) -> Histogram | NotSaid:
    """A bar for each mark or tenth, with the mean; where there are no scores, why not.

    Args:
        ident: unique on the page; the parts of the picture are named by it.
        scores: from :func:`quizgen.statistics.score_distribution`.
        title: what the picture is called.
    """
    if isinstance(scores, NotSaid):
        return scores
    step = (WIDTH - LEFT - RIGHT) / len(scores.bins)
    most = max(score_bin.students for score_bin in scores.bins)
    by_mark = scores.bins_by == "mark"
    place = scores.mean * scores.full_marks + 0.5 if by_mark else scores.mean * len(scores.bins)
    return Histogram(
        ident,
        title,
        _score_summary(scores),
        _score_table(scores),
        tuple(_bar(at, score_bin, step, most) for at, score_bin in enumerate(scores.bins)),
        _bin_words(scores, step),
        _grid(most),
        Mark(round(LEFT + place * step, 1), f"mean {_score(scores, scores.mean)}"),
        "marks" if by_mark else "percent of the marks",
    )


def _bar(at: int, score_bin: ScoreBin, step: float, most: int) -> Bar:
    height = round(BARS_HEIGHT * score_bin.students / most, 1)
    x, y = round(LEFT + at * step + BAR_GAP / 2, 1), TOP + BARS_HEIGHT - height
    return Bar(x, round(y, 1), round(step - BAR_GAP, 1), height)


def _bin_words(scores: ScoreDistribution, step: float) -> tuple[Mark, ...]:
    """A number under the middle of each mark's bar, or at each second edge of tenths."""
    bins = len(scores.bins)
    if scores.bins_by == "tenth":
        edges = range(0, bins + 1, 2)
        return tuple(Mark(round(LEFT + e * step, 1), str(100 * e // bins)) for e in edges)
    skip = 1 if bins <= MAX_LABELS else 2
    return tuple(Mark(round(LEFT + (m + 0.5) * step, 1), str(m)) for m in range(0, bins, skip))


def _grid(most: int) -> tuple[Mark, ...]:
    """Lines at round counts, few enough to be read."""
    sizes = (factor * 10**power for power in count() for factor in (1, 2, 5))
    step = next(size for size in sizes if size * MAX_GRID_LINES >= most)
    values = takewhile(lambda value: value <= most, count(0, step))
    return tuple(
        Mark(round(TOP + BARS_HEIGHT * (1 - value / most), 1), str(value)) for value in values
    )


def _score(scores: ScoreDistribution, part: float) -> str:
    """A score as a teacher of this class reads it: in marks where each has a bar."""
    if scores.bins_by == "mark":
        return f"{part * scores.full_marks:.1f}".removesuffix(".0") + f" of {scores.full_marks:g}"
    return percent(part)


def _score_summary(scores: ScoreDistribution) -> str:
    students = "1 student" if scores.students == 1 else f"{scores.students} students"
    return (
        f"{students}. Mean {_score(scores, scores.mean)}, median "
        f"{_score(scores, scores.median)}, lowest {_score(scores, scores.lowest)}, highest "
        f"{_score(scores, scores.highest)}."
    )


def _score_table(scores: ScoreDistribution) -> Table:
    by_mark = scores.bins_by == "mark"
    names = [
        f"{b.low * scores.full_marks:.0f}" if by_mark else f"{percent(b.low)} to {percent(b.high)}"
        for b in scores.bins
    ]
    rows = ((name, str(b.students)) for name, b in zip(names, scores.bins, strict=True))
    return Table(("Marks" if by_mark else "Score", "Students"), tuple(rows))


# ---------------------------------------------------------------- options
def option_bars(ident: str, item: ItemStatistics, *, title: str = "What was chosen") -> OptionBars:
    """A bar for each option, the right one told by pattern and word, with intervals.

    Args:
        ident: unique on the page.
        item: from :func:`quizgen.statistics.item_statistics`; one without options has no bars.
        title: what the picture is called, such as the question's number and stem.
    """
    chosen = sum(option.count for option in item.options)
    rows, y = [], 0.0
    for option in item.options:
        rows.append(_option_bar(option, chosen, y))
        y = rows[-1].bar_y + OPTION_BAR_HEIGHT + OPTION_SPACE
    refusals = (o.share.reason for o in item.options if isinstance(o.share, NotSaid))
    empty = f"{item.left_empty} chose no option." if item.left_empty else ""
    note = " ".join(filter(None, (empty, next(refusals, ""))))
    table = _option_table(item.options)
    return OptionBars(
        ident, title, _option_summary(item, chosen), table, tuple(rows), note, max(y, 1)
    )


def _option_bar(option: OptionCount, chosen: int, y: float) -> OptionBar:
    words = wrap(
        option.text,
        RIGHT_CHARS if option.is_key else OPTION_CHARS,
        max_lines=MAX_OPTION_LINES,
        placeholder=" …",
    )
    lines = tuple(Mark(y + OPTION_LINE * at - 4, word) for at, word in enumerate(words, 1))
    return OptionBar(
        y,
        lines,
        y + OPTION_LINE * len(words) + OPTION_LEAD,
        round(OPTION_BAR * option.count / chosen, 1) if chosen else 0,
        _whisker(option.share, 0, OPTION_BAR),
        _option_figures(option, chosen),
        option.is_key,
    )


def _option_figures(option: OptionCount, chosen: int) -> str:
    """The count, with the share where enough students chose."""
    if isinstance(option.share, NotSaid):
        return f"{option.count} of {chosen}"
    return f"{option.count} · {percent(option.share.value)}"


def _option_summary(item: ItemStatistics, chosen: int) -> str:
    counts = "; ".join(
        f"{option.text}{' (right answer)' if option.is_key else ''}: {option.count}"
        for option in item.options
    )
    return f"{chosen} chose an option. {counts}." if item.options else "There are no options."


def _option_table(options: Sequence[OptionCount]) -> Table:
    rows = tuple(
        (
            option.text,
            "right answer" if option.is_key else option.error,
            str(option.count),
            "" if isinstance(option.share, NotSaid) else percent(option.share.value),
            interval(option.share),
        )
        for option in options
    )
    return Table(("Option", "What it stands for", "Students", "Share", "Interval"), rows)


# ---------------------------------------------------------------- facility
def facility_strip(
    ident: str,
    items: Sequence[ItemStatistics],
    *,
    labels: Sequence[str] = (),
    title: str = "How easy each question was",
) -> FacilityStrip:
    """A dot a question on the scale from nobody right to everybody right, with intervals.

    Args:
        ident: unique on the page.
        items: the questions in order.
        labels: what the class knows each by; 1, 2, 3 … if not given.
        title: what the picture is called.
    """
    names = list(labels) or [str(number) for number in range(1, len(items) + 1)]
    pairs = list(zip(names, items, strict=True))
    rows = tuple(_strip_row(at, name, item) for at, (name, item) in enumerate(pairs))
    ticks = (0.0, 0.25, 0.5, 0.75, 1.0)
    return FacilityStrip(
        ident,
        title,
        _strip_summary(pairs),
        Table(
            ("Question", "Share of the marks won", "Interval", "Students"),
            tuple((n, _said(i.facility), interval(i.facility), str(i.answered)) for n, i in pairs),
        ),
        rows,
        tuple(Mark(STRIP_LEFT + STRIP_WIDTH * tick, percent(tick)) for tick in ticks),
        STRIP_TOP + STRIP_ROW * len(rows) + STRIP_FOOT,
    )


def _said(figure: Estimate | NotSaid) -> str:
    return figure.reason if isinstance(figure, NotSaid) else percent(figure.value)


def _strip_row(at: int, label: str, item: ItemStatistics) -> StripRow:
    y = STRIP_TOP + STRIP_ROW * (at + 0.5)
    whisker = _whisker(item.facility, STRIP_LEFT, STRIP_WIDTH)
    if isinstance(item.facility, NotSaid):
        return StripRow(y, label, None, whisker, "too few answers to say")
    dot = round(STRIP_LEFT + STRIP_WIDTH * item.facility.value, 1)
    return StripRow(y, label, dot, whisker, percent(item.facility.value))


def _strip_summary(pairs: Sequence[tuple[str, ItemStatistics]]) -> str:
    said = [(i.facility.value, n) for n, i in pairs if isinstance(i.facility, Estimate)]
    if not said:
        return "Too few answers to say."
    (low, hardest), (high, easiest) = min(said), max(said)
    return (
        f"Easiest is question {easiest} with {percent(high)} of the marks won, hardest "
        f"question {hardest} with {percent(low)}."
    )

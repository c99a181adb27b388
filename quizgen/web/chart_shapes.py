"""What a picture is made of: frozen values in units of the SVG's view box.

>>> Whisker(10.0, 20.5).x2
20.5
"""

from dataclasses import dataclass

WIDTH = 360  # a phone's page: text of 12 units is then never under 11 pixels
LEFT, RIGHT = 28, 12  # of the histogram's bars
TOP, BARS_HEIGHT = 24, 132
HISTOGRAM_HEIGHT = 196
OPTION_BAR = 244  # what 100 % is long; the figures stand right of it
OPTION_BAR_HEIGHT = 14
STRIP_LEFT, STRIP_WIDTH = 36, 268
STRIP_TOP = 20


@dataclass(frozen=True, slots=True)
class Table:
    """The same figures for those who do not see the picture."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A word or line at a place: of an axis, or of the mean."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright bar."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Whisker:
    """The interval of a figure, from ``x1`` to ``x2``."""

    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """Scores of a class. ``id`` is unique on the page; ``under`` are the words below the bars."""

    id: str
    title: str
    summary: str
    table: Table
    bars: tuple[Bar, ...]
    under: tuple[Mark, ...]
    grid: tuple[Mark, ...]
    mean: Mark
    axis: str
    width: int = WIDTH
    height: int = HISTOGRAM_HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    base: int = TOP + BARS_HEIGHT


@dataclass(frozen=True, slots=True)
class OptionBar:
    """One option: its words in lines, its bar and its interval (None where not said)."""

    y: float
    lines: tuple[Mark, ...]
    bar_y: float
    length: float
    whisker: Whisker | None
    figures: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class OptionBars:
    """How often each option of a question was chosen; ``note`` what cannot be said and why."""

    id: str
    title: str
    summary: str
    table: Table
    rows: tuple[OptionBar, ...]
    note: str
    height: float
    width: int = WIDTH
    bar_height: int = OPTION_BAR_HEIGHT
    full: int = OPTION_BAR


@dataclass(frozen=True, slots=True)
class StripRow:
    """One question: a dot at its facility with its interval, or why there is none."""

    y: float
    label: str
    dot: float | None
    whisker: Whisker | None
    figures: str


@dataclass(frozen=True, slots=True)
class FacilityStrip:
    """A figure of each question, one below the other on one scale, whose ends have names."""

    id: str
    title: str
    summary: str
    table: Table
    rows: tuple[StripRow, ...]
    ticks: tuple[Mark, ...]
    height: int
    width: int = WIDTH
    left: int = STRIP_LEFT
    right: int = STRIP_LEFT + STRIP_WIDTH
    top: int = STRIP_TOP
    ends: tuple[str, str] = ("nobody right", "everybody right")

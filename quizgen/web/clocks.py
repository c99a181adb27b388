"""Times as people read and type them, in a teacher's zone; stored they are UTC.

>>> words(datetime(2026, 7, 1, 9, 30, tzinfo=UTC), ZoneInfo("Europe/London"))
'1 July 2026, 10:30'
>>> label(ZoneInfo("America/New_York"))
'America/New York'
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import Flask, current_app

from quizgen.errors import NoSuchTimeError, SettingError
from quizgen.storage.rows import OwnerRow, QuizRow
from quizgen.web.database import database

UNIVERSAL = "UTC"


@cache
def zone_names() -> Mapping[str, tuple[str, ...]]:
    """The zones that a teacher may choose, by region: those with a place of their own, and UTC.

    From ``zone.tab`` of the IANA time zone database; its third column is the name.
    """
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    names = sorted(line.split("\t")[2] for line in lines)
    regions: dict[str, tuple[str, ...]] = {"Everywhere": (UNIVERSAL,)}
    for name in names:
        region = name.partition("/")[0]
        regions[region] = (*regions.get(region, ()), name)
    return regions


@cache
def older_names() -> Mapping[str, tuple[str, ...]]:
    """What else a zone is or was called, by its name: Asia/Kolkata was Asia/Calcutta.

    Browsers tell the zone of a device by the older one. From the links in ``tzdata.zi``.
    """
    rules = (files("tzdata") / "zoneinfo" / "tzdata.zi").read_text("utf-8")
    links = (line.split(" ") for line in rules.splitlines() if line.startswith("L "))
    names = {name for names in zone_names().values() for name in names}
    found: dict[str, tuple[str, ...]] = {}
    for _, name, older in links:
        if name in names and older not in names:
            found[name] = (*found.get(name, ()), older)
    return found


def zone(name: str) -> ZoneInfo:
    """The zone with a name.

    Raises:
        NoSuchTimeError: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as cause:
        raise NoSuchTimeError(
            f"{name!r} is not a time zone; one such as Europe/London was expected."
        ) from cause


def open_clocks(app: Flask) -> None:
    """Take the site's zone, and let pages write times.

    Raises:
        SettingError: TIME_ZONE names no zone.
    """
    try:
        zone(app.config["SETTINGS"].time_zone)
    except NoSuchTimeError as cause:
        raise SettingError(f"The setting TIME_ZONE: {cause}") from cause
    app.add_template_filter(words, "clock_words")
    app.add_template_filter(label, "zone_label")


def zone_of(owner: OwnerRow | None) -> ZoneInfo:
    """The zone that a teacher chose; the site's if none."""
    own = owner.time_zone if owner else None
    return zone(own or current_app.config["SETTINGS"].time_zone)


def zone_of_quiz(row: QuizRow) -> ZoneInfo:
    """The zone of the teacher whose quiz it is."""
    return zone_of(database().get(OwnerRow, row.owner_id) if row.owner_id else None)


def words(moment: datetime, where: ZoneInfo) -> str:
    """A time as a clock and a calendar there show it."""
    local = moment.astimezone(where)
    return f"{local.day} {local:%B %Y, %H:%M}"


def label(where: ZoneInfo) -> str:
    """What a zone is called on a page."""
    return str(where).replace("_", " ")


# ---------------------------------------------------------------- what was typed
def utc_of(typed: datetime, where: ZoneInfo, *, last: bool = False) -> datetime:
    """The time at which a clock there shows what was typed.

    Args:
        typed: without a zone.
        where: the zone of the clock.
        last: the later time, where clocks are put back and show it twice.

    Raises:
        NoSuchTimeError: clocks are put forward over it.
    """
    found = typed.replace(tzinfo=where, fold=int(last)).astimezone(UTC)
    if found.astimezone(where).replace(tzinfo=None) != typed:
        # PEP 495: with fold 0 a skipped time counts on from before the change.
        after = typed.replace(tzinfo=where, fold=0).astimezone(UTC)
        raise NoSuchTimeError(
            f"Clocks in {label(where)} are put forward over {typed:%H:%M} that night. "
            f"Choose {words(after, where)}."
        )
    return found


def comes_twice(typed: datetime, where: ZoneInfo) -> bool:
    """Whether clocks there are put back and show the time again."""
    early, late = (typed.replace(tzinfo=where, fold=fold).utcoffset() for fold in (0, 1))
    return early is not None and late is not None and early > late

"""Times in a teacher's zone: typed, shown with its name, and across changes of the clock."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import NoSuchTimeError, SettingError
from quizgen.web import create_app
from quizgen.web.clocks import comes_twice, older_names, utc_of, words, zone_names
from tests.web.clients import Teacher

LONDON = ZoneInfo("Europe/London")
TYPED = [
    ("2026-01-10T09:00", "Europe/London", "2026-01-10T09:00"),
    ("2026-07-10T09:00", "Europe/London", "2026-07-10T08:00"),
    ("2026-07-10T09:00", "Asia/Kolkata", "2026-07-10T03:30"),
    ("2026-07-10T01:00", "Pacific/Auckland", "2026-07-09T13:00"),
    ("2026-03-29T00:59", "Europe/London", "2026-03-29T00:59"),
    ("2026-03-29T02:00", "Europe/London", "2026-03-29T01:00"),
]


@pytest.mark.parametrize(("typed", "zone", "utc"), TYPED)
def test_a_typed_time_is_that_of_the_zone(typed: str, zone: str, utc: str) -> None:
    found = utc_of(datetime.fromisoformat(typed), ZoneInfo(zone))
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


SKIPPED = [
    ("2026-03-29T01:30", "Europe/London", "29 March 2026, 02:30"),
    ("2026-03-08T02:00", "America/New_York", "8 March 2026, 03:00"),
    ("2026-10-04T02:15", "Australia/Lord_Howe", "4 October 2026, 02:45"),
    ("2011-12-30T12:00", "Pacific/Apia", "31 December 2011, 12:00"),
]


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(("typed", "zone", "instead"), SKIPPED)
def test_a_time_that_clocks_skip_is_refused_with_the_next(
    typed: str, zone: str, instead: str, last: bool
) -> None:
    with pytest.raises(NoSuchTimeError, match=instead):
        utc_of(datetime.fromisoformat(typed), ZoneInfo(zone), last=last)


def test_a_time_that_comes_twice_is_the_first_or_the_last() -> None:
    typed = datetime(2026, 10, 25, 1, 30)
    assert comes_twice(typed, LONDON)
    assert not comes_twice(datetime(2026, 10, 25, 2, 30), LONDON)
    assert not comes_twice(datetime(2026, 3, 29, 1, 30), LONDON)
    assert (utc_of(typed, LONDON).hour, utc_of(typed, LONDON, last=True).hour) == (0, 1)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.sampled_from(sorted(name for names in zone_names().values() for name in names)),
)
def test_what_is_shown_can_be_typed(moment: datetime, name: str) -> None:
    there = ZoneInfo(name)
    moment = moment.replace(second=0, microsecond=0, tzinfo=UTC)
    typed = moment.astimezone(there).replace(tzinfo=None, fold=0)
    assert moment in {utc_of(typed, there), utc_of(typed, there, last=True)}


def test_a_zone_is_known_by_its_older_name() -> None:
    assert "Asia/Calcutta" in older_names()["Asia/Kolkata"]
    names = {name for names in zone_names().values() for name in names}
    assert set(older_names()) <= names
    assert names.isdisjoint(name for older in older_names().values() for name in older)


def test_times_are_shown_as_clocks_there_show_them() -> None:
    assert words(datetime(2026, 7, 1, 23, 5, tzinfo=UTC), LONDON) == "2 July 2026, 00:05"


# ---------------------------------------------------------------- on the site
@pytest.fixture
def in_london(teacher: Teacher) -> Teacher:
    assert teacher.client.post("/time-zone", data={"zone": "Europe/London"}).status_code == 303
    return teacher


def place_of(teacher: Teacher) -> str:
    return f"/desk/{teacher.key}/{teacher.code}"


def test_a_quiz_opens_by_its_teachers_clock(in_london: Teacher, client: FlaskClient) -> None:
    data = {"opens_at": "2026-07-01T09:00", "closes_at": "2026-07-01T10:00"}
    in_london.client.post(f"{place_of(in_london)}/times", data=data)
    page = in_london.client.get(f"{place_of(in_london)}/follow").get_data(as_text=True)
    assert "Opens 1 July 2026, 09:00." in page
    assert re.search('name="opens_at"[^>]*value="2026-07-01T09:00"', page)
    early = client.get(f"/join/{in_london.code}").get_data(as_text=True)
    assert "It opens on 1 July 2026, 09:00 (Europe/London)." in early


REFUSED = [
    ({"opens_at": "2026-03-29T01:30"}, "put forward over 01:30"),
    ({"opens_at": "2026-04-01T10:00", "closes_at": "2026-04-01T10:00"}, "closes before it opens"),
    ({"closes_at": "0001-01-01T00:00"}, "Choose a year from 2000 to 2100."),
    ({"opens_at": "9999-12-31T23:59"}, "Choose a year from 2000 to 2100."),
]


@pytest.mark.parametrize(("data", "said"), REFUSED)
def test_times_that_will_not_do_come_back_with_a_sentence(
    in_london: Teacher, data: dict[str, str], said: str
) -> None:
    answer = in_london.client.post(f"{place_of(in_london)}/times", data=data)
    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)


def test_a_time_that_comes_twice_is_told(in_london: Teacher) -> None:
    in_london.client.post(f"{place_of(in_london)}/times", data={"closes_at": "2026-10-25T01:30"})
    page = in_london.client.get(f"{place_of(in_london)}/follow").get_data(as_text=True)
    assert "show the time twice" in page


@pytest.mark.parametrize("name", ["Europe/Nowhere", "../secret", "", "Etc/GMT+3"])
def test_no_other_zone_is_taken(teacher: Teacher, name: str) -> None:
    assert teacher.client.post("/time-zone", data={"zone": name}).status_code == 422


@pytest.mark.parametrize(("path", "leads"), [("/library", "/library"), ("//else.example", "/")])
def test_the_zone_leads_back_to_a_page_of_this_site(
    teacher: Teacher, path: str, leads: str
) -> None:
    answer = teacher.client.post("/time-zone", data={"zone": "UTC", "next": path})
    assert answer.location == leads


def test_the_mark_book_names_the_zone(in_london: Teacher) -> None:
    data = in_london.client.get(f"{place_of(in_london)}/gradebook.csv").get_data(as_text=True)
    assert "Handed in (Europe/London)" in data


def test_a_zone_of_the_site_holds_until_a_teacher_chooses(tmp_path: Path) -> None:
    config = {"INSTANCE_FOLDER": tmp_path, "TESTING": True, "TIME_ZONE": "Asia/Tokyo"}
    config["ACCOUNTS"] = False
    page = create_app(config).test_client().get("/time-zone").get_data(as_text=True)
    assert "In Asia/Tokyo it is" in page


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "/etc/passwd"])
def test_a_site_with_a_zone_that_is_none_does_not_start(app: Flask, name: str) -> None:
    config = {"INSTANCE_FOLDER": app.instance_path, "TESTING": True, "TIME_ZONE": name}
    with pytest.raises(SettingError, match="TIME_ZONE"):
        create_app(config)

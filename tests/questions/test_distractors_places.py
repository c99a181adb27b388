"""Wrong places are of the key's kind and land, and never hold the event."""

from dataclasses import replace

import pytest

from quizgen.model import Span
from quizgen.questions.distractors.neighbours import neighbours, region_of
from tests.questions.builders import clause, options_for, place, sheet, wording

TEXT = (
    "The trial will be held in Leeds.\n"
    "A second hearing took place in Hull, and one in York.\n"
    "The minister flew in from Paris."
)
LEEDS = place(TEXT, "Leeds", country="GB", locates=True, clause=clause("hold", "trial"))
HULL = place(TEXT, "Hull", country="GB", locates=True, clause=clause("take", "hearing"))
PARIS = place(TEXT, "Paris", country="FR")


def options(*places, key=LEEDS, stem="In which city will the trial be held?", answer="Leeds"):
    return options_for(wording(key, stem, answer), sheet(TEXT, places=(key, *places)))


def test_towns_of_the_article_come_first_those_of_the_land_before_others():
    assert options(PARIS, HULL)[:2] == ["Hull", "Paris"]


def test_then_come_towns_of_the_same_land():
    assert "Sheffield" in options(HULL)


def test_a_place_of_another_kind_is_not_offered():
    assert "Hull" not in options(place(TEXT, "Hull", place_type="region"))


@pytest.mark.parametrize(
    "fields",
    [
        {"within": ("Leeds",)},
        {"clause": clause("hold", "trial")},
        {"sentence": LEEDS.sentence},
    ],
)
def test_a_place_that_may_hold_the_event_is_not_offered(fields):
    assert "Hull" not in options(replace(place(TEXT, "Hull", country="GB"), **fields))


def test_a_place_in_the_stem_is_not_offered():
    assert "Hull" not in options(HULL, stem="In which city will the Hull trial be held?")


@pytest.mark.parametrize(
    ("key", "other"),
    [("Britain", "England"), ("the United States", "America"), ("Cork", "Cork City")],
)
def test_a_name_for_the_same_place_or_its_part_is_not_offered(key, other):
    text = f"It was in {key}.\nIt was in {other}."
    fact = place(text, key, place_type="area")
    rival = place(text, other, place_type="area")
    asked = wording(fact, "Where was it?", key)
    assert other not in options_for(asked, sheet(text, places=(fact, rival)))


def test_the_land_of_those_who_act_is_not_offered():
    text = "The Italian minister spoke in Lisbon, in Portugal.\nItaly has rain."
    key = place(text, "Portugal", place_type="country", country="PT")
    asked = wording(key, "In which country did the minister speak?", "Portugal")
    italy = place(text, "Italy", place_type="country", country="IT")
    assert "Italy" in options_for(asked, sheet(text.replace("Italian", "new"), places=(key, italy)))
    assert "Italy" not in options_for(asked, sheet(text, places=(key, italy)))


def test_a_county_is_no_state():
    text = "It was in Ohio.\nIt was in Granville County."
    key, other = (
        place(text, n, place_type="region", country="US") for n in ("Ohio", "Granville County")
    )
    asked = wording(key, "In which state was it?", "Ohio")
    assert "Granville County" not in options_for(asked, sheet(text, places=(key, other)))


def test_an_article_of_another_noun_is_left_out():
    text = "It was in Leeds.\nThe Hull mayor spoke."
    key, other = place(text, "Leeds", country="GB"), place(text, "Hull", country="GB")
    asked = wording(key, "In which city was it?", "Leeds")
    assert options_for(asked, sheet(text, places=(key, other)))[0] == "Hull"


@pytest.mark.parametrize(
    ("short", "offered"),
    [
        ("U.S.", "the United States"),
        ("United States", "the United States"),
        ("B.C.", None),
        ("Ont.", None),
    ],
)
def test_short_forms_are_spelt_out_or_left_out(short, offered):
    text = f"It was in Leeds.\nIt was not in {short} then."
    key, other = (place(text, name, place_type="area") for name in ("Leeds", short))
    found = options_for(wording(key, "Where?", "Leeds"), sheet(text, places=(key, other)))
    assert found == [offered] * (offered is not None)


@pytest.mark.parametrize(
    ("stem", "expected"), [("Where is it?", "the Hague"), ("It is in the _____.", "Hague")]
)
def test_a_place_takes_the_article_of_the_text_unless_the_stem_has_it(stem, expected):
    text = "It was in Leeds.\nThe court in the Hague sat."
    key, other = place(text, "Leeds", country="GB"), place(text, "Hague", country="NL")
    assert options_for(wording(key, stem, "Leeds"), sheet(text, places=(key, other)))[0] == expected


@pytest.mark.parametrize(
    ("name", "place_type", "country", "expected"),
    [
        ("Kyiv", "city", "UA", "Kharkiv"),
        ("London", "city", "GB", "Manchester"),
        ("Toronto", "city", "CA", "Montreal"),
        ("Montreal", "city", "CA", "Toronto"),
        ("Frankfurt", "city", "DE", "Stuttgart"),
        ("Kentucky", "region", "US", "Tennessee"),
        ("Portugal", "country", "PT", "Spain"),
        ("the Black Sea", "water", "", "the Caspian Sea"),
        ("Africa", "continent", "", "Asia"),
        ("Hesse", "region", "DE", "Bavaria"),
        ("Leinster", "region", "IE", "Munster"),
    ],
)
def test_neighbours_are_of_the_same_kind(name, place_type, country, expected):
    found = neighbours(name, place_type, country)
    assert expected in found
    assert name not in found


@pytest.mark.parametrize(
    ("name", "place_type", "country"),
    [("Nowhereton", "city", "GB"), ("Town Hall", "site", "GB"), ("Ruritania", "country", "")],
)
def test_an_unknown_place_has_no_neighbours(name, place_type, country):
    assert neighbours(name, place_type, country) == ()


@pytest.mark.parametrize(
    ("around", "offers"),
    [("It snowed.", False), ("The Canadian army came.", True), ("Alberta helped.", True)],
)
def test_neighbours_need_an_article_that_shows_the_land(around, offers):
    text = f"A garden opened in Lethbridge.\n{around}"
    key = place(text, "Lethbridge", country="CA", locates=True)
    asked = wording(key, "In which town did a garden open?", "Lethbridge")
    assert bool(options_for(asked, sheet(text, places=(key,)))) is offers


def test_the_state_that_a_stem_names_holds_every_option():
    text = "The clinic of Ohio is in Dayton, and the firm in Denver, in the United States."
    key, other = (place(text, name, country="US") for name in ("Dayton", "Denver"))
    asked = wording(key, "The clinic of Ohio is in _____.", "Dayton")
    found = options_for(asked, sheet(text, places=(key, replace(other, sentence=Span(0, 1)))))
    assert "Denver" not in found
    assert all(region_of(name, "US") == "OH" for name in found)


@pytest.mark.parametrize(("locates", "offers"), [(True, True), (False, False)])
def test_a_land_that_acts_gets_no_neighbours(locates, offers):
    text = "Peru signed the deal."
    key = place(text, "Peru", place_type="country", country="PE", locates=locates)
    asked = wording(key, "Which country signed the deal?", "Peru")
    assert bool(options_for(asked, sheet(text, places=(key,)))) is offers


@pytest.mark.parametrize(("answer", "offers"), [("Ontario", True), ("Ont.", False)])
def test_an_abbreviated_key_has_no_fair_company(answer, offers):
    text = f"It snowed in {answer} then."
    key = place(text, answer, place_type="region", country="CA")
    found = options_for(wording(key, "Where did it snow?", answer), sheet(text, places=(key,)))
    assert bool(found) is offers


def test_a_site_of_another_use_is_not_offered():
    text = "He lay in York Hospital.\nHe died in Selby Hospital.\nHe sang in Hull Park."
    key, other, park = (
        place(text, name, place_type="site")
        for name in ("York Hospital", "Selby Hospital", "Hull Park")
    )
    asked = wording(key, "In which hospital did he lie?", "York Hospital")
    found = options_for(asked, sheet(text, places=(key, other, park)))
    assert found == ["Selby Hospital"]


@pytest.mark.parametrize("short", ["Ont", "B.C.", "ALBERTA", "Leeds/York"])
def test_a_short_or_odd_form_of_a_name_is_not_offered(short):
    text = f"It was in Quebec.\nIt snowed in {short}."
    key, other = (place(text, n, place_type="region", country="CA") for n in ("Quebec", short))
    asked = wording(key, "In which province was it?", "Quebec")
    assert short not in options_for(asked, sheet(text, places=(key, other)))


def test_a_land_that_the_stem_names_otherwise_is_not_offered():
    text = "The U.S. grew.\nChina shrank.\nIt rained in the United States."
    key = place(text, "China", place_type="country", country="CN", locates=True)
    other = place(text, "United States", place_type="country", country="US")
    asked = wording(key, "In which country did it rain while the U.S. grew?", "China")
    found = options_for(asked, sheet(text, places=(key, other)))
    assert not [name for name in found if "United States" in name]


@pytest.mark.parametrize(
    ("town", "country", "absurd"),
    [("Winnipeg", "CA", "Toronto"), ("Casper", "US", "Chicago"), ("Moscow", "RU", "Tula")],
)
def test_towns_are_of_like_fame_and_not_far_away(town, country, absurd):
    assert neighbours(town, "city", country)
    assert absurd not in neighbours(town, "city", country)


@pytest.mark.parametrize(
    ("key", "other"), [("Los Angeles", "West Hollywood"), ("Leeds", "Bradford")]
)
def test_a_town_next_door_is_not_offered(key, other):
    country = "US" if key == "Los Angeles" else "GB"
    text = f"It was in {key}.\nIt rained in {other}.\nThe country is called {country}."
    fact, rival = (place(text, name, country=country) for name in (key, other))
    asked = wording(fact, "In which city was it?", key)
    assert other not in options_for(asked, sheet(text, places=(fact, rival)))


def test_a_town_that_may_be_a_part_of_any_has_no_company():
    text = "It was in Chelsea.\nIt rained in Boston.\nIt snowed in Denver."
    key = place(text, "Chelsea", country="")
    others = (place(text, name, country="US") for name in ("Boston", "Denver"))
    asked = wording(key, "In which city was it?", "Chelsea")
    assert options_for(asked, sheet(text, places=(key, *others))) == []

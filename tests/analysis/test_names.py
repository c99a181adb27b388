"""What a capitalised word names: somebody, a body, or nobody who can speak."""

import pytest


def named(result, kind="person"):
    return {e.name for e in result.people.entities if e.kind == kind}


def entity(result, name):
    return next(e for e in result.people.entities if e.name == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Judy Law's son fled. Law said that she had no idea where he was.", "Judy Law"),
        ("Weak - Rubio said no. Marco Rubio left.", "Marco Rubio"),
        ("-Anchor DeMarco Morgan said it was late again.", "DeMarco Morgan"),
        ("Oleg Peskov spoke. Pskov said he was glad.", "Oleg Peskov"),
        ("Ann Cole spoke. “I am glad,” ANN COLE said.", "Ann Cole"),
        ("Their captain, Jodie Marchbank, headed in early.", "Jodie Marchbank"),
    ],
)
def test_a_person_is_named_without_stray_words(analysed, text, name):
    result = analysed(text)
    assert named(result) == {name}
    assert not named(result, "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "The Clean Water Act says so. It was passed in May.",
        "The Clyde Canal froze in January.",
        "It was in Lansing, Mich., on Friday.",
        "It was late. Medicare pays for the rest.",
    ],
)
def test_laws_waters_and_shortened_states_are_no_bodies(analysed, text):
    assert not named(analysed(text), "organisation")


@pytest.mark.parametrize(
    "text",
    [
        "Oban's ferry was late. Shops in Oban stayed shut.",
        "Kendal has grown again. Shops in Kendal stayed shut.",
        "The River Wye burst its banks. The Wye rose again.",
        "The ferry left Oban for Mull at noon.",
    ],
)
def test_towns_and_rivers_that_say_nothing_are_nobody(analysed, text):
    assert analysed(text).people.entities == ()


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Botanists said that the orchid was rare.", "group", "Botanists"),
        ("Unions said that the mill would close.", "group", "Unions"),
        ("Bob Lee came. The Lees said that the wall was old.", "group", "the Lees"),
        ("Ukraine rejected the plan. Shops in Ukraine shut.", "organisation", "Ukraine"),
    ],
)
def test_the_kind_of_who_speaks(analysed, text, kind, name):
    assert name in named(analysed(text), kind)


def test_a_team_is_a_body_without_gender(analysed):
    team = entity(analysed("Ribble Wanderers won. Ribble Wanderers lost."), "Ribble Wanderers")
    assert (team.kind, team.gender) == ("organisation", "")


def test_a_surname_of_two_is_nobodys_alias(analysed):
    result = analysed("Martin Hale said no. His sister, Rita Hale, disagreed. Hale wept.")
    assert [e.aliases for e in result.people.entities] == [(), ()]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Mayor Ana Ruiz met Mayor Lee Cole.", {"Ana Ruiz": (), "Lee Cole": ()}),
        ("Mayor Ana Ruiz met Lee Cole.", {"Ana Ruiz": ("Mayor",), "Lee Cole": ()}),
        ("Sen. Ana Ruiz, D-N.C., spoke.", {"Ana Ruiz": ()}),
    ],
)
def test_a_role_is_listed_where_it_tells_who(analysed, text, roles):
    entities = analysed(text).people.entities
    assert {e.name: e.roles for e in entities if e.kind == "person"} == roles


def test_a_shadow_minister_is_no_minister(analysed):
    text = (
        "Ana Ruiz, the transport minister, met Lee Cole, the shadow transport minister. "
        "The minister said that it was late."
    )
    result = analysed(text)
    link = result.people.at(result.token_at(text.index("minister said")))
    assert link.entity.name == "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HIlde Berg won. Hilde Berg said so. Hilde left.", "Hilde Berg"),
        ("Liam MacRae won. MacRae left.", "Liam MacRae"),
    ],
)
def test_a_name_has_the_capitals_that_it_mostly_has(analysed, text, name):
    assert named(analysed(text)) == {name}


def test_an_acronym_may_keep_its_small_letters(analysed):
    text = "The Ministry of Fisheries said no. The MoF said so twice. The MoF is closed."
    body = entity(analysed(text), "Ministry of Fisheries")
    assert body.aliases == ("MoF",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Orde QC told the jury so. Orde sat down.", "Ann Orde"),
        ("Kit Lowe, MBE, said that it was late.", "Kit Lowe"),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(analysed, text, name):
    assert named(analysed(text)) == {name}


def test_a_newspaper_may_leave_out_its_town(analysed):
    text = "The Whitby Gazette said that it was late. The Gazette printed 400 copies."
    paper = entity(analysed(text), "Whitby Gazette")
    assert paper.aliases == ("Gazette",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Outgoing PM Olsen said no. PM Erik Olsen left. Olsen wept.", "Erik Olsen"),
        ("LONDON Kit Lowe said no. Kit Lowe left.", "Kit Lowe"),
        ("Wang Bo said no. It was late, Wang told a meeting in Leeds.", "Wang Bo"),
        ("The head of the Green Party, Ana Ruiz, said no. Ana Ruiz left.", "Ana Ruiz"),
    ],
)
def test_a_person_is_one_under_all_names(analysed, text, name):
    assert named(analysed(text)) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Kit Lowe and his dog, Rollo, walked to Leeds. Rollo sat down.",
        "Kit Lowe had a cat named Rollo. Rollo sat down.",
        "Kit Lowe took his yellow lab Rollo to Leeds. Rollo sat down.",
    ],
)
def test_an_animal_is_nobody_who_speaks(analysed, text):
    assert named(analysed(text)) == {"Kit Lowe"}

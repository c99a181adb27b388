"""Stems for places, from sentence to question."""

import pytest

from quizgen.model import GAP


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Olga Brandt opened a new shipyard in Hamburg in May 2014.",
         "In which city or town did Olga Brandt open a new shipyard in May 2014?"),
        ("At least ten reporters are held in Turkey on false charges.",
         "In which country are at least ten reporters held on false charges?"),
        ("The army invaded Ukraine after a long winter of threats.",
         "Which country did the army invade after a long winter of threats?"),
        ("Olga Brandt flew from Madrid with her two daughters.",
         "From which city or town did Olga Brandt fly with her two daughters?"),
        ("Germany is holding an election for its two chambers.",
         "Which country is holding an election for its two chambers?"),
    ],
)  # fmt: skip
def test_place_is_asked_for_in_a_natural_question(stems, text, stem):
    assert stem in stems(text, "place")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Olga Brandt criticised the new law during a long rally in Hamburg.",
         "In which city or town did Olga Brandt criticise the new law during a long rally?"),
        ("Olga Brandt met Jon Reed in Hamburg in May 2014.",
         "In which city or town did Olga Brandt meet Jon Reed in May 2014?"),
        ("Olga Brandt studied at the School of Mines in Hamburg.",
         "In which city or town did Olga Brandt study at the School of Mines?"),
        ("Olga Brandt appeared in a Hamburg court on three charges of fraud.",
         "In which city or town did Olga Brandt appear in a court on three charges of fraud?"),
        ("Gunmen attacked a Kabul hotel with grenades and rifles.",
         "In which city or town did gunmen attack a hotel with grenades and rifles?"),
        ("Olga Brandt was buried in Hamburg, Germany after a long service.",
         "In which city or town was Olga Brandt buried after a long service?"),
    ],
)  # fmt: skip
def test_place_of_an_event_is_lifted_out_of_its_phrase(stems, text, stem):
    assert stem in stems(text, "place")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Peru signed a trade deal with Chile after two years of talks.",
         "With which country did Peru sign a trade deal after two years of talks?"),
        ("Peru has accused Chile of moving the border stones.",
         "Which country has Peru accused of moving the border stones?"),
    ],
)  # fmt: skip
def test_country_is_asked_for_as_a_party(stems, text, stem):
    assert stem in stems(text, "place")


def test_site_is_asked_for_by_its_own_noun(stems):
    text = "Olga Brandt was taken to Altona General Hospital by two neighbours."
    assert "To which hospital was Olga Brandt taken by two neighbours?" in stems(text, "place")


def test_place_of_a_speech_is_asked_for_with_what_was_said(stems):
    text = (
        "Olga Brandt said at a rally in Hamburg that the old harbour would close in 2031. "
        "The crowd was silent."
    )
    stem = "In which city or town did Olga Brandt say that the old harbour would close in 2031?"
    assert stem in stems(text, "place")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Ann Reed met Bremen Mayor Olga Brandt. Olga Brandt smiled. Olga Brandt left.",
         "Of which city or town is Olga Brandt the mayor?"),
        ("Gov. Olga Brandt of Ohio spoke. Olga Brandt smiled. Olga Brandt left early.",
         "Of which state is Olga Brandt the governor?"),
        ("Prices have doubled since Olga Brandt's visit to Chile in 2014.",
         "Which country did Olga Brandt visit in 2014?"),
        ("Olga Brandt, a lecturer in law at Harrow University, said it was wrong.",
         "At which university is Olga Brandt a lecturer in law?"),
        ("Olga Brandt is in Harrow General Hospital with two broken ribs.",
         "In which hospital is Olga Brandt with two broken ribs?"),
        ("The long drought in Chile has killed 40,000 sheep.",
         "In which country has the long drought killed 40,000 sheep?"),
        ("Olga Brandt told reporters in Hamburg that the harbour was cold.",
         "In which city or town did Olga Brandt speak to reporters?"),
    ],
)  # fmt: skip
def test_places_of_posts_deeds_and_scenes_are_asked_for(stems, text, stem):
    assert stem in stems(text, "place")


def test_state_is_asked_for_where_few_know_the_town(stems):
    text = "Olga Brandt was arrested in Dunmarrow, Ohio by two policemen."
    assert "In which state was Olga Brandt arrested by two policemen?" in stems(text, "place")


def test_short_name_of_a_state_is_spelt_out_and_still_accepted(worded):
    text = "Olga Brandt was arrested in Dunmarrow, N.C., by two policemen."
    state = next(w for w in worded(text, "place") if w.answer == "North Carolina")
    assert state.stem == "In which state was Olga Brandt arrested by two policemen?"
    assert "N.C." in state.accept


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("The ship Olga sank off the coast of Chile after a long storm.",
         "Off the coast of which country did the ship Olga sink after a long storm?"),
        ("Olga Brandt was born in Hamburg on August 14 1984.",
         "In which city or town was Olga Brandt born on August 14 1984?"),
        ("At least ten other reporters are held in Chile on false charges.",
         "In which country are at least ten reporters held on false charges?"),
        ("Olga Brandt said that Chile had raised its taxes twice.",
         "According to Olga Brandt, which country had raised its taxes twice?"),
    ],
)  # fmt: skip
def test_whole_questions_from_many_clauses(stems, text, stem):
    assert stem in stems(text, "place")


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt said that nobody knew what had happened in Hamburg.",
        "Chile is a great and strong country.",
        "Chile is one of the richest countries.",
        "Olga Brandt told the mayors who had gathered in the northern city of Bremen.",
        "Nobody was found in Hamburg after the storm had passed.",
    ],
)
def test_empty_questions_are_not_asked(stems, text):
    assert stems(text, "place") == []


def test_scene_that_is_yet_to_come_is_not_asked_as_told(stems):
    text = "Olga Brandt said that she would rest once she was in Hamburg."
    assert stems(text, "place") == []


@pytest.mark.parametrize(
    "text",
    [
        "Germany's army has bought 40 tanks from a firm in the north.",
        "The German minister met the Hamburg mayor and 40 others.",
        "Olga Brandt wants new rules for Hamburg, Bremen and Berlin.",
        "Olga Brandt rejected the claim that anyone was held in Hamburg.",
    ],
)
def test_what_locates_no_event_is_not_asked(stems, text):
    assert stems(text, "place") == []


def test_place_of_another_noun_is_not_lifted_out(stems):
    text = "Olga Brandt praised the leader of a revolt in Mali on her first day."
    assert all(stem.endswith(".") for stem in stems(text, "place"))


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt left Germany because German taxes were too high.",
        "Olga Brandt met 40 voters in Berlin, the capital of Germany.",
    ],
)
def test_stem_never_tells_its_place(worded, text):
    for wording in worded(text, "place"):
        assert getattr(wording, "answer", "-") not in getattr(wording, "stem", "")


def test_negative_is_no_natural_question(stems):
    text = "Olga Brandt has not been seen in Hamburg since the trial."
    assert all(GAP in stem for stem in stems(text, "place"))


def test_preposition_of_another_noun_leads_to_no_place(stems):
    text = "Olga Brandt went from door to door in the village of Dunmarrow."
    assert not [stem for stem in stems(text, "place") if stem.startswith("To ")]

"""Stems for statements, from sentence to question."""

import pytest

from quizgen.model import Mention, Wording
from quizgen.questions.wording.sources import named
from quizgen.questions.wording.who import as_gap, word_statement
from tests.questions.builders import person, sheet, span_of, statement, wording

ORG = "which organisation"


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Olga Brandt said that the Wye shipyard would close in May.",
         "Who said that the Wye shipyard would close in May?"),
        ("Olga Brandt has warned her workers will lose their homes.",
         "Who warned that her workers will lose their homes?"),
        ("The Wye shipyard will close in May, Olga Brandt said.",
         "Who said that the Wye shipyard will close in May?"),
        ("Olga Brandt told reporters on Monday that the Wye shipyard was safe.",
         "Who said that the Wye shipyard was safe?"),
        ("Olga Brandt vowed to keep the Wye shipyard open for her workers.",
         "Who vowed to keep the Wye shipyard open for her workers?"),
        ('"The Wye shipyard has a great future ahead of it," Olga Brandt said.',
         "Who said: “The Wye shipyard has a great future ahead of it”?"),
        ('Olga Brandt said the Wye shipyard was "in a fine shape" for a sale.',
         "Who said that the Wye shipyard was “in a fine shape” for a sale?"),
    ],
)  # fmt: skip
def test_speaker_is_asked_for(stems, text, stem):
    assert stem in stems(text, "who")


def test_quotation_is_asked_the_other_way_round_too(worded):
    text = '"The Wye shipyard has a great future ahead of it," Olga Brandt said.'
    turned = next(w for w in worded(text, "who") if w.answer_type == "saying")
    assert turned.stem == "Which of these did Olga Brandt say?"
    assert turned.answer == "“The Wye shipyard has a great future ahead of it”"


def test_question_that_was_asked_keeps_its_mark(stems):
    text = '"Who will pay for the Wye shipyard?" Olga Brandt asked.'
    assert "Who asked: “Who will pay for the Wye shipyard?”" in stems(text, "who")


def test_opening_that_leans_on_the_sentence_before_is_dropped(stems):
    text = '"But the Wye shipyard has a great future," Olga Brandt said.'
    assert "Who said: “The Wye shipyard has a great future”?" in stems(text, "who")


def test_other_people_are_named_in_full(stems):
    text = "Paul Kaas resigned in May. Olga Brandt said that Kaas had lied to the Wye council."
    assert "Who said that Paul Kaas had lied to the Wye council?" in stems(text, "who")


def test_second_half_of_a_long_report_is_left_out(stems):
    text = (
        "Olga Brandt said the Wye shipyard had lost a large order from the navy of a southern "
        "neighbour, and she would now have to ask her oldest workers to retire early."
    )
    best = stems(text, "who")[0]
    assert best.endswith("from the navy of a southern neighbour?")


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt said it was sinking.",
        "Olga Brandt would not say that the shipyard was safe.",
        'Olga Brandt praised the "stones".',
    ],
)
def test_doubtful_statement_is_not_asked(stems, text):
    assert stems(text, "who") == []


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt said that the Brandt family would sell the Wye shipyard.",
        '"Olga Brandt never gives up on a shipyard," Olga Brandt said.',
    ],
)
def test_stem_never_names_its_speaker(worded, text):
    assert not any("Brandt" in w.stem for w in worded(text, "who") if hasattr(w, "stem"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Olga Brandt said it would challenge the plan to close the Wye shipyard.", False),
        ("Olga Brandt said it was wrong to close the old Wye shipyard.", True),
    ],
)
def test_pronoun_for_a_body_is_no_riddle_about_a_person(stems, text, asked):
    assert bool([s for s in stems(text, "who") if s.startswith("Who said that it")]) is asked


def test_reported_words_without_a_name_leave_no_bare_noun(stems):
    text = "A fire broke out. A fire truck came. Olga Brandt said the fire was set on purpose."
    assert stems(text, "who") == []


def test_question_that_is_only_proposed_was_not_asked(stems):
    text = '"I would ask the mayor: Where did all the money for Leeds go?" Olga Brandt said.'
    assert not [stem for stem in stems(text, "who") if stem.startswith("Who asked")]


@pytest.mark.parametrize(
    ("stem", "gap"),
    [
        ("Who said that the ferry sank?", "_____ said that the ferry sank."),
        ("Who said: “The ferry sank”?", "_____ said: “The ferry sank.”"),
        ("Who asked: “Why did the ferry sink?”", "_____ asked: “Why did the ferry sink?”"),
        ("Which organisation called for help?", "_____ called for help."),
        ("Which of these did Kit Lowe say?", "Which of these did Kit Lowe say?"),
    ],
)
def test_a_question_for_a_speaker_can_be_a_gap(stem, gap):
    said = statement("Kit Lowe: “The ferry sank.”", "The ferry sank", person("p1", "Kit Lowe"))
    assert as_gap(wording(said, stem, "Kit Lowe")).stem == gap


@pytest.mark.parametrize(
    ("kind", "confidence", "asked"),
    [("pronoun", 0.65, False), ("pronoun", 0.75, True), ("role", 0.65, True), ("role", 0.5, False)],
)
def test_he_must_be_surer_than_a_role(kind, confidence, asked):
    text = "He said: “The ferry sank in the harbour.”"
    he = span_of(text, "He")
    lowe = person("p1", "Kit Lowe", mentions=(Mention(he, kind, confidence),))
    words = "The ferry sank in the harbour."
    said = statement(text, words, lowe, mention=he, confidence=confidence)
    found = word_statement(said, sheet(text, entities=(lowe,), statements=(said,)))
    assert any(isinstance(one, Wording) for one in found) is asked


@pytest.mark.parametrize(
    ("name", "printed"),
    [("Whitby Gazette", "the Whitby Gazette"), ("Gazette", "Gazette"), ("Arriva", "Arriva")],
)
def test_a_newspaper_with_its_town_takes_the_article(name, printed):
    text = f"A report in {name} said: “The ferry sank in the harbour.”"
    paper = person("o1", name, kind="organisation")
    assert named("o1", name, sheet(text, entities=(paper,))) == printed

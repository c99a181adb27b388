"""Facts become questions in the form that was asked for; the rest is told."""

from dataclasses import replace
from importlib import import_module

import pytest

from quizgen.model import Choice, Mention, QuizOptions, Rejection, Span
from quizgen.questions import write_questions
from quizgen.questions.assembly import placed, places
from quizgen.questions.checks import flaws
from quizgen.questions.difficulty import features
from quizgen.questions.drafts import by_part, draft_fact, drafts
from tests.questions.builders import clause, person, place, quantity, sheet, statement, wording

TEXT = (
    "The ferry to Arran carried 340 passengers on its first day, which was a Monday in May.\n"
    "“The old boat broke down too often,” said the harbour master, Morag Bain of Brodick.\n"
    "The crossing takes less time than before, and the new ship burns far less fuel too.\n"
    "Two more ships of the same kind will be built in Port Glasgow over the coming years."
)
FACT = quantity(TEXT, "340", value=340, counted="passengers")
STEM = "How many passengers did the ferry to Arran carry on its first day?"
ASKED = wording(FACT, STEM, "340", accept=("340 passengers",))
GAPPED = wording(FACT, "The ferry to Arran carried _____ passengers.", "340", gapped=True)
FACTS = sheet(TEXT, quantities=(FACT,))


def drafted(wordings, form="choice", facts=FACTS):
    return draft_fact(tuple(wordings), facts, QuizOptions(form=form))


@pytest.mark.parametrize("form", ["choice", "gap", "short", "evidence"])
def test_a_fact_is_asked_in_the_form_wanted(form):
    assert drafted([ASKED, GAPPED], form).question.form == form


def test_every_wrong_option_names_its_mistake():
    choices = drafted([ASKED]).question.choices
    assert all((choice.error == "") is (choice.text == "340") for choice in choices)


def test_every_placing_of_the_key_keeps_the_rules():
    fact = quantity("It carried 1.2 million cars.", "1.2 million", value=1.2e6, counted="cars")
    facts = sheet("It carried 1.2 million cars.", quantities=(fact,))
    made = drafted(
        [wording(fact, "How many cars did the Arran ferry carry?", "1.2 million")], facts=facts
    )
    shown = [placed(made, place).question for place in places(made)]
    assert [flaws(one, facts.article) for one in shown] == [()] * len(shown)


def test_without_fair_wrong_answers_a_fact_is_asked_openly():
    bain = person("p1", "Morag Bain")
    said = statement(TEXT, "The old boat broke down too often", bain)
    asked = wording(said, "Who said that the old boat broke down too often?", "Morag Bain")
    facts = sheet(TEXT, entities=(bain,), statements=(said,))
    assert drafted([asked], facts=facts).question.form == "short"


def test_a_key_stands_by_surname_where_the_others_have_no_more():
    often = tuple(Mention(Span(n, n + 1), "short") for n in range(3))
    names = ("Morag Bain", "Reid", "Laird")
    people = [person(f"p{n}", name, gender="f", mentions=often) for n, name in enumerate(names)]
    said = statement(TEXT, "The old boat broke down too often", people[0])
    stem = "Who said that the old boat broke down too often?"
    asked = wording(said, stem, "Morag Bain", accept=("Bain",))
    other = statement(TEXT, "Two more ships of the same kind", people[1])
    facts = sheet(TEXT, entities=tuple(people), statements=(said, other))
    assert set(drafted([asked], facts=facts).question.options) == {"Bain", "Reid", "Laird"}


def test_a_quotation_without_rivals_is_rejected():
    bain = person("p1", "Morag Bain")
    said = statement(TEXT, "The old boat broke down too often", bain)
    asked = wording(said, "Which of these did Morag Bain say?", "“The old boat”")
    asked = wording(said, asked.stem, asked.answer, answer_type="saying")
    assert drafted([asked], facts=sheet(TEXT, statements=(said,))).code == "no-options"


def test_a_flawed_wording_gives_way_to_the_next():
    flawed = wording(FACT, "How many passengers did it carry yesterday?", "340")
    assert drafted([flawed, ASKED]).question.stem == STEM


def test_a_fact_with_flawed_wordings_only_is_rejected_with_the_rule():
    flawed = wording(FACT, "How many of the 340 passengers came?", "340")
    assert drafted([flawed]).code == "key-in-stem"


def test_wordings_of_one_sentence_go_together():
    other = wording(quantity(TEXT, "Two", value=2), "How many more ships will be built?", "two")
    assert by_part((ASKED, other, GAPPED)) == ((ASKED, GAPPED), (other,))


def test_the_evidence_form_shows_sentences():
    asked = drafted([ASKED], "evidence").question
    assert asked.answer == TEXT.split("\n")[0]
    assert "340" not in "".join(text for text in asked.options if text != asked.answer)


def test_rejections_of_the_finders_are_handed_on():
    found = Rejection("number", "year", "A year is not asked.", Span(0, 3))
    _, not_asked = write_questions(sheet(TEXT, rejections=(found,)), QuizOptions())
    assert not_asked == (found,)


def test_features_of_difficulty_have_names():
    found = features(drafted([ASKED]), FACTS)
    assert found["early"] < 0 <= found["rivals"]


@pytest.mark.parametrize(("said", "code"), [(True, ""), (False, "speaker-unknown")])
def test_what_nobody_known_said_is_no_fact(said, code):
    clause_ = replace(clause("burn", "ship"), quoted=True)
    fact = replace(FACT, clause=clause_)
    bain = person("p1", "Morag Bain")
    words = statement(TEXT, "The ferry to Arran carried 340 passengers", bain)
    facts = sheet(TEXT, entities=(bain,), quantities=(fact,), statements=(words,) * said)
    codes = {r.code for r in drafts(facts, QuizOptions()) if isinstance(r, Rejection)}
    assert ("speaker-unknown" in codes) is bool(code)


@pytest.mark.parametrize(
    ("stem", "asked"),
    [
        ("The lead was large, _____ to 21 in Arran.", False),
        ("The lead was large: _____ to 21 in Arran.", True),
    ],
)
def test_a_gapped_sentence_keeps_the_mark_that_holds_it(stem, asked):
    text = "The lead was large: 69 to 21 in Arran."
    fact = quantity(text, "69", value=69, counted="votes")
    made = drafted([wording(fact, stem, "69", gapped=True)], facts=sheet(text, quantities=(fact,)))
    assert getattr(made, "code", "") == ("" if asked else "lost-mark")


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        ("The old Arran ferry of the Lowe family sank near _____ in May.", "choice"),
        ("The old Arran ferry of the Lowe family sank near the _____ in May.", "gap"),
    ],
)
def test_behind_the_article_no_other_place_would_fit(monkeypatch, stem, form):
    others = tuple(Choice(name, "Another town.") for name in ("Largs", "Oban", "Troon"))
    module = import_module("quizgen.questions.drafts")  # the package has a function of the name
    monkeypatch.setattr(module, "distractors", lambda request: others)
    text = "The ferry sank near Rothesay. Brodick and Largs wept."
    asked = wording(place(text, "Rothesay"), stem, "Rothesay", gapped=True)
    made = drafted([asked], facts=sheet(text))
    assert made.question.form == form

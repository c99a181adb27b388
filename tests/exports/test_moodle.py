"""Moodle XML, read the way Moodle's importer reads it: by path, from plain text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quizgen.exports import EXPORTERS
from quizgen.model import Choice
from tests.quizzes import flood_quiz

FIRST, SECOND, GAPPED, TYPED, EVIDENCE = flood_quiz().questions
# What must stand in a question of each kind, after Moodle's documentation of the format.
COMMON = ("name/text", "questiontext/text", "generalfeedback/text", "defaultgrade")
NEEDED = {
    "multichoice": (
        "single",
        "shuffleanswers",
        "answernumbering",
        "answer/text",
        "answer/feedback/text",
    ),
    "shortanswer": ("usecase", "answer/text"),
    "essay": ("responseformat", "graderinfo/text"),
}
FORMATS = {"html", "moodle_auto_format", "plain_text", "markdown"}
letters = st.characters(exclude_categories=("Cs", "Cc", "Co"), exclude_characters="\ufffe\uffff")
words = st.text(letters | st.sampled_from("<>&\"'*"), min_size=1, max_size=30).filter(str.strip)


def rows(*questions):
    quiz = flood_quiz(questions) if questions else flood_quiz()
    return etree.fromstring(EXPORTERS["moodle"](quiz)).xpath("question[@type!='category']")


def row(question):
    (made,) = rows(question)
    return made


def test_every_question_has_what_its_kind_needs():
    for made in rows():
        assert not [
            path for path in (*COMMON, *NEEDED[made.get("type")]) if made.find(path) is None
        ]


def test_every_text_says_in_which_format_it_is():
    for made in rows():
        texts = [
            node for node in made.iter() if node.find("text") is not None and node.tag != "name"
        ]
        assert {node.get("format") for node in texts} <= FORMATS


@pytest.mark.parametrize(
    ("question", "kind"),
    [(FIRST, "multichoice"), (GAPPED, "shortanswer"), (TYPED, "shortanswer"), (EVIDENCE, "essay")],
)
def test_a_question_is_of_the_kind_that_its_form_needs(question, kind):
    assert row(question).get("type") == kind


@pytest.mark.parametrize(("marks", "grade"), [(1, "1"), (2.5, "2.5"), (3.0, "3"), (0.25, "0.25")])
def test_a_question_has_its_marks(marks, grade):
    assert row(replace(FIRST, marks=marks)).findtext("defaultgrade") == grade


def test_only_numbers_keep_their_order():
    assert [row(one).findtext("shuffleanswers") for one in (FIRST, SECOND)] == ["false", "true"]


def test_whoever_marks_a_sentence_sees_the_right_one():
    assert row(EVIDENCE).findtext("graderinfo/text") == EVIDENCE.answer


@given(words, words, words)
def test_words_come_back_unchanged(stem, wrong, said):
    choices = (Choice("Ada Quill"), Choice(wrong, said))
    made = row(replace(SECOND, stem=stem, answer="Ada Quill", choices=choices))
    assert made.findtext("questiontext/text") == stem
    option = made.findall("answer")[1]
    assert (option.findtext("text"), option.findtext("feedback/text")) == (wrong, said)


@given(st.lists(words, min_size=1, max_size=4, unique=True))
def test_every_accepted_answer_has_all_of_the_mark_and_no_wildcard(right):
    made = row(replace(TYPED, answer=right[0], accept=tuple(right[1:])))
    assert {answer.get("fraction") for answer in made.findall("answer")} == {"100"}
    shown = [answer.findtext("text").replace("\\*", "*") for answer in made.findall("answer")]
    assert shown == right


def test_a_slash_in_the_title_opens_no_category():
    quiz = flood_quiz()
    made = EXPORTERS["moodle"](replace(quiz, article=replace(quiz.article, title="Rail/bus fares")))
    category = etree.fromstring(made).findtext("question/category/text")
    assert category == "$course$/top/quizgen: Rail-bus fares"

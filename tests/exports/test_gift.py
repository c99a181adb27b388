"""GIFT, read back with a reader made after Moodle's documentation of the format."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exports import EXPORTERS
from quizgen.model import Choice
from tests.exports.gift_reader import Item, read_gift
from tests.quizzes import flood_quiz

FIRST, SECOND, GAPPED, TYPED, EVIDENCE = flood_quiz().questions
# Signs that GIFT or Moodle give a meaning to, oftener than chance would draw them.
signs = st.sampled_from("\\~=#{}:%[]*\n\t &<>'\"/$")
letters = st.characters(exclude_categories=("Cs", "Co"))
words = st.text(signs | letters, min_size=1, max_size=30).filter(str.strip)
# "->" makes a matching question of typed answers, and GIFT has no escape for it.
typed_words = words.filter(lambda text: "->" not in text)


def read(question) -> Item:
    (item,) = read_gift(EXPORTERS["gift"](flood_quiz((question,))))
    return item


def on_one_line(text: str) -> str:
    return " ".join(text.split())


@given(words, st.lists(words, min_size=1, max_size=3))
def test_no_sign_in_stem_option_or_feedback_is_lost(stem, wrong):
    choices = (Choice("Ada Quill"), *(Choice(text, text) for text in wrong))
    item = read(replace(SECOND, stem=stem, answer="Ada Quill", choices=choices))
    assert item.stem == on_one_line(stem)
    assert [(one.share, one.text) for one in item.answers[1:]] == [
        (0, on_one_line(w)) for w in wrong
    ]
    assert [one.feedback for one in item.answers[1:]] == [on_one_line(w) for w in wrong]


@given(typed_words, st.lists(typed_words, max_size=3))
def test_every_accepted_answer_comes_back_with_all_of_the_mark(key, also):
    item = read(replace(TYPED, answer=key, accept=tuple(also)))
    right = dict.fromkeys((key, *also))
    assert [one.text for one in item.answers] == [on_one_line(t.replace("*", "\\*")) for t in right]
    assert {one.share for one in item.answers} == {100}


@pytest.mark.parametrize(
    "stem",
    ["The bridge at _____, built in 1829, is closed.", "“_____” said Ada Quill.",
     "_____ closed the bridge.", "It cost £_____ to mend.", "They met in (_____) again."],
)  # fmt: skip
def test_nothing_is_put_between_the_gap_and_its_neighbours(stem):
    assert read(replace(GAPPED, stem=stem)).stem == stem


def test_words_stand_before_the_answers():
    made = EXPORTERS["gift"](flood_quiz((replace(GAPPED, stem="_____ closed the bridge."),)))
    assert "::[plain]_____ closed the bridge. {\n\t=" in made


@pytest.mark.parametrize(
    ("question", "kind"), [(FIRST, "multichoice"), (TYPED, "shortanswer"), (EVIDENCE, "essay")]
)
def test_a_question_is_of_the_kind_that_its_form_needs(question, kind):
    assert read(question).kind == kind


def test_a_question_has_its_number_stem_and_id():
    item = read(replace(FIRST, id="a]1"))
    assert (item.ident, item.name) == ("a]1", f"01 {FIRST.stem}")


def test_no_row_begins_like_a_comment():
    item = read(
        replace(
            FIRST, stem="// To what level?", answer="// 5", choices=(Choice("// 5"), Choice("//"))
        )
    )
    assert (item.stem, [one.text for one in item.answers]) == ("// To what level?", ["// 5", "//"])


@pytest.mark.parametrize("words", ["%50% of them", "[html] pages", "%5%", "[plain]"])
def test_words_that_look_like_a_share_or_a_format_are_words(words):
    option = read(replace(SECOND, choices=(Choice("Owen Pryce"), Choice(words)))).answers[1]
    typed = read(replace(TYPED, answer=words)).answers[0]
    assert (option.share, option.text, typed.share, typed.text) == (0, words, 100, words)

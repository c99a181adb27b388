"""The quiz as text for a terminal."""

from dataclasses import replace

from quizgen.exports import EXPORTERS
from quizgen.exports.quiz_text import WIDTH
from tests.quizzes import flood_quiz

TEXT = EXPORTERS["text"](flood_quiz())


def test_no_line_is_wider_than_a_terminal():
    assert max(map(len, TEXT.splitlines())) <= WIDTH


def test_every_stem_and_option_is_there():
    shown = " ".join(TEXT.split())
    for question in flood_quiz().questions:
        assert " ".join(question.stem.split()) in shown
        assert all(" ".join(option.split()) in shown for option in question.options)


def test_the_key_stands_at_the_end_with_its_line():
    questions, key = TEXT.split("\nKey\n---\n")
    assert "line " not in questions.replace("Line or lines", "")
    assert key.count("   line ") == len(flood_quiz().questions)


def test_a_question_without_options_has_a_line_to_write_on():
    open_questions = [q for q in flood_quiz().questions if not q.options]
    assert TEXT.count("_" * 8 + "\n") == len(open_questions) > 0


def test_an_empty_quiz_says_so():
    assert "No question is asked." in EXPORTERS["text"](replace(flood_quiz(), questions=()))

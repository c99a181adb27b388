"""The quiz object of the contract: real output fits its schema and comes back whole."""

import json
from pathlib import Path

import jsonschema
import pytest

from quizgen.article import read_article
from quizgen.errors import FormatError
from quizgen.exports import quiz_json, read_quiz
from quizgen.model import Quiz, QuizOptions
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "quiz.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    article = read_article(seeds_folder() / "flood-hereford.txt")
    return make_quiz(article, QuizOptions(form="mixed", seed=3))


@pytest.fixture(scope="module")
def printed(quiz: Quiz) -> dict:
    return json.loads(quiz_json(quiz))


def test_real_output_fits_the_schema(printed):
    jsonschema.Draft202012Validator(SCHEMA).validate(printed)


def test_the_quiz_has_questions_and_says_what_it_left_out(printed):
    assert len(printed["questions"]) == 10
    assert printed["not_asked"]


def test_evidence_is_exactly_the_text_it_points_at(printed):
    for row in printed["questions"] + printed["not_asked"]:
        at = row["evidence"]
        assert printed["text"][at["start"] : at["end"]] == at["text"]


def test_the_answer_is_one_of_the_options(printed):
    assert all(q["answer"] in q["options"] for q in printed["questions"] if q["options"])


def test_a_quiz_comes_back_as_it_went_out(quiz):
    assert quiz_json(read_quiz(quiz_json(quiz))) == quiz_json(quiz)


def test_an_imported_quiz_keeps_article_options_and_named_errors(quiz):
    back = read_quiz(quiz_json(quiz))
    assert (back.article, back.options) == (quiz.article, quiz.options)
    assert [q.choices for q in back.questions] == [q.choices for q in quiz.questions]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda q: q.update(schema="other/2"), "schema is 'other/2'"),
        (lambda q: q.pop("questions"), "damaged"),
        (lambda q: q["questions"][0]["evidence"].update(end=10**9), "outside the text"),
        (lambda q: q["questions"][0].update(answer="nobody"), "none of its options"),
        (lambda q: q["questions"][0].update(kind="verb"), "kind 'verb'"),
        (lambda q: q["questions"][0].update(stem=7), "a text was expected"),
    ],
)
def test_a_damaged_quiz_is_refused_with_a_sentence(quiz, change, sentence):
    found = json.loads(quiz_json(quiz))
    found["questions"].sort(key=lambda question: not question["options"])
    change(found)
    with pytest.raises(FormatError, match=sentence):
        read_quiz(json.dumps(found))


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000])
def test_what_is_no_quiz_is_refused(content):
    with pytest.raises(FormatError):
        read_quiz(content)

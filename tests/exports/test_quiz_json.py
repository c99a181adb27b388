"""The quiz object of the contract: real output fits its schema and comes back whole."""

import contextlib
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import read_article
from quizgen.errors import FormatError
from quizgen.exports import quiz_json, read_quiz
from quizgen.model import Quiz, QuizOptions
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz
from tests.quizzes import flood_quiz

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
        (lambda q: q.pop("questions"), "The quiz has no member 'questions'"),
        (lambda q: q.update(text=q["text"] + " "), "sha256 differs"),
        (lambda q: q["questions"][0]["evidence"].update(end=10**9), "outside the text"),
        (lambda q: q["questions"][0]["evidence"].update(text="no"), "does not quote the text"),
        (lambda q: q["questions"][0].update(answer="nobody"), "not once among its options"),
        (lambda q: q["questions"][1].update(kind="verb"), "Question 2: 'kind' is 'verb'; one of"),
        (lambda q: q["questions"][0].update(stem=7), "Question 1: 'stem' is 7; a text"),
        (lambda q: q["questions"][0].update(stem="a\ud800"), "half a character"),
        (lambda q: q["questions"][0].update(confidence=2), "0 to 1 was expected"),
        (lambda q: q["questions"][0].update(confidence=10**400), "0 to 1 was expected"),
        (lambda q: q["questions"][0].update(marks=0), "up to 100 was expected"),
        (lambda q: q["questions"][0].update(marks=10**400), "up to 100 was expected"),
        (lambda q: q["questions"][0].update(errors=[]), "options but 0 errors"),
        (lambda q: q["blocks"][0].update(role="advert"), "Block 1: 'role' is 'advert'; one of"),
        (lambda q: q["options"].update(kinds=["when"]), "who, number, place were expected"),
        (lambda q: q.update(not_asked=[None]), "Refusal 1 is null; an object was expected"),
    ],
)
def test_a_damaged_quiz_is_refused_with_a_sentence(quiz, change, sentence):
    found = json.loads(quiz_json(quiz))
    found["questions"].sort(key=lambda question: not question["options"])
    change(found)
    with pytest.raises(FormatError, match=sentence):
        read_quiz(json.dumps(found))


def test_what_the_contract_asks_for_is_enough(printed):
    bare = {name: printed[name] for name in SCHEMA["required"]}
    wanted = SCHEMA["$defs"]["question"]["required"]
    bare["questions"] = [{name: q[name] for name in wanted} for q in printed["questions"]]
    assert [q.stem for q in read_quiz(json.dumps(bare)).questions] == [
        q["stem"] for q in printed["questions"]
    ]


@given(data=st.data(), junk=st.sampled_from([None, True, -1, 2.5, "", [], {}, [[]], "\ud800"]))
def test_whatever_is_put_in_a_place_is_read_or_refused_with_a_sentence(data, junk):
    found = json.loads(quiz_json(flood_quiz()))
    holder = found
    while True:
        keys = sorted(holder) if isinstance(holder, dict) else range(len(holder))
        key = data.draw(st.sampled_from(list(keys)))
        if not isinstance(holder[key], dict | list) or not holder[key] or data.draw(st.booleans()):
            break
        holder = holder[key]
    holder[key] = junk
    with contextlib.suppress(FormatError):
        assert isinstance(read_quiz(json.dumps(found)), Quiz)


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000])
def test_what_is_no_quiz_is_refused(content):
    with pytest.raises(FormatError):
        read_quiz(content)

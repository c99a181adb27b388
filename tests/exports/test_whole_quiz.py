"""A whole quiz for another site: what a desk knows goes along and comes back."""

import json
from pathlib import Path

import jsonschema
import pytest

from quizgen.errors import FormatError
from quizgen.exports import WholeQuiz, quiz_json, read_whole, whole_json
from tests.quizzes import flood_quiz

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "quiz.schema.json").read_text("utf-8"))
WHOLE = WholeQuiz(
    flood_quiz(), frozenset({"a2", "a4"}), ("rivers", "year 9"), {"time_limit_s": 600}
)


def test_it_fits_the_schema():
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(whole_json(WHOLE)))


def test_it_comes_back_as_it_went_out():
    assert read_whole(whole_json(WHOLE)) == WHOLE
    assert whole_json(read_whole(whole_json(WHOLE))) == whole_json(WHOLE)


def test_other_programs_see_only_what_is_asked():
    found = json.loads(whole_json(WHOLE))
    assert [question["id"] for question in found["questions"]] == ["a1", "a3", "a5"]


def test_what_the_command_line_wrote_is_read_too():
    assert read_whole(quiz_json(flood_quiz())) == WholeQuiz(flood_quiz())


@pytest.mark.parametrize(
    ("change", "said"),
    [({"order": None}, "'order'"), ({"dropped": [{}]}, "Dropped question 1"),
     ({"tags": [3]}, "'tags'"), ({"conditions": []}, "'conditions'"),
     ({"dropped": json.loads(quiz_json(flood_quiz()))["questions"][:1]}, "one id")],
)  # fmt: skip
def test_a_wrong_part_is_named(change, said):
    found = json.loads(whole_json(WHOLE))
    found["desk"].update(change)
    with pytest.raises(FormatError, match=said):
        read_whole(json.dumps(found))

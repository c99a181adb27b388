"""Article in, quiz out: the same every time, and every question points at its proof."""

import os
import subprocess
import sys

import pytest

from quizgen import make_quiz
from quizgen.article import article_from_text
from quizgen.model import QuizOptions
from quizgen.questions.checks import flaws

TEXT = """Ferry strike strands hundreds on Arran

More than 340 passengers spent the night in Brodick on Friday after crews walked out over pay.

“We asked for talks three times and nobody answered,” said Morag Bain, who leads the union on
the island. She added that 62 per cent of the crews had voted for the strike.

Transport Minister Owen Pugh said that the company had offered a rise of 4.5 per cent. “The
offer is fair, and it will not get better,” Mr Pugh told reporters in Glasgow.

The walkout cost hotels about £250,000, according to Priya Nair of the island's trade group.
“Our rooms were full, but the restaurants stood empty,” Ms Nair said.

The company runs 28 ships from Oban to Ardrossan and carried 1.2 million cars last summer.
"""
DUMP = "import sys; from tests.test_pipeline import quiz; sys.stdout.write(repr(quiz()))"


def quiz(**options):
    return make_quiz(article_from_text(TEXT), QuizOptions(**options))


@pytest.fixture(scope="module")
def made():
    return quiz(count=None)


def test_an_article_gives_questions(made):
    assert len(made.questions) >= 4


def test_no_question_breaks_a_rule():
    made = quiz()
    found = [
        (question.stem, flaw.code)
        for question in made.questions
        for flaw in flaws(question, made.article, quiz=made.questions)
        if flaw.severity == "fault"
    ]
    assert found == []


def test_every_proof_is_text_of_the_article(made):
    proofs = [question.evidence.of(made.article.text) for question in made.questions]
    assert all(proof.strip() and proof in TEXT for proof in proofs)


def test_ids_are_distinct(made):
    ids = [question.id for question in made.questions]
    assert len(set(ids)) == len(ids)


def test_only_the_wanted_kinds_are_asked():
    assert {question.kind for question in quiz(kinds=("number",)).questions} == {"number"}


@pytest.mark.slow
def test_the_quiz_does_not_depend_on_the_hash_seed():
    runs = [
        subprocess.run(
            [sys.executable, "-c", DUMP],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    ]
    assert runs[0] == runs[1]
    assert b"Question(" in runs[0]

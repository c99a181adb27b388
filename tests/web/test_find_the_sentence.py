"""Finding the sentence: in each question some sentence of the page is right, and few are."""

import pytest

from quizgen.model import QuizOptions
from quizgen.pipeline import make_quiz
from quizgen.web.article_view import article_view
from quizgen.web.marks import is_right, stored_span
from quizgen.web.samples import sample_article, samples

MOST_RIGHT = 2  # a quotation in two sentences around its speaker


@pytest.mark.slow
@pytest.mark.parametrize("name", [sample.name for sample in samples()[::3]])
def test_every_question_has_a_right_sentence_on_the_page(name: str) -> None:
    article = sample_article(name)
    assert article
    quiz = make_quiz(article, QuizOptions(form="evidence", count=8))
    shown = [s for part in article_view(article) if not part.hidden for s in part.sentences]
    assert quiz.questions
    for question in quiz.questions:
        right = [s.text for s in shown if is_right(question, stored_span(s.span))]
        assert 1 <= len(right) <= MOST_RIGHT, question.stem

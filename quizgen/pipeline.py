"""The whole flow on one page: article -> analysed article -> facts -> questions -> quiz.

>>> quiz = make_quiz(article_from_text(text))  # doctest: +SKIP
"""

from quizgen import __version__
from quizgen.analysis import analyse
from quizgen.facts import fact_sheet
from quizgen.model import Article, Quiz, QuizOptions
from quizgen.questions import write_questions
from quizgen.settings import Settings


def make_quiz(
    article: Article, options: QuizOptions | None = None, *, settings: Settings | None = None
) -> Quiz:
    """A quiz on an article: the same for the same text, options, settings and version.

    Args:
        article: from :func:`quizgen.read_article`.
        options: number, kinds, form, difficulty and seed of the questions.
        settings: see :mod:`quizgen.settings`.
    """
    options = options or QuizOptions()
    analysed = analyse(article, settings=settings)
    sheet = fact_sheet(analysed, kinds=options.kinds)
    questions, not_asked = write_questions(sheet, options)
    return Quiz(article, questions, not_asked, options, __version__)

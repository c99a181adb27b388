"""Finds the quantities of an article."""

from quizgen.analysis import AnalysedArticle
from quizgen.model import Quantity


def find_quantities(analysed: AnalysedArticle) -> tuple[Quantity, ...]:
    """Every quantity of the article that is trusted, in order of the text."""
    return ()

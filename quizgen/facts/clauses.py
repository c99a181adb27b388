"""The finite clause around a token, as plain values."""

from spacy.tokens import Token

from quizgen.analysis import AnalysedArticle
from quizgen.model import Clause


def clause_at(analysed: AnalysedArticle, token: Token) -> Clause | None:
    """The smallest finite clause that holds the token, or None where the parse shows none."""
    return None

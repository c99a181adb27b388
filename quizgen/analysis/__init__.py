"""Article -> AnalysedArticle: sentences, the spaCy parse, and who is who."""

from quizgen.analysis.analysed import AnalysedArticle, analyse

__all__ = ["AnalysedArticle", "analyse"]

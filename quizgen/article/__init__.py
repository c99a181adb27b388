"""Text in: reading files and pasted pages, and cleaning them."""

from quizgen.article.reading import article_from_text, read_article

__all__ = ["article_from_text", "read_article"]

"""Text in: reading files, pasted pages and web addresses, and cleaning them."""

from quizgen.article.askable import require_askable
from quizgen.article.reading import (
    READERS,
    article_from_bytes,
    article_from_text,
    read_article,
)

__all__ = ["READERS", "article_from_bytes", "article_from_text", "read_article", "require_askable"]

"""Whether a text can be asked about: long enough, English, and prose."""

from quizgen.errors import TooShortError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings


def require_askable(article: Article, settings: Settings | None = None) -> None:
    """Refuse what no fair quiz can come from.

    Args:
        article: what reading and cleaning made.
        settings: MIN_ARTICLE_WORDS; the default if not given.

    Raises:
        TooShortError: fewer words are shown than the setting asks.
        NotEnglishError: the text is another language, code, a table, a list or a poem.
    """
    settings = settings or load_settings()
    count = sum(len(block.span.of(article.text).split()) for block in article.blocks)
    if count < settings.min_article_words:
        raise TooShortError(
            f"{article.name} has {count} words of text; at least {settings.min_article_words} are "
            "needed to ask about it, so add more of the article."
        )

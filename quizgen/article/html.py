"""An HTML page or fragment becomes the text of its article.

trafilatura finds the article in the page; its text is the source text "as read".
"""

import re

from quizgen.article.extracted import Extracted
from quizgen.errors import TooLongError, UnreadableError

_TAG = re.compile(r"<(?:!doctype|html|head|body|main|article|section|div|p|h[1-6])\b[^>]*>", re.I)
_END_TAG = re.compile(r"</[a-z][a-z0-9]*\s*>", re.I)
_MIN_END_TAGS = 2
# A long article's page has some 5,000 tags and a megabyte; time grows with both.
MAX_TAGS, MAX_PAGE_CHARS = 50_000, 5_000_000
# A page whose article cannot be told from the rest still has paragraphs; below so many
# characters trafilatura's first pass has missed them.
_MIN_CHARS = 200


def looks_like_html(text: str) -> bool:
    """Whether a text is the source of a page: it starts with a tag and closes some."""
    return bool(_TAG.match(text.lstrip("\ufeff \t\r\n"))) and (
        len(_END_TAG.findall(text[:20_000])) >= _MIN_END_TAGS
    )


def _whole_page(markup: str) -> str:
    """A fragment in a page of its own, since trafilatura reads pages."""
    lower = markup[:2_000].lower()
    return markup if "<html" in lower else f"<html><body><article>{markup}</article></body></html>"


def html_article(markup: str, name: str) -> Extracted:
    """The article of a page.

    Args:
        markup: the page, or a fragment of one.
        name: what the error messages call it.

    Raises:
        TooLongError: the page has far more tags or characters than an article's.
        UnreadableError: the page has no text.
    """
    if markup.count("<") > MAX_TAGS or len(markup) > MAX_PAGE_CHARS:
        raise TooLongError(
            f"The page {name} is far bigger than an article's; copy the text and paste it."
        )
    import trafilatura  # here: it takes a third of a second to load, and plain text needs none

    page = _whole_page(markup)
    text = trafilatura.extract(page, include_comments=False, include_tables=False) or ""
    if len(text) < _MIN_CHARS:
        recalled = trafilatura.extract(page, include_comments=False, favor_recall=True) or ""
        text = max(text, recalled, trafilatura.html2txt(page), key=len)
    if not text.strip():
        raise UnreadableError(
            f"No article was found in the page {name}; copy the article's text and paste it."
        )
    found = trafilatura.extract_metadata(page)
    title = str(found.title or "") if found else ""
    return Extracted(_with_title(text, title), title)


def _with_title(text: str, title: str) -> str:
    """The text under its headline, where trafilatura left that to the metadata."""
    if not title or title in text[: len(title) + 200]:
        return text
    return f"{title}\n{text}"

"""Reads a source into an :class:`~quizgen.model.Article`.

``READERS`` says which function reads which ending. Plain text stays character for character
as it is in the file, without its byte order mark; the text that is found in Markdown, HTML, Word
and PDF files is the source text of those.

>>> article_from_text("The Wye rose.", name="wye", check=False).blocks[0].span
Span(start=0, end=13)
"""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from quizgen.article.askable import require_askable
from quizgen.article.cleaning import clean
from quizgen.article.decoding import decode, signature
from quizgen.article.extracted import Extracted
from quizgen.article.html import html_article, looks_like_html
from quizgen.errors import TooLongError, UnreadableError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings

# Pictures make a short article a big file; beyond this it is no article.
MAX_FILE_BYTES = 20_000_000
_TITLE_CHARS = 70

Reader = Callable[[bytes, str, int], Extracted]


def _text_reader(data: bytes, name: str, max_chars: int) -> Extracted:
    return Extracted(decode(data, name))


def _html_reader(data: bytes, name: str, max_chars: int) -> Extracted:
    return html_article(decode(data, name), name)


def _markdown_reader(data: bytes, name: str, max_chars: int) -> Extracted:
    from quizgen.article.markdown import markdown_article  # here: plain text needs no parser

    return markdown_article(decode(data, name))


def _docx_reader(data: bytes, name: str, max_chars: int) -> Extracted:
    from quizgen.article.docx import docx_article  # here: plain text needs no Word library

    return docx_article(data, name, max_chars)


def _pdf_reader(data: bytes, name: str, max_chars: int) -> Extracted:
    from quizgen.article.pdf import pdf_article  # here: plain text needs no PDF library

    return pdf_article(data, name, max_chars)


READERS: Mapping[str, Reader] = {
    ".txt": _text_reader,
    ".md": _markdown_reader,
    ".html": _html_reader,
    ".htm": _html_reader,
    ".docx": _docx_reader,
    ".pdf": _pdf_reader,
}
_SIGNED = {".pdf": "a PDF file", ".docx": "a zip archive or an Office document"}


def _reader(data: bytes, name: str) -> Reader:
    """The reader for a name's ending; what has no ending is text."""
    ending = PurePath(name).suffix.lower()
    if not ending:
        return _text_reader
    if ending not in READERS:
        raise UnreadableError(
            f"{name} ends in {ending}; one of {', '.join(READERS)} was expected. Save the article "
            "in one of these, or paste its text."
        )
    expected = _SIGNED.get(ending)
    if expected and signature(data.lstrip()[:8]) != expected:
        raise UnreadableError(
            f"{name} ends in {ending} but its content is {signature(data) or 'something else'}; "
            "give it the ending that fits, or paste the article's text."
        )
    return READERS[ending]


def _refuse_length(size: int, limit: int, unit: str, name: str) -> None:
    if size > limit:
        raise TooLongError(
            f"{name} has {size:,} {unit}; at most {limit:,} are read, so cut it to the part that "
            "the quiz is to be about."
        )


def _article(found: Extracted, name: str, title: str, settings: Settings, check: bool) -> Article:
    """The cleaned article of an extracted text, held to the limits."""
    if not any(char.isalnum() for char in found.text):
        raise UnreadableError(f"{name} is empty; an article's text was expected.")
    _refuse_length(len(found.text), settings.max_article_chars, "characters", name)
    cleaned = clean(found.text)
    shown = cleaned.blocks[0].span.of(found.text) if cleaned.blocks else name
    short = shown if len(shown) <= _TITLE_CHARS else f"{shown[:_TITLE_CHARS].rsplit(' ', 1)[0]} …"
    best = title or cleaned.title or found.title or short
    article = Article(name, found.text, " ".join(best.split()), cleaned.blocks, cleaned.hidden)
    if check:
        require_askable(article, settings)
    return article


def article_from_text(
    text: str,
    *,
    name: str = "article",
    title: str = "",
    settings: Settings | None = None,
    check: bool = True,
) -> Article:
    """An article from text as it was pasted.

    Args:
        text: the text; the source of an HTML page is read as that page.
        name: what error messages and exports call it.
        title: for people to read; the headline if not given.
        settings: MAX_ARTICLE_CHARS and MIN_ARTICLE_WORDS; the defaults if not given.
        check: whether to refuse what is no English prose.

    Raises:
        UnreadableError: the text is empty.
        TooLongError: the text is over the limit.
        TooShortError: the text is too short to ask about.
        NotEnglishError: the text is not English prose.
    """
    settings = settings or load_settings()
    found = Extracted(text)
    if looks_like_html(text):
        _refuse_length(len(text), MAX_FILE_BYTES, "characters", name)
        found = html_article(text, name)
    return _article(found, name, title, settings, check)


def article_from_bytes(
    data: bytes,
    *,
    name: str,
    title: str = "",
    settings: Settings | None = None,
    check: bool = True,
) -> Article:
    """An article from the bytes of a file, an upload or standard input.

    Args:
        data: the bytes.
        name: the file's name, whose ending says how to read it; plain text without one.
        title: for people to read; the headline if not given.
        settings: MAX_ARTICLE_CHARS and MIN_ARTICLE_WORDS; the defaults if not given.
        check: whether to refuse what is no English prose.

    Raises:
        UnreadableError: the ending is unknown, or the content damaged, locked, binary or empty.
        TooLongError: the file or its text is over the limit.
        TooShortError: the text is too short to ask about.
        NotEnglishError: the text is not English prose.
    """
    settings = settings or load_settings()
    if not data.strip():
        raise UnreadableError(f"{name} is empty; an article's text was expected.")
    _refuse_length(len(data), MAX_FILE_BYTES, "bytes", name)
    found = _reader(data, name)(data, name, settings.max_article_chars)
    return _article(found, name, title, settings, check)


def read_article(
    source: str | Path, *, settings: Settings | None = None, check: bool = True
) -> Article:
    """An article from a file (.txt .md .html .htm .docx .pdf).

    Args:
        source: the path of the file.
        settings: MAX_ARTICLE_CHARS and MIN_ARTICLE_WORDS; the defaults if not given.
        check: whether to refuse what is no English prose.

    Raises:
        UnreadableError: the file is missing, a folder, not open to us, or cannot be read.
        TooLongError: the file or its text is over the limit.
        TooShortError: the text is too short to ask about.
        NotEnglishError: the text is not English prose.
    """
    path = Path(source)
    return article_from_bytes(_bytes(path), name=path.name, settings=settings, check=check)


def _bytes(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most."""
    try:
        with path.open("rb") as handle:
            return handle.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as cause:
        raise UnreadableError(f"There is no file {path}; check its name and folder.") from cause
    except IsADirectoryError as cause:
        raise UnreadableError(f"{path} is a folder; name the file of one article in it.") from cause
    except PermissionError as cause:
        raise UnreadableError(f"{path} may not be read; change its permissions.") from cause
    except (OSError, ValueError) as cause:
        raise UnreadableError(f"{path} cannot be read: {cause}.") from cause

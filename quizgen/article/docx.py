"""A Word document becomes the text of its paragraphs."""

import io
import zipfile
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import OpcError

from quizgen.article.extracted import Extracted
from quizgen.errors import TooLongError, UnreadableError

# An article's XML is below 2 MB; a bomb unpacks to gigabytes.
MAX_UNPACKED_BYTES = 50_000_000
# python-docx lets the errors of zip and XML through; lxml's is a SyntaxError.
_DAMAGE = (
    BadZipFile,
    OpcError,
    SyntaxError,
    KeyError,
    ValueError,
    AttributeError,
    NotImplementedError,
    EOFError,
)


def _refuse_bombs(data: bytes, name: str) -> None:
    """Add up what the archive says it unpacks to; zipfile never unpacks more than that."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
        encrypted = any(entry.flag_bits & 1 for entry in archive.infolist())
    if size > MAX_UNPACKED_BYTES:
        raise TooLongError(
            f"{name} unpacks to {size:,} bytes; at most {MAX_UNPACKED_BYTES:,} are read, so paste "
            "the article's text instead."
        )
    if encrypted:
        raise UnreadableError(f"{name} is locked by a password; save it without one.")


def _text(document: Any, max_chars: int) -> str:
    """The paragraphs, one a line, until there are too many characters."""
    lines, size = [], 0
    for paragraph in document.paragraphs:
        lines.append(paragraph.text)
        size += len(lines[-1]) + 1
        if size > max_chars:
            break
    return "\n".join(lines)


def docx_article(data: bytes, name: str, max_chars: int) -> Extracted:
    """The paragraphs of a document, one a line; tables, headers and footnotes are left out.

    Args:
        data: the bytes of the file.
        name: what the error messages call it.
        max_chars: reading stops behind so many characters.

    Raises:
        TooLongError: the file unpacks to far more than an article.
        UnreadableError: the file is damaged, locked or holds no text.
    """
    try:
        _refuse_bombs(data, name)
        document = Document(io.BytesIO(data))
        text = _text(document, max_chars)
        title = document.core_properties.title or ""
    except _DAMAGE as cause:
        raise UnreadableError(
            f"{name} is damaged or no Word document (.docx); save it again from Word, or paste "
            "the article's text."
        ) from cause
    if not text.strip():
        raise UnreadableError(f"{name} holds no text; paste the article's text instead.")
    return Extracted(text, title)

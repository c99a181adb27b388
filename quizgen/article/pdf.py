"""A PDF becomes its text: lines joined into paragraphs, page furniture left out."""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError, WrongPasswordError

from quizgen.article.extracted import Extracted
from quizgen.errors import UnreadableError

MAX_PAGES = 60
# pypdf meets a damaged file at every depth and lets the built-in errors through.
_DAMAGE = (
    PyPdfError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    RecursionError,
    AssertionError,
    NotImplementedError,
    OverflowError,
    struct.error,
    zlib.error,
)
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
_CLOSED = re.compile(r"[.!?:…][\"'”’)\]]*$")
# A line this much shorter than the widest ones is the last of its paragraph.
_FULL_LINE = 0.85

logging.getLogger("pypdf").setLevel(logging.ERROR)  # its warnings on odd files help nobody here


def _pages(data: bytes, name: str, max_chars: int) -> list[list[str]]:
    """The lines of each page, until there are too many characters or pages."""
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(f"{name} is locked by a password; save it without one.")
    pages, size = [], 0
    for number, page in enumerate(reader.pages):
        lines = [line.strip() for line in page.extract_text().splitlines()]
        pages.append(lines)
        size += sum(map(len, lines))
        if size > max_chars or number + 1 >= MAX_PAGES:
            break
    return pages


def _without_furniture(pages: list[list[str]]) -> Iterator[str]:
    """The lines without page numbers and without heads and feet that pages repeat."""
    edges = Counter(line for lines in pages for line in {*lines[:2], *lines[-2:]} if line)
    repeated = {line for line, count in edges.items() if count > 1 and count * 2 >= len(pages)}
    for lines in pages:
        for at, line in enumerate(lines):
            edge = at < 2 or at >= len(lines) - 2
            if not (edge and (line in repeated or _PAGE_NUMBER.fullmatch(line))):
                yield line


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    """Whether a paragraph ends with a line, seen from its length and stop and what follows."""
    if not line or not following:
        return True
    if following[0].islower() or line.endswith((",", ";", "-")):
        return False
    return len(line) < _FULL_LINE * width


def _joined(before: str, line: str) -> str:
    """Two lines of a paragraph as one; a word that was broken is whole again."""
    if re.search(r"[^\W\d_]-$", before) and line[0].islower():
        return before[:-1] + line
    return f"{before} {line}"


def paragraphs(lines: list[str]) -> list[str]:
    """Joins the lines of printed columns into paragraphs.

    Args:
        lines: lines as they stand on the pages; empty ones part paragraphs.
    """
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    found: list[str] = []
    parted = True
    for line, following in pairwise([*lines, ""]):
        if line:
            found[len(found) - (not parted) :] = [line if parted else _joined(found[-1], line)]
        parted = _ends_paragraph(line, following, width)
    return found


def pdf_article(data: bytes, name: str, max_chars: int) -> Extracted:
    """The text of a PDF, a paragraph a line.

    Args:
        data: the bytes of the file.
        name: what the error messages call it.
        max_chars: reading stops behind so many characters, and behind ``MAX_PAGES`` pages.

    Raises:
        UnreadableError: the file is damaged, locked, or holds only pictures.
    """
    try:
        pages = _pages(data, name, max_chars)
    except (WrongPasswordError, DependencyError) as cause:  # the latter: a cipher not installed
        raise UnreadableError(f"{name} is locked by a password; save it without one.") from cause
    except _DAMAGE as cause:
        raise UnreadableError(
            f"{name} is damaged or no PDF; print it to PDF again, or paste the article's text."
        ) from cause
    text = "\n".join(paragraphs(list(_without_furniture(pages))))
    if not text.strip():
        raise UnreadableError(
            f"{name} holds pictures of pages and no text; paste the article's text instead."
        )
    return Extracted(text)

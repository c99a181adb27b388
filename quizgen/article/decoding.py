"""Bytes become text: the marks and dashes of every usual encoding, and a word for the rest.

>>> decode(b"\\xef\\xbb\\xbfThe Wye rose.", "a.txt")
'The Wye rose.'
"""

import codecs
import re

import charset_normalizer

from quizgen.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes of what people upload by mistake, and what to call it.
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old or locked Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
# English in Windows-1252 has a quotation mark or an accent in a hundred letters, not in ten.
_LEGACY_SHARE = 0.1
_SAMPLE = 65_536


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Reads the bytes that are no UTF-8 as Windows-1252, for pages glued from both."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_WINDOWS[byte] for byte in bad), error.end


_WINDOWS = [bytes([byte]).decode("cp1252", "replace") for byte in range(256)]
codecs.register_error("quizgen-windows", _as_windows)


def signature(data: bytes) -> str:
    """What the first bytes say a file is ("a PDF file"); "" where they say nothing."""
    return next((kind for magic, kind in _SIGNATURES if data.startswith(magic)), "")


def _binary(name: str, kind: str) -> UnreadableError:
    return UnreadableError(
        f"{name} is {kind or 'a binary file'}, not text; save the article as .txt, .html, .docx "
        "or .pdf with the ending that fits, or paste its text."
    )


def _unmarked_utf16(data: bytes) -> str:
    """The codec of UTF-16 without a mark: every other byte of English in it is zero."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if half and sample[0::2].count(0) > 0.7 * half else ""


def _marked(data: bytes, name: str) -> str | None:
    """The text of bytes that start with a byte order mark, or are plainly UTF-16."""
    codec = next((codec for bom, codec in _BOMS if data.startswith(bom)), "")
    codec = codec or _unmarked_utf16(data)
    if not codec:
        return None
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as cause:
        if codec == "utf-8":
            return None
        raise UnreadableError(
            f"{name} says it is in {codec.upper()} but is damaged; save it again as UTF-8."
        ) from cause
    return text.removeprefix("\ufeff")


def _is_windows(sample: bytes) -> bool:
    """Whether the bytes that are no UTF-8 are few, or glued to more that is UTF-8."""
    valid = sample.decode("utf-8", "ignore")
    stray = len(sample) - len(valid.encode())
    return stray <= max(_LEGACY_SHARE * len(sample), sum(char > "\x7f" for char in valid))


def _legacy(data: bytes, name: str) -> str:
    """The text of bytes that are no clean UTF-8."""
    if _is_windows(data[:_SAMPLE]):
        return data.decode("utf-8", "quizgen-windows")
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnreadableError(
            f"The encoding of {name} cannot be told; save the article as UTF-8 text."
        )
    return data.decode(best.encoding, "replace")


def decode(data: bytes, name: str) -> str:
    """The text of a file, without its byte order mark, with its line ends as they are.

    Args:
        data: the bytes of the file.
        name: what the error messages call it.

    Raises:
        UnreadableError: the bytes are no text, or in an encoding that cannot be told.
    """
    if kind := signature(data):
        raise _binary(name, kind)
    marked = _marked(data, name)
    if marked is not None:
        return marked
    sample = data[:_SAMPLE]
    if b"\0" in sample or len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise _binary(name, "")
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return _legacy(data.removeprefix(codecs.BOM_UTF8), name)

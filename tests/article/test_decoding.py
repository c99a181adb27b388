"""Bytes of every usual encoding become the same text; binary files are refused."""

import codecs

import pytest

from quizgen.article.decoding import decode
from quizgen.errors import UnreadableError

TEXT = "The Wye rose by 4 metres – “a record”, said Zoë O’Hara of Café Ross.\r\nIt cost £9m.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        TEXT.encode("cp1252"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "mark", "windows", "16-le", "16-be", "32-le", "16-le bare", "16-be bare"],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "a.txt") == TEXT


def test_a_file_glued_from_two_encodings_is_read_as_both() -> None:
    data = "“One,” he said. ".encode() + "“Two,” she said.".encode("cp1252")
    assert decode(data, "a.txt") == "“One,” he said. “Two,” she said."


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"PK\x03\x04 and so on", "Office"),
        (b"{\\rtf1 Hello}", "RTF"),
        (bytes(range(256)) * 9, "binary"),
        (b"text with a \0 in it", "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableError, match=f"photo.txt is .*{word}"):
        decode(data, "photo.txt")


def test_a_damaged_utf16_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-16-LE but is damaged"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8a", "a.txt")


def test_another_legacy_encoding_is_guessed() -> None:
    text = "Река поднялась на четыре метра, сказала мэр города в понедельник утром. " * 9
    assert decode(text.encode("cp1251"), "a.txt") == text

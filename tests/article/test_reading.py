"""Files become articles; every source that cannot be read is refused in one sentence."""

from pathlib import Path

import pytest

from quizgen.article import READERS, article_from_bytes, article_from_text, read_article
from quizgen.errors import ArticleError, TooLongError, TooShortError, UnreadableError
from quizgen.settings import load_settings

STORY = (
    "Library in Ross saved\n"
    "The library in Ross will stay open after councillors voted by nine to four to keep it.\n"
    "“I am relieved,” said the librarian, Ann Rowe, who has worked there for 21 years and who "
    "had feared that the building would be sold before the end of the winter.\n"
)


def test_a_text_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    article = read_article(path)
    assert article.text == STORY.replace("\n", "\r\n")
    assert (article.name, article.title) == ("story.txt", "Library in Ross saved")


def test_a_given_title_wins() -> None:
    assert article_from_text(STORY, title="Week 3").title == "Week 3"


def test_without_a_headline_the_first_words_are_the_title() -> None:
    story = STORY.partition("\n")[2]
    title = article_from_text(story).title
    assert title == "The library in Ross will stay open after councillors voted by nine to …"


def test_bytes_without_an_ending_are_text() -> None:
    assert article_from_bytes(STORY.encode(), name="-").text == STORY


@pytest.mark.parametrize("name", ["a.txt", "A.TXT"])
def test_endings_of_plain_text(name: str) -> None:
    assert article_from_bytes(STORY.encode(), name=name).text == STORY


def test_the_endings_are_those_the_contract_names() -> None:
    assert list(READERS) == [".txt", ".md", ".html", ".htm", ".docx", ".pdf"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "a.txt is empty"),
        ("a.txt", b" \r\n\t ", "a.txt is empty"),
        ("a.txt", "\ufeff \u200b\n".encode(), "a.txt is empty"),
        ("a.rtf", STORY.encode(), r"a.rtf ends in .rtf; one of .txt, .md"),
        ("a.pdf", STORY.encode(), "ends in .pdf but its content is something else"),
        ("a.docx", b"%PDF-1.7 more", "ends in .docx but its content is a PDF file"),
        ("a.txt", b"%PDF-1.7 more", "a.txt is a PDF file, not text"),
        ("a.pdf", b"%PDF-1.7 and then nothing", "a.pdf is damaged or no PDF"),
        ("a.docx", b"PK\x03\x04 and then nothing", "a.docx is damaged or no Word document"),
        ("a.html", b"<html><body><img src='a.png'></body></html>", "No article was found"),
    ],
)
def test_unreadable_bytes_say_why(name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        article_from_bytes(data, name=name)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"There is no file .*gone\.txt"):
        read_article(tmp_path / "gone.txt")


def test_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read_article(tmp_path)


def test_a_closed_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError, match="may not be read"):
        read_article(tmp_path / "secret.txt")


def test_a_path_that_cannot_be_says_so() -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_article("a\0b.txt")


def test_text_over_the_limit_is_refused_and_at_the_limit_read() -> None:
    settings = load_settings({"MAX_ARTICLE_CHARS": len(STORY)})
    assert article_from_text(STORY, settings=settings).text == STORY
    with pytest.raises(TooLongError, match=f"has {len(STORY) + 1} characters; at most"):
        article_from_text(STORY + "!", settings=settings)


def test_a_file_over_the_limit_of_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.article.reading.MAX_FILE_BYTES", 10)
    with pytest.raises(TooLongError, match="bytes; at most 10"):
        article_from_bytes(b"eleven bytes", name="a.txt")


def test_too_short_a_text_is_refused_unless_unchecked() -> None:
    with pytest.raises(TooShortError, match="has 5 words of text; at least 40"):
        article_from_text("The Wye rose by 4m.")
    assert article_from_text("The Wye rose by 4m.", check=False).blocks


def test_every_refusal_is_one_sentence() -> None:
    with pytest.raises(ArticleError) as caught:
        article_from_text("Too short.")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)

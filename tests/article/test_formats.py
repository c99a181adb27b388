"""A story written as HTML, Word or PDF comes back as its paragraphs."""

import io
import zipfile

import pypdf
import pytest
import typst
from docx import Document
from pypdf.errors import DependencyError

from quizgen.article import article_from_bytes, article_from_text
from quizgen.errors import ArticleError, TooLongError, UnreadableError
from quizgen.model import Article

TITLE = "Night train to Inverness returns"
STORY = [
    "The night train from London to Inverness will run again from May, after a gap of two years "
    "and repairs that cost £4.3 million.",
    "“We have missed it more than we can say,” said Fiona Grant, the mayor, who took the train "
    "to her own wedding in 1998.",
    "The line’s manager, Paul Reid, said that 214 of the 240 berths on the first train had been "
    "sold within an hour.",
    "He warned that the timetable left little room for snow, and that the track north of Perth "
    "would be closed on four Sundays in June.",
]


def paragraphs(article: Article) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.role == "paragraph"]


def page(body: str) -> str:
    nav = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul></nav>"
    foot = "<footer><p>All rights reserved</p></footer>"
    head = f"<!DOCTYPE html><html><head><title>{TITLE} | The Post</title></head>"
    return f"{head}<body>{nav}<main><article>{body}</article></main>{foot}</body></html>"


BODY = f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in STORY)


def docx_bytes(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_bytes(markup: str) -> bytes:
    return typst.compile(markup.encode())


@pytest.mark.parametrize("markup", [page(BODY), BODY], ids=["page", "fragment"])
def test_html_comes_back_as_its_paragraphs(markup: str) -> None:
    article = article_from_bytes(markup.encode(), name="train.html")
    assert paragraphs(article) == STORY
    assert article.title == TITLE
    assert "Home" not in article.text


def test_pasted_html_source_is_read_as_the_page() -> None:
    assert paragraphs(article_from_text(page(BODY))) == STORY


def test_a_text_that_speaks_of_tags_is_no_page() -> None:
    text = "<p> is a tag, said Ann Rowe, who teaches HTML at a school in Ross. " * 5
    assert article_from_text(text).text == text


def test_a_page_of_countless_tags_is_refused_at_once() -> None:
    with pytest.raises(TooLongError, match="far bigger than an article"):
        article_from_bytes(b"<p><b><i>" * 20_000, name="a.html")


def test_word_comes_back_as_its_paragraphs() -> None:
    article = article_from_bytes(docx_bytes([TITLE, *STORY]), name="train.docx")
    assert paragraphs(article) == STORY
    assert article.title == TITLE


def test_an_empty_word_file_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"a\.docx holds no text"):
        article_from_bytes(docx_bytes(["", " "]), name="a.docx")


def test_a_zip_that_is_no_word_file_says_so() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(UnreadableError, match="damaged or no Word document"):
        article_from_bytes(buffer.getvalue(), name="a.docx")


def test_a_zip_bomb_is_refused_unopened() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(60_000_000))
    with pytest.raises(TooLongError, match="unpacks to 60,000,000 bytes"):
        article_from_bytes(buffer.getvalue(), name="a.docx")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("justify", ["true", "false"])
def test_pdf_lines_are_joined_into_paragraphs(columns: int, justify: str) -> None:
    setting = f"#set par(justify: {justify})\n#set page(columns: {columns})\n"
    markup = setting + f"= {TITLE}\n\n" + "\n\n".join(STORY)
    article = article_from_bytes(pdf_bytes(markup), name="train.pdf")
    found = " ".join(article.text.split())
    assert all(text in found for text in STORY)
    assert article.title == TITLE


def test_pdf_page_furniture_is_left_out() -> None:
    furniture = "header: [The Highland Post], footer: context counter(page).display()"
    markup = f"#set page(height: 9cm, {furniture})\n" + "\n\n".join(STORY * 3)
    article = article_from_bytes(pdf_bytes(markup), name="train.pdf")
    assert "Highland Post" not in article.text
    assert not any(line.strip().isdigit() for line in article.text.splitlines())


def test_a_locked_pdf_says_so() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_bytes("Hello")))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(UnreadableError, match="locked by a password"):
        article_from_bytes(buffer.getvalue(), name="a.pdf")


def test_a_pdf_with_an_unknown_cipher_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise DependencyError("cryptography is required")

    monkeypatch.setattr("quizgen.article.pdf.PdfReader", refuse)
    with pytest.raises(UnreadableError, match="locked by a password"):
        article_from_bytes(b"%PDF-1.7", name="a.pdf")


def test_a_pdf_of_pictures_says_so() -> None:
    with pytest.raises(UnreadableError, match="pictures of pages"):
        article_from_bytes(pdf_bytes("#rect(width: 3cm)"), name="a.pdf")


@pytest.mark.parametrize("keep", [60, 300, 900, 2000])
def test_a_pdf_cut_short_never_ends_in_a_traceback(keep: int) -> None:
    with pytest.raises(ArticleError):
        article_from_bytes(pdf_bytes("\n\n".join(STORY))[:keep], name="a.pdf")

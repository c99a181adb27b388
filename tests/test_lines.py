"""Line numbers are the same wherever an article is shown."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.lines import article_lines, cited, lines_of
from quizgen.model import Article, Block, Hidden, Span
from tests.conftest import plain_article

TEXT = "The Severn rose overnight.\nTwelve families left their homes in Worcester."


def test_lines_are_numbered_through_the_article():
    lines = article_lines(plain_article(TEXT), measure_chars=20)
    assert [(line.number, line.text) for line in lines] == [
        (1, "The Severn rose"),
        (2, "overnight."),
        (3, "Twelve families left"),
        (4, "their homes in"),
        (5, "Worcester."),
    ]


def test_a_sentence_is_cited_by_its_first_and_last_line():
    lines = article_lines(plain_article(TEXT), measure_chars=20)
    assert lines_of(lines, Span(27, len(TEXT))) == (3, 5)


def test_hidden_words_are_on_no_line():
    blocks = (Block(Span(0, 26)),)
    article = Article("a", TEXT, "A", blocks, (Hidden(Span(0, 11), "credit"),))
    assert [line.text for line in article_lines(article)] == ["rose overnight."]


def test_what_is_hidden_has_no_line():
    assert lines_of(article_lines(plain_article(TEXT)), Span(200, 210)) is None


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 30))
def test_every_visible_word_is_on_exactly_one_line(text, measure):
    article = plain_article(text)
    lines = article_lines(article, measure_chars=measure)
    assert [word for line in lines for word in line.text.split()] == text.split()


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 30))
def test_no_line_but_a_single_word_is_wider_than_the_measure(text, measure):
    lines = article_lines(plain_article(text), measure_chars=measure)
    assert all(len(line.text) <= measure or " " not in line.text for line in lines)


def test_a_citation_names_one_line_or_the_first_and_last():
    article = plain_article("The Severn rose overnight. " * 9)
    assert cited(article, Span(0, 26)) == "line 1"
    assert cited(article, Span(0, 100)) == "lines 1-2"

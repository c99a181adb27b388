"""Tokens know where they stand in the source, whatever is hidden before them."""

from quizgen.analysis import analyse
from quizgen.model import Article, Block, Hidden, Span

TEXT = "| AGENCYThe mayor of Bath spoke.\nShe left."


def test_hidden_text_is_not_parsed_and_offsets_stay():
    blocks = (Block(Span(0, 32)), Block(Span(33, 42)))
    article = Article("t", TEXT, "t", blocks, (Hidden(Span(0, 8), "credit"),))
    result = analyse(article)
    assert result.doc[0].text == "The"
    assert result.span(0).of(TEXT) == "The"
    assert result.token_at(33).text == "She"


def test_each_paragraph_starts_a_sentence(analysed):
    result = analysed("The council met\nNobody came")
    assert [s.text for s in result.sentences] == ["The council met", "Nobody came"]

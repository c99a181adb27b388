"""Overruling the cleaning moves no character and can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article.choosing import BY_HAND, bring_back, set_aside
from quizgen.model import Article, Block, Hidden, Span
from tests.quizzes import flood_article


def shown(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def test_a_hidden_line_comes_back_in_its_place() -> None:
    article = flood_article()
    back = bring_back(article, article.hidden[0].span)
    assert shown(back) == ["Home | News | Weather", *shown(article)]
    assert back.hidden == article.hidden[1:]


def test_what_is_hidden_in_a_block_comes_back_without_a_new_block() -> None:
    article = flood_article()
    back = bring_back(article, article.hidden[1].span)
    assert (back.blocks, back.hidden) == (article.blocks, article.hidden[:1])


def test_each_line_of_a_stretch_is_a_block() -> None:
    text = "  One\n\n Two  \nThree"
    article = Article("a", text, "A", (), (Hidden(Span(0, len(text)), "menu"),))
    assert shown(bring_back(article, article.hidden[0].span)) == ["One", "Two", "Three"]


@pytest.mark.parametrize("span", [Span(0, 3), Span(0, 0), Span(900, 999)])
def test_another_span_changes_nothing(span: Span) -> None:
    assert bring_back(flood_article(), span) == flood_article()
    assert set_aside(flood_article(), span) == flood_article()


def test_the_last_block_stays() -> None:
    article = Article("a", "One", "A", (Block(Span(0, 3)),))
    assert set_aside(article, Span(0, 3)) == article


@given(st.integers(0, 4))
def test_setting_aside_is_taken_back(n: int) -> None:
    article = flood_article()
    aside = set_aside(article, article.blocks[n].span)
    assert BY_HAND in {part.reason for part in aside.hidden}
    assert shown(bring_back(aside, article.blocks[n].span)) == shown(article)

"""Markdown files are read as their reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import article_from_bytes
from quizgen.article.markdown import markdown_article


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("# Quay floods\n\nIt *rose* by **two** metres.", "Quay floods\n\nIt rose by two metres."),
        ("Quay floods\n===\n\nIt rose.", "Quay floods\n\nIt rose."),
        ("Headline\nIt rose.\nIt fell.", "Headline\nIt rose.\nIt fell."),
        ("It [rose](http://x.example/y) and ![a boat](b.jpg) fell.", "It rose and  fell."),
        ("> It rose.\n\n- one\n- two\n\n1. three", "It rose.\n\n- one\n\n- two\n\n- three"),
        ("It rose.<br>\n\n<div class='ad'>Buy</div>\n\n```\ncode\n```\n", "It rose."),
        ("It rose.\n\n    It fell by two metres.", "It rose.\n\nIt fell by two metres."),
        ("It cost 5 \\* 3 &amp; more, snake_case too.", "It cost 5 * 3 & more, snake_case too."),
        ("It rose.\r\nIt fell.\r\n\r\n---\r\n\r\nEnd.", "It rose.\nIt fell.\n\nEnd."),
    ],
)
def test_marks_are_left_out_and_words_kept(source: str, shown: str) -> None:
    assert markdown_article(source).text == shown


def test_the_title_may_stand_before_the_text() -> None:
    found = markdown_article('---\ndate: 2026-03-02\ntitle: "Quay floods"\n---\n\nIt rose.\n')
    assert found == ("It rose.", "Quay floods")
    assert markdown_article("It rose.\n\n---\n\ntitle: no").title == ""


def test_a_heading_is_the_title_without_its_mark() -> None:
    story = "The quay at Whitby was flooded on Monday, the council said, and 340 homes so. " * 5
    article = article_from_bytes(f"# Quay at Whitby floods\n\n{story}".encode(), name="a.md")
    assert article.title == "Quay at Whitby floods"
    assert article.blocks[0].role == "headline"


@given(st.text(alphabet="# *_`[]()<>!-\n\t \\&;=aé1.:", max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert "\r" not in markdown_article(text).text

"""Titles of works are no quotations; short sentences in capitals are, where one is named so."""

import pytest

from quizgen.facts.marks import is_title
from quizgen.facts.statements import _page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('She wrote "Walls of the Old Town" at home.', True),
        ('She wrote "A Wall Must Fall," a book.', True),
        ('She wrote "Empire of Stone," a book.', True),
        ('"Ann Cole is a rock," he said.', False),
        ('"We won," he said.', False),
        ('"Old Walls. Old Towns," he said.', False),
        ('He called her "The Lady of the Wall" there.', False),
        ('"NEVER SAY NEVER," he said.', False),
    ],
)
def test_a_title_has_capitals_on_all_but_small_words(analysed, text, title):
    page, _ = _page(analysed(text))
    assert is_title(page, 0) is title

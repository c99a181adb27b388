"""The parse as plain lists says what spaCy's objects say."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Hull, who took office in May, said on Monday that buses would be free.",
        "Seeking a third term, Ann Reed told the crowd what her plan would cost.",
    ],
)
def test_ends_are_the_first_and_last_word_of_the_subtree(analysed, text):
    article = analysed(text)
    for token in article.doc:
        words = list(token.subtree)
        assert article.table.ends(token.i) == (words[0].i, words[-1].i)

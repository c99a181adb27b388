"""Reported words end where the reporter's own begin."""

import pytest

from quizgen.facts.statements import find_statements


def words(result):
    """The words of every statement; pieces of one are joined by " / "."""
    text = result.article.text
    return [" / ".join(c.span.of(text) for c in s.contents) for s in find_statements(result)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the reporter adds
        ("Ann Cole said the wall was old, highlighting its cracks.", "the wall was old"),
        ("Ann Cole said the wall was old, although few agreed.", "the wall was old"),
        ("Ann Cole said the wall was old; the town was not told.", "the wall was old"),
        ("The wall held well, Ann Cole said, wiping off the dust.", "The wall held well"),
        ("Ann Cole said the wall would hold but did not explain why.", "the wall would hold"),
        ("Ann Cole called the wall “old”, a dig at its builders.", "the wall / old"),
        # what belongs to the words
        (
            "Ann Cole said the wall would fall if nobody mended it.",
            "the wall would fall if nobody mended it",
        ),
        (
            'Ann Cole predicted that it would take "every storm" if the town mended it.',
            "it would take / every storm / if the town mended it",
        ),
    ],
)
def test_the_end_of_reported_words(analysed, text, expected):
    assert words(analysed(text))[0] == expected


def test_a_semicolon_parts_two_who_think(analysed):
    assert words(analysed("Most feared the storm; many said they were worried by it.")) == []

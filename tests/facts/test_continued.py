"""Pronouns of a sentence that goes on about the subject of the one before."""

import pytest

from quizgen.facts.pieces import sentence_words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The final report blamed Leeds. It also named four firms.", "the final report"),
        ("A group of the council met. It also spent $4m.", "the group of the council"),
        ("The older mills closed. They also lost their roofs.", "the older mills"),
        ("The final report blamed Leeds. It named four firms.", ""),
        ("The report blamed Leeds. It also named four firms.", ""),
        ("Ann Reed blamed Leeds. It also lost four firms.", ""),
        ("The older mills closed. It also rained for four days.", ""),
    ],
)
def test_pronoun_is_the_subject_before_only_behind_also(analysed, text, name):
    parsed = analysed(text)
    assert sentence_words(parsed, parsed.doc[-1])[0].name.strip() == name

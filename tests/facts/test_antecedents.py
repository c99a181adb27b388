"""Whom pronouns of a quotation mean."""

import pytest

from quizgen.facts import fact_sheet


def names(parsed):
    return [one.name for one in fact_sheet(parsed).antecedents]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Mary Reed is quick. She is fair," said Ann Hill.', ["Mary Reed"]),
        ('Mary Reed won the race. "Her start was superb," said Ann Hill.', ["Mary Reed’s"]),
        ('"Paul Kaas began it. He told Tom Lund. He had no proof," said Ann Hill.',
         ["Paul Kaas", "Paul Kaas"]),
        ('"The older pupils dug. They are a credit to Hull," said Ann Hill.',
         ["the older pupils"]),
        ('The pupils dug in Hull. "We thank them for their help," said Ann Hill.',
         ["the pupils", "the pupils’"]),
        ('"I thought Mary Reed won. I think she was quick," said Ann Hill.', ["Mary Reed"]),
        ('Mary Reed met Tom Lund. "We saw him at noon," said Ann Hill.', ["Tom Lund"]),
    ],
)  # fmt: skip
def test_pronoun_means_the_only_one_named_near(analysed, text, found):
    assert names(analysed(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        '"I know the port. She is mistaken," said Ann Hill.',  # nobody but the speaker
        'Mary Reed met Eva Lund. "She was late," said Tom Hill.',
        'Mary Reed met a woman in Hull. "She was late," said Tom Hill.',
        'Paul Kaas won. "Everybody has his day," said Ann Hill.',
        'Mary Reed won. The port is old. It rained. It rained on. "She ran," said Ann Hill.',
        'Paul Kaas won. "She was late," said Ann Hill.',
        'The pupils planted two trees. "They look fine," said Ann Hill.',
        '"The police did not stop them," said Ann Hill.',
        'The pupils met the council. "They are helpful," said Ann Hill.',
        'People like Hull. "They are friendly," said Ann Hill.',
    ],
)
def test_pronoun_with_any_doubt_stays_open(analysed, text):
    assert names(analysed(text)) == []

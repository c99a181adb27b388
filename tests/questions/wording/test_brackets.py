"""Names in brackets for the pronouns of a quotation."""

import pytest


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ('Mary Reed won the race in Hull. "She ran a brave race in the rain," said Ann Hill.',
         "[Mary Reed] ran a brave race in the rain"),
        ('Mary Reed won the race in Hull. "Her start in the rain was superb," said Ann Hill.',
         "[Mary Reed’s] start in the rain was superb"),
        ('Mary Reed won in Hull. "But I think she knew that she would win at home," said Ann Hill.',
         "I think [Mary Reed] knew that she would win at home"),
        ('The pupils dug in Hull. "They are a credit to the whole town," said Ann Hill.',
         "[The pupils] are a credit to the whole town"),
        ('"We fear Mary has lost her way in the fog," said Ann Hill of Mary Reed.',
         "We fear Mary has lost her way in the fog"),
        ('"Mary Reed knew the road and she used her head," said Ann Hill.',
         "Mary Reed knew the road and she used her head"),
    ],
)  # fmt: skip
def test_first_pronoun_gets_the_name(stems, text, stretch):
    assert f"Who said: “{stretch}”?" in stems(text, "who")


def test_edited_words_are_not_asked_the_other_way_round(worded):
    text = 'Mary Reed won the race in Hull. "She ran a brave race in the rain," said Ann Hill.'
    assert [w.answer_type for w in worded(text, "who")] == ["person"]


@pytest.mark.parametrize(
    "quotation",
    ["She told them to wait at home", "She had no proof of it", "She did it for the port"],
)
def test_brackets_do_not_close_other_pronouns(stems, quotation):
    assert stems(f'Mary Reed won the race. "{quotation}," said Ann Hill.', "who") == []

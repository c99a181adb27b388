"""Whose words stand between the marks, where several could have said them."""

import pytest

from quizgen.facts.statements import find_statements


def speakers(result):
    """The speaker of each quotation, in order of the text."""
    found = [(c.span, s.speaker) for s in find_statements(result) for c in s.contents if c.direct]
    return [speaker for _, speaker in sorted(found)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a name behind a dash outdoes the verb before it
        ('The wall has been dear to the town - Ann Cole: "We mended it well."', ["Ann Cole"]),
        ('Many said the same, also the mayor, Ann Cole - "We mended it."', ["Ann Cole"]),
        # a thing that does something announces whoever is named before the colon
        ('The fall did not surprise the builder Ann Cole: "It was old."', ["Ann Cole"]),
        ("A word from Ann Cole: “We mended it well.”", ["Ann Cole"]),
        # what stands behind the quotation outdoes what leads to it
        ('Ann Cole came. Bob Lee wept for the wall: "It was old," she said.', ["Ann Cole"]),
        # whoever opens the paragraph, not the one who was quoted before
        (
            '"It fell," said Bob Lee.\nAnn Cole shook her head. "We will mend it."',
            ["Bob Lee", "Ann Cole"],
        ),
        # whoever goes on in the same paragraph
        ('"It fell," Bob Lee said. Ann Cole had left. "We wept."', ["Bob Lee", "Bob Lee"]),
        # a last sentence that began within the quotation
        ('The walls "were old. They fell" in the night, Ann Cole said.', ["Ann Cole"]),
        # two sentences, two cues
        (
            '"The wall fell," Ann Cole said. Then Bob Lee added that it was "a sad old friend".',
            ["Ann Cole", "Bob Lee"],
        ),
    ],
)
def test_a_quotation_goes_to_its_speaker(analysed, text, names):
    assert speakers(analysed(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        'Later that month on Bath Radio: "I never saw the wall."',
        'The trouble with the wall is shown by this: "It fell twice."',
        'In better times a reader would now ask: "Who built the wall?"',
        'I hope that in May Ann Cole says, "We mended the wall."',
        'In his book, "A Wall for All," Bob Lee said no more.',
    ],
)
def test_what_nobody_is_known_to_have_said_goes_to_nobody(analysed, text):
    assert not any(speakers(analysed(text)))

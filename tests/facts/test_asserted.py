"""A cue reports only what was really said."""

import pytest

from quizgen.facts.asserted import is_asserted


@pytest.mark.parametrize(
    ("text", "verb", "asserted"),
    [
        ("Ann Cole said it was late.", "said", True),
        ("Ann Cole has often said it was late.", "said", True),
        ("Ann Cole went on to say it was late.", "say", True),
        ("Ann Cole never said it was late.", "said", False),
        ("Ann Cole did not say it was late.", "say", False),
        ("Ann Cole could say it was late.", "say", False),
        ("Ann Cole declined to say if it was late.", "say", False),
        ("Unless Ann Cole says it is late, we stay.", "says", False),
        ("We hope that Ann Cole says it is late.", "says", False),
        ("Ann Cole refused to say it was late.", "say", False),
        ("Ann Cole was asked to say it was late.", "say", False),
        ("Ann Cole is yet to admit it was late.", "admit", False),
        ("Ann Cole failed to admit it was late.", "admit", False),
        ("Ann Cole avoided saying it was late.", "saying", False),
        ("Ann Cole stopped short of saying it was late.", "saying", False),
        ("Ann Cole left without saying it was late.", "saying", False),
        ("Ann Cole will say it is late.", "say", False),
        ("Ann Cole denied saying it was late.", "saying", False),
        ("Ann Cole might as well have said it was late.", "said", False),
        ("Neither Ann Cole nor Bob Lee said it was late.", "said", False),
        ("Nobody said it was late.", "said", False),
        ("Did Ann Cole say it was late?", "say", False),
        ("Ann Cole should have said it was late.", "said", False),
        ("Had Ann Cole said it was late, we would have left.", "said", False),
        ("Ann Cole wanted to say it was late.", "say", False),
        ("Ann Cole is expected to announce it was late.", "announce", False),
        ("It is false to say it was late.", "say", False),
        ("Bob Lee let them say it was late.", "say", False),
    ],
)
def test_negated_and_hypothetical_saying_is_not_asserted(analysed, text, verb, asserted):
    result = analysed(text)
    assert is_asserted(result.table, result.table.lower.index(verb)) is asserted

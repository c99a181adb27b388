"""Somebody whom the article has dead is marked so."""

import pytest


def dead(result):
    return {e.name for e in result.people.entities if e.died}


@pytest.mark.parametrize(
    "text",
    [
        "Martin Hale was killed by a falling branch on Friday.",
        "Martin Hale died at home on Friday.",
        "A falling branch killed Martin Hale on Friday.",
        "The late Martin Hale built this hall.",
    ],
)
def test_the_dead_are_marked(analysed, text):
    assert dead(analysed(text)) == {"Martin Hale"}


@pytest.mark.parametrize(
    "text",
    [
        "Martin Hale was nearly late on Friday.",
        "Martin Hale said that the branch could have killed him.",
        "Martin Hale did not die on Friday.",
        "The branch would have killed Martin Hale.",
    ],
)
def test_the_living_are_not(analysed, text):
    assert not dead(analysed(text))

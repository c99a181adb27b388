"""A handle stands for the person beside whose name it stands, or whose name it spells."""

import pytest

from quizgen.analysis.handles import spells


@pytest.mark.parametrize(
    ("handle", "name", "same"),
    [
        ("@anncole", "Ann Cole", True),
        ("@Real_AnnCole", "Ann Cole", True),
        ("@anncole", "Ann Lee", False),
        ("@cole", "Ann Cole", False),
        ("@walling", "Al Li", False),
    ],
)
def test_a_handle_spells_a_full_name(handle, name, same):
    assert spells(handle, name) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Cole (@walls) spoke. Then @walls tweeted again.", "Ann Cole"),
        ("Ann Cole spoke. Then @MayorAnnCole tweeted again.", "Ann Cole"),
        ("Ann Cole spoke. Then @rowe tweeted again.", ""),
    ],
)
def test_a_handle_means_its_owner(analysed, text, name):
    result = analysed(text)
    link = result.people.at(result.token_at(text.rindex("@")))
    assert (link.entity.name if link else "") == name

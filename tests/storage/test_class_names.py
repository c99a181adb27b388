"""Names are read from what teachers paste, and found again from what students type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import ClassListError
from quizgen.storage.class_names import MAX_NAMES, clean_name, folded, read_names

SAME = [
    ("Ada Okafor", "  ada   OKAFOR "),
    ("Okafor, Ada", "Ada Okafor"),
    ("Zoë Müller", "zoe muller"),
    ("Łukasz Øberg", "lukasz oberg"),
    ("Seán O’Neill", "sean oneill"),
    ("Anne-Marie Hale", "Anne Marie Hale"),
    ("J. P. Hale", "J P Hale"),
    ("Groß", "GROSS"),
    ("Иван Андреев", "иван андреев"),
    ("José", "Jose\u0301"),
]
OTHERS = [
    ("Ada Okafor", "Okafor Ada"),
    ("Ada", "Ada Okafor"),
    ("किरण", "कीरण"),
    ("かな", "がな"),
    ("Ann Lee", "Anne Lee"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_ways_to_write_one_name_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


PASTED = [
    ("Ada Okafor\nBen Hale", ("Ada Okafor", "Ben Hale")),
    ("\r\n  Ada Okafor \r\n\r\n\tBen Hale\r\n", ("Ada Okafor", "Ben Hale")),
    ("1. Ada\n2) Ben\n 3 Cy\n- Di", ("Ada", "Ben", "Cy", "Di")),
    ("Okafor\tAda\nHale, Ben", ("Okafor Ada", "Hale, Ben")),
    ("\ufeffAda\x00", ("Ada",)),
    ("", ()),
]


@pytest.mark.parametrize(("pasted", "names"), PASTED)
def test_names_stand_one_on_each_line(pasted: str, names: tuple[str, ...]) -> None:
    assert read_names(pasted).names == names


def test_a_name_that_comes_again_is_taken_once_and_told() -> None:
    pasted = read_names("Zoë Hale\nBen\nHALE, ZOE\nben")
    assert (pasted.names, pasted.repeated) == (("Zoë Hale", "Ben"), ("HALE, ZOE", "ben"))


REFUSED = [
    ("Ada\n" + "x" * 61, "Line 2 has 61 characters; a name has 60 at most."),
    ("Ada\n\nada@example.org", "Line 3 holds an e-mail address"),
    ("Ada\n***", "Line 2 holds no letter: ***"),
    ("a@b\nc@d\ne@f\ng@h\ni@j", "There is more of this in 2 other lines."),
    ("\n".join(f"Student {n}" for n in range(MAX_NAMES + 1)), f"{MAX_NAMES} at most"),
]


@pytest.mark.parametrize(("pasted", "said"), REFUSED)
def test_what_is_no_name_is_told_with_its_line(pasted: str, said: str) -> None:
    with pytest.raises(ClassListError) as refused:
        read_names(pasted)
    assert said in str(refused.value)


@given(st.text(max_size=200))
def test_whatever_is_pasted_becomes_names_or_a_sentence(pasted: str) -> None:
    try:
        names = read_names(pasted).names
    except ClassListError:
        return
    assert all(name and name == clean_name(name) for name in names)
    assert len({folded(name) for name in names}) == len(names)

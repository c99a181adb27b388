"""Passwords that everybody tries first are refused; others are taken as they are."""

import pytest
from sqlalchemy.orm import Session

from quizgen.errors import PasswordError
from quizgen.storage import accounts
from quizgen.storage.common_passwords import COMMON
from tests.storage.conftest import NOON


@pytest.mark.parametrize(
    "password",
    ["Password123", "1234567890", "abcdefghijkl", "9876543210", "aaaaaaaaaaaa", "kelp kelp kelp",
     "RIVERRIVERRIVER", "Moira Hathersage", "moirahathersage1998", " " * 12, "short", "x" * 201],
)  # fmt: skip
def test_a_password_that_is_guessed_first_is_refused(session: Session, password: str) -> None:
    owner = accounts.add_account(session, "Moira  Hathersage", now=NOON)
    with pytest.raises(PasswordError):
        accounts.set_password(owner, password)
    assert owner.password_hash is None


@pytest.mark.parametrize(
    "password", ["a quiet river at night", "Wye-4.7-metres", "müßiggang am fluss", "123 kelp 890"]
)
def test_other_passwords_are_taken_as_they_are(session: Session, password: str) -> None:
    owner = accounts.add_account(session, "Moira", now=NOON)
    accounts.set_password(owner, password)
    assert accounts.check_password(owner, password)
    assert not accounts.check_password(owner, password.upper())


def test_the_list_holds_what_the_length_lets_pass() -> None:
    assert all(len(word) >= accounts.MIN_PASSWORD_CHARS for word in COMMON)
    assert {word.casefold() for word in COMMON} == COMMON

"""Teachers' accounts: names, password hashes, one-time links.

>>> account_name("  Ada  OKAFOR ")
'ada okafor'
"""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from string import digits

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.security import check_password_hash, generate_password_hash

from quizgen.errors import AccountError, PasswordError
from quizgen.storage.codes import new_key
from quizgen.storage.common_passwords import COMMON
from quizgen.storage.quizzes import add_owner
from quizgen.storage.rows import InvitationRow, OwnerRow

MIN_PASSWORD_CHARS = 10  # NIST SP 800-63B asks for eight at least, and for no rule about signs
MAX_PASSWORD_CHARS = 200
MAX_NAME_CHARS = 80
LINK_DAYS = 7
# werkzeug's scrypt: 32 MB and about 60 ms a try.
METHOD = "scrypt"
# Of no password: a name that nobody has takes as long to refuse as a wrong password.
_NOBODY = generate_password_hash(secrets.token_hex(16), METHOD)


def account_name(typed: str) -> str:
    """A name as it is stored, however it was typed."""
    return _one_line(typed).casefold()


def _one_line(typed: str) -> str:
    return " ".join(typed.split())


def find_account(session: Session, name: str) -> OwnerRow | None:
    """The account with a name."""
    return session.scalar(select(OwnerRow).where(OwnerRow.name == account_name(name)))


def accounts(session: Session) -> Sequence[OwnerRow]:
    """All accounts, by name."""
    wanted = select(OwnerRow).where(OwnerRow.name.isnot(None)).order_by(OwnerRow.name)
    return session.scalars(wanted).all()


def add_account(
    session: Session, name: str, *, browser: OwnerRow | None = None, now: datetime
) -> OwnerRow:
    """A new account, still without a password.

    Args:
        session: with a write transaction.
        name: as it was typed.
        browser: an owner without a name, whose quizzes the account takes over.
        now: the time, UTC.

    Raises:
        AccountError: the name is empty, too long or taken.
    """
    stored = account_name(name)
    if not 0 < len(stored) <= MAX_NAME_CHARS:
        raise AccountError(f"Choose a name of 1 to {MAX_NAME_CHARS} letters.")
    if find_account(session, stored):
        raise AccountError(f"There is a teacher {_one_line(name)!r} already; choose another name.")
    known = browser if browser and browser.name is None else None
    owner = known or add_owner(session, now=now)
    owner.name, owner.shown_name, owner.stamp = stored, _one_line(name), new_key()
    return owner


def set_password(owner: OwnerRow, password: str) -> None:
    """Give an account a password; every session of it ends.

    Raises:
        PasswordError: the password is too short, too long, or among the first that are guessed.
    """
    if not MIN_PASSWORD_CHARS <= len(password) <= MAX_PASSWORD_CHARS:
        raise PasswordError(
            f"Choose a password of {MIN_PASSWORD_CHARS} to {MAX_PASSWORD_CHARS} characters."
        )
    if _is_guessed(password.casefold(), owner.name or ""):
        raise PasswordError(
            "This is one of the first passwords that are guessed; choose another, for example a "
            "short sentence."
        )
    owner.password_hash = generate_password_hash(password, METHOD)
    end_sessions(owner)


def _is_guessed(password: str, name: str) -> bool:
    """Whether it is commonly used, the name, a run such as "1234567890", or one part over again."""
    letters = "".join(password.split())
    steps = {ord(b) - ord(a) for a, b in pairwise(letters.replace("90", "9:"))}
    repeated = letters in (letters + letters)[1:-1]
    own = bool(name) and letters.strip(digits) == "".join(name.split())
    return password in COMMON or repeated or own or steps <= {1} or steps <= {-1}


def end_sessions(owner: OwnerRow) -> None:
    """Log an account out everywhere."""
    owner.stamp = new_key()


def check_password(owner: OwnerRow | None, password: str) -> bool:
    """Whether the password is the account's; takes the same time where there is no account."""
    known = owner.password_hash if owner else None
    return check_password_hash(known or _NOBODY, password) and known is not None


# ---------------------------------------------------------------- one-time links
def invite(session: Session, owner: OwnerRow | None, *, now: datetime) -> str:
    """A new one-time token; earlier ones for the same account no longer work.

    Args:
        session: with a write transaction.
        owner: whose password it lets one choose; None for a new account.
        now: the time, UTC.
    """
    owner_id = owner.id if owner else None
    for old in session.scalars(select(InvitationRow).where(InvitationRow.owner_id == owner_id)):
        session.delete(old)
    token = secrets.token_urlsafe(32)
    session.add(InvitationRow(owner_id=owner_id, token_hash=_hash(token), created_at=now))
    session.flush()
    return token


def find_invitation(session: Session, token: str, *, now: datetime) -> InvitationRow | None:
    """The link with a token, if it was not used and is not too old."""
    oldest = now - timedelta(days=LINK_DAYS)
    wanted = (InvitationRow.token_hash == _hash(token), InvitationRow.created_at >= oldest)
    return session.scalar(select(InvitationRow).where(*wanted))


def accept(
    session: Session,
    invitation: InvitationRow,
    name: str,
    password: str,
    *,
    browser: OwnerRow | None = None,
    now: datetime,
) -> OwnerRow:
    """Use a link up: its account, or a new one with the name, gets the password.

    Args:
        session: with a write transaction.
        invitation: what the link stands for.
        name: of a new account, as it was typed.
        password: as it was typed.
        browser: the owner that this browser was without log-in; a new account takes its
            quizzes over.
        now: the time, UTC.

    Raises:
        AccountError: the name or the password will not do.
    """
    owner = invitation.owner or add_account(session, name, browser=browser, now=now)
    set_password(owner, password)
    session.delete(invitation)
    return owner


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

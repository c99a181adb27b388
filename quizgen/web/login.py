"""Who is logged in, and which pages ask for it; on a site without accounts nothing does."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user

from quizgen.errors import QuizgenError
from quizgen.storage import accounts
from quizgen.storage.quizzes import find_owner
from quizgen.storage.rows import OwnerRow
from quizgen.web.database import database, session_on
from quizgen.web.error_pages import error_page

# What students and newcomers reach without an account; every other page is a teacher's.
OPEN_SUBJECTS = frozenset({"student", "attempt", "result", "practice", "looks", "bootstrap"})
# home.make answers who is logged out itself, so that a long text typed before is not lost.
OPEN_PAGES = frozenset({"static", "account.login", "account.enter", "account.welcome",
                        "account.accept", "home.make"})  # fmt: skip
NOT_HERE = (
    "Only on its own machine",
    "This site runs without log-in and answers only on the machine it runs on.",
)


class Teacher(UserMixin):  # type: ignore[misc]  # flask_login is untyped
    """An account as Flask-Login wants it; its id changes when every session shall end."""

    def __init__(self, row: OwnerRow) -> None:
        self.row = row

    def get_id(self) -> str:
        """The owner's key with the stamp of its sessions."""
        return f"{self.row.key}.{self.row.stamp}"


def with_accounts() -> bool:
    """Whether teachers log in on this site."""
    return bool(current_app.config["SETTINGS"].accounts)


def logged_in() -> OwnerRow | None:
    """The account of this browser."""
    return current_user.row if current_user.is_authenticated else None


def open_login(app: Flask) -> None:
    """Know who is logged in, and keep the teacher's pages for them."""
    manager = LoginManager(app)
    manager.user_loader(_load)
    app.before_request(_guard)
    app.context_processor(lambda: {"accounts": with_accounts(), "teacher": _named()})


def _load(stored: str) -> Teacher | None:
    key, _, stamp = stored.partition(".")
    row = find_owner(database(), key)
    return Teacher(row) if row and row.password_hash and row.stamp == stamp else None


def _named() -> str:
    """The name of who is logged in; "" without accounts."""
    row = logged_in() if with_accounts() else None
    return row.shown_name if row else ""


def _guard() -> ResponseReturnValue | None:
    """Ask for a log-in where a page is a teacher's."""
    endpoint = request.endpoint or "static"
    if not with_accounts():
        return None if is_loopback(_asked_host()) else error_page(403, *NOT_HERE)
    if endpoint in OPEN_PAGES:
        return None
    if endpoint.partition(".")[0] in OPEN_SUBJECTS or logged_in():
        return None
    if endpoint == "home.start":
        return redirect(url_for("account.login" if nobody_yet() else "student.join"))
    if request.accept_mimetypes.best == "application/json":
        return {"error": "Log in again."}, 401
    back = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("account.login", next=back), 303)


def _asked_host() -> str:
    """The host that the browser was told; whatever server or proxy passed the request on."""
    return urlsplit(f"//{request.host}").hostname or ""


def is_loopback(host: str) -> bool:
    """Whether a host is this machine alone.

    >>> is_loopback("::1"), is_loopback("0.0.0.0")
    (True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def nobody_yet() -> bool:
    """Whether this site has no teacher, so that nobody can log in."""
    return not accounts.accounts(database())


def local_path(asked: str) -> str:
    """A path of this site to go on to; the start page for anything else."""
    parts = urlsplit(asked)
    local = asked.startswith("/") and not parts.netloc and "\\" not in asked
    return asked if local and not asked.startswith("//") else url_for("home.start")


# ---------------------------------------------------------------- as the site is started
def require_loopback(app: Flask, host: str) -> None:
    """Refuse to serve a site without accounts to other machines.

    Raises:
        QuizgenError: the host is not this machine alone.
    """
    if not app.config["SETTINGS"].accounts and not is_loopback(host):
        raise QuizgenError(
            f"Without log-in the site is served to this machine alone, not on {host or 'all'}. "
            "Remove ACCOUNTS = False from config.py of the instance folder, or QUIZGEN_ACCOUNTS=0."
        )


def first_link(app: Flask) -> str | None:
    """The path of a one-time link that makes the first teacher; None where there is one."""
    if not app.config["SETTINGS"].accounts:
        return None
    with session_on(app) as session:
        if accounts.accounts(session):
            return None
        token = accounts.invite(session, None, now=app.config["CLOCK"]())
        session.commit()
    return f"/welcome/{token}"

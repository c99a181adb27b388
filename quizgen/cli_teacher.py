"""`quizgen teacher`: accounts, for whoever runs the site. Passwords never pass a command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import click

from quizgen.errors import AccountError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OFF = "The setting ACCOUNTS is off: nobody is asked to log in, and links work once it is on."
_url_option = click.option(
    "--url", default="http://127.0.0.1:5000", show_default=True, help="Where the site is served."
)


@contextmanager
def _site() -> "Iterator[tuple[Session, datetime]]":
    """A session on the site's database that is kept if all goes well, and the time."""
    from quizgen.web import create_app
    from quizgen.web.database import session_on

    app = create_app({"WARM_UP": False})
    if not app.config["SETTINGS"].accounts:
        click.echo(OFF, err=True)
    with session_on(app) as session:
        yield session, app.config["CLOCK"]()
        session.commit()


@click.group()
def teacher() -> None:
    """Teachers' accounts: make one, list them, reset a password."""


@teacher.command()
@click.argument("name")
@_url_option
def add(name: str, url: str) -> None:
    """Make an account for NAME and print the one-time link to choose its password."""
    from quizgen.storage import accounts

    with _site() as (session, now):
        owner = accounts.add_account(session, name, now=now)
        token = accounts.invite(session, owner, now=now)
    _print_link(url, token)


@teacher.command()
@click.argument("name")
@_url_option
def reset(name: str, url: str) -> None:
    """Log NAME out everywhere and print a one-time link to choose a new password."""
    from quizgen.storage import accounts

    with _site() as (session, now):
        owner = accounts.find_account(session, name)
        if owner is None:
            raise AccountError(f"There is no teacher {name!r}; quizgen teacher list shows all.")
        owner.password_hash = None
        accounts.end_sessions(owner)
        token = accounts.invite(session, owner, now=now)
    _print_link(url, token)


@teacher.command("list")
def list_() -> None:
    """Print every teacher's name, and who has no password yet."""
    from quizgen.storage import accounts

    with _site() as (session, _now):
        for owner in accounts.accounts(session):
            unused = "" if owner.password_hash else " (link not used yet)"
            click.echo(f"{owner.shown_name}{unused}")


def _print_link(url: str, token: str) -> None:
    click.echo(f"{url.rstrip('/')}/welcome/{token}")
    click.echo("The link works once, within seven days.", err=True)

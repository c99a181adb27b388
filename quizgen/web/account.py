"""A teacher's account: log in and out, the one-time link, the password."""

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_user, logout_user

from quizgen.errors import AccountError, PasswordError
from quizgen.storage import accounts
from quizgen.storage.quizzes import find_owner
from quizgen.storage.rows import InvitationRow, OwnerRow
from quizgen.web.account_forms import LoginForm, PasswordForm, WelcomeForm
from quizgen.web.clocks import zone_of
from quizgen.web.database import database, now
from quizgen.web.error_pages import error_page
from quizgen.web.identity import browser_owner
from quizgen.web.limits import logging_in, one_account
from quizgen.web.login import Teacher, local_path, logged_in, nobody_yet, with_accounts

blueprint = Blueprint("account", __name__)
LINK_USED = (
    "This link works no more",
    f"It works once, and for {accounts.LINK_DAYS} days. If you chose a password with it, log in; "
    "else ask whoever runs this site for a new one.",
)
NOT_KNOWN = "Name and password do not go together. Check both, or ask for a new link."


@blueprint.before_request
def _only_with_accounts() -> None:
    """On a site without accounts none of this is there."""
    if not with_accounts():
        abort(404)


def _log_in(row: OwnerRow) -> None:
    session.permanent = True
    login_user(Teacher(row))


def _me() -> OwnerRow:
    """The account of this browser, in this request's session."""
    row = logged_in() or abort(404)
    return find_owner(database(), row.key) or abort(404)


@blueprint.get("/login")
def login() -> ResponseReturnValue:
    """Where a teacher logs in."""
    form = LoginForm(formdata=None, next=request.args.get("next", ""))
    return render_template("login.html", form=form, nobody_yet=nobody_yet())


@blueprint.post("/login")
@logging_in
@one_account
def enter() -> ResponseReturnValue:
    """Log in and go on to the page that was asked for."""
    form = LoginForm()
    if not form.validate_on_submit():
        return render_template("login.html", form=form), 422
    row = accounts.find_account(database(), form.name.data)
    if not accounts.check_password(row, form.password.data) or row is None:
        form.password.errors = [NOT_KNOWN]
        return render_template("login.html", form=form), 401
    _log_in(row)
    return redirect(local_path(form.next.data or ""), 303)


@blueprint.post("/logout")
def logout() -> ResponseReturnValue:
    """Log out in this browser."""
    logout_user()
    return redirect(url_for(".login"), 303)


# ---------------------------------------------------------------- the one-time link
def _invitation(token: str) -> InvitationRow:
    """The invitation of a link; a page that says so where it works no more."""
    found = accounts.find_invitation(database(), token, now=now())
    return found or abort(error_page(404, *LINK_USED))


@blueprint.get("/welcome/<token>")
@logging_in
def welcome(token: str) -> ResponseReturnValue:
    """Where the holder of the link chooses a password."""
    invitation = _invitation(token)
    return render_template("welcome.html", form=WelcomeForm(), owner=invitation.owner)


@blueprint.post("/welcome/<token>")
@logging_in
def accept(token: str) -> ResponseReturnValue:
    """Make the account ready and log in; the link works no more."""
    invitation, form = _invitation(token), WelcomeForm()
    owner = invitation.owner
    if not form.validate_on_submit():
        return render_template("welcome.html", form=form, owner=owner), 422
    name, password = form.name.data or "", form.password.data
    try:
        row = accounts.accept(
            database(), invitation, name, password, browser=browser_owner(), now=now()
        )
    except AccountError as error:
        field = form.password if isinstance(error, PasswordError) else form.name
        field.errors = [str(error)]
        return render_template("welcome.html", form=form, owner=owner), 422
    database().commit()
    _log_in(row)
    return redirect(url_for("home.start"), 303)


# ---------------------------------------------------------------- one's own account
@blueprint.get("/account")
def show() -> ResponseReturnValue:
    """Change the password, log out everywhere."""
    return _account_page(PasswordForm(formdata=None), _me())


def _account_page(form: PasswordForm, row: OwnerRow) -> str:
    return render_template("account.html", form=form, me=row, zone=zone_of(row))


@blueprint.post("/account/password")
@logging_in
def change_password() -> ResponseReturnValue:
    """Take a new password; every other browser is logged out."""
    row, form = _me(), PasswordForm()
    if not form.validate_on_submit():
        return _account_page(form, row), 422
    if not accounts.check_password(row, form.old.data):
        form.old.errors = ["This is not your password."]
        return _account_page(form, row), 401
    try:
        accounts.set_password(row, form.password.data)
    except PasswordError as error:
        form.password.errors = [str(error)]
        return _account_page(form, row), 422
    database().commit()
    _log_in(row)
    flash("Your password is changed, and every other browser is logged out.")
    return redirect(url_for(".show"), 303)


@blueprint.post("/account/everywhere")
def everywhere() -> ResponseReturnValue:
    """Log out in every browser, this one among them."""
    accounts.end_sessions(_me())
    database().commit()
    logout_user()
    return redirect(url_for(".login"), 303)

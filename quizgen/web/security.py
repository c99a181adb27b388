"""The secret key on disk, the CSRF guard, and the headers on every answer."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from flask import Response
from flask_wtf import CSRFProtect

csrf = CSRFProtect()
View = TypeVar("View", bound=Callable[..., object])

# Bootstrap's style sheet draws its arrows and ticks as data: images.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def checks_own_token(view: View) -> View:
    """Leave the CSRF token to the view's own form, so that a stale one loses nothing typed."""
    csrf.exempt(view)
    return view


def secret_key(path: Path) -> str:
    """The site's secret key, made at first with a mode that only its owner may read.

    Two processes that start at once agree: the second finds the file and reads it.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        key = secrets.token_hex(32)
        file.write(key)
    return key


def secure_headers(response: Response) -> Response:
    """Add the headers that every answer carries; pages are not kept by caches."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype in {"text/html", "application/json", "application/pdf"}:
        response.headers["Cache-Control"] = "no-store"
    return response

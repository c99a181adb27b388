"""How a reader wants pages to look: theme, size of the text, spacing. Kept in cookies.

Pages are drawn with the choice already in place, so nothing flashes; scripts only save the
round trip.
"""

from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

blueprint = Blueprint("looks", __name__)
CHOICES = {
    "theme": ("auto", "light", "dark"),
    "size": ("1", "0", "2", "3", "4"),
    "spacing": ("normal", "wide"),
}
ONE_YEAR_S = 365 * 24 * 3600


def chosen() -> dict[str, str]:
    """Each choice in force; the first of its values if none was made."""
    asked = {name: request.cookies.get(f"quizgen_{name}", "") for name in CHOICES}
    return {name: asked[name] if asked[name] in v else v[0] for name, v in CHOICES.items()}


def context() -> dict[str, Any]:
    """What every template may use."""
    return {"looks": chosen()}


@blueprint.post("/looks")
def change() -> ResponseReturnValue:
    """Keep what the form says and go back to the page it stood on."""
    referrer = urlsplit(request.referrer or "")
    back = f"{referrer.path}?{referrer.query}" if referrer.netloc == request.host else ""
    response = redirect(back if back.startswith("/") else url_for("home.start"), 303)
    for name, values in CHOICES.items():
        value = request.form.get(name, "")
        if value in values:
            response.set_cookie(
                f"quizgen_{name}", value, max_age=ONE_YEAR_S, samesite="Lax", httponly=True
            )
    return response

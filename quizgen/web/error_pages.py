"""Error pages: what happened and what to do, with the right status."""

from flask import Flask, Response, current_app, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

# Status -> headline and sentence.
PAGES: dict[int, tuple[str, str]] = {
    400: ("That did not arrive whole", "Go back, reload the page and send it again."),
    401: ("Log in first", "This page is for teachers with an account here."),
    403: ("Not allowed", "This page belongs to somebody else."),
    404: ("Nothing here", "The address may be mistyped, or what was here is gone."),
    405: ("Not like this", "This address is only for forms. Go to the start page."),
    410: ("Closed", "This quiz no longer takes answers."),
    413: ("Too large", "The file or text is over the limit of this site. Send a shorter one."),
    429: ("A moment, please", "Too many tries in a short time. Wait a minute and try again."),
    500: ("Something broke here", "It is not your fault. What you had saved is safe; try again."),
}
EXPIRED = "This page was open too long or cookies are off. Go back, reload it and send it again."


def register(app: Flask) -> None:
    """Answer every error of the site with one of the pages."""
    app.register_error_handler(HTTPException, _page)
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(SQLAlchemyError, _storage)


def _page(error: HTTPException) -> Response:
    status = error.code or 500
    headline, sentence = PAGES.get(status, PAGES[500 if status >= 500 else 400])
    return error_page(status, headline, sentence)


def _expired(error: CSRFError) -> Response:
    return error_page(400, PAGES[400][0], EXPIRED)


def _storage(error: SQLAlchemyError) -> Response:
    current_app.logger.exception("The database did not answer")
    return error_page(500, *PAGES[500])


def error_page(status: int, headline: str, sentence: str) -> Response:
    """The page of an error, or JSON for a script that asked for it."""
    if request.accept_mimetypes.best == "application/json":
        return make_response({"error": sentence}, status)
    page = render_template("error.html", status=status, headline=headline, sentence=sentence)
    return make_response(page, status)

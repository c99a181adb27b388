"""The site: create_app and one blueprint a subject."""

from flask import Flask


def create_app() -> Flask:
    """The site as a WSGI application."""
    return Flask(__name__)

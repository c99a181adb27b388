"""quizgen: a news article becomes a quiz whose every question points at its proof."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from quizgen.article import read_article as read_article
    from quizgen.pipeline import make_quiz as make_quiz
    from quizgen.web import create_app as create_app

_HOMES = {
    "make_quiz": "quizgen.pipeline",
    "read_article": "quizgen.article",
    "create_app": "quizgen.web",
}
__all__ = ["__version__", "create_app", "make_quiz", "read_article"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: ``quizgen --help`` needs no spaCy."""
    if name not in _HOMES:
        raise AttributeError(f"module 'quizgen' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)

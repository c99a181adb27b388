"""Rows in a database <-> the model: quizzes, who may see them, and students' attempts.

>>> engine = make_engine("sqlite://")
>>> upgrade(engine)
"""

from quizgen.storage.engine import make_engine, upgrade

__all__ = ["make_engine", "upgrade"]

"""The site: create_app and one blueprint a subject.

>>> create_app({"INSTANCE_FOLDER": "/srv/quizgen"})  # doctest: +SKIP
<Flask 'quizgen.web'>
"""

from quizgen.web.factory import create_app

__all__ = ["create_app"]

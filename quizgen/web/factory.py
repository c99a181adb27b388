"""create_app: configuration, extensions, blueprints, in that order."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from flask_bootstrap import Bootstrap5
from werkzeug.middleware.proxy_fix import ProxyFix

from quizgen.lines import cited
from quizgen.paths import instance_folder, templates_folder
from quizgen.settings import SETTINGS, load_settings
from quizgen.web import error_pages, looks
from quizgen.web.account import blueprint as account
from quizgen.web.attempt import blueprint as attempt
from quizgen.web.classes import blueprint as classes
from quizgen.web.classroom import blueprint as classroom
from quizgen.web.clocks import open_clocks
from quizgen.web.database import open_database
from quizgen.web.editing import blueprint as editing
from quizgen.web.home import blueprint as home
from quizgen.web.library import blueprint as library
from quizgen.web.limits import limiter
from quizgen.web.login import open_login
from quizgen.web.practice import blueprint as practice
from quizgen.web.quiz import blueprint as quiz
from quizgen.web.reading import blueprint as reading
from quizgen.web.result import blueprint as result
from quizgen.web.samples import warm_up
from quizgen.web.security import csrf, secret_key, secure_headers
from quizgen.web.student import blueprint as student
from quizgen.web.teacher import blueprint as teacher
from quizgen.web.text import blueprint as text
from quizgen.web.upkeep import keep_up
from quizgen.web.worker import NAME as WORKER
from quizgen.web.worker import Worker
from quizgen.web.zone import blueprint as zone

# Room for a PDF or a Word file with pictures; the text in it has its own limit in characters.
MAX_UPLOAD_BYTES = 16_000_000
DEFAULTS: dict[str, Any] = {
    "MAX_CONTENT_LENGTH": MAX_UPLOAD_BYTES,
    "MAX_FORM_MEMORY_SIZE": MAX_UPLOAD_BYTES,
    "PERMANENT_SESSION_LIFETIME": timedelta(days=180),
    "SESSION_COOKIE_NAME": "quizgen",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_SECURE": False,  # served over https, a site sets it in instance/config.py
    "WTF_CSRF_TIME_LIMIT": None,  # the token lives as long as the session: no quiz outlasts it
    "SEND_FILE_MAX_AGE_DEFAULT": timedelta(days=30),  # addresses change with the files, see below
    "BOOTSTRAP_SERVE_LOCAL": True,
    "RATELIMIT_STORAGE_URI": "memory://",
    "TRUSTED_PROXIES": 0,
    "WARM_UP": True,
    "CLOCK": lambda: datetime.now(UTC),
}

BLUEPRINTS = (
    home, reading, library, text, teacher, quiz, editing, classes, classroom, student, attempt,
    result, practice, account, zone, looks.blueprint,
)  # fmt: skip


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The site as a WSGI application.

    Args:
        config: overrides ``instance/config.py``. Besides Flask's names and those of
            quizgen/settings.py: INSTANCE_FOLDER (path), TRUSTED_PROXIES (how many proxies stand
            before the site and tell the address of its visitors), WARM_UP (load the language
            pipeline now instead of with the first quiz; off in tests) and CLOCK (a function
            that returns the time, UTC).
    """
    config = dict(config or {})
    folder = Path(config.pop("INSTANCE_FOLDER", None) or instance_folder()).resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    app = Flask(
        "quizgen.web",
        instance_path=str(folder),
        instance_relative_config=True,
        template_folder=str(templates_folder() / "web"),
    )
    _configure(app, config)
    _extend(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    if app.config["WARM_UP"] and not app.testing:
        warm_up(app.config["SETTINGS"])
    return app


def _configure(app: Flask, config: dict[str, Any]) -> None:
    """Defaults, then the instance's config.py, then what the caller gives."""
    folder = Path(app.instance_path)
    app.config.from_mapping(DEFAULTS)
    app.config.from_pyfile("config.py", silent=True)
    app.config.update(config)
    app.config["SECRET_KEY"] = app.config["SECRET_KEY"] or secret_key(folder / "secret_key")
    names = {setting.name for setting in SETTINGS} & set(app.config)
    settings = load_settings({name: app.config[name] for name in sorted(names)})
    app.config["SETTINGS"] = settings
    app.config["DATABASE_URL"] = settings.database_url or f"sqlite:///{folder}/quizgen.sqlite3"


def _extend(app: Flask) -> None:
    """Database, Bootstrap, CSRF, rate limits, headers, error pages."""
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )
    open_database(app)
    app.extensions[WORKER] = Worker(app)
    Bootstrap5(app)
    csrf.init_app(app)
    limiter.init_app(app)
    open_login(app)
    open_clocks(app)
    app.before_request(keep_up)
    app.after_request(secure_headers)
    app.url_defaults(_name_version(app))
    app.context_processor(looks.context)
    app.jinja_env.globals["cited"] = cited
    error_pages.register(app)


def _name_version(app: Flask) -> Callable[[str, dict[str, Any]], None]:
    """Put into each static address when the files last changed, so that caches may keep them."""
    files = Path(app.static_folder or "").rglob("*")
    newest = max((int(path.stat().st_mtime) for path in files), default=0)

    def add(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint in {"static", "bootstrap.static"}:
            values.setdefault("v", f"{newest:x}")

    return add

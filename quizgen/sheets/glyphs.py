"""Characters that the sheet's fonts can show; the others are printed by their names.

Only the fonts that come with Typst are used, so that a sheet looks the same everywhere. PDF/UA
forbids a character without a glyph: an emoji becomes "[grinning face]", and nothing is lost.

>>> printable("Wye 😀")
'Wye [grinning face]'
"""

import unicodedata
from functools import cache, lru_cache

import typst

_SPACES = dict.fromkeys(map(ord, "\t\n\r"), " ")
_SHAPELESS = {"Cc", "Cs"}
_PROBE = b"""#set text(font: "Libertinus Serif")
#set document(title: "probe")
#sys.inputs.text"""


@cache
def fonts() -> typst.Fonts:
    """The fonts inside the typst package, and none of the machine's."""
    return typst.Fonts(include_system_fonts=False)


@lru_cache(maxsize=4096)
def _shown(text: str) -> bool:
    """Whether the fonts have a glyph for every character."""
    probe = {"text": text}
    try:
        typst.compile(_PROBE, sys_inputs=probe, font_paths=fonts(), pdf_standards="ua-1")
    except typst.TypstError:
        return False
    return True


def _unshown(chars: str) -> set[str]:
    """The characters without a glyph, found by halving: one look where all is well."""
    if not chars or _shown(" ".join(chars)):
        return set()
    if len(chars) == 1:
        return {chars}
    middle = len(chars) // 2
    return _unshown(chars[:middle]) | _unshown(chars[middle:])


def _named(char: str) -> str:
    """The character's Unicode name, or its number where it has none."""
    name = unicodedata.name(char, "")
    return f"[{name.lower()}]" if name else f"[U+{ord(char):04X}]"


def _is_known(char: str) -> bool:
    """Whether the fonts surely have it: what ASCII and Latin-1 print."""
    return " " <= char <= "~" or "\xa0" <= char <= "ÿ"


def printable(text: str) -> str:
    """The text on one line, every character that cannot be printed replaced by its name.

    1. Control characters and halves of surrogate pairs have neither shape nor name: they go.
    2. What no font has is named.
    3. Where that is not enough, since a font has a mark but not on this letter, so are the marks.
    4. Where even that is not enough, everything rare is.
    """
    spaced = text.translate(_SPACES)
    shown = "".join(char for char in spaced if unicodedata.category(char) not in _SHAPELESS)
    rare = {char for char in shown if not _is_known(char)}
    unshown = _unshown("".join(sorted(rare)))
    marks = {char for char in rare if unicodedata.category(char)[0] in "MC"}
    if not any(map(_joins, rare)):
        return _with_names(shown, unshown)
    tries = (_with_names(shown, chars) for chars in (unshown, unshown | marks, rare))
    return next((tried for tried in tries if _shown(tried)), shown)


def _joins(char: str) -> bool:
    """Whether a character may take another shape beside others: marks, and unicase scripts."""
    return unicodedata.category(char) == "Lo" or unicodedata.category(char)[0] in "MC"


def _with_names(text: str, chars: set[str]) -> str:
    """The text with some characters replaced by their names."""
    return text.translate({ord(char): _named(char) for char in chars})

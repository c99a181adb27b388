"""Characters that the sheet's fonts can show; the others are printed by their names.

Only the fonts that come with Typst are used, so that a sheet looks the same everywhere. PDF/UA
forbids a character without a glyph: an emoji becomes "[grinning face]", and nothing is lost.

>>> printable("Wye 😀")
'Wye [grinning face]'
"""

import unicodedata
from functools import cache

import typst

_PROBE = b"""#set text(font: "Libertinus Serif")
#set document(title: "probe")
#sys.inputs.text"""


@cache
def fonts() -> typst.Fonts:
    """The fonts inside the typst package, and none of the machine's."""
    return typst.Fonts(include_system_fonts=False)


@cache
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


def printable(text: str) -> str:
    """The text with every character that cannot be printed replaced by its name."""
    rare = "".join(sorted({char for char in text if not " " <= char <= "ÿ" and char not in "\n\t"}))
    names = {ord(char): _named(char) for char in sorted(_unshown(rare))}
    return text.translate(names)

"""The names of a class, as a teacher pastes them and as students type them.

>>> folded("OKAFOR,  Zoë-Ann")
'zoe ann okafor'
>>> read_names("1. Zoë Okafor\\n\\nBen Hale\\nzoe okafor")
Pasted(names=('Zoë Okafor', 'Ben Hale'), repeated=('zoe okafor',))
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import category, normalize

from quizgen.errors import ClassListError

MAX_NAME_CHARS = 60
MAX_NAMES = 400  # a year group; every name is a field on the page of the class
MAX_TOLD = 3
# What a register or a numbered list writes before a name.
_COUNTER = re.compile(r"^(?:\d+\s*[.):]?|[-–•*])\s+")
# Letters that are typed without their stroke or in two, and that Unicode does not take apart.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe",
                        "þ": "th"})  # fmt: skip
# Unicode's block of accents for Latin, Greek and Cyrillic. Marks outside it are letters of their
# own to their readers: the vowels of Hindi, the dots of Japanese.
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = frozenset("'’‘ʼ`´")


@dataclass(frozen=True)
class Pasted:
    """The names in their order, and those that came again and were taken once."""

    names: tuple[str, ...]
    repeated: tuple[str, ...]


def folded(name: str) -> str:
    """What two ways to write one name share: no case, accents, signs, or turned order.

    Only a comma turns a name: "Okafor, Ada" is Ada Okafor, "Okafor Ada" may be somebody else.
    """
    last, comma, first = name.partition(",")
    turned = f"{first} {last}" if comma and "," not in first else name
    # Unicode 16.0, D146: compatibility caseless matching.
    bare = normalize("NFKD", normalize("NFKD", turned.casefold()).casefold())
    bare = _ACCENTS.sub("", bare).translate(_PLAIN)
    return " ".join("".join(map(_kept, bare)).split())


def _kept(char: str) -> str:
    """A letter, digit or its mark; nothing for what is inside a word; else a blank."""
    if category(char)[0] in "LNM":
        return char
    return "" if char in _APOSTROPHES or category(char) == "Cf" else " "


def clean_name(typed: str) -> str:
    """A name on one line, without what no one sees or types."""
    seen = (char if category(char) != "Cc" else " " for char in typed.replace("\ufeff", ""))
    return " ".join("".join(seen).split())


def read_names(pasted: str) -> Pasted:
    """The names of a pasted list, one a line.

    Raises:
        ClassListError: lines that hold no name, with the number of each.
    """
    lines = ((n, clean_name(line)) for n, line in enumerate(pasted.splitlines(), start=1))
    found = [(n, _COUNTER.sub("", line)) for n, line in lines if line]
    faults = [f"Line {n} {fault}" for n, name in found if (fault := fault_of(name))]
    if faults:
        more = len(faults) - MAX_TOLD
        rest = [f"There is more of this in {more} other lines."] if more > 0 else []
        raise ClassListError(" ".join(faults[:MAX_TOLD] + rest))
    if len(found) > MAX_NAMES:
        raise ClassListError(f"These are {len(found)} names; a class holds {MAX_NAMES} at most.")
    return _once(name for _, name in found)


def fault_of(name: str) -> str:
    """Why a name will not do, to go on after "Line 3"; "" where it will."""
    if "@" in name:
        return "holds an e-mail address: leave it out, names are enough."
    if len(name) > MAX_NAME_CHARS:
        return f"has {len(name)} characters; a name has {MAX_NAME_CHARS} at most."
    return "" if folded(name) else f"holds no letter: {name}"


def _once(names: Iterable[str]) -> Pasted:
    """Each name at its first place."""
    first: dict[str, str] = {}
    repeated = []
    for name in names:
        if folded(name) in first:
            repeated.append(name)
        first.setdefault(folded(name), name)
    return Pasted(tuple(first.values()), tuple(repeated))

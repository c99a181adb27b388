"""Texts made comparable: folding, content words, and whether one name stands in a text.

>>> fold("The  “Wye”")
'"wye"'
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from quizgen.model import Span

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:'\w+)?")
_NAME = re.compile(r"(?<=[\s“‘\"'(-])[A-ZÀ-ÖØ-Þ][\w’'-]*")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*(?:’\w[^’]*)*’|(?<!\w)'[^']*'(?!\w)")

NAME_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "MP", "QC", "KC"})

# Words that only ask: "In which city or town …?" shares nothing with another such stem.
ASKING_WORDS = frozenset(
    "city town country region area state county place continent percentage proportion share part "
    "amount number old long far year years organisation sentence article asked claimed told "
    "people".split()
)

# Words that can follow a name that stands for itself, and not a noun it belongs to.
FOLLOWERS = frozenset(
    "and or but nor in on at of to for by with from as than that which who where when while if "
    "is was are were has had have will would can could may might must says said after before "
    "since until because during into over under not also does did told made took gave found set "
    "began held saw went came won lost sat met".split()
)

NO_WORDS = "  "

# Words that carry no content of their own: sharing one of these gives nothing away.
STOP_WORDS = frozenset(
    "a an the this that these those and or but nor if as than then so of in on at by for from to "
    "with without into onto over under about after before between during against among through "
    "per via up down out off i me my we us our you your he him his she her hers it its they them "
    "their theirs who whom whose which what when where why how is are was were be been being am "
    "do does did done doing has have had having will would shall should can could may might must "
    "not no nor never said says say saying told tell tells according many much more most less "
    "least few fewer several some any all each every other another such same own only just also "
    "very too there here now one two three four five six seven eight nine ten s t".split()
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, plain marks and single blanks, without a leading article."""
    text = unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()
    return _ARTICLE.sub("", " ".join(text.split())).strip(" .,;:")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, possessive endings dropped."""
    plain = unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()
    return tuple(word.removesuffix("'s") for word in _WORD.findall(plain))


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry content."""
    return frozenset(words(text)) - STOP_WORDS


@lru_cache(maxsize=4096)
def plain_words(text: str) -> frozenset[str]:
    """The content words of a text that are no part of a name or of the asking itself."""
    named = (name for match in _NAME.finditer(text) for name in words(match.group()))
    return content_words(text) - frozenset(named) - ASKING_WORDS


def stands_in(name: str, text: str) -> bool:
    """Whether the words of a name stand in a text, in order and side by side."""
    needle = _needle(name)
    return needle != NO_WORDS and needle in _row(text)


@lru_cache(maxsize=4096)
def _needle(name: str) -> str:
    """A name without its article, as it is looked for in a row of words."""
    return _row(_ARTICLE.sub("", name.casefold()))


@lru_cache(maxsize=4096)
def _row(text: str) -> str:
    """The words of a text with a blank on either side of each, to be found as they stand."""
    return f" {' '.join(words(text))} "


def overlap(a: str, b: str) -> float:
    """The share of content words that two texts have in common, of the shorter one (0 to 1)."""
    first, second = content_words(a), content_words(b)
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


@lru_cache(maxsize=4096)
def outside_quotations(text: str, filler: str = " ") -> str:
    """The text with what stands in quotation marks blanked, or replaced by a filler."""
    return QUOTED.sub(filler, text)


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The last word of a person's name that is no suffix such as "Jr."."""
    parts = [part for part in name.replace(",", " ").split() if part not in NAME_SUFFIXES]
    return parts[-1] if parts else name


def takes_article(text: str, span: Span) -> bool:
    """Whether a name in a text stands with a "the" of its own: "the Hague was", "in the US."

    In "the Granville County sheriff" the article belongs to the sheriff.
    """
    if text[: span.start][-4:].lower() != "the ":
        return False
    following = re.match(r"\s*(\S+)", text[span.end :])
    if following is None or not following[1][0].isalnum():
        return True
    word = following[1].rstrip(".,;:")
    return word in FOLLOWERS or word.endswith("ed")

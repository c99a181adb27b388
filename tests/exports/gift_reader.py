"""A small reader of GIFT, after Moodle's documentation of the format; none of it is ours to export.

Comments go first; a backslash takes the meaning from the sign behind it; blank lines part the
questions. What it cannot read, it refuses.
"""

import re
from dataclasses import dataclass

_SIGNS = "\\~=#{}:"
# Signs without meaning stand in the private use area while a question is taken apart.
_HIDDEN = {sign: chr(0xE000 + ord(sign)) for sign in _SIGNS}
_QUESTION = re.compile(
    r"::(?P<name>[^:]*)::(?P<before>[^{}]*)\{(?P<block>[^{}]*)\}(?P<behind>[^{}]*)"
)
_SHARE = re.compile(r"%(-?\d{1,3}\.?\d*)%")
_FORMAT = re.compile(r"\[(html|moodle|plain|markdown)\]")


@dataclass(frozen=True)
class Answer:
    share: float
    text: str
    feedback: str


@dataclass(frozen=True)
class Item:
    ident: str
    name: str
    stem: str
    kind: str
    answers: tuple[Answer, ...]
    feedback: str


def read_gift(text: str) -> list[Item]:
    """Every question of a file."""
    blocks = re.split(r"\n[ \t]*\n", text)
    return [_item(block) for block in blocks if _without_comments(block)]


def _without_comments(block: str) -> str:
    rows = block.split("\n")
    return "\n".join(row for row in rows if not row.strip().startswith("//")).strip()


def _item(block: str) -> Item:
    ident = re.search(r"\[id:((?:\\\]|[^]])+)\]", block)
    hidden = re.sub(r"\\([\\~=#{}:])", lambda m: _HIDDEN[m[1]], _without_comments(block))
    found = _QUESTION.fullmatch(hidden)
    assert found is not None, f"No question: {block!r}"
    rows, _, feedback = found["block"].partition("####")
    gap = "_____" if found["behind"] else ""
    return Item(
        ident[1].replace("\\]", "]") if ident else "",
        _shown(found["name"]),
        _shown(found["before"] + gap + found["behind"]),
        "multichoice" if "~" in rows else "shortanswer" if rows.strip() else "essay",
        tuple(map(_answer, re.findall(r"[=~][^=~]*", rows))),
        _shown(feedback),
    )


def _answer(row: str) -> Answer:
    text, _, feedback = row[1:].strip().partition("#")
    share = _SHARE.match(text)
    weight = float(share[1]) if share else 100.0 if row[0] == "=" else 0.0
    return Answer(weight, _shown(text[share.end() if share else 0 :]), _shown(feedback))


def _shown(text: str) -> str:
    """The words, without the name of a format, signs in their places again."""
    for sign, hidden in _HIDDEN.items():
        text = text.replace(hidden, sign)
    return (
        _FORMAT.sub("", text.strip(), count=1).strip()
        if _FORMAT.match(text.strip())
        else text.strip()
    )

"""Pieces into text: names at first use, asides left out, marks and blanks made clean.

>>> tidy("how many ships ,did it sink ?")
'how many ships, did it sink?'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from quizgen.model import Phrase, Piece, Span
from quizgen.questions.wording import tables
from quizgen.questions.wording.times import BARE_DATE

Part = str | Piece
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:?!)”’])")
_MARK = re.compile("[\"“”]|''|``")
_LOOSE_ENDING = re.compile(r"\s+(?=['’]s\b)")
_SPACE_AFTER = re.compile(r"(?<=[(“])\s+")
_TIGHT_COMMA = re.compile(r",(?=[A-Za-z])")
_DOUBLE_COMMA = re.compile(r",\s*,")
_DASH = re.compile(r"[—―]|\s[–-]\s|--")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")  # "the U.S." keeps its stop
_STRAY = re.compile(r"“\s|\s”|”\w|[a-rt-z]’(?=\s)")  # marks that close nothing
_QUOTED = re.compile(r"“[^”]*”")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SINGLE = re.compile(r"(?<![\w’'])[‘']([^‘'’]+(?:[’']\w[^‘'’]*)*)[’'](?!\w)")


@dataclass
class Rendered:
    """A text and what it leaves unsaid.

    Attributes:
        text: the words, tidied.
        open: pronouns and pointing words that nothing in the text resolves.
        vague: bare definite nouns ("the company").
        entities: ids of those mentioned, in order.
    """

    text: str = ""
    open: list[str] = field(default_factory=list)
    vague: int = 0
    entities: list[str] = field(default_factory=list)


def rendered(
    parts: Iterable[Part],
    *,
    speaker: str = "",
    mention: Span | None = None,
    avoid: Sequence[str] = (),
) -> Rendered:
    """The text of some parts in order.

    Args:
        parts: words that the stem adds, and pieces of the article.
        speaker: id of the entity that the question asks for; its pronouns stay.
        mention: where that entity stands beside its words; pronouns that go back there stay.
        avoid: words of the answer; a name that holds one is not put in.
    """
    known: list[str] = [speaker] if speaker else []
    parts = list(parts)
    spans = [p.span for p in parts if isinstance(p, Piece)] + ([mention] if mention else [])
    result, words = Rendered(), []
    before: Part = ""
    quoted = _quoted([p for p in parts if isinstance(p, Piece)])
    for part in parts:
        if not _joined(before, part):
            words.append(" ")
        if isinstance(part, Piece):
            # a quotation is printed as it was said
            said = quoted and part.span in quoted
            piece = _as_said(part, asked=bool(speaker)) if said else part
            if speaker and piece.vague:
                piece = replace(piece, open=False)  # the words themselves are what is asked about
            words.append(_said(piece, known, spans, result, avoid))
        else:
            words.append(part)
        before = part
    result.text = tidy("".join(words))
    result.entities = [e for e in known if e != speaker]
    return result


def _as_said(piece: Piece, *, asked: bool) -> Piece:
    """A quoted piece; "I" is no riddle where its speaker is what is asked, but "she" is."""
    own = asked and piece.text.strip().lower() in tables.FIRST_PERSON
    is_open = (piece.open or piece.mention == "pronoun") and not own
    as_is = not piece.name and piece.open == is_open
    return piece if as_is else replace(piece, name="", open=is_open)


def _joined(before: Part, part: Part) -> bool:
    """Whether two parts touch in the article, with nothing left out between them."""
    return (
        isinstance(part, Piece) and isinstance(before, Piece) and before.span.end == part.span.start
    )


def _said(
    piece: Piece, known: list[str], spans: Sequence[Span], result: Rendered, avoid: Sequence[str]
) -> str:
    """What a piece prints, given who has been named before it."""
    if piece.entity:
        latest = bool(known) and known[-1] == piece.entity
        bound = piece.anchor is not None and any(s.covers(piece.anchor) for s in spans)
        seen = piece.entity in known
        if seen and (piece.mention != "pronoun" or latest or bound):
            _now(known, piece.entity)
            return piece.text
        _now(known, piece.entity)
        if piece.name and not set(piece.name.split()) & set(avoid):
            return piece.name
        if piece.mention == "pronoun" and seen:
            return piece.text  # the words of a quotation, or whom the question asks for
        if piece.mention == "pronoun" and piece.name:
            result.open.append(piece.text.strip())
    result.vague += piece.vague
    if piece.open and not (piece.anchor and any(s.covers(piece.anchor) for s in spans)):
        result.open.append(piece.text.strip())
    return piece.text


def _now(known: list[str], entity: str) -> None:
    """Make an entity the one last named."""
    if entity in known:
        known.remove(entity)
    known.append(entity)


NEWS = frozenset({"coordination", "adverbial"})


def shown(pieces: Iterable[Piece], key: Span | None = None, *, short: bool = False) -> list[Piece]:
    """The pieces without their asides.

    Args:
        pieces: the words.
        key: an aside that holds this span stays.
        short: leave out asides that carry news too.
    """
    pieces = list(pieces)
    if not any(piece.asides for piece in pieces):
        return pieces
    quoted = _quoted(pieces)
    kept = {
        aside.group
        for piece in pieces
        if piece.span in quoted or (key is not None and piece.span.overlaps(key))
        for aside in piece.asides
    }
    left = [
        p
        for p in pieces
        if all(a.group in kept or (a.kind in NEWS and not short) for a in p.asides)
    ]
    return left or pieces


def _quoted(pieces: Sequence[Piece]) -> set[Span]:
    """The spans of the pieces within quotation marks: a quotation is not shortened."""
    inside, found = False, set()
    for piece in pieces:
        if _MARK.search(piece.text):
            inside = not inside
        elif inside:
            found.add(piece.span)
    return found


def phrase_parts(phrase: Phrase, key: Span | None = None) -> list[Part]:
    """A phrase as parts of a stem; a comma that closes an apposition within it stays."""
    pieces = shown(phrase.pieces, key)
    parts: list[Part] = [*pieces]
    if phrase.role == "adverb" and BARE_DATE.match("".join(piece.text for piece in pieces)):
        parts.insert(0, "on")
    apposed = phrase.comma_after and any("," in piece.text for piece in pieces)
    return [*parts, ","] if apposed else parts


def tidy(text: str) -> str:
    """One blank between words, none before a comma, quotation marks curly."""
    text = " ".join(text.replace("\n", " ").replace("''", '"').replace("``", '"').split())
    text = _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", _LOOSE_ENDING.sub("", text)))
    text = _TIGHT_COMMA.sub(", ", _DOUBLE_COMMA.sub(",", text))
    return curly(text).strip(" ,;:–—―-")


def curly(text: str) -> str:
    """Straight and single quotation marks as curly double ones."""
    if '"' in text:
        text = _STRAIGHT.sub(r"“\1”", text)
    return _SINGLE.sub(r"“\1”", text) if "'" in text or "‘" in text else text


def capitalised(text: str) -> str:
    """With a capital first letter; a quotation mark before it is passed over."""
    for at, char in enumerate(text):
        if char == "_":
            return text
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
        if char.isdigit():
            return text
    return text


def closed(text: str, end: str) -> str:
    """A sentence with its capital and with one closing mark."""
    text = text.rstrip(" ,;:“") if _ABBREVIATED.search(text) else text.rstrip(" .,;:“")
    if end == "." and text.endswith("."):
        end = ""
    if text.endswith((".”", ",”")):
        text = text[:-2] + "”"
    if text.count("“") == text.count("”") + 1 and text.rfind("“") > text.rfind("”"):
        text += "”"  # the article closes it behind the full stop
    return capitalised(text) + end


def balanced(text: str) -> bool:
    """Whether brackets and quotation marks of a stem close what they open."""
    return (
        text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
        and not _STRAY.search(text)
        and len(_DASH.findall(text)) % 2 == 0
        and '"' not in text
    )


def dashed(text: str) -> bool:
    """Whether a dash stands outside quotation marks."""
    return bool(_DASH.search(_QUOTED.sub("", text)))


def length(text: str) -> int:
    """Words of a text."""
    return len(text.split())

"""Reads a folder of articles with brat annotations of who said what (PolNeAR's scheme)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]
MARK = re.compile("[“”\"]|''")
OPEN_AFTER, CLOSE_BEFORE = frozenset(" \t([{—–-‘'"), frozenset(" \t)]}—–-,.;:!?’'")
STRIPPED = " \t\r\n\"“”'‘’"
PRONOUNS = frozenset(
    "he she they it i we you who which that this these those one him her them himself herself "
    "themselves itself someone some others many his their its us".split()
)


@dataclass(frozen=True)
class Attribution:
    """Somebody's words in the gold: characters of source, cue and content."""

    source: Spans
    content: Spans


@dataclass(frozen=True)
class Document:
    """A text with its attributions; ``names`` tells for a pronoun source whom it means."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]
    names: dict[int, str]

    def source_text(self, attribution: Attribution) -> str:
        """The words of the source."""
        return " ".join(self.text[a:b] for a, b in attribution.source)

    def is_pronoun(self, attribution: Attribution) -> bool:
        """Whether the source is a bare pronoun."""
        return self.source_text(attribution).strip(" .,").lower() in PRONOUNS


def characters(spans: Spans) -> frozenset[int]:
    """The character positions that spans cover."""
    return frozenset(at for start, end in spans for at in range(start, end))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space and marks at its edges."""
    while start < end and text[start] in STRIPPED:
        start += 1
    while end > start and text[end - 1] in STRIPPED:
        end -= 1
    return start, end


def read_folder(folder: Path, names: Path | None = None) -> Iterator[Document]:
    """Every annotated article, in the order of the names."""
    known = _names(names) if names else {}
    for path in sorted(folder.glob("*.ann")):
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as handle:
            text = handle.read()
        lines = path.read_text("utf-8").splitlines()
        yield Document(path.stem, text, tuple(_attributions(lines)), known.get(path.stem, {}))


def _names(path: Path) -> dict[str, dict[int, str]]:
    """Article -> start of a pronoun -> whom it means ("-" for nobody named)."""
    found: dict[str, dict[int, str]] = {}
    for line in path.read_text("utf-8").splitlines():
        document, start, name = line.split("\t")
        found.setdefault(document, {})[int(start)] = name
    return found


def _attributions(lines: list[str]) -> Iterator[Attribution]:
    """The events of an .ann file that have a content."""
    spans: dict[str, Spans] = {}
    for line in lines:
        # A text that holds a line end leaves a rest on the next line, which may begin with T.
        if line.startswith("T") and "\t" in line:
            key, kind_and_spans, _ = (line + "\t").split("\t", 2)
            places = kind_and_spans.partition(" ")[2].split(";")
            spans[key] = tuple((int(a), int(b)) for a, b in map(str.split, places))
    for line in lines:
        if line.startswith("E"):
            roles: dict[str, Spans] = {"Source": (), "Content": ()}
            for argument in line.split("\t")[1].split()[1:]:
                role, _, key = argument.partition(":")
                plain = role.rstrip("0123456789")
                if plain in roles:
                    roles[plain] += spans.get(key, ())
            if roles["Content"]:
                yield Attribution(roles["Source"], roles["Content"])


def quoted_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between double marks; one left open runs on if the next paragraph reopens."""
    paragraphs = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    for n, paragraph in enumerate(paragraphs):
        opened = -1
        for mark in MARK.finditer(text, paragraph.start(), paragraph.end()):
            if _opens(text, mark, opened < 0):
                opened = mark.end()
            elif opened >= 0:
                yield trimmed(text, opened, mark.start())
                opened = -1
        following = paragraphs[n + 1].group().lstrip() if n + 1 < len(paragraphs) else ""
        if opened >= 0 and re.match("[“\"]|''", following):
            yield trimmed(text, opened, paragraph.end())


def _opens(text: str, mark: re.Match[str], closed: bool) -> bool:
    """Whether a mark opens: by its shape, else by its neighbours, else in turn."""
    if mark.group() in "“”":
        return mark.group() == "“"
    before = text[mark.start() - 1 : mark.start()].replace("\n", " ") or " "
    behind = text[mark.end() : mark.end() + 1].replace("\n", " ") or " "
    left, right = before in OPEN_AFTER, behind in CLOSE_BEFORE
    return closed if left == right else left

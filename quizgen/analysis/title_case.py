"""Names in a line whose words nearly all have capitals, where a name's end does not show.

In "Ana Ruiz Sells Off Boat" every word could be a name's. What the article writes elsewhere
tells where the name ends; without that a listed first name takes one word with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.analysis.gender import is_first_name
from quizgen.analysis.name_spans import Name, NameKind
from quizgen.analysis.tokens import TokenTable

# Chosen on the headlines of 160 articles. Rerun: tests/analysis/test_title_case.py.
SMALL_WORD = 3  # letters, up to which headlines mostly write words small
FEWEST_WORDS = 5  # longer than that, for a line to show its style
CAPITAL_SHARE = 0.75  # of them with a capital
USUAL_NAME = 2  # words of a person's name


def cut_to_names(table: TokenTable, names: Sequence[Name]) -> Iterator[Name]:
    """The names; those that a title-cased line may have made too long are cut, or left out.

    Args:
        table: the article's parse.
        names: every name found, in any order.
    """
    styles = {sentence: _is_title_case(table, *sentence) for sentence in set(table.sentence)}
    doubtful = [styles[table.sentence[name.first]] and _may_be_longer(name) for name in names]
    sure = {name.words: name.kind for name, doubt in zip(names, doubtful, strict=True) if not doubt}
    for name, doubt in zip(names, doubtful, strict=True):
        cut = _cut(name, sure) if doubt and name.kind != "place" else name
        if cut is not None:
            yield cut


def _may_be_longer(name: Name) -> bool:
    """Whether a name has so many words that one may be a verb: "Corners Ruiz", "Ruiz Hid"."""
    pair = len(name.words) == USUAL_NAME and name.kind == "person"
    return len(name.words) > USUAL_NAME or pair


def _is_title_case(table: TokenTable, first: int, end: int) -> bool:
    """Whether nearly all words of a sentence that are not small begin with a capital."""
    words = [w for w in table.text[first:end] if w.isalpha() and len(w) > SMALL_WORD]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= FEWEST_WORDS and capitals >= CAPITAL_SHARE * len(words)


def _cut(name: Name, sure: Mapping[tuple[str, ...], NameKind]) -> Name | None:
    """The name as the article writes it elsewhere, or its first two words, or nothing."""
    sizes = range(len(name.words), 0, -1)
    known = next((size for size in sizes if name.words[:size] in sure), 0)
    if not known and _is_surname(name.words[0], sure):
        known = 1
    if not known and name.kind == "person" and is_first_name(name.words[0]):
        known = USUAL_NAME
    if not known:
        return _surname_of(name, sure)
    lost = len(name.words) - known
    last = max(name.first, name.last - lost)
    words = name.words[:known]
    return replace(name, words=words, last=last, kind=sure.get(words, name.kind))


def _surname_of(name: Name, sure: Mapping[tuple[str, ...], NameKind]) -> Name | None:
    """The last word, where somebody named elsewhere bears it: "Corners Ruiz"."""
    last = name.words[-1]
    if not _is_surname(last, sure):
        return None
    return replace(name, words=(last,), first=name.last, from_title=name.last, kind="person")


def _is_surname(word: str, sure: Mapping[tuple[str, ...], NameKind]) -> bool:
    """Whether somebody named elsewhere bears it."""
    return any(kind == "person" and words[-1] == word for words, kind in sure.items())

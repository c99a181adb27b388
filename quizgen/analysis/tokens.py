"""The parse as plain lists: one look at spaCy's objects, then none in any inner loop.

``table.dep[5]`` is the dependency label of token 5, and so on for every list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.strings import StringStore
from spacy.tokens import Doc


@dataclass(frozen=True, eq=False, slots=True)
class TokenTable:
    """Columns of a parse; ``head`` holds token numbers, ``left``/``right`` subtree edges.

    ``spaced`` tells whether white space follows; ``sentence`` is the (first, behind the last)
    token of each token's sentence, and ``children`` the token numbers that hang on each
    token, in order.
    """

    text: list[str]
    spaced: list[bool]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    left: list[int]
    right: list[int]
    entity: list[str]
    sentence: list[tuple[int, int]]
    children: list[list[int]]

    def __len__(self) -> int:
        return len(self.text)

    def words(self, first: int, last: int) -> str:
        """The tokens from ``first`` up to ``last`` as they were written."""
        pairs = zip(self.text[first:last], self.spaced[first:last], strict=True)
        return "".join(word + " " * space for word, space in pairs).strip()

    def child(self, i: int, *deps: str) -> int:
        """The first child of token ``i`` with one of these labels, or -1."""
        dep = self.dep
        return next((c for c in self.children[i] if dep[c] in deps), -1)

    def ends(self, i: int) -> tuple[int, int]:
        """The first and the last word of what token ``i`` heads, in the order of its subtree."""
        first = last = i
        while (below := self.children[first]) and below[0] < first:
            first = below[0]
        while (below := self.children[last]) and below[-1] > last:
            last = below[-1]
        return first, last

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above token ``i``, nearest first."""
        head = self.head
        while head[i] != i:
            i = head[i]
            yield i


# The columns that hold words, in the order in which a table takes them.
_WORDS = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE")


def token_table(doc: Doc) -> TokenTable:
    """The columns of a parsed doc."""
    numbers = doc.to_array([*_WORDS, "SPACY", "HEAD"])
    *columns, spaced, _ = numbers.T.tolist()
    text, lower, lemma, tag, pos, dep, entity = (_spelt(doc.vocab.strings, c) for c in columns)
    # spaCy stores how far away a head is, in both directions, as an unsigned number.
    head = [i + step for i, step in enumerate(numbers[:, -1].astype("int64").tolist())]
    left, right = _edges(head)
    return TokenTable(
        text=text,
        spaced=[bool(space) for space in spaced],
        lower=lower,
        lemma=[word.lower() for word in lemma],
        tag=tag,
        pos=pos,
        dep=dep,
        head=head,
        left=left,
        right=right,
        entity=entity,
        sentence=[(s.start, s.end) for s in doc.sents for _ in range(s.start, s.end)],
        children=_children(head),
    )


def _spelt(strings: StringStore, column: list[int]) -> list[str]:
    """The words that numbers stand for, each looked up once."""
    words = {number: strings[number] for number in set(column)}
    return [words[number] for number in column]


def _children(head: list[int]) -> list[list[int]]:
    """The token numbers that hang on each token."""
    children: list[list[int]] = [[] for _ in head]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    return children


def _edges(head: list[int]) -> tuple[list[int], list[int]]:
    """The leftmost and rightmost token of every token's subtree."""
    left, right = list(range(len(head))), list(range(len(head)))
    for i in range(len(head)):
        at = i
        while head[at] != at:
            at = head[at]
            if i < left[at]:
                left[at] = i
            elif i > right[at]:
                right[at] = i
    return left, right

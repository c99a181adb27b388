"""The chunk grammar of quantities, over the tags of :mod:`quizgen.facts.quantities_tags`.

Stages run in order; a chunk of an earlier stage is one tag to the later ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from nltk.chunk import RegexpParser
from nltk.tree import Tree
from spacy.tokens import Token

GRAMMAR = r"""
  NUM:
    {<FRAC><OF>?<ART><SCALE|GROUP>}
    {<DIG|WRD><HYPH>?<AND><HYPH>?<ART><HYPH>?<FRAC><SCALE>?}
    {(<TEN><HYPH>?<WRD>|<TEN>|<WRD>|<DIG>|<ART>)?<HYPH>?(<SCALE>|<GROUP>)<HYPH>?<SCALE>*(<AND>?(<TEN><HYPH>?<WRD>|<TEN>|<WRD>)<SCALE>*)*}
    {<ART|WRD><HYPH>?<FRAC>}
    {<TEN><HYPH><WRD>|<TEN>|<WRD>|<DIG>|<MINUS><DIG>}
    {<ART><COUPLE><OF>}
  VAGUE:
    {<H>*<MANY>(<OF><MANY>)*(<OF><CURW|TIME>)?|<LONG>}
  RANGE:
    {<BETWEEN><CUR>?<NUM><PCT|CURW|TIME|MEAS>?<AND><CUR>?<NUM>}
    {<CUR>?<NUM><HYPH|TO|OR><CUR>?<NUM>}
  AGE:
    {<H>*<NUM|RANGE><HYPH>?<TIME><HYPH>?<OLD>}
    {<AGED><H>*<RANGE>|<AGED><H>*<NUM><AND|OR><NUM>|<AGED><H>*<NUM>}
    {<H>*<THE>?<AGE><OF><NUM>|<AGE><H>*<RANGE>|<AGE><H>*<NUM>}
    {<BETWEEN>?<THE>?<AGED><OF><NUM><AND|TO><NUM><TIME>?|<BETWEEN>?<THE>?<AGED><OF><RANGE><TIME>?}
    {<YEARS>}
  POINTS:
    {<H>*<CUR>?<NUM|RANGE><HYPH>?<PCT>+<HYPH>?<PTS>}
  PERCENT:
    {<H>*<NUM|RANGE><HYPH>?<PCT>+}
  MONEY:
    {<H>*<CUR><NUM>(<HYPH>?<CURW>)?}
    {<H>*<RANGE|NUM><HYPH>?<CURW>}
  RATIO:
    {<H>*<NUM>(<OUT><OF>|<INSIDE>)<EVERY>?<NUM>}
  MULTIPLE:
    {<H>*<NUM|RANGE><HYPH>?<TIMES>|<H>*<TWICE>}
  DURATION:
    {<H>*<NUM|RANGE><HYPH>?<TIME>(<AND><ART><FRAC>)?(<ART|PER><TIME>)?}
    {<H>+<ART><TIME>|<H>*<FRAC><ART|HYPH><TIME>}
  MEASURE:
    {<H>*<NUM|RANGE><HYPH>?<POW>?<HYPH>?<MEAS>}
  RANK:
    {<ORD>}
  COUNT:
    {<H>*<RANGE>}
    {<H>*<NUM|FRAC>}
    {<NO>}
"""
# The tags of which every rule of a stage takes one: a sentence without them skips the stage.
_NUMBERS = "FRAC SCALE GROUP TEN WRD DIG COUPLE"
NEEDED: Mapping[str, frozenset[str]] = {
    label: frozenset(tags.split())
    for label, tags in {
        "NUM": _NUMBERS,
        "VAGUE": "MANY LONG",
        "RANGE": "HYPH TO OR AND",
        "AGE": "OLD AGED AGE YEARS",
        "POINTS": "PTS",
        "PERCENT": "PCT",
        "MONEY": "CUR CURW",
        "RATIO": "OUT INSIDE",
        "MULTIPLE": "TIMES TWICE",
        "DURATION": "TIME",
        "MEASURE": "MEAS",
        "RANK": "ORD",
        "COUNT": f"{_NUMBERS} NO",
    }.items()
}
KINDS = frozenset(
    "AGE POINTS PERCENT MONEY RATIO MULTIPLE DURATION MEASURE RANK COUNT VAGUE".split()
)


_USED = frozenset(re.findall(r"\b[A-Z]{1,7}\b", GRAMMAR)) - KINDS | {"AGE"}


def _gathered(tokens: Sequence[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """The tokens that a rule can take, each gap between them kept as one token.

    The parser's time grows with every token, and most of a sentence is of no use to it.
    """
    kept: list[tuple[Token, str]] = []
    for token, tag in tokens:
        if tag in _USED or (kept and kept[-1][1] in _USED):
            kept.append((token, tag))
    return kept


@cache
def _stages() -> Mapping[str, RegexpParser]:
    """A parser for each stage of the grammar, in order; a chunk's label -> its parser."""
    stages = re.split(r"^  (?=[A-Z]+:)", GRAMMAR, flags=re.MULTILINE)[1:]
    return {stage.split(":", 1)[0]: RegexpParser(stage) for stage in stages}


def chunks(tokens: Sequence[tuple[Token, str]]) -> Iterator[Tree]:
    """The quantity chunks of a tagged sentence, in order; leaves are (token, tag)."""
    gathered = _gathered(tokens)
    tags = {tag for _, tag in gathered}
    tree = Tree("S", gathered)
    for label, parser in _stages().items():
        if not NEEDED[label].isdisjoint(tags):
            tree = parser.parse(tree)
    for child in tree:
        if isinstance(child, Tree) and child.label() in KINDS:
            yield child

"""The chunk grammar of quantities, over the tags of :mod:`quizgen.facts.quantities_tags`.

Stages run in order; a chunk of an earlier stage is one tag to the later ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
def _parser() -> RegexpParser:
    return RegexpParser(GRAMMAR)


def chunks(tokens: Sequence[tuple[Token, str]]) -> Iterator[Tree]:
    """The quantity chunks of a tagged sentence, in order; leaves are (token, tag)."""
    for child in _parser().parse(_gathered(tokens)):
        if isinstance(child, Tree) and child.label() in KINDS:
            yield child

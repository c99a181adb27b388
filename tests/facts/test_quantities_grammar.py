"""The stages of the quantity grammar are left out only where they would find nothing."""

import pytest
from nltk.chunk import RegexpParser
from nltk.tree import Tree

from quizgen.facts.quantities_grammar import GRAMMAR, KINDS, chunks
from quizgen.facts.quantities_tags import tagged

SENTENCES = [
    "Between 20 and 30 homes lost almost a decade of records and £2.4m in 1,200 sacks.",
    "Ada Brandt, 43, and two boys aged 5 to 11 walked for two and a half hours.",
    "Four in ten voters, or 12 per cent more than last time, walked more than 15 miles.",
    "Support fell 2.5 percentage points in her fourth term, five times as fast as in Hull.",
    "Hundreds of millions of dollars bought a couple of ships and no lifeboats.",
    "A third of the crew, children over the age of 10, worked twice as long for $25 to $50.",
]


def _whole(tokens):
    tree = RegexpParser(GRAMMAR).parse(list(tokens))
    return [child for child in tree if isinstance(child, Tree) and child.label() in KINDS]


@pytest.mark.parametrize("text", SENTENCES)
def test_chunks_are_those_of_the_whole_grammar(analysed, text):
    article = analysed(text)
    tokens = tagged(article.sentences[0], article.table.lower)
    found = [(tree.label(), tree.leaves()) for tree in chunks(tokens)]
    assert found
    assert found == [(tree.label(), tree.leaves()) for tree in _whole(tokens)]

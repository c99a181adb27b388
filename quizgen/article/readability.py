"""How hard an article is to read, and for how long.

Only what a reader sees is counted. Words and time are those of the whole article; sentences,
grade and ease those of its running text, since a headline is no sentence.

>>> [syllables(word) for word in ("river", "flooded", "overnight", "1918")]
[2, 2, 3, 4]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

from quizgen.article.syllables import syllables
from quizgen.model import Article, Block

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction by adults.

Brysbaert (2019), *How many words do we read per minute? A review and meta-analysis of reading
rate*, Journal of Memory and Language 109, 104047. Pupils take longer: about 150 in the fourth
grade and 200 in the eighth (Taylor, 1965, *Eye movements in reading*, AERJ 2, 187-202).
"""

_RUNNING = frozenset({"standfirst", "paragraph", "item"})
# Hyphens, apostrophes and the points of "4.3" and "U.S" do not part a word (Kincaid, 1975).
_WORD = re.compile(r"[^\W_]+(?:['’.,‑-][^\W_]+)*")
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-z]|\s*$)")
# Before a capital, a stop behind one of these or behind an initial ends no sentence.
_ABBREVIATED = re.compile(
    r"\b(?:[^\W\d_]|(?:[a-z]\.)+[a-z]|mr|mrs|ms|dr|prof|rev|hon|st|sr|jr|gen|lt|col|maj|capt|sgt"
    r"|sen|rep|gov|pres|sec|supt|insp|messrs|no|vs|jan|feb|mar|apr|aug|sept?|oct|nov|dec|approx"
    r"|calif|conn|fla|ill|mass|mich|minn|miss|tex|wash|wis|pa|va)\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures of one article.

    ``grade`` is the school year in the United States that reads it with ease (about 6 for
    twelve-year-olds), ``ease`` runs from 0 (hard) to 100 (easy) and may lie beyond either;
    ``minutes`` is the reading time of an adult, rounded up. All are 0 without text.
    """

    words: int
    sentences: int
    grade: float
    ease: float
    minutes: int


def readability(article: Article) -> Readability:
    """How hard an article is to read, and for how long.

    The grade is that of Kincaid, Fishburne, Rogers & Chissom (1975), *Derivation of new
    readability formulas for Navy enlisted personnel*, Research Branch Report 8-75; the ease
    that of Flesch (1948), *A new readability yardstick*, Journal of Applied Psychology 32,
    221-233. Both rest on counts by rule: read them to about half a grade.

    Args:
        article: what is shown of it counts.
    """
    words = sum(len(_words(_visible(article, block))) for block in article.blocks)
    running = [block for block in article.blocks if block.role in _RUNNING] or article.blocks
    texts = [_visible(article, block) for block in running]
    read = [word for text in texts for word in _words(text)]
    if not read:
        return Readability(words, 0, 0.0, 0.0, ceil(words / WORDS_PER_MINUTE))
    sentences = sum(_sentences(text) for text in texts)
    length = len(read) / sentences
    weight = sum(map(syllables, read)) / len(read)
    return Readability(
        words,
        sentences,
        round(0.39 * length + 11.8 * weight - 15.59, 1),
        round(206.835 - 1.015 * length - 84.6 * weight, 1),
        ceil(words / WORDS_PER_MINUTE),
    )


def _visible(article: Article, block: Block) -> str:
    """The text of a block without what is hidden in it."""
    text = block.span.of(article.text)
    for hidden in sorted((h.span for h in article.hidden), reverse=True):
        start, end = hidden.start - block.span.start, hidden.end - block.span.start
        if start < len(text) and end > 0:
            text = f"{text[: max(start, 0)]} {text[max(end, 0) :]}"
    return text


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _sentences(text: str) -> int:
    """Sentences of one block: at least one where it holds a word."""
    if not _words(text):
        return 0
    ends = [m for m in _STOP.finditer(text) if not _ABBREVIATED.search(text[: m.start() + 1])]
    rest = text[ends[-1].end() :] if ends else text
    return len(ends) + bool(_words(rest))

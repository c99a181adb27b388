"""One spaCy parse over the visible text, whose tokens know where they stand in the source.

The doc holds no white-space tokens and none of the hidden text, so ``token.idx`` means
nothing here: always go through :meth:`AnalysedArticle.span` and ``starts`` / ``ends``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from quizgen.analysis.language import load_pipeline
from quizgen.analysis.people import People, find_people
from quizgen.analysis.quotations import Quotation, find_quotations
from quizgen.analysis.sentences import sentence_starts
from quizgen.analysis.tokens import TokenTable, token_table
from quizgen.model import Article, Span
from quizgen.settings import Settings, load_settings


@dataclass(frozen=True, eq=False)
class AnalysedArticle:
    """An article with its parse.

    Attributes:
        article: what was parsed.
        doc: the visible text; sentence starts are Punkt's, one paragraph never joins another.
        starts: for each token the source offset of its first character.
        ends: for each token the source offset behind its last character.
        paragraphs: for each block with words, its index in ``article.blocks`` and its
            tokens as (first, behind the last).
    """

    article: Article
    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[tuple[int, int, int], ...]
    settings: Settings = field(default_factory=load_settings)

    @cached_property
    def sentences(self) -> tuple[DocSpan, ...]:
        """The sentences in order, as spaCy spans."""
        return tuple(self.doc.sents)

    @cached_property
    def table(self) -> TokenTable:
        """The parse as plain lists, for loops over all tokens."""
        return token_table(self.doc)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The stretches between quotation marks, in order."""
        return find_quotations(self)

    @cached_property
    def people(self) -> People:
        """Who is who in the article."""
        return find_people(self)

    @cached_property
    def paragraph_of(self) -> tuple[int, ...]:
        """For each token, the index into ``paragraphs``."""
        ranges = enumerate(self.paragraphs)
        return tuple(n for n, (_, first, last) in ranges for _ in range(first, last))

    def span(self, first: Token | int, last: Token | int | None = None) -> Span:
        """The source span from one token to another, both included."""
        i = first if isinstance(first, int) else first.i
        j = i if last is None else last if isinstance(last, int) else last.i
        return Span(self.starts[i], self.ends[j])

    def sentence_span(self, token: Token) -> Span:
        """The source span of the sentence a token stands in."""
        first, last = self.table.sentence[token.i]
        return self.span(first, last - 1)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a source offset, or None between tokens."""
        i = bisect_right(self.starts, offset) - 1
        return self.doc[i] if i >= 0 and offset < self.ends[i] else None

    def tokens_in(self, span: Span) -> tuple[int, int]:
        """The tokens of a source span, as (first, behind the last)."""
        first = bisect_right(self.ends, span.start)
        last = first
        while last < len(self.starts) and self.starts[last] < span.end:
            last += 1
        return first, last


def _visible(article: Article, span: Span) -> str:
    """A block's text, same length, with what is hidden in it blanked."""
    chars = list(span.of(article.text))
    for hidden in article.hidden:
        for at in range(max(hidden.span.start, span.start), min(hidden.span.end, span.end)):
            chars[at - span.start] = " "
    return "".join(chars)


def _tokens(article: Article, nlp: Language) -> Iterator[tuple[int, int, str, str, bool]]:
    """Each word of the visible text: block, source offset, text, norm, starts a sentence."""
    for index, block in enumerate(article.blocks):
        text = _visible(article, block.span)
        begins = set(sentence_starts(text))
        pending = True
        for token in nlp.tokenizer(text):
            pending = pending or token.idx in begins
            if not token.is_space:
                yield index, block.span.start + token.idx, token.text, token.norm_, pending
                pending = False


def analyse(article: Article, *, settings: Settings | None = None) -> AnalysedArticle:
    """Parse an article.

    Args:
        article: what reading and cleaning made.
        settings: LANGUAGE_PIPELINE and the thresholds; the defaults if not given.
    """
    settings = settings or load_settings()
    nlp = load_pipeline(settings.language_pipeline)
    rows = list(_tokens(article, nlp))
    doc = _doc(nlp, rows)
    for _, component in nlp.pipeline:
        doc = component(doc)
    starts = tuple(row[1] for row in rows)
    ends = tuple(row[1] + len(row[2]) for row in rows)
    return AnalysedArticle(article, doc, starts, ends, _paragraphs(rows), settings)


def _doc(nlp: Language, rows: list[tuple[int, int, str, str, bool]]) -> Doc:
    """An untagged doc with the words, spacing, norms and sentence starts of the rows."""
    spaces = [a[1] + len(a[2]) != b[1] for a, b in pairwise(rows)] + [False]
    doc = Doc(
        nlp.vocab,
        words=[row[2] for row in rows],
        spaces=spaces[: len(rows)],
        sent_starts=[row[4] for row in rows],
    )
    for token, row in zip(doc, rows, strict=True):
        if token.norm_ != row[3]:  # the tokenizer's own norms ("n't" is "not") feed the model
            token.norm_ = row[3]
    return doc


def _paragraphs(rows: list[tuple[int, int, str, str, bool]]) -> tuple[tuple[int, int, int], ...]:
    """The token range of every block that has words."""
    found: dict[int, tuple[int, int]] = {}
    for i, row in enumerate(rows):
        first, _ = found.get(row[0], (i, i))
        found[row[0]] = (first, i + 1)
    return tuple((block, first, last) for block, (first, last) in found.items())

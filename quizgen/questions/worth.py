"""How much a question is worth asking: central facts up, passing remarks down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quizgen.model import GAP, Article, Clause, Place, Quantity, Statement
from quizgen.questions.assembly import Draft
from quizgen.questions.risk import risk_of
from quizgen.questions.words import content_words, plain_words, words

# In parts of a draft's full score of 1. Chosen on what a strict reader of 180 generated questions
# called trivia. Rerun: tests/questions/test_worth.py.
CENTRAL = 0.3  # for a sentence made of the words that recur most
LEAD = 0.1  # for the first paragraphs of the text
HEADLINE = 0.15  # for a stem that speaks of what the headline speaks of
TRIVIAL = 0.5  # off for a passing remark
ASIDE = 0.15  # off for a number in a relative clause or the like
LEAD_PARAGRAPHS = 3
OFTEN = 6  # times that a word stands in the article, beyond which more say no more

ASIDE_LINKS = frozenset({"relative", "participle", "adverbial", "label"})
# A gap that asks where somebody comes from, and nothing that happened.
_HOME = re.compile(
    rf"[A-Z][\w’'-]+,? (?:of|from) (?:the )?{GAP}|"
    r"^(?:[^,]+, )?[Ff]rom (?:which|what)\b.*\b(?:is|are|was|were|comes?|came) |"
    # What somebody is, told where he is introduced.
    r"^(?:Of|At) which \w+(?: or \w+)? is [A-Z]|^Which \w+ does [A-Z].* represent as an? |"
    r"^From which \w+ did [A-Z].* (?:receive|earn|graduate|get)\b"
)
_NAMES = re.compile(r"(?<=\s)[A-Z]\w+")
# What people do for years: how long is background, not news.
CAREER_VERBS = frozenset(
    "work practise practice teach serve live defend run own know play coach study sing "
    "farm fish drive represent spend".split()
)


def worth_of(drafts: Sequence[Draft], article: Article) -> dict[str, float]:
    """The worth of each draft by its question's id: its score, and how central its fact is."""
    text = " ".join(block.span.of(article.text) for block in article.blocks)
    counts = Counter(words(text))
    head = headline_words(article)
    lead = _lead(article)
    found = {}
    for draft in drafts:
        value = draft.score + CENTRAL * _recurring(draft, counts)
        value += HEADLINE * bool(plain_words(draft.wording.stem) & head)
        value += LEAD * (draft.question.paragraph in lead)
        value -= TRIVIAL * is_trivial(draft, head) + ASIDE * is_aside(draft) + risk_of(draft)
        found[draft.question.id] = value
    return found


def headline_words(article: Article) -> frozenset[str]:
    """The content words of the headline and title."""
    lines = [b.span.of(article.text) for b in article.blocks if b.role == "headline"]
    return frozenset().union(*(content_words(line) for line in (*lines, article.title)))


def _lead(article: Article) -> tuple[int, ...]:
    """The numbers of the first paragraphs among the blocks."""
    body = [n for n, block in enumerate(article.blocks) if block.role == "paragraph"]
    return tuple(body[:LEAD_PARAGRAPHS])


def _recurring(draft: Draft, counts: Counter[str]) -> float:
    """How often the article says a stem's words, from 0 to 1."""
    asked = content_words(draft.wording.stem)
    said = sum(min(counts[word], OFTEN) - 1 for word in asked if counts[word])
    return said / ((OFTEN - 1) * max(len(asked), 1))


def is_trivial(draft: Draft, head: frozenset[str]) -> bool:
    """Whether a fact says something of somebody in passing: an age, a career, a home town.

    Args:
        draft: what may be asked.
        head: the headline's words; the age of "the puppy" it speaks of is no trifle.
    """
    fact = draft.wording.fact
    if isinstance(fact, Quantity) and fact.kind == "age":
        names = {word.lower() for word in _NAMES.findall(draft.wording.stem)}
        return not (names or plain_words(draft.wording.stem)) & head
    if isinstance(fact, Quantity) and fact.kind == "duration":
        return fact.clause is not None and fact.clause.lemma in CAREER_VERBS
    return isinstance(fact, Place) and _HOME.search(draft.wording.stem) is not None


def is_aside(draft: Draft) -> bool:
    """Whether a number or place stands in a clause that only adds to another."""
    fact = draft.wording.fact
    clause: Clause | None = None if isinstance(fact, Statement) else fact.clause
    return clause is not None and clause.link in ASIDE_LINKS

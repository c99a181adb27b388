"""Marking as the site does it: a stored response against a question.

A response to "find the sentence" is stored as the sentence's place, ``start-end``.

>>> stored_span(Span(10, 42))
'10-42'
"""

from quizgen.marking import mark
from quizgen.model import Article, Question, Span


def is_right(question: Question, response: str) -> bool:
    """Whether marking takes a stored response."""
    if question.form == "evidence":
        span = span_of(response)
        # Its middle: where a sentence begins and ends may be drawn a quotation mark apart.
        return span is not None and mark(question, (span.start + span.end) // 2).right
    # A teacher may take a second option as right.
    return mark(question, response).right or response in question.accept


def stored_span(span: Span) -> str:
    """A sentence's place as it is stored."""
    return f"{span.start}-{span.end}"


def span_of(response: str) -> Span | None:
    """The place that a stored response names; None if it names none."""
    start, _, end = response.partition("-")
    return Span(int(start), int(end)) if start.isdecimal() and end.isdecimal() else None


def in_words(form: str, response: str | None, article: Article) -> str:
    """What a stored response says, "" for none; a picked sentence by its text."""
    span = span_of(response or "") if form == "evidence" else None
    return span.of(article.text) if span else response or ""

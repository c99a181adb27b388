"""A quiz to read in a terminal: numbered questions, then the key with its evidence."""

import textwrap
from collections.abc import Iterator

from quizgen.lines import article_lines, lines_of, shown_text
from quizgen.model import Form, Question, Quiz

LETTERS = "ABCDEFGHIJ"
# The width of a terminal that nobody has made wider.
WIDTH = 80
FIELDS: dict[Form, str] = {
    "gap": "Missing words: " + "_" * 30,
    "short": "Answer: " + "_" * 30,
    "evidence": "Line or lines of the article: " + "_" * 8,
}


def quiz_text(quiz: Quiz) -> str:
    """The quiz as plain text: title, questions, key, and how much was not asked."""
    title = _folded(quiz.article.title)
    parts = [*title, "=" * max(map(len, title)), ""]
    for number, question in enumerate(quiz.questions, 1):
        parts += [*_asked(number, question), ""]
    parts += ["Key", "---", *_key(quiz)] if quiz.questions else ["No question is asked."]
    if quiz.not_asked:
        parts += ["", f"Not asked: {len(quiz.not_asked)} (--format json says what and why)."]
    return "\n".join(parts) + "\n"


def _folded(text: str, first: str = "", others: str = "") -> list[str]:
    """The text in lines, the first and the others each with their indent."""
    words = " ".join(text.split())
    lines = textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def _asked(number: int, question: Question) -> Iterator[str]:
    yield from _folded(question.stem, f"{number}. ", "   ")
    for letter, option in zip(LETTERS, question.options, strict=False):
        yield from _folded(option, f"   {letter}) ", "      ")
    if not question.options:
        yield f"   {FIELDS.get(question.form, FIELDS['short'])}"


def _key(quiz: Quiz) -> Iterator[str]:
    lines = article_lines(quiz.article)
    for number, question in enumerate(quiz.questions, 1):
        options = question.options
        letter = f"{LETTERS[options.index(question.answer)]}) " if options else ""
        yield from _folded(letter + question.answer, f"{number}. ", "   ")
        found = lines_of(lines, question.evidence)
        where = f"   line {found[0]}: " if found else "   "
        yield from _folded(shown_text(quiz.article, question.evidence), where, "   ")

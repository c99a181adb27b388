"""GIFT, Moodle's text format for questions.

The format: *GIFT format*, Moodle documentation. Every question has the proof as its general
feedback; options have their own.

>>> escaped("3 = {2 + 1}: #")
'3 \\\\= \\\\{2 + 1\\\\}\\\\: \\\\#'
"""

import re
from collections.abc import Iterator

from quizgen.exports.feedback import answers, on_choice, proof
from quizgen.model import GAP, Question, Quiz

_SPECIAL = re.compile(r"([\\~=#{}:])")


def quiz_gift(quiz: Quiz) -> str:
    """The quiz as GIFT text, a blank line after each question."""
    title = f"// {' '.join(quiz.article.title.split())}\n\n"
    return title + "".join(_question(quiz, question) + "\n\n" for question in quiz.questions)


def escaped(text: str) -> str:
    """The text on one line, with a backslash before what GIFT would read as its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _question(quiz: Quiz, question: Question) -> str:
    rows = "".join(f"\n\t{row}" for row in _answers(question))
    block = f"{{{rows}\n\t####{escaped(proof(quiz, question))}\n}}"
    return f"::{escaped(question.id)}::[plain]{_placed(question, block)}"


def _placed(question: Question, block: str) -> str:
    """The answers in the gap of the stem (GIFT's missing word), else behind it."""
    before, gap, behind = question.stem.partition(GAP)
    if gap and behind.strip():
        return f"{escaped(before)} {block} {escaped(behind)}".strip()
    return f"{escaped(question.stem)} {block}"


def _answers(question: Question) -> Iterator[str]:
    if not question.choices:
        yield from (f"={escaped(answer)}" for answer in answers(question))
    for choice in question.choices:
        mark = "=" if choice.text == question.answer else "~"
        said = on_choice(question, choice)
        yield mark + escaped(choice.text) + (f"#{escaped(said)}" if said else "")

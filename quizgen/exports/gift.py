"""GIFT, Moodle's text format for questions.

The format: *GIFT format*, Moodle documentation. Every question has the proof as its general
feedback; options have their own. GIFT has no place for marks: an import gives each question one.

>>> escaped("3 = {2 + 1}: #")
'3 \\\\= \\\\{2 + 1\\\\}\\\\: \\\\#'
"""

import re
from collections.abc import Iterator

from quizgen.exports.feedback import answers, is_marked_by_hand, name, on_choice, proof
from quizgen.model import GAP, Question, Quiz

_SPECIAL = re.compile(r"([\\~=#{}:])")
_SPACE = re.compile(r"\s+")


def quiz_gift(quiz: Quiz) -> str:
    """The quiz as GIFT text, a blank line after each question."""
    title = f"// {' '.join(quiz.article.title.split())}\n\n"
    numbered = enumerate(quiz.questions, 1)
    return title + "".join(_question(quiz, one, number) + "\n\n" for number, one in numbered)


def escaped(text: str) -> str:
    """The text on one line, with a backslash before what GIFT would read as its own."""
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text))


def _words(text: str) -> str:
    """Words of an answer or a feedback; a bracket they begin with names no format."""
    plain = escaped(text).strip()
    return f"[plain]{plain}" if plain.startswith("[") else plain


def _question(quiz: Quiz, question: Question, number: int) -> str:
    rows = "".join(f"\n\t{row}" for row in _answers(question))
    block = f"{{{rows}\n\t####{_words(proof(quiz, question))}\n}}"
    # The id is read from a comment, as Moodle itself writes it.
    ident = _SPACE.sub(" ", question.id).strip().replace("]", "\\]")
    title = escaped(name(question, number)).strip()
    return f"// [id:{ident}]\n::{title}::[plain]{_placed(question, block)}"


def _placed(question: Question, block: str) -> str:
    """The answers in the gap of the stem (GIFT's missing word), else behind it.

    Some readers want words before the answers: a stem that begins with its gap keeps it.
    """
    before, gap, behind = question.stem.partition(GAP)
    if gap and before.strip() and behind.strip():
        return (escaped(before) + block + escaped(behind)).strip()
    return f"{escaped(question.stem).strip()} {block}"


def _answers(question: Question) -> Iterator[str]:
    """A row for each answer; none where somebody has to read what was written."""
    if not question.choices and not is_marked_by_hand(question):
        # An asterisk is a wildcard in Moodle's short answers.
        typed = (answer.replace("*", "\\*") for answer in answers(question))
        yield from ("=" + _weighed(_words(answer), 100) for answer in typed)
    for choice in question.choices:
        right = choice.text == question.answer
        said = on_choice(question, choice)
        option = _weighed(_words(choice.text), 0) if not right else _words(choice.text)
        yield ("=" if right else "~") + option + (f"#{_words(said)}" if said else "")


def _weighed(answer: str, share: int) -> str:
    """An answer, its share of the mark (percent) before it where it begins like one itself."""
    return f"%{share}%{answer}" if answer.startswith("%") else answer

"""A quiz to read in a terminal: numbered questions, then the key with its evidence."""

from quizgen.lines import article_lines, lines_of
from quizgen.model import Question, Quiz

LETTERS = "ABCDEFGHIJ"


def quiz_text(quiz: Quiz) -> str:
    """The quiz as plain text: title, questions, key, and how much was not asked."""
    parts = [quiz.article.title, "=" * len(quiz.article.title), ""]
    for number, question in enumerate(quiz.questions, 1):
        parts += [*_asked(number, question), ""]
    parts += ["Key", "---", *_key(quiz)]
    if quiz.not_asked:
        parts += ["", f"Not asked: {len(quiz.not_asked)} (--format json says what and why)."]
    return "\n".join(parts) + "\n"


def _asked(number: int, question: Question) -> list[str]:
    options = zip(LETTERS, question.options, strict=False)
    return [f"{number}. {question.stem}", *(f"   {letter}) {text}" for letter, text in options)]


def _key(quiz: Quiz) -> list[str]:
    lines = article_lines(quiz.article)
    rows = []
    for number, question in enumerate(quiz.questions, 1):
        at = question.answer in question.options and question.options.index(question.answer)
        letter = f"{LETTERS[at]}) " if question.options else ""
        found = lines_of(lines, question.evidence)
        where = f"line {found[0]}: " if found else ""
        proof = " ".join(question.evidence.of(quiz.article.text).split())
        rows += [f"{number}. {letter}{question.answer}", f"   {where}{proof}"]
    return rows

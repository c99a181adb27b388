"""A quiz as one HTML file that works without any network, for practice: the key is inside.

The page is ``templates/sheets/practice.html``. Without scripts it still shows every question,
and the answers on request; the script only marks what was chosen or typed.
"""

from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.exports.feedback import answers, is_marked_by_hand
from quizgen.lines import article_lines, lines_of, shown_text
from quizgen.model import Question, Quiz
from quizgen.paths import templates_folder


def quiz_html(quiz: Quiz) -> str:
    """The quiz as the text of an HTML file."""
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "sheets"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    article = quiz.article
    numbered = enumerate(quiz.questions, 1)
    return environment.get_template("practice.html").render(
        title=article.title or "Quiz",
        paragraphs=[text for block in article.blocks if (text := shown_text(article, block.span))],
        questions=[_question(quiz, question, number) for number, question in numbered],
    )


def _question(quiz: Quiz, question: Question, number: int) -> dict[str, Any]:
    found = lines_of(article_lines(quiz.article), question.evidence)
    return {
        "number": number,
        "stem": question.stem,
        "choices": [{"text": choice.text, "said": choice.error} for choice in question.choices],
        "answer": question.answer,
        "right": [question.answer] if question.choices else list(answers(question)),
        "sentence": is_marked_by_hand(question),
        "proof": shown_text(quiz.article, question.evidence),
        "line": f"Line {found[0]}:" if found else "",
    }

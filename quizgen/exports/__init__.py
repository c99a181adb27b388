"""A quiz in the formats of other programs: one module a format, all in one table."""

from collections.abc import Callable

from quizgen.exports.facts_lines import facts_lines
from quizgen.exports.gift import quiz_gift
from quizgen.exports.moodle import quiz_moodle
from quizgen.exports.practice import quiz_html
from quizgen.exports.qti12 import quiz_qti12
from quizgen.exports.quiz_json import quiz_json, read_quiz
from quizgen.exports.quiz_text import quiz_text
from quizgen.exports.whole_quiz import WholeQuiz, read_whole, whole_json
from quizgen.model import Quiz

EXPORTERS: dict[str, Callable[[Quiz], str | bytes]] = {
    "text": quiz_text,
    "json": quiz_json,
    "html": quiz_html,
    "gift": quiz_gift,
    "moodle": quiz_moodle,
    "qti12": quiz_qti12,
}

__all__ = [
    "EXPORTERS",
    "WholeQuiz",
    "facts_lines",
    "quiz_json",
    "quiz_text",
    "read_quiz",
    "read_whole",
    "whole_json",
]

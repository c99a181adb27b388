"""Facts -> questions: wording, distractors, checks, selection."""

from quizgen.model import FactSheet, Question, QuizOptions, Rejection


def write_questions(
    sheet: FactSheet, options: QuizOptions
) -> tuple[tuple[Question, ...], tuple[Rejection, ...]]:
    """The questions of a quiz, and what was not asked with the reason."""
    return (), ()

"""Facts -> questions: wording, distractors, checks, selection."""

from quizgen.model import FactSheet, Question, QuizOptions, Rejection
from quizgen.questions.assembly import Draft
from quizgen.questions.drafts import drafts
from quizgen.questions.selection import balanced, select


def write_questions(
    sheet: FactSheet, options: QuizOptions
) -> tuple[tuple[Question, ...], tuple[Rejection, ...]]:
    """The questions of a quiz, and what was not asked with the reason.

    Args:
        sheet: all facts of one article.
        options: number, kinds, form, difficulty and seed of the questions.

    Returns:
        The questions in the order of the article; every fact that is not among them as a
        rejection, in the order of the text.
    """
    results = tuple(drafts(sheet, options))
    asked = [result for result in results if isinstance(result, Draft)]
    chosen, left = select(asked, sheet, options)
    refused = [result for result in results if isinstance(result, Rejection)]
    not_asked = sorted(
        {*sheet.rejections, *refused, *left}, key=lambda r: (r.span, r.kind, r.code, r.reason)
    )
    questions = tuple(draft.question for draft in balanced(chosen, options.seed))
    return questions, tuple(not_asked)

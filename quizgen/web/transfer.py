"""A whole quiz out of the database for another site, and in from one."""

from datetime import datetime

from sqlalchemy.orm import Session

from quizgen.exports import WholeQuiz
from quizgen.storage.convert import to_quiz
from quizgen.storage.library import fitting_conditions, set_tags
from quizgen.storage.quizzes import add_quiz
from quizgen.storage.rows import OwnerRow, QuizRow


def whole_of(row: QuizRow) -> WholeQuiz:
    """A quiz with all that its desk holds."""
    dropped = frozenset(question.ident for question in row.questions if not question.kept)
    return WholeQuiz(to_quiz(row), dropped, tuple(row.tags), dict(row.conditions))


def store_whole(session: Session, whole: WholeQuiz, owner: OwnerRow, *, now: datetime) -> QuizRow:
    """Store what another site wrote; conditions that do not fit are passed over."""
    row = add_quiz(session, whole.quiz, owner, now=now)
    for question in row.questions:
        question.kept = question.ident not in whole.dropped
    set_tags(row, ",".join(tag.replace(",", " ") for tag in whole.tags))
    row.conditions = fitting_conditions(whole.conditions)
    return row

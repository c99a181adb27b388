"""What a class did with a quiz: students, marks, times, and the figures drawn from them."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cached_property

from quizgen.exports.gradebook import Gradebook, GradedAnswer, GradedQuestion, GradedStudent
from quizgen.model import Article, Question
from quizgen.statistics import (
    AnsweredItem,
    QuizStatistics,
    TimeSpread,
    quiz_statistics,
    time_spread,
)
from quizgen.storage.convert import to_article, to_question
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow, PupilRow, QuestionRow
from quizgen.storage.supervision import mark_of
from quizgen.web.following import in_order
from quizgen.web.marks import in_words


@dataclass(frozen=True)
class AskedQuestion:
    """A question with the number that the class knows it by."""

    number: int
    row: QuestionRow
    question: Question


def time_on(answer: AnswerRow) -> float | None:
    """Seconds spent on an answer; None without one, and from before times were kept."""
    return answer.spent_s or None if answer.response is not None else None


@dataclass(frozen=True)
class StudentLine:
    """A student's row: answers stand in the order of the questions, None where not asked.

    ``attempt`` is None for a name of the class list that has not begun.
    """

    name: str
    attempt: AttemptRow | None
    answers: tuple[AnswerRow | None, ...]

    @property
    def total(self) -> float:
        """The marks won."""
        return sum(mark_of(answer) or 0.0 for answer in self.answers if answer)

    @property
    def out_of(self) -> float:
        """The marks that could be won."""
        return sum(answer.question.marks for answer in self.answers if answer)

    @property
    def time(self) -> timedelta | None:
        """How long the attempt took; None while it lasts."""
        end = self.attempt and self.attempt.submitted_at
        return end - self.attempt.started_at if self.attempt and end else None

    @property
    def handed_in(self) -> datetime | None:
        """When it was handed in."""
        return self.attempt.submitted_at if self.attempt else None

    @property
    def seconds(self) -> tuple[float | None, ...]:
        """How long each question took; None where it has no answer, or its time is not known."""
        return tuple(time_on(answer) if answer else None for answer in self.answers)

    @property
    def pupil(self) -> int | None:
        """Whose name of the class list it was begun under, by database id."""
        return self.attempt.pupil_id if self.attempt else None

    @property
    def worth(self) -> tuple[bool, float]:
        """What makes one attempt count before another: handed in, then its marks."""
        return self.handed_in is not None, self.total

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(answer is not None and answer.response is not None for answer in self.answers)


class ClassResults:
    """Everything the results page, the follow page and the mark book read of an assignment."""

    def __init__(self, assignment: AssignmentRow) -> None:
        self.assignment = assignment

    @cached_property
    def article(self) -> Article:
        """The article of the quiz."""
        return to_article(self.assignment.quiz.article)

    @cached_property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """The kept questions, and any other that somebody was asked."""
        asked = {a.question_id for attempt in self.assignment.attempts for a in attempt.answers}
        rows = (q for q in self.assignment.quiz.questions if q.kept or q.id in asked)
        return tuple(AskedQuestion(n, row, to_question(row)) for n, row in enumerate(rows, start=1))

    @cached_property
    def students(self) -> tuple[StudentLine, ...]:
        """A line for each attempt and each name that has none, in the order of the class."""
        return tuple(self._line(one) for one in self._in_order())

    def _in_order(self) -> list[AttemptRow | PupilRow]:
        return in_order(self.assignment, self.assignment.attempts)

    def _line(self, one: AttemptRow | PupilRow) -> StudentLine:
        if isinstance(one, PupilRow):
            return StudentLine(one.name, None, (None,) * len(self.questions))
        given = {answer.question_id: answer for answer in one.answers}
        answers = tuple(given.get(asked.row.id) for asked in self.questions)
        return StudentLine(one.name, one, answers)

    @cached_property
    def handed_in(self) -> tuple[StudentLine, ...]:
        """The lines that count."""
        return tuple(line for line in self.students if line.handed_in is not None)

    @cached_property
    def statistics(self) -> QuizStatistics:
        """The figures, of those who handed in."""
        return quiz_statistics([self._item(n) for n in range(len(self.questions))])

    def _item(self, place: int) -> AnsweredItem:
        asked, answers = self.questions[place], [line.answers[place] for line in self.handed_in]
        chosen = (answer.response if answer else None for answer in answers)
        options = asked.question.form == "choice"
        return AnsweredItem(
            id=asked.question.id,
            marks=tuple(mark_of(answer) if answer else None for answer in answers),
            chosen=tuple(chosen) if options else (),
            choices=asked.question.choices if options else (),
            key=asked.question.answer if options else "",
            full_marks=asked.row.marks,
        )

    @cached_property
    def times(self) -> tuple[TimeSpread | None, ...]:
        """How long each question took those who answered it and handed in."""
        spent = zip(*(line.seconds for line in self.handed_in), strict=True)
        found = [time_spread([s for s in column if s is not None]) for column in spent]
        return tuple(found) or (None,) * len(self.questions)

    def said(self, answer: AnswerRow) -> str:
        """What was answered, in words; a picked sentence by its text."""
        return in_words(answer.question.form, answer.response, self.article)

    def gradebook(self, zone: tzinfo) -> Gradebook:
        """The marks for a mark book, one row for each name of the class list.

        Args:
            zone: of the times in it.
        """
        questions = tuple(
            GradedQuestion(str(a.number), a.question.stem, a.row.marks, a.question.answer)
            for a in self.questions
        )
        students = tuple(self._row(line) for line in self._counting())
        return Gradebook(self.article.title, questions, students, zone)

    def _counting(self) -> list[StudentLine]:
        """Each line, but of several attempts by one name of the list only the best."""
        best: dict[int, StudentLine] = {}
        for line in self.students:
            other = best.get(line.pupil or 0)
            if line.pupil and (other is None or line.worth > other.worth):
                best[line.pupil] = line
        return [one for one in self.students if not one.pupil or best[one.pupil] is one]

    def _row(self, line: StudentLine) -> GradedStudent:
        cells = tuple(
            GradedAnswer(mark_of(answer), self.said(answer), spent) if answer else None
            for answer, spent in zip(line.answers, line.seconds, strict=True)
        )
        return GradedStudent(line.name, cells, line.handed_in)

"""What a class did with a quiz: students, marks, times, and the figures drawn from them."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from quizgen.exports.gradebook import Gradebook, GradedAnswer, GradedQuestion, GradedStudent
from quizgen.model import Article, Question
from quizgen.statistics import AnsweredItem, QuizStatistics, quiz_statistics
from quizgen.storage.convert import to_article, to_question
from quizgen.storage.rows import AnswerRow, AssignmentRow, AttemptRow, QuestionRow
from quizgen.storage.supervision import mark_of
from quizgen.web.marks import span_of


@dataclass(frozen=True)
class AskedQuestion:
    """A question with the number that the class knows it by."""

    number: int
    row: QuestionRow
    question: Question


@dataclass(frozen=True)
class StudentLine:
    """A student's row: answers stand in the order of the questions, None where not asked."""

    attempt: AttemptRow
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
        end = self.attempt.submitted_at
        return end - self.attempt.started_at if end else None

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
        """A line for each attempt, by name."""
        attempts = sorted(self.assignment.attempts, key=lambda one: (one.name.casefold(), one.id))
        return tuple(self._line(attempt) for attempt in attempts)

    def _line(self, attempt: AttemptRow) -> StudentLine:
        given = {answer.question_id: answer for answer in attempt.answers}
        return StudentLine(attempt, tuple(given.get(asked.row.id) for asked in self.questions))

    @cached_property
    def handed_in(self) -> tuple[StudentLine, ...]:
        """The lines that count."""
        return tuple(line for line in self.students if line.attempt.submitted_at is not None)

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

    def said(self, answer: AnswerRow) -> str:
        """What was answered, in words; a picked sentence by its text."""
        span = span_of(answer.response or "") if answer.question.form == "evidence" else None
        return span.of(self.article.text) if span else answer.response or ""

    def gradebook(self) -> Gradebook:
        """The marks for a mark book."""
        questions = (
            GradedQuestion(str(a.number), a.question.stem, a.row.marks, a.question.answer)
            for a in self.questions
        )
        return Gradebook(self.article.title, tuple(questions), tuple(map(self._row, self.students)))

    def _row(self, line: StudentLine) -> GradedStudent:
        cells = tuple(
            GradedAnswer(mark_of(answer), self.said(answer)) if answer else None
            for answer in line.answers
        )
        return GradedStudent(line.attempt.name, cells, line.attempt.submitted_at)

"""What a student sees of an attempt that was handed in."""

from collections import defaultdict
from dataclasses import dataclass
from math import fsum

from quizgen.model import Article, Question
from quizgen.storage.convert import to_question
from quizgen.storage.rows import AnswerRow, AttemptRow
from quizgen.storage.supervision import mark_of
from quizgen.web.marks import in_words


@dataclass(frozen=True)
class ResultLine:
    """One question with what was answered, what is right, and the marks won of ``full``.

    ``note`` is what the teacher wrote for the student beside a mark.
    """

    position: int
    question: Question
    response: str | None
    mark: float
    full: float
    note: str

    def said(self, article: Article) -> str:
        """What was answered, in words."""
        return in_words(self.question.form, self.response, article)

    @property
    def right(self) -> bool:
        """Whether it won every mark."""
        return self.mark == self.full

    @property
    def partly(self) -> bool:
        """Whether it won some of the marks."""
        return 0 < self.mark < self.full

    @property
    def mistake(self) -> str:
        """Why the chosen option is wrong, where its distractor knows."""
        choices = self.question.choices
        return next((c.error for c in choices if c.text == self.response and c.error), "")


@dataclass(frozen=True)
class Result:
    """The score and each question."""

    lines: tuple[ResultLine, ...]

    @property
    def right(self) -> int:
        """How many are wholly right."""
        return sum(line.right for line in self.lines)

    @property
    def won(self) -> float:
        """The marks won."""
        return fsum(line.mark for line in self.lines)

    @property
    def out_of(self) -> float:
        """The marks that could be won."""
        return fsum(line.full for line in self.lines)

    @property
    def in_marks(self) -> bool:
        """Whether counting right answers says less than the marks do."""
        return any(line.full != 1 or line.partly for line in self.lines)

    @property
    def percent(self) -> int:
        """Share of the marks won, rounded; all marks alone are 100, no mark alone is 0."""
        part = 100 * self.won / self.out_of if self.out_of else 0
        return round(part) if part in (0, 100) else min(max(round(part), 1), 99)

    @property
    def by_kind(self) -> list[tuple[str, float, float]]:
        """Each kind with the marks won, and of how many."""
        won: defaultdict[str, list[float]] = defaultdict(list)
        full: defaultdict[str, list[float]] = defaultdict(list)
        for line in self.lines:
            won[line.question.kind].append(line.mark)
            full[line.question.kind].append(line.full)
        return [(kind, fsum(won[kind]), fsum(marks)) for kind, marks in full.items()]


def result_of(attempt: AttemptRow) -> Result:
    """The result of an attempt that was handed in."""
    return Result(tuple(_line(answer) for answer in attempt.answers))


def _line(answer: AnswerRow) -> ResultLine:
    return ResultLine(
        position=answer.position,
        question=to_question(answer.question),
        response=answer.response,
        mark=mark_of(answer) or 0.0,
        full=answer.question.marks,
        note=answer.note if answer.note_shown else "",
    )

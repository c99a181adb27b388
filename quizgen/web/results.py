"""What a student sees of an attempt that was handed in."""

from collections import Counter
from dataclasses import dataclass

from quizgen.model import Article, Question
from quizgen.storage.convert import to_question
from quizgen.storage.rows import AttemptRow
from quizgen.web.marks import span_of


@dataclass(frozen=True)
class ResultLine:
    """One question with what was answered and what is right."""

    position: int
    question: Question
    response: str | None
    right: bool

    def said(self, article: Article) -> str:
        """What was answered, in words."""
        span = span_of(self.response or "") if self.question.form == "evidence" else None
        return span.of(article.text) if span else self.response or ""

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
        """How many are right."""
        return sum(line.right for line in self.lines)

    @property
    def percent(self) -> int:
        """Share of right answers, rounded."""
        return round(100 * self.right / len(self.lines)) if self.lines else 0

    @property
    def by_kind(self) -> list[tuple[str, int, int]]:
        """Each kind with how many are right, and of how many."""
        total = Counter(line.question.kind for line in self.lines)
        right = Counter(line.question.kind for line in self.lines if line.right)
        return [(kind, right[kind], total[kind]) for kind in total]


def result_of(attempt: AttemptRow) -> Result:
    """The result of an attempt that was handed in."""
    return Result(
        tuple(
            ResultLine(a.position, to_question(a.question), a.response, bool(a.right))
            for a in attempt.answers
        )
    )

"""From plain JSON values to a quiz: every member is looked at before it is believed."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, Literal, get_args

from quizgen.errors import FormatError
from quizgen.model import (
    DIFFICULTIES,
    FORMS,
    KINDS,
    Article,
    Block,
    BlockRole,
    Choice,
    Hidden,
    Question,
    Quiz,
    QuizOptions,
    Rejection,
    Span,
)

_NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "an object",
}
MAX_MARKS = 100
# Halves of a character: JSON can spell them, but no file in UTF-8 can hold them.
_HALVES = re.compile("[\ud800-\udfff]")


class Member:
    """A JSON object with what an error message calls it."""

    def __init__(self, value: Any, where: str) -> None:
        self.where = where
        self._found: dict[str, Any] = _typed(value, dict, where)

    def __contains__(self, name: str) -> bool:
        """Whether the member is there and not null."""
        return self._found.get(name) is not None

    def of(self, name: str, kind: type) -> Any:
        """A member that must be there, of the wanted kind."""
        if name not in self._found:
            raise FormatError(f"{self.where} has no member {name!r}; it was expected.")
        return _typed(self._found[name], kind, f"{self.where}: {name!r}")

    def text(self, name: str) -> str:
        """A text."""
        return str(self.of(name, str))

    def word(self, name: str, words: tuple[str, ...]) -> Any:
        """One of some words."""
        found = self.text(name)
        if found not in words:
            raise FormatError(
                f"{self.where}: {name!r} is {found!r}; one of {', '.join(words)} was expected."
            )
        return found

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        where = f"A row of {name!r} of {self.where}"
        return tuple(_typed(row, str, where) for row in self.of(name, list))

    def objects(self, name: str, label: str) -> Iterator["Member"]:
        """A list of objects, each called by label and number."""
        for number, row in enumerate(self.of(name, list), 1):
            yield Member(row, f"{label} {number}")

    def inner(self, name: str) -> "Member":
        """An object within this one."""
        return Member(self.of(name, dict), f"{self.where}: {name!r}")

    def span(self, length: int) -> Span:
        """The span from ``start`` to ``end``, which must lie within a text of this length."""
        span = Span(self.of("start", int), self.of("end", int))
        if not 0 <= span.start <= span.end <= length:
            raise FormatError(
                f"{self.where} goes from {span.start} to {span.end}, which lies outside the text "
                f"of {length} characters."
            )
        return span


def _typed(value: Any, kind: type, where: str) -> Any:
    """The value, if it is of the wanted kind; True and False are no numbers."""
    accepted = (int, float) if kind is float else kind
    if not isinstance(value, accepted) or isinstance(value, bool):
        shown = "null" if value is None else repr(value)[:40]
        raise FormatError(f"{where} is {shown}; {_NAMES[kind]} was expected.")
    if isinstance(value, str) and _HALVES.search(value):
        raise FormatError(f"{where} holds half a character, which no file can hold.")
    return value


def loaded(content: str | bytes) -> Any:
    """The plain values of a JSON text.

    Raises:
        FormatError: it is no JSON.
    """
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as cause:
        raise FormatError(
            f"This is no JSON ({cause}); a file that quizgen wrote was expected."
        ) from cause


def quiz_from_object(found: Any, schema: str) -> Quiz:
    """The quiz that plain JSON values hold.

    Args:
        found: what a JSON reader gave.
        schema: the only value that the member ``schema`` may have.

    Raises:
        FormatError: a member is missing or wrong.
    """
    whole = Member(found, "The quiz")
    if whole.text("schema") != schema:
        raise FormatError(f"The schema is {whole.text('schema')!r}; {schema!r} was expected.")
    article = _article(whole)
    return Quiz(
        article,
        tuple(question_from(row, article.text) for row in whole.objects("questions", "Question")),
        tuple(_rejection(row, article.text) for row in whole.objects("not_asked", "Refusal")),
        _options(whole),
        whole.text("version"),
    )


def _article(whole: Member) -> Article:
    """The article; where no blocks are told, its whole text is one."""
    text, source = whole.text("text"), whole.inner("source")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if source.text("sha256") != digest:
        raise FormatError("The text is not the one the quiz was made from: its sha256 differs.")
    return Article(
        name=source.text("name"),
        text=text,
        title=whole.text("title"),
        blocks=_blocks(whole, len(text)),
        hidden=_hidden(whole, len(text)),
    )


def _blocks(whole: Member, length: int) -> tuple[Block, ...]:
    if "blocks" not in whole:
        return (Block(Span(0, length)),)
    roles = get_args(BlockRole)
    rows = whole.objects("blocks", "Block")
    return tuple(Block(row.span(length), row.word("role", roles)) for row in rows)


def _hidden(whole: Member, length: int) -> tuple[Hidden, ...]:
    if "hidden" not in whole:
        return ()
    rows = whole.objects("hidden", "Hidden part")
    return tuple(Hidden(row.span(length), row.text("reason")) for row in rows)


def _evidence(row: Member, text: str) -> Span:
    """The span of the evidence, which must quote the text."""
    evidence = row.inner("evidence")
    span = evidence.span(len(text))
    if evidence.text("text") != span.of(text):
        raise FormatError(f"{evidence.where} does not quote the text at {span.start}.")
    return span


def question_from(row: Member, text: str) -> Question:
    """The question that a JSON object about a text holds.

    Raises:
        FormatError: a member is missing or wrong.
    """
    confidence = row.of("confidence", float)
    if not 0 <= confidence <= 1:
        raise FormatError(f"{row.where}: 'confidence' is {confidence}; 0 to 1 was expected.")
    return Question(
        id=row.text("id"),
        kind=row.word("kind", KINDS),
        form=row.word("form", FORMS),
        stem=row.text("stem"),
        answer=row.text("answer"),
        evidence=_evidence(row, text),
        choices=_choices(row),
        accept=row.texts("accept"),
        key_span=row.inner("key").span(len(text)) if "key" in row else None,
        difficulty=row.word("difficulty", DIFFICULTIES),
        confidence=float(confidence),
        unit=row.text("unit") if "unit" in row else "",
        paragraph=row.of("paragraph", int) if "paragraph" in row else 0,
        marks=_marks(row),
    )


def _marks(row: Member) -> float:
    marks = row.of("marks", float) if "marks" in row else 1.0
    if not 0 < marks <= MAX_MARKS:
        raise FormatError(f"{row.where}: 'marks' is {marks}; up to {MAX_MARKS} was expected.")
    return float(marks)


def _choices(row: Member) -> tuple[Choice, ...]:
    options = row.texts("options")
    errors = row.texts("errors") if "errors" in row else ("",) * len(options)
    if len(errors) != len(options):
        raise FormatError(f"{row.where} has {len(options)} options but {len(errors)} errors.")
    if options and options.count(row.text("answer")) != 1:
        raise FormatError(
            f"{row.where}: the answer {row.text('answer')!r} is not once among its options."
        )
    return tuple(Choice(*pair) for pair in zip(options, errors, strict=True))


def _rejection(row: Member, text: str) -> Rejection:
    return Rejection(
        row.word("kind", KINDS), row.text("code"), row.text("reason"), _evidence(row, text)
    )


def _options(whole: Member) -> QuizOptions:
    """What was asked of the quiz; only the seed where nothing else is told."""
    seed = whole.of("seed", int)
    if "options" not in whole:
        return QuizOptions(seed=seed)
    told = whole.inner("options")
    kinds = told.texts("kinds")
    if not set(kinds) <= set(KINDS):
        raise FormatError(f"{told.where}: some of {', '.join(KINDS)} were expected as 'kinds'.")
    form: Literal["mixed"] = told.word("form", (*FORMS, "mixed"))
    return QuizOptions(
        count=told.of("count", int) if "count" in told else None,
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        form=form,
        difficulty=told.word("difficulty", DIFFICULTIES) if "difficulty" in told else None,
        seed=seed,
    )

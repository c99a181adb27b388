"""Wrong quotations for "Which of these did X say?": what others say in the same article."""

from __future__ import annotations

from quizgen.model import Choice, FactSheet, Statement
from quizgen.questions.distractors.pool import POOL_SIZE, Request
from quizgen.questions.words import overlap, stands_in, words

SAID_BY_OTHER = "{name} says this in the article."
# Chosen by reading the options of the seed articles. Rerun: test_distractors_sayings.py.
LENGTH_RATIO = 1.5  # of the key's length; beyond it length alone tells options apart
FEWEST_WORDS = 5  # in a quotation that can stand alone
SAME_SAYING = 0.6  # share of content words from which two quotations say the same
_MARKS = "“”\"'‘’ "


def saying_options(request: Request) -> tuple[Choice, ...]:
    """Quotations of other speakers, much alike the key in length, best first."""
    fact, answer = request.wording.fact, request.wording.answer
    if not isinstance(fact, Statement):
        return ()
    told = (*_said_by(request.sheet, fact), answer)
    others = [s for s in request.sheet.statements if _is_other_voice(s, fact)]
    found = [(quotation(other, request.sheet), other) for other in others]
    fair = [
        (text, other)
        for text, other in found
        if _is_alike(text, answer)
        and not _names(other, text)
        and not any(overlap(text, said) >= SAME_SAYING for said in told)
    ]
    fair.sort(key=lambda pair: (abs(len(pair[0]) - len(answer)), pair[0]))
    return tuple(_choice(text, answer, other) for text, other in fair)[:POOL_SIZE]


def quotation(statement: Statement, sheet: FactSheet) -> str:
    """The first stretch of a statement's own words, without quotation marks; "" if none."""
    spans = (content.span for content in statement.contents if content.direct)
    texts = (span.of(sheet.article.text).strip(_MARKS) for span in spans)
    return " ".join(next(texts, "").split()).rstrip(",;: ")


def _said_by(sheet: FactSheet, fact: Statement) -> tuple[str, ...]:
    """Everything that the key's speaker says in the article."""
    voices = {fact.speaker_id, *fact.co_speakers}
    text = sheet.article.text
    return tuple(
        content.span.of(text)
        for other in sheet.statements
        if other.speaker_id in voices
        for content in other.contents
    )


def _is_other_voice(other: Statement, fact: Statement) -> bool:
    """Whether a statement is surely somebody else's alone."""
    if not other.speaker_id or other.mode != fact.mode:
        return False
    return not {fact.speaker_id, *fact.co_speakers} & {other.speaker_id, *other.co_speakers}


def _is_alike(text: str, answer: str) -> bool:
    """Whether two quotations look alike: length, first letter, closing mark."""
    key = answer.strip(_MARKS)
    if len(words(text)) < FEWEST_WORDS or not key or text[0].isupper() != key[0].isupper():
        return False
    longer, shorter = max(len(text), len(key)), min(len(text), len(key))
    return longer <= LENGTH_RATIO * shorter and _closed(text) == _closed(key)


def _closed(text: str) -> bool:
    return text[-1:] in ".!?"


def _names(statement: Statement, text: str) -> bool:
    """Whether the words tell their own speaker."""
    return any(stands_in(part, text) for part in statement.speaker.split() if len(part) > 2)


def _choice(text: str, answer: str, other: Statement) -> Choice:
    """The quotation between the marks that the key has."""
    opening = answer[:1] if answer[:1] in _MARKS else ""
    closing = answer[-1:] if opening and answer[-1:] in _MARKS else ""
    name = other.speaker or "Somebody else"
    error = SAID_BY_OTHER.format(name=name[:1].upper() + name[1:])
    return Choice(f"{opening}{text}{closing}", error)

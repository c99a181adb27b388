"""FactSheet -> drafts: each fact worded, given options and checked; the rest is rejected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizgen.model import (
    GAP,
    Choice,
    FactSheet,
    Form,
    Kind,
    Place,
    Quantity,
    Question,
    QuizOptions,
    Rejection,
    Span,
    Statement,
    Wording,
)
from quizgen.questions.assembly import FEWEST_WRONG, Draft, assemble
from quizgen.questions.checks import Case, flaws
from quizgen.questions.checks_options import LIKENESS
from quizgen.questions.difficulty import difficulty_of
from quizgen.questions.distractors import Request, distractors
from quizgen.questions.distractors.sentences import sentence_options
from quizgen.questions.identity import stable_number
from quizgen.questions.telling import in_headline
from quizgen.questions.wording import WORDERS
from quizgen.questions.wording.sources import covering
from quizgen.questions.wording.who import as_gap
from quizgen.questions.words import outside_quotations, surname

Fact = Statement | Quantity | Place

# Chosen by reading quizzes of the seed articles. Rerun: tests/questions/test_selection.py.
NOTE_COST = 0.25  # of a full score, for each note of the checks
FORM_COST = 0.15  # for a question without options where options were wanted
OTHER_WAY_COST = 0.15  # for "Which of these did X say?", longer to read than "Who said …?"

# The forms to try for each wish, first one first; a fact that has no two fair wrong answers
# is asked without options.
FORM_ORDER: Mapping[str, tuple[Form, ...]] = {
    "choice": ("choice", "short", "gap"),  # a whole question reads better than a gap
    "gap": ("gap", "short"),
    "short": ("short", "gap"),
    "evidence": ("evidence",),
}
MIXTURE: tuple[tuple[Form, ...], ...] = (
    ("choice", "gap", "short"),
    ("gap", "choice", "short"),
    ("short", "choice", "gap"),
    ("choice", "short", "gap"),
    ("evidence", "choice", "short"),
)
REASONS: Mapping[str, str] = {
    "no-options": "The article has no two other answers that would be fair and surely wrong.",
    "run-on": "Two sentences run together here, so what belongs together is not sure.",
    "lost-mark": "A colon or semicolon holds the sentence together; cut, it makes no sense.",
    "speaker-unknown": "It is not sure who said this.",
    "no-form": "This fact cannot be asked in the form that was asked for.",
}


def facts_of(sheet: FactSheet, kind: Kind) -> tuple[Fact, ...]:
    """The facts of one kind."""
    table: Mapping[Kind, tuple[Fact, ...]] = {
        "who": sheet.statements,
        "number": sheet.quantities,
        "place": sheet.places,
    }
    return table[kind]


def draft_fact(
    fact_wordings: tuple[Wording, ...], sheet: FactSheet, options: QuizOptions
) -> Draft | Rejection:
    """The best question that can be asked of a fact, or why there is none.

    A wording whose answer the headline gives is taken only where every other has that fault.

    Args:
        fact_wordings: all wordings of one fact, best first; at least one.
        sheet: the article's facts.
        options: form and seed are used.
    """
    failure: Rejection | None = None
    for form in _forms(fact_wordings[0], options):
        told: Draft | None = None
        for wording in fact_wordings:
            result = _draft(wording, form, sheet, options.seed)
            if not isinstance(result, Draft):
                failure = _more_telling(failure, result)
            elif not in_headline(result.question, sheet.article):
                return result
            else:
                told = told or result
        if told is not None:
            return told
    return failure or rejection(fact_wordings[0], "no-form")


def _forms(wording: Wording, options: QuizOptions) -> tuple[Form, ...]:
    """The forms to try for a fact, in order."""
    if options.form != "mixed":
        return FORM_ORDER[options.form]
    span = wording.key_span
    return MIXTURE[stable_number(options.seed, span.start, span.end) % len(MIXTURE)]


def _more_telling(first: Rejection | None, second: Rejection | None) -> Rejection | None:
    """A broken rule says more than a form that does not fit."""
    return first if first is not None else second


def _draft(wording: Wording, form: Form, sheet: FactSheet, seed: int) -> Draft | Rejection | None:
    """One wording in one form; None where the two do not go together.

    Some people are named by surname only, and some names are much longer than the others:
    where a full name finds no fair company, its surname may.
    """
    if form == "gap":
        wording = as_gap(wording)
    if not _can_be(wording, form):
        return None
    result = _checked(wording, form, sheet, seed)
    if isinstance(result, Rejection) and form == "choice" and by_surname(wording) != wording:
        second = _checked(by_surname(wording), form, sheet, seed)
        return second if isinstance(second, Draft) else result
    return result


def _checked(wording: Wording, form: Form, sheet: FactSheet, seed: int) -> Draft | Rejection:
    """The draft of a wording, or the first rule that it breaks."""
    pool = _pool(wording, form, sheet, seed)
    if form in ("choice", "evidence") and len(pool) < FEWEST_WRONG:
        return rejection(wording, "no-options")
    if form == "choice" and _after_article(wording):
        return rejection(wording, "no-options")
    if _lost_mark(wording, sheet):
        return rejection(wording, "lost-mark")
    draft = assemble(sheet.article, wording, form, pool)
    found = flaws(draft.question, sheet.article, sheet=sheet)
    faults = [flaw for flaw in found if flaw.severity == "fault"]
    if faults:
        return Rejection(wording.kind, faults[0].code, faults[0].sentence, wording.key_span)
    level = difficulty_of(draft, sheet)
    cost = NOTE_COST * len(found) + FORM_COST * (form != "choice")
    score = wording.quality * wording.confidence - cost
    return replace(draft, question=replace(draft.question, difficulty=level), score=score)


def _after_article(wording: Wording) -> bool:
    """Whether a gap for a place stands behind "the": few other places could stand there."""
    return wording.kind == "place" and f"the {GAP}" in wording.stem


def _lost_mark(wording: Wording, sheet: FactSheet) -> bool:
    """Whether a gapped sentence lost the colon or semicolon that held it together."""
    if not wording.gapped or wording.kind == "who":
        return False
    stem = outside_quotations(wording.stem)
    proof = outside_quotations(wording.evidence.of(sheet.article.text))
    return any(mark in proof and mark not in stem for mark in (": ", "; "))


def by_surname(wording: Wording) -> Wording:
    """The wording with the key's surname alone, if the key is a person known by it."""
    last = surname(wording.answer)
    if wording.answer_type != "person" or last not in wording.accept:
        return wording
    accept = (wording.answer, *(text for text in wording.accept if text != last))
    return replace(wording, answer=last, accept=accept)


def _can_be(wording: Wording, form: Form) -> bool:
    """Whether a wording can be asked in a form."""
    if form == "gap":
        return wording.gapped
    if form in ("short", "evidence"):
        return not wording.gapped and wording.answer_type != "saying"
    return True


def _pool(wording: Wording, form: Form, sheet: FactSheet, seed: int) -> tuple[Choice, ...]:
    """The wrong options for a wording in a form."""
    request = Request(wording, sheet, seed)
    if form == "evidence":
        return sentence_options(request)
    made = distractors(request) if form == "choice" else ()
    return tuple(choice for choice in made if _is_like_key(choice, wording, sheet))


def _is_like_key(choice: Choice, wording: Wording, sheet: FactSheet) -> bool:
    """Whether an option can stand beside the key whichever others are shown."""
    pair = (Choice(wording.answer), choice)
    both = Question("", wording.kind, "choice", "", wording.answer, wording.evidence, pair)
    case = Case(both, sheet.article)
    return not any(broken(case) for broken in LIKENESS)


def rejection(wording: Wording, code: str) -> Rejection:
    """Why a wording gives no question."""
    return Rejection(wording.kind, code, REASONS[code], wording.key_span)


def split(
    results: tuple[Wording | Rejection, ...],
) -> tuple[tuple[Wording, ...], tuple[Rejection, ...]]:
    """Wordings and rejections apart."""
    wordings = tuple(result for result in results if isinstance(result, Wording))
    return wordings, tuple(result for result in results if isinstance(result, Rejection))


def by_part(wordings: Sequence[Wording]) -> tuple[tuple[Wording, ...], ...]:
    """The wordings of one fact, those of each part of it together.

    A quotation of several sentences says several things; each can be asked.
    """
    groups: list[list[Wording]] = []
    for wording in wordings:
        spans = ((group, part_of(group[0])) for group in groups)
        home = next((group for group, span in spans if span.overlaps(part_of(wording))), None)
        if home is None:
            groups.append([wording])
        else:
            home.append(wording)
    return tuple(tuple(group) for group in groups)


def part_of(wording: Wording) -> Span:
    """What of the fact a wording asks about."""
    return wording.asked or wording.evidence


def _unfit(fact: Fact, sheet: FactSheet) -> str:
    """Why nothing can be asked of a number or place, whatever the wording; "" if it can."""
    if isinstance(fact, Statement):
        return ""
    if fact.sentence in sheet.run_ons:
        return "run-on"
    said = covering(fact.span, sheet)
    unvouched = said is None or not said.speaker
    return "speaker-unknown" if fact.clause and fact.clause.quoted and unvouched else ""


def _span_of(fact: Fact) -> Span:
    """Where a fact stands."""
    return fact.contents[0].span if isinstance(fact, Statement) else fact.span


def _other_way(
    first: Draft | Rejection, group: tuple[Wording, ...], sheet: FactSheet, options: QuizOptions
) -> Iterator[Draft]:
    """ "Which of these did X say?" beside "Who said …?": where X speaks often, a change."""
    sayings = tuple(wording for wording in group if wording.answer_type == "saying")
    if isinstance(first, Draft) and first.wording.answer_type != "saying" and sayings:
        second = draft_fact(sayings, sheet, options)
        if isinstance(second, Draft):
            yield replace(second, score=second.score - OTHER_WAY_COST)


def drafts(sheet: FactSheet, options: QuizOptions) -> Iterator[Draft | Rejection]:
    """For every fact of the wanted kinds its best question, or why there is none."""
    for kind, worder in WORDERS.items():
        if kind not in options.kinds:
            continue
        for fact in facts_of(sheet, kind):
            fault = _unfit(fact, sheet)
            if fault:
                yield Rejection(kind, fault, REASONS[fault], _span_of(fact))
                continue
            wordings, rejections = split(worder(fact, sheet))
            for group in by_part(wordings):
                first = draft_fact(group, sheet, options)
                yield first
                yield from _other_way(first, group, sheet, options)
            if not wordings:
                yield from rejections

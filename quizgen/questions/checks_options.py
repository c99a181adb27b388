"""Checks of the options: one right, all distinct, and alike in everything but the answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from quizgen.model import Entity
from quizgen.questions.bounds import paired
from quizgen.questions.checks_case import Case, Check
from quizgen.questions.number_text import NumberText, read_number_text
from quizgen.questions.words import content_words, fold, words

FEWEST_OPTIONS = 3  # Rodriguez (2005): three options are optimal
MOST_OPTIONS = 5
LENGTH_RATIO = 1.5  # "by more than half"
SHORT_KEY = 16  # characters; between short options a ratio of lengths gives nothing away
ROUNDING = 0.02  # values nearer than this share of the larger could be one value, rounded

PLACE_WORDS = frozenset({"Ocean", "Sea", "River", "Lake", "County", "Province", "Region"})

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_ALL_OR_NONE = re.compile(r"\b(?:all|none|both|neither|any) of (?:the|these)\b|\bnot given\b", re.I)


def lacks_key(case: Case) -> bool:
    """The key is not among the options, or is there twice."""
    question = case.question
    return bool(question.choices) and question.options.count(question.answer) != 1


def is_empty(case: Case) -> bool:
    """No stem, no key, or an option without text."""
    texts = (case.question.stem, case.question.answer, *case.question.options)
    return not all(text.strip() for text in texts)


def has_too_few(case: Case) -> bool:
    """A choice between fewer than three options."""
    question = case.question
    wants = question.form in ("choice", "evidence") or bool(question.choices)
    return wants and len(question.choices) < FEWEST_OPTIONS


def has_too_many(case: Case) -> bool:
    """More options than can all be good."""
    return len(case.question.choices) > MOST_OPTIONS


def has_equal_options(case: Case) -> bool:
    """Two options that say the same, whatever their case, marks, unit or rounding."""
    options = case.question.options
    pairs = [(a, b) for n, a in enumerate(options) for b in options[n + 1 :]]
    return any(_say_same(a, b) for a, b in pairs)


def has_accepted_option(case: Case) -> bool:
    """A wrong option that marking would take as right."""
    accepted = {fold(text) for text in case.question.accept}
    return any(fold(text) in accepted for text in case.wrong)


def _say_same(a: str, b: str) -> bool:
    """Whether two options say the same."""
    if fold(a) == fold(b):
        return True
    first, second = read_number_text(a), read_number_text(b)
    if first is None or second is None or len(first.values) != len(second.values):
        return False
    if _rest(first) != _rest(second):
        return False
    pairs = zip(first.values, second.values, strict=True)
    return all(abs(x - y) <= ROUNDING * max(abs(x), abs(y)) for x, y in pairs)


def _rest(text: NumberText) -> str:
    """What stands around the numbers, without blanks and with one sign for "to"."""
    frame = "|".join(text.frame).replace("per cent", "%").replace("percent", "%")
    return re.sub(r"\|(?:-|–|to|and)\|", "|-|", frame).replace(" ", "")


def _numbers(case: Case) -> list[NumberText]:
    """The options of a number question as numbers; empty unless all of them are."""
    if case.question.kind != "number":
        return []
    read = [read_number_text(text) for text in case.question.options]
    return [number for number in read if number is not None] if all(read) else []


def mixes_kinds(case: Case) -> bool:
    """Numbers beside texts without one, names beside roles, quotations beside names."""
    options = case.question.options
    if case.question.form == "evidence":
        return False
    if case.question.kind == "number":
        return len({_has_number(text) for text in options}) > 1
    return len({_style(text) for text in options}) > 1


def _has_number(text: str) -> bool:
    return read_number_text(text) is not None


def _style(text: str) -> str:
    """Whether an option is a quotation, a name or a phrase in lower case."""
    if text[:1] in "“\"‘'":
        return "quotation"
    bare = _ARTICLE.sub("", text)
    return "name" if bare != bare.lower() else "phrase"


def mixes_units(case: Case) -> bool:
    """Numbers with another sign, unit or hedge than the rest; a hedge may face its opposite."""
    numbers = _numbers(case)
    frames = {tuple(_singular(part) for part in number.frame) for number in numbers}
    return len(frames) > 1 or len({paired(number.hedge) for number in numbers}) > 1


@lru_cache(maxsize=1024)
def _singular(part: str) -> str:
    return re.sub(r"(?<=[a-z])s\b", "", part)


def mixes_precision(case: Case) -> bool:
    """Numbers with more decimals than others, or words beside digits."""
    forms = [number.forms[0] for number in _numbers(case)]
    styles = {(form.style, form.scale) for form in forms}
    return len(styles) > 1 or len({form.decimals > 0 for form in forms}) > 1


def has_telling_length(case: Case) -> bool:
    """The key is longer or shorter than every other option by more than half."""
    lengths = [len(text) for text in case.wrong]
    key = len(case.question.answer)
    if not lengths or max(key, *lengths) <= SHORT_KEY:
        return False
    return key > LENGTH_RATIO * max(lengths) or key * LENGTH_RATIO < min(lengths)


def is_unsorted(case: Case) -> bool:
    """Numbers that do not rise from the first option to the last."""
    values = [number.values for number in _numbers(case)]
    return values != sorted(values)


def shares_word_with_key(case: Case) -> bool:
    """A content word of the stem stands in the key and in no other option."""
    question = case.question
    if not question.choices or question.form == "evidence":
        return False
    others = frozenset().union(*(content_words(text) for text in case.wrong))
    shared = content_words(question.stem) & content_words(question.answer)
    return bool(shared - others - set(_unit_words(case)))


def _unit_words(case: Case) -> tuple[str, ...]:
    """The unit that a stem and its key both name."""
    return words(case.question.unit)


def says_all_or_none(case: Case) -> bool:
    """An option such as "all of the above"."""
    return any(_ALL_OR_NONE.search(text) for text in case.question.options)


def has_alias_of_key(case: Case) -> bool:
    """An option that is another name for the key, by what the article tells."""
    if case.sheet is None or case.question.kind != "who":
        return False
    keys = [e for e in case.sheet.entities if _goes_by(e, case.question.answer)]
    return any(_goes_by(entity, text) for entity in keys for text in case.wrong)


def _goes_by(entity: Entity, name: str) -> bool:
    """Whether somebody has a name, folded."""
    return fold(name) in {fold(other) for other in (entity.name, *entity.aliases)}


def has_related_voice(case: Case) -> bool:
    """An option that a reader could take for the key's own voice: a ministry, its minister."""
    if case.sheet is None or case.question.kind != "who":
        return False
    keys = [e for e in case.sheet.entities if _goes_by(e, case.question.answer)]
    related = {ident for entity in keys for ident in entity.related}
    others = [e for e in case.sheet.entities if e.id in related]
    return any(_goes_by(entity, text) for entity in others for text in case.wrong)


# What must hold between the key and each option alone, whichever others are shown.
def mixes_names(case: Case) -> bool:
    """A place with its kind in its name beside one without: "Atlantic", "Arctic Ocean"."""
    question = case.question
    if question.kind != "place" or not question.choices:
        return False
    ends = [text.split()[-1] if " " in text else "" for text in question.options if text]
    told = {end for end in ends if end in PLACE_WORDS}
    key = question.answer.split()[-1:]
    return bool(told) and (not key or key[0] not in PLACE_WORDS or len(set(ends)) > 1)


LIKENESS: tuple[Callable[[Case], bool], ...] = (
    has_equal_options,
    mixes_kinds,
    mixes_units,
    mixes_precision,
    mixes_names,
)


OPTION_CHECKS: dict[str, Check] = {
    "empty": Check(is_empty, "The question, its answer or an option is empty."),
    "key-missing": Check(lacks_key, "The right answer must be among the options exactly once."),
    "few-options": Check(has_too_few, "A choice needs at least three options."),
    "many-options": Check(has_too_many, "More than five options tire without testing more."),
    "equal-options": Check(has_equal_options, "Two options say the same."),
    "accepted-option": Check(
        has_accepted_option, "A wrong option is also accepted as a right answer."
    ),
    "mixed-kinds": Check(mixes_kinds, "The options are not all of one kind."),
    "mixed-units": Check(mixes_units, "The numbers do not all have the same unit and hedge."),
    "mixed-precision": Check(mixes_precision, "The numbers are not all written equally exactly."),
    "mixed-names": Check(mixes_names, "Some places have their kind in their name, others not."),
    "key-length": Check(
        has_telling_length, "The right answer is much longer or shorter than all other options."
    ),
    "unsorted-numbers": Check(is_unsorted, "The numbers do not stand in order."),
    "shared-word": Check(
        shares_word_with_key, "Only the right answer shares a word with the question."
    ),
    "all-or-none": Check(says_all_or_none, "“All” or “none of the above” is no option."),
    "key-alias": Check(has_alias_of_key, "An option is another name for the right answer."),
    "related-voice": Check(
        has_related_voice, "An option speaks for the right answer, or the other way round."
    ),
}

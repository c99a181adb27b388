"""Wrong numbers in the key's own form: first others of the article, then values near by.

The form is taken from the key as printed: its hedge, sign, unit, scale word, words or digits
and precision all stay, so that nothing but the value can be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Choice, Quantity
from quizgen.numerals import SCALES
from quizgen.questions.distractors.hedged import Bound, bound_of
from quizgen.questions.distractors.limits import limits_of
from quizgen.questions.distractors.near_values import grain, near_values
from quizgen.questions.distractors.pool import POOL_SIZE, Request
from quizgen.questions.distractors.ranges import near_pairs
from quizgen.questions.distractors.vague import vague_texts
from quizgen.questions.number_text import NumberText, numbers_in, read_number_text
from quizgen.questions.words import content_words, words
from quizgen.units import unit_of

NOT_IN_ARTICLE = "The article does not give this number."

# Options with the opposite hedge beside "more than 40", so that the key is never the only one
# with its own. Chosen by reading; rerun tests/questions/test_distractors_numbers.py.
MOST_FACING = 2
# Simple fractions by size, as news writes them.
FRACTION_LADDER = (
    ("a tenth", 1 / 10), ("a fifth", 1 / 5), ("a quarter", 1 / 4), ("a third", 1 / 3),
    ("half", 1 / 2), ("two thirds", 2 / 3), ("three quarters", 3 / 4),
)  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:a |one[ -])(?:tenth|sixth|fifth|quarter|fourth|third|half)\b|\bhalf\b|"
    r"\btwo[ -]thirds\b|\bthree[ -]quarters\b",
    re.I,
)
CURRENCY_SIGNS = ("$", "£", "€", "¥")
_PERCENT = re.compile(r"\s?(?:%|per ?cent)")
_PERCENT_AMOUNT = re.compile(r"(\d[\d.]*)\s?(?:%|per ?cent)")
# What tells which of two shares is the larger one.
_DIRECTED = re.compile(
    r"\b(?:from|than|lead\w*|led|ahead|trail\w*|behind|beat\w*|won|wins?|los[est]\w*|lost|"
    r"defeat\w*|only|just|compared|up|down|rose|fell)\b"
)
_UNIT_AFTER = re.compile(r"\s([a-z]+)\b")

# Nouns that count people: numbers of one sort of people can be taken for another.
PEOPLE_NOUNS = frozenset(
    "people person man men woman women child children troops soldier soldiers fighter fighters "
    "civilian civilians resident residents worker workers employee employees student students "
    "pupil pupils patient patients victim victims passenger passengers protester protesters "
    "officer officers voter voters member members migrant migrants refugee refugees inmate "
    "inmates personnel recruits conscripts casualties deaths fans families households players "
    "volunteers doctors nurses teachers suspects prisoners survivors visitors tourists customers "
    "users supporters demonstrators firefighters crew staff".split()
)
# How many times the key's size, or a part of it, a number of the article may be before it looks
# absurd beside the key. Chosen by reading the options of the seed articles.
SAME_SORT_REACH = 4.0
OTHER_SORT_REACH = 2.0
ROUNDED_FROM = 100  # news tells larger numbers again with one digit: "those 5,000" of 5,300
EXACT_BELOW = 100  # plain numbers up to here are counted one by one, also the round ones
ROUNDING = 0.02  # as the check of options has it
NO_REACH = 0.1  # no number is within it


def number_options(request: Request) -> tuple[Choice, ...]:
    """Wrong numbers for the key of a number question, best first.

    Returns:
        Up to ``POOL_SIZE`` choices with distinct values; none where the key has no number
        that can be varied.
    """
    answer, fact = request.wording.answer, request.wording.fact
    if isinstance(fact, Quantity) and fact.vague:
        return tuple(Choice(text, NOT_IN_ARTICLE) for text in vague_texts(fact, answer))
    key = read_number_text(answer)
    if key is None or _holds_article(key):
        return ()
    if len(key.numerals) == 1 and _FRACTION.fullmatch(key.numerals[0]):
        return _fractions(key, bound_of(key, request.wording.stem, answer, counted=False))
    return _chosen(request, key, _excluded(request, key))


def _excluded(request: Request, key: NumberText) -> set[tuple[float, ...]]:
    """Values that no option may have: the key's, those of the stem, and "one" for a plural."""
    out = {key.values, *((value,) for value in numbers_in(request.wording.stem))}
    if key.values[-1] != 1 and not key.parts[-1].startswith("-"):
        out.add((1.0,))  # "_____ villages" and "How many villages" take no "one"
    return out


def _chosen(request: Request, key: NumberText, out: set[tuple[float, ...]]) -> tuple[Choice, ...]:
    """The values that are surely wrong and possible, each once, as the key would print them."""
    stem, answer, fact = request.wording.stem, request.wording.answer, request.wording.fact
    bounds, limits = _bounds(stem, key), limits_of(fact, stem, answer)
    counted = isinstance(fact, Quantity) and fact.kind == "count"
    hedged = bound_of(key, stem, answer, counted=counted)
    kept, faced = [key.values], 0
    choices: list[Choice] = []
    for value, error in (*_article_values(request, key), *_invented_values(request, key)):
        faces = hedged.faces(value[0])
        if faces and (not hedged.facing or faced == MOST_FACING):
            continue
        passed = any((value[0] < bound) != (key.values[0] < bound) for bound in bounds)
        blurs = any(_blurs(value, other) for other in kept)
        if value in out or passed or blurs or not limits.allow(value):
            continue
        kept.append(value)
        faced += faces
        text = _agreeing(key, value)
        choices.append(Choice(hedged.faced(text) if faces else text, error))
    return tuple(choices[:POOL_SIZE])


def _blurs(value: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two options could be one, rounded: 62 beside 63."""
    pairs = zip(value, other, strict=True)
    return all(abs(a - b) <= ROUNDING * max(abs(a), abs(b)) for a, b in pairs)


def _bounds(stem: str, key: NumberText) -> tuple[float, ...]:
    """Other amounts of the key's sign in the stem, beyond which a value would look wrong.

    Where members pay _____ and others $25, few will take $30 for the members' price.
    """
    sign = key.parts[0][-1:] if key.parts[0][-1:] in CURRENCY_SIGNS else ""
    if sign:
        amounts = re.findall(rf"{re.escape(sign)}\d[\d,.]*(?: [a-z]+illion)?", stem)
        return tuple(value for text in amounts for value in numbers_in(text))
    percent = _PERCENT.match(key.parts[-1]) and _DIRECTED.search(stem)
    found = _PERCENT_AMOUNT.findall(stem) if percent else ()
    return tuple(value for text in found for value in numbers_in(text))


# ---------------------------------------------------------------- from the article
def _article_values(request: Request, key: NumberText) -> Iterator[tuple[tuple[float, ...], str]]:
    """Other numbers of the article that could be taken for the key."""
    fact = request.wording.fact
    if not isinstance(fact, Quantity) or len(key.values) != 1:
        return
    found = []
    for other in request.sheet.quantities:
        text = read_number_text(other.text)
        if text is None or len(text.values) != 1:
            continue
        if not _like_form(text, key):
            continue
        value, reach = text.values[0], _reach(other, fact)
        near = key.values[0] / reach <= value <= key.values[0] * reach
        if near and not same_thing(other, fact) and not _one_figure(value, key.values[0]):
            found.append((-reach, other.span, value, _error(other)))
    for _, _, value, error in sorted(found):
        yield (value,), error


def _reach(other: Quantity, key: Quantity) -> float:
    """How many times larger or smaller a number may be to stand beside the key."""
    if (other.kind, other.unit) != (key.kind, key.unit) or other.high is not None:
        return NO_REACH
    return SAME_SORT_REACH if _same_sort(other, key) else OTHER_SORT_REACH


def _like_form(other: NumberText, key: NumberText) -> bool:
    """Whether a number is written as the key is, and is as round unless the key is exact."""
    a, b = other.forms[0], key.forms[0]
    if (a.style, a.decimals, a.scale) != (b.style, b.decimals, b.scale):
        return False
    exact = not key.hedge and key.values[0] < EXACT_BELOW
    return exact or other.values[0] % grain(key.values[0], b) == 0


def _head(counted: str) -> str:
    """The noun of a noun phrase, roughly: the last word before a preposition, singular."""
    phrase = re.split(r"\s(?:of|in|on|for|from|with|who|that|at|to|by)\s", counted.lower())[0]
    last = words(phrase)[-1:] or ("",)
    return last[0]


def _same_sort(other: Quantity, key: Quantity) -> bool:
    """Whether two quantities of one kind and unit count the same sort of thing."""
    if key.kind != "count":
        return True
    heads = {_head(other.counted), _head(key.counted)}
    return len({h.removesuffix("s") for h in heads}) == 1 or heads <= PEOPLE_NOUNS


def same_thing(other: Quantity, key: Quantity) -> bool:
    """Whether a quantity may be another figure for what the key counts."""
    if other.span == key.span:
        return True
    named = bool(other.counted and key.counted)
    if named and not _alike(other.counted, key.counted):
        return False
    if other.clause is None or key.clause is None:
        return named
    if other.clause.lemma != key.clause.lemma:
        return False
    subjects = [c.subject.text if c.subject else "" for c in (other.clause, key.clause)]
    return _alike(*subjects) or other.kind == "count"


def _alike(a: str, b: str) -> bool:
    """Whether one phrase says no more than the other."""
    first, second = content_words(a), content_words(b)
    return first <= second or second <= first


def _error(other: Quantity) -> str:
    if not other.counted:
        return "This is another number from the article."
    return f"This is another number from the article: it counts {other.counted}."


# ---------------------------------------------------------------- near by
def _invented_values(request: Request, key: NumberText) -> Iterator[tuple[tuple[float, ...], str]]:
    """Values near the key that the article gives for nothing of the kind."""
    given = _given_values(request)
    for values in _near(request, key):
        lonely = values[-1] == 1 != key.values[-1] and _UNIT_AFTER.match(key.parts[-1])
        if not lonely and not any(_rounds_to(values[0], known) for known in given):
            yield values, NOT_IN_ARTICLE


def _given_values(request: Request) -> set[float]:
    """Every value of the article that has the key's kind and unit."""
    fact = request.wording.fact
    if not isinstance(fact, Quantity):
        return set()
    quantities = request.sheet.quantities
    return {q.value for q in quantities if (q.kind, q.unit) == (fact.kind, fact.unit)}


def _near(request: Request, key: NumberText) -> Iterator[tuple[float, ...]]:
    """Near values for a plain number, a range or a ratio; nothing for longer texts."""
    limits = limits_of(request.wording.fact, request.wording.stem, request.wording.answer)
    if len(key.values) == 1:
        form = key.forms[0]
        for value in near_values(key.values[0], form, ceiling=limits.below, age=limits.age):
            yield (value,)
    elif len(key.values) == 2:
        yield from near_pairs(key, limits)


# ---------------------------------------------------------------- fractions
def _fractions(key: NumberText, hedged: Bound) -> tuple[Choice, ...]:
    """The other simple fractions that are wrong, in place of the one in the key, nearest first."""
    before, after = key.parts
    written = key.numerals[0].lower()
    hyphen = "-" if "-" in written else " "
    one = written.startswith("one")
    value = key.values[0]
    choices = []
    for name, size in sorted(FRACTION_LADDER, key=lambda step: abs(step[1] - value)):
        if _rounds_to(size, value) or (hedged.faces(size) and not hedged.facing):
            continue
        text = before + _like_fraction(name, hyphen, one=one) + after
        choices.append(Choice(hedged.faced(text) if hedged.faces(size) else text, NOT_IN_ARTICLE))
    return tuple(choices)


def _like_fraction(name: str, hyphen: str, *, one: bool) -> str:
    """A fraction with "one" or "a", hyphen or blank, as the key has it."""
    if name.startswith("a "):
        return f"one{hyphen}{name[2:]}" if one else name
    return name.replace(" ", hyphen)


# ---------------------------------------------------------------- wrong, and well written
def _holds_article(key: NumberText) -> bool:
    """Whether "a" belongs to the noun behind: "a billion-dollar deal", not "two billion-…"."""
    first = key.numerals[-1].lower().split()[0]
    return key.parts[-1].startswith("-") and (first in ("a", "an") or first in SCALES)


def _rounds_to(value: float, other: float) -> bool:
    """Whether two values could be one number, rounded."""
    if float(value).is_integer() and float(other).is_integer() and max(value, other) <= 100:
        return value == other
    return abs(value - other) <= 0.02 * max(abs(value), abs(other))


def _one_figure(value: float, key: float) -> bool:
    """Whether a number of the article may be the key, rounded."""
    if _rounds_to(value, key):
        return True
    return key >= ROUNDED_FROM and value == float(f"{key:.0e}")


def _agreeing(key: NumberText, values: tuple[float, ...]) -> str:
    """The key's text with other values; its unit follows from one to many and back."""
    text = key.write(values)
    after = key.parts[-1]
    unit = _UNIT_AFTER.match(after)
    if unit is None or key.forms[-1].style in ("ordinal", "ordinal words"):
        return text
    if key.values[-1] == 1 and values[-1] != 1 and unit_of(unit[1]) is not None:
        return text[: len(text) - len(after)] + after.replace(unit[1], _plural(unit[1]), 1)
    return text


def _plural(noun: str) -> str:
    """The plural of a unit."""
    if noun == "foot":
        return "feet"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")

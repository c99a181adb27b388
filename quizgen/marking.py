"""A response against a question -> marks. Pure: no database, no web.

>>> from quizgen.model import Question, Span
>>> mark(Question("q", "who", "short", "Who spoke?", "Ana Ruiz", Span(0, 9)), "ruiz").right
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache

import pycountry
from nltk.metrics import edit_distance

from quizgen.amounts import parse_amount, same_amount
from quizgen.model import Question, Span

TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady prof professor president vice prime minister "
    "chancellor senator sen congressman congresswoman representative rep governor gov mayor "
    "king queen prince princess pope judge justice general gen colonel col captain capt "
    "lieutenant lt sergeant sgt major maj admiral rev reverend father sister imam rabbi chief "
    "secretary spokesman spokeswoman spokesperson chairman chairwoman former ex-president "
    "foreign defence defense".split()
)
ARTICLES = frozenset({"a", "an", "the"})
PLACE_LEADS = frozenset({"in", "at", "near", "on", "from", "to", "around", "outside", "inside"})
# Last words of bodies, which have no surname.
BODY_NOUNS = frozenset(
    "party council ministry department agency office bank group company union university school "
    "committee commission watch army police service force forces court union association times "
    "post news house institute foundation board authority assembly parliament senate league "
    "club team trust church".split()
)
# Most letters that may be wrong in a word of at most so many letters; a word of up to four
# letters must be right, or Iran would be a slip of Iraq. Chosen on pairs of like names such as
# Slovakia and Slovenia; rerun tests/test_marking.py.
SPELLING_LIMITS: tuple[tuple[int, int], ...] = ((4, 0), (8, 1), (12, 2))
LONG_WORD_SLIPS = 3
_MAX_PERSON_WORDS = 4
_QUOTES = re.compile(r"[\"“”„«»‘’'`´]")
_SPLIT = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a response earns.

    Attributes:
        right: whether it is taken as right.
        points: 1.0 or 0.0.
        note: how it matched, for feedback: "exact", "amount", "surname", "spelling",
            "evidence"; "" if wrong.
    """

    right: bool
    points: float
    note: str = ""


WRONG = Mark(False, 0.0)


def _right(note: str) -> Mark:
    return Mark(True, 1.0, note)


def folded(text: str) -> str:
    """A text without case, accents, quotes, leading articles and final stops."""
    text = unicodedata.normalize("NFKD", _QUOTES.sub("", text).casefold())
    plain = "".join(c for c in text if not unicodedata.combining(c))
    words = [word for word in _SPLIT.split(plain) if word]
    while len(words) > 1 and words[0] in ARTICLES:
        words.pop(0)
    return " ".join(words)


def _words(text: str, dropped: frozenset[str]) -> tuple[str, ...]:
    """The folded words of a name without those that do not tell names apart."""
    words = folded(text).split()
    kept = tuple(word for word in words if word not in dropped)
    return kept or tuple(words)


def slips_allowed(word: str) -> int:
    """How many letters of a word may be wrong."""
    return next((n for size, n in SPELLING_LIMITS if len(word) <= size), LONG_WORD_SLIPS)


def _slip_in_word(right: str, given: str) -> bool:
    """Whether one word is a slip of another: same first letter, few letters wrong."""
    if right == given:
        return True
    if right[0] != given[0] or right.isdigit() or given.isdigit():
        return False
    limit = slips_allowed(min(right, given, key=len))
    return limit > 0 and edit_distance(right, given, transpositions=True) <= limit


def _slip(right: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether a name is another with small slips of spelling, word by word."""
    return len(right) == len(given) and all(map(_slip_in_word, right, given))


@cache
def _country_names() -> frozenset[str]:
    """The names of all countries: one is never a slip of another."""
    found = set()
    for country in pycountry.countries:
        found.add(folded(country.name))
        found.add(folded(getattr(country, "common_name", country.name)))
    return frozenset(found)


def _is_person(name: str) -> bool:
    """Whether a key reads as the name of a person, with a surname."""
    words = [word for word in name.split() if folded(word) not in TITLES]
    capital = all(word[:1].isupper() and not word.isupper() for word in words)
    body = bool(words) and folded(words[-1]) in BODY_NOUNS
    return 2 <= len(words) <= _MAX_PERSON_WORDS and capital and not body


def _short_forms(name: str) -> set[tuple[str, ...]]:
    """Shorter ways to name a person: the surname, the first name with the surname."""
    words = _words(name, TITLES)
    return {words[-1:], (words[0], words[-1])} if _is_person(name) else set()


def _mark_name(key: str, response: str, others: Collection[str], kind: str) -> Mark:
    """A name against one accepted name."""
    dropped = TITLES if kind == "who" else PLACE_LEADS | ARTICLES
    given, right = _words(response, dropped), _words(key, dropped)
    if given == right:
        return _right("exact")
    shorts = _short_forms(key) if kind == "who" else set()
    taken = {form for other in others for form in _short_forms(other)} if shorts else set()
    if given in shorts - taken:
        return _right("surname")
    if _names_another(given, others, dropped):
        return WRONG
    if any(_slip(form, given) for form in {right, *shorts} - taken):
        return _right("spelling")
    return WRONG


def _names_another(
    given: tuple[str, ...], others: Collection[str], dropped: frozenset[str]
) -> bool:
    """Whether the response is, or is a slip of, the name of somebody or something else."""
    if " ".join(given) in _country_names():
        return True
    forms = {_words(other, dropped) for other in others}
    forms |= {short for other in others for short in _short_forms(other)}
    return any(_slip(form, given) for form in forms)


def _mark_amount(question: Question, key: str, response: str) -> Mark:
    """A number against one accepted number."""
    right, given = parse_amount(key), parse_amount(response)
    if right is not None and not right.unit and question.unit:
        right = replace(right, unit=question.unit)
    return _right("amount") if same_amount(right, given) else WRONG


def _mark_words(question: Question, response: str, others: Collection[str]) -> Mark:
    """A gap or short answer against every accepted answer."""
    keys = (question.answer, *question.accept)
    if not folded(response):
        return WRONG
    if any(folded(key) == folded(response) for key in keys) and question.kind != "number":
        return _right("exact")
    if question.kind == "number":
        if any(_same_print(key, response) for key in keys):
            return _right("exact")
        marks = [_mark_amount(question, key, response) for key in keys]
    else:
        rivals = [other for other in others if folded(other) not in map(folded, keys)]
        marks = [_mark_name(key, response, rivals, question.kind) for key in keys]
    return next((result for result in marks if result.right), WRONG)


def _same_print(key: str, response: str) -> bool:
    """Whether a number is written as in the key, but for case and spaces."""
    return " ".join(key.casefold().split()) == " ".join(response.casefold().split())


def _mark_choice(question: Question, response: str) -> Mark:
    return _right("exact") if response.strip() == question.answer.strip() else WRONG


def _mark_evidence(question: Question, response: Span | int) -> Mark:
    place = Span(response, response + 1) if isinstance(response, int) else response
    inside = place.start < place.end and question.evidence.covers(place)
    return _right("evidence") if inside else WRONG


def mark(
    question: Question, response: str | int | Span, *, others: Collection[str] = ()
) -> Mark:
    """Mark a response.

    Args:
        question: what was asked.
        response: the text of the option chosen, the words written, or, for the form
            ``evidence``, an offset or span of the source text in characters.
        others: further names of the article that a slip of spelling must not be nearer to;
            the wrong choices of the question always count among them.
    """
    if not isinstance(response, str):
        return _mark_evidence(question, response) if question.form == "evidence" else WRONG
    if question.form == "evidence":
        return WRONG
    if question.form == "choice":
        return _mark_choice(question, response)
    wrong = [choice.text for choice in question.choices if choice.text != question.answer]
    return _mark_words(question, response, (*others, *wrong))

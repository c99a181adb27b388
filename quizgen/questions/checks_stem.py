"""Checks of the stem: one closed sentence that can be understood without the article."""

from __future__ import annotations

import re

from quizgen.model import GAP
from quizgen.questions.checks_case import Case, Check
from quizgen.questions.words import (
    ASKING_WORDS,
    QUOTED,
    content_words,
    fold,
    outside_quotations,
    stands_in,
    surname,
)

FEWEST_CONTENT_WORDS = 3  # in a stem without a name
LONGEST_STEM = 45  # words; the longest that read well among the seed articles' questions

_GAPS = re.compile(r"_{3,}")
_CLOSED = re.compile(r"[.?!:][”\"’')]*$")
_OPENING = re.compile(r"^[“\"‘'(]*(?:[A-ZÀ-ÖØ-Þ]|\d|[_$£€])")
_STRAY = re.compile(r"[|•\[\]{}<>]|\s[,.;:?](?:\s|$)|,,|\.\s*\?|\?\s*\?|https?:|@\w+\.\w|\(\s*\)")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|them|his|hers?|its|theirs?)\b", re.I)
_EMPTY_IT = re.compile(r"it(?:'s|’s)? (?:is|was|would be|will be|has been|to)\b", re.I)
_WAS_IT = re.compile(
    r"\b(?:is|was|will|would|does|did) it (?:be |take )?(?:before|until|since|that)\b"
)
_ASKED = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might)\s+$",
    re.I,
)
_WHO = re.compile(r"^(?:according to [^,]+, )?(?:who|which|what|whose)\b", re.I)
_RELATIVE_DAY = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|(?:this|last) (?:morning|afternoon|evening|night)|"
    r"(?:earlier|later) (?:this|that|in the) \w+|the (?:same|next|previous|following) day)\b",
    re.I,
)
_RELATIVE_DATE = re.compile(
    r"\b(?:this|last|next) (?:week|month|year|weekend|spring|summer|autumn|fall|winter)\b|"
    r"\b(?:in|over|for) the (?:past|last|next|coming) (?:[\w-]+ ){0,2}"
    r"(?:days?|weeks?|months?|years?|decades?)\b|\bin a few (?:days|weeks|months|years)\b|"
    r"\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bago\b",
    re.I,
)
_OPEN_NOUN = re.compile(
    r"\bthe (?:company|firm|group|man|woman|team|organi[sz]ation|minister|spokes\w+|"
    r"report|study|former|latter|pair|couple|incident|event|move|deal|ruling)\b",
    re.I,
)
_DEMONSTRATIVE = re.compile(
    r"\b(?:this|these|those|such) (?!(?:of|is|was)\b)[a-z]+|\bthat (?:is|was)\b", re.I
)
_OPENS_WITH_POINTER = re.compile(r"(?:it|this|that|these|those|such|there)\b", re.I)
_SPOKEN_PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|hers?|theirs?)\b", re.I)
_FULL_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+ (?:[A-ZÀ-ÖØ-Þ][\w’'.-]+ )*[A-ZÀ-ÖØ-Þ][\w-]+")
_LIST = re.compile(r"\b[Tt]he following\b|\bfollowing\b[^.?]*:|:[^“]*;")
_NEGATIVE = re.compile(r"\b(?:not|never|except|least likely)\b|n[’']t\b")
_THAT = re.compile(r"\bthat\b|:")


def _plain(case: Case) -> str:
    """The stem without its quotations."""
    return outside_quotations(case.question.stem)


def is_unclosed(case: Case) -> bool:
    """No capital at the start, no stop at the end, or marks that do not pair."""
    stem = case.question.stem.strip()
    pairs = (("(", ")"), ("“", "”"), ("[", "]"))
    unpaired = any(stem.count(a) != stem.count(b) for a, b in pairs) or stem.count('"') % 2
    return not _OPENING.search(stem) or not _CLOSED.search(stem) or bool(unpaired)


def has_wrong_gaps(case: Case) -> bool:
    """More than one gap, or a gap question without one."""
    gaps = len(_GAPS.findall(case.question.stem))
    return gaps > 1 or (case.question.form == "gap" and gaps == 0)


def has_stray_marks(case: Case) -> bool:
    """Marks left over from a page: bars, brackets, doubled commas, an address."""
    plain = outside_quotations(case.question.stem, "x")
    return bool(_STRAY.search(plain.replace(GAP, "x")))


def has_cut_list(case: Case) -> bool:
    """A list behind a colon, of which a question can hardly hold every member."""
    return bool(_LIST.search(_plain(case)))


def has_open_pronoun(case: Case) -> bool:
    """A pronoun with nothing before it that it can mean, within the stem or its key."""
    question, plain = case.question, _plain(case)
    match = _PRONOUN.search(plain)
    if match is None or _EMPTY_IT.match(plain, match.start()) or _WAS_IT.search(plain):
        return False
    if question.kind == "who" and _WHO.match(plain) and match.start() > 0:
        return False
    before = plain[: match.start()]
    if _ASKED.search(before):  # "did they": the pronoun is what is asked about
        return not re.search(r"(?<=\s)[A-Z]\w", before)
    return not content_words(before) - ASKING_WORDS


def has_open_noun(case: Case) -> bool:
    """A noun such as "the company" or "this plan" that nothing before it explains."""
    plain = _plain(case)
    found = [m for m in (_OPEN_NOUN.search(plain), _DEMONSTRATIVE.search(plain)) if m]
    return any(not re.search(r"(?<=\s)[A-Z]\w+", plain[1 : m.start()]) for m in found) and (
        not _followed_by_name(plain, found)
    )


def _followed_by_name(plain: str, found: list[re.Match[str]]) -> bool:
    """Whether the noun is explained behind it: "the group of …", "the company Arden"."""
    return all(re.match(r"\s+(?:of|that|which|who|in|at|[A-Z])", plain[m.end() :]) for m in found)


def is_vague(case: Case) -> bool:
    """So few words of content that the stem could be about many things."""
    stem = case.question.stem
    named = re.search(r"(?<=[\s“\"])[A-Z]\w+", stem)
    return named is None and len(content_words(stem)) < FEWEST_CONTENT_WORDS


def quotes_open_pronoun(case: Case) -> bool:
    """A quotation with "he" or "this" whose meaning was told before the words quoted."""
    for match in QUOTED.finditer(case.question.stem):
        words_said = match.group()[1:]
        if _OPENS_WITH_POINTER.match(words_said):
            return True
        pronoun = _SPOKEN_PRONOUN.search(words_said)
        if pronoun and not re.search(r"(?<=\s)[A-Z]\w", words_said[: pronoun.start()]):
            return True
    return False


def names_twice(case: Case) -> bool:
    """A full name that stands twice in the stem, where a pronoun should."""
    names = _FULL_NAME.findall(_plain(case))
    return len(names) > len(set(names))


def has_relative_day(case: Case) -> bool:
    """ "Yesterday" and the like, which mean nothing beside the article's date."""
    return bool(_RELATIVE_DAY.search(_plain(case)))


def has_relative_date(case: Case) -> bool:
    """ "Last month", "on Monday": clear only to one who knows when the article appeared."""
    return bool(_RELATIVE_DATE.search(_plain(case)))


def is_too_long(case: Case) -> bool:
    """More words than a class reads with ease."""
    return len(case.question.stem.split()) > LONGEST_STEM


def tells_key(case: Case) -> bool:
    """The key, or another way to say it, stands in the stem."""
    question = case.question
    if question.form == "evidence" or not fold(question.answer):
        return False
    keys = [question.answer]
    if question.kind == "who" and question.answer[:1].isupper():
        keys.append(surname(question.answer))
    return any(stands_in(key, question.stem) for key in keys)


def hides_negative(case: Case) -> bool:
    """A "not" in the question itself that is not in capitals."""
    ask = _THAT.split(_plain(case))[0]
    return case.question.stem.rstrip().endswith("?") and bool(_NEGATIVE.search(ask))


STEM_CHECKS: dict[str, Check] = {
    "stem-unclosed": Check(
        is_unclosed, "The question is not one complete sentence, or its marks do not pair."
    ),
    "gaps": Check(has_wrong_gaps, "A gap question has exactly one gap."),
    "stray-marks": Check(has_stray_marks, "The question holds marks left over from the page."),
    "cut-list": Check(has_cut_list, "A list behind a colon belongs in no question."),
    "open-pronoun": Check(
        has_open_pronoun, "A pronoun in the question does not tell whom or what it means."
    ),
    "open-noun": Check(
        has_open_noun, "The question speaks of something without saying which one.", "note"
    ),
    "vague-stem": Check(is_vague, "The question does not say enough of what it is about.", "note"),
    "open-quotation": Check(
        quotes_open_pronoun, "The quoted words do not tell whom or what they are about.", "note"
    ),
    "repeated-name": Check(names_twice, "The question says one full name twice.", "note"),
    "relative-day": Check(
        has_relative_day, "“Yesterday” or “today” means nothing once the article is old."
    ),
    "relative-date": Check(
        has_relative_date, "The time in the question depends on when the article appeared.", "note"
    ),
    "long-stem": Check(is_too_long, "The question is longer than a class reads with ease.", "note"),
    "key-in-stem": Check(tells_key, "The question gives its own answer."),
    "hidden-negative": Check(
        hides_negative, "A “not” in a question is easily missed: print it in capitals."
    ),
}

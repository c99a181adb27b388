"""Whether a headline, or a question of the quiz, tells the answer of another question.

>>> is_demonym("German", "Germany"), is_demonym("parish", "Paris")
(True, False)
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from quizgen.model import Article, BlockRole, Question
from quizgen.questions.number_text import numbers_in, read_number_text
from quizgen.questions.words import content_words, fold, overlap, plain_words, stands_in, words

# Chosen on the quizzes of the seed articles, so that what a reader calls a give-away is found
# and little else. Rerun: tests/questions/test_telling.py.
GIVING_WORDS = 2  # words, names apart, that two stems share before one can tell the other's name
RARE_NUMBER = 6  # letters or digits of a number that hardly stands in a text by chance
HEADLINE_SHARE = 0.4  # of a stem's content words, from which the headline answers it
COMMON_NUMBER = 12  # up to here a number must count the same to be the same
SAME_SAYING = 0.6  # share of content words from which an option repeats a stem

# Endings that make a land's people of its name, behind the letters that both share.
DEMONYM_ENDINGS = frozenset({"n", "an", "ian", "ese", "ish", "i", "ite", "er", "ean", "nian"})
SHORTEST_ROOT = 3  # letters that a land and its people share at least
LONGEST_TAIL = 3  # letters of the land's name that its people's may lack
# Peoples whose name the endings do not make.
PEOPLES: dict[str, frozenset[str]] = {
    "united states": frozenset({"american", "americans", "us", "u.s"}),
    "united kingdom": frozenset({"british", "uk", "britain", "britons"}),
    "america": frozenset({"us", "u.s"}),
    "england": frozenset({"english"}),
    "scotland": frozenset({"scottish", "scots"}),
    "wales": frozenset({"welsh"}),
    "ireland": frozenset({"irish"}),
    "france": frozenset({"french"}),
    "spain": frozenset({"spanish", "spaniards"}),
    "netherlands": frozenset({"dutch"}),
    "denmark": frozenset({"danish", "danes"}),
    "switzerland": frozenset({"swiss"}),
    "greece": frozenset({"greek", "greeks"}),
    "philippines": frozenset({"filipino", "filipinos", "philippine"}),
    "peru": frozenset({"peruvian", "peruvians"}),
    "thailand": frozenset({"thai", "thais"}),
    "myanmar": frozenset({"burmese"}),
    "czech republic": frozenset({"czech", "czechs"}),
}


# ---------------------------------------------------------------- headlines
def in_headline(question: Question, article: Article) -> bool:
    """Whether the headline or the line below it gives the key.

    A number or place is given wherever it stands there, also as its people's name; a speaker
    only together with what the stem asks.
    """
    lines = _lines(article, "headline"), (article.title,), _lines(article, "standfirst")
    return any(_line_tells(line, question) for line in chain.from_iterable(lines))


def only_in_standfirst(question: Question, article: Article) -> bool:
    """Whether the line below the headline gives the key, and the headline does not."""
    above = (*_lines(article, "headline"), article.title)
    return in_headline(question, article) and not any(_line_tells(t, question) for t in above)


def _lines(article: Article, role: BlockRole) -> tuple[str, ...]:
    """The texts of the blocks that have a role."""
    return tuple(b.span.of(article.text) for b in article.blocks if b.role == role)


def _line_tells(line: str, question: Question) -> bool:
    """Whether one line of the head gives the key."""
    if question.kind == "place":
        return _names_place(line, question)
    if question.kind == "number":
        return _names_number(line, question)
    if question.answer[:1] in "“\"‘'":
        return overlap(question.answer, line) >= SAME_SAYING
    if not any(stands_in(key, line) for key in telling_keys(question)):
        return False
    own = frozenset().union(*(content_words(key) for key in telling_keys(question)))
    asked = content_words(question.stem) - own
    shared = len(asked & set(words(line)))
    return shared >= HEADLINE_SHARE * max(len(asked), 1) or (
        len((plain_words(question.stem) & set(words(line))) - own) >= GIVING_WORDS
    )


def _names_place(text: str, question: Question) -> bool:
    """Whether a text holds the place that is the key, or the name of its people."""
    if any(stands_in(key, text) for key in (question.answer, *question.accept) if key):
        return True
    return _names_people(text, question.answer)


@lru_cache(maxsize=16384)
def _names_people(text: str, place: str) -> bool:
    """Whether a text names the people of a place; asked of each pair of questions."""
    return any(is_demonym(word, place) for word in words(text))


@lru_cache(maxsize=4096)
def is_demonym(word: str, place: str) -> bool:
    """Whether a word means the people of a place, by its ending or by a short list."""
    word, name = fold(word), fold(place)
    if word in PEOPLES.get(name, ()):
        return True
    word = word.removesuffix("s") if word.endswith(("ns", "is")) else word
    same = next((n for n, pair in enumerate(zip(word, name, strict=False)) if pair[0] != pair[1]),
                min(len(word), len(name)))  # fmt: skip
    if same < max(SHORTEST_ROOT, len(name) - LONGEST_TAIL) or word == name:
        return False
    shortened = same == len(word) and name[same:] in ("y", "ia")  # German, Croat
    return shortened or word[same:] in DEMONYM_ENDINGS


def _names_number(text: str, question: Question) -> bool:
    """Whether a text holds the number that is the key, in words or digits."""
    if stands_in(question.answer, text):
        return True
    number = read_number_text(question.answer)
    if number is None or not set(number.values) <= set(numbers_in(text)):
        return False
    shared = content_words(text) & content_words(question.stem)
    return max(number.values) > COMMON_NUMBER or bool(shared - set(words(question.answer)))


# ---------------------------------------------------------------- other questions
def tells_answer(teller: Question, asked: Question) -> bool:
    """Whether one question holds another's key while speaking of the same matter.

    Of two quotations asked for, one may not offer as wrong what the other asks about.
    """
    if _offers_stem(teller, asked) or _names_source(teller, asked):
        return True
    rare = asked.kind == "number" and len(fold(asked.answer)) >= RARE_NUMBER
    return _shares(teller, asked, 1 if rare else GIVING_WORDS)


def hints_answer(teller: Question, asked: Question) -> bool:
    """Whether one stem names another's key at all: best avoided, but no sure give-away."""
    if asked.kind == "place":
        return _names_place(teller.stem, asked)
    return _shares(teller, asked, 1)


def _shares(teller: Question, asked: Question, fewest: int) -> bool:
    """Whether a stem holds another's key and shares with it so many words that say something."""
    keys = telling_keys(asked)
    by_value = asked.kind == "number" and _names_number(teller.stem, asked)
    if not by_value and not _names_any(keys, teller.stem):
        return False
    names = keys if asked.kind != "number" else (asked.answer,)
    said = frozenset().union(*(content_words(key) for key in names))
    if teller.evidence.overlaps(asked.evidence):  # two questions on one sentence
        return bool((content_words(teller.stem) & content_words(asked.stem)) - said)
    return len((plain_words(teller.stem) & plain_words(asked.stem)) - said) >= fewest


@lru_cache(maxsize=4096)
def _names_any(keys: tuple[str, ...], text: str) -> bool:
    """Whether one of some names stands in a text; asked twice of each pair of questions."""
    return any(stands_in(key, text) for key in keys)


def _names_source(teller: Question, asked: Question) -> bool:
    """Whether a stem quotes the very person that another question wants, without options.

    Beside options the name is one of several; without them "According to Reed" says whom the
    article quotes.
    """
    if asked.kind != "who" or teller.kind == "who":
        return False
    if not any(_vouches(key, teller.stem) for key in telling_keys(asked)):
        return False
    shared = content_words(teller.stem) & content_words(asked.stem)
    return not asked.choices or bool(shared)


def _vouches(name: str, stem: str) -> bool:
    """Whether a stem gives something as somebody's words."""
    if name not in stem:
        return False
    name = re.escape(name)
    return bool(re.search(rf"\b(?:[Aa]ccording to (?:the )?{name}|{name} (?:says?|said|told)\b|"
                          rf"did (?:the )?{name} say\b)", stem))  # fmt: skip


def _offers_stem(teller: Question, asked: Question) -> bool:
    """Whether a question for the right quotation has as option what another asks about."""
    if asked.kind != "who":
        return False
    quoted = (text for text in teller.options if text[:1] in "“\"‘'")
    return any(overlap(text, asked.stem) >= SAME_SAYING for text in quoted)


def telling_keys(asked: Question) -> tuple[str, ...]:
    """The answer and its other names; roles and bare numbers stand in many a stem."""
    if asked.kind != "number":
        return _telling(asked.answer, asked.accept)
    return _telling(asked.answer, tuple(text for text in asked.accept if " " in text))


@lru_cache(maxsize=4096)
def _telling(answer: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    """The answer, and those of its other names that share a word with it or are capitals."""
    own = set(words(answer))
    return answer, *(text for text in accepted if text.isupper() or own & set(words(text)))

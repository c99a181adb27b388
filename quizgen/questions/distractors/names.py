"""Wrong names for "Who said …?": the article's other speakers, then others it names."""

from __future__ import annotations

import re

from nltk.metrics.distance import edit_distance

from quizgen.analysis.slips import may_be_slip
from quizgen.model import Choice, Entity, Statement
from quizgen.questions.distractors.neighbours import is_country
from quizgen.questions.distractors.pool import POOL_SIZE, Request
from quizgen.questions.words import (
    fold,
    outside_quotations,
    overlap,
    stands_in,
    surname,
    takes_article,
    words,
)

# Chosen by reading the options of the seed articles. Rerun: test_distractors_names.py.
SAME_SAYING = 0.7  # share of content words from which somebody says what the stem asks
# Of other speakers; then nobody who is only named is offered: three options without a filler
# are fairer than four with one (Rodriguez 2005).
ENOUGH_SPEAKERS = 2
KNOWN_BY_NAME = 3  # mentions from which somebody who says nothing is a figure of the story
KNOWN_BY_SURNAME = 3  # mentions from which a surname alone is somebody to a reader
LETTERS_A_SLIP = 6  # two spellings of one name may differ once in so many letters
# Last words of a body's name that hardly ever stands without "the".
ARTICLE_NOUNS = frozenset(
    "Forces Army Navy Ministry Department Government Agency Commission Committee Bureau Party "
    "Association Institute Foundation Federation Union Authority".split()
)
# What many bodies are called by; two that share nothing else are two bodies.
BODY_NOUNS = ARTICLE_NOUNS | frozenset(
    "The Council Company Police Court House Bank University College School Hospital Club Trust "
    "Group Service Office Fire National International European County City State United Democratic "
    "Republican Supreme High Federal Central Defence Defense Health World Chamber Campaign".split()
)
SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "to"})
SPEAKER_ERROR = "{name} is quoted in the article, but not with these words."
NAMED_ERROR = "{name} is named in the article, but did not say this."
_GENDERED = {"m": re.compile(r"\b(?:he|him|his|himself)\b", re.I),
             "f": re.compile(r"\b(?:she|her|hers|herself)\b", re.I)}  # fmt: skip


def name_options(request: Request) -> tuple[Choice, ...]:
    """Wrong names for the key of a who question, best first.

    Never somebody who is, speaks for, or spoke with the key's bearer, nor anybody whom the
    stem mentions: such a name is either half right or plainly absurd.

    Returns:
        Up to ``POOL_SIZE`` choices, all of the key's kind and style of name.
    """
    key = _key_entity(request)
    speakers = _speaker_ids(request)
    good = [e for e in request.sheet.entities if _is_good(e, key, speakers, request)]
    quoted = [e for e in good if e.id in speakers]
    if key is not None and _in_head(key, request):  # the only name of the headline tells itself
        quoted = [e for e in good if e.id in speakers or _in_head(e, request)]
    if not quoted:  # only one voice: whoever else is named did not say it, as all can see
        return ()
    if len(quoted) >= ENOUGH_SPEAKERS:  # in turn: who is always offered is never the key
        good = sorted(quoted, key=lambda e: (not _in_head(e, request), request.order(e.name)))
    else:
        good.sort(key=lambda e: (e.id not in speakers, -len(e.mentions), request.order(e.name)))
    texts: dict[str, Choice] = {}
    for entity in good:
        name = option_name(entity, request)
        if fold(name) == fold(request.wording.answer):
            continue
        error = (SPEAKER_ERROR if entity.id in speakers else NAMED_ERROR).format(name=name)
        texts.setdefault(name, Choice(_capital(name, request), error[:1].upper() + error[1:]))
    return tuple(texts.values())[:POOL_SIZE]


def option_name(entity: Entity, request: Request) -> str:
    """A name as an option prints it, in the key's style.

    Persons stand by their surname where the key does, bodies with the article that the text
    gives them.
    """
    if entity.kind == "person" and _is_single(request.wording.answer):
        return surname(entity.name)
    if entity.kind != "organisation" or entity.name.lower().startswith("the "):
        return entity.name
    text = request.sheet.article.text
    for mention in entity.mentions:
        if mention.kind in ("name", "short", "acronym"):
            inside = mention.span.of(text).lower().startswith("the ")
            if inside or takes_article(text, mention.span):
                return f"the {entity.name}"
    several = len(entity.name.split()) > 1
    wants = several and entity.name.split()[-1] in ARTICLE_NOUNS
    return f"the {entity.name}" if wants else entity.name


def _capital(name: str, request: Request) -> str:
    """The name, begun with "The" where the key is."""
    if request.wording.answer.startswith("The ") and name.startswith("the "):
        return name[:1].upper() + name[1:]
    return name


def _in_head(entity: Entity, request: Request) -> bool:
    """Whether the headline names somebody."""
    article = request.sheet.article
    heads = [b.span.of(article.text) for b in article.blocks if b.role == "headline"]
    names = (entity.name, *entity.aliases)
    return any(stands_in(name, head) for head in (article.title, *heads) for name in names)


def _key_entity(request: Request) -> Entity | None:
    """Who the key is."""
    fact = request.wording.fact
    if not isinstance(fact, Statement):
        return None
    entities = request.sheet.entities
    return next((e for e in entities if e.id == fact.speaker_id), None)


def _speaker_ids(request: Request) -> frozenset[str]:
    """Everybody whom the article quotes."""
    return frozenset(s.speaker_id for s in request.sheet.statements if s.speaker_id)


def _is_good(
    entity: Entity, key: Entity | None, speakers: frozenset[str], request: Request
) -> bool:
    """Whether somebody is a fair wrong answer."""
    wording, fact = request.wording, request.wording.fact
    if not isinstance(fact, Statement) or entity.kind != wording.answer_type:
        return False
    barred = {fact.speaker_id, *fact.co_speakers, *(key.related if key else ())}
    if entity.id in barred or fact.speaker_id in entity.related:
        return False
    speaks = entity.id in speakers
    if not _same_style(entity, key, request, speaks=speaks) or _share_name(
        entity, key, wording.answer
    ):
        return False
    if entity.kind == "organisation" and _is_place(entity, request):
        return False
    if not speaks and (entity.died or entity.kind != "person"):
        return False  # a body that says nothing is no likely source of words
    if _says_same(entity, request):
        return False
    return not _in_stem(entity, wording.stem) and _fits_pronouns(entity, wording.stem)


def _is_single(name: str) -> bool:
    return len(name.split()) == 1


def _same_style(entity: Entity, key: Entity | None, request: Request, *, speaks: bool) -> bool:
    """Whether somebody can be named as the key is: full beside full, surname beside surname."""
    if not entity.name[:1].isupper() and entity.kind != "group":
        return False
    if entity.kind != "person":
        return True
    if not (speaks or entity.gender or entity.roles):
        return False  # a headline's or a village's words, taken for a name
    if not speaks and len(entity.mentions) < KNOWN_BY_NAME:
        return False  # somebody named in passing is no likely speaker
    if not _is_single(request.wording.answer):
        return not _is_single(entity.name)
    if key is not None and _is_single(key.name) and not _is_single(entity.name):
        return False  # a first name beside surnames
    return speaks or len(entity.mentions) >= KNOWN_BY_SURNAME


def _says_same(entity: Entity, request: Request) -> bool:
    """Whether the article lets somebody say much the same as the stem."""
    text = request.sheet.article.text
    said = (
        content.span.of(text)
        for other in request.sheet.statements
        if entity.id == other.speaker_id or entity.id in other.co_speakers
        for content in other.contents
    )
    return any(overlap(words_said, request.wording.stem) >= SAME_SAYING for words_said in said)


def _is_place(entity: Entity, request: Request) -> bool:
    """Whether a body is a land or town that acts, which beside real bodies is half right."""
    name = fold(entity.name)
    own = set(words(name))
    if is_country(name) or any(own <= set(words(p.text)) for p in request.sheet.places):
        return True
    located = rf"\b(?:in|on|near|across|around) {re.escape(entity.name)}\b"
    return re.search(located, request.sheet.article.text) is not None


def _share_name(entity: Entity, key: Entity | None, answer: str) -> bool:
    """Whether one of somebody's names could stand for the key."""
    mine = {words(fold(n)) for n in (entity.name, *entity.aliases)}
    keys = {words(fold(n)) for n in (answer, *((key.name, *key.aliases) if key else ()))}
    if mine & keys or _is_short_for(mine, keys) or _is_short_for(keys, mine):
        return True
    if entity.kind == "organisation" and _share_rare_word(entity.name, answer):
        return True
    a, b = set(words(fold(entity.name))), set(words(fold(answer)))
    return a <= b or b <= a or _is_misspelt(entity.name, answer)


def _is_short_for(short: set[tuple[str, ...]], full: set[tuple[str, ...]]) -> bool:
    """Whether a name is the initials of another: "MoD" beside "the Ministry of Defence"."""
    initials = {"".join(word[0] for word in name) for name in full if len(name) > 1}
    plain = {"".join(w[0] for w in name if w not in SMALL_WORDS) for name in full if len(name) > 1}
    return any(len(name) == 1 and name[0] in initials | plain for name in short)


def _share_rare_word(name: str, answer: str) -> bool:
    """Whether two bodies share what tells them from others: "the Ashby Trust", "Ashby Museum"."""
    own, other = ({w for w in text.split() if w[:1].isupper()} for text in (name, answer))
    return bool(own & other - BODY_NOUNS)


def _is_misspelt(name: str, answer: str) -> bool:
    """Whether two names differ by a slip of spelling only."""
    slips = min(len(name), len(answer)) // LETTERS_A_SLIP
    if abs(len(name) - len(answer)) > slips:
        return False
    one, two = fold(name), fold(answer)
    return may_be_slip(one, two, slips) and bool(edit_distance(one, two) <= slips)


def _in_stem(entity: Entity, stem: str) -> bool:
    """Whether the stem mentions somebody by any name."""
    return any(stands_in(name, stem) for name in (entity.name, *entity.aliases) if name)


def _fits_pronouns(entity: Entity, stem: str) -> bool:
    """Whether the stem's pronouns could mean somebody; unknown genders fit all."""
    plain = outside_quotations(stem)
    other = {"m": "f", "f": "m"}.get(entity.gender, "")
    return not other or not _GENDERED[other].search(plain)

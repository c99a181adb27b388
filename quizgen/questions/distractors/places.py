"""Wrong places of the key's kind: first from the article, then its neighbours on the map."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.model import GAP, Choice, Clause, Place
from quizgen.questions.distractors.neighbours import (
    are_next_door,
    country_name,
    is_large,
    is_us_state,
    is_well_known,
    neighbours,
    region_of,
    subdivisions,
)
from quizgen.questions.distractors.pool import POOL_SIZE, Request
from quizgen.questions.telling import is_demonym
from quizgen.questions.words import content_words, fold, stands_in, takes_article, words

OTHER_PLACE = "The article names {name} for something else."
NOT_NAMED = "The article does not name {name}."
LONGEST_SHORT, LONGEST_ACRONYM = 3, 4  # letters of "NSW" and of "MENA", which is a name
DEMONYM_LETTERS = 4  # of a name, with which the word for its people begins

# Other names of a country, and the lands that are parts of one.
SYNONYMS: dict[str, str] = {
    other: name
    for name, others in {
        "united states": "us|u.s|usa|america|united states of america|u.s.a",
        "united kingdom": "uk|u.k|britain|great britain",
        "russia": "russian federation",
        "netherlands": "holland",
        "turkey": "türkiye",
        "czech republic": "czechia",
        "united arab emirates": "uae|emirates",
        "myanmar": "burma",
        "ivory coast": "côte d'ivoire",
        "democratic republic of congo": "drc|dr congo|congo",
        "north korea": "dprk",
        "vatican": "vatican city|holy see",
    }.items()
    for other in others.split("|")
}
SPELT_OUT: dict[str, str] = {
    short: name
    for name, shorts in {
        "the United States": "US U.S. USA U.S.A. U.S",
        "the United Kingdom": "UK U.K. U.K",
        "the United Arab Emirates": "UAE U.A.E.",
        "the Netherlands": "Holland",
    }.items()
    for short in shorts.split()
}
# States and provinces as news shortens them; the stop is often lost.
ABBREVIATED = frozenset(
    """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont
    Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man""".split()
)
# Nouns of sites that are used alike, and seats of power, of which some hold others.
SITE_USES: tuple[frozenset[str], ...] = tuple(
    frozenset(nouns.split())
    for nouns in (
        "university college school academy institute",
        "hospital clinic infirmary hospice",
        "prison jail penitentiary detention",
        "church cathedral chapel abbey minster mosque temple synagogue",
        "airport airfield station terminal port harbour harbor pier",
        "stadium arena ground park gardens field circuit racecourse",
        "museum gallery library theatre theater hall cinema opera",
        "street road avenue lane square boulevard drive bridge",
        "hotel inn pub restaurant cafe bar club",
    )
)
SEATS = frozenset({"white house", "oval office", "kremlin", "capitol", "downing street"})
PARTS: dict[str, frozenset[str]] = {
    "united kingdom": frozenset({"england", "scotland", "wales", "northern ireland"}),
    "ireland": frozenset({"northern ireland"}),
    "china": frozenset({"hong kong", "macau", "tibet", "taiwan"}),
    "korea": frozenset({"north korea", "south korea"}),
    "israel": frozenset({"gaza", "west bank"}),
    "palestine": frozenset({"gaza", "west bank"}),
}


def place_options(request: Request) -> tuple[Choice, ...]:
    """Wrong places for the key of a place question, best first.

    Returns:
        Up to ``POOL_SIZE`` choices of the key's kind; none that contains the key, lies in
        it, stands in the stem or is a place of the same event.
    """
    key = request.wording.fact
    if not isinstance(key, Place) or not key.place_type or _is_short(request.wording.answer):
        return ()
    if key.place_type == "city" and not key.country and not is_large(key.text):
        return ()  # it may be a part of any town of the article
    texts: dict[str, Choice] = {}
    for place in _article_places(request, key):
        if _fits_container(place.text, place.country, request, key):
            _add(texts, _as_printed(place, request), OTHER_PLACE, request)
    for name in _invented(request, key):
        if not _in_article(name, request) and not _meets_stem(name, request):
            _add(texts, _like_key(name, request), NOT_NAMED, request)
    return tuple(texts.values())[:POOL_SIZE]


def _invented(request: Request, key: Place) -> tuple[str, ...]:
    """Places that the article need not name; none where they would look absurd.

    A land that acts ("Peru signed") has no neighbour that might have acted as well, and the
    towns around another Boston are no fair company.
    """
    if key.place_type == "country" and _acts(key):
        return ()
    if key.place_type == "city" and not _is_surely_in(key, request):
        return ()
    names = neighbours(request.wording.answer, key.place_type, key.country)
    return tuple(name for name in names if _fits_container(name, key.country, request, key))


def _acts(key: Place) -> bool:
    """Whether a land is who did what the stem tells."""
    subject = key.clause.subject if key.clause is not None else None
    return not key.locates and (subject is None or subject.span.covers(key.span))


def _is_surely_in(key: Place, request: Request) -> bool:
    """Whether the article shows in which country a town lies, or nobody need be told."""
    if is_well_known(key.text, key.country):
        return True
    others = (p for p in request.sheet.places if fold(p.text) != fold(key.text))
    if any(place.country == key.country != "" for place in others):
        return True
    said = set(words(request.sheet.article.text))
    land = country_name(key.country)
    parts = {SYNONYMS.get(fold(land), fold(land)), *subdivisions(key.country)}
    named = any(stands_in(part, request.sheet.article.text) for part in parts)
    return named or any(is_demonym(word, land) for word in said)


def _fits_container(name: str, country: str, request: Request, key: Place) -> bool:
    """Whether a town lies in the state or province that the stem names around the key."""
    if key.place_type != "city":
        return True
    stem = request.wording.stem
    if not any(stands_in(part, stem) for part in subdivisions(key.country)):
        return True
    home = region_of(key.text, key.country)
    return home != "" and country == key.country and region_of(name, country) == home


def _add(texts: dict[str, Choice], name: str, error: str, request: Request) -> None:
    """Keep a place that is neither the key nor stands in the stem nor is kept already."""
    if same_place(name, request.wording.answer) or _in_stem(name, request.wording.stem):
        return
    if _has_demonym(name, request):
        return
    if not any(same_place(name, other.text) for other in texts.values()):
        texts[fold(name)] = Choice(name, error.format(name=name))


def _in_stem(name: str, stem: str) -> bool:
    """Whether a place stands in the stem, by this name or another."""
    usual = SYNONYMS.get(fold(name), fold(name))
    others = (other for other, known in SYNONYMS.items() if known == usual)
    return any(stands_in(text, stem) for text in (name, usual, *others))


def _has_demonym(name: str, request: Request) -> bool:
    """Whether the stem or its sentence speaks of a land's people: "Russian" for "Russia".

    What "the Russian leader" does elsewhere he hardly does in Russia; the option is absurd.
    """
    stem = fold(name)[:DEMONYM_LETTERS]
    proof = request.wording.evidence.of(request.sheet.article.text)
    said = (*words(request.wording.stem), *words(proof), *_posts(request))
    longer = [word for word in said if word.startswith(stem) and word != fold(name)]
    return len(stem) == DEMONYM_LETTERS and any(word[-1:] in "nhies" for word in longer)


def _posts(request: Request) -> Iterator[str]:
    """The words of the posts that people of the stem hold: "the Russian leader"."""
    for entity in request.sheet.entities:
        if entity.kind == "person" and stands_in(entity.name, request.wording.stem):
            yield from (word for role in entity.roles for word in words(role))


def same_place(a: str, b: str) -> bool:
    """Whether two names can mean one place, or one place and its larger half."""
    first, second = fold(a), fold(b)
    some, others = _word_set(first), _word_set(second)
    if some <= others or others <= some:
        return True
    one, two = SYNONYMS.get(first, first), SYNONYMS.get(second, second)
    return one == two or one in PARTS.get(two, ()) or two in PARTS.get(one, ())


@lru_cache(maxsize=4096)
def _word_set(name: str) -> frozenset[str]:
    return frozenset(words(name))


def _as_printed(place: Place, request: Request) -> str:
    """A place of the article with the "the" that the text gives it."""
    name = SPELT_OUT.get(place.text, place.text)
    name = next((full for full in SPELT_OUT.values() if full == f"the {name}"), name)
    text = request.sheet.article.text
    article = takes_article(text, place.span) and text[place.span.end :][:1] not in {",", "/"}
    if article and not name.lower().startswith("the "):
        name = f"the {name}"
    return _like_key(name, request)


def _like_key(name: str, request: Request) -> str:
    """The name with or without "the", as it fits where the key stands."""
    stem, answer = request.wording.stem, request.wording.answer
    if not name.startswith("the "):
        return name
    if f"the {GAP}" in stem.lower():
        return name.removeprefix("the ")
    return f"T{name[1:]}" if answer.startswith("The ") else name


def _article_places(request: Request, key: Place) -> Iterator[Place]:
    """Places of the article that could be taken for the key, those nearest by first."""
    places = [p for p in request.sheet.places if _is_good(p, key, request.sheet.places)]
    places.sort(key=lambda p: (p.country != key.country, abs(p.span.start - key.span.start)))
    yield from places


def _is_good(place: Place, key: Place, places: tuple[Place, ...]) -> bool:
    """Whether a place of the article is surely wrong, and of the key's kind."""
    if place.place_type != key.place_type or _nested(place, key) or _is_short(place.text):
        return False
    if place.place_type == "city" and (not place.country or are_next_door(place, key)):
        return False
    if place.place_type == "site" and _use(place.text) != _use(key.text):
        return False
    if place.place_type == "region" and is_us_state(place.text) != is_us_state(key.text):
        return False
    namesakes = [p for p in places if fold(p.text) == fold(place.text)]
    return not any(_same_event(p, key) or _nested(p, key) for p in namesakes)


def _use(name: str) -> frozenset[str]:
    """The nouns of which a site's name has one: a school is no fair company for a jail."""
    said = set(words(name))
    if fold(name) in SEATS:
        return SEATS
    return next((nouns for nouns in SITE_USES if nouns & said), frozenset())


def _is_short(name: str) -> bool:
    """Whether a name is an abbreviation or all capitals, which stand out: "Ont", "JAPAN"."""
    if name in SPELT_OUT:
        return False
    capitals = name.isupper() and not LONGEST_SHORT < len(name) <= LONGEST_ACRONYM
    return "/" in name or "." in name or capitals or name in ABBREVIATED


def _nested(a: Place, b: Place) -> bool:
    """Whether one place lies in the other."""
    inner = {fold(name) for name in b.within}
    outer = {fold(name) for name in a.within}
    return fold(a.text) in inner or fold(b.text) in outer


def _same_event(place: Place, key: Place) -> bool:
    """Whether a place may be another place of what happens at the key."""
    return place.sentence == key.sentence or _same_happening(place.clause, key.clause)


def _same_happening(a: Clause | None, b: Clause | None) -> bool:
    """Whether two clauses tell of one event: the same verb with one of its parties."""
    if a is None or b is None:
        return False
    if a.span == b.span:
        return True
    return a.lemma == b.lemma and bool(_heads(a) & _heads(b))


def _heads(clause: Clause) -> set[str]:
    """The nouns that take part in a clause."""
    phrases = (clause.subject, *clause.phrases)
    return {p.head.lower() for p in phrases if p and p.head and p.role != "adjunct"}


def _meets_stem(name: str, request: Request) -> bool:
    """Whether a name shares a word with the stem, which would make it stand out."""
    return bool(content_words(name) & content_words(request.wording.stem))


def _in_article(name: str, request: Request) -> bool:
    """Whether the article names a place in any connection."""
    return any(same_place(name, place.text) for place in request.sheet.places)

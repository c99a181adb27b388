"""Facts: who said what, quantities, places; what is not asked; all of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model.article import Article, Span
from quizgen.model.clauses import Clause
from quizgen.model.people import Entity

Kind = Literal["who", "number", "place"]
KINDS: tuple[Kind, ...] = ("who", "number", "place")

StatementMode = Literal["assertion", "question", "command"]


@dataclass(frozen=True, slots=True)
class Content:
    """One stretch of what was said; ``direct`` where it stands in quotation marks.

    The marks, and the "that" before a clause, are outside ``span``. ``verbatim`` tells of words
    without marks that are the speaker's own all the same: a turn of a transcript, a tweet.
    """

    span: Span
    direct: bool
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody said something.

    ``speaker`` is the fullest name, or "" where unresolved; ``speaker_id`` that entity's id;
    ``mention`` the words beside the statement; ``co_speakers`` ids of others who said the
    same; ``complement`` how an indirect content continues the cue ("that", "to", "whether",
    "" for a bare clause, "object" for a noun, a preposition, "according to"), and
    ``sentence`` the evidence.
    """

    id: str
    sentence: Span
    contents: tuple[Content, ...]
    speaker: str = ""
    speaker_id: str = ""
    mention: Span | None = None
    cue: Span | None = None
    cue_lemma: str = ""
    complement: str = ""
    mode: StatementMode = "assertion"
    co_speakers: tuple[str, ...] = ()
    confidence: float = 1.0
    clause: Clause | None = None
    content_clause: Clause | None = None


QuantityKind = Literal[
    "count", "money", "percent", "points", "age", "duration", "measure", "multiple", "ratio", "rank"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and what it counts.

    ``text`` is the number with scale, unit sign and hedge as a key prints it ("just over
    180,000", "18-30", "$2.5 million"); ``value`` the plain number (low end of a range, whose
    high end is ``high``); ``unit`` is "USD", "percent", "year", "km", … or ""; ``counted`` the
    noun phrase counted, without the number; ``bare`` the number alone within ``text``;
    ``vague`` marks "thousands" and "for decades", whose ``value`` is their order of magnitude.
    """

    span: Span
    sentence: Span
    text: str
    kind: QuantityKind
    value: float
    high: float | None = None
    unit: str = ""
    hedge: str = ""
    counted: str = ""
    counted_span: Span | None = None
    bare: Span | None = None
    clause: Clause | None = None
    confidence: float = 1.0
    vague: bool = False


PlaceType = Literal["city", "region", "country", "continent", "water", "nature", "site", "area", ""]


@dataclass(frozen=True, slots=True)
class Place:
    """A named place and the clause it is the place of.

    ``country`` is an ISO 3166 alpha-2 code or ""; ``locates`` tells that the mention says
    where something happens ("in Kyiv"), not who acts ("Kyiv agreed"); ``within`` the names
    of larger places that contain it, as far as known.
    """

    span: Span
    sentence: Span
    text: str
    place_type: PlaceType = ""
    country: str = ""
    locates: bool = False
    preposition: str = ""
    within: tuple[str, ...] = ()
    clause: Clause | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something that was not asked, and why."""

    kind: Kind
    code: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun of a quotation surely stands for.

    ``entity`` is the id of who is meant; ``name`` what an editor would put in brackets for the
    pronoun ("Dana Reed", "Dana Reed’s").
    """

    span: Span
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All that the finders got from one article; the question stages see this and no parse.

    ``cuts`` are the parts of long quoted sentences that stand alone, ``run_ons`` the sentences
    in which a mark alone joins two main clauses.
    """

    article: Article
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    antecedents: tuple[Antecedent, ...] = ()
    cuts: tuple[Span, ...] = ()
    run_ons: tuple[Span, ...] = ()

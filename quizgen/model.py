"""What flows through quizgen: frozen dataclasses of plain values, and nothing else.

Every span counts characters (Unicode code points) of the source text *as it was read*;
cleaning hides text, it never moves it.

>>> Span(4, 9).of("The Wye rose")
'Wye r'
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

Kind = Literal["who", "number", "place"]
Form = Literal["choice", "gap", "short", "evidence"]
Difficulty = Literal["easy", "medium", "hard"]
KINDS: tuple[Kind, ...] = ("who", "number", "place")
FORMS: tuple[Form, ...] = ("choice", "gap", "short", "evidence")
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source text: characters from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------- article
@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that cleaning hides, and why (``menu``, ``credit``, ``caption``, ``headlines``, …)."""

    span: Span
    reason: str


BlockRole = Literal["headline", "standfirst", "byline", "heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Block:
    """One visible line or paragraph. Text hidden inside it is listed in ``Article.hidden``."""

    span: Span
    role: BlockRole = "paragraph"


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read, with what is shown of it and what is hidden.

    ``blocks`` are in order and do not overlap; characters outside every block, and those in
    ``hidden``, are not asked about. ``title`` is for people to read and may stem from
    outside the text.
    """

    name: str
    text: str
    title: str
    blocks: tuple[Block, ...]
    hidden: tuple[Hidden, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


# ---------------------------------------------------------------- people and bodies
MentionKind = Literal["name", "short", "role", "acronym", "pronoun"]
EntityKind = Literal["person", "organisation", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody is mentioned, and how sure the link is (0 to 1)."""

    span: Span
    kind: MentionKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or group: fullest name, every mention, and who must not stand beside it.

    ``roles`` are the role phrases the article gives ("Kremlin spokesman"); ``aliases`` all
    other names it goes by; ``related`` the ids of entities a reader could take for the same
    voice (a ministry and its minister), never good as distractors for each other.
    """

    id: str
    name: str
    kind: EntityKind
    gender: Literal["f", "m", ""] = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    related: tuple[str, ...] = ()


# ---------------------------------------------------------------- clauses
PhraseRole = Literal[
    "subject", "object", "dative", "complement", "agent", "adjunct", "adverb", "particle",
    "clausal", "verb",
]
AsideKind = Literal[
    "relative", "apposition", "parenthesis", "participle", "conjunct", "time",
    "coordination", "adverbial",
]
TimeKind = Literal["", "relative", "absolute"]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that can be left out of a phrase without touching the rest; ``group`` tells apart.

    The last two kinds carry news of their own and go only where a stem grows too long.
    """

    kind: AsideKind
    group: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a mention of several words, with the space behind it.

    ``text`` is as written (a capital that only opens the sentence is lowered). ``name`` is what
    replaces it where nothing in the stem has introduced ``entity`` yet. ``open`` marks a
    pronoun, "this plan" or "here" that no name resolves; it is closed where ``anchor``, the
    noun it goes back to in the sentence, stands in the stem too. ``vague`` marks "the" of a bare
    "the company". ``asides`` are the droppable groups the word belongs to.
    """

    text: str
    span: Span
    open: bool = False
    entity: str = ""
    name: str = ""
    mention: MentionKind | Literal[""] = ""
    anchor: Span | None = None
    vague: bool = False
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One constituent of a clause, with what is needed to move, replace or drop it.

    ``head`` is its noun (the one behind the preposition), ``lemma`` that noun's lemma;
    ``comma`` and ``comma_after`` tell that a comma stands before or behind it; ``depth`` counts
    the infinitives between the clause's verb and the phrase; ``participle`` marks ", killing …",
    ``bare_content`` a content clause without "that".
    """

    role: PhraseRole
    span: Span
    pieces: tuple[Piece, ...]
    head: str = ""
    lemma: str = ""
    preposition: str = ""
    plural: bool = False
    animate: bool = False
    fronted: bool = False
    comma: bool = False
    time: TimeKind = ""
    depth: int = 0
    participle: bool = False
    comma_after: bool = False
    bare_content: bool = False

    @property
    def text(self) -> str:
        """The phrase as written."""
        return "".join(piece.text for piece in self.pieces).strip()

    @property
    def open(self) -> bool:
        """Whether the phrase holds a referent that the stem could leave open."""
        return any(piece.open for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Finite:
    """A finite verb with its subject, and all the words that hang on it.

    The verb of a command is its own subject.
    """

    subject: Span
    verb: Span
    extent: Span


ClauseLink = Literal["main", "conjunct", "content", "relative", "participle", "adverbial", "label"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in plain values: enough to word a question without a parser.

    ``form`` is the Penn tag of the main verb; ``auxiliaries`` are as written, in order, without
    "not"; ``phrases`` stand in the order of the text, fronted ones flagged, those of
    infinitives behind the verb included. ``attribution`` is "according to the CSIS" or the
    subject of the governing verb of saying, whose lemma is ``reported``. ``link`` says how the
    clause hangs on the sentence and ``mark`` by which conjunction; ``words`` is the whole
    sentence, ``finite`` the article's finite verbs, ``outer`` its main clause where this is
    another.
    """

    span: Span
    sentence: Span
    subject: Phrase | None
    auxiliaries: tuple[str, ...]
    verb: str
    lemma: str
    form: str
    negated: bool = False
    passive: bool = False
    phrases: tuple[Phrase, ...] = ()
    attribution: Phrase | None = None
    reported: str = ""
    link: ClauseLink = "main"
    mark: str = ""
    quoted: bool = False
    verb_span: Span | None = None
    words: tuple[Piece, ...] = ()
    outer: Clause | None = None
    finite: tuple[Finite, ...] = ()


# ---------------------------------------------------------------- facts
StatementMode = Literal["assertion", "question", "command"]


@dataclass(frozen=True, slots=True)
class Content:
    """One stretch of what was said; ``direct`` where it stands in quotation marks.

    The marks, and the "that" before a clause, are outside ``span``.
    """

    span: Span
    direct: bool


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
    noun phrase counted, without the number; ``bare`` the number alone within ``text``.
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
class FactSheet:
    """All that the finders got from one article; the question stages see this and no parse."""

    article: Article
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    rejections: tuple[Rejection, ...] = ()


# ---------------------------------------------------------------- questions
AnswerType = Literal["person", "organisation", "group", "saying", "quantity", "place"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A stem with its key, before it has options.

    ``gapped`` where the stem is a sentence with one gap (``GAP``) instead of a question;
    ``answer`` the key as an option prints it; ``answer_type`` what options must be;
    ``quality`` (0 to 1) how natural the wording is, for selection. ``asked`` is what of the
    fact the stem asks about, where it is not all of it: one sentence of a long quotation.
    """

    kind: Kind
    stem: str
    answer: str
    key_span: Span
    evidence: Span
    fact: Statement | Quantity | Place
    answer_type: AnswerType
    gapped: bool = False
    accept: tuple[str, ...] = ()
    quality: float = 1.0
    confidence: float = 1.0
    asked: Span | None = None


GAP = "_____"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option. ``error`` names the mistake that a wrong one stands for; "" for the key."""

    text: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One item: stem, options, key, and the sentence that proves it.

    ``choices`` is empty for gap and short answers; ``answer`` is the text of one of them
    otherwise; ``accept`` lists every other answer that marking takes as right; ``key_span``
    is where the article gives the answer; ``paragraph`` counts blocks from 0.
    """

    id: str
    kind: Kind
    form: Form
    stem: str
    answer: str
    evidence: Span
    choices: tuple[Choice, ...] = ()
    accept: tuple[str, ...] = ()
    key_span: Span | None = None
    difficulty: Difficulty = "medium"
    confidence: float = 1.0
    unit: str = ""
    paragraph: int = 0

    @property
    def options(self) -> tuple[str, ...]:
        """The texts of the choices, in the order shown."""
        return tuple(choice.text for choice in self.choices)


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What somebody asks of a quiz; ``count`` None asks everything that is trusted."""

    count: int | None = 10
    kinds: tuple[Kind, ...] = KINDS
    form: Literal["choice", "gap", "short", "evidence", "mixed"] = "choice"
    difficulty: Difficulty | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Quiz:
    """The article, its questions, and what was not asked."""

    article: Article
    questions: tuple[Question, ...]
    not_asked: tuple[Rejection, ...] = ()
    options: QuizOptions = QuizOptions()
    version: str = ""

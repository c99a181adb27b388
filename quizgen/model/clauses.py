"""Clauses in plain values: enough to word a question without a parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model.article import Span
from quizgen.model.people import MentionKind

PhraseRole = Literal[
    "subject",
    "object",
    "dative",
    "complement",
    "agent",
    "adjunct",
    "adverb",
    "particle",
    "clausal",
    "verb",
]
AsideKind = Literal[
    "relative",
    "apposition",
    "parenthesis",
    "participle",
    "conjunct",
    "time",
    "coordination",
    "adverbial",
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

"""What flows through quizgen: frozen dataclasses of plain values, and nothing else.

Every span counts characters (Unicode code points) of the source text *as it was read*;
cleaning hides text, it never moves it.

>>> Span(4, 9).of("The Wye rose")
'Wye r'
"""

from quizgen.model.article import (
    Article,
    Block,
    BlockRole,
    Hidden,
    Span,
)
from quizgen.model.clauses import (
    Aside,
    AsideKind,
    Clause,
    ClauseLink,
    Finite,
    Phrase,
    PhraseRole,
    Piece,
    TimeKind,
)
from quizgen.model.facts import (
    KINDS,
    Antecedent,
    Content,
    FactSheet,
    Kind,
    Place,
    PlaceType,
    Quantity,
    QuantityKind,
    Rejection,
    Statement,
    StatementMode,
)
from quizgen.model.people import (
    Entity,
    EntityKind,
    Mention,
    MentionKind,
)
from quizgen.model.questions import (
    DIFFICULTIES,
    FORMS,
    GAP,
    AnswerType,
    Choice,
    Difficulty,
    Form,
    Question,
    Quiz,
    QuizOptions,
    Wording,
)

__all__ = [
    "DIFFICULTIES",
    "FORMS",
    "GAP",
    "KINDS",
    "AnswerType",
    "Antecedent",
    "Article",
    "Aside",
    "AsideKind",
    "Block",
    "BlockRole",
    "Choice",
    "Clause",
    "ClauseLink",
    "Content",
    "Difficulty",
    "Entity",
    "EntityKind",
    "FactSheet",
    "Finite",
    "Form",
    "Hidden",
    "Kind",
    "Mention",
    "MentionKind",
    "Phrase",
    "PhraseRole",
    "Piece",
    "Place",
    "PlaceType",
    "Quantity",
    "QuantityKind",
    "Question",
    "Quiz",
    "QuizOptions",
    "Rejection",
    "Span",
    "Statement",
    "StatementMode",
    "TimeKind",
    "Wording",
]

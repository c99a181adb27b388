"""A quiz made by hand: every form, hidden text, a refusal; all tests of doors may use it."""

from quizgen.model import (
    Article,
    Block,
    Choice,
    Hidden,
    Question,
    Quiz,
    QuizOptions,
    Rejection,
    Span,
)

LINES = (
    "Home | News | Weather",
    "Flood closes bridge at Ross",
    "The river Wye rose to 5.1 metres at Ross on Monday. It was the highest level since 1998.",
    "About 120 homes were left without power, said Mina Calder of the county council.",
    '"We had no warning," said Owen Pryce, who runs a cafe on the quay. Photo: Agency',
    "Engineers will inspect the bridge at Bridstow on Thursday.",
)
TEXT = "\n".join(LINES)


def _place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _choices(key: str, *wrong: str) -> tuple[Choice, ...]:
    return (Choice(key), *(Choice(text, f"{text} is not what the article says.") for text in wrong))


def flood_article() -> Article:
    """Six lines: a menu hidden as a whole and a credit hidden within a paragraph."""
    blocks = tuple(
        Block(_place(line), "headline" if n == 0 else "paragraph")
        for n, line in enumerate(LINES[1:])
    )
    hidden = (Hidden(_place(LINES[0]), "menu"), Hidden(_place(" Photo: Agency"), "credit"))
    return Article("flood.txt", TEXT, LINES[1], blocks, hidden)


QUESTIONS = (
    Question(
        "a1", "number", "choice", "To what level did the river Wye rise at Ross?", "5.1 metres",
        _place("The river Wye rose to 5.1 metres at Ross on Monday."),
        _choices("5.1 metres", "3.4 metres", "6.8 metres"), key_span=_place("5.1 metres"),
        paragraph=1,
    ),
    Question(
        "a2", "who", "choice", "Who said that there had been no warning?", "Owen Pryce",
        _place('"We had no warning," said Owen Pryce, who runs a cafe on the quay.'),
        _choices("Owen Pryce", "Mina Calder", "Ross Bridstow"), difficulty="easy", paragraph=3,
    ),
    Question(
        "a3", "place", "gap", "Engineers will inspect the bridge at _____ on Thursday.", "Bridstow",
        _place(LINES[5]), accept=("Bridstow village",), confidence=0.9, paragraph=4,
    ),
    Question(
        "a4", "number", "short", "How many homes were left without power?", "about 120",
        _place(LINES[3]), unit="", difficulty="hard", paragraph=2,
    ),
    Question(
        "a5", "who", "evidence", "Which sentence tells what the owner of a cafe said?",
        '"We had no warning," said Owen Pryce, who runs a cafe on the quay.',
        _place('"We had no warning," said Owen Pryce, who runs a cafe on the quay.'), paragraph=3,
    ),
)  # fmt: skip
KEYS = {number: question.answer for number, question in enumerate(QUESTIONS, start=1)}


def flood_quiz(questions: tuple[Question, ...] = QUESTIONS) -> Quiz:
    """A question of each form about the flood."""
    refused = Rejection("number", "year", "A year is not asked about.", _place("1998"))
    return Quiz(flood_article(), questions, (refused,), QuizOptions(count=5), "0.1")

"""What the formats of other programs share: names, marks, right answers, and the feedback.

Feedback is what a learner reads after an answer: the proof, and what a wrong option stands for.
"""

from quizgen.lines import shown_text
from quizgen.model import Choice, Question, Quiz

# What XML 1.0 cannot hold at all, not even escaped (section 2.2, Char).
_ILLEGAL = {
    code: None
    for code in (*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in "\t\n\r"
}


def proof(quiz: Quiz, question: Question) -> str:
    """The sentence of the article that proves the answer."""
    return f"The article says: {shown_text(quiz.article, question.evidence)}"


def on_choice(question: Question, choice: Choice) -> str:
    """What an option's own feedback says; "" where there is nothing to say."""
    return "Right." if choice.text == question.answer else choice.error


def answers(question: Question) -> tuple[str, ...]:
    """Every typed answer that is right, the key first, none twice."""
    return tuple(dict.fromkeys((question.answer, *question.accept)))


def name(question: Question, number: int) -> str:
    """What a question is called in a question bank: its number, so that banks sort it, and stem."""
    return f"{number:02} {question.stem}"


def points(question: Question) -> str:
    """The marks of a question without needless decimals."""
    return f"{question.marks:g}"


def is_marked_by_hand(question: Question) -> bool:
    """Whether somebody must read the answer: few type a whole sentence to the letter."""
    return question.form == "evidence" and not question.choices


def xml_text(text: str) -> str:
    """The text without the characters that no XML file can hold."""
    return text.translate(_ILLEGAL)

"""Moodle XML: questions for Moodle's question bank, with the proof as general feedback.

The format: *Moodle XML format*, Moodle documentation.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quizgen.exports.feedback import (
    answers,
    is_marked_by_hand,
    name,
    on_choice,
    points,
    proof,
    xml_text,
)
from quizgen.model import Question, Quiz


def quiz_moodle(quiz: Quiz) -> bytes:
    """The quiz as a Moodle XML file: a category of the article's title, then its questions."""
    root = Element("quiz")
    category = SubElement(root, "question", type="category")
    # A slash would open a category within the category.
    title = quiz.article.title.replace("/", "-")
    _text(SubElement(category, "category"), f"$course$/top/quizgen: {title}")
    for number, question in enumerate(quiz.questions, 1):
        _question(root, quiz, question, number)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = xml_text(text)


def _plain(parent: Element, tag: str, text: str, *, fraction: str = "") -> Element:
    """A child with words that Moodle shows as they are."""
    child = SubElement(parent, tag)
    if fraction:
        child.set("fraction", fraction)
    child.set("format", "plain_text")
    _text(child, text)
    return child


def _question(root: Element, quiz: Quiz, question: Question, number: int) -> None:
    row = SubElement(root, "question", type=_kind(question))
    _text(SubElement(row, "name"), name(question, number))
    _plain(row, "questiontext", question.stem)
    _plain(row, "generalfeedback", proof(quiz, question))
    SubElement(row, "defaultgrade").text = points(question)
    SubElement(row, "idnumber").text = xml_text(question.id)
    if question.choices:
        _choices(row, question)
    elif is_marked_by_hand(question):
        _written(row, question)
    else:
        _typed(row, question)


def _kind(question: Question) -> str:
    if question.choices:
        return "multichoice"
    return "essay" if is_marked_by_hand(question) else "shortanswer"


def _choices(row: Element, question: Question) -> None:
    # Numbers stay in order of size.
    mixed = "false" if question.kind == "number" else "true"
    for tag, value in (("single", "true"), ("shuffleanswers", mixed), ("answernumbering", "ABCD")):
        SubElement(row, tag).text = value
    for choice in question.choices:
        share = "100" if choice.text == question.answer else "0"
        answer = _plain(row, "answer", choice.text, fraction=share)
        _plain(answer, "feedback", on_choice(question, choice))


def _typed(row: Element, question: Question) -> None:
    SubElement(row, "usecase").text = "0"
    for right in answers(question):
        # An asterisk is a wildcard in Moodle's short answers.
        _plain(row, "answer", right.replace("*", "\\*"), fraction="100")


def _written(row: Element, question: Question) -> None:
    """A few lines for the student, and the key for whoever marks them."""
    for tag, value in (("responseformat", "plain"), ("responsefieldlines", "3")):
        SubElement(row, tag).text = value
    _plain(row, "graderinfo", question.answer)

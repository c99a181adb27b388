"""Moodle XML: questions for Moodle's question bank, with the proof as general feedback.

The format: *Moodle XML format*, Moodle documentation.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quizgen.exports.feedback import answers, on_choice, proof, xml_text
from quizgen.model import Question, Quiz


def quiz_moodle(quiz: Quiz) -> bytes:
    """The quiz as a Moodle XML file: a category of the article's title, then its questions."""
    root = Element("quiz")
    category = SubElement(root, "question", type="category")
    # A slash would open a category within the category.
    title = quiz.article.title.replace("/", "-")
    _text(SubElement(category, "category"), f"$course$/top/quizgen: {title}")
    for number, question in enumerate(quiz.questions, 1):
        _question(root, quiz, question, f"{number:02} {question.stem}")
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = xml_text(text)


def _plain(parent: Element, name: str, text: str, *, fraction: str = "") -> Element:
    """A child with words that Moodle shows as they are."""
    child = SubElement(parent, name)
    if fraction:
        child.set("fraction", fraction)
    child.set("format", "plain_text")
    _text(child, text)
    return child


def _question(root: Element, quiz: Quiz, question: Question, name: str) -> None:
    kind = "multichoice" if question.choices else "shortanswer"
    row = SubElement(root, "question", type=kind)
    _text(SubElement(row, "name"), name)
    _plain(row, "questiontext", question.stem)
    _plain(row, "generalfeedback", proof(quiz, question))
    SubElement(row, "defaultgrade").text = "1"
    SubElement(row, "idnumber").text = xml_text(question.id)
    if question.choices:
        _choices(row, question)
    else:
        _typed(row, question)


def _choices(row: Element, question: Question) -> None:
    for name, value in (("single", "true"), ("shuffleanswers", "1"), ("answernumbering", "ABCD")):
        SubElement(row, name).text = value
    for choice in question.choices:
        share = "100" if choice.text == question.answer else "0"
        answer = _plain(row, "answer", choice.text, fraction=share)
        _plain(answer, "feedback", on_choice(question, choice))


def _typed(row: Element, question: Question) -> None:
    SubElement(row, "usecase").text = "0"
    for right in answers(question):
        # An asterisk is a wildcard in Moodle's short answers.
        _plain(row, "answer", right.replace("*", "\\*"), fraction="100")

"""QTI 1.2 in an IMS content package: what Canvas and others import as a quiz.

The format: IMS Question & Test Interoperability 1.2, with the metadata fields that Canvas reads.
The proof is the general feedback of each item.
"""

import hashlib
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quizgen.archive import archive
from quizgen.exports.feedback import (
    answers,
    is_marked_by_hand,
    on_choice,
    points,
    proof,
    xml_text,
)
from quizgen.model import Question, Quiz

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"


def quiz_qti12(quiz: Quiz) -> bytes:
    """The quiz as a zip archive: the manifest and one assessment."""
    ids = "\n".join([quiz.article.sha256, *(question.id for question in quiz.questions)])
    name = "quizgen-" + hashlib.sha256(ids.encode()).hexdigest()[:16]
    path = f"{name}/{name}.xml"
    return archive(
        {"imsmanifest.xml": _bytes(_manifest(name, path)), path: _bytes(_assessment(quiz, name))}
    )


def _bytes(root: Element) -> bytes:
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _manifest(name: str, path: str) -> Element:
    root = Element("manifest", xmlns=_PACKAGE, identifier=f"{name}-package")
    about = SubElement(root, "metadata")
    SubElement(about, "schema").text = "IMS Content"
    SubElement(about, "schemaversion").text = "1.1.3"
    SubElement(root, "organizations")
    resource = SubElement(
        SubElement(root, "resources"), "resource", identifier=name, type="imsqti_xmlv1p2"
    )
    SubElement(resource, "file", href=path)
    return root


def _assessment(quiz: Quiz, name: str) -> Element:
    root = Element("questestinterop", xmlns=_QTI)
    title = xml_text(quiz.article.title)
    section = SubElement(
        SubElement(root, "assessment", ident=name, title=title), "section", ident="root_section"
    )
    for number, question in enumerate(quiz.questions, 1):
        _item(section, quiz, question, number)
    return root


def _item(section: Element, quiz: Quiz, question: Question, number: int) -> None:
    item = SubElement(
        section, "item", ident=f"q{number}-{xml_text(question.id)}", title=f"Question {number}"
    )
    _metadata(item, question)
    presentation = SubElement(item, "presentation")
    _material(presentation, question.stem)
    if question.choices:
        _options(presentation, question)
    else:
        rendered = SubElement(_response(presentation, "response_str"), "render_fib")
        SubElement(rendered, "response_label", ident="answer1")
    _processing(item, question)
    _feedback(item, "general_fb", proof(quiz, question))
    for n, choice in enumerate(question.choices):
        _feedback(item, f"option{n}_fb", on_choice(question, choice))


def _kind(question: Question) -> str:
    if question.choices:
        return "multiple_choice_question"
    return "essay_question" if is_marked_by_hand(question) else "short_answer_question"


def _metadata(item: Element, question: Question) -> None:
    fields = SubElement(SubElement(item, "itemmetadata"), "qtimetadata")
    known = {"question_type": _kind(question), "points_possible": points(question)}
    for label, entry in known.items():
        field = SubElement(fields, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def _material(parent: Element, text: str) -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype="text/plain").text = xml_text(
        text
    )


def _response(presentation: Element, name: str) -> Element:
    return SubElement(presentation, name, ident="response1", rcardinality="Single")


def _options(presentation: Element, question: Question) -> None:
    rendered = SubElement(_response(presentation, "response_lid"), "render_choice")
    for n, choice in enumerate(question.choices):
        _material(SubElement(rendered, "response_label", ident=f"option{n}"), choice.text)


def _processing(item: Element, question: Question) -> None:
    """The proof for everybody, each option's feedback, then the marks of the right answer.

    SCORE is a share in percent; what it is a share of stands in ``points_possible``.
    """
    rules = SubElement(item, "resprocessing")
    SubElement(
        SubElement(rules, "outcomes"),
        "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal",
    )  # fmt: skip
    SubElement(_condition(rules, "general_fb", going_on=True), "other")
    for n in range(len(question.choices)):
        _equals(_condition(rules, f"option{n}_fb", going_on=True), f"option{n}")
    # A rule for each: several conditions within one rule would all have to hold.
    for value in _right_values(question):
        _equals(_condition(rules, "", going_on=False), value)


def _right_values(question: Question) -> tuple[str, ...]:
    if question.choices:
        return (f"option{question.options.index(question.answer)}",)
    return () if is_marked_by_hand(question) else answers(question)


def _condition(rules: Element, feedback: str, *, going_on: bool) -> Element:
    """A rule: where its conditions hold, show a feedback, or give the marks where it has none."""
    rule = SubElement(rules, "respcondition")
    rule.set("continue", "Yes" if going_on else "No")
    conditions = SubElement(rule, "conditionvar")
    if feedback:
        SubElement(rule, "displayfeedback", feedbacktype="Response", linkrefid=feedback)
    else:
        SubElement(rule, "setvar", action="Set", varname="SCORE").text = "100"
    return conditions


def _equals(conditions: Element, value: str) -> None:
    SubElement(conditions, "varequal", respident="response1").text = xml_text(value)


def _feedback(item: Element, ident: str, text: str) -> None:
    _material(SubElement(SubElement(item, "itemfeedback", ident=ident), "flow_mat"), text)

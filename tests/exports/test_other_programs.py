"""What other programs import, read back with a reader that is not ours."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree, html

from quizgen.exports import EXPORTERS
from quizgen.model import Choice
from tests.quizzes import flood_quiz

QUIZ = flood_quiz()
PROOF = "The river Wye rose to 5.1 metres at Ross on Monday."
NASTY = "</text>]]> & = ~ # {a:b} \\ * <b>\x07\x00 \U0001f600"


def nasty_quiz():
    questions = tuple(
        replace(q, stem=NASTY, answer=NASTY, choices=(Choice(NASTY), Choice("no", NASTY)))
        for q in QUIZ.questions[:1]
    )
    return replace(QUIZ, questions=questions)


def moodle(quiz=QUIZ):
    return etree.fromstring(EXPORTERS["moodle"](quiz)).xpath("question[@type!='category']")


def qti(quiz=QUIZ):
    with zipfile.ZipFile(io.BytesIO(EXPORTERS["qti12"](quiz))) as packed:
        manifest = etree.fromstring(packed.read("imsmanifest.xml"))
        path = manifest.xpath("string(//*[local-name()='file']/@href)")
        return etree.fromstring(packed.read(path))


def named(node, name):
    return node.xpath(f".//*[local-name()='{name}']")


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_the_same_quiz_gives_the_same_bytes(name):
    assert EXPORTERS[name](QUIZ) == EXPORTERS[name](flood_quiz())


@pytest.mark.parametrize("name", sorted(set(EXPORTERS) - {"qti12"}))
def test_every_export_carries_the_proof(name):
    made = EXPORTERS[name](QUIZ)
    text = made.decode() if isinstance(made, bytes) else made
    assert PROOF in " ".join(text.split())


def test_moodle_has_every_question_with_one_right_option():
    rows = moodle()
    assert [row.findtext("questiontext/text") for row in rows] == [q.stem for q in QUIZ.questions]
    marked = [row for row in rows if row.get("type") != "essay"]
    right = [row.xpath("answer[@fraction='100'][1]/text")[0].text for row in marked]
    assert right == [q.answer for q in QUIZ.questions if q.form != "evidence"]


def test_moodle_takes_every_accepted_answer():
    gap = next(row for row in moodle() if "_____" in row.findtext("questiontext/text"))
    assert [a.findtext("text") for a in gap.findall("answer")] == ["Bridstow", "Bridstow village"]


def test_moodle_tells_what_a_wrong_option_stands_for():
    wrong = moodle()[0].xpath("answer[@fraction='0']/feedback/text")
    assert [row.text for row in wrong] == [c.error for c in QUIZ.questions[0].choices if c.error]


def test_qti_gives_the_marks_to_the_key():
    item = named(qti(), "item")[0]
    labels = {n.get("ident"): "".join(n.itertext()).strip() for n in named(item, "response_label")}
    scored = [rule for rule in named(item, "respcondition") if named(rule, "setvar")]
    assert [labels[named(rule, "varequal")[0].text] for rule in scored] == ["5.1 metres"]


def test_every_feedback_that_qti_links_to_is_there():
    for item in named(qti(), "item"):
        linked = {node.get("linkrefid") for node in named(item, "displayfeedback")}
        assert linked == {node.get("ident") for node in named(item, "itemfeedback")}
        assert "The article says: " in "".join(named(item, "itemfeedback")[0].itertext())


def test_gift_puts_the_answers_into_the_gap():
    gap = next(part for part in EXPORTERS["gift"](QUIZ).split("\n\n") if "=Bridstow" in part)
    assert re.search(r"bridge at \{\n\t=Bridstow\n\t=Bridstow village\n.*\n\} on Thursday", gap)


def test_gift_marks_one_option_and_explains_the_others():
    first = EXPORTERS["gift"](QUIZ).split("\n\n")[1]
    assert len(re.findall(r"\n\t=", first)) == 1
    assert "\n\t~3.4 metres#3.4 metres is not what the article says." in first


def test_gift_reads_no_word_as_its_own_sign():
    text = EXPORTERS["gift"](nasty_quiz())
    bare = re.sub(r"\\.", "", text.split("::", 2)[2])
    assert (bare.count("{"), bare.count("}"), bare.count("="), bare.count("~")) == (1, 1, 1, 1)


@pytest.mark.parametrize("read", [moodle, qti], ids=["moodle", "qti12"])
def test_xml_stays_well_formed_and_keeps_hostile_words(read):
    found = read(nasty_quiz())
    nodes = found if isinstance(found, list) else [found]
    text = "".join("".join(node.itertext()) for node in nodes)
    assert "</text>]]> & = ~ # {a:b} \\" in text


def test_the_practice_page_asks_nothing_of_the_network():
    page = html.fromstring(EXPORTERS["html"](QUIZ))
    assert page.xpath("//@src | //@href | //@action | //link | //iframe") == []
    assert not re.search(r"https?:|//\w|url\(|@import", EXPORTERS["html"](QUIZ))


def test_the_practice_page_reads_no_word_as_markup():
    page = html.fromstring(EXPORTERS["html"](nasty_quiz()).replace("\x00", ""))
    assert page.xpath("//b") == []
    assert page.xpath("count(//script)") == 1

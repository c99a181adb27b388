"""QTI 1.2 against its specification, and scored as the specification says."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from quizgen.exports import EXPORTERS
from quizgen.model import Choice
from tests.quizzes import flood_quiz

DTD = Path(__file__).with_name("qti12.dtd")
FIRST, _SECOND, GAPPED, TYPED, EVIDENCE = flood_quiz().questions
# What XML 1.0 holds and gives back unchanged; a carriage return becomes a line feed.
letters = st.characters(exclude_categories=("Cs", "Cc", "Co"), exclude_characters="\ufffe\uffff")
words = st.text(letters | st.sampled_from("<>&\"'"), min_size=1, max_size=30).filter(str.strip)


def assessment(*questions):
    made = EXPORTERS["qti12"](flood_quiz(questions) if questions else flood_quiz())
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        (path,) = (name for name in packed.namelist() if name != "imsmanifest.xml")
        return etree.fromstring(packed.read(path))


def texts(node, tag: str) -> list[str]:
    return [found.text or "" for found in node.iter(f"{{*}}{tag}")]


def score(item, response: str) -> int:
    """The rules one after the other, until one that holds says to stop."""
    scored = 0
    for rule in item.iter("{*}respcondition"):
        wanted = texts(rule, "varequal")
        if wanted and not all(one.casefold() == response.casefold() for one in wanted):
            continue
        scored = int(next(iter(texts(rule, "setvar")), scored))
        if rule.get("continue", "No") == "No":
            break
    return scored


def test_every_form_is_valid():
    dtd = etree.DTD(str(DTD))
    assert dtd.validate(assessment()), dtd.error_log


@pytest.mark.parametrize("option", range(3))
def test_only_the_key_scores(option):
    assert score(assessment(FIRST), f"option{option}") == (100 if option == 0 else 0)


@pytest.mark.parametrize(
    ("response", "share"), [("bridstow", 100), ("Bridstow village", 100), ("Hereford", 0)]
)
def test_every_accepted_answer_scores(response, share):
    assert score(assessment(GAPPED), response) == share


def test_a_sentence_that_somebody_must_read_is_an_essay():
    item = assessment(EVIDENCE)
    assert texts(item, "fieldentry")[0] == "essay_question"
    assert score(item, EVIDENCE.answer) == 0


@pytest.mark.parametrize(("marks", "points"), [(1, "1"), (2.5, "2.5"), (3.0, "3")])
def test_a_question_has_its_marks(marks, points):
    assert texts(assessment(replace(FIRST, marks=marks)), "fieldentry")[1] == points


@given(words, words, words)
def test_words_come_back_unchanged(stem, key, said):
    item = assessment(
        replace(FIRST, stem=stem, answer=key, choices=(Choice(key), Choice("", said)))
    )
    shown = texts(item, "mattext")
    assert (shown[0], shown[1], shown[-1]) == (stem, key, said)


@given(st.lists(words, min_size=1, max_size=4, unique=True))
def test_accepted_answers_come_back_unchanged(right):
    item = assessment(replace(TYPED, answer=right[0], accept=tuple(right[1:])))
    assert texts(item, "varequal") == right


def test_no_two_items_share_an_identifier():
    idents = [item.get("ident") for item in assessment(FIRST, FIRST, TYPED).iter("{*}item")]
    assert len(set(idents)) == 3


def test_the_manifest_names_the_file_it_brings():
    with zipfile.ZipFile(io.BytesIO(EXPORTERS["qti12"](flood_quiz()))) as packed:
        manifest = etree.fromstring(packed.read("imsmanifest.xml"))
        (resource,) = manifest.iter("{*}resource")
        assert resource.get("type") == "imsqti_xmlv1p2"
        assert resource[0].get("href") in packed.namelist()

"""The printed sheet, read back with a real PDF reader."""

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from quizgen.errors import FormatError
from quizgen.model import Choice, Hidden, Question, Quiz, Span
from quizgen.sheets import SHEETS
from quizgen.sheets.glyphs import printable
from quizgen.versions import LETTERS, versions
from tests.conftest import plain_article
from tests.quizzes import flood_quiz

TEXT = "Floods hit Leeds.\nThe mayor of Leeds, Ada Quill, spoke to 240 people on Monday night."
HOSTILE = "#set page() $x$ \\ <label> *b* _e_ @ref [c] `raw` // and /* so on */ שלום"
CHOICES = (Choice("240"), Choice("310"), Choice("180"))


def quiz(stem: str = "How many people did Ada Quill speak to?", text: str = TEXT) -> Quiz:
    evidence = Span(text.rfind("\n") + 1, len(text))
    question = Question("q1", "number", "choice", stem, "240", evidence, CHOICES)
    gap = Question("q2", "who", "gap", "_____ spoke.", "Ada Quill", evidence)
    return Quiz(plain_article(text), (question, gap), version="0.1.0")


def pages(**options) -> list[str]:
    reader = PdfReader(io.BytesIO(SHEETS["pdf"](quiz(), **options)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
def test_paper_has_the_size_that_was_asked_for(paper, width):
    page = PdfReader(io.BytesIO(SHEETS["pdf"](quiz(), paper=paper))).pages[0]
    assert round(float(page.mediabox.width)) == width


def test_an_unknown_paper_is_refused_with_the_known_ones():
    with pytest.raises(FormatError, match="a4, us-letter"):
        SHEETS["pdf"](quiz(), paper="foolscap")


def test_the_key_stands_on_a_page_of_its_own():
    first, last = pages()
    assert "Answer key" in last
    assert "Answer key" not in first


def test_without_key_no_answer_is_marked():
    assert not any("Answer key" in page for page in pages(key=False))


def test_the_key_gives_letter_answer_line_and_proof():
    key = pages()[-1]
    assert "A 240 line 2 The mayor of Leeds, Ada Quill, spoke to 240 people" in key


def test_the_article_is_printed_only_on_request():
    assert "Floods hit Leeds." in pages(article=True)[0].replace("The article", "")
    assert "The article" not in " ".join(pages())


def test_a_question_without_options_has_a_line_to_write_on():
    assert "Missing words:" in pages()[0]


def test_a_line_of_the_article_is_asked_for_only_where_lines_are_numbered():
    def said(**options) -> str:
        made = SHEETS["pdf"](flood_quiz(), **options)
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)

    assert "Line or lines of the article:" in said(article=True)
    assert "First and last words of the sentence:" in said()


def test_the_key_names_every_answer_that_is_right():
    key = PdfReader(io.BytesIO(SHEETS["pdf"](flood_quiz()))).pages[-1].extract_text()
    assert "line 7 · also right: Bridstow village" in key


def test_the_key_quotes_a_sentence_to_be_found_once():
    made = SHEETS["pdf"](flood_quiz(flood_quiz().questions[4:]))
    key = " ".join(PdfReader(io.BytesIO(made)).pages[-1].extract_text().split())
    assert key.count("who runs a cafe on the quay.") == 1


def test_options_with_named_characters_stand_below_each_other():
    question = replace(quiz().questions[0], choices=(Choice("Mina"), Choice("김철수")))
    made = SHEETS["pdf"](replace(quiz(), questions=(question,)), key=False)
    said = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert "A Mina\nB [hangul syllable gim][hangul" in said.replace("A\n", "A ").replace(
        "B\n", "B "
    )


def test_the_sheet_is_tagged_and_says_its_language_and_title():
    reader = PdfReader(io.BytesIO(SHEETS["pdf"](quiz())))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert reader.metadata.title == "Test"


def test_a_heading_within_the_article_is_a_heading():
    article = flood_quiz().article
    first, second, *rest = article.blocks
    blocks = (first, replace(second, role="heading"), *rest)
    made = SHEETS["pdf"](
        replace(flood_quiz(), article=replace(article, blocks=blocks)), article=True
    )
    _title, (_article, within, *_others), *_key = PdfReader(io.BytesIO(made)).outline
    assert [entry.title[:13] for entry in within] == ["The river Wye"]


def test_every_font_is_embedded():
    reader = PdfReader(io.BytesIO(SHEETS["pdf"](quiz(), article=True)))
    fonts = [f.get_object() for page in reader.pages for f in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_words_are_never_read_as_markup():
    hostile = quiz(stem=HOSTILE, text=HOSTILE)
    reader = PdfReader(io.BytesIO(SHEETS["pdf"](hostile, article=True)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert text.count("#set page() $x$ \\ <label> *b* _e_ @ref [c] `raw` // and /*") >= 3


def test_a_character_that_no_font_has_is_printed_by_its_name():
    made = SHEETS["pdf"](quiz(text="Rain \U0001f600 fell on 240 people."), article=True)
    text = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert "Rain [grinning face] fell" in text


@pytest.mark.parametrize(
    ("text", "printed"),
    [("Rain\x92s end", "Rains end"), ("two\nlines\there", "two lines here"), ("a\ud800b", "ab"),
     ("“Łódź” – Владимир", "“Łódź” – Владимир"), ("e\u0301", "e\u0301"),
     ("0\u093a", "0[devanagari vowel sign oe]")],
)  # fmt: skip
def test_what_fonts_lack_is_left_out_or_named(text, printed):
    assert printable(text) == printed


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters() | st.characters(categories=("M", "C")), min_size=1, max_size=8))
def test_any_text_makes_a_sheet(words):
    question = replace(quiz().questions[0], stem=words, answer=words, choices=(Choice(words),))
    assert SHEETS["pdf"](replace(quiz(), questions=(question,)))


def test_a_line_too_wide_for_the_paper_is_not_broken():
    wide = "MMMMMMMM " * 8
    made = SHEETS["pdf"](quiz(text=wide), article=True)
    assert wide.strip() in PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_the_same_quiz_gives_the_same_bytes():
    assert SHEETS["pdf"](quiz(), article=True) == SHEETS["pdf"](quiz(), article=True)


def test_the_footer_says_how_to_make_the_paper_again():
    digest = quiz().article.sha256[:10]
    assert f"quizgen 0.1.0 · code K7QX · text {digest} · seed 0" in pages(code="K7QX")[0]


def test_every_version_has_its_letter_on_every_page_and_its_key():
    made = SHEETS["pdf"](flood_quiz(), article=True, versions=versions(flood_quiz()))
    read = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    feet = [f"Version {a} · Page {n} of 2" for a in LETTERS for n in (1, 2)]
    feet += [f"Key {a} · Page 1 of 1" for a in LETTERS]
    assert [foot in page for foot, page in zip(feet, read, strict=True)] == [True] * 12


def test_the_key_of_a_version_is_that_of_its_own_order():
    made = versions(flood_quiz())
    key = SHEETS["pdf"](flood_quiz(), versions={"C": made["C"]})
    said = " ".join(PdfReader(io.BytesIO(key)).pages[-1].extract_text().split())
    for n, question in enumerate(made["C"].questions, 1):
        place = question.options.index(question.answer) if question.options else None
        letter = "" if place is None else f"{'ABC'[place]} "
        assert f"{n}. {letter}{question.answer}" in said


def test_a_sheet_without_versions_has_no_letter():
    assert not any(re.search(r"Version|Key [A-D]", page) for page in pages())


def test_marks_stand_beside_the_question_and_add_up():
    first, *rest = flood_quiz().questions
    made = SHEETS["pdf"](flood_quiz((replace(first, marks=3), *rest)))
    said = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert "(3 marks)" in said
    assert "/ 7" in said


def test_hidden_words_are_not_quoted_as_proof():
    hidden = (Hidden(Span(TEXT.index("Ada"), TEXT.index(", spoke")), "credit"),)
    made = replace(quiz(), article=replace(quiz().article, hidden=hidden))
    key = PdfReader(io.BytesIO(SHEETS["pdf"](made))).pages[-1].extract_text()
    assert "The mayor of Leeds, , spoke" in " ".join(key.split())

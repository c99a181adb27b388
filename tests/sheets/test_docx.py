"""The sheet for Word, read back with python-docx."""

import io
import re
from dataclasses import replace

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import FormatError
from quizgen.model import Choice
from quizgen.sheets import SHEETS
from quizgen.versions import LETTERS, versions
from tests.quizzes import flood_quiz

HEADINGS = {"Heading 1", "Heading 2"}


def document(*questions, **options):
    quiz = flood_quiz(questions) if questions else flood_quiz()
    return Document(io.BytesIO(SHEETS["docx"](quiz, **options)))


def lines(*questions, **options) -> list[str]:
    return [paragraph.text for paragraph in document(*questions, **options).paragraphs]


def question(number: int, **changes):
    return replace(flood_quiz().questions[number], **changes)


def test_every_question_with_its_options_is_there():
    said = "\n".join(lines())
    for one in flood_quiz().questions:
        assert one.stem in said
        assert all(option in said for option in one.options)


def test_the_key_begins_a_page_and_cites_the_line():
    _sheet, key = document().sections
    assert key.start_type == WD_SECTION.NEW_PAGE
    assert next(p.text[:10] for p in key.iter_inner_content()) == "Answer key"
    assert "1.\tA  5.1 metres   line 2" in lines()


def test_the_key_names_every_answer_that_is_right():
    assert "3.\tBridstow   line 7 · also right: Bridstow village" in lines()


def test_the_key_quotes_a_sentence_to_be_found_once():
    assert sum(question(4).answer in line for line in lines(question(4))) == 1


def test_key_and_article_are_printed_only_as_wanted():
    assert not any("Answer key" in line for line in lines(key=False))
    assert ("The article" in lines(), "The article" in lines(article=True)) == (False, True)


def stays(paragraph) -> bool:
    by_style = paragraph.style.paragraph_format.keep_with_next
    return bool(paragraph.paragraph_format.keep_with_next or by_style)


def test_no_question_is_split_over_two_pages():
    long = tuple(Choice(f"{n} of those who had lived beside the river") for n in range(3))
    made = document(question(0, choices=long), question(3), key=False).paragraphs[3:]
    assert all(row.style.paragraph_format.keep_together for row in made)
    assert [stays(row) for row in made] == [True, True, True, False, True, False]


@pytest.mark.parametrize(
    ("options", "rows"),
    [(("Ada Quill", "Mina Calder", "Owen Pryce", "Tom Reyes"), 1),
     (("the county council of Hereford", "Ada", "Mina", "Owen"), 2),
     (("nobody had been warned before the river rose", "Ada", "Mina", "Owen"), 4),
     (("MINISTRY OF WAR", "Ada", "Mina", "Owen"), 2), (("王小明王小明王小明", "Ada", "Mina"), 2)],
)  # fmt: skip
def test_options_stand_side_by_side_where_they_fit(options, rows):
    made = lines(question(0, choices=tuple(map(Choice, options)), answer=options[1]), key=False)
    assert len(made) == 4 + rows
    assert made[4].split("\t")[:2] == ["A", options[0]]


def test_a_line_to_write_on_is_drawn_to_the_edge():
    line = next(p for p in document().paragraphs if p.text.startswith("Missing words:"))
    (stop,) = line.style.paragraph_format.tab_stops
    assert (stop.leader.name, round(stop.position.mm)) == ("LINES", 210 - 2 * 22)


@pytest.mark.parametrize(("article", "asked"), [(True, "Line or lines"), (False, "First and last")])
def test_a_line_is_asked_for_only_where_lines_are_numbered(article, asked):
    assert any(line.startswith(asked) for line in lines(article=article))


def test_headings_are_headings():
    made = document(article=True).paragraphs
    said = [(p.style.name[-1], p.text.split(":")[0]) for p in made if p.style.name in HEADINGS]
    title = flood_quiz().article.title
    assert said == [("1", title), ("2", "The article"), ("2", "Questions"), ("1", "Answer key")]


def test_a_heading_within_the_article_is_a_heading():
    article = flood_quiz().article
    first, second, *rest = article.blocks
    blocks = (first, replace(second, role="heading"), *rest)
    quiz = replace(flood_quiz(), article=replace(article, blocks=blocks))
    made = Document(io.BytesIO(SHEETS["docx"](quiz, article=True)))
    heading = next(p for p in made.paragraphs if "The river Wye" in p.text)
    (level,) = heading.style.element.iter(qn("w:outlineLvl"))
    assert level.get(qn("w:val")) == "2"


def test_no_style_has_two_names():
    assert not [style.name for style in document().styles if "," in style.name]


def test_a_screen_reader_meets_plain_paragraphs_only():
    body = document(article=True, versions=versions(flood_quiz())).element.body
    assert {child.tag for child in body} == {qn("w:p"), qn("w:sectPr")}
    assert not {"txbxContent", "pict", "drawing"} & {n.tag.split("}")[-1] for n in body.iter()}


@pytest.mark.parametrize(
    ("paper", "width", "language"), [("a4", 210, "en-GB"), ("us-letter", 215.9, "en-US")]
)
def test_the_paper_is_the_wanted_one(paper, width, language):
    made = document(paper=paper)
    assert round(made.sections[0].page_width.mm, 1) == width
    said = {node.get(qn("w:val")) for node in made.styles.element.iter(qn("w:lang"))}
    assert said == {language}


def test_an_unknown_paper_is_refused():
    with pytest.raises(FormatError, match="a4, us-letter"):
        document(paper="foolscap")


def test_the_file_says_what_it_is():
    about = document().core_properties
    assert (about.title, about.language) == (flood_quiz().article.title, "en")
    assert not about.comments


def test_every_version_has_its_letter_on_every_page_and_its_key():
    made = document(versions=versions(flood_quiz()))
    feet = [part.footer.paragraphs[0].text.split("\t")[1] for part in made.sections]
    names = [f"{what} {letter}" for what in ("Version", "Key") for letter in LETTERS]
    assert [foot.split(" · ")[0] for foot in feet] == names
    titles = [p.text for p in made.paragraphs if p.style.name == "Heading 1"]
    assert [title.rpartition(" · ")[2] for title in titles[:4]] == names[:4]
    assert [title.partition(": ")[0] for title in titles[4:]] == [
        f"Answer key {letter}" for letter in LETTERS
    ]


def test_pages_are_counted_from_one_in_every_version():
    made = document(versions=versions(flood_quiz()))
    for part in made.sections:
        assert 'w:instr="PAGE"' in part.footer.paragraphs[0].paragraph_format.element.xml
    starts = [node.get(qn("w:start")) for node in made.element.body.iter(qn("w:pgNumType"))]
    assert starts == ["1"] * 8


def test_marks_stand_beside_the_question_and_add_up():
    first, *rest = flood_quiz().questions
    made = lines(replace(first, marks=2.5), *rest)
    assert f"1.\t{first.stem}\t(2.5 marks)" in made
    assert any("Marks _____ / 6.5" in line.replace("\u00a0", " ") for line in made)


def test_every_fifth_line_of_the_article_has_its_number():
    said = "\n".join(lines(article=True))
    assert re.findall(r"^\t(\d*)\t", said, re.MULTILINE) == ["1", "", "", "", "5", "", ""]


@pytest.mark.parametrize(
    ("stem", "printed"),
    [("How \x07many \x00homes?", "How many homes?"), ("How many\nhomes?", "How many homes?"),
     ("How\tmany\ud800\uffff homes?", "How many homes?")],
)  # fmt: skip
def test_what_no_file_can_hold_does_not_reach_it(stem, printed):
    assert f"1.\t{printed}" in lines(question(3, stem=stem))


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1))
def test_any_text_makes_a_sheet(words):
    choices = (Choice(words), Choice("no"))
    assert lines(question(0, stem=words, answer=words, choices=choices))


def test_the_same_quiz_gives_the_same_bytes():
    assert SHEETS["docx"](flood_quiz()) == SHEETS["docx"](flood_quiz())

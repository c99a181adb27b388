"""A teacher at the desk in a real browser: by mouse, by keyboard, without a script, with axe."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from quizgen.article import read_article
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz
from tests.browser.conftest import Site, flaws
from tests.browser.test_classroom import sign_in
from tests.quizzes import LINES, QUESTIONS, flood_quiz
from tests.web.clients import Teacher

pytestmark = [pytest.mark.browser, pytest.mark.slow]
STEMS = [question.stem.replace("_____", "blank") for question in QUESTIONS]


@pytest.fixture
def teacher(site: Site) -> Teacher:
    assert site.app
    return Teacher(site.app, flood_quiz())


def open_desk(site: Site, page: Page, teacher: Teacher) -> None:
    sign_in(site, page, teacher)
    page.goto(f"/desk/{teacher.key}")


def stems(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("h3.stem").all_inner_texts()]


def drag(page: Page, what: str, to: str) -> None:
    """As a hand does it: press, move over the place for a while, let go."""
    page.wait_for_load_state("networkidle")
    page.locator(what).hover()
    page.mouse.down()
    for _ in range(3):
        page.locator(to).hover(force=True)
    page.mouse.up()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_question_is_edited_and_undone(
    site: Site, new_person: Callable[..., Page], teacher: Teacher, scripts: bool
) -> None:
    page = new_person(java_script_enabled=scripts)
    open_desk(site, page, teacher)
    page.locator("#question-1").get_by_role("link", name="Edit").click()
    page.get_by_label("Question", exact=True).fill("How high did the Wye rise?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#question-1 h3")).to_have_text("How high did the Wye rise?")
    page.get_by_role("button", name="Undo edit of question 1").click()
    expect(page.locator("#question-1 h3")).to_have_text(STEMS[0])


def test_questions_move_by_button_by_keys_and_by_dragging(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person(viewport={"width": 1440, "height": 2400})
    open_desk(site, page, teacher)
    page.get_by_role("button", name="Move question 1 down").click()
    expect(page.locator("#question-2 h3")).to_have_text(STEMS[0])
    page.locator("#question-2 input[name=kept]").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#question-3 h3")).to_have_text(STEMS[0])
    drag(page, "#question-3 .can-drag .tag", "#question-2 .question-head")
    expect(page.locator("#question-2 h3")).to_have_text(STEMS[0])


def test_advice_comes_while_one_writes(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, teacher)
    page.locator("#question-1").get_by_role("link", name="Edit").click()
    page.get_by_label("Question", exact=True).fill("")
    expect(page.locator(".advice-list")).to_contain_text("Write the question.")
    page.get_by_label("Question", exact=True).fill("Is 5.1 metres the level it rose to?")
    expect(page.locator(".advice-list li").first).not_to_have_class("meta")


def test_a_selected_sentence_becomes_a_question(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, teacher)
    page.locator(".pane-article .sentence", has_text="highest level").dblclick()
    page.get_by_role("link", name="Ask about the selected sentence").click()
    expect(page.locator(".quoted")).to_have_text("It was the highest level since 1998.")
    page.get_by_label("Question", exact=True).fill("Since which year was it the highest?")
    page.get_by_label("Right answer").fill("1998")
    page.get_by_role("button", name="Add to the quiz").click()
    expect(page.locator("h3.stem").last).to_have_text("Since which year was it the highest?")


def test_filters_hide_and_drop_nothing(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, teacher)
    page.get_by_label("Kind").select_option("place")
    expect(page.locator(".question:visible")).to_have_count(1)
    with page.expect_response("**/keep"):
        page.locator(".question:visible").get_by_label("Keep").uncheck()
    expect(page.locator(".keep-state")).to_have_text("4 of 5 kept")
    page.reload()
    expect(page.locator("[name=kept]:checked")).to_have_count(4)


@pytest.fixture
def kelp(site: Site) -> Teacher:
    """The owner of a quiz that the generator made, so that there is something to suggest."""
    assert site.app
    return Teacher(site.app, make_quiz(read_article(seeds_folder() / "science-kelp-monterey.txt")))


@pytest.mark.parametrize("scripts", [True, False])
def test_an_option_is_swapped_by_keyboard_and_undone(
    site: Site, new_person: Callable[..., Page], kelp: Teacher, scripts: bool
) -> None:
    page = new_person(java_script_enabled=scripts)
    open_desk(site, page, kelp)
    options = page.locator("#question-1 .option-text")
    before = options.all_inner_texts()
    page.locator("#question-1").get_by_role("button", name="Swap option").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo swap of an option of question 1")).to_be_visible()
    after = options.all_inner_texts()
    assert len(set(after) - set(before)) == 1
    page.get_by_role("button", name="Undo swap").click()
    expect(options).to_have_text(before, use_inner_text=True)


def test_after_a_swap_the_focus_stays_on_the_option(
    site: Site, new_person: Callable[..., Page], kelp: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, kelp)
    question = page.locator("#question-1")
    for _ in range(2):
        before = question.locator(".option-text").all_inner_texts()
        question.get_by_role("button", name="Swap option").first.click()
        expect(question.locator(".option-text")).not_to_have_text(before, use_inner_text=True)
        expect(page.get_by_role("button", name="Undo swap")).to_be_visible()
        expect(page.locator(":focus")).to_have_attribute("id", re.compile(r"^swap-1-\d$"))


def test_a_swapped_question_still_moves(
    site: Site, new_person: Callable[..., Page], kelp: Teacher
) -> None:
    page = new_person(viewport={"width": 1440, "height": 2400})
    open_desk(site, page, kelp)
    stem = page.locator("#question-1 h3").inner_text()
    page.locator("#question-1").get_by_role("button", name="Swap option").first.click()
    expect(page.get_by_role("button", name="Undo swap")).to_be_visible()
    drag(page, "#question-1 .can-drag .tag", "#question-2 .question-head")
    expect(page.locator("#question-2 h3")).to_have_text(stem)


def test_a_swap_without_the_server_loses_nothing(
    site: Site, new_person: Callable[..., Page], kelp: Teacher
) -> None:
    page, failed = new_person(), []
    open_desk(site, page, kelp)
    page.route("**/swap?*", lambda route: failed.append(route.abort()), times=1)
    page.locator("#question-1").get_by_role("button", name="Swap option").first.click()
    page.wait_for_url(re.compile("#swap-1-"))
    expect(page.get_by_role("button", name="Undo swap")).to_be_visible()
    assert len(failed) == 1


def test_a_student_whose_page_is_open_is_told_of_a_swapped_option(
    site: Site, new_person: Callable[..., Page], kelp: Teacher
) -> None:
    desk, student = new_person(), new_person()
    open_desk(site, desk, kelp)
    question = desk.locator("#question-1")
    gone = question.locator("li:has(.swap) .option-text").first.inner_text()
    student.goto(f"/join/{kelp.code}")
    student.get_by_label("Your name").fill("Ada")
    student.get_by_role("button", name="Begin").click()
    question.get_by_role("button", name="Swap option").first.click()
    expect(desk.get_by_role("button", name="Undo swap")).to_be_visible()
    option = student.locator("#question-1 .answer-text", has_text=re.compile(f"^{gone}$"))
    option.click()
    expect(student.locator(".save-state")).to_contain_text("Your teacher has changed question 1")
    student.reload()
    expect(option).to_have_count(0)
    expect(student.locator(".done-count")).to_have_text("0")


def test_what_cannot_be_done_is_said_beside_the_question(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person(viewport={"width": 360, "height": 700})
    open_desk(site, page, teacher)
    page.get_by_role("button", name="Swap option B of question 2").click()
    said = page.locator("#question-2 .question-said")
    expect(said).to_contain_text("There is no further wrong answer")
    expect(said).to_be_in_viewport()
    expect(said).to_be_focused()
    assert flaws(page) == []


def test_a_question_changes_its_form_in_the_browser(
    site: Site, new_person: Callable[..., Page], kelp: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, kelp)
    question = page.locator("#question-1")
    expect(question.locator(".stem .gap")).to_be_visible()
    for name, form in (("Fill the gap", "gap"), ("Choose one", "choice")):
        question.locator("summary").click()
        question.get_by_role("button", name=name).click()
        expect(question).to_have_attribute("data-form", form)


def test_a_version_is_printed_as_pdf_and_for_word(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, teacher)
    page.locator("summary", has_text="Print").click()
    page.get_by_label("Version").select_option("all")
    assert flaws(page) == []
    with page.expect_download() as word:
        page.get_by_role("button", name="Make a Word file").click()
    assert word.value.suggested_filename == "Flood_closes_bridge_at_Ross-all.docx"
    with page.expect_request("**/print?*") as asked:
        page.get_by_role("button", name="Make the PDF").click()
    assert "version=all" in asked.value.url
    assert "file=pdf" in asked.value.url


def test_a_panel_closes_by_escape_and_by_going_on(
    site: Site, new_person: Callable[..., Page], teacher: Teacher
) -> None:
    page = new_person()
    open_desk(site, page, teacher)
    summary = page.locator(".desk-tools summary", has_text="Print")
    summary.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Make the PDF")).to_be_hidden()
    expect(summary).to_be_focused()
    summary.click()
    page.locator("h1").click()
    expect(page.get_by_role("button", name="Make the PDF")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 768])
@pytest.mark.parametrize("panel", ["Print", "Export", "More"])
def test_an_opened_panel_stays_on_the_page(
    site: Site, new_person: Callable[..., Page], teacher: Teacher, width: int, panel: str
) -> None:
    page = new_person(viewport={"width": width, "height": 900})
    open_desk(site, page, teacher)
    page.locator(".desk-tools summary", has_text=panel).click()
    box = page.locator(".desk-tools details[open] .drop-panel").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_of_the_desk_has_an_accessibility_flaw_or_runs_over(
    site: Site, new_person: Callable[..., Page], teacher: Teacher, width: int
) -> None:
    page, found = new_person(viewport={"width": width, "height": 800}), {}
    open_desk(site, page, teacher)
    desk = f"/desk/{teacher.key}"
    pages = ("", "/question/a1", "/question/a4", "/new", "/new?sentence=3", "/settings", "/text")
    for path in [desk + path for path in pages] + ["/library", "/library?shelf=bin"]:
        page.goto(path)
        found[path] = flaws(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width, path
    assert {path: flaw for path, flaw in found.items() if flaw} == {}


@pytest.mark.parametrize("width", [360, 1440])
def test_files_are_dropped_and_looked_at_first(
    site: Site, new_person: Callable[..., Page], width: int
) -> None:
    page = new_person(viewport={"width": width, "height": 800})
    page.goto("/")
    assert flaws(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    text = "\n".join(LINES[1:])
    dropped = page.evaluate_handle(
        "text => { const all = new DataTransfer();"
        " all.items.add(new File([text], 'flood.txt')); return all }",
        text,
    )
    page.dispatch_event("#make", "drop", {"dataTransfer": dropped})
    assert page.evaluate("document.querySelector('input[type=file]').files.length") == 1
    page.get_by_role("button", name="Look at the text first").click()
    expect(page.get_by_role("button", name="Make the questions")).to_be_visible()
    hidden = page.get_by_role("button", name=re.compile("^Bring back"))
    count = hidden.count()
    page.get_by_role("button", name="Set aside").last.click()
    expect(hidden).to_have_count(count + 1)
    hidden.last.click()
    expect(hidden).to_have_count(count)

"""A teacher at the desk in a real browser: by mouse, by keyboard, without a script, with axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

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
    hidden = page.get_by_role("button", name="Bring back")
    count = hidden.count()
    page.get_by_role("button", name="Set aside").last.click()
    expect(hidden).to_have_count(count + 1)
    hidden.last.click()
    expect(hidden).to_have_count(count)

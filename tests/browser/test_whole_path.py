"""Paste a cluttered page, make the quiz, take it as a student elsewhere, see the score, print."""

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from quizgen.paths import seeds_folder
from tests.browser.conftest import Site, flaws

pytestmark = pytest.mark.browser
CLUTTERED = (seeds_folder() / "page-ferry-oban.txt").read_text("utf-8")


def make(page: Page) -> int:
    """Paste the page and make its quiz; returns how many questions there are."""
    page.goto("/")
    page.get_by_label("Paste an article").fill(CLUTTERED)
    page.get_by_label("Questions", exact=True).fill("6")
    page.get_by_role("button", name="Make a quiz", exact=True).click()
    page.wait_for_url("**/desk/**")
    return page.locator(".question").count()


def answer_all(page: Page) -> None:
    """Choose the first option of every question, or write something."""
    for question in page.locator(".question").all():
        options = question.locator("label.answer")
        if options.count():
            options.first.click()
        else:
            question.locator("input[type=text]").fill("Oban")


def take(page: Page, code: str) -> None:
    """Join with a code, answer everything, hand in."""
    page.goto("/join")
    page.get_by_label("Code").fill(code.lower())
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your name").fill("Ada Okafor")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/attempt/*")
    answer_all(page)
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url("**/result")


@pytest.mark.slow
def test_from_a_pasted_page_to_a_score_and_a_sheet(
    site: Site, new_person: Callable[..., Page]
) -> None:
    teacher, student = new_person(), new_person(viewport={"width": 360, "height": 780})
    count = make(teacher)
    assert count > 0
    teacher.get_by_role("button", name="Give to students").click()
    code = teacher.locator(".code").inner_text().split()[-1]
    take(student, code)
    expect(student.locator(".score")).to_contain_text(f"of {count} right")
    assert student.locator(".quoted").count() == count
    teacher.reload()
    expect(teacher.locator(".attempts")).to_contain_text("Ada Okafor")


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_print_button_gives_a_sheet(new_person: Callable[..., Page], paper: str) -> None:
    teacher = new_person()
    make(teacher)
    teacher.locator(".drop > summary", has_text="Print").click()
    teacher.get_by_label(paper).check()
    teacher.get_by_label("With the article").check()
    teacher.get_by_role("button", name="Make the PDF").click()
    teacher.wait_for_url("**/print?*")
    pages = PdfReader(BytesIO(teacher.request.get(teacher.url).body())).pages
    assert round(float(pages[0].mediabox.width)) == {"A4": 595, "Letter": 612}[paper]
    assert len(pages) >= 2


@pytest.mark.slow
def test_no_page_of_the_path_has_an_accessibility_flaw(new_person: Callable[..., Page]) -> None:
    teacher, student = new_person(), new_person()
    make(teacher)
    teacher.get_by_role("button", name="Give to students").click()
    code = teacher.locator(".code").inner_text().split()[-1]
    teacher.wait_for_load_state()
    teacher.get_by_label("Show what was set aside").check()
    teacher.locator("[name=kept]").first.uncheck()
    teacher.locator(".not-asked > summary").click()
    found = {"desk": flaws(teacher)}
    for path in ("/", "/join", "/join/XXXXXX", "/nowhere", f"/join/{code}"):
        student.goto(path)
        found[path] = flaws(student)
    student.get_by_label("Your name").fill("Ada")
    student.get_by_role("button", name="Begin").click()
    for page, button in (("*", "Hand in"), ("*/check", "Hand in anyway"), ("*/result", "")):
        student.wait_for_url(f"**/attempt/{page}")
        found[page] = flaws(student)
        if button:
            student.get_by_role("button", name=button).click()
    assert {place: flaw for place, flaw in found.items() if flaw} == {}

"""What takes a while, in a real browser: several files, a page that keeps itself up to date."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.model import Article, Quiz
from quizgen.web import worker
from tests.browser.conftest import WAIT_MS, flaws
from tests.quizzes import flood_quiz
from tests.web.test_path import ARTICLE

pytestmark = pytest.mark.browser


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """The worker makes a quiz for each release, and waits for the next."""
    released = threading.Semaphore(0)

    def make(article: Article, *_: object, **__: object) -> Quiz:
        assert released.acquire(timeout=WAIT_MS / 1000)
        return Quiz(article, flood_quiz().questions)

    monkeypatch.setattr(worker, "make_quiz", make)
    return released


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Three articles; the second is none."""
    texts = {"one.txt": ARTICLE, "two.txt": "Too short.", "three.txt": ARTICLE}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in texts]


def give(page: Page, files: list[str]) -> None:
    page.goto("/")
    page.get_by_label("Or choose a file").set_input_files(files)
    page.get_by_role("button", name="Make a quiz", exact=True).click()
    page.wait_for_url("**/reading/*")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_files_are_told_one_by_one(
    new_person: Callable[..., Page], files: list[str], go_on: threading.Semaphore, scripts: bool
) -> None:
    page = new_person(viewport={"width": 360, "height": 780}, java_script_enabled=scripts)
    give(page, files)
    item = page.locator(".reading-item")
    expect(item.nth(0)).to_contain_text("Being read")
    go_on.release()
    expect(item.nth(0)).to_contain_text("5 questions")
    expect(item.nth(1)).to_contain_text("two.txt has 2 words")
    go_on.release()
    expect(page.locator(".reading-count")).to_contain_text("2 of 3 became a quiz")
    item.nth(0).get_by_role("link").click()
    expect(page.locator(".question")).to_have_count(5)


def test_an_end_is_told_to_screen_readers_and_looks_right(
    new_person: Callable[..., Page], files: list[str], go_on: threading.Semaphore
) -> None:
    page = new_person(viewport={"width": 360, "height": 780})
    give(page, files)
    found = flaws(page)
    go_on.release()
    expect(page.get_by_role("status")).to_contain_text("two.txt has 2 words")
    go_on.release()
    expect(page.get_by_role("link", name="Go to the library")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert found + flaws(page) == []


@pytest.mark.slow
def test_the_text_page_undoes_step_by_step(new_person: Callable[..., Page]) -> None:
    page = new_person(viewport={"width": 360, "height": 780})
    page.goto("/")
    page.get_by_label("Paste an article").fill(ARTICLE.replace("weekdays.", "weekdays.\n\n"))
    page.get_by_role("button", name="Look at the text first").click()
    page.wait_for_url("**/text")
    shown = page.locator(".text-line:not(.is-aside)")
    expect(shown).to_have_count(5)
    for left in (4, 3):
        shown.first.get_by_role("button", name="Set aside").click()
        expect(shown).to_have_count(left)
    assert flaws(page) == []
    for left in (4, 5):
        page.get_by_role("button", name="Undo").click()
        expect(shown).to_have_count(left)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)

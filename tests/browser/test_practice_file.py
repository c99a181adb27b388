"""The exported practice page, opened from a disk in a real browser without a network."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.exports import EXPORTERS
from tests.browser.conftest import flaws
from tests.quizzes import flood_quiz

pytestmark = pytest.mark.browser


@pytest.fixture
def page(new_person: Callable[..., Page], tmp_path: Path) -> Page:
    made = tmp_path / "quiz.html"
    made.write_text(str(EXPORTERS["html"](flood_quiz())), encoding="utf-8")
    opened = new_person(offline=True)
    opened.goto(made.as_uri())
    return opened


def test_right_answers_are_marked_right(page: Page) -> None:
    for field, question in zip(page.locator("fieldset").all(), flood_quiz().questions, strict=True):
        if question.choices:
            field.get_by_label(question.answer, exact=True).check()
        else:
            field.locator("input").fill(question.answer)
    page.get_by_role("button").click()
    expect(page.locator("#score")).to_have_text("5 of 5 right.")


def test_a_wrong_answer_is_explained_and_a_missing_one_told(page: Page) -> None:
    page.get_by_label("3.4 metres").check()
    page.get_by_role("button").click()
    said = page.locator("fieldset .said")
    expect(said.nth(0)).to_contain_text("3.4 metres is not what the article says.")
    expect(said.nth(1)).to_have_text("Not answered yet.")


@pytest.mark.parametrize(
    ("words", "said"),
    [("we had no warning", "Right"), ("who runs a cafe", "Right"), ("a cafe", "Not right"),
     ("we had a warning", "Not right")],
)  # fmt: skip
def test_some_words_of_a_sentence_are_enough(page: Page, words: str, said: str) -> None:
    asked = page.locator("fieldset", has_text="Which sentence tells")
    asked.locator("input").fill(words)
    page.get_by_role("button").click()
    expect(asked.locator(".said")).to_contain_text(said)


def test_the_page_has_no_accessibility_flaw(page: Page) -> None:
    page.locator("summary").first.click()
    assert flaws(page) == []

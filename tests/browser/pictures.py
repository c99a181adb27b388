"""The pictures of README.md, taken from a running site.

``QUIZGEN_ACCOUNTS=0 make run`` in one window, ``.venv/bin/python -m tests.browser.pictures``
in another. The printed sheet is drawn by pdftoppm (Debian's poppler-utils).
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from quizgen.article import read_article
from quizgen.paths import seeds_folder
from quizgen.pipeline import make_quiz
from quizgen.sheets import SHEETS

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SITE = "http://127.0.0.1:5000"
SAMPLE = "science-kelp-monterey"
SHEET_DPI = "60"
SETTLED_MS = 500


def _page(browser: Browser, site: str, width: int, height: int) -> Page:
    return browser.new_context(
        base_url=site, viewport={"width": width, "height": height}
    ).new_page()


def _taken(page: Page, name: str, *, question: int | None = None) -> None:
    """Take a picture, scrolled to a question where one is named."""
    if question is not None:
        page.locator(".question").nth(question).evaluate(
            "it => scrollTo({top: it.getBoundingClientRect().top + scrollY - 90,"
            " behavior: 'instant'})"
        )
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=FOLDER / name)


def desk(browser: Browser, site: str) -> str:
    """The teacher's desk; returns the code for students."""
    page = _page(browser, site, 1280, 860)
    page.goto("/")
    page.locator(f"button[name=sample][value={SAMPLE}]").click()
    page.wait_for_url("**/desk/**")
    _taken(page, "desk.png")
    page.get_by_role("button", name="Give to students").click()
    return page.locator(".code").first.inner_text().split()[-1]


def student(browser: Browser, site: str, code: str) -> None:
    """A student's telephone: taking the quiz, and its result."""
    page = _page(browser, site, 390, 780)
    page.goto("/join")
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your name").fill("Ada Okafor")
    page.get_by_role("button", name="Begin").click()
    for number, question in enumerate(page.locator(".question").all()):
        options = question.locator("label.answer").all()
        if options:
            options[number % len(options)].click()
        else:
            question.get_by_role("textbox").fill("Ray Tomasino")
    _taken(page, "question.png", question=2)
    page.get_by_role("button", name="Hand in").click()
    _taken(page, "result.png", question=2)


def sheet() -> None:
    """The first page of the printed sheet."""
    quiz = make_quiz(read_article(seeds_folder() / f"{SAMPLE}.txt"))
    command = ["pdftoppm", "-r", SHEET_DPI, "-png", "-singlefile", "-", str(FOLDER / "sheet")]
    subprocess.run(command, input=SHEETS["pdf"](quiz), check=True)


def main() -> None:
    """Take all pictures of the site that the command line names."""
    site = sys.argv[1] if len(sys.argv) > 1 else SITE
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        student(browser, site, desk(browser, site))
        browser.close()
    sheet()


if __name__ == "__main__":
    main()

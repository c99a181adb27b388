"""The first start of a site with accounts, in a real browser, with axe."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizgen.web.login import first_link
from tests.browser.conftest import Site, _free_port, flaws

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PASSWORD = "a quiet river at night"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    running = Site(tmp_path, _free_port(), {"ACCOUNTS": True})
    running.start()
    yield running
    running.stop()


def test_from_the_first_link_to_the_library_and_out(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page, found = new_person(viewport={"width": 360, "height": 780}), {}
    assert site.app
    page.goto("/")
    expect(page.get_by_role("heading", name="No teacher here yet")).to_be_visible()
    found["before"] = flaws(page)
    page.goto(first_link(site.app) or "")
    found["welcome"] = flaws(page)
    page.get_by_label("Your name").fill("Ada Okafor")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("link", name="Ada Okafor").click()
    page.wait_for_url("**/account")
    found["account"] = flaws(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.get_by_role("button", name="Log out", exact=True).click()
    page.wait_for_url("**/login")
    found["login"] = flaws(page)
    page.goto("/library")
    page.get_by_label("Name").fill("Ada Okafor")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Library")).to_be_visible()
    assert {place: flaw for place, flaw in found.items() if flaw} == {}

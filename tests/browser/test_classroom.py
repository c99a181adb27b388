"""A teacher follows a class in a real browser: live, by keyboard, on a phone, with axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, flaws
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, begin, values_shown

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def sign_in(site: Site, page: Page, teacher: Teacher) -> str:
    """Give the page the teacher's cookie; returns where the class is."""
    cookie = teacher.client.get_cookie("quizgen")
    assert cookie
    page.context.add_cookies([{"name": "quizgen", "value": cookie.value, "url": site.url}])
    return f"/desk/{teacher.key}/{teacher.code}"


@pytest.fixture
def site_without_tokens(site: Site) -> Site:
    assert site.app
    site.app.config["WTF_CSRF_ENABLED"] = False
    return site


def test_students_show_up_without_a_reload(
    site_without_tokens: Site, new_person: Callable[..., Page]
) -> None:
    site, page = site_without_tokens, new_person()
    assert site.app
    teacher = Teacher(site.app, flood_quiz())
    page.goto(sign_in(site, page, teacher) + "/follow")
    student = site.app.test_client()
    key = begin(student, teacher.code, "Ada <b>Okafor</b>")
    expect(page.get_by_role("row", name="Ada <b>Okafor</b>")).to_contain_text("Reading")
    student.post(f"/attempt/{key}", data={"q4": "120"})
    expect(page.get_by_role("row", name="Ada")).to_contain_text("1 of 5")
    student.post(f"/attempt/{key}/hand-in")
    expect(page.locator(".follow-count")).to_have_text("1 of 1 handed in · open")


def test_no_page_of_a_class_has_an_accessibility_flaw_or_runs_off_a_phone(
    site_without_tokens: Site, new_person: Callable[..., Page]
) -> None:
    site, page = site_without_tokens, new_person(viewport={"width": 360, "height": 780})
    assert site.app
    teacher, found = Teacher(site.app, flood_quiz()), {}
    for n in range(13):
        student = site.app.test_client()
        key = begin(student, teacher.code, f"Student {n}")
        first, second = (values_shown(student, key, place)[0] for place in (1, 2))
        student.post(f"/attempt/{key}", data={"q1": first, "q2": second, "q4": "120"})
        student.post(f"/attempt/{key}/hand-in")
    place = sign_in(site, page, teacher)
    for path in ("results", "follow", "board", f"student/{key}", f"student/{key}/delete"):
        page.goto(f"{place}/{path}")
        found[path] = flaws(page)
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert {path: flaw for path, flaw in found.items() if flaw} == {}


def test_a_class_list_lets_only_its_names_begin(
    site_without_tokens: Site, new_person: Callable[..., Page]
) -> None:
    site, page, student = site_without_tokens, new_person(), new_person()
    assert site.app
    teacher = Teacher(site.app, flood_quiz())
    place = sign_in(site, page, teacher)
    page.goto("/classes")
    page.get_by_label("What you call the class").fill("9B")
    page.get_by_label("Names, one on each line").fill("Okafor, Ada\nBen Hale")
    page.get_by_role("button", name="Make the class").click()
    page.goto(f"{place}/follow")
    page.get_by_text("Anybody with the code may begin").click()
    page.get_by_label("Who may begin").select_option("Only 9B (2)")
    page.get_by_role("button", name="Set the class").click()
    expect(page.locator(".follow-count")).to_have_text("0 of 2 handed in · 2 not begun · open")
    student.goto(f"/join/{teacher.code}")
    student.get_by_label("Your name").fill("Eve Sly")
    student.get_by_role("button", name="Begin").click()
    expect(student.get_by_text("“Eve Sly” is not on the class list.")).to_be_visible()
    student.get_by_label("Your name").fill("ada okafor")
    student.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("row", name="Okafor, Ada")).to_contain_text("Reading")
    expect(page.locator(".follow-count")).to_have_text("0 of 2 handed in · 1 not begun · open")


def test_the_zone_of_the_device_is_one_click(
    site_without_tokens: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person(timezone_id="Asia/Kolkata")
    page.goto("/time-zone")
    page.get_by_role("button", name="Use the zone of this device: Asia/Kolkata").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("In Asia/Kolkata it is")).to_be_visible()

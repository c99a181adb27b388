"""A student in a real browser: every form, no network, a restart, another device, no script."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from quizgen.storage.assignments import Conditions
from tests.browser.conftest import Site, flaws, hand_in, wait_until
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 360, "height": 780}
# What is not sent yet lies in the browser's store.
NOTHING_WAITS = "localStorage.getItem(`quizgen:${location.pathname}`) === null"


def give(site: Site, **conditions: object) -> Teacher:
    assert site.app
    return Teacher(site.app, flood_quiz(), Conditions(**conditions))  # type: ignore[arg-type]


def begin(page: Page, code: str) -> str:
    """Join by link; returns the attempt's key."""
    page.goto(f"/join/{code}")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/attempt/*")
    return page.url.rsplit("/", 1)[1]


def forward(site: Site, seconds: float) -> None:
    """Let the site's clock run ahead."""
    assert site.app
    site.app.config["CLOCK"] = lambda: datetime.now(UTC) + timedelta(seconds=seconds)


def saved(site: Site, key: str) -> dict[int, str]:
    assert site.app
    return {a.position: a.response for a in attempt_of(site.app, key).answers if a.response}


def test_every_form_is_answered_and_saved_at_once(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    page.get_by_role("radio", name="5.1 metres", exact=True).check()
    page.get_by_role("textbox", name="Engineers will inspect").fill("Bridstow")
    page.get_by_label("How many homes").fill("120")
    page.locator(".pane-article .sentence", has_text="We had no warning").click()
    expect(page.locator(".done-count")).to_have_text("4")
    wait_until(page, NOTHING_WAITS)
    answers = saved(site, key)
    assert [answers.get(n) for n in (1, 3, 4)] == ["5.1 metres", "Bridstow", "120"]
    assert re.fullmatch(r"\d+-\d+", answers[5])


def test_the_keyboard_is_enough(site: Site, new_person: Callable[..., Page]) -> None:
    page = new_person()
    key = begin(page, give(site, one_at_a_time=True).code)
    page.locator(".question input[type=radio]").first.focus()
    page.keyboard.press("2")
    page.keyboard.press("n")
    page.wait_for_url("**q=2")
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=3")
    page.keyboard.type("Bridstow")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=4")
    assert sorted(saved(site, key)) == [1, 2, 3]


def test_a_lost_network_is_told_calmly_and_nothing_is_lost(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    page.context.set_offline(True)
    page.get_by_label("How many homes").fill("120")
    expect(page.locator(".save-state")).to_contain_text("No connection")
    assert saved(site, key) == {}
    page.context.set_offline(False)
    expect(page.locator(".save-state")).to_have_text("Saved")
    assert saved(site, key) == {4: "120"}


def test_a_server_that_stops_and_starts_loses_nothing(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    page.get_by_role("textbox", name="Engineers will inspect").fill("Bridstow")
    expect(page.locator(".save-state")).to_have_text("Saved")
    site.stop()
    page.get_by_label("How many homes").fill("120")
    expect(page.locator(".save-state")).to_contain_text("No connection")
    site.start()
    expect(page.locator(".save-state")).to_have_text("Saved")
    assert saved(site, key) == {3: "Bridstow", 4: "120"}


def test_handing_in_to_a_stopped_server_stays_on_the_page(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    site.stop()
    page.get_by_label("How many homes").fill("120")
    expect(page.locator(".save-state")).to_contain_text("No connection")
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Hand in", exact=True).click()
    site.start()
    page.get_by_role("button", name="Hand in", exact=True).click()
    page.wait_for_url("**/check")
    assert saved(site, key) == {4: "120"}


def test_a_tab_closed_without_network_keeps_its_answer(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    page.context.set_offline(True)
    page.get_by_label("How many homes").fill("120")
    expect(page.locator(".save-state")).to_contain_text("No connection")
    context = page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(f"/attempt/{key}")
    expect(again.get_by_label("How many homes")).to_have_value("120")
    expect(again.locator(".save-state")).to_have_text("Saved")
    assert saved(site, key) == {4: "120"}


def test_another_device_goes_on_with_the_resume_code(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page, other = new_person(), new_person(viewport=PHONE)
    begin(page, give(site).code)
    page.get_by_label("How many homes").fill("120")
    expect(page.locator(".save-state")).to_have_text("Saved")
    other.goto("/resume")
    other.get_by_label("Resume code").fill(page.locator(".resume-code").inner_text())
    other.get_by_role("button", name="Open my quiz").click()
    expect(other.get_by_label("How many homes")).to_have_value("120")


def test_the_clock_hands_in_by_itself(site: Site, new_person: Callable[..., Page]) -> None:
    page = new_person()
    page.clock.install()
    begin(page, give(site, time_limit_s=900).code)
    page.get_by_label("How many homes").fill("120")
    forward(site, 900)
    page.clock.fast_forward("15:00")
    expect(page.locator(".score")).to_contain_text("1 of 5 right")


def test_more_time_reaches_a_page_that_sends_nothing(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    page.clock.install()
    begin(page, give(site, time_limit_s=900).code)
    forward(site, 600)
    page.clock.fast_forward("15:00")
    expect(page.locator(".time-words")).to_have_text("5 min left")
    expect(page.get_by_label("How many homes")).to_be_editable()


def test_an_old_tab_keeps_what_a_newer_one_saved(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    other = page.context.new_page()
    other.goto(f"/attempt/{key}")
    other.get_by_label("How many homes").fill("120")
    expect(other.locator(".save-state")).to_have_text("Saved")
    page.get_by_role("textbox", name="Engineers will inspect").fill("Bridstow")
    hand_in(page)
    assert saved(site, key) == {3: "Bridstow", 4: "120"}


def test_two_tabs_hand_in_once(site: Site, new_person: Callable[..., Page]) -> None:
    page = new_person()
    key = begin(page, give(site).code)
    other = page.context.new_page()
    other.goto(f"/attempt/{key}/check")
    hand_in(page)
    expect(page.locator(".score")).to_be_visible()
    other.get_by_role("button", name="Hand in anyway").click()
    expect(other.locator(".score")).to_be_visible()


def test_all_of_it_works_without_scripts(site: Site, new_person: Callable[..., Page]) -> None:
    page = new_person(java_script_enabled=False)
    key = begin(page, give(site, one_at_a_time=True).code)
    page.get_by_role("radio", name="5.1 metres", exact=True).check()
    page.get_by_role("button", name="Next").click()
    page.get_by_label("Look again later").check()
    page.get_by_role("button", name="Question 4").click()
    page.get_by_label("How many homes").fill("120")
    page.get_by_role("button", name="Next").click()
    hand_in(page)
    assert page.locator(".score").inner_text().split() == ["2", "of", "5", "right", "40", "%"]
    assert saved(site, key) == {1: "5.1 metres", 4: "120"}


def test_practice_gives_another_quiz(new_person: Callable[..., Page]) -> None:
    page = new_person()
    page.goto("/practise")
    page.get_by_label("Questions", exact=True).fill("2")
    page.get_by_role("button", name="Start from").first.click()
    page.wait_for_url("**/attempt/*")
    first = page.url
    hand_in(page)
    page.get_by_role("button", name="Another one from this article").click()
    page.wait_for_url("**/attempt/*")
    assert page.url != first


@pytest.mark.parametrize("width", [360, 1440])
def test_no_state_of_a_quiz_has_an_accessibility_flaw(
    site: Site, new_person: Callable[..., Page], width: int
) -> None:
    page = new_person(viewport={"width": width, "height": 900})
    found = {}
    begin(page, give(site, one_at_a_time=True, time_limit_s=900).code)
    found["one at a time"] = flaws(page)
    page.get_by_label("Look again later").check()
    page.get_by_role("button", name="Question 5").click()
    page.wait_for_url("**q=5")
    page.locator("label.answer").first.click()
    found["find the sentence"] = flaws(page)
    begin(page, give(site, from_memory=True, release="never").code)
    found["reading"] = flaws(page)
    page.get_by_role("button", name="I have read it").click()
    hand_in(page)
    found["handed in"] = flaws(page)
    for path in ("/practise", "/resume"):
        page.goto(path)
        found[path] = flaws(page)
    page.locator(".looks > summary").click()
    found["looks"] = flaws(page)
    assert {place: flaw for place, flaw in found.items() if flaw} == {}


@pytest.mark.parametrize("path", ["/", "/join", "/practise", "attempt", "result"])
def test_nothing_is_wider_than_a_phone_at_400_percent(
    site: Site, new_person: Callable[..., Page], path: str
) -> None:
    page = new_person(viewport={"width": 320, "height": 256})
    if path in {"attempt", "result"}:
        key = begin(page, give(site).code)
        if path == "result":
            hand_in(page)
        path = f"/attempt/{key}"
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_how_it_looks_stays_and_fits_a_phone_at_400_percent(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person(viewport={"width": 320, "height": 256})
    begin(page, give(site).code)
    page.locator(".looks > summary").click()
    for choice in ("Wide spacing", "Largest text", "Dark"):
        with page.expect_response("**/looks"):
            page.get_by_role("button", name=choice).click()
    page.reload()
    looks = page.evaluate("({...document.documentElement.dataset})")
    assert looks == {"theme": "dark", "size": "4", "spacing": "wide"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_sentence_is_found_by_touch_and_by_keyboard(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person(viewport=PHONE, has_touch=True)
    begin(page, give(site).code)
    page.locator(".pane-article .sentence", has_text="We had no warning").tap()
    chosen = page.locator("#question-5 input[type=radio]:checked")
    expect(chosen).to_have_count(1)
    before = chosen.get_attribute("value")
    chosen.focus()
    page.keyboard.press("ArrowUp")
    expect(chosen).not_to_have_value(before or "")


def test_time_is_told_now_and_then_and_not_each_second(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page = new_person()
    page.clock.install()
    begin(page, give(site, time_limit_s=720).code)
    page.evaluate(
        "window.said = []; new MutationObserver(() => said.push(document.querySelector("
        "'.time-said').textContent)).observe(document.querySelector('.time-said'),"
        " {childList: true})"
    )
    page.clock.run_for("11:30")
    said = ["10 minutes left.", "5 minutes left.", "1 minute left."]
    assert page.evaluate("said") == said


def test_no_byte_that_a_browser_gets_tells_a_key(
    site: Site, new_person: Callable[..., Page]
) -> None:
    page, sent = new_person(), sent_by(site)
    key = begin(page, give(site, one_at_a_time=True).code)
    page.get_by_role("radio", name="5.1 metres", exact=True).check()
    page.get_by_role("button", name="Next").click()
    page.wait_for_url("**q=2")
    page.get_by_role("button", name="Question 5").click()
    page.wait_for_url("**q=5")
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url("**/check")
    every = b"".join(sent)
    assert all(part in every for part in (b"getItem", b"303 ", b"left_s", b"highest level since"))
    assert [secret for secret in secrets_of(site, key) if secret in every] == []


def sent_by(site: Site) -> list[bytes]:
    """Every byte that the site sends from now on: pages, headers, redirects, scripts, JSON."""
    assert site.app
    sent: list[bytes] = []
    answer = site.app.wsgi_app

    def recording(environ: Any, start: Any) -> Iterator[bytes]:
        def begin(status: str, headers: Any, *error: Any) -> Any:
            sent.append(repr((status, headers)).encode())
            return start(status, headers, *error)

        with closing(answer(environ, begin)) as parts:  # type: ignore[type-var]
            for part in parts:
                sent.append(part)
                yield part

    site.app.wsgi_app = recording  # type: ignore[assignment, method-assign]
    return sent


def secrets_of(site: Site, key: str) -> list[bytes]:
    """What would tell a key, or the order of options, and stands in no article."""
    assert site.app
    attempt = attempt_of(site.app, key)
    rows = [answer.question for answer in attempt.answers]
    spans = [f"{row.evidence_start}-{row.evidence_end}" for row in rows]
    taken = [text for row in rows for text in row.accept if text not in row.stem]
    errors = [error for row in rows for _, error in row.choices if error]
    found = [str(attempt.seed), attempt.resume_hash, attempt.assignment.quiz.key]
    return [text.encode() for text in (*found, *spans, *taken, *errors)]

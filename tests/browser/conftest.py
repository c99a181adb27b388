"""A real site on a free port, and a real Chromium; skipped with a sentence where there is none."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from waitress.server import create_server

from quizgen.web import create_app

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
# Only a failing test waits so long: a loaded machine of two cores may need seconds for a page.
WAIT_MS = 45_000
PAUSE_MS = 50
expect.set_options(timeout=WAIT_MS)
REQUIRED = os.environ.get("QUIZGEN_REQUIRE_BROWSER") == "1"


@dataclass
class Site:
    """A site that can be stopped and started again on the same port and database."""

    folder: Path
    port: int
    config: dict[str, Any] = field(default_factory=dict)
    app: Flask | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        config = {"INSTANCE_FOLDER": self.folder, "TESTING": True, "ACCOUNTS": False}
        self.app = create_app({**config, **self.config})
        self.server = create_server(self.app, host="127.0.0.1", port=self.port, threads=4)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        assert self.app
        self.server.task_dispatcher.shutdown()
        # In the server's own loop: a socket closed under its waiting select raises there.
        close_all = self.server.asyncore.close_all
        self.server.trigger.pull_trigger(lambda: close_all(self.server._map, ignore_all=True))
        self.thread.join(WAIT_MS / 1000)
        assert not self.thread.is_alive()
        self.app.extensions["quizgen_engine"].dispose()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    running = Site(tmp_path, _free_port())
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        said = "No Chromium found; install it: sudo apt-get install chromium"
        pytest.fail(said) if REQUIRED else pytest.skip(said)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def new_person(browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """A function that opens a browser context of its own; no page may speak to another host."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(base_url=site.url, **options)
        context.set_default_timeout(WAIT_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:  # a file half sent would be left open when the site stops
            page.wait_for_load_state()
        context.close()
    others = [u for u in asked if u.startswith(("http", "ws")) and not u.startswith(site.url)]
    assert others == []


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression is true on a page.

    Asked from outside: ``wait_for_function`` evaluates again inside the page, where the site's
    Content-Security-Policy forbids it.
    """
    until = time.monotonic() + WAIT_MS / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < until, expression
        page.wait_for_timeout(PAUSE_MS)


def hand_in(page: Page) -> None:
    """Hand in although answers are missing; the page of the result is open afterwards.

    Scripts send what is left before they leave a page, so that a click alone waits for nothing.
    """
    page.get_by_role("button", name="Hand in", exact=True).click()
    page.wait_for_url("**/check")
    page.get_by_role("button", name="Hand in anyway").click()
    page.wait_for_url("**/result")


def flaws(page: Page) -> list[str]:
    """What axe finds wrong on a page, in light and in dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for flaw in Axe().run(page).response["violations"]:
            nodes = [node["html"][:160] for node in flaw["nodes"][:3]]
            found.append(f"{scheme}: {flaw['id']}: {flaw['help']}: {nodes}")
    page.emulate_media(color_scheme="light")
    return found

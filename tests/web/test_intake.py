"""An article's way in: a look at the text first, several files, a web address."""

import re
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.article import article_from_bytes
from quizgen.errors import AddressError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings
from quizgen.web import home, intake
from tests.web.test_path import ARTICLE

MENU = "Home\nNews\nSport\nWeather\n\n"
WISHES = {"count": "3", "kinds": ["who", "number"]}
ADDRESS = "https://news.example/flood"


def test_the_text_is_looked_at_and_changed_before_questions_are_made(client: FlaskClient) -> None:
    page = client.post("/", data={"text": MENU + ARTICLE, "look_first": "1", **WISHES}).location
    assert page.endswith("/text")
    text = client.get(page).get_data(as_text=True)
    figures = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", text)
    assert [name for name, _ in figures] == ["Source", "Words", "Reading time", "Reading level"]
    assert dict(figures)["Reading time"] == "1 min"
    hidden = re.search(r'/back">.*?start" value="(\d+)".*?end" value="(\d+)"', text, re.S)
    assert hidden
    client.post(f"{page}/back", data={"start": hidden[1], "end": hidden[2]})
    assert client.get(page).get_data(as_text=True).count("Bring back") < text.count("Bring back")
    assert client.post(f"{page}/make").status_code == 303
    desk = client.get(page.removesuffix("/text")).get_data(as_text=True)
    assert 'class="question"' in desk


def test_too_many_files_are_refused(client: FlaskClient) -> None:
    files = [(BytesIO(b"x"), f"{n}.txt") for n in range(21)]
    answer = client.post("/", data={"upload": files, **WISHES})
    assert answer.status_code == 422
    assert "Choose 20 files at most" in answer.get_data(as_text=True)


def test_an_address_is_not_asked_for_unless_the_site_allows_it(client: FlaskClient) -> None:
    assert 'name="address"' not in client.get("/").get_data(as_text=True)
    answer = client.post("/", data={"address": ADDRESS, **WISHES})
    assert "switched off on this site" in answer.get_data(as_text=True)


def test_students_cannot_have_an_address_read(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "read_address", lambda *_, **__: pytest.fail("was read"))
    assert client.post("/practise", data={"address": ADDRESS, **WISHES}).status_code == 422


@pytest.mark.parametrize("works", [True, False])
def test_an_address_becomes_a_quiz(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, works: bool
) -> None:
    def read(url: str, *, settings: Settings) -> Article:
        if not works:
            raise AddressError("The host did not answer.")
        return article_from_bytes(ARTICLE.encode(), name="page.txt", settings=settings)

    monkeypatch.setattr(intake, "read_address", read)
    monkeypatch.setattr(home, "PATIENCE_S", 60)
    app.config["SETTINGS"] = load_settings({"FETCH_ADDRESSES": True, "ACCOUNTS": False})
    answer = client.post("/", data={"address": ADDRESS, **WISHES})
    assert answer.status_code == (303 if works else 422)
    assert works or "The host did not answer." in answer.get_data(as_text=True)

"""Every error is a page with a sentence and the right status, or JSON for a script."""

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from quizgen.web.error_pages import PAGES


@pytest.fixture
def failing(app: Flask) -> FlaskClient:
    """A browser on a site with an address that fails in each way."""
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.add_url_rule("/fail/<int:status>", "fail", lambda status: abort(status))
    app.add_url_rule("/break", "break", lambda: 1 / 0)
    return app.test_client()


@pytest.mark.parametrize("status", sorted(PAGES))
def test_each_status_has_its_page(failing: FlaskClient, status: int) -> None:
    answer = failing.get(f"/fail/{status}")
    headline, sentence = PAGES[status]
    page = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert headline in page
    assert sentence.split("'")[0] in page
    assert 'href="/"' in page


@pytest.mark.parametrize(("given", "like"), [(418, 400), (409, 400), (503, 500)])
def test_a_rare_status_has_the_page_of_its_kind(
    failing: FlaskClient, given: int, like: int
) -> None:
    answer = failing.get(f"/fail/{given}")
    assert answer.status_code == given
    assert PAGES[like][0] in answer.get_data(as_text=True)


def test_a_fault_of_ours_shows_no_traceback(failing: FlaskClient) -> None:
    answer = failing.get("/break")
    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.get_data(as_text=True)


def test_a_script_gets_json(failing: FlaskClient) -> None:
    answer = failing.get("/fail/410", headers={"Accept": "application/json"})
    assert answer.json == {"error": PAGES[410][1]}


def test_an_address_for_forms_says_so(client: FlaskClient) -> None:
    assert client.get("/looks").status_code == 405

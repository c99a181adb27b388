"""The sample articles: each is offered, read, and gives a quiz."""

import pytest
from flask.testing import FlaskClient

from quizgen.web.samples import sample_article, samples


def test_every_sample_is_offered_with_its_length(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert len(samples()) >= 8
    for sample in samples():
        assert f'value="{sample.name}"' in page
        assert f"{sample.words} words" in page


@pytest.mark.parametrize("name", ["../setup", "/etc/passwd", "", "nothing"])
def test_only_samples_are_read(name: str) -> None:
    assert sample_article(name) is None


def test_an_unknown_sample_is_told(client: FlaskClient) -> None:
    data = {"sample": "nothing", "count": "3", "kinds": ["who"]}
    answer = client.post("/", data=data)
    assert answer.status_code == 422
    assert "There is no such sample article" in answer.get_data(as_text=True)


@pytest.mark.slow
@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_a_sample_gives_a_quiz(client: FlaskClient, sample: object) -> None:
    data = {"sample": sample.name, "count": "4", "kinds": ["who", "number", "place"]}  # type: ignore[attr-defined]
    page = client.get(client.post("/", data=data).location).get_data(as_text=True)
    assert page.count('class="stem"') == 4

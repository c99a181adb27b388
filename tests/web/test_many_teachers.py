"""Several quizzes made at once are those that would be made one after the other."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from quizgen.web.samples import samples

NAMES = [sample.name for sample in samples()[:4]]


def stems(app: Flask, name: str) -> list[str]:
    """The questions of a quiz on a sample, made in a browser of its own."""
    client = app.test_client()
    data = {"sample": name, "count": "6", "kinds": ["who", "number", "place"]}
    page = client.get(client.post("/", data=data).location).get_data(as_text=True)
    return re.findall(r'<h3 class="stem">(.*?)</h3>', page)


@pytest.mark.slow
def test_quizzes_made_at_once_are_the_same(app: Flask) -> None:
    alone = [stems(app, name) for name in NAMES]
    assert all(alone)
    with ThreadPoolExecutor(len(NAMES) * 2) as pool:
        together = list(pool.map(lambda name: stems(app, name), NAMES * 2))
    assert together == alone * 2

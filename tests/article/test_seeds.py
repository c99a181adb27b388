"""The sample articles are readable, of the right length, and clean once cleaned."""

from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.model import Article
from quizgen.paths import seeds_folder

SEEDS = sorted(path for path in seeds_folder().iterdir() if path.suffix in {".txt", ".html"})
# Words of the furniture around the pasted and the HTML page.
CLUTTER = (
    "Skip to content", "Sign in", "Advertisement", "Most Read", "Topics", "newsletter", "COURIER",
    "Roman", "rescued after dog", "Timetable for summer", "shinty", "Tulloch", "Ledger", "Bear",
)  # fmt: skip


def shown(article: Article) -> str:
    gone = {at for item in article.hidden for at in range(item.span.start, item.span.end)}
    spans = [range(block.span.start, block.span.end) for block in article.blocks]
    return "\n".join("".join(article.text[at] for at in s if at not in gone) for s in spans)


def test_there_are_enough_and_two_are_pages() -> None:
    assert len(SEEDS) >= 9
    assert [path.name for path in SEEDS if path.name.startswith("page-")] == [
        "page-ferry-oban.txt",
        "page-wildfire-boise.html",
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_sample_has_the_length_of_a_news_story(path: Path) -> None:
    assert 250 <= len(shown(read_article(path)).split()) <= 700


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_sample_says_what_it_is_in_a_hidden_line(path: Path) -> None:
    article = read_article(path)
    assert article.hidden[0].reason == "note" or path.suffix == ".html"
    assert "Sample article written for quizgen" in path.read_text(encoding="utf-8")
    assert "quizgen" not in shown(article)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_sample_shows_no_clutter(path: Path) -> None:
    text = shown(read_article(path))
    assert [word for word in CLUTTER if word in text] == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_sample_has_one_headline_and_paragraphs(path: Path) -> None:
    roles = [block.role for block in read_article(path).blocks]
    assert roles[0] == "headline"
    assert roles.count("headline") == 1
    assert roles.count("paragraph") >= 10

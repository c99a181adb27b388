"""Who said what in the project's own articles does not fall below what was reached."""

import hashlib
import json
from functools import cache
from pathlib import Path

import pytest

from quizgen.analysis import analyse
from quizgen.article import read_article
from quizgen.facts.statements import find_statements
from quizgen.paths import seeds_folder
from tests.evaluation import quotes_brat
from tests.evaluation.quotes_figures import Figures, Said, add_document, agreement, same_name

GOLD = Path(__file__).parent / "gold" / "statements.jsonl"
# The gold and the floors belong together: whoever changes the one looks at the other.
GOLD_SHA256 = "7ea1dc15fe92ba1fe53cc62dc9155687b1f200518964cb6b1a21f9d5a9f2b677"
FLOORS = {"found": 0.98, "named": 0.945}


@cache
def _gold() -> tuple[dict[str, object], ...]:
    return tuple(json.loads(line) for line in GOLD.read_text("utf-8").splitlines())


@cache
def _predicted() -> dict[str, list[tuple[str, str]]]:
    """Article -> the words of every statement and its speaker."""
    found = {}
    for name in sorted({str(row["doc"]) for row in _gold()}):
        article = read_article(seeds_folder() / name)
        found[name] = [
            (article.text[s.contents[0].span.start : s.contents[-1].span.end], s.speaker)
            for s in find_statements(analyse(article))
        ]
    return found


def _facts(*, with_speaker: bool) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Expected and found facts; a found one that no gold row meets counts as wrong."""
    expected = {(str(r["content"]), str(r["speaker"]) * with_speaker) for r in _gold()}
    found = set()
    for name, statements in _predicted().items():
        rows = [str(r["content"]) for r in _gold() if r["doc"] == name]
        for said, speaker in statements:
            met = next((row for row in rows if row in said), said)
            found.add((met, speaker * with_speaker))
    return expected, found


def test_gold_is_the_one_the_floors_were_measured_on():
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest() == GOLD_SHA256


@pytest.mark.slow
@pytest.mark.parametrize(("figure", "with_speaker"), [("found", False), ("named", True)])
def test_statements_of_the_seeds_stay_above_their_floor(figure, with_speaker):
    assert agreement(*_facts(with_speaker=with_speaker)) >= FLOORS[figure]


ANN = "T1\tSource 29 33\tMrs Lee\nT2\tContent 0 22\tw\nE1\tAttribution:T1 Source:T1 Content:T2\n"
TEXT = '"We will mend it soon." said Lee.'


def _document(tmp_path: Path) -> quotes_brat.Document:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.ann").write_text(ANN, "utf-8")
    (document,) = quotes_brat.read_folder(tmp_path)
    return document


@pytest.mark.parametrize(
    ("mention", "speaker", "right"),
    [((29, 32), "Ann Lee", 1), ((-1, -1), "Ann Lee", 1), ((-1, -1), "Ann Cole", 0)],
)
def test_a_speaker_counts_by_mention_or_by_name(tmp_path, mention, speaker, right):
    figures = Figures()
    add_document(figures, _document(tmp_path), [Said("1", speaker, mention, (1, 22), True)])
    assert (figures.direct.precision, figures.direct.recall) == (right, right)


@pytest.mark.parametrize(
    ("name", "gold", "same"),
    [
        ("Ann Lee", "Lee", True),
        ("A. Lee", "Ann Lee", True),
        ("Mrs Lee", "Ann Lee", True),
        ("Bob Lee", "Ann Lee", False),
        ("", "Ann Lee", False),
    ],
)
def test_names_agree_by_surname_and_first_letter(name, gold, same):
    assert same_name(name, gold) is same

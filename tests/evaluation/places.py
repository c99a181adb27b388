"""How well places are found, against a folder of articles with places marked in brat files.

    python -m tests.evaluation.places FOLDER [--errors]

FOLDER holds ``NAME.txt`` with ``NAME.ann``: the labels of ``NAMED`` are named places, found by
any overlap; a place found where nothing is marked is wrong, one that meets only another label
(a demonym, a name with a place in it) counts neither way. Prints precision, recall and F1 as
one JSON object; with ``--errors`` every miss and every wrong place before it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen import read_article
from quizgen.analysis import analyse
from quizgen.facts.places import find_places
from quizgen.model import Span

NAMED = frozenset({"Literal", "Mixed", "Coercion", "Metonymic"})


@dataclass(frozen=True)
class Score:
    """Counts over articles: named places met, named places missed, places found wrongly."""

    met: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.met + other.met, self.missed + other.missed, self.wrong + other.wrong
        )

    @property
    def precision(self) -> float:
        """Share of the judged places that are right."""
        return self.met / max(1, self.met + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the named places that are found."""
        return self.met / max(1, self.met + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def marked(path: Path) -> Iterator[tuple[str, Span]]:
    """Label and span of every text-bound annotation of a brat file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("T"):
            label, *offsets = line.split("\t")[1].replace(";", " ").split()
            yield label, Span(int(offsets[0]), int(offsets[-1]))


def errors(gold: list[tuple[str, Span]], found: list[Span]) -> tuple[list[Span], list[Span]]:
    """The named places that nothing found meets, and what was found where nothing is marked."""
    named = [span for label, span in gold if label in NAMED]
    missed = [span for span in named if not any(span.overlaps(place) for place in found)]
    wrong = [place for place in found if not any(place.overlaps(span) for _, span in gold)]
    return missed, wrong


def score(path: Path, *, show: bool = False) -> Score:
    """The score of one article with its annotations."""
    article = read_article(path, check=False)
    gold = list(marked(path.with_suffix(".ann")))
    found = [place.span for place in find_places(analyse(article))]
    missed, wrong = errors(gold, found)
    if show:
        rows = [("missed", span) for span in missed] + [("wrong", span) for span in wrong]
        for kind, span in rows:
            sys.stdout.write(f"{path.stem}\t{kind}\t{span.of(article.text)}\n")
    named = sum(label in NAMED for label, _ in gold)
    return Score(named - len(missed), len(missed), len(wrong))


def main() -> None:
    """Score a folder given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    texts = sorted(options.folder.glob("*.txt"))
    paths = [path for path in texts if path.with_suffix(".ann").exists()]
    total = sum((score(path, show=options.errors) for path in paths), Score())
    figures = {"p": total.precision, "r": total.recall, "f1": total.f1}
    rounded = {name: round(value, 4) for name, value in figures.items()}
    sys.stdout.write(json.dumps({"articles": len(paths), **rounded}) + "\n")


if __name__ == "__main__":
    main()

"""Scores who said what against a folder of articles annotated with brat.

    python -m tests.evaluation.quotes FOLDER [--names FILE] [--predictions OUT.jsonl]

FOLDER holds NAME.txt with NAME.ann; FILE tells whom pronoun sources mean (document, start,
name; tab-separated). Prints precision, recall and F1; ``--predictions`` also writes what
``quizgen facts --kinds who`` would print.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.analysis import analyse
from quizgen.article import read_article
from quizgen.facts.statements import find_statements
from quizgen.model import Statement
from tests.evaluation.quotes_brat import read_folder
from tests.evaluation.quotes_figures import Figures, Said, Tally, add_document

NO_MENTION = (-1, -1)


def said_in(path: Path) -> list[Said]:
    """What is said in the article of a file."""
    found = find_statements(analyse(read_article(path, check=False)))
    return [one for statement in found for one in parts_of(statement)]


def parts_of(statement: Statement) -> Iterator[Said]:
    """One line for each stretch of a statement."""
    mention = statement.mention
    beside = (mention.start, mention.end) if mention else NO_MENTION
    for content in statement.contents:
        span = (content.span.start, content.span.end)
        yield Said(statement.id, statement.speaker, beside, span, content.direct)


def as_json(document: str, one: Said) -> str:
    """A line of the contract's statements."""
    row = {
        "doc": document,
        "kind": "statement",
        "id": one.id,
        "speaker": one.speaker,
        "speaker_start": one.mention[0],
        "speaker_end": one.mention[1],
        "content_start": one.content[0],
        "content_end": one.content[1],
        "direct": one.direct,
    }
    return json.dumps(row, ensure_ascii=False)


def _row(label: str, tally: Tally) -> str:
    figures = f"{tally.precision:8.3f}{tally.recall:8.3f}{tally.f1:8.3f}"
    return f"{label:<22}{len(tally.gold):>6}{len(tally.predicted):>6}{figures}\n"


def report(figures: Figures) -> str:
    """The figures as a table."""
    head = f"{'':<22}{'gold':>6}{'found':>6}{'P':>8}{'R':>8}{'F1':>8}\n"
    rows = _row("direct, attributed", figures.direct) + _row("direct, named", figures.named)
    rows += _row("all, attributed", figures.everything)
    not_direct = figures.not_direct
    last = f"{'not marked direct':<22}{'':>6}{len(not_direct.predicted):>6}"
    return head + rows + f"{last}{not_direct.precision:8.3f}\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Score a folder and print the table."""
    parser = argparse.ArgumentParser(description="Score who said what against brat gold.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--names", type=Path, help="names behind pronoun sources")
    parser.add_argument("--predictions", type=Path, help="write the predictions here")
    options = parser.parse_args(arguments)
    figures, lines = Figures(), []
    for document in read_folder(options.folder, options.names):
        said = said_in(options.folder / f"{document.name}.txt")
        lines += [as_json(document.name, one) for one in said]
        add_document(figures, document, said)
    if options.predictions:
        options.predictions.write_text("\n".join(lines) + "\n", "utf-8")
    sys.stdout.write(report(figures))


if __name__ == "__main__":
    main()

"""Quizzes of a folder of articles as JSON lines, for holding against facts read by hand.

    python -m tests.evaluation.gold FOLDER|ARTICLE... --count 10|all > questions.jsonl

One object a question: article (the file's name without its ending), kind, form, answer,
accept, evidence, question, options. Offsets are left out: gold facts are met by their text.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quizgen import make_quiz, read_article
from quizgen.errors import ArticleError
from quizgen.model import Article, Question, QuizOptions


def article_files(paths: Sequence[str]) -> list[Path]:
    """The articles named, those of a folder in the order of their names."""
    found: list[Path] = []
    for path in map(Path, paths):
        found.extend(sorted(path.glob("*.txt")) if path.is_dir() else [path])
    return found


def record(article: Article, name: str, question: Question) -> dict[str, Any]:
    """A question as one line of the output."""
    return {
        "article": name,
        "kind": question.kind,
        "form": question.form,
        "answer": question.answer,
        "accept": list(question.accept),
        "evidence": question.evidence.of(article.text),
        "question": question.stem,
        "options": list(question.options),
    }


def records(paths: Sequence[str], options: QuizOptions) -> Iterator[dict[str, Any]]:
    """The questions of every article; one that cannot be read is told and skipped."""
    for path in article_files(paths):
        try:
            article = read_article(path)
        except ArticleError as error:
            sys.stderr.write(f"{path.name}: {error}\n")
            continue
        for question in make_quiz(article, options).questions:
            yield record(article, path.stem, question)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the lines to standard output."""
    parser = argparse.ArgumentParser(description="Quizzes of articles as JSON lines.")
    parser.add_argument("paths", nargs="+", metavar="FOLDER|ARTICLE")
    parser.add_argument("--count", default="10", help="questions an article, or all")
    parser.add_argument("--form", default="choice")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    count = None if given.count == "all" else int(given.count)
    options = QuizOptions(count=count, form=given.form, seed=given.seed)
    for line in records(given.paths, options):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

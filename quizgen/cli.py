"""The command line: thin click commands over the library.

docs and the contract other programs rely on: README.md, "On the command line".
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen import __version__
from quizgen.errors import QuizgenError
from quizgen.model import DIFFICULTIES, FORMS, KINDS, Kind, QuizOptions
from quizgen.settings import load_settings

if TYPE_CHECKING:
    from quizgen.model import Article, Quiz

STANDARD_INPUT = "-"
# Names of the tables EXPORTERS and SHEETS: written out so that --help loads no PDF maker;
# tests/test_cli.py holds them to the tables.
TEXT_FORMATS = ("text", "json")
SHEET_FORMATS = ("pdf",)


class Commands(click.Group):
    """Tells a QuizgenError in one sentence and ends with status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            click.echo(f"quizgen: {error}", err=True)
            ctx.exit(1)


class Kinds(click.ParamType):
    """A list such as ``who,place``."""

    name = "kinds"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[Kind, ...]:
        """The kinds in the order of the table."""
        if isinstance(value, tuple):
            return value
        wanted = [part.strip() for part in value.split(",") if part.strip()]
        unknown = sorted(set(wanted) - set(KINDS))
        if unknown or not wanted:
            self.fail(f"{value!r} is not a list of {', '.join(KINDS)}.", param, ctx)
        return tuple(kind for kind in KINDS if kind in wanted)


class Count(click.ParamType):
    """A whole number from 1, or ``all``."""

    name = "count"

    def convert(self, value: Any, param: Any, ctx: Any) -> int | str:
        """The number, or the word."""
        if value == "all" or isinstance(value, int):
            return value  # type: ignore[no-any-return]
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(f"{value!r} is neither a whole number from 1 nor 'all'.", param, ctx)
        return int(value)


@click.group(cls=Commands)
@click.version_option(__version__)
def main() -> None:
    """Make reading-comprehension quizzes from news articles."""


@main.command()
@click.argument("source")
@click.option("--count", type=Count(), default=10, show_default=True, help="A number, or all.")
@click.option("--kinds", type=Kinds(), default=",".join(KINDS), show_default=True)
@click.option("--form", type=click.Choice([*FORMS, "mixed"]), default="choice", show_default=True)
@click.option("--difficulty", type=click.Choice(DIFFICULTIES), help="Only such questions.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option(
    "--format",
    "format_",
    type=click.Choice([*TEXT_FORMATS, *SHEET_FORMATS]),
    default="text",
    show_default=True,
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
def generate(source: str, format_: str, output: Path | None, **wanted: Any) -> None:
    """Make a quiz from SOURCE: a file (.txt .md .html .pdf .docx), or - for standard input."""
    if format_ in SHEET_FORMATS and output is None and sys.stdout.isatty():
        raise click.UsageError(
            f"A {format_} cannot be shown here; name a file: --output quiz.{format_}"
        )
    from quizgen.pipeline import make_quiz

    count = wanted.pop("count")
    options = QuizOptions(count=None if count == "all" else count, **wanted)
    quiz = make_quiz(_article(source), options)
    _say_if_short(quiz)
    _write(_writer(format_)(quiz), output)


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--kinds", type=Kinds(), default=",".join(KINDS), show_default=True)
def facts(sources: tuple[str, ...], kinds: tuple[Kind, ...]) -> None:
    """Print the facts of every SOURCE as JSON lines."""
    from quizgen.analysis import analyse
    from quizgen.exports import facts_lines
    from quizgen.facts import fact_sheet

    for source in sources:
        article = _article(source, check=False)
        sheet = fact_sheet(analyse(article), kinds=kinds)
        doc = "stdin" if source == STANDARD_INPUT else Path(source).stem
        for line in facts_lines(sheet, doc=doc):
            click.echo(line)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the site; creates what is missing in the instance folder."""
    import waitress

    from quizgen.web import create_app

    try:
        server = waitress.create_server(create_app(), host=host, port=port, threads=8)
    except OSError as cause:
        raise QuizgenError(
            f"Nothing can be served on {host} port {port} ({cause.strerror or cause}); "
            "name another with --port (make run PORT=…)."
        ) from cause
    click.echo(f"quizgen serves on http://{host}:{port} (Ctrl+C ends it)", err=True)
    server.run()


def _article(source: str, *, check: bool = True) -> "Article":
    from quizgen.article import article_from_bytes, read_article

    settings = load_settings()
    if source == STANDARD_INPUT:
        data = sys.stdin.buffer.read()
        return article_from_bytes(data, name="stdin.txt", settings=settings, check=check)
    return read_article(source, settings=settings, check=check)


def _writer(format_: str) -> Callable[["Quiz"], str | bytes]:
    if format_ in SHEET_FORMATS:
        from quizgen.sheets import SHEETS

        return SHEETS[format_]
    from quizgen.exports import EXPORTERS

    return EXPORTERS[format_]


def _say_if_short(quiz: "Quiz") -> None:
    wanted = quiz.options.count
    if wanted is not None and len(quiz.questions) < wanted:
        click.echo(
            f"quizgen: {len(quiz.questions)} of {wanted} questions; the rest was not sure enough "
            "(--format json says why).",
            err=True,
        )


def _write(content: str | bytes, output: Path | None) -> None:
    data = content.encode("utf-8") if isinstance(content, str) else content
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(data)
    except OSError as cause:
        raise QuizgenError(f"{output} cannot be written: {cause.strerror}.") from cause

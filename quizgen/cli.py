"""The command line: thin click commands over the library.

What other programs may rely on is in docs/command-line.md. spaCy and Flask are imported by the
commands that need them: ``quizgen --help`` answers at once.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen import __version__
from quizgen.cli_serve import serve
from quizgen.cli_teacher import teacher
from quizgen.errors import QuizgenError
from quizgen.exports import EXPORTERS, facts_lines
from quizgen.model import DIFFICULTIES, FORMS, KINDS, Kind, QuizOptions
from quizgen.settings import load_settings
from quizgen.sheets import PAPERS, SHEETS

if TYPE_CHECKING:
    from quizgen.model import Article, Quiz

STANDARD_INPUT = "-"
# What a terminal can show: all but packed files.
SHOWN = tuple(name for name in EXPORTERS if name != "qti12")


class Commands(click.Group):
    """Tells a QuizgenError in one sentence and ends with status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            click.echo(f"quizgen: {error}", err=True)
            ctx.exit(1)


def _kinds(_context: click.Context, _parameter: click.Parameter, given: str) -> tuple[Kind, ...]:
    """A list such as ``who,place``, in the order of the table."""
    wanted = [part.strip() for part in given.split(",") if part.strip()]
    if not wanted or set(wanted) - set(KINDS):
        raise click.BadParameter(f"{given!r} is not a list of {', '.join(KINDS)}.")
    return tuple(kind for kind in KINDS if kind in wanted)


def _count(_context: click.Context, _parameter: click.Parameter, given: str) -> int | None:
    """A whole number from 1; None stands for ``all``."""
    if given == "all":
        return None
    if not (given.isascii() and given.isdecimal()) or int(given) < 1:
        raise click.BadParameter(f"{given!r} is neither a whole number from 1 nor 'all'.")
    return int(given)


@click.group(cls=Commands)
@click.version_option(__version__)
def main() -> None:
    """Make reading-comprehension quizzes from news articles."""


main.add_command(serve)
main.add_command(teacher)

_kinds_option = click.option(
    "--kinds", callback=_kinds, default=",".join(KINDS), show_default=True, help="What to ask for."
)


@main.command()
@click.argument("source")
@click.option(
    "--count", callback=_count, default="10", show_default=True, help="A number, or all."
)
@_kinds_option
@click.option("--form", type=click.Choice([*FORMS, "mixed"]), default="choice", show_default=True)
@click.option("--difficulty", type=click.Choice(DIFFICULTIES), help="Only such questions.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed, another quiz.")
@click.option(
    "--format", "format_", type=click.Choice([*EXPORTERS, *SHEETS]), default="text",
    show_default=True, help="The same whether standard output is a terminal or a pipe.",
)  # fmt: skip
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@click.option(
    "--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True, help="Of a sheet."
)
@click.option("--article", is_flag=True, help="Print the article on the sheet, lines numbered.")
def generate(
    source: str, format_: str, output: Path | None, paper: str, article: bool, **wanted: Any
) -> None:
    """Make a quiz from SOURCE: a file (.txt .md .html .pdf .docx), or - for standard input."""
    if format_ not in SHOWN and output is None and sys.stdout.isatty():
        raise click.UsageError(
            f"{format_} cannot be shown on a terminal; name a file, as in --output quiz.{format_}"
        )
    from quizgen.pipeline import make_quiz

    quiz = make_quiz(_article(source), QuizOptions(**wanted))
    _say_if_short(quiz)
    if format_ in SHEETS:
        _write(SHEETS[format_](quiz, paper=paper, article=article), output)
    else:
        _write(EXPORTERS[format_](quiz), output)


@main.command()
@click.argument("sources", nargs=-1, required=True)
@_kinds_option
def facts(sources: tuple[str, ...], kinds: tuple[Kind, ...]) -> None:
    """Print the facts of every SOURCE as JSON lines."""
    from quizgen.analysis import analyse
    from quizgen.facts import fact_sheet

    for source in sources:
        article = _article(source, check=False)
        sheet = fact_sheet(analyse(article), kinds=kinds)
        doc = "stdin" if source == STANDARD_INPUT else Path(source).stem
        for line in facts_lines(sheet, doc=doc):
            click.echo(line)


def _article(source: str, *, check: bool = True) -> "Article":
    from quizgen.article import article_from_bytes, read_article

    settings = load_settings()
    if source == STANDARD_INPUT:
        data = sys.stdin.buffer.read()
        return article_from_bytes(data, name="stdin.txt", settings=settings, check=check)
    return read_article(source, settings=settings, check=check)


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

"""The command line: thin click commands over the library."""

import click

from quizgen import __version__


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Make reading-comprehension quizzes from news articles."""

"""The papers that a sheet can be printed on."""

from quizgen.errors import FormatError

PAPERS = ("a4", "us-letter")


def require_paper(paper: str) -> None:
    """Refuse a paper that is not one of ``PAPERS``.

    Raises:
        FormatError: it is not.
    """
    if paper not in PAPERS:
        raise FormatError(f"The paper is {paper!r}; one of {', '.join(PAPERS)} was expected.")

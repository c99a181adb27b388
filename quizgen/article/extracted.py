"""What a reader of any format hands back."""

from typing import NamedTuple


class Extracted(NamedTuple):
    """The text of a source, and the title the source itself carries ("" if none)."""

    text: str
    title: str = ""

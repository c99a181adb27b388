"""A Markdown file becomes the text that its reader sees.

>>> markdown_article("# Wye floods\\n\\nThe **Wye** rose, [said](http://x) Ann Fyfe.\\n").text
'Wye floods\\n\\nThe Wye rose, said Ann Fyfe.'
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizgen.article.extracted import Extracted

# What static site makers put first: lines of "name: value" between two rules.
_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE)
# Lines stay lines: articles are also saved with one paragraph a line and no blank one between.
_SHOWN = {"softbreak": "\n", "hardbreak": "\n"}
_PLAIN = frozenset({"text", "code_inline", "text_special"})


def markdown_article(text: str) -> Extracted:
    """The text of a Markdown file without its marks, pictures and fenced code.

    Args:
        text: the file's text.
    """
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    tokens = MarkdownIt("commonmark").parse(text[front.end() :] if front else text)
    told = _FRONT_TITLE.search(front[1]) if front else None
    return Extracted("\n\n".join(_blocks(tokens)), told[1] if told else "")


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The text of each block; that of a list item behind a dash."""
    item = False
    for token in tokens:
        if token.type == "list_item_open":
            item = True
        elif token.type == "code_block":  # indented: in an article, a paragraph
            yield token.content.strip()
        elif token.type == "inline" and (shown := _inline(token.children or ())):
            yield f"- {shown}" if item else shown
            item = False


def _inline(tokens: Sequence[Token]) -> str:
    """What is read of a block: no pictures, no tags."""
    parts = (t.content if t.type in _PLAIN else _SHOWN.get(t.type, "") for t in tokens)
    return "".join(parts).strip()

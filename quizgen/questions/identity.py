"""Stable identifiers and choices: the same under any hash seed, on any machine.

>>> stable_number("seed", 1) == stable_number("seed", 1)
True
"""

import hashlib

from quizgen.model import Article, Form, Wording

ID_LENGTH = 12  # hex digits; 48 bits, so that two of 10^5 questions meet once in 50,000 quizzes


def stable_number(*parts: object) -> int:
    """A number of 64 bits that depends on the parts' texts and nothing else."""
    text = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def question_id(article: Article, wording: Wording, form: Form, stem: str) -> str:
    """The identifier of a question: of its article, fact, kind, form and stem."""
    span = wording.key_span
    parts = (article.sha256, span.start, span.end, wording.kind, form, stem)
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]

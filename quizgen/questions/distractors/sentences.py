"""Wrong sentences for "Which sentence answers this question?"."""

from __future__ import annotations

from quizgen.model import Choice, Quantity
from quizgen.questions.distractors.pool import POOL_SIZE, Request
from quizgen.questions.number_text import numbers_in
from quizgen.questions.words import overlap, stands_in

NOT_THE_PROOF = "This sentence does not answer the question."
# Chosen by reading the options of the seed articles. Rerun: test_distractors_sayings.py.
LENGTH_RATIO = 2.0  # of the proof's length, either way
FEWEST_WORDS = 6
SAME_SENTENCE = 0.6  # share of content words from which a sentence may tell the fact again


def sentence_options(request: Request) -> tuple[Choice, ...]:
    """Sentences about the same matter that do not hold the answer, likeliest first."""
    wording, article = request.wording, request.sheet.article
    proof = wording.evidence.of(article.text)
    found = []
    for span in request.sheet.sentences:
        text = " ".join(span.of(article.text).split())
        if not span.overlaps(wording.evidence) and _is_fair(text, proof, request):
            distance = abs(span.start - wording.evidence.start)
            found.append((-overlap(text, wording.stem), distance, text))
    found.sort()
    texts = dict.fromkeys(text for *_, text in found)
    return tuple(Choice(text, NOT_THE_PROOF) for text in texts)[:POOL_SIZE]


def _is_fair(text: str, proof: str, request: Request) -> bool:
    """Whether a sentence is a whole one, like the proof in length, and holds no answer."""
    ratio = len(text) / max(len(proof), 1)
    if len(text.split()) < FEWEST_WORDS or not 1 / LENGTH_RATIO < ratio < LENGTH_RATIO:
        return False
    if text[-1] not in ".!?”\"’'" or overlap(text, proof) >= SAME_SENTENCE:
        return False
    wording = request.wording
    keys = (wording.answer, *wording.accept)
    return not any(stands_in(key, text) for key in keys if key) and not _has_value(text, request)


def _has_value(text: str, request: Request) -> bool:
    """Whether a sentence holds the key's number in any writing."""
    fact = request.wording.fact
    return isinstance(fact, Quantity) and fact.value in numbers_in(text)

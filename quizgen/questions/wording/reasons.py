"""Why a fact was not asked: codes and plain sentences for a teacher."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model import Kind, Rejection, Span, Wording

REASONS = {
    "no-clause": "The words stand in no complete sentence that a question could be made of.",
    "headline": "The words stand in a headline, a heading or a byline.",
    "no-wording": "No natural question and no clean gap could be made of the sentence.",
    "open-reference": "The question would hold a pronoun that it does not explain.",
    "unbalanced": "The question would hold half a quotation or half a bracket.",
    "too-long": "The question would be too long to read at one go.",
    "too-short": "The sentence says too little to make a clear question.",
    "hypothetical": "The sentence only supposes this; it does not say that it is so.",
    "not-asserted": "The article does not say that this is so; somebody asks, wants or doubts it.",
    "speaker-unknown": "Somebody claims this, and the article does not show surely who.",
    "none": "“No” or “none” makes a poor number to ask for.",
    "one": "“One” makes a poor number to ask for.",
    "rank": "The ordinal only tells one thing from another here; it is no number to ask for.",
    "relative-time": "The time counts from a day that the question would not show.",
    "undated": "The question would hold a time that only the article's date explains.",
    "vague-number": "A round word such as “several hundred” makes a poor number to ask for.",
    "method": "The number tells how a poll was made, not what it found.",
    "known": "Everybody knows this number without the article.",
    "half-clause": "The question would break off before its sense is complete.",
    "give-away": "The question would give its own answer away.",
    "deep": "The words stand too deep in the sentence for a natural question.",
    "not-a-scene": "The place acts or is only mentioned; nothing is told to happen there.",
    "other-place": "Another place in the question would tell or exclude the answer.",
    "co-speakers": "More than one speaker said this.",
    "no-stretch": "No part of the quotation can stand alone.",
    "unsure": "The article does not show this surely enough.",
}


def rejection(kind: Kind, code: str, span: Span) -> Rejection:
    """A rejection with the sentence that belongs to its code.

    Raises:
        KeyError: the code has no sentence.
    """
    return Rejection(kind, code, REASONS[code], span)


def sound_or_refused(
    found: Sequence[Wording | Rejection], otherwise: Rejection
) -> tuple[Wording | Rejection, ...]:
    """The sound wordings in their order; without any the first refusal, or ``otherwise``."""
    sound = tuple(one for one in found if isinstance(one, Wording))
    refused = next((one for one in found if isinstance(one, Rejection)), otherwise)
    return sound or (refused,)

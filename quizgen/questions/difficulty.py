"""How hard a question is, from features that a teacher can name.

The features are those that make multiple choice about a text hard to answer: how far the
stem's words are from the text's, how many like answers compete in the passage, and whether
the answer must be carried over from another sentence (after Freedle & Kostin 1993, *The
prediction of TOEFL reading item difficulty*).
"""

from __future__ import annotations

from quizgen.model import Difficulty, FactSheet, Statement
from quizgen.questions.assembly import Draft
from quizgen.questions.words import content_words, stands_in

# Points for each feature; a question with EASY or fewer is easy, with HARD or more hard.
# Chosen so that the questions of the seed articles fall into thirds. Rerun: tests/questions.
CARRIED_OVER = 2  # the speaker is named in another sentence
RIVALS = 1  # another fact of the kind in the same sentence
REWORDED = 1  # the stem leaves the sentence's words
FREE_RECALL = 1  # no options to choose from
LURES = 1  # most wrong options come from the article
EARLY = -1  # in the headline or the first paragraphs
FIRST_PARAGRAPHS = 3
VERBATIM = 0.8  # share of the stem's content words in the sentence, below which it is reworded
EASY, HARD = 0, 2


def difficulty_of(draft: Draft, sheet: FactSheet) -> Difficulty:
    """Easy, medium or hard."""
    points = sum(features(draft, sheet).values())
    return "easy" if points <= EASY else "hard" if points >= HARD else "medium"


def features(draft: Draft, sheet: FactSheet) -> dict[str, int]:
    """The points that each feature gives a draft; 0 where it has the feature not."""
    question = draft.question
    proof = question.evidence.of(sheet.article.text)
    asked = content_words(draft.wording.stem)
    shared = len(asked & content_words(proof)) / max(len(asked), 1)
    lures = sum("does not" not in choice.error for choice in draft.pool[:3])
    found = {
        "carried over": CARRIED_OVER * _is_carried_over(draft, proof),
        "rivals": RIVALS * _has_rivals(draft, sheet),
        "reworded": REWORDED * (shared < VERBATIM),
        "free recall": FREE_RECALL * (question.form in ("gap", "short")),
        "lures": LURES * (lures >= 2),
        "early": EARLY * (question.paragraph < FIRST_PARAGRAPHS),
    }
    return {name: int(points) for name, points in found.items()}


def _is_carried_over(draft: Draft, proof: str) -> bool:
    """Whether the sentence calls the speaker by a pronoun or role only."""
    fact, question = draft.wording.fact, draft.question
    if not isinstance(fact, Statement) or draft.wording.answer_type == "saying":
        return False
    names = (question.answer, *question.answer.split()[-1:])
    return not any(stands_in(name, proof) for name in names)


def _has_rivals(draft: Draft, sheet: FactSheet) -> bool:
    """Whether the sentence holds another fact that could be the answer."""
    evidence, kind = draft.question.evidence, draft.question.kind
    if kind == "number":
        return sum(q.span.overlaps(evidence) for q in sheet.quantities) > 1
    if kind == "place":
        return sum(p.span.overlaps(evidence) for p in sheet.places) > 1
    return sum(s.sentence == evidence for s in sheet.statements) > 1

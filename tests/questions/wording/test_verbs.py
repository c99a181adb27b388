"""Verb groups turned into questions and back."""

import pytest

from quizgen.model import Clause, Phrase, Piece, Span
from quizgen.questions.wording.verbs import disagrees, split_verb, whole_verb

HERE = Span(0, 1)


def clause(verb, lemma, form, *auxiliaries, plural=False, negated=False):
    subject = Phrase("subject", HERE, (Piece("boats", HERE),), head="boats", plural=plural)
    return Clause(HERE, HERE, subject, auxiliaries, verb, lemma, form, negated=negated)


@pytest.mark.parametrize(
    ("given", "first", "left"),
    [
        (clause("sank", "sink", "VBD"), "did", "sink"),
        (clause("sinks", "sink", "VBZ"), "does", "sink"),
        (clause("sink", "sink", "VBP", plural=True), "do", "sink"),
        (clause("sunk", "sink", "VBN", "has"), "has", "sunk"),
        (clause("sunk", "sink", "VBN", "has", "been"), "has", "been sunk"),
        (clause("was", "be", "VBD"), "was", ""),
        (clause("sank", "sink", "VBD", negated=True), "did", "NOT sink"),
    ],
)
def test_split_verb(given, first, left):
    assert split_verb(given) == (first, left)


@pytest.mark.parametrize(
    ("given", "plural", "group"),
    [
        (clause("was", "be", "VBD"), True, "were"),
        (clause("sunk", "sink", "VBN", "has"), True, "have sunk"),
        (clause("sink", "sink", "VBP"), False, "sinks"),
        (clause("sank", "sink", "VBD", negated=True), None, "did not sink"),
    ],
)
def test_whole_verb(given, plural, group):
    assert whole_verb(given, plural=plural) == group


def test_plural_subject_with_a_singular_verb_disagrees():
    assert disagrees(clause("sinks", "sink", "VBZ", plural=True))
    assert not disagrees(clause("sank", "sink", "VBD", plural=True))

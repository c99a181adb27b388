"""One speaker is not drilled, one quotation not asked twice over."""

from dataclasses import replace

import pytest

from quizgen.model import QuizOptions
from quizgen.questions.assembly import Draft
from quizgen.questions.crowding import BARRED, breaches, continues
from quizgen.questions.selection import select
from tests.questions.builders import person, question, sheet, statement, wording

THINGS = (
    "bridge ferry tunnel harbour railway airport market museum library cinema bakery chapel "
    "stadium quarry orchard brewery garden theatre"
).split()
TOWNS = (
    "Ely Oban Ayr Hull Bath York Deal Rye Wells Leeds Truro Ludlow Kendal Hexham Brodick Dover "
    "Stroud Harwich"
).split()
SAID = [f"{town} wants another {thing}." for town, thing in zip(TOWNS, THINGS, strict=True)]
TEXT = "\n".join(f"{a} {b}" for a, b in zip(SAID[::2], SAID[1::2], strict=True))
SPEAKERS = [person(name, name) for name in ("Dana Rowe", "Piet Berg", "Amal Haddad")]


def facts():
    spans = []
    for line in sheet(TEXT).sentences:
        half = TEXT.index(". ", line.start) + 1
        spans += [replace(line, end=half), replace(line, start=half + 1)]
    return replace(sheet(TEXT), sentences=tuple(spans))


def draft(n, speaker=0, **fields):
    """A question about the n-th sentence, two sentences to a paragraph."""
    who = SPEAKERS[speaker]
    fact = statement(TEXT, SAID[n], who)
    span = fact.contents[0].span
    asked = replace(wording(fact, f"Who said: “{SAID[n]}”?", who.name), asked=span)
    fields = {"evidence": span, "key_span": span, "paragraph": n // 2, **fields}
    fields = {"kind": "who", "options": tuple(each.name for each in SPEAKERS), **fields}
    made = question(asked.stem, answer=who.name, **fields)
    return Draft(made, asked, score=1.0)


def keys(drafts, count=10):
    chosen, _ = select(drafts, facts(), QuizOptions(count=count))
    return [d.question.answer for d in chosen]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [(0, 1, True), (1, 2, True), (0, 2, False), (1, 0, True)],
)
def test_neighbouring_sentences_of_a_voice_continue_each_other(one, two, same):
    assert continues(draft(one), draft(two), facts()) is same


def test_two_voices_side_by_side_do_not_continue_each_other():
    assert not continues(draft(0), draft(1, speaker=1), facts())


@pytest.mark.parametrize(("count", "most"), [(10, 4), (4, 2), (20, 8)])
def test_one_answer_is_never_asked_too_often(count, most):
    chosen = [draft(n * 2) for n in range(most)]
    assert breaches(draft(16), chosen, facts(), count) >= BARRED
    assert breaches(draft(16), chosen[1:], facts(), count) < BARRED


def test_a_place_is_no_answer_twice_where_there_are_enough():
    chosen = [draft(n, speaker=n % 3) for n in range(0, 8, 2)]
    town = draft(10, kind="place")
    again = draft(16, kind="place")
    assert breaches(again, [*chosen[:2], town], facts(), 10) < BARRED
    assert breaches(again, [*chosen, town], facts(), 10) >= BARRED
    assert breaches(again, [*chosen, town], facts(), 12) < BARRED


def test_a_third_question_on_a_paragraph_waits():
    chosen = [draft(0, 1, paragraph=8), draft(4, 2, paragraph=8)]
    assert breaches(draft(16), chosen, facts(), 10) == 1


def test_a_second_of_one_voice_in_a_paragraph_waits():
    apart, beside = draft(0), draft(0, paragraph=8)
    assert breaches(draft(16), [apart], facts(), 10) == 0
    assert breaches(draft(16), [beside], facts(), 10) == 1


def test_others_come_before_a_fourth_of_one_speaker():
    many = [replace(draft(n), score=2.0) for n in range(0, 12, 2)]
    others = [draft(12, 1), draft(14, 1), draft(16, 2)]
    assert keys([*many, *others], count=6).count("Dana Rowe") == 3


def test_a_lone_speaker_is_asked_for_four_times():
    assert len(keys([draft(n) for n in range(0, 18, 2)])) == 4


def test_a_lone_speaker_to_be_written_is_asked_for_three_times():
    assert len(keys([draft(n, options=()) for n in range(0, 18, 2)])) == 3


def test_neighbours_are_taken_only_for_want_of_others():
    assert len(keys([draft(0), draft(1)])) == 2
    others = [draft(2 * n, n % 3) for n in range(3, 9)]
    assert len(keys([draft(0), draft(1), *others])) == 7

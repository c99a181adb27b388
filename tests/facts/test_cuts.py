"""Parts of long quoted sentences that stand alone."""

import pytest

from quizgen.facts import fact_sheet


def cuts(parsed):
    return [span.of(parsed.article.text) for span in fact_sheet(parsed).cuts]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("We sold the old yard in the spring because it leaked in every storm and nobody in the "
         "town wanted to mend the roof", "We sold the old yard in the spring"),
        ("You can blame the council for the floods in the valley, but we have spent four long "
         "years on the new walls", "we have spent four long years on the new walls"),
        ("The council mended the roof of the old yard in May, painted the long walls in June and "
         "sold the whole place to a stranger in July",
         "The council mended the roof of the old yard in May"),
        ("I mean, the council mended the roof of the old yard, because it leaked in every storm "
         "and nobody else wanted to pay for it",
         "I mean, the council mended the roof of the old yard"),
    ],
)  # fmt: skip
def test_part_stands_alone(analysed, words, part):
    assert part in cuts(analysed(f'"{words}," Olga Brandt said.'))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("We will sell the old yard in the spring if it leaks in one more storm or if nobody in "
         "the town mends the roof", "We will sell the old yard in the spring"),
        ("If the council mends the roof of the yard before the spring storms we will stay and the "
         "men will keep their old jobs", "the men will keep their old jobs"),
        ("I believe the council never wanted the old yard to stay and the men will soon lose the "
         "jobs they have had for years", "the men will soon lose the jobs they have had for years"),
    ],
)  # fmt: skip
def test_condition_and_belief_are_kept(analysed, words, part):
    assert part not in cuts(analysed(f'"{words}," Olga Brandt said.'))


def test_short_sentence_is_not_cut(analysed):
    assert cuts(analysed('"We sold the yard, because it leaked," Olga Brandt said.')) == []


def test_what_two_verbs_share_is_not_cut_off(analysed):
    words = (
        "We have had a town in which the poorest families have been drinking and bathing in "
        "dirty water from the old lead pipes for more than two years"
    )
    found = cuts(analysed(f'"{words}," Ann Brandt said.'))
    assert not any(cut.endswith("drinking") for cut in found)

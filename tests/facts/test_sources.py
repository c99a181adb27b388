"""The source of a cue is found by grammar or word order."""

import pytest

from quizgen.facts.sources import phrase_after, source_of


def cue(result, verb):
    return result.table.lower.index(verb)


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("Ann Cole said it was late.", "said", "Ann Cole"),
        ("Ann Cole rose and said it was late.", "said", "Ann Cole"),
        ("Ann Cole left, saying it was late.", "saying", "Ann Cole"),
        ("Only 61 percent of voters said it was late.", "said", "Only 61 percent of voters"),
        ("Ann Cole issued a statement saying it was late.", "saying", "Ann Cole"),
        ("They used footage of Ann Cole asking who was late.", "asking", "Ann Cole"),
        ("BATH (AP) — Mayor Ann Cole said Friday it was late.", "said", "Mayor Ann Cole"),
        ("The trouble, says Ann Cole, is that it was late.", "says", "Ann Cole"),
        # behind a clause whose subject did not say it
        ("Ann Cole told him Bob Lee is a fraud and asked how he won.", "asked", "Ann Cole"),
        ("Ann Cole left, saying it fell by mistrust and noting it was old.", "noting", "Ann Cole"),
        ("Ann Cole said that she didn’t want to think that Lee would be mayor and predicted that "
         "Roe will win.", "predicted", "Ann Cole"),
        ("Once the film was out, which showed an officer shooting Cole, the town began calling "
         "for the mayor to resign.", "calling", "the town"),
        ("Ann Cole praised it after Lee won it, noting that it was late.", "noting", "Ann Cole"),
    ],
)  # fmt: skip
def test_the_source_of_a_cue(analysed, text, verb, source):
    result = analysed(text)
    found = source_of(result.table, cue(result, verb), [-1] * len(result.table))
    assert result.span(found.first, found.last).of(text) == source


@pytest.mark.parametrize("text", ["It said so.", "The rain that said so.", "Monday said so."])
def test_things_and_days_do_not_speak(analysed, text):
    result = analysed(text)
    assert source_of(result.table, cue(result, "said"), [-1] * len(result.table)) is None


def test_the_phrase_behind_an_inverted_verb(analysed):
    result = analysed("“Late,” said the old mayor of Bath.")
    found = phrase_after(result.table, cue(result, "said"), len(result.table))
    assert result.span(found.first, found.last).of(result.article.text) == "the old mayor"

"""Who said what: each row is a way in which newspapers report speech."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.analysis import analyse
from quizgen.facts.statements import find_statements
from tests.conftest import plain_article


def said(result):
    """(speaker, words) of every statement; pieces of one are joined by " / "."""
    text = result.article.text
    return [
        (s.speaker, " / ".join(c.span.of(text) for c in s.contents))
        for s in find_statements(result)
    ]


DIRECT = [
    # source behind, before, in the middle
    ('"We will mend it," Ann Cole said.', "We will mend it,"),
    ('"We will mend it," said Ann Cole, the mayor of Bath.', "We will mend it,"),
    ('"Will it hold?" asked Ann Cole.', "Will it hold?"),
    ('Ann Cole said: "We will mend it."', "We will mend it."),
    ('Ann Cole, who lost her house, added, "We will mend it."', "We will mend it."),
    ('"It will hold," Ann Cole said, "if we mend it."', "It will hold, / if we mend it."),
    ('"It will hold," Ann Cole said. "We mended it."', "It will hold, / We mended it."),
    # verbs outside any short list, a colon, no cue at all
    ('Ann Cole cracked, "We mended it."', "We mended it."),
    ('Ann Cole was in no doubt: "We mended it well."', "We mended it well."),
    ("“We mended it well.” — Ann Cole", "We mended it well."),
    ('According to Ann Cole, "The wall is safe."', "The wall is safe."),
    ('"The wall is safe," according to Ann Cole.', "The wall is safe,"),
    # the cue in another sentence or paragraph
    ('Ann Cole said the wall was old. "It will not last."', "the wall was old / It will not last."),
    ('Ann Cole replied:\n"We mended it well."', "We mended it well."),
    ('"We mended it," Ann Cole said.\n"It will last."', "We mended it, / It will last."),
    ('Ann Cole said: "We mended it.\n"It will last."', "We mended it. / It will last."),
    # marks of several kinds
    ('“We will mend it," Ann Cole said.', "We will mend it,"),
    ("''We will mend it,'' Ann Cole said.", "We will mend it,"),
    ("'We will mend it,' Ann Cole said.", "We will mend it,"),
    ("\"They said, 'Mend it,' and we did,\" Ann Cole said.", "They said, 'Mend it,' and we did,"),
    ('"Then [the builders] left," Ann Cole said.', "Then [the builders] left,"),
    ('According to Ann Cole, "[I]f it falls, we go."', "[I]f it falls, we go."),
    ('"Old Wall. Old Town," Ann Cole said.', "Old Wall. Old Town,"),
    ('"COLE: We will mend it."', "We will mend it."),
]


@pytest.mark.parametrize(("text", "words"), DIRECT[:-1])
def test_words_in_marks_go_to_their_speaker(analysed, text, words):
    assert said(analysed(text)) == [("Ann Cole", words)]


def test_a_name_that_opens_a_quotation_is_its_speaker_and_not_said(analysed):
    result = analysed(DIRECT[-1][0])
    (statement,) = find_statements(result)
    assert statement.mention.of(result.article.text) == "COLE"
    assert said(result)[0][1] == DIRECT[-1][1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Cole said that the wall was safe.", "the wall was safe"),
        ("Ann Cole has warned the wall could fall.", "the wall could fall"),
        ("The wall was never safe, Ann Cole said.", "The wall was never safe"),
        ("The wall, Ann Cole said, was never safe.", "The wall / was never safe"),
        ("According to Ann Cole, the wall was never safe.", "the wall was never safe"),
        ("The wall was never safe, according to Ann Cole.", "The wall was never safe"),
        ("Ann Cole left early, saying the wall was safe.", "the wall was safe"),
        ("Ann Cole urged the builders to come back soon.", "the builders to come back soon"),
        ("Ann Cole vowed to mend the wall by May.", "to mend the wall by May"),
        ("Ann Cole praised the builders of the old wall.", "the builders of the old wall"),
        ("Ann Cole asked whether the wall was safe.", "whether the wall was safe"),
        ("Ann Cole issued a statement congratulating the builders.", "the builders"),
        ("Ann Cole called it a day but said the wall was safe.", "the wall was safe"),
        ("Ann Cole's warning that the wall could fall was late.", "the wall could fall"),
        ("The claim by Ann Cole that the wall was safe was wrong.", "the wall was safe"),
        ("Ann Cole issued a warning that the wall could fall.", "the wall could fall"),
        ("In a statement, Ann Cole praised the builders of the wall.", "the builders of the wall"),
        ("Ann Cole told the builders to come back soon.", "the builders to come back soon"),
    ],
)
def test_reported_speech_goes_to_its_speaker(analysed, text, words):
    assert said(analysed(text)) == [("Ann Cole", words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'Ann Cole said that the "old and tired" wall would fall.',
            "the / old and tired / wall would fall",
        ),
        (
            'The wall, Ann Cole said, can "hold like a rock" and "stand like a tree".',
            "The wall / can / hold like a rock / and / stand like a tree",
        ),
        ('Ann Cole called the wall "a brave old friend".', "the wall / a brave old friend"),
        (
            'Ann Cole said it was "old" and "tired of us".',
            "it was / old / and / tired of us",
        ),
        ('The wall was "never really safe", Ann Cole said.', "The wall was / never really safe"),
    ],
)
def test_quoted_fragments_stay_within_what_is_reported(analysed, text, words):
    assert said(analysed(text))[0] == ("Ann Cole", words)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole has not said that the wall is safe.",
        "Ann Cole would say that the wall is safe.",
        "If Ann Cole says the wall is safe, we will go.",
        "Ann Cole is yet to acknowledge that the wall fell.",
        "Ann Cole refused to say whether the wall was safe.",
        'The so-called "old wall" fell in the night.',
        'Ann Cole sang in "The Builders of the Wall" at Bath.',
        "Ann Cole thinks that the wall is safe.",
        "It was said that the wall was safe.",
        "Ann Cole made no claim that the wall was safe.",
        "There is a claim that the wall was safe.",
        "We laughed at Ann Cole's claim that the wall was safe.",
        "Ann Cole did not repeat the claim that the wall was safe.",
        "Ann Cole was asked whether the wall was safe.",
        "Ann Cole would not say whether the wall was safe.",
        "Ann Cole left without saying whether the wall was safe.",
        "Nobody said that the wall was safe.",
        "Did Ann Cole say that the wall was safe?",
    ],
)
def test_what_was_not_said_is_no_statement(analysed, text):
    assert said(analysed(text)) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Ann Cole said that the wall was safe.", "assertion"),
        ("Ann Cole asked whether the wall was safe.", "question"),
        ("Ann Cole asked what the wall had cost.", "question"),
        ("Ann Cole told the builders to come back.", "command"),
        ('"Is the wall safe?" Ann Cole asked.', "question"),
        ("Ann Cole urged the builders to come back.", "command"),
        ("Ann Cole vowed to mend the wall by May.", "assertion"),
    ],
)
def test_questions_and_commands_are_told_apart(analysed, text, mode):
    assert find_statements(analysed(text))[0].mode == mode


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("Ann Cole said that the wall was safe.", "that"),
        ("Ann Cole said the wall was safe.", ""),
        ("Ann Cole urged the builders to come back.", "to"),
        ("Ann Cole asked why the wall had fallen.", "why"),
        ("Ann Cole praised the builders of the wall.", "object"),
        ("Ann Cole called for a new stone wall.", "for"),
        ("The wall was safe, according to Ann Cole.", "according to"),
    ],
)
def test_the_complement_tells_how_the_words_go_on(analysed, text, complement):
    assert find_statements(analysed(text))[0].complement == complement


SPEAKERS = [
    ("Ann Cole came. She said that the wall was safe.", "Ann Cole"),
    ("Mayor Ann Cole came. The mayor said that the wall was safe.", "Ann Cole"),
    ("The mayor, Ann Cole, said that the wall was safe.", "Ann Cole"),
    ("Ann Cole, the mayor, said that the wall was safe.", "Ann Cole"),
    ("A builder who knows the wall, Bob Lee, said that it was quite safe.", "Bob Lee"),
    ("Bob Lee, who built it, said that the wall was safe.", "Bob Lee"),
    ("The plan was mocked by Bob Lee, who said the wall was safe.", "Bob Lee"),
    ("The Kremlin said that the wall was safe.", "Kremlin"),
    ("The Bath Wall Trust (BWT) met. The BWT said that it was quite safe.", "Bath Wall Trust"),
    ("BATH, England (AP) — Bob Lee said that the wall was safe.", "Bob Lee"),
    ("A spokesman said that the wall was safe.", ""),
    ("Bob Lee said the plan was bad and called the mayor a coward.", "Bob Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_is_the_fullest_name(analysed, text, speaker):
    assert said(analysed(text))[-1][0] == speaker


@pytest.mark.parametrize("who", ["Ann Cole and Bob Lee", "The pair, Ann Cole and Bob Lee,"])
def test_two_who_say_the_same_are_both_kept(analysed, who):
    result = analysed(f"{who} said that the wall was safe.")
    (statement,) = find_statements(result)
    names = {e.id: e.name for e in result.people.entities}
    assert statement.speaker == "Ann Cole"
    assert [names[i] for i in statement.co_speakers] == ["Bob Lee"]


def test_what_one_says_that_another_said_is_the_first_ones(analysed):
    text = 'Ann Cole said that Bob Lee had called the wall "a brave old friend".'
    assert [speaker for speaker, _ in said(analysed(text))] == ["Ann Cole"]


def test_parts_of_a_split_quotation_are_one_statement(analysed):
    (statement,) = find_statements(analysed('"It holds," Ann Cole said. "We mended it."'))
    assert [c.direct for c in statement.contents] == [True, True]


PIECES = st.sampled_from(
    [
        "Ann Cole said", "said", "according", "to", "the mayor,", "Bob Lee", "She", "that", ":",
        "“", "”", '"', "'", "''", "We won", "the wall fell", ",", ".", "?", "\n", "—", "who", "is",
        "called", "it", "and", "saying", "(BWT)", "Mr", "’s", "COLE:", "not", "“We", "won.”",
    ]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_any_text_gives_statements_within_it(pieces):
    text = " ".join(pieces)
    if not text.strip():
        return
    for statement in find_statements(analyse(plain_article(text))):
        spans = [content.span for content in statement.contents]
        assert spans == sorted(spans)
        assert all(span.of(text).strip() and span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole said Ann Cole said —",
        "Dr Bob Lee said that we won. The wall fell — per cent (",
        "The wall fell. Cole : COLE: Mr the mayor, said Ann Cole and Dr She",
        "No. said “ named won.” COLE: saying & Smith & the dog, Rex, said that ? ’",
        "The wall fell, Bob Lee said according",
    ],
)
def test_a_text_that_breaks_off_is_read_to_its_end(text, analysed):
    find_statements(analysed(text))

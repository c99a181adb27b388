"""Which quoted words can stand alone in a stem."""

import pytest

from quizgen.questions.wording.openness import leaves_open

OPEN = [
    "They are a credit to the town of Hexham",
    "I do not want to defend what they built in the valley",
    "None of them gave the council the answer it wanted",
    "I think that's why you see such queues in Leeds",
    "He never asked the council for a penny",
    "It just swallowed the whole street",
    "This is the third flood since the bridge opened",
    "We have been doing it for the farmers",
    "We did so",
    "We struggled with it for a very long time",
    "The truth is that this is a problem that was made in Leeds",
    "I believe that may be important for the farmers of Kent",
    "There is no doubt these farmers grow their own hops",
    "Depending on your farm, it was one of the driest years in Kent",
    "It was later found to be measles",
    "It's something you would never want to see in Kent",
    "Now they've shut the ferry for good",
    "Many people cannot stand it",
    "The mayor voted for it, and the farmers of Kent voted against it",
    "The farmers of Kent are not going to let that stand",
    "People in Kent will be watching to see if that's true",
    "Rather, it is to help the farmers of Kent",
    "If the farmers continue that, the council of Kent loses its land",
    "No matter what Kent says, that is not a lawful purpose",
    "I think it's the way the council of Kent should work",
    "Here he is, neighbours of Kent",
    "That road was closed by the council of Leeds",
    "We reject those claims about the new ferry",
    "We shall ask the council of Leeds if they will",
    "The council of Kent asked who they are",
    "My sister told her about the closed ferry",
]
CLOSED = [
    "We pay those who mend the bridge in winter",
    "Farmers in Kent say they cannot wait another winter",
    "It is time to mend the bridge before winter comes",
    "Anyone who lost his house will get a grant",
    "We warned the council about Grace Moor and her plans",
    "Without that wall the whole street would be under water",
    "We built the wall and the whole street paid for it",
    "The river has never risen so fast in living memory",
    "You cannot build a school without teachers",
]


@pytest.mark.parametrize("text", OPEN)
def test_words_that_lean_on_others_are_left_open(text):
    assert leaves_open(text)


@pytest.mark.parametrize("text", CLOSED)
def test_words_that_say_what_they_are_about_are_not(text):
    assert not leaves_open(text)


def test_a_short_question_to_you_needs_somebody():
    assert leaves_open("Would you send your own children to that school", asks=True)


def test_a_question_to_you_that_says_much_is_clear():
    text = "Do you think the ferry company will ever pay the wages of the old crew"
    assert not leaves_open(text, asks=True)


def test_only_a_person_can_be_she():
    text = "We told the Coast Guard that she was ill on the ferry"
    assert leaves_open(text, people={"Grace", "Moor"})
    assert not leaves_open(text.replace("the Coast Guard", "Grace Moor"), people={"Grace", "Moor"})

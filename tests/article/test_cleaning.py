"""What cleaning hides and what it leaves, on invented pages."""

import pytest

from quizgen.article.cleaning import Cleaned, clean
from quizgen.article.lines import lines_of

TOP = "Flood wall at Ross held back worst of river, say engineers\n"
FIRST = (
    "A flood wall finished only last year kept the river out of 120 homes in Ross-on-Wye on "
    "Monday, engineers have said.\n"
)
SECOND = (
    "The engineer in charge, Tom Harding, said that the wall had “done exactly what it was built "
    "for”, although another 20cm would have sent water into the town.\n"
)
LAST = "Ms Lee, who owns a café by the bridge, said: “We were lucky this time.”\n"


def hidden(text: str) -> list[tuple[str, str]]:
    return [(item.reason, item.span.of(text)) for item in clean(text).hidden]


def visible(text: str, cleaned: Cleaned | None = None) -> list[str]:
    """The text of each block without what is hidden in it."""
    cleaned = cleaned or clean(text)
    gone = {at for item in cleaned.hidden for at in range(item.span.start, item.span.end)}
    blocks = [range(block.span.start, block.span.end) for block in cleaned.blocks]
    return ["".join(text[at] for at in block if at not in gone).strip() for block in blocks]


def roles(text: str) -> list[str]:
    return [block.role for block in clean(text).blocks]


def test_a_clean_article_stays_whole() -> None:
    text = TOP + FIRST + SECOND + LAST
    assert hidden(text) == []
    assert roles(text) == ["headline", "paragraph", "paragraph", "paragraph"]
    assert clean(text).title == TOP.strip()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "menu"),
        ("Article continues below", "menu"),
        ("Home | News | Sport | What's On", "menu"),
        ("View gallery", "menu"),
        ("+5", "menu"),
        ("Share this article", "share"),
        ("Facebook Twitter WhatsApp", "share"),
        ("143 comments", "share"),
        ("Sign up for our free newsletter here.", "share"),
        ("Get the latest Herefordshire news straight to your inbox.", "share"),
        ("Follow the Wye Post on Facebook and X.", "share"),
        ("This website uses cookies to improve your visit.", "share"),
        ("Our Standards: how the Wye Post works", "share"),
        ("What do you think? Have your say in the comments below.", "share"),
        ("© 2025 The Wye Post", "share"),
        ("READ MORE: Otters return to the Lugg", "headlines"),
        ("Related: Ten walks by the river", "headlines"),
        ("VILLAGERS WAIT MONTHS FOR PUMPS", "headlines"),
        ("- Otters return to the Lugg after 30 years", "headlines"),
        ("Updated 3 March 2025 at 14:23", "timestamp"),
        ("2 hours ago", "timestamp"),
        ("Published: 12:03 GMT, 3 March 2025 | Updated: 14:11 GMT", "timestamp"),
        ("By Ann Rowe and Joe Lane, Environment Correspondents", "byline"),
        ("Reporting by Ann Rowe; editing by Joe Lane", "byline"),
        ("Ann Rowe, Health Editor", "byline"),
        ("Ann Rowe Environment correspondent", "byline"),
        ("Photo: Ann Rowe", "credit"),
        ("(Picture: Wye Post)", "credit"),
        ("Photograph: Ann Rowe/PA", "credit"),
        ("Getty Images", "credit"),
        ("| WYE POST", "credit"),
        ("PICTURED: The wall at Ross. It was built in 2024", "caption"),
        ("Image caption, The wall at Ross on Monday morning", "caption"),
        ("The wall at Ross on Monday morning. Picture: Ann Rowe", "caption"),
        ("Sandbags are stacked by the bridge. (AP Photo/Ann Rowe)", "caption"),
        ("Tom Harding (pictured) built the wall with a crew of only nine men", "caption"),
        ("Editor’s note: An earlier version gave the wrong height.", "note"),
        ("This article is more than two years old.", "note"),
        ("Wye Post writer Joe Lane in Hereford contributed to this report.", "note"),
    ],
)
def test_furniture_inside_a_story_is_hidden(line: str, reason: str) -> None:
    text = TOP + FIRST + line + "\n" + SECOND + LAST
    assert hidden(text) == [(reason, line)]
    assert visible(text) == [part.strip() for part in (TOP, FIRST, SECOND, LAST)]


@pytest.mark.parametrize(
    "line",
    [
        "“We watched it rise,” she said. “Then it stopped.”",
        "“We watched it rise all night and there was nothing that we could do about it",
        "He said:",
        "It was over.",
        "Share prices of two builders rose by 4% on the news.",
        "By Monday night the water had gone.",
        "Follow the river for a mile and you will find the second wall.",
        "Read more than the headline, he told them.",
        "Related work has cost £3m so far, according to the council.",
        "Photo albums, letters and a wedding dress were lost in one house.",
        "Most read the warning and left; nine did not.",
        "Published figures show that 1,400 homes are at risk.",
        "Sign-ups for flood alerts have doubled, the council said.",
        "Home to 11,000 people, the town floods every ten years.",
        "More than 30 people, some of them in pyjamas, spent the night in the school.",
        "WYE FLOOD was painted on the bridge in letters a metre high.",
    ],
)
def test_sentences_of_the_story_stay(line: str) -> None:
    text = TOP + FIRST + SECOND + line + "\n" + LAST
    assert hidden(text) == []
    assert line in visible(text)


@pytest.mark.parametrize(
    ("line", "reason", "left"),
    [
        ("LONDON (Coast Wire) — The wall held on Monday, ministers said in a statement.",
         "dateline", "The wall held on Monday, ministers said in a statement."),
        ("ROSS-ON-WYE, England, March 3 (Reuters) - The wall held on Monday, ministers said.",
         "dateline", "The wall held on Monday, ministers said."),
        ("Paris, April 3 (AFP) - The wall held on Monday, ministers said in a statement.",
         "dateline", "The wall held on Monday, ministers said in a statement."),
        ("| GETTYThe wall has been praised by ministers.",
         "credit", "The wall has been praised by ministers."),
        ("| WYE POSTThe wall has been praised by ministers.",
         "credit", "The wall has been praised by ministers."),
        ("(Image: Ann Rowe) The wall has been praised by ministers.",
         "credit", "The wall has been praised by ministers."),
        ("The wall at Ross on Monday | GETTYMinisters have praised the wall.",
         "caption", "Ministers have praised the wall."),
        ("FLOOD WATCH. A crew at the wall on Monday. Photo by Ann Rowe/Post. Ministers praised it.",
         "caption", "Ministers praised it."),
        ("The wall was praised by ministers. Copyright 2025 The Wye Post. All rights reserved.",
         "legal", "The wall was praised by ministers."),
        ("The wall was praised by ministers. Read More “It is a marvel,” said one.",
         "share", "The wall was praised by ministers.  “It is a marvel,” said one."),
        ("The wall was praised by ministers. (Photo: Ann Rowe) “It is a marvel,” said one.",
         "credit", "The wall was praised by ministers.  “It is a marvel,” said one."),
    ],
)  # fmt: skip
def test_what_is_glued_to_a_sentence_is_hidden_alone(line: str, reason: str, left: str) -> None:
    text = TOP + FIRST + line + "\n" + LAST
    assert [kind for kind, _ in hidden(text)] == [reason]
    assert visible(text)[2] == left


@pytest.mark.parametrize(
    "caption",
    [
        "A flood wall finished only last year kept the river out of 120 homes",
        "A flood wall finished last year kept the river out of 120 homes in Ross",
        "The wall had 'done exactly what it was built for', said Tom Harding, the engineer",
        "A flood wall finished only last year kept the river out of 120 homes in Ross-on-Wye on "
        "Monday, engineers have said.",
    ],
)
def test_a_line_that_repeats_the_story_is_hidden_and_the_story_stays(caption: str) -> None:
    text = TOP + FIRST + SECOND + caption + "\n" + LAST
    assert hidden(text) == [("repeat", caption)]


def test_two_different_sentences_in_like_words_both_stay() -> None:
    one = "In Ross the wall held and 120 homes stayed dry, the council said.\n"
    two = "In Fownhope the wall broke and 34 homes were flooded, the council said.\n"
    assert hidden(TOP + FIRST + one + two) == []


def test_a_caption_stands_before_its_credit() -> None:
    text = TOP + FIRST + "Volunteers in Ross on Monday\n(Photo: A. Rowe)\n" + SECOND + LAST
    assert [reason for reason, _ in hidden(text)] == ["caption", "credit"]


def test_a_caption_stands_behind_the_name_of_its_agency() -> None:
    text = TOP + FIRST + "PA Media\nVolunteers filled 3,000 sandbags\n" + SECOND + LAST
    assert [reason for reason, _ in hidden(text)] == ["credit", "caption"]


def test_headlines_below_a_head_are_hidden_up_to_the_next_sentence() -> None:
    links = "RIVERS - READ THE LATEST:\n- Otters return\n- 'We lost it all', says farmer\n"
    text = TOP + FIRST + links + SECOND
    assert [reason for reason, _ in hidden(text)] == ["headlines"] * 3
    assert visible(text)[-1] == SECOND.strip()


def test_a_head_in_capitals_stands_over_other_stories() -> None:
    links = "ON THE FRONTLINE OF THE FLOODS:\nOtters return\n'I lost it all': Farmer on roof\n"
    assert visible(TOP + FIRST + links + SECOND)[-2:] == [FIRST.strip(), SECOND.strip()]


def test_a_caption_that_stands_twice_is_hidden_twice() -> None:
    caption = "The wall at Ross on Monday morning"
    text = TOP + FIRST + f"{caption}\n{caption} Credit: Jo Bloggs for the Post\n" + SECOND
    assert [reason for reason, _ in hidden(text)] == ["caption", "caption"]


def test_a_longer_line_without_a_stop_is_a_caption_only_on_a_pasted_page() -> None:
    line = "Volunteers of the Ross rowing club carry sandbags across the old bridge on Monday\n"
    page = "Home\nNews\nShare\n" + TOP + "2 hours ago\n" + FIRST + line + SECOND + LAST
    assert line.strip() not in visible(page)
    assert line.strip() in visible(TOP + FIRST + line + SECOND + LAST)


def test_announced_items_stay_on_a_pasted_page() -> None:
    items = "It plans to:\n- raise the wall by half a metre along all of the river in the town\n"
    page = "Home\nNews\nShare\n" + TOP + "2 hours ago\n" + FIRST + items + SECOND + LAST
    assert items.splitlines()[1] in visible(page)


def test_a_reporter_s_own_line_below_the_story_is_hidden() -> None:
    text = TOP + FIRST + SECOND + "Ann Rowe is a reporter covering rivers and floods.\n"
    assert [reason for reason, _ in hidden(text)] == ["note"]


def test_a_headline_in_title_case_may_end_in_a_stop() -> None:
    text = "A Flood Wall Held. A Town Exhaled.\n" + FIRST + SECOND
    assert clean(text).title == "A Flood Wall Held. A Town Exhaled."


def test_a_box_of_headlines_without_bullets_is_hidden() -> None:
    box = "Most read\nMan finds Roman coin in a loaf of bread\nBus driver wins her case at last\n"
    text = TOP + FIRST + box + SECOND
    assert visible(text) == [TOP.strip(), FIRST.strip(), SECOND.strip()]


def test_a_list_that_the_story_announces_stays_as_items() -> None:
    text = TOP + FIRST + "The council plans to:\n- raise the wall\n- buy four pumps\n" + LAST
    assert hidden(text) == []
    assert roles(text)[3:5] == ["item", "item"]


def test_a_bulleted_list_of_sentences_stays_as_items() -> None:
    text = TOP + FIRST + "• The wall is to be raised by half a metre.\n• Pumps are to come.\n"
    assert roles(text)[2:] == ["item", "item"]


def test_an_announced_list_without_bullets_stays_as_items() -> None:
    text = TOP + FIRST + "She has two tasks:\n\nRaise the wall\nBuy the pumps\nSell the boats.\n"
    assert hidden(text) == []
    assert roles(text)[3:5] == ["item", "item"]


def test_a_quotation_over_several_paragraphs_is_body() -> None:
    text = TOP + FIRST + "He said: “It rose.\n“Then it rose again\n\n“And then it stopped.”\n"
    assert hidden(text) == []
    assert roles(text)[2:] == ["paragraph"] * 3


def test_the_top_of_a_page_is_told_apart() -> None:
    nav = "Skip to content\nThe Wye Post\nHome\nNews\nSport\nSign in\n"
    stand = "Officials say another 20cm of water would have sent the Wye into the town\n"
    text = nav + TOP + stand + "By Ann Rowe\n3 March 2025\nShare\n" + FIRST + SECOND
    assert roles(text) == ["headline", "standfirst", "paragraph", "paragraph"]
    assert clean(text).title == TOP.strip()


def test_the_foot_of_a_page_is_hidden() -> None:
    text = TOP + FIRST + SECOND + "Topics\nRivers\nRoss-on-Wye\nMore stories\nCoin in a loaf\n"
    assert visible(text)[-1] == SECOND.strip()


def test_a_subhead_is_a_heading() -> None:
    text = TOP + FIRST + "‘A close thing’\n" + SECOND + "Who will pay\n" + LAST
    assert roles(text) == ["headline", "paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_our_own_note_is_hidden() -> None:
    note = "Sample article written for quizgen: the people are invented, the places are real."
    assert hidden(note + "\n\n" + TOP + FIRST) == [("note", note)]


def test_a_newsletter_box_is_hidden_whole() -> None:
    box = "Sign up to River Notes\nFree weekly email\nThe best of the banks. And the fish\n"
    text = TOP + FIRST + box + "after newsletter promotion\n" + SECOND
    assert visible(text) == [TOP.strip(), FIRST.strip(), SECOND.strip()]


def test_a_text_without_a_headline_has_none() -> None:
    assert clean(FIRST + SECOND).title == ""
    assert roles(FIRST + SECOND) == ["paragraph", "paragraph"]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "FLOOD WALL HOLDS\n\n"
        "A flood wall finished only last year kept the river out of 120\n"
        "homes on Monday, engineers said. The Wye rose to 4.9m at Ross,\n"
        "Herefordshire, the highest level for 14 years, and stayed so\n"
        "for nearly nine hours.\n\n"
        "“It did exactly what it was built for,” said Tom Harding, who\n"
        "built it.\n"
    )
    assert roles(text) == ["headline", "paragraph", "paragraph"]


def test_a_lower_case_letter_goes_on_with_a_broken_sentence() -> None:
    text = FIRST + "The council, which had warned all\nresidents\nfor a week, was pleased.\n"
    assert len(lines_of(text)) == 2


def test_line_ends_of_every_kind_part_lines() -> None:
    assert len(lines_of("One.\r\nTwo.\rThree.\nFour.\u2028Five.")) == 5

"""The page of the text: each word once, lines set aside and brought back, undo."""

import re

import pytest

from quizgen.model import Article, Block, Hidden, Span
from quizgen.web.text_view import text_lines
from tests.web.clients import Teacher


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


TEXT = "Menu | Sport\nThe quay at Oban (Photo: Ann Fyfe) flooded.\nIt was closed."
ARTICLE = Article(
    "a", TEXT, "A",
    (Block(at(TEXT, "The quay at Oban (Photo: Ann Fyfe) flooded.")),
     Block(at(TEXT, "It was closed."))),
    (Hidden(at(TEXT, "Menu | Sport"), "menu"), Hidden(at(TEXT, "(Photo: Ann Fyfe)"), "credit")),
)  # fmt: skip


def test_every_word_stands_once() -> None:
    lines = text_lines(ARTICLE)
    assert [(line.text, line.reason) for line in lines] == [
        ("Menu | Sport", "menu"),
        ("The quay at Oban (Photo: Ann Fyfe) flooded.", ""),
        ("It was closed.", ""),
    ]
    assert [piece.reason for piece in lines[1].pieces] == ["", "credit", ""]


@pytest.mark.parametrize("words", ["(Photo: Ann Fyfe) flooded.", "(Photo: Ann Fyfe)", "The quay"])
def test_pieces_join_to_the_line_whatever_is_hidden(words: str) -> None:
    hidden = (Hidden(at(TEXT, words), "credit"),)
    for line in text_lines(Article("a", TEXT, "A", ARTICLE.blocks, hidden)):
        assert line.text == line.span.of(TEXT)


def spans(page: str, where: str) -> list[dict[str, str]]:
    """The form data of every button that leads somewhere."""
    pattern = rf'/{where}">.*?start" value="(\d+)".*?end" value="(\d+)".*?line" value="(\d+)"'
    found = re.findall(pattern, page, re.S)
    return [dict(zip(("start", "end", "line"), one, strict=True)) for one in found]


def test_several_steps_are_undone_one_by_one(teacher: Teacher) -> None:
    path = f"/desk/{teacher.key}/text"
    seen = [teacher.client.get(path).get_data(as_text=True)]
    for where in ("aside", "back", "aside"):
        data = spans(seen[-1], where)[0]
        assert teacher.client.post(f"{path}/{where}", data=data).status_code == 303
        seen.append(teacher.client.get(path).get_data(as_text=True))
    assert "Undo: set aside “" in seen[-1]
    for before in (seen[2], seen[1], seen[0]):
        teacher.client.post(f"{path}/undo")
        now = teacher.client.get(path).get_data(as_text=True)
        assert (spans(now, "aside"), spans(now, "back")) == (
            spans(before, "aside"), spans(before, "back"),
        )  # fmt: skip
    assert "Undo" not in now


def test_what_changes_nothing_is_no_step(teacher: Teacher) -> None:
    path = f"/desk/{teacher.key}/text"
    teacher.client.post(f"{path}/aside", data={"start": "1", "end": "3"})
    assert "Undo" not in teacher.client.get(path).get_data(as_text=True)


def test_words_hidden_inside_a_line_come_back_alone(teacher: Teacher) -> None:
    path = f"/desk/{teacher.key}/text"
    before = teacher.client.get(path).get_data(as_text=True)
    assert before.count("Photo: Agency</s>") == 1
    [inside] = [data for data in spans(before, "back") if data["start"] != data["line"]]
    teacher.client.post(f"{path}/back", data=inside)
    after = teacher.client.get(path).get_data(as_text=True)
    assert "</s>" not in after
    assert "on the quay. Photo: Agency</p>" in after

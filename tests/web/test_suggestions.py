"""Other wrong answers, other questions, other forms: what the desk offers at a click."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from quizgen.model import Question
from quizgen.questions.number_text import read_number_text
from quizgen.storage.convert import to_question
from quizgen.storage.rows import QuizRow
from tests.web.clients import Teacher, session_of

pytestmark = pytest.mark.slow
TOWNS = ("Dayton", "Akron", "Lima", "Canton", "Elyria", "Mansfield", "Newark")
SPEAKERS = (
    "Lena Ortiz, the mayor of Toledo", "Carl Brandt, who drives a bus", "Ruth Okafor, a nurse",
    "Sam Whitfield of the riders' union", "Nadia Rahman, a student",
    "Peter Kowalski, who owns a cafe",
)  # fmt: skip
SAID = (
    "the new timetable would help people on night shifts",
    "the seats in the older vehicles were too narrow",
    "patients had missed their appointments for years",
    "nobody had asked the passengers about the fares",
    "the last departure came before the library closed",
    "the shops near the station hoped for more customers",
)
ARTICLE = "\n\n".join(
    [f"{n * 40 + 13} buses will run from Toledo to {town} on weekdays from May on."
     for n, town in enumerate(TOWNS, start=1)]
    + [f"{name}, said that {words}." for name, words in zip(SPEAKERS, SAID, strict=True)]
)  # fmt: skip


class Desk:
    """A quiz about the buses, and what its owner does with it."""

    def __init__(self, app: Flask, client: FlaskClient, **wanted: object) -> None:
        self.app, self.client = app, client
        given = {"text": ARTICLE, "count": "3", "kinds": ["number", "who"]} | wanted
        self.path = client.post("/", data=given).location
        self.key = self.path.rsplit("/", 1)[1]

    @property
    def questions(self) -> list[Question]:
        with session_of(self.app) as session:
            row = session.scalars(select(QuizRow).where(QuizRow.key == self.key)).one()
            return [to_question(question) for question in row.questions if question.kept]

    def of(self, kind: str, form: str = "choice") -> Question:
        return next(q for q in self.questions if (q.kind, q.form) == (kind, form))

    def now(self, ident: str) -> Question:
        return next(question for question in self.questions if question.id == ident)

    def post(self, question: Question, what: str, **query: str) -> str:
        path = f"{self.path}/question/{question.id}/{what}"
        answer = self.client.post(path, query_string=query, follow_redirects=True)
        return answer.get_data(as_text=True)


@pytest.fixture
def desk(app: Flask, client: FlaskClient) -> Callable[..., Desk]:
    return lambda **wanted: Desk(app, client, **wanted)


def wrong(question: Question) -> list[str]:
    return [text for text in question.options if text != question.answer]


def swap_all(desk: Desk, ident: str, times: int) -> list[str]:
    """Swap what stands last again and again; what came in each time."""
    seen = [wrong(desk.now(ident))[-1]]
    for _ in range(times):
        before = desk.now(ident)
        desk.post(before, "swap", option=seen[-1])
        seen += [text for text in wrong(desk.now(ident)) if text not in before.options]
    return seen


def test_a_swap_puts_another_option_in_the_same_place(desk: Callable[..., Desk]) -> None:
    one = desk(kinds=["who"])
    before = one.of("who")
    out = wrong(before)[0]
    one.post(before, "swap", option=out)
    after = one.now(before.id)
    place = before.options.index(out)
    assert after.options[place] not in before.options
    assert [text for n, text in enumerate(after.options) if n != place] == [
        text for text in before.options if text != out
    ]
    assert (after.answer, after.stem) == (before.answer, before.stem)


def test_numbers_rise_after_a_swap(desk: Callable[..., Desk]) -> None:
    one = desk(kinds=["number"])
    question = one.of("number")
    assert len(swap_all(one, question.id, 1)) == 2
    values = [read_number_text(text).values for text in one.now(question.id).options]
    assert values == sorted(values)


def test_swapping_on_gives_every_option_its_turn(desk: Callable[..., Desk]) -> None:
    one = desk(kinds=["who"])
    question = one.of("who")
    seen = swap_all(one, question.id, 4)
    assert set(seen) | set(question.options) >= {name.split(",")[0] for name in SPEAKERS[:3]}
    assert len(set(seen)) == 3  # three of six stand in the question and never twice


def test_a_swap_is_undone(desk: Callable[..., Desk]) -> None:
    one = desk()
    question = one.of("who")
    page = one.post(question, "swap", option=wrong(question)[0])
    assert re.search(r"Undo swap of an option of question \d", page)
    one.client.post(f"{one.path}/undo")
    assert one.now(question.id) == question


def test_a_button_pressed_twice_swaps_once(desk: Callable[..., Desk]) -> None:
    one = desk()
    question = one.of("who")
    seen = []
    for _ in range(2):
        one.post(question, "swap", option=wrong(question)[0])
        seen.append(one.now(question.id))
    assert seen[0] == seen[1] != question


def test_the_right_answer_is_never_swapped(desk: Callable[..., Desk]) -> None:
    one = desk()
    question = one.of("who")
    one.post(question, "swap", option=question.answer)
    assert one.now(question.id) == question


def test_where_no_option_is_left_it_is_said_and_nothing_changes(teacher: Teacher) -> None:
    path = f"/desk/{teacher.key}"
    answer = teacher.client.post(f"{path}/question/a2/swap?option=Mina Calder")
    assert answer.location.endswith("#said-2")
    page = teacher.client.get(path).get_data(as_text=True)
    said = re.findall(r'id="said-2" tabindex="-1">(.*?)</p>', page)
    assert said == [
        "There is no further wrong answer to put in the place of “Mina Calder”: none is left "
        "that passes every check. Edit the question to write one of your own."
    ]
    assert "Undo" not in page


def test_another_question_keeps_every_rule_and_its_key_moves(desk: Callable[..., Desk]) -> None:
    one = desk(kinds=["who"])
    old = one.of("who")
    one.post(old, "another")
    new = next(q for q in one.questions if q.id not in {old.id})
    assert new.stem != old.stem
    places = [q.options.index(q.answer) for q in one.questions if q.choices]
    assert len(set(places)) == len(places)


def test_where_no_question_is_left_it_is_said_beside_the_old(teacher: Teacher) -> None:
    answer = teacher.client.post(f"/desk/{teacher.key}/question/a3/another", follow_redirects=True)
    assert "There is no other question about this article" in answer.get_data(as_text=True)


@pytest.mark.parametrize("way", [("short", "choice"), ("gap", "short"), ("evidence", "choice")])
def test_a_question_changes_its_form_and_back(
    desk: Callable[..., Desk], way: tuple[str, ...]
) -> None:
    one = desk(kinds=["number"])
    question = one.of("number")
    for form in way:
        one.post(question, f"form/{form}")
        assert one.now(question.id).form == form
    if way[-1] == "choice":
        assert set(one.now(question.id).options) == set(question.options)


def test_marks_stay_when_the_form_or_an_option_changes(desk: Callable[..., Desk]) -> None:
    one = desk(kinds=["number"])
    question = one.of("number")
    fields = {"stem": question.stem, "kind": "number", "form": "choice", "difficulty": "easy",
              "marks": "2.5", "right": str(question.options.index(question.answer))}  # fmt: skip
    options = {f"options-{n}": text for n, text in enumerate(question.options)}
    one.client.post(f"{one.path}/question/{question.id}", data=fields | options)
    one.post(question, "swap", option=wrong(question)[0])
    one.post(question, "form/short")
    assert one.now(question.id).marks == 2.5

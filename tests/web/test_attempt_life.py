"""The life of an attempt, as hypothesis drives it: whatever the order, nothing is lost or added."""

import tempfile
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quizgen.storage.assignments import Conditions
from quizgen.storage.attempts import GRACE_S
from quizgen.web import create_app
from quizgen.web.identity import resume_code
from tests.quizzes import flood_quiz
from tests.web.clients import Teacher, attempt_of, begin, value_of
from tests.web.conftest import Clock

LIMIT_S = 600
RIGHT = {1: "5.1 metres", 2: "Owen Pryce", 3: "Bridstow", 4: "120"}
WRONG = {1: "3.4 metres", 2: "Mina Calder", 3: "Kington", 4: "7"}


class AttemptLife(RuleBasedStateMachine):
    """Start, answer, change, flag, go elsewhere, close, reopen, hand in, run out of time."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        config: dict[str, Any] = {"INSTANCE_FOLDER": self.folder.name, "CLOCK": self.clock}
        config |= {"TESTING": True, "ACCOUNTS": False, "WTF_CSRF_ENABLED": False}
        self.app = create_app(config)
        self.answers: dict[int, str] = {}
        self.flags: set[int] = set()
        self.closed = self.handed_in = False
        self.used_s = 0.0

    def teardown(self) -> None:
        self.app.extensions["quizgen_engine"].dispose()
        self.folder.cleanup()

    @property
    def over(self) -> bool:
        return self.handed_in or self.used_s > LIMIT_S + GRACE_S

    @initialize()
    def start(self) -> None:
        self.teacher = Teacher(self.app, flood_quiz(), Conditions(time_limit_s=LIMIT_S))
        self.client = self.app.test_client()
        self.key = begin(self.client, self.teacher.code)

    @rule(position=st.integers(1, 4), knows=st.booleans())
    def answer(self, position: int, knows: bool) -> None:
        text = (RIGHT if knows else WRONG)[position]
        value = value_of(self.app, self.key, position, text) if position < 3 else text
        self._send(f"q{position}", value)
        if not self.over and not self.closed:
            self.answers[position] = text

    @rule(position=st.integers(1, 5))
    def take_back(self, position: int) -> None:
        self._send(f"q{position}", "")
        if not self.over and not self.closed:
            self.answers.pop(position, None)

    @rule(position=st.integers(1, 5), on=st.booleans())
    def flag(self, position: int, on: bool) -> None:
        ticked = {f"flag{position}": "on"} if on else {}
        self._send(f"seen{position}", "plain" if on else "flagged", **ticked)
        if not self.over and not self.closed:
            (self.flags.add if on else self.flags.discard)(position)

    def _send(self, name: str, value: str, **more: str) -> None:
        answer = self.client.post(f"/attempt/{self.key}", data={name: value, **more})
        assert answer.status_code == 303
        if self.closed or self.over:
            assert answer.location == f"/attempt/{self.key}/result"

    @rule()
    def go_elsewhere(self) -> None:
        with self.app.test_request_context():
            code = resume_code(self.key)
        self.client = self.app.test_client()
        assert self.client.post("/resume", data={"code": code}).status_code == 303

    @rule(seconds=st.sampled_from([1, 60, 300, 595, 611]))
    def wait(self, seconds: int) -> None:
        self.clock.forward(seconds)
        self.used_s += seconds

    @rule()
    def close_or_reopen(self) -> None:
        action = "reopen" if self.closed else "close"
        path = f"/desk/{self.teacher.key}/{self.teacher.code}/{action}"
        assert self.teacher.client.post(path).status_code == 303
        self.closed = not self.closed
        # Closing hands in until it is opened again; what was out of time stays handed in.
        self.handed_in |= self.closed and self.used_s > LIMIT_S

    @rule()
    def hand_in(self) -> None:
        assert self.client.post(f"/attempt/{self.key}/hand-in").status_code == 303
        self.handed_in |= not self.closed

    @invariant()
    def what_is_stored_is_what_was_given(self) -> None:
        stored = attempt_of(self.app, self.key)
        assert {a.position: a.response for a in stored.answers if a.response} == self.answers
        assert {a.position for a in stored.answers if a.flagged} == self.flags

    @precondition(lambda self: self.over)
    @invariant()
    def the_result_is_of_what_was_given_in_time(self) -> None:
        page = self.client.get(f"/attempt/{self.key}", follow_redirects=True)
        right = sum(text == RIGHT[position] for position, text in self.answers.items())
        assert f'class="score-right">{right}<' in page.get_data(as_text=True)
        stored = attempt_of(self.app, self.key)
        assert stored.submitted_at
        assert (stored.submitted_at - stored.started_at).total_seconds() <= LIMIT_S


AttemptLife.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestAttemptLife = pytest.mark.slow(AttemptLife.TestCase)

"""Bad input: a sentence at the field, the right status, nothing typed is lost."""

import io
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web import create_app
from tests.web.clients import Teacher, begin

GOOD = {"count": "5", "kinds": ["who"]}
FRENCH = (
    "Le maire de la ville a déclaré que les travaux du pont commenceront lundi prochain, "
    "malgré les inquiétudes des commerçants qui craignent une baisse de leur activité. "
) * 4


@pytest.mark.parametrize(
    ("text", "status"),
    [("", 422), (" \n ", 422), ("Too short to ask about.", 422), (FRENCH, 422),
     ("word " * 50_000, 413)],
    ids=["empty", "blank", "short", "french", "long"],
)  # fmt: skip
def test_a_bad_text_is_refused_at_its_field(client: FlaskClient, text: str, status: int) -> None:
    answer = client.post("/", data={**GOOD, "text": text})
    assert answer.status_code == status
    page = answer.get_data(as_text=True)
    assert 'id="text-error"' in page
    assert text.strip()[:80] in page


@pytest.mark.parametrize(
    ("name", "content"),
    [("photo.txt", bytes(range(256)) * 40), ("empty.txt", b""), ("broken.pdf", b"%PDF-1.7 no")],
)
def test_a_bad_file_is_refused_at_its_field(client: FlaskClient, name: str, content: bytes) -> None:
    answer = client.post("/", data={**GOOD, "text": "", "upload": (io.BytesIO(content), name)})
    assert answer.status_code == 422
    assert 'id="upload-error"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("count", ["0", "41", "ten", ""])
def test_a_bad_number_keeps_the_text(client: FlaskClient, count: str) -> None:
    answer = client.post("/", data={**GOOD, "text": "Keep me here.", "count": count})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'id="count-error"' in page
    assert "Keep me here." in page


def test_no_kind_chosen_is_refused(client: FlaskClient) -> None:
    answer = client.post("/", data={"text": "Some text.", "count": "5"})
    assert answer.status_code == 422
    assert 'id="kinds-error"' in answer.get_data(as_text=True)


def test_a_request_over_the_limit_is_refused(client: FlaskClient) -> None:
    answer = client.post("/", data={"text": "x" * 17_000_000})
    assert answer.status_code == 413
    assert "over the limit" in answer.get_data(as_text=True)


def test_an_unknown_code_is_kept_at_its_field(client: FlaskClient) -> None:
    for answer in (client.get("/join/XXXXXX"), client.post("/join", data={"code": "XXXXXX"})):
        page = answer.get_data(as_text=True)
        assert answer.status_code == 404
        assert 'id="code-error"' in page
        assert 'value="XXXXXX"' in page


def test_a_closed_quiz_takes_no_answer(teacher: Teacher, client: FlaskClient) -> None:
    key = begin(client, teacher.code)
    teacher.client.post(f"/desk/{teacher.key}/{teacher.code}/close")
    assert client.post(f"/join/{teacher.code}", data={"name": "Bo"}).status_code == 410
    late = client.post(f"/attempt/{key}", data={"q4": "120"})
    assert late.location == f"/attempt/{key}/result"


@pytest.mark.parametrize("value", ["9", "-1", "5.1 metres", "x" * 900])
def test_an_option_that_is_not_there_is_refused(
    teacher: Teacher, client: FlaskClient, value: str
) -> None:
    key = begin(client, teacher.code)
    assert client.post(f"/attempt/{key}", data={"q1": value}).status_code == 400


def test_a_form_without_a_token_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("instance")
    client = create_app({"INSTANCE_FOLDER": folder, "TESTING": True}).test_client()
    answer = client.post("/join", data={"code": "XXXXXX"})
    assert answer.status_code == 400
    assert "reload" in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/", "/practise"])
def test_a_page_open_too_long_loses_nothing(tmp_path: Path, path: str) -> None:
    config = {"INSTANCE_FOLDER": tmp_path, "TESTING": True, "ACCOUNTS": False}
    client = create_app(config).test_client()
    answer = client.post(path, data={**GOOD, "text": "Typed with care.", "csrf_token": "old"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert "All you typed is still here" in page
    assert "Typed with care." in page


def test_making_quizzes_without_end_is_slowed_down(client: FlaskClient) -> None:
    seen = [client.post("/", data={"text": ""}).status_code for _ in range(122)]
    assert seen[:120] == [422] * 120
    assert seen[120:] == [429] * 2


def test_guessing_codes_is_slowed_down(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("instance")
    app = create_app({"INSTANCE_FOLDER": folder, "TESTING": True, "WTF_CSRF_ENABLED": False})
    client = app.test_client()
    seen = [client.get(f"/join/{n:06}").status_code for n in range(32)]
    assert seen[:30] == [404] * 30
    assert seen[30:] == [429] * 2


def test_a_class_behind_one_address_is_not_slowed_down(app: Flask, teacher: Teacher) -> None:
    seen = {app.test_client().get(f"/join/{teacher.code}").status_code for _ in range(60)}
    assert seen == {200}

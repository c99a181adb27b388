"""The lines that are held against facts read by hand."""

from quizgen.model import Choice, Question, Span
from tests.evaluation.gold import article_files, record
from tests.questions.builders import article


def test_a_folder_gives_its_texts_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "note.ann"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    names = [path.name for path in article_files([str(tmp_path), str(tmp_path / "note.ann")])]
    assert names == ["a.txt", "b.txt", "note.ann"]


def test_a_line_holds_the_proof_as_text():
    text = "The ferry carried 340 people."
    choices = (Choice("340"), Choice("350", "Not in the article."))
    asked = Question("i", "number", "choice", "How many?", "340", Span(0, len(text)), choices)
    line = record(article(text), "ferry", asked)
    assert (line["article"], line["evidence"], line["options"]) == ("ferry", text, ["340", "350"])

"""The score of places is computed as its head says."""

from quizgen.model import Span
from tests.evaluation.places import Score, errors, marked

GOLD = [("Literal", Span(0, 4)), ("Demonym", Span(10, 16)), ("Metonymic", Span(20, 26))]


def test_any_overlap_meets_a_named_place():
    assert errors(GOLD, [Span(2, 8), Span(20, 21)]) == ([], [])


def test_another_label_counts_neither_way():
    assert errors(GOLD, [Span(10, 16)]) == ([Span(0, 4), Span(20, 26)], [])


def test_a_place_where_nothing_is_marked_is_wrong():
    assert errors(GOLD, [Span(0, 4), Span(20, 26), Span(30, 34)])[1] == [Span(30, 34)]


def test_figures():
    score = Score(3, 1, 0) + Score(0, 0, 1)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.75, 0.75)
    assert Score().f1 == 0.0


def test_only_text_bound_lines_are_read(tmp_path):
    path = tmp_path / "a.ann"
    path.write_text("T1\tLiteral 0 4\tOslo\n#1\tNote T1\tx\nT2\tMixed 5 8;9 12\tx\n")
    assert list(marked(path)) == [("Literal", Span(0, 4)), ("Mixed", Span(5, 12))]

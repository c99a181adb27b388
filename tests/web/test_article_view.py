"""How an article is cut into paragraphs, sentences and marked stretches."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.lines import article_lines
from quizgen.model import Article, Block, Hidden, Span
from quizgen.web.article_view import article_view
from tests.quizzes import LINES, QUESTIONS, flood_article

EVIDENCE = {number: q.evidence for number, q in enumerate(QUESTIONS, start=1)}


def test_what_is_hidden_as_a_whole_stands_in_its_place() -> None:
    first, headline, *_ = article_view(flood_article())
    assert (first.hidden, first.text, first.number) == ("menu", LINES[0], 0)
    assert (headline.number, headline.role) == (1, "headline")


def test_sentences_are_counted_over_the_article() -> None:
    sentences = [s for part in article_view(flood_article()) for s in part.sentences]
    assert [s.number for s in sentences] == [1, 2, 3, 4, 5, 6]
    assert sentences[2].text == "It was the highest level since 1998."


def test_a_credit_within_a_sentence_is_no_part_of_what_is_read() -> None:
    quoted = article_view(flood_article())[4].sentences[0]
    assert quoted.text.endswith("on the quay.")
    assert [part.hidden for part in quoted.segments] == ["", "credit"]
    assert quoted.span.of(flood_article().text) == quoted.text


def test_evidence_of_two_questions_is_marked_once() -> None:
    parts = [
        part
        for paragraph in article_view(flood_article(), EVIDENCE)
        for sentence in paragraph.sentences
        for part in sentence.segments
    ]
    marked = [part for part in parts if part.marks]
    assert [part.marks for part in marked] == [(1,), (4,), (2, 5), (3,)]
    assert all(part.first == part.last == part.marks for part in marked)


spans = st.tuples(st.integers(0, 80), st.integers(1, 80)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.text("ab. \"'?!", min_size=160, max_size=160), st.lists(spans, max_size=4), spans)
def test_no_character_is_lost_or_doubled(text: str, hidden: list[Span], evidence: Span) -> None:
    block = Block(Span(0, 160))
    article = Article("a", text, "A", (block,), tuple(Hidden(span, "menu") for span in hidden))
    (paragraph,) = article_view(article, {1: evidence})
    shown = "".join(part.text for sentence in paragraph.sentences for part in sentence.segments)
    assert shown == text


def test_a_paragraph_has_the_number_of_its_first_printed_line():
    article = flood_article()
    first = {line.number for line in article_lines(article) if line.opens}
    assert {p.number for p in article_view(article) if not p.hidden} == first

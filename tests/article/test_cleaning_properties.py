"""Whatever the text: spans lie within it, in order, apart; and nothing is rewritten or slow."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.article.cleaning import clean
from quizgen.article.lines import raw_lines

PIECES = st.sampled_from(
    [
        "Home", "Share", "| GETTY", "(Photo: Jo Roe)", "READ MORE:", "- Otters return", "By Jo Roe",
        "LONDON (AP) — ", "The wall held, she said.", "“It held", "Photo by Jo Roe/PA. ", "£4m\t3%",
        "Copyright 2025", "Credit: Jo Roe", "PICTURED:", "Most read", "+5", "\ufeff", "\u200b", "—",
        "Picture: Jo Roe", "The wall held back the river at Ross on Monday", "<b>", "___", "3 May",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", " ", "", "\u2028", "\x0c"])
PAGES = st.lists(st.tuples(PIECES | st.text(max_size=20), ENDS), max_size=25).map(
    lambda parts: "".join(piece + end for piece, end in parts)
)


@given(PAGES)
def test_blocks_lie_within_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for block in clean(text).blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        at = block.span.end


@given(PAGES)
def test_hidden_spans_lie_within_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for item in clean(text).hidden:
        assert at <= item.span.start < item.span.end <= len(text)
        at = item.span.end


@given(PAGES)
def test_every_line_is_shown_or_hidden(text: str) -> None:
    cleaned = clean(text)
    spans = [block.span for block in cleaned.blocks] + [item.span for item in cleaned.hidden]
    for line in raw_lines(text):
        assert any(span.overlaps(line.span) for span in spans)


@given(PAGES)
def test_every_block_shows_something(text: str) -> None:
    cleaned = clean(text)
    for block in cleaned.blocks:
        assert not any(item.span.covers(block.span) for item in cleaned.hidden)


@given(PAGES)
def test_the_same_text_is_cleaned_the_same_way(text: str) -> None:
    assert clean(text) == clean(text)

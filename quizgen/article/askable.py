"""Whether a text can be asked about: long enough, English, and prose.

The checks, in order: code, a table, a poem or a list (by the shape of the lines as they were
read); another script or language (by its function words); too few words.
"""

import re
from collections.abc import Iterable

from quizgen.article.lines import Line, raw_lines
from quizgen.article.wordlists import (
    CODE_LINE,
    COLUMNS,
    ENGLISH,
    FIGURE,
    FOREIGN_WORDS,
    SCORE,
)
from quizgen.errors import NotEnglishError, TooShortError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings

# Shares of the lines, chosen on poems, tables and programs against the articles of three news
# collections, which stay far below them: run tests/article/test_askable.py.
_CODE_SHARE, _TABLE_SHARE, _FIGURE_SHARE = 0.4, 0.5, 0.3
_MIN_LINES, _MAX_VERSE_CHARS, _SHORT_SHARE = 6, 75, 0.9
_CAPITAL_SHARE, _OPEN_SHARE, _RAGGED_OPEN_SHARE = 0.75, 0.4, 0.7
# Shares of the words without names: English news has .34 at least, other languages .24.
_ENGLISH_SHARE, _VERSE_SHARE = 0.26, 0.3
_LATIN_SHARE = 0.7
_FUNCTION_WORDS = ENGLISH.union(*FOREIGN_WORDS.values())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _share(count: int, of: int) -> float:
    return count / of if of else 0.0


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table or a result: columns, a score, mostly figures."""
    text = line.shown
    if line.closed or len(line.words) > 15:
        return False
    figures = len(FIGURE.findall(text))
    return bool(COLUMNS.search(text) or SCORE.search(text)) or (
        figures >= 2 and figures >= _FIGURE_SHARE * len(text.split())
    )


def _is_code(lines: list[Line]) -> bool:
    marked = sum(CODE_LINE.search(line.shown) is not None for line in lines)
    return len(lines) >= 4 and _share(marked, len(lines)) >= _CODE_SHARE


def _is_table(lines: list[Line]) -> bool:
    rows = sum(_is_row(line) for line in lines)
    return len(lines) >= 4 and _share(rows, len(lines)) >= _TABLE_SHARE


def _is_verse_or_list(lines: list[Line]) -> bool:
    """Short lines, few of them closed, that start anew (capitals) or differ much in length."""
    short = [line for line in lines if len(line.shown) <= _MAX_VERSE_CHARS]
    if len(lines) < _MIN_LINES or len(short) < _SHORT_SHARE * len(lines):
        return False
    capital = sum(line.shown[0].isupper() or not line.shown[0].isalpha() for line in short)
    left_open = _share(sum(not line.closed for line in short), len(short))
    longest = max(len(line.shown) for line in short)
    ragged = sum(len(line.shown) < 0.7 * longest for line in short) >= 0.4 * len(short)
    if _share(capital, len(short)) >= _CAPITAL_SHARE:
        return left_open >= _OPEN_SHARE
    return ragged and left_open >= _RAGGED_OPEN_SHARE


def _words(texts: Iterable[str]) -> list[str]:
    """The words in lower case; capitals only of function words, since names are of no language."""
    found = [word for text in texts for word in _WORD.findall(text)]
    return [word.lower() for word in found if word.islower() or word.lower() in _FUNCTION_WORDS]


def english_share(texts: Iterable[str]) -> float:
    """The share of English function words among the words that are no names.

    Args:
        texts: lines or paragraphs.
    """
    words = _words(texts)
    return _share(sum(word in ENGLISH for word in words), len(words))


def _language(texts: list[str]) -> str:
    """The name of a language that the words fit better than English; "" if none."""
    words = _words(texts)
    counts = {name: sum(word in known for word in words) for name, known in FOREIGN_WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    english = sum(word in ENGLISH for word in words)
    return best if counts[best] > english and counts[best] >= 0.15 * len(words) else ""


def _require_english(name: str, texts: list[str]) -> None:
    letters = [char for text in texts for char in text if char.isalpha()]
    latin = sum(char < "\u0250" or "\u1e00" <= char < "\u1f00" for char in letters)
    if letters and _share(latin, len(letters)) < _LATIN_SHARE:
        raise NotEnglishError(
            f"{name} is not in the Latin alphabet; an article in English was expected."
        )
    language = _language(texts)
    if language or english_share(texts) < _ENGLISH_SHARE:
        found = f"looks like {language}" if language else "does not look like English"
        raise NotEnglishError(f"{name} {found}; an article in English sentences was expected.")


def _require_prose(name: str, lines: list[Line]) -> None:
    if _is_code(lines):
        raise NotEnglishError(
            f"{name} looks like source code or data; an article in English sentences was expected."
        )
    if _is_table(lines):
        raise NotEnglishError(
            f"{name} looks like a table or a list of results; the sentences of an article were "
            "expected, so paste the report instead."
        )
    if _is_verse_or_list(lines):
        is_verse = english_share(line.shown for line in lines) >= _VERSE_SHARE
        found = "a poem or the words of a song" if is_verse else "a list"
        raise NotEnglishError(
            f"{name} looks like {found}; questions can be made from the prose of a news article."
        )


def require_askable(article: Article, settings: Settings | None = None) -> None:
    """Refuse what no fair quiz can come from.

    Args:
        article: what reading and cleaning made.
        settings: MIN_ARTICLE_WORDS; the default if not given.

    Raises:
        TooShortError: fewer words are shown than the setting asks.
        NotEnglishError: the text is another language, code, a table, a list or a poem.
    """
    settings = settings or load_settings()
    shown = [block.span.of(article.text) for block in article.blocks]
    _require_prose(article.name, raw_lines(article.text))
    count = sum(len(text.split()) for text in shown)
    if count >= settings.min_article_words or len(article.text) > 10 * settings.min_article_words:
        _require_english(article.name, shown or [article.text])
    if count < settings.min_article_words:
        raise TooShortError(
            f"{article.name} has {count} words of text; at least {settings.min_article_words} are "
            "needed to ask about it, so add more of the article."
        )

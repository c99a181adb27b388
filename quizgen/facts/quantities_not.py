"""Numbers that are no quantities: years, dates, times, names with a number in them, list marks."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quizgen.numerals import SCALES

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. "
    "sept. oct. nov. dec.".split()
)
CLOCK = frozenset("am pm a.m. p.m. a.m p.m o'clock gmt bst est edt pst pdt cet utc noon".split())
# Nouns that a number behind them labels: "Flight 370", "page 3", "Grade 9".
LABELS = frozenset(
    "flight route highway interstate chapter page verse section article phase grade level "
    "version season episode volume part room gate platform channel apollo boeing airbus "
    "number no no. nos. figure table item stage group type class tier zone area district ward "
    "unit squad division battalion formula windows iphone ps act amendment title proposition "
    "resolution bill article day week round game appendix step line "
    "psalm lane runway terminal pier exit junction box category".split()
)
NAME_ENTS = frozenset({"EVENT", "FAC", "LAW", "PRODUCT", "WORK_OF_ART", "ORG", "LOC", "GPE"})
_VAGUE = frozenset("few several many some couple countless".split())
_SCALE_WORDS = frozenset({"hundred", "dozen", *SCALES})
YEAR_RANGE = (1500, 2100)
_YEAR = re.compile(r"\d{4}")
_CODE = re.compile(r".*[:/].*|0\d+|\d{7,}|\d+\.\d+\.\d+")
_BEFORE_YEAR = frozenset("in since by until till of from to during after before early mid late "
                         "circa between and the for".split())  # fmt: skip


def _neighbour(token: Token, step: int) -> Token | None:
    """The token that many places on within the sentence, or None."""
    doc, at = token.doc, token.i + step
    if not 0 <= at < len(doc):
        return None
    crossed = range(token.i + 1, at + 1) if step > 0 else range(at + 1, token.i + 1)
    return None if any(doc[i].is_sent_start for i in crossed) else doc[at]


def _is_year(token: Token) -> bool:
    """A four-digit year, unless it plainly counts a plural noun or stands with a sign."""
    if not _YEAR.fullmatch(token.text) or not YEAR_RANGE[0] <= int(token.text) <= YEAR_RANGE[1]:
        return False
    before = _neighbour(token, -1)
    if before is not None and before.tag_ == "$":
        return False
    after = _neighbour(token, 1)
    if after is not None and (after.lower_ in {"%", "percent", "per"}):
        return False
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return not counts or (before is not None and before.lower_ in _BEFORE_YEAR | {"'s", "its"})


def _is_date(token: Token) -> bool:
    """A day of the month: "5 May", "May 5", "the 5th of May"."""
    for step in (-1, 1, 2):
        near = _neighbour(token, step)
        if near is not None and near.lower_ in MONTHS and near.pos_ in {"PROPN", "NOUN"}:
            between = _neighbour(token, 1)
            return step != 2 or (between is not None and between.lower_ in {"of", "-", "–", "and"})
    far, dash = _neighbour(token, -2), _neighbour(token, -1)
    ranged = dash is not None and dash.lower_ in {"-", "–", "to", "and", "through"}
    return ranged and far is not None and bool(_neighbour(far, -1)) and _is_month(far.nbor(-1))


def _is_month(token: Token) -> bool:
    return token.lower_ in MONTHS


def _is_time(token: Token) -> bool:
    """A clock time: "10:30", "6 pm", "at 9 a.m."."""
    after = _neighbour(token, 1)
    return ":" in token.text or (after is not None and after.lower_ in CLOCK)


def _is_label(token: Token) -> bool:
    """The number of a thing that carries one: "Highway 61", "Grade 9", "Boeing 737"."""
    before = _neighbour(token, -1)
    if before is None:
        return False
    if not token.text[0].isdigit():
        return before.lower_ in LABELS and token.dep_ == "nummod" and token.head == before
    if before.lower_ in LABELS:
        return True
    after = _neighbour(token, 1)
    counts = token.dep_ == "nummod" and token.head.i > token.i
    ends = after is None or after.is_punct or after.pos_ not in {"NOUN", "PROPN", "ADJ", "SYM"}
    return before.pos_ == "PROPN" and not before.is_punct and ends and not counts


def _in_name(token: Token) -> bool:
    """Part of a name: "Second World War", "Group of Seven", "Channel 4 News"."""
    if token.ent_type_ not in NAME_ENTS:
        return False
    if token.ent_iob_ != "B":
        return True
    after = _neighbour(token, 1)
    return after is not None and after.ent_iob_ == "I" and token.text[0].isupper()


def _is_list_mark(token: Token) -> bool:
    """The mark of a list item: "1.", "(2)", "one, …"."""
    start = token.sent.start
    bracketed = token.i == start + 1 and token.doc[start].text == "("
    if token.i != start and not bracketed:
        return _is_aside(token)
    after = _neighbour(token, 1)
    return after is None or after.text in {".", ")", ":"}


def _is_aside(token: Token) -> bool:
    """A mark between commas: "one, the price, and two, the noise"."""
    before, after = _neighbour(token, -1), _neighbour(token, 1)
    if before is None or after is None or not token.text.isalpha():
        return False
    return after.text == "," and before.lower_ in {",", "and"} and token.dep_ != "nummod"


def _is_score(token: Token) -> bool:
    """One side of a score or a vote: "won 3-1"."""
    for step in (-1, 1):
        dash, other = _neighbour(token, step), _neighbour(token, 2 * step)
        if dash is not None and dash.text in {"-", "–"} and other is not None:
            low, high = (other, token) if step < 0 else (token, other)
            if low.text.isdigit() and high.text.isdigit() and int(low.text) >= int(high.text):
                return True
    return False


def _is_pronoun(token: Token) -> bool:
    """ "one" as pronoun or article: "the one who left", "one day", "no one", "one of them"."""
    if token.lower_ != "one":
        return False
    before, after = _neighbour(token, -1), _neighbour(token, 1)
    if after is not None and (after.lower_ in _BEHIND_ONE or after.like_num):
        return False
    hedged = before is not None and before.lower_ in _BEFORE_ONE
    return not hedged or token.dep_ != "nummod"


def _is_decade(token: Token) -> bool:
    """ "the 80's", written apart by the tokenizer."""
    after = _neighbour(token, 1)
    return token.text.endswith("0") and after is not None and after.text in {"'s", "’s", "s"}


def _is_vague(token: Token) -> bool:
    """The scale of a vague number: "a few hundred", "several thousand"."""
    before = _neighbour(token, -1)
    return before is not None and before.lower_ in _VAGUE and token.lower_ in _SCALE_WORDS


def _is_code_part(token: Token) -> bool:
    """One group of a number written in groups, such as a telephone number."""
    near = (_neighbour(token, -1), _neighbour(token, 1))
    return token.text.isdigit() and any(t is not None and t.text.isdigit() for t in near)


def _is_nominal(token: Token) -> bool:
    """ "those two", "BBC Two": number words that name, or stand for what was named before."""
    before = _neighbour(token, -1)
    if before is None or not token.text.isalpha() or token.dep_ == "nummod":
        return False
    pointing = before.lower_ in {"those", "these", "the", "both", "other"}
    after = _neighbour(token, 1)
    alone = after is None or after.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "VERB"}
    named = token.text[:1].isupper() and before.pos_ == "PROPN"
    return named or (pointing and (alone or (after is not None and after.text in ",.?;")))


# A number beside which "one" counts: "one-third", "one in five", "one percent".
_BEHIND_ONE = frozenset("- in out million hundred thousand billion percent per % third".split())
_BEFORE_ONE = frozenset("least than about only just around nearly almost exactly to of".split())
# Numbers that people ring in need, and what stands behind them.
EMERGENCY_NUMBERS = frozenset({"911", "999", "112", "000"})
_CALLING = frozenset("call calls caller callers dispatcher dispatchers operator operators".split())


def _is_emergency(token: Token) -> bool:
    """ "a 911 call", "dialled 999"."""
    if token.text not in EMERGENCY_NUMBERS:
        return False
    before, after = _neighbour(token, -1), _neighbour(token, 1)
    called = before is not None and before.lemma_ in {"call", "dial", "ring", "phone"}
    return called or (after is not None and after.lower_ in _CALLING)


TESTS = (
    _is_year, _is_date, _is_time, _is_label, _in_name, _is_list_mark, _is_score, _is_pronoun,
    _is_decade, _is_code_part, _is_nominal, _is_vague, _is_emergency,
)  # fmt: skip


def no_quantity(token: Token) -> bool:
    """Whether a number-like token is something else than a quantity."""
    if _CODE.fullmatch(token.text):
        return True
    return any(test(token) for test in TESTS)

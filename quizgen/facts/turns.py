"""Words quoted without marks: the turns of a transcript, and tweets above their signature.

>>> # COLE: We will mend it.      a turn: a label, a colon, words
>>> # We will mend it.
>>> # — Ann Cole (@anncole) May 3, 2020
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.analysis.quotations import MARKS
from quizgen.analysis.role_words import ROLE_NOUNS
from quizgen.facts.marks import DASHES
from quizgen.facts.reports import Page, Range, Report
from quizgen.facts.sources import Source
from quizgen.model import Entity

LONGEST_LABEL = 5  # tokens before the colon: "Deputy Mayor Ann van Rijn"
LEAST_TURNS = 2  # one line with a colon is mostly a heading
LONGEST_GAP = 4  # paragraphs that one turn can go on for without a new label
TURN, TWEET = 0.95, 0.95
SPEAKING_ROLES = ROLE_NOUNS | {"interviewer", "moderator", "reporter", "audience"}
# Whoever asks the questions, so that "A:" is the other one.
ASKING_ROLES = frozenset(
    "reporter interviewer journalist correspondent writer editor host presenter columnist".split()
)
QUESTION, ANSWER = "q", "a"
# Lines with a colon that recur in capitals but are nobody: chosen by hand from style guides.
HEADINGS = frozenset(
    "note update updated correction clarification background analysis opinion breaking exclusive "
    "live latest related watch read more photo photos video audio source sources credit editor "
    "contributing reporting graphic factbox timeline summary poll report verdict score scores "
    "date time place where when what why who how cost price address phone email".split()
)
PRESENT = frozenset("i we you my our your me us ?".split())
CLOSERS = frozenset((".", "?", "!", "…"))


@dataclass(frozen=True, slots=True)
class _Label:
    """The words before a colon at the head of a paragraph: tokens ``first`` to ``last``."""

    paragraph: int
    first: int
    last: int
    key: str
    entity: Entity | None

    @property
    def colon(self) -> int:
        """The token of the colon."""
        return self.last + 1


def turns(page: Page) -> list[Report]:
    """The turns of every transcript and the tweets in the article, in order.

    Args:
        page: the article; its ``inside`` is not looked at.
    """
    labels = _accepted(page, list(_labels(page)))
    found = [_turn(page, label, labels) for label in labels] + list(_tweets(page))
    return sorted(found, key=lambda report: report.cue)


# ---------------------------------------------------------------- labels
def _labels(page: Page) -> Iterator[_Label]:
    """Every paragraph's head that could name a speaker."""
    known = _Known(page)
    for n, (_, first, end) in enumerate(page.analysed.paragraphs):
        colon = next(
            (i for i in range(first, min(end - 1, first + LONGEST_LABEL + 1)) if _colon(page, i)),
            -1,
        )
        if colon > first and _is_label(page, first, colon) and not _is_heading(page, n):
            text = page.table.words(first, colon)
            yield _Label(n, first, colon - 1, text.lower(), known.speaker(first, colon))


def _colon(page: Page, i: int) -> bool:
    return page.table.text[i] == ":"


def _is_heading(page: Page, n: int) -> bool:
    block = page.analysed.article.blocks[page.analysed.paragraphs[n][0]]
    return block.role in ("headline", "heading", "byline")


def _is_label(page: Page, first: int, colon: int) -> bool:
    """Whether the words before a colon are capitalised throughout and no heading."""
    words = [w for w in page.table.text[first:colon] if w not in (".", "-")]
    if not all(w[0].isupper() and w[-1].isalpha() | (w[-1] == ".") for w in words):
        return False
    return not {w.lower() for w in words} & HEADINGS


class _Known:
    """Whom a label can mean."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.people = [e for e in page.analysed.people.entities if e.kind == "person"]
        self.initials = Counter(_initials(e) for e in self.people)

    def speaker(self, first: int, colon: int) -> Entity | None:
        """The one person a label names, by name, surname in capitals or initials."""
        table, at = self.page.table, self.page.analysed.people.at
        label = table.words(first, colon)
        link = at(colon - 1)
        if link is not None and link.entity.kind == "person":
            return link.entity
        plain = label.replace(".", "").replace(" ", "")
        if plain.isupper() and self.initials.get(plain) == 1:
            return next(e for e in self.people if _initials(e) == plain)
        named = [e for e in self.people if e.name.split()[-1].lower() == label.lower()]
        return named[0] if len(named) == 1 else None


def _initials(entity: Entity) -> str:
    """ "AC" for Ann Cole; "" for somebody of one name."""
    words = entity.name.split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def _accepted(page: Page, labels: list[_Label]) -> list[_Label]:
    """The labels that are speakers: somebody of the article, a role, or capitals that recur."""
    counts = Counter(label.key for label in labels)
    pair = counts[QUESTION] and counts[ANSWER]
    kept = []
    for label in labels:
        shouted = page.table.words(label.first, label.colon).isupper()
        is_role = page.table.lemma[label.last] in SPEAKING_ROLES
        recurs = shouted and counts[label.key] >= LEAST_TURNS and len(label.key) > 1
        in_pair = bool(pair) and label.key in (QUESTION, ANSWER)
        if label.entity or is_role or recurs or in_pair:
            kept.append(label)
    whole = [label for label in kept if _is_speech(page, label)]
    speaking = len(whole) >= LEAST_TURNS and any(_addresses(page, label) for label in whole)
    return _answers(page, whole) if speaking else []


def _is_speech(page: Page, label: _Label) -> bool:
    """Whether a whole sentence stands behind the label, and none that tells of its person.

    A headline has no stop; "Ann Cole: 1,769." is a row of a list; "Ann Cole: Old walls. Mrs
    Cole has said …" a paragraph with a heading of its own.
    """
    table, end = page.table, page.analysed.paragraphs[label.paragraph][2]
    while end > label.colon and table.text[end - 1] in MARKS:
        end -= 1
    behind = range(label.colon + 1, end)
    own = {label.entity.id} if label.entity else set()
    return (
        table.text[end - 1] in CLOSERS
        and any(table.text[i].isalpha() for i in behind)
        and not any(_names(page, i, own) for i in behind)
    )


def _addresses(page: Page, label: _Label) -> bool:
    """Whether the words speak of or to those present, or ask."""
    end = page.analysed.paragraphs[label.paragraph][2]
    return not PRESENT.isdisjoint(page.table.lower[label.colon + 1 : end])


def _answers(page: Page, labels: list[_Label]) -> list[_Label]:
    """The labels, "A" standing for the one person whom the lines above the first introduce."""
    guest = _guest(page, labels[0].first) if any(x.key == ANSWER for x in labels) else None
    return [
        _Label(x.paragraph, x.first, x.last, x.key, guest) if x.key == ANSWER else x for x in labels
    ]


def _guest(page: Page, stop: int) -> Entity | None:
    """The one person named before the questions, or in the first line, who does not ask them."""
    _, _, first_line = page.analysed.paragraphs[0]
    for before in (stop, min(stop, first_line)) if stop else ():
        named = _guests(page, page.analysed.ends[before - 1])
        if len(named) == 1:
            return named[0]
    return None


def _guests(page: Page, end: int) -> list[Entity]:
    """The people named before an offset of the text who are no reporters."""
    return [
        entity
        for entity in page.analysed.people.entities
        if entity.kind == "person"
        and any(m.span.start < end and m.kind == "name" for m in entity.mentions)
        and not {w for role in entity.roles for w in role.lower().split()} & ASKING_ROLES
    ]


# ---------------------------------------------------------------- turns
def _turn(page: Page, label: _Label, labels: list[_Label]) -> Report:
    """What is said behind a label, and in the paragraphs up to the next one."""
    source = Source(label.first, label.last, label.last, label.last)
    start, end = label.colon + 1, page.analysed.paragraphs[label.paragraph][2]
    parts: list[Range] = []
    if page.table.text[start] not in MARKS:
        parts = [(start, end), *_going_on(page, label, labels)]
    return Report(
        label.colon, source, tuple(parts), confidence=TURN, entity=label.entity, verbatim=True
    )


def _going_on(page: Page, label: _Label, labels: list[_Label]) -> Iterator[Range]:
    """The paragraphs between a label and the next, unless the reporter speaks there."""
    following = min((x.paragraph for x in labels if x.first > label.first), default=-1)
    between = range(label.paragraph + 1, following)
    if len(between) > LONGEST_GAP:
        return
    speakers = {x.entity.id for x in labels if x.entity}
    ranges = [page.analysed.paragraphs[n][1:] for n in between if not _is_heading(page, n)]
    tokens = (i for first, last in ranges for i in range(first, last))
    if not any(page.table.dep[i] == "nsubj" and _names(page, i, speakers) for i in tokens):
        yield from ranges


def _names(page: Page, i: int, speakers: set[str]) -> bool:
    """Whether a word names one of the speakers."""
    link = page.analysed.people.at(i)
    return link is not None and link.mention.kind != "pronoun" and link.entity.id in speakers


# ---------------------------------------------------------------- tweets
def _tweets(page: Page) -> Iterator[Report]:
    """Words without marks above or before "— Ann Cole (@anncole) May 3, 2020"."""
    table = page.table
    for n, (_, first, end) in enumerate(page.analysed.paragraphs):
        dash = next((i for i in range(first, end - 3) if _signs(page, i, end)), -1)
        if dash < 0:
            continue
        bracket = table.text.index("(", dash)
        words = _signed(page, n, first, dash)
        if words is not None:
            source = Source(dash + 1, bracket - 1, bracket - 1, bracket - 1)
            yield Report(dash, source, (words,), confidence=TWEET, verbatim=True)


def _signs(page: Page, dash: int, end: int) -> bool:
    """Whether a dash, a name and a handle in brackets stand here."""
    text = page.table.text
    if text[dash] not in DASHES:
        return False
    bracket = dash + 1
    while bracket < end - 1 and text[bracket] != "(" and bracket - dash <= LONGEST_LABEL:
        bracket += 1
    inside = "".join(text[bracket + 1 : bracket + 2])
    return bracket > dash + 1 and text[bracket] == "(" and inside.startswith("@")


def _signed(page: Page, n: int, first: int, dash: int) -> Range | None:
    """The words a signature stands behind or below; None where they have marks."""
    if dash > first:
        start, stop = first, dash
    elif n:
        start, stop = page.analysed.paragraphs[n - 1][1:]
    else:
        return None
    while stop > start and _is_address(page.table.text[stop - 1]):
        stop -= 1
    quoted = stop <= start or page.table.text[stop - 1] in MARKS
    return None if quoted else (start, stop)


def _is_address(word: str) -> bool:
    return word.startswith(("http", "pic.twitter.", "www."))

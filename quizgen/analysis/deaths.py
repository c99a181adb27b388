"""Who is told to be dead: nobody to offer as the speaker of today's words."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.analysis.mentions import Found
from quizgen.analysis.tokens import TokenTable

# Read on the people of 160 articles. Rerun: tests/analysis/test_deaths.py.
DYING = frozenset({"die", "drown", "perish"})
KILLING = frozenset({"kill", "murder", "assassinate", "slay", "behead", "hang", "execute"})
GONE = frozenset({"late", "slain", "murdered", "deceased"})
_OPEN = frozenset({"would", "could", "may", "might", "will", "if", "to", "not", "never", "n't"})


def dead(table: TokenTable, found: Iterable[Found]) -> frozenset[int]:
    """The numbers of the groups one of whose mentions is told to have died.

    Args:
        table: the article's parse.
        found: every mention that is trusted.
    """
    return frozenset(one.who for one in found if _is_dead(table, one.last))


def _is_dead(table: TokenTable, i: int) -> bool:
    """Whether the mention with this last token dies, is killed, or is called late."""
    if any(table.lower[child] in GONE for child in table.children[i]):
        return True
    verb = table.head[i]
    if table.dep[i] == "nsubj":
        happened = table.lemma[verb] in DYING
    else:
        happened = table.dep[i] in ("nsubjpass", "dobj") and table.lemma[verb] in KILLING
    return happened and not any(table.lower[child] in _OPEN for child in table.children[verb])

"""AnalysedArticle -> facts: who said what, quantities, places. The finders stand in one table."""

from collections.abc import Callable, Collection
from typing import Any

from quizgen.analysis import AnalysedArticle
from quizgen.facts.antecedents import find_antecedents
from quizgen.facts.cuts import find_cuts
from quizgen.facts.places import find_places
from quizgen.facts.quantities import find_quantities
from quizgen.facts.run_ons import run_ons
from quizgen.facts.statements import find_statements
from quizgen.model import KINDS, FactSheet, Kind

Finder = Callable[[AnalysedArticle], tuple[Any, ...]]
FINDERS: dict[Kind, Finder] = {
    "who": find_statements,
    "number": find_quantities,
    "place": find_places,
}


def fact_sheet(analysed: AnalysedArticle, *, kinds: Collection[Kind] = KINDS) -> FactSheet:
    """All facts of the wanted kinds, in order of the text."""
    found = {kind: FINDERS[kind](analysed) for kind in KINDS if kind in kinds}
    statements = found.get("who", ())
    return FactSheet(
        article=analysed.article,
        sentences=tuple(analysed.span(s.start, s.end - 1) for s in analysed.sentences),
        entities=analysed.people.entities,
        statements=statements,
        quantities=found.get("number", ()),
        places=found.get("place", ()),
        cuts=find_cuts(analysed, statements),
        antecedents=find_antecedents(analysed, statements),
        run_ons=run_ons(analysed),
    )


__all__ = ["FINDERS", "Finder", "fact_sheet"]

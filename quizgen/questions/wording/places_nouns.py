"""The words that ask for a place: "in which city or town", "at which hospital", "where"."""

from __future__ import annotations

from quizgen.model import Place
from quizgen.questions.distractors.neighbours import is_us_state
from quizgen.questions.wording import places_tables as table
from quizgen.questions.wording import tables
from quizgen.questions.wording.places_cut import Spot
from quizgen.questions.wording.render import Part


def question_words(fact: Place, spot: Spot, *, party: bool = False) -> tuple[Part, ...]:
    """ "in which city or town", "where", or nothing where neither would read well."""
    noun = kind_noun(fact, spot.kind)
    given = spot.preposition
    if not noun:
        resting = given in table.RESTING and (given != "on" or fact.place_type in table.ON_TYPES)
        return ("where",) if resting or given == "to" else ()
    if given == "at" and fact.place_type in tables.PLACE_NOUNS:
        return ()
    if given == "on" and not party and fact.place_type not in table.ON_TYPES:
        return ()
    return (given, "which", noun) if given in table.RESTING | table.MOVING or party else ()


def kind_noun(fact: Place, kind: str) -> str:
    """The noun to ask with: the article's own, that in the name, or that of the place's kind.

    Args:
        fact: the place.
        kind: the article's own noun beside the name ("region"), or "".
    """
    if kind:
        return kind
    double = table.DOUBLE_KIND.search(fact.text)
    if double is not None:
        return double[0].lower()
    own = [w.lower().rstrip("s") for w in fact.text.partition(" of ")[0].split()[1:]]
    named = next((word for word in reversed(own) if word in table.SITE_NOUNS), "")
    if fact.place_type in {"water", "nature", "site", ""}:
        opening = fact.text.split()[0].lower()
        return named or (opening if opening in table.SITE_NOUNS else "")
    if fact.text.lower() in table.TERRITORIES:
        return "territory"
    if fact.place_type == "area":
        return "region"
    if fact.place_type == "region":
        return named or _region_noun(fact)
    return tables.PLACE_NOUNS.get(fact.place_type, "")


def _region_noun(fact: Place) -> str:
    """ "state" or "province" where the land has such, "county" for those of England."""
    if fact.country == "US":
        return "state" if is_us_state(fact.text) else "region"
    if fact.country == "GB":
        if fact.text.lower() in table.HOME_NATIONS:
            return "part of the United Kingdom"
        return "county" if table.COUNTY.search(fact.text) else "region"
    return table.REGION_NOUNS.get(fact.country, "region")

"""Words that tell a place from other names. Chosen by reading place annotations of news text;
after a change rerun ``python -m tests.evaluation.places FOLDER``.
"""

from __future__ import annotations

from collections.abc import Mapping

from quizgen.model import PlaceType

# Nouns that head or open the name of a place, by what they make of it.
GENERIC_NOUNS: Mapping[PlaceType, frozenset[str]] = {
    "site": frozenset(
        "airport airfield airbase base hospital infirmary clinic hospice centre center stadium "
        "arena park parkway church cathedral chapel abbey mosque temple synagogue minster station "
        "school academy college university campus museum gallery library theatre theater cinema "
        "hall house palace castle tower building plaza square street road avenue lane drive "
        "boulevard bridge tunnel dam harbour harbor port pier dock docks terminal prison jail "
        "courthouse court zoo garden gardens cemetery graveyard hotel inn pub restaurant cafe "
        "estate farm mall market armory barracks fort embassy consulate monument memorial mine "
        "refinery plant reactor factory "
        "mill shopping mansion villa studios racecourse circuit ground "
        "racetrack speedway club campsite camp checkpoint crossing observatory laboratory".split()
    ),
    "region": frozenset(
        "county province state region district prefecture oblast governorate parish borough "
        "territory republic canton shire emirate municipality".split()
    ),
    "city": frozenset(
        "city town village township suburb hamlet neighbourhood neighborhood heights".split()
    ),
    "water": frozenset(
        "river sea ocean lake bay gulf strait straits channel canal creek reservoir loch lagoon "
        "falls sound fjord estuary delta lough".split()
    ),
    "nature": frozenset(
        "mount mountain mountains hill hills valley island islands isle isles desert forest "
        "peninsula cape beach volcano glacier cave caves canyon reef moor plain plains peak cliff "
        "coast mesa basin rainforest savannah steppe".split()
    ),
    "area": frozenset("zone area corridor border enclave quarter side".split()),
}
TYPE_OF_NOUN: Mapping[str, PlaceType] = {
    noun: kind for kind, nouns in GENERIC_NOUNS.items() for noun in nouns
}
# Names that open with the generic noun: "Lake Victoria", "Mount Kenya", "Port Talbot".
OPENING_NOUNS = frozenset("lake mount river loch cape gulf bay isle lough".split())

# A name that one of these nouns follows is a part of a larger name or of its label.
AGREEMENT_NOUNS = frozenset(
    "agreement agreements accord accords treaty protocol convention declaration pact "
    "climate".split()
)
TITLE_NOUNS = frozenset(
    "times post herald tribune journal gazette chronicle guardian telegraph observer mail "
    "express standard examiner inquirer dispatch news daily review globe argus echo "
    "united fc rovers wanderers athletic hotspur albion".split()
)
STRONG_PREPOSITIONS = frozenset("in near around outside inside across throughout at".split())
LOCATING_PREPOSITIONS = STRONG_PREPOSITIONS | frozenset(
    "from on within off along into to through over above below beneath under between towards "
    "toward beyond via".split()
)
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest north-east north-west south-east south-west northeastern northwestern "
    "southeastern southwestern central nearby neighbouring neighboring downtown upper lower mid "
    "rural greater inner outer mainland coastal war-torn rebel-held".split()
)
# Peoples whose name in an article tells which of two towns of one name is meant.
PEOPLE_OF: Mapping[str, str] = {
    "british": "GB", "english": "GB", "scottish": "GB", "welsh": "GB", "briton": "GB",
    "american": "US", "canadian": "CA", "australian": "AU", "irish": "IE", "indian": "IN",
    "mexican": "MX", "spanish": "ES", "german": "DE", "french": "FR",
    "italian": "IT", "brazilian": "BR", "nigerian": "NG", "pakistani": "PK", "filipino": "PH",
}  # fmt: skip
# What a state has and a town of its name has not.
STATE_NOUNS = frozenset(
    "senator sen. governor gov. primary caucus legislature lawmaker electorate delegate".split()
)
# "the town of Selby": nouns whose "of" names a place.
DESCRIBING_NOUNS = TYPE_OF_NOUN.keys() | frozenset({"capital", "outskirts", "port", "resort"})
MOVING_VERBS = frozenset(
    "move go come travel fly drive return head walk sail ride flee drift deport send bring take "
    "switch relocate emigrate migrate transfer evacuate rush airlift ship extradite".split()
)
# Seats of power that mostly stand for who sits there: places only where something is at them.
SEATS = frozenset({"white house", "oval office", "pentagon", "kremlin", "downing street",
                   "capitol hill", "wall street", "whitehall", "west wing", "elysee"})  # fmt: skip
# Bodies whose names end like those of sites.
BODIES = frozenset({"electoral college", "supreme court", "world bank", "security council"})
# Capitalised words that the parser takes for places and that are none.
NO_PLACES = frozenset(
    "st saint sr jr mr mrs ms dr islam islamic state covid twitter facebook internet google earth "
    "sun moon mars christmas easter congress parliament senate r d god heaven hell".split()
)

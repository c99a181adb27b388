"""Words by which a place is asked for; no logic.

Chosen by reading the place questions of 60 news articles; after a change rerun
``python -m tests.evaluation.gold FOLDER --count all`` and read what differs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizgen.questions.wording import tables

# Prepositions that say where something is, and where something goes.
EDGES = frozenset(
    {"off the coast of", "on the coast of", "on the outskirts of", "in the north of",
     "in the south of", "in the east of", "in the west of", "in the heart of",
     "in the centre of", "in the center of", "on the edge of", "on the shores of",
     "on the banks of", "in the suburbs of", "close to", "next to"}
)  # fmt: skip
RESTING = EDGES | frozenset(
    "in at near inside outside across throughout within around on over along off".split()
)
MOVING = frozenset("to from into onto through toward towards via".split())
# A country is also met as a party: "talks with Peru", "a tax on goods from Chad".
PARTY = frozenset("with against on to from for by".split())
# Prepositions that are of place only with such things: "on the Thames", "over the Alps".
TOPICAL = frozenset("on over along off around".split())
ON_TYPES = frozenset({"site", "water", "nature", ""})

# Nouns that "which" can ask with, where the place's own name holds them.
SITE_NOUNS = tables.NAMED_KINDS | frozenset(
    """jail clinic zoo library restaurant pub cemetery synagogue temple abbey chapel theater cinema
    barracks courthouse refinery embassy academy cafe nightclub palace reservoir monument
    checkpoint oblast estate""".split()
)
DOUBLE_KIND = re.compile(
    r"(?:Detention|Medical|Convention|Community|Shopping|Conference|Arts|Correctional|Leisure|"
    r"Sports|Health|Visitor) (?:Center|Centre|Facility)$"
)
# Sites of which it is news that somebody is there.
HOLDING_SITES = frozenset(
    {"hospital", "jail", "prison", "detention center", "detention centre", "medical center",
     "medical centre", "correctional facility"}
)  # fmt: skip
# Words of names that a question by the kind of site may hold.
KIND_WORDS = (
    SITE_NOUNS
    | frozenset(" ".join(HOLDING_SITES).split())
    | frozenset(
        "center centre convention community shopping conference arts leisure sports health".split()
    )
)
RELATIVE_WORDS = frozenset("who which that where when whose".split())
# Sites that a town's name describes: "a Leeds court", "a Kabul hotel".
DESCRIBED_SITES = frozenset(
    """court courtroom hospital clinic prison jail hotel school university college church mosque
    temple synagogue cathedral street suburb neighbourhood neighborhood nightclub bar pub
    restaurant cafe shop store supermarket factory warehouse airport stadium theatre theater
    museum gallery library park cemetery office studio apartment flat house home market station
    courthouse square beach community village town""".split()
)
REGION_NOUNS: Mapping[str, str] = {"AU": "state", "IN": "state", "DE": "state", "CA": "province"}
TERRITORIES = frozenset(
    {"puerto rico", "guam", "hong kong", "greenland", "bermuda", "gibraltar", "virgin islands",
     "american samoa", "macau", "new caledonia", "falkland islands"}
)  # fmt: skip
HOME_NATIONS = frozenset({"england", "scotland", "wales", "northern ireland"})
COUNTY = re.compile(r"shire$|^(?:kent|essex|sussex|surrey|devon|dorset|cornwall|norfolk|suffolk|"
                    r"somerset|cumbria|northumberland)$", re.IGNORECASE)  # fmt: skip

# Prepositions of an event or spot that a place can follow: "at a meeting in Leeds".
HOST_PREPOSITIONS = frozenset("at in on outside inside near during".split())
# Between a noun and its place these lead to another noun that the place could belong to.
HOST_BREAKERS = frozenset(
    "of on about for over against by from to that who which where when and or but".split()
)
# First words of what may go on behind a place: "in Leeds for a wedding".
GOING_ON = frozenset(
    """for with to on during after before between at by since until as because amid despite
    alongside while when""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight""".split()
)
TIMES_OF_DAY = frozenset("on last late early night morning evening afternoon".split())
# Words that a sentence only has where it does not say that something is so.
POLAR_WORDS = frozenset("anyone anybody anything ever".split())
# Verbs by which something passes to a place without moving there before our eyes.
HANDING_VERBS = frozenset(
    "sell give export supply lend donate deliver offer provide post mail import buy".split()
)
# Conjunctions that, below "would" or "will", tell of what is not yet so.
EXPECTING_MARKS = frozenset("once until when before after as".split())
NUMBERS = tables.NUMBER_WORDS | tables.SCALE_WORDS
NEGATIVES = frozenset("nobody no none neither nothing few".split())
# Listeners that a question about a speech can do without.
AUDIENCES = frozenset(
    """reporters journalists supporters crowd audience delegates students lawmakers voters
    mayors newsmen workers activists""".split()
)
# Events at which somebody speaks.
OCCASIONS = frozenset(
    """conference briefing rally meeting forum summit hearing gathering ceremony fundraiser
    convention vigil""".split()
)
# "Which country is a great nation?": what a place is, as any of its kind.
SELF_TELLING = frozenset("country countries nation nations place land city town".split())
# Verbs done to a country by another.
COUNTRY_OBJECT_VERBS = frozenset(
    """accuse blame urge warn criticise criticize condemn sanction threaten thank defeat beat
    support recognise recognize denounce pressure boycott praise""".split()
)

# Posts of a town or region, as written, and as a question names them.
POSTS: Mapping[str, str] = {
    "mayor": "mayor", "gov.": "governor", "governor": "governor", "sen.": "senator",
    "senator": "senator", "archbishop": "archbishop", "bishop": "bishop", "premier": "premier",
    "attorney general": "attorney general", "sheriff": "sheriff", "police chief": "police chief",
    "first minister": "first minister",
}  # fmt: skip
MANY_OF = frozenset({"senator"})  # posts that more than one person holds
# Deeds told as nouns, and their verbs; adjectives that leave open nothing of such a deed.
DEEDS: Mapping[str, str] = {
    "invasion": "invade", "annexation": "annex", "occupation": "occupy", "visit": "visit",
    "capture": "capture", "bombing": "bomb", "bombardment": "bombard", "siege": "besiege",
}  # fmt: skip
PLAIN_DEEDS = ("full-scale", "illegal", "recent", "first", "state", "official", "surprise", "brief")

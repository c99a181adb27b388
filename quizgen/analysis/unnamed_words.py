"""Nouns for bodies and groups that speak without a name of their own.

Chosen on PolNeAR train and the sample articles; rerun ``python -m tests.evaluation.quotes``
after a change.
"""

from __future__ import annotations

# Bodies, as in "the transport department".
BODY_NOUNS = frozenset(
    "government ministry department committee council court commission agency bureau company "
    "firm corporation bank board panel jury union charity association federation institute "
    "university hospital museum school club campaign party administration army coalition force "
    "watchdog regulator airline retailer manufacturer authority foundation trust embassy "
    "parliament senate cabinet tribunal inquiry service brigade forum".split()
)
# Those that a reader knows without a further word.
KNOWN_BODIES = frozenset("government council army parliament senate cabinet".split())
# Groups that stand for themselves, in the plural: "Eyewitnesses".
GROUP_NOUNS = frozenset(
    "eyewitness witness prosecutor authority resident neighbour neighbor firefighter detective "
    "investigator rescuer paramedic protester demonstrator islander passenger commuter "
    "villager farmer fisherman teacher pupil parent nurse doctor scientist researcher "
    "lawmaker councillor senator minister judge juror police organiser organizer trader "
    "shopkeeper botanist ecologist economist meteorologist forecaster union".split()
)
# Groups that only a further word makes known: "legal experts", "his defence team".
MODIFIED_GROUPS = frozenset(
    "expert analyst official advocate group company leader activist campaigner worker lawyer "
    "attorney team journalist student driver owner operator manager diplomat soldier".split()
)
TEAMS = frozenset("team family camp side office campaign".split())
# Words that leave open who is meant.
VAGUE = frozenset(
    "some many several other others few more most such certain various different all any both "
    "one two three former unnamed anonymous senior top another own same".split()
)
SPEAKING = frozenset(
    "say tell add ask note announce warn report deny accuse argue claim insist admit confirm "
    "reveal explain state declare promise pledge vow conclude estimate stress acknowledge "
    "complain reply respond allege believe recommend predict suggest".split()
)

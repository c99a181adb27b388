"""Words that decide how a number is asked for; no logic.

Chosen by reading the questions of 80 news articles; rerun tests/evaluation after a change.
"""

import re

DETERMINERS = frozenset({"a", "an", "the"})
# Units glued to a number before a noun, by the question that they answer.
HOW_LONG = re.compile(
    r"[- ](?:second|minute|hour|day|night|week|month|year|decade|mile|kilomet(?:re|er)|km)$", re.I
)
HOW_LARGE = re.compile(
    r"[- ](?:acre|hectare|sq(?:uare)?[- ](?:foot|feet|mile|met(?:re|er)|kilomet(?:re|er)))s?$", re.I
)
# Nouns of a sum that is paid: "How much was the fine that …?".
PAYMENTS = frozenset(
    """payment fine fee bail bond grant salary bonus prize reward loan settlement bill deposit
    donation tax toll ticket award pension budget fund contribution ransom penalty benefit gift
    debt subsidy compensation payout scholarship allowance wage mortgage rent surcharge levy
    investment stake purse advance refund raise charge""".split()
)
# Nouns of a thing that a sum is the value of: "What was the value of the contract that …?".
VALUED = frozenset(
    """contract deal package sale order purchase project scheme programme program plan house home
    mansion estate takeover merger bid estimate artillery cheque check portfolio""".split()
)
# Nouns before "of" and a number, by the question that asks for the number.
SIZED = frozenset(
    """loss debt deficit profit surplus majority increase rise gain drop fall discount cut
    decline reduction shortfall margin lead""".split()
)
RATED = frozenset(
    """price cost rate total value average temperature speed turnout height length distance width
    depth weight maximum minimum target altitude limit""".split()
)
# Nouns of a body whose members a number counts: "How many students were in the group that …?".
BODIES = frozenset(
    """crowd group team audience panel gang squad convoy fleet class crew family coalition cast
    delegation party jury herd choir orchestra sample""".split()
)
# What a thing is made of, glued to its number: "a 106-page report", with the plural.
PARTS = {
    "page": "pages", "member": "members", "person": "people", "man": "men", "woman": "women",
    "seat": "seats", "bed": "beds", "room": "rooms", "bedroom": "bedrooms", "storey": "storeys",
    "story": "storeys", "floor": "floors", "party": "parties", "nation": "nations",
    "country": "countries", "state": "states", "team": "teams", "song": "songs",
    "track": "tracks", "part": "parts", "episode": "episodes", "judge": "judges",
    "apartment": "apartments", "unit": "units", "shop": "shops",
    "word": "words", "car": "cars", "ship": "ships", "vehicle": "vehicles", "strong": "people",
}  # fmt: skip
# Nouns of an extreme: a length before them tells since when.
RECORDS = frozenset("high low peak record best anniversary milestone reunion veteran".split())
# Nouns of a line that numbers cross: "What mark have casualties passed?".
MARKS = frozenset("mark threshold milestone barrier".split())
# Prepositions that can lead a relative clause: "the sentence on which she was released".
RELATIVE_PREPOSITIONS = frozenset("on in at with for under to from by during after".split())
# Prepositions that may stay behind the verb: "How many crimes is he charged with?".
STRANDED = frozenset("with of on about".split())
# Adjectives that keep their "of": "How many crimes was she found guilty of?".
BLAMED = frozenset("guilty innocent capable short full suspected".split())
# Verbs whose object does what the infinitive says: "How much did she order him to pay?".
CONTROLLING = frozenset(
    """ask order allow force require urge want tell help expect encourage permit enable get cause
    lead push convince persuade advise instruct oblige compel invite""".split()
)
# Words before a share that the verb leaves to it: "is down 20 per cent".
DIRECTIONS = frozenset("up down".split())
# Verbs whose object can be a bare share or sum: "What percentage did the index lose?".
SHARE_VERBS = frozenset("lose gain shed add reach hit exceed top surpass".split())
# "For the last six months": the words between "the" and a time that lasts until now.
LATELY = frozenset("last past next".split())
# Units of time "in" which something goes on, where "in how many hours" asks how fast it was.
LONG_SPANS = frozenset("week month year decade century".split())
# Ordinals worth asking for: "her fourth term"; others only tell things apart.
RANKED = frozenset(
    """term time place anniversary title win victory defeat loss championship medal album book
    novel birthday child consecutive successive straight season goal leading most""".split()
)
SUPERLATIVE = re.compile(r"\b\w{3,}est\b")  # "the second largest city"
COMPARATIVE = re.compile(r"\w{2,}er")  # behind a share or "five times": "higher", "larger"
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$|^(?:his|her|its|their)$", re.I)
# Words of a number that only repeats which things are meant: "the four captured regions".
DEFINITE = frozenset("the his her its their our my your these those 's ’s".split())
# Words that only spoken language has: no sentence to print in a question.
DISFLUENT = frozenset("gosh oh um uh yeah yes wow okay ok hey gonna gotta wanna like,".split())
# Words before a noun that make it no known one: "all men aged 18-30".
SWEEPING = frozenset("all any every each no most many some few those these".split())
# Nouns behind a bare "the" that a name in the stem or the phrase itself makes clear: "the mayor
# opened parks in Leeds", "foot the bill".
CLEAR = frozenset(
    """mayor president premier chancellor governor king queen pope government council parliament
    senate congress city country nation public police army navy military media press sun moon sea
    sky air ground field pitch stage floor door street streets road phone internet web news world
    economy market law war pandemic weather climate environment population poor rich elderly past
    present future north south east west top bottom middle front back way time day night week
    weekend month year morning afternoon evening season end beginning start rest majority truth
    fact coast border bill red spot presidency""".split()
)
# Words behind a noun that tell which one is meant.
EXPLAINING = frozenset("of that which who whose for by from between".split())
# What everybody knows the number of.
KNOWN = {7.0: frozenset({"continents"}), 50.0: frozenset({"state", "states"})}
# Verbs whose object is described by a participle behind it: "found a boat buried 7ft deep".
PERCEIVED = frozenset("find discover see leave keep hear watch spot notice show".split())
# Nouns for a number that somebody tells: "his 51% claim" gives no share of anything.
TOLD = frozenset("claim figure number statistic estimate rule question".split())

"""Words that stems are made of, and words that a stem may or may not drop; no logic."""

# ------------------------------------------------------------------ length of a stem, in words
# Chosen by reading the stems of benchmarks/articles/dev; rerun tests/evaluation after a change.
COMFORTABLE_WORDS = 20  # every word above costs quality
LONGEST_QUESTION = 30
LONGEST_GAP = 34
LONGEST_REPORT = 34  # "Who said that …?" is read with ease for longer
SHORTEST_QUESTION = 5
SHORTEST_NAMELESS = 7  # without a name in it
SHORTEST_GAP = 8

# ------------------------------------------------------------------ before a number
# Words between the start of a phrase (or its preposition) and its number that carry no sense
# of their own once the number is asked for.
BEFORE_NUMBER = frozenset(
    "the a an some about around over under nearly almost just only roughly approximately".split()
)

# ------------------------------------------------------------------ adverbs and adjuncts
# Adverbs that tie a sentence to the one before it.
LINKING_ADVERBS = frozenset(
    """also too however meanwhile moreover furthermore additionally instead therefore thus hence
    nevertheless nonetheless besides though indeed then now still yet again further already
    recently currently today later earlier soon once so anyway finally eventually ultimately
    reportedly apparently allegedly""".split()
)
# Prepositions whose phrases can go, from the end, when a stem is too long.
DROPPABLE_PREPOSITIONS = frozenset(
    """in on at after before during since amid following despite near outside throughout across
    around because alongside within ahead thanks""".split()
)
DISCOURSE_STARTS = frozenset("and but or so yet because plus".split())

# ------------------------------------------------------------------ verbs of saying
# Verbs after which "that …" is good English, past tense made by rule.
THAT_VERBS = frozenset(
    """say warn claim announce argue believe insist suggest admit deny note explain confirm reveal
    report predict acknowledge promise declare allege stress hope maintain complain estimate
    concede conclude boast joke vow pledge assert reiterate recall indicate find state write
    testify think fear emphasise emphasize assume doubt""".split()
)
SAID = "said"
# Verbs over a content clause that vouch for it: "According to SUBJECT, …" keeps the sense.
VOUCHING = frozenset(
    """say tell add note report state announce claim estimate reckon explain reveal confirm warn
    argue believe think insist find show suggest indicate calculate record write declare assert
    observe stress maintain recall acknowledge admit allege conclude mention predict forecast
    expect post tweet remark testify tell outline""".split()
)
# Verbs over a content clause that take its truth for granted.
FACTIVE = frozenset("know learn discover realise realize remember see understand".split())
# Conjunctions behind which a sentence may turn from what somebody said to what is so.
CONTRASTING_MARKS = frozenset("while whereas although though".split())
HYPOTHETICAL_MARKS = frozenset("if unless whether lest provided assuming until".split())

# ------------------------------------------------------------------ what is asked for
PERCENT_HEADS = frozenset(
    """increase rise drop fall cut decline reduction discount share stake majority growth jump
    swing gain loss surge tax tariff pay interest""".split()
)
UNIT_PLURALS = {
    "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "night": "nights",
    "week": "weeks", "fortnight": "fortnights", "month": "months", "year": "years",
    "decade": "decades", "century": "centuries", "mm": "millimetres", "cm": "centimetres",
    "m": "metres", "km": "kilometres", "inch": "inches", "foot": "feet", "yard": "yards",
    "mile": "miles", "acre": "acres", "hectare": "hectares", "gram": "grams", "kg": "kilograms",
    "tonne": "tonnes", "ton": "tons", "pound": "pounds", "ounce": "ounces", "litre": "litres",
    "gallon": "gallons", "barrel": "barrels", "watt": "watts", "degree": "degrees",
    "°C": "degrees Celsius", "°F": "degrees Fahrenheit", "mph": "miles an hour",
    "km/h": "kilometres an hour", "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts",
    "knot": "knots",
}  # fmt: skip
PLACE_NOUNS = {
    "city": "city or town",
    "region": "region",
    "country": "country",
    "continent": "continent",
}
# Kinds of place that their own names tell: "the River Wye", "Wembley Stadium".
NAMED_KINDS = frozenset(
    """river sea ocean lake bay gulf strait canal island islands mountain mount valley peninsula
    desert stadium hospital university airport station park square street road bridge tower
    castle museum school college prison church cathedral mosque hotel theatre arena court
    county province district state village port beach forest harbour""".split()
)
# Verbs whose object is a place that something is done to.
PLACE_OBJECT_VERBS = frozenset(
    """invade visit leave enter attack bomb shell hit reach capture seize occupy annex strike
    tour cross flee join quit liberate storm flood devastate cover surround target bombard
    control govern rule lead represent win""".split()
)
# Plurals without an s, for what is counted.
PLURALS = frozenset(
    """people men women children personnel police staff troops lives teeth feet geese mice fish
    sheep cattle deer salmon aircraft spacecraft series species media data criteria offspring
    fishermen policemen firefighters servicemen businessmen gunmen kilometres""".split()
)
# First words behind a sum of money that still read well behind "how much".
AFTER_MONEY = frozenset(
    "in for of to from on by at per since more less into towards over each apiece".split()
)
AFTER_UNIT = frozenset("of from in away after before into".split())
# Nouns for kinds of place, before "of" or behind the name: "the city of", "the Donetsk region".
PLACE_KINDS = frozenset(
    """city town village region district province state county country island suburb neighbourhood
    neighborhood area port resort capital municipality borough territory republic valley""".split()
)
SMALL_WORDS = frozenset("the a an of and in on at for to by with from".split())
# Verbs of saying after which an infinitive tells what the speaker will do.
TO_VERBS = frozenset("promise vow pledge threaten agree refuse offer swear".split())
# Prepositions whose phrase may leave a counted noun for the place behind the verb.
MOVING_PREPOSITIONS = frozenset(
    "in at on into to from across during since after before every each per".split()
)
# Words in front of a number that add it to one that the question would not show.
FURTHER = frozenset("another further additional extra".split())
# Prepositions that may stand before "how many" at the head of a question; "with how many" and
# "of how many" were read as stiff on articles/dev.
FRONTED_PREPOSITIONS = frozenset(
    "by to for in from at after between on into out over within".split()
)
# First words behind a counted noun that belong to it; "kept 700 homes dry" has another.
STAYING = frozenset(
    """of for with from in on at to by about against between near who whom whose that which and or
    aged born held made built known given taken sent lost cast called without under over within like
    including such as behind worth full""".split()
)
# Words behind a number from which a relative clause goes behind the verb.
HEAVY_WORDS = 7
# How much "How old is Ann Reed?" is worth beside questions about the story.
BYSTANDER_QUALITY = 0.45
# Marks that join what could be two sentences.
PATCHES = frozenset({";", "–", "—", "―", "-", "--", "…"})

# ------------------------------------------------------------------ verbs of saying, by grammar
# Verbs of saying that a question may print as "said that" (the manner of saying is left out).
SAYING_VERBS = frozenset(
    """add tell tweet post remark comment reply respond continue observe mention recount remind
    accord assure inform caution report read show according joke quip echo
    acknowledge outline""".split()
)
# Verbs that are an act of speech with its object: "Who criticised the plan?".
SPEECH_ACTS = frozenset(
    """call criticise criticize urge thank praise condemn congratulate accuse describe blame deny
    reject demand recommend encourage advise dismiss defend welcome compare liken apologise
    apologize pledge promise threaten vow warn order invite slam blast denounce hail applaud
    commend rebuke mock ridicule label brand dub announce confirm admit reveal propose
    request appeal challenge question oppose endorse""".split()
)
MODALS = frozenset("will would shall should can could may might must".split())
QUESTION_WORDS = frozenset("whether if how why what who when where which whom whose".split())
# Words at the start of reported words that the question has no use for.
CONTENT_OPENINGS = frozenset("that , : however also meanwhile moreover furthermore".split())
# Verbs for what somebody holds, not what he says once: the present stays the present.
STANCE_VERBS = frozenset("believe think hope fear assume doubt maintain argue".split())
RELATIVES = frozenset("who which that whose".split())
# Deepest infinitive that a question reaches into.
DEEPEST = 3
# Prepositions before a share that has no whole ("by 12 per cent").
CHANGE_PREPOSITIONS = frozenset({"by", "to", "from"})
# Prepositions after which "what amount" reads better than "how much".
AMOUNT_PREPOSITIONS = frozenset("at to from".split())
# Verbs that take a duration as their object: "How many weeks did it last?".
LASTING_VERBS = frozenset("last take spend serve need require wait be run".split())
NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    twenty
    thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen""".split()
)
PERSON_NOUNS = frozenset(
    """man woman boy girl child teenager teen student pupil driver passenger suspect victim player
    mother father son daughter brother sister wife husband grandmother grandfather widow
    pensioner teacher doctor nurse officer soldier worker farmer engineer actor singer resident
    toddler baby cyclist pedestrian motorist defendant youth veteran lawyer activist journalist
    patient politician person billionaire millionaire""".split()
)
SCALE_WORDS = frozenset(
    "hundred thousand million billion trillion dozen hundreds thousands millions dozens".split()
)
# Words that no question ends on unless something was cut off.
CUT_ENDINGS = frozenset(
    """not does do did is are was were has have had will would can could should may might must a
    an the and or but of that than as including such like with by for from to at no which whom
    whose after while because if although until""".split()
)
# Nouns for the regions of a country, where "region" is not what people say.
REGION_NOUNS = {"US": "state", "AU": "state", "IN": "state", "DE": "state", "CA": "province"}
# Words that may follow a place in a gap without making it part of a longer name.
AFTER_PLACE = frozenset(
    """in at on to from by for with and or where which who that after before during since when
    while as of until over amid because but last this next""".split()
)
# Prepositions between a noun and a place: the place belongs to what stands between.
HOST_BREAKERS = frozenset("of on about for with by over against between from to".split())
# Words at the start of reported words that show only half a sentence was caught.
SUBORDINATORS = frozenset("while whereas although though and but or because unless".split())
# Conjunctions whose clause, behind a comma, a question does not need.
PLAIN_MARKS = frozenset("because although though while as since after when where so even".split())
# Adverbs before such a conjunction: "perhaps because", "largely since".
FOCUS_ADVERBS = frozenset("perhaps partly mainly largely probably possibly mostly just".split())
FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
# First words of a phrase that means one known person or thing.
PARTICULAR = frozenset("the his her its their my our your this that these those".split())
# Phrases that only tie a sentence to the one before it.
DISCOURSE_PHRASES = frozenset(
    (
        "for example",
        "for instance",
        "in addition",
        "of course",
        "in fact",
        "in turn",
        "as well",
        "on the other hand",
        "at the same time",
        "in contrast",
        "after all",
        "at least",
        "indeed",
        "as a result",
        "at the time",
        "to date",
        "in particular",
        "again",
        "for one",
    )
)
# Conjunctions of comparison: what follows is no event of its own.
COMPARING_MARKS = frozenset({"than", "like"})
# Words behind a duration that count it from a day the stem does not show.
COUNTING_FROM = frozenset("ago later earlier".split())
# Prepositions that make a time a limit, which a stem cannot do without.
BOUNDING_PREPOSITIONS = frozenset("until till from between before after since".split())
# Prepositions that, behind a comma, only name some of what was told.
NAMING_PREPOSITIONS = frozenset("including such like excluding".split())
# Openings of a phrase that only sets what was told before beside what is told now.
ADDING_OPENINGS = ("as well as ", "in addition to ", "apart from ", "on top of ")
PERCENT_MARKS = ("%", "percent", "per cent")
# Words that point away from a quoted sentence; two of them leave too much open.
VAGUE_OPENINGS = frozenset(
    "he she they him them it this that these those there here his their its".split()
)
# Words that cannot close reported words either ("as it once did" can).
JOINING_ENDINGS = frozenset(
    "a an the and or but of than including such with by for from to at no No".split()
)
# Words that belong to a sum ("how much in tax cuts"); others go behind the verb.
MONEY_PARTS = frozenset("in of more less worth".split())

"""Labels and closed word classes that the clause modules read; no logic.

The dependency labels are those of spaCy's English pipelines (CLEAR style), the tags Penn's.
"""

FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARY_DEPS = frozenset({"aux", "auxpass"})
# Children of a verb that are never phrases of their own.
SKIPPED_DEPS = frozenset(
    "aux auxpass neg punct mark cc preconj conj intj meta parataxis dep".split()
)
ROLE_OF_DEP = {
    "dobj": "object",
    "attr": "complement",
    "acomp": "complement",
    "oprd": "complement",
    "dative": "dative",
    "prep": "adjunct",
    "agent": "agent",
    "prt": "particle",
    "advmod": "adverb",
    "npadvmod": "adverb",
    "ccomp": "clausal",
    "xcomp": "clausal",
    "advcl": "clausal",
    "pcomp": "clausal",
}
# Verbs whose measure of time is what they are about, though the parser takes it for an adverb.
TIME_TAKING = frozenset("spend take waste devote".split())
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "whose"})

# ------------------------------------------------------------------ references
MALE = frozenset({"he", "him", "his"})
FEMALE = frozenset({"she", "her", "hers"})
NEUTER = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their", "theirs"})
# Whoever they are, "he" and "she" behind them may be theirs.
ANYBODY = frozenset(
    """everybody everyone anybody anyone nobody somebody someone person whoever another each one
    other""".split()
)
# Nouns besides offices and kin for one who can be "he" or "she".
LIVING = frozenset(
    """baby infant child kid teen teenager toddler newborn youngster guy lady gentleman person dog
    cat puppy kitten horse animal patient passenger detainee prisoner migrant refugee immigrant
    voter customer buyer user hero villain fighter god lord bear whale elephant""".split()
)
# Words for many people.
CROWDS = frozenset(
    """people child children pupil student parent youngster villager kid voter family men women
    worker nurse teacher soldier troops firefighter volunteer fan player member donor
    supporter""".split()
)
SELVES = frozenset("himself herself itself themselves oneself".split())
FIRST_OR_SECOND = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves".split()
)
# Adverbs behind which a sentence goes on about the same subject.
ADDING = frozenset("also too again further furthermore additionally".split())
POINTING_HEADS = frozenset("this that these those such another others former latter both".split())
POINTING_DETERMINERS = frozenset({"this", "that", "these", "those", "such"})
POINTING_ADVERBS = frozenset(
    "here there elsewhere inside outside nearby upstairs downstairs".split()
)
# Words that, alone as a subject, leave open what they count.
COUNTING_HEADS = frozenset("one few some many most others all none several half".split())

# Definite nouns that name one thing without more words, in a newspaper.
UNIQUE_NOUNS = frozenset(
    """government police world country army military navy internet economy public sun moon earth
    sea weather future past present north south east west media press parliament cabinet church
    state nation law constitution week weekend month year day night morning afternoon evening
    time end beginning start rest majority number percentage share city capital opposition
    president market pandemic war election mayor council court king queen pope union coast border
    cold heat dark rain water air ground floor door top bottom middle front back way truth fact
    environment climate population poor rich elderly internet street phone web news same most
    least first last senate congress treasury monarchy bench jury prosecution defence defense
    stage field pitch""".split()
)

# Definite nouns that no earlier sentence needs to explain.
ONLY_ONE = frozenset(
    """government police world army military navy internet economy public sun moon earth sea
    weather future past present north south east west media press parliament cabinet church law
    constitution end beginning start rest majority number percentage share pandemic war ground
    air way time sky street phone web news day week weekend month year night morning afternoon
    evening top bottom middle back front fact truth population environment climate public market
    poor rich elderly""".split()
)
# "200 miles to the north" needs the place that it counts from.
COMPASS = frozenset(
    "north south east west northeast northwest southeast southwest left right".split()
)
# Nouns that nearly always stand for somebody named before.
POINTING_NOUNS = frozenset("couple pair duo trio latter former".split())
# Those that stand for two people joined by "and".
COUPLES = frozenset("couple pair duo".split())
# Adjectives that only tell one from others that the article has named.
POINTING_ADJECTIVES = frozenset(
    """the new old first second third last final other same latest current whole entire present
    next previous original two three four both""".split()
)

# ------------------------------------------------------------------ time
TIME_NOUNS = frozenset(
    """second minute hour day night morning afternoon evening noon midnight week weekend fortnight
    month quarter season spring summer autumn fall winter year decade monday tuesday wednesday
    thursday friday saturday sunday today yesterday tomorrow tonight""".split()
)
PERIODS = frozenset("day night week month year decade century hour minute time".split())
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november
    december""".split()
)
NEAR_DETERMINERS = frozenset("this last next that past coming previous following same".split())
NEAR_ADVERBS = frozenset(
    """now today yesterday tomorrow tonight recently currently already earlier later lately soon
    ago previously yesterday nowadays then meanwhile still""".split()
)

# ------------------------------------------------------------------ verbs over a content clause
# Verbs whose subject vouches for the clause below: "According to SUBJECT, …" keeps the sense.
REPORTING_LEMMAS = frozenset(
    """say tell add note report state announce claim estimate reckon explain reveal confirm warn
    argue believe think insist find show suggest indicate calculate record write declare assert
    observe stress maintain recall acknowledge admit allege conclude mention predict forecast
    expect post tweet remark""".split()
)
# Verbs whose subject looks at something else than itself.
ESTIMATING_LEMMAS = frozenset(
    "estimate calculate find show reckon predict forecast suggest indicate conclude record".split()
)
# What only somebody does: no plan or tax challenges, sends or sues.
DOING_LEMMAS = frozenset(
    """challenge send appeal sue launch build buy sell hire review investigate publish appoint
    withdraw oppose fight seek ask meet consider vote cooperate comply decide discuss join visit
    invite host negotiate respond continue close open""".split()
)
# Conjunctions under which a clause is not told as having happened.
HYPOTHETICAL_MARKS = frozenset("if unless whether lest suppose provided assuming until".split())

TITLES = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. sgt sgt.
    capt capt. gen gen. col col. lt lt. gov gov. sen sen. rep rep.""".split()
)

# ------------------------------------------------------------------ participles behind a noun
# Participles that only measure or name their noun ("men aged 18-30", "a man called Reed").
NO_CLAUSE_PARTICIPLES = frozenset(
    "aged called named known titled entitled dubbed including according given compared".split()
)
# Verbs whose -ing form behind a noun tells a lasting state ("a man living in Leeds").
STATE_VERBS = frozenset(
    """live work reside stay serve study contain cost weigh measure total number employ hold cover
    span stand lie represent own operate""".split()
)
# Prepositions that verbs choose ("accused of receiving 40 gifts"): a question may reach through.
VERB_PREPOSITIONS = frozenset({"of", "with", "from", "for"})
# Conjunctions whose clause can go without changing what the rest says.
PLAIN_MARKS = frozenset("because although though while as since after when where so".split())
# Those whose clause puts no condition on a quotation that ends before it.
LOOSE_MARKS = frozenset("because although though while whereas so".split())
# Verbs that make no passive: "it's happened" is "it has happened".
NO_PASSIVE = frozenset("happen occur come become go be arrive arise exist last".split())
# Participles that tell a state: present beside a verb in the present ("a firm based in Leeds").
STATE_PARTICIPLES = frozenset(
    "based located situated owned held run known married linked related aimed designed".split()
)
# Singular nouns that "they" and "their" can go back to.
GROUP_NOUNS = frozenset(
    """couple pair team family government company firm group committee council party club police
    band union crew jury board staff army navy public majority ministry agency""".split()
)

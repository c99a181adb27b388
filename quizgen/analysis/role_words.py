"""Nouns for what somebody is: offices, callings, kinship; and which of them mean the same."""

from __future__ import annotations

from quizgen.analysis.gender import Gender

# Nouns for what somebody is. Those of kinship and age serve for "his wife", "the boy".
ROLE_NOUNS = frozenset(
    """
    spokesman spokeswoman spokesperson president premier minister chancellor leader chief head
    director chairman chairwoman chair secretary senator representative congressman
    congresswoman lawmaker governor mayor judge justice general officer commander captain
    colonel sergeant admiral lieutenant detective inspector superintendent sheriff constable
    ambassador envoy diplomat official adviser advisor aide strategist consultant analyst expert
    economist professor lecturer scientist researcher historian author writer journalist
    reporter editor columnist correspondent anchor host commentator critic pollster activist
    campaigner organizer lawyer attorney prosecutor barrister solicitor doctor physician nurse
    surgeon teacher principal student businessman businesswoman billionaire millionaire mogul
    tycoon entrepreneur banker investor executive ceo founder co-founder owner manager partner
    farmer candidate nominee frontrunner front-runner contender rival incumbent challenger
    opponent counterpart predecessor successor politician statesman democrat republican
    conservative liberal socialist independent veteran soldier pilot driver worker coach player
    captain striker quarterback goalkeeper boxer champion actor actress singer musician rapper
    comedian director producer filmmaker artist model star celebrity socialite priest bishop
    archbishop cardinal pope pastor reverend rabbi imam king queen prince princess
    wife husband mother father son daughter brother sister widow widower girlfriend boyfriend
    niece nephew granddaughter grandson stepmother stepfather great-grandmother
    great-grandfather fiancee fiance uncle aunt cousin grandmother grandfather friend neighbor
    neighbour colleague
    man woman boy girl teenager toddler victim suspect defendant witness resident native
    survivor complainant plaintiff whistleblower gunman attacker treasurer councillor
    councilman councilwoman alderman trustee commissioner administrator co-chair co-author
    coordinator counsel speaker whip deputy vice-president coroner firefighter paramedic
    plumber electrician carpenter builder welder mechanic baker butcher barber cook chef waiter
    waitress fisherman fisherwoman farmhand shepherd miner sailor skipper crewman firefighter
    policeman policewoman postman postwoman librarian archivist historian statistician
    mathematician biologist ecologist chemist physicist geologist astronomer engineer
    epidemiologist psychologist psychiatrist pharmacist dentist vet therapist midwife carer
    gardener cyclist runner swimmer footballer goalscorer midfielder defender winger forward
    golfer jockey trainer referee umpire novelist poet playwright painter sculptor photographer
    composer conductor pianist fiddler violinist drummer guitarist dancer landlord landlady
    tenant shopkeeper grocer trader broker accountant auditor clerk janitor cleaner caretaker
    councilmember councilor retiree pensioner volunteer organiser
    superstar tsar czar operative surrogate delegate superdelegate nominee warden ranger fellow
    curator architect designer engineer developer vice-chair vice-chairman programmer
    """.split()
)
ROLE_GENDER: dict[str, Gender] = {
    **dict.fromkeys(
        "spokesman chairman congressman businessman statesman councilman husband father son "
        "brother widower boyfriend fiance uncle grandfather man boy gunman king prince actor "
        "nephew grandson stepfather great-grandfather "
        "pope priest cardinal monk".split(),
        "m",
    ),
    **dict.fromkeys(
        "spokeswoman chairwoman congresswoman businesswoman councilwoman wife mother daughter "
        "sister widow girlfriend fiancee aunt grandmother woman girl queen princess actress "
        "niece granddaughter stepmother great-grandmother "
        "nun".split(),
        "f",
    ),
}
# Roles that name one office in other words: any of a set answers to any other.
ALIKE = (
    frozenset("president leader premier head chief".split()),
    frozenset("secretary minister".split()),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("senator lawmaker politician representative congressman congresswoman".split()),
    frozenset("candidate nominee contender hopeful frontrunner front-runner".split()),
    frozenset("businessman billionaire mogul tycoon magnate millionaire developer".split()),
    frozenset("lawyer attorney prosecutor counsel".split()),
    frozenset("journalist reporter correspondent writer columnist editor author".split()),
    frozenset("doctor physician surgeon".split()),
    frozenset("professor researcher scientist expert academic lecturer historian".split()),
    frozenset("chairman chairwoman chair".split()),
    frozenset("officer detective sergeant inspector constable policeman".split()),
    frozenset("singer musician rapper star".split()),
)
LEADERS = frozenset("leader president premier head minister chancellor".split())
# A shadow minister is no minister.
OTHER_OFFICE = frozenset("shadow deputy vice assistant associate".split())
# Kin who mostly share a surname.
KIN_BY_NAME = frozenset("father son brother".split())

"""Words that report what somebody said, grouped by what they govern.

The grammar decides (a clause, a quotation or a speech noun must hang on the word); the lists
only tell which governors report speech. They were gathered from dictionaries of English and
checked on PolNeAR's train part (``python -m tests.evaluation.quotes FOLDER``, to be rerun
after every change).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "She said (that) …", also beside a quotation.
SAYING = _words(
    """
    say tell add note argue announce report explain claim point state insist warn admit reveal
    declare
    recall conclude predict acknowledge complain assure concede deny stress reply tweet allege
    contend emphasize emphasise interject confirm write suggest indicate remark observe assert
    maintain testify caution estimate reiterate repeat vow promise pledge boast joke quip lament
    disclose proclaim mention respond retort counter riposte comment clarify opine muse
    speculate theorize theorise inform remind swear affirm reaffirm underscore underline fret
    gripe grumble marvel rejoice rant shout yell scream whisper mutter murmur cry exclaim blurt
    bark bellow snap snarl sneer gush enthuse hint imply intimate signal relate recount narrate
    retweet post text email blog message advise counsel hypothesize hypothesise posit postulate
    submit surmise stipulate recommend propose threaten bemoan protest object plead elaborate
    continue begin conclude certify attest profess volunteer vent offer crow gloat brag deadpan
    intone sum summarize summarise weigh chime fire shoot chide scold opine ventured venture
    demur
    """
)
# "He asked whether …", with a question as what was said.
ASKING = _words("ask wonder inquire enquire question query demand")
# "She urged them to …".
DIRECTING = _words(
    """
    urge ask tell order call appeal instruct command encourage beg implore beseech
    exhort warn remind request plead challenge counsel summon recommend
    forbid demand
    """
)
# "He vowed to …": the speaker is who will do it.
PROMISING = _words("vow promise pledge threaten decline offer swear volunteer claim plead")
# "She praised the plan": the object is what was said, in short.
JUDGING = _words(
    """
    call accuse endorse describe criticize criticise blame mock slam reject denounce decry blast
    rebut reiterate lament praise condemn hail portray liken label brand dub
    characterize characterise chide rebuke ridicule deride applaud commend congratulate dispute
    refute question insult lambast lambaste castigate berate assail tout announce
    propose oppose express voice bemoan excoriate skewer rip knock bash trash disparage
    belittle salute extol laud vilify demonize demonise scold reprimand
    """
)
# A thought that is reported as an attitude: "he believes (that) …".
THINKING = _words(
    """
    think believe hope fear expect worry doubt suspect assume wish prefer anticipate imagine
    wonder guess reckon
    """
)
# What polls, studies and papers do: "the survey found that …".
SHOWING = _words("show find suggest indicate reveal read conclude estimate report note say state")
# Verbs that report with a preposition and a noun: "spoke of", "called for".
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    "call": _words("for on"),
    "complain": _words("about of"),
    "joke": _words("about"),
    "comment": _words("on about"),
    "warn": _words("of about against"),
    "object": _words("to"),
    "push": _words("for"),
    "apologize": _words("for"),
    "apologise": _words("for"),
    "hint": _words("at"),
    "allude": _words("to"),
    "testify": _words("about to"),
    "plead": _words("for"),
    "appeal": _words("for"),
    "rail": _words("against"),
    "lash": _words("at"),
    "tweet": _words("about"),
}
# Verbs of manner and of speech acts that stand beside a quotation only.
BESIDE_QUOTATION = _words(
    """
    go laugh smile nod shrug sigh grin wink beam chuckle start finish end open close read put
    think wonder explode fume seethe rail press follow call hit lash offer ask tease deride mock
    lecture preach pray urge implore beg order describe cite quote sign pose list title headline
    caption release issue sing chant answer hail praise promote agree disagree
    """
)
SPEECH_NOUNS = _words(
    """
    statement remark comment claim warning announcement speech letter report assertion
    allegation accusation argument interview tweet post message email memo testimony pledge
    promise vow question answer response reply suggestion call appeal plea admission declaration
    denial complaint apology op-ed editorial article column essay blog release briefing address
    note text video transcript joke threat prediction belief view opinion idea notion concern
    fear hope charge contention observation word caption quote slogan line joke conclusion paper
    ad footage swipe dig jab reference nod rebuke piece acknowledgment acknowledgement concession
    """
)
# People and papers that speak without a name, beside the roles of analysis/roles.py.
SPEAKERS = _words(
    """
    person people percent third half quarter majority number proportion respondent voter group
    pollster critic supporter opponent ally family parent relative source insider leader
    official authority worker employee owner member colleague police prosecutor lawyer campaign
    team camp side administration party government ministry department committee company firm
    corporation network paper newspaper magazine website site outlet station organization
    organisation union charity bank court board panel jury commission council poll survey study
    data document filing record figure census book ad advertisement commercial headline title
    law bill rule order memo poster sign paper researcher analysis model page script chapter
    quote sentence crowd audience protester demonstrator demonstrators woman man migrant refugee
    tourist customer user fan guest passenger most many some other several both none all
    everyone everybody one nobody
    """
)
# Governors that make of "to say" something that happened: "he went on to say".
ACTUAL_BEFORE_TO = _words("go continue take use hold come proceed begin start return rise step")
MODALS = _words("would could should might may must can ca will 'll wo 'd ought shall sha")
HYPOTHETICAL_MARKS = _words("if unless whether lest")

# Verbs before a quoted fragment: no manner verbs, so that "played the "card"" is none.
QUOTED_WITHIN = (
    SAYING
    | ASKING
    | DIRECTING
    | PROMISING
    | JUDGING
    | THINKING
    | SHOWING
    | _words("agree attack challenge")
)
REPORTING = SAYING | ASKING | DIRECTING | PROMISING
BESIDE = REPORTING | JUDGING | BESIDE_QUOTATION
WITH_CLAUSE = SAYING | ASKING | SHOWING | _words("read rule")
# Every verb that can report by its grammar alone.
CUES = WITH_CLAUSE | DIRECTING | PROMISING | JUDGING | frozenset(WITH_PREPOSITION)

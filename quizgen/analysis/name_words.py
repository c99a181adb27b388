"""Words that begin, end or follow names: titles, particles, what bodies are called."""

from __future__ import annotations

import re

# Titles that stand before a name and are no part of it, without their stop.
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor rev reverend fr sen senator rep "
    "representative gov governor president vice vice-president prime minister chancellor premier "
    "secretary judge justice chief general gen lt lieutenant col colonel maj major capt captain "
    "sgt sergeant cpl admiral adm cmdr commander officer detective det inspector insp supt "
    "superintendent constable sheriff mayor ambassador amb attorney congressman congresswoman "
    "councillor councilor councilman councilwoman chairman chairwoman chair speaker director "
    "archbishop bishop cardinal father rabbi imam ayatollah sheikh herr frau madame monsieur "
    "former ex the then coach professor baroness baron deputy foreign spokesman spokeswoman "
    "spokesperson pm cllr del candidate nominee republican democrat democratic rival host author "
    "aide "
    "reporter actor actress singer ceo businessman sultan emir mister".split()
)
GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
# Letters behind a name that nobody is called by.
POSTNOMINALS = frozenset("qc kc mp msp mep obe mbe cbe phd ph.d ph.d. md m.d. esq esq.".split())
PARTICLES = frozenset(
    "van von der den de del della di da du la le el al bin ibn ben abu ter ten dos das y e".split()
)
BODY_WORDS = frozenset(
    "party ministry department committee council court university college school institute "
    "foundation association agency bureau office company corporation corp inc ltd group bank "
    "house senate congress parliament commission union league club times post news journal "
    "press tribune network center centre police army navy force forces board campaign "
    "administration government service services authority federation organization "
    "organisation society trust fund church hospital team airlines motors media museum show "
    "tower towers hotel street avenue plaza stadium airport island county city state act bill "
    "law amendment center hall report poll survey magazine chronicle herald coalition caucus "
    "convention summit intelligence security defence defense treasury charity partners llc plc "
    "super pac project research conference forum networks growers partnership programme program "
    "alliance charity wanderers rovers athletic albion".split()
)
PERSON_LABELS = frozenset(("PERSON",))
BODY_LABELS = frozenset(("ORG",))
PLACE_LABELS = frozenset(("GPE", "LOC"))
# Roles that a company has as well.
COMPANY_ROLES = frozenset("owner operator maker partner rival champion host founder".split())
# The part of a club's name that stands for it: "Wanderers" for Ribble Wanderers.
# What a newspaper is called by once its town has been named.
PAPER_WORDS = frozenset("times post journal tribune herald gazette chronicle globe".split())
CLUB_WORDS = frozenset("wanderers rovers athletic albion".split())
# A shorter word is too easily another name.
LEAST_RESPELT = 5
LONGEST_BODY = 6
SPEAKS = frozenset("say tell add ask note".split())
LONGEST_PERSON = 4
PLACE_NOUNS = frozenset("village villages town towns district province region river".split())
NO_NAME = frozenset(
    "obamacare brexit twitter facebook god christmas easter internet medicare medicaid".split()
)
# Laws and agreements: they end a name of something that cannot speak.
LAW_WORDS = frozenset("act bill law amendment treaty accord agreement constitution".split())
# Words for bodies that are surnames as well: a listed first name before them makes a person.
SURNAMES_TOO = frozenset("law hall church post bank house street center centre bill".split())
WATER_WORDS = frozenset("canal river estuary reservoir bridge valley".split())
# Bodies whose name is one common noun; any other such noun ("State") is only part of a name.
ONE_WORD_BODIES = (
    frozenset(
        "senate congress parliament house treasury times post tribune herald police army navy "
        "guardian charity".split()
    )
    | CLUB_WORDS
)
# Shortened states and a member's party and state: "Mich.", "D-N.C.".
ABBREVIATED = re.compile(r"(?:[DRI]-[A-Z].*|(?:[A-Z][a-z]{1,4}|[A-Z]\.[A-Z])\.)")
DEMONYM_ENDINGS = ("ese", "ian", "ino", "ish", "can")
LEAST_DEMONYM = 6

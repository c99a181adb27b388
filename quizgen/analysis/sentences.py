"""Sentence starts: NLTK's Punkt with the abbreviations of news English.

Punkt is Kiss & Strunk (2006), *Unsupervised Multilingual Sentence Boundary Detection*. Nothing
is downloaded: its parameters are the list below.

>>> sentence_starts("Mr. Rowe spoke. He left.")
[0, 16]
"""

import re

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

# Without the final stop, lower case, as Punkt wants them. "no", "art" and the like are left
# out on purpose: they end sentences more often than they abbreviate.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon fr sr jr st mt ft gen lt col maj capt cpl sgt adm cmdr sen rep "
    "gov pres det insp supt amb sec atty messrs mme mlle u.s u.k u.n e.u d.c u.s.a a.m p.m i.e "
    "e.g vs etc inc ltd co corp bros plc jan feb mar apr jun jul aug sept oct nov dec ave blvd "
    "rd approx est dept univ assn ala ariz ark calif colo conn del fla ga ill ind kan ky la md "
    "mass mich minn miss mo mont neb nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn "
    "tex vt va wash w.va wis wyo ph.d b.a m.a m.d j.d".split()
)
# Initials written together ("G.K. Cole") end no sentence.
_INITIALS = re.compile(r"(?:^|[\s(\"“])(?:[A-Z]\.){2,3}\s+$")
LONGEST_INITIALS = 12
# "No. 2" and "Vol. 3": no sentence ends before their number.
_NUMBERED = re.compile(r"\b(?:Nos?|[Vv]ol|[Oo]p|Art|Fig|pp)\.\s+$")
CLOSING_MARKS = ('"', "”", "’", "'")
# Abbreviations that may close a sentence, before a word that mostly begins one.
_CLOSED = re.compile(
    r"\b(?:U\.S|U\.K|U\.N|E\.U|D\.C|a\.m|p\.m|Inc|Co|Corp|Ltd|Jr|etc)\.\s+"
    r"(?=(?:The|He|She|It|But|They|In|His|Her|Their|Its|This|That|We|On|At|A|An|Mr|Mrs|Ms)\b)"
)


def _tokenizer() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters)


_PUNKT = _tokenizer()


def sentence_starts(text: str) -> list[int]:
    """Offsets in ``text`` at which sentences start, in order."""
    starts = {start for start, _ in _PUNKT.span_tokenize(text) if not _goes_on(text, start)}
    return sorted(starts | {match.end() for match in _CLOSED.finditer(text)})


def _goes_on(text: str, start: int) -> bool:
    """Whether a sentence runs on: behind initials or "No.", or in '"Why?" he asked'."""
    before = text[max(0, start - LONGEST_INITIALS) : start]
    in_speech = text[start : start + 1].islower() and before.rstrip()[-1:] in CLOSING_MARKS
    numbered = text[start : start + 1].isdigit() and _NUMBERED.search(before)
    return in_speech or bool(numbered) or bool(_INITIALS.search(before))

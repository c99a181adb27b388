"""How credits, captions, bylines, times and datelines read.

Patterns only, as in :mod:`quizgen.article.patterns`; chosen and to be tested as those.
"""

import re

from quizgen.article.patterns import any_of

# ------------------------------------------------------------------ pictures
# Agencies and sites that stand in capitals in a credit, glued to the next word at times.
PICTURE_AGENCIES = any_of(
    "GETTY IMAGES|GETTY|REUTERS|AFP|EPA-EFE|EPA|EFE|PA MEDIA|PA WIRE|PA IMAGES|PA|AP|ALAMY",
    "SHUTTERSTOCK|REX FEATURES|REX|ISTOCK|BLOOMBERG|XINHUA|TASS|ANADOLU|NURPHOTO|ZUMA|UPI",
    "GOOGLE MAPS|GOOGLE|FACEBOOK|INSTAGRAM|TWITTER|SUPPLIED|HANDOUT|SWNS|SPLASH|BACKGRID|WENN",
    "MEGA|NASA|LDRS|CORBIS|UNSPLASH|PEXELS|PIXABAY|WIKIMEDIA",
)
SITES = any_of("BBC NEWS|BBC|SKY NEWS|ITV NEWS|ITV|CNN|NBC|GB NEWS")
AGENCIES = any_of(PICTURE_AGENCIES, SITES)
_SOURCE = r"[A-Z][\w.]+(?: [A-Z][\w.]+)?"
_CAPITALS = r"[A-Z][A-Z .&/-]*[A-Z](?![a-z])"
# "| AGENCYThe minister": a known name, or capitals up to the last that starts a word.
PIPE_CREDIT = re.compile(rf"\|\s*(?:{AGENCIES}(?:\s*[/,]\s*(?:{AGENCIES}|{_SOURCE}))*|{_CAPITALS})")
_NAME = r"[A-Z@][\w.'’@-]+(?:[ /](?:(?:of|for|the|via|and|&) )?[A-Z@][\w.'’@-]+){0,6}"
_PICTURE = any_of(
    "photo(?:graph(?:er|s)?|s)?",
    "pictures?",
    "pics?",
    "images?",
    "(?:photo |image )?credits?",
    "graphics?",
    "videos?",
    "illustrations?",
    "source",
)
_BY = r"(?:by|courtesy of|credit|from|via|source)"
# A line that is nothing but a credit.
CREDIT = re.compile(
    rf"[(\[]?(?:(?i:{_PICTURE}(?:\s+{_BY})?)\s*[:,/]\s*|(?i:{_PICTURE}\s+{_BY})\s+)"
    rf"(?:©\s*)?(?:{_NAME}|[\w .,'’/&@-]{{2,60}})[)\]]?\.?"
)
AGENCY_LINE = re.compile(
    rf"[|(\[]?\s*(?:{_SOURCE}\s*[/,|]\s*)?"
    rf"(?i:{AGENCIES}|associated press|ap photo|press association|agence france-presse"
    r"|netflix|youtube|screenshot|file photo|file|via getty images)"
    r"(?:\s*[/,|-]\s*[\w .'’-]{2,40}| via [\w .'’-]{2,40}| (?i:images|news|photo))?\s*[)\]]?\.?"
)
# The name of a site alone on a line is its own label; that of an agency has a picture by it.
SITE_LINE = re.compile(rf"(?i:{SITES})(?:, .{{2,40}})?")
CREDIT_LINES = (CREDIT, AGENCY_LINE)
# A credit behind a caption: "… on Sunday. Picture: Jo Roe", "… (PA Wire)", "Credit...Jo Roe".
_AGENCY_TAIL = rf"(?:{_SOURCE}\s*[/,]\s*)*(?i:{AGENCIES})(?: (?i:images|wire|media|photo))?"
TAIL_CREDIT = re.compile(
    any_of(
        rf"(?<=[.!?”\"\w]) (?=[A-Z])(?i:{_PICTURE})(?: by)?\s*[:/]\s*"
        rf"(?:©\s*)?{_NAME}\.?$",
        rf"\((?:[\w.' ]{{2,40}}[/,]\s?)*(?i:{AGENCIES})(?:[/, ][\w.' /]{{2,40}})?\)$",
        rf"(?<=[.!?”\"]) {_AGENCY_TAIL}(?: via [\w .'’/-]{{2,40}}|\s*[/,]\s*{_SOURCE})?$",
        r"\bCredit(?:\.\.\.|…|:).{2,60}$",
        r"\bREUTERS/.{2,80}$",
    )
)
BRACKET_CREDIT = re.compile(rf"[(\[]\s*(?i:{_PICTURE}\s*(?::|{_BY}))[^)\]\n]{{2,80}}[)\]]")
INLINE_CREDIT = re.compile(
    rf"(?<=[.!?”\"] )(?:Photo|Picture|Image|Credit)s?: {_NAME}\.(?=\s)", re.DOTALL
)
# "EASTER FAIR. The mayor cuts a ribbon on Sunday. Photo by Jo Roe/Agency. The fair …"
GLUED_CAPTION = re.compile(
    r"[A-Z]{3}.{0,300}?\b[Pp]hoto (?:by|courtesy of|from) [A-Z][\w .'’/-]{2,50}?\.\s"
)
PICTURED = re.compile(r"\(pictured\b|\bpictured (?:left|right|above|below|here|with|at|in)\b")
CAPTION = re.compile(
    any_of(
        r"(?:PICTURED|PHOTOS?|VIDEO|WATCH|IMAGE|LISTEN|GRAPHIC|ABOVE|BELOW|CAPTION|GALLERY"
        r"|IN PICTURES|MAP)\s*[:|–-]",
        r"(?:Pictured|Photo|Video|Watch|Image|Listen|Gallery|In pictures|Caption|Map)\s*[:|]",
        r"(?i:image (?:caption|source),|media caption,|video caption,?|figure caption,)",
        r"(?i:file (?:photo|picture|image)\b)|\[\d+/\d+\]",
        r"(?:Pictured|Seen here),? (?:here|above|below|left|right|from left)\b",
    )
)

# ------------------------------------------------------------------ who and when
_PARTICLE = r"(?:de|la|van|von|der|den|al|bin|Mc|O['’])"
_PERSON = rf"[A-Z][\w.'’-]+(?: {_PARTICLE}?\s?[A-Z][\w.'’-]*){{1,3}}"
_DESK = (
    r"(?i:correspondent|editor|reporter|writer|staff|bureau|news(?:room)?|desk|agency|press"
    r"|times|post|journalist|contributor|columnist|producer)"
)
_BYLINE_LEAD = any_of(
    "By|BY|Words by|Words:|Written by|Reports?(?:ed|ing)? by|From|Author:|Story by|Analysis by"
)
BYLINE = re.compile(
    any_of(
        rf"{_BYLINE_LEAD}\s+(?:{_PERSON}|[A-Z][A-Z.'’ -]+|[\w ]{{2,30}}{_DESK})"
        r"(?:\s*(?:,|and|&|in|for|at|[|–—·•-])\s*[\w .,'’@/|&:·•–—-]{1,80})?",
        rf"{_PERSON}(?: and {_PERSON})?\s*[,|–-]\s*(?:[\w'’& ]{{0,30}}\s)?{_DESK}"
        r"[\w ,'’&-]{0,40}",
        rf"{_PERSON} (?:(?:[A-Z]\w+ ){{1,3}}(?:correspondent|editor|reporter|writer)|in [A-Z]\w+)",
        r"-*\s*(?i:additional reporting|reporting|editing|writing|compiled) (?i:by|from) .{2,120}",
        rf"{_PERSON}(?:(?:,| and) {_PERSON})* contributed (?:reporting|to this)\b.{{0,80}}",
    )
    + r"\.?"
)
# "Ann Rowe is a reporter covering rivers.", below the story.
REPORTER = re.compile(
    rf"{_PERSON} is (?:an?|the|our) (?:[\w’'-]+ ){{0,4}}(?:reporter|correspondent|editor|columnist"
    r"|journalist|writer|producer)\b|.{2,40} covers .{2,60} for (?i:the) .{2,40}$"
)
_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\.?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?i:[ap]\.?m\.?)?|\d{1,2}\s*(?i:[ap]\.?m\.?)"
_DATE = any_of(
    rf"(?:{_DAY},?\s*)?\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?",
    rf"(?:{_DAY},?\s*)?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?",
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}",
)
_AGO = r"\d+\s*(?i:(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?)(?i: ago| read)?"
_STAMP_WORD = (
    r"(?i:[a-z]{2,4}t|gmt|utc|et|pt|at|on|today|yesterday|updated|published|posted|modified"
    r"|created|filed|first|last|update|ago|min read)\b"
)
TIMESTAMP = re.compile(
    rf"(?=.*\d)(?:{any_of(_DATE, _CLOCK, _AGO, _DAY, _STAMP_WORD)}[\s,|·•@.–—:()-]*)+"
)

# ------------------------------------------------------------------ datelines
_DASH = r"\s*(?:[-–—―�]+|--)\s+(?=\S)"
_TOWN = r"[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3}(?:/[A-Z][A-Z.'’ -]+)?"
# "LONDON (Agency) -" at the head of a paragraph.
DATELINE = re.compile(
    rf"{_TOWN}(?:, (?:[A-Z][A-Za-z.'’]+ ?){{1,3}}|, (?:[A-Z]\.){{2,3}})?(?:,? {_DATE})?"
    rf"(?:\s*\([A-Z][\w .,/&'’-]{{1,40}}\))?{_DASH}"
)
# "Paris, April 3 (AFP) -", where the town is not in capitals but an agency is named.
AGENCY_DATELINE = re.compile(
    rf"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){{0,4}}(?:,? {_DATE})?"
    r"\s*\((?:AP|Reuters|REUTERS|UPI|AFP|PA|CNN|RFE/RL|Xinhua|ANSA|dpa|EFE|IANS|PTI)\)"
    r"\s*[-–—―�:]+\s*(?=\S)"
)
DATELINES = (DATELINE, AGENCY_DATELINE)

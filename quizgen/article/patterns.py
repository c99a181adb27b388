"""What clutter looks like: named tables of patterns, apart from the rules that use them.

Chosen on pasted pages of some twenty British, American and international news sites, and read
against 84 clean news articles, in which no body sentence may match. After a change run
``tests/article`` and read ``python -m tests.evaluation.cleaning FOLDER``.
"""

import re


def _whole(*alternatives: str) -> re.Pattern[str]:
    """A pattern for a whole line, in any case, with or without punctuation behind it."""
    return re.compile(rf"(?:{'|'.join(alternatives)})[\s:.…!>»›]*", re.IGNORECASE)


def _start(*alternatives: str) -> re.Pattern[str]:
    """A pattern for how a line begins, in any case."""
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


# Our own samples, and what an editor tells the reader about the text.
NOTE = _start(
    r"(?:this is an? )?sample article written for quizgen\b",
    r"\(?editor['’]?s['’]? note\b",
    r"(?:correction|clarification)(?: appended)?(?:\s*[:.]|$)",
    r"this (?:article|story|report|piece) (?:was|has been|is) (?:first |originally )?"
    r"(?:published|updated|amended|corrected|edited|part of)\b",
    r"(?:abstract|full text)\.?$",
    r"_{2,}\.?$|\*{2,}\.?$|-{3,}\.?$|[•·*#~=_]+$",
)
NOTE_LINK = re.compile(r"<[^>]*>(?:[^<>]*<[^>]*>)*\.?")

# Words that stand alone on a line in menus, boxes and buttons.
MENU = _whole(
    r"(?:skip|jump) to (?:main )?(?:content|navigation|search)",
    r"(?:main |site )?(?:menu|navigation)|home ?page|home|sections?|search|close|open|back(?: to top)?",
    r"sign (?:in|out|up)|log ?(?:in|out)|register|my account|subscribe(?: now)?|donate|contact(?: us)?",
    r"about(?: us)?|terms(?: (?:of use|and conditions|of service))?|privacy(?: (?:policy|notice))?"
    r"|cookie(?:s| policy| settings| preferences)|accessibility|help|careers|site ?map|newsletters?",
    r"news|(?:uk|us|world|local|national|regional|international|breaking|latest) news|world|politics"
    r"|business|money|sports?|football|opinion|comment|culture|arts|lifestyle|travel|weather|tech(?:nology)?"
    r"|science|health|education|environment|entertainment|celebrity|showbiz|tv|video|live|more|local|court",
    r"(?:most|top) (?:read|popular|viewed|watched|shared|stories|picks?)(?: (?:in|on|this) .{0,25})?",
    r"(?:top|latest|more|related|other|local|editor['’]?s?) (?:stories|news|headlines|articles|picks|links|topics|videos)",
    r"don['’]?t miss(?: this| out)?|must[ -]reads?|you (?:may|might) (?:also )?(?:like|have missed|be interested in)",
    r"recommended(?: (?:for you|reading|by .{1,30}))?|popular(?: (?:now|on .{1,30}))?|what(?:['’]s| is) (?:hot|new|on)",
    r"trending(?: (?:now|on|in|topics|stories).{0,30})?|promoted(?: (?:content|stories|links))?|sponsored(?: (?:by|content|links).{0,30})?",
    r"advert(?:isement)?s?|advertising|ad(?: feature)?|article continues (?:below|after).{0,30}|story continues.{0,30}"
    r"|continue reading(?: .{0,30})?|scroll (?:down )?(?:for more|to continue).{0,30}|remove ads",
    r"breaking|exclusive|live updates?|just in|updated|listen|watch(?: live| now| more)?|play(?: video)?|pause|next|previous|loading",
    r"topics?|tags?|explore more|on this story|in this (?:story|article)|story highlights|key points|at a glance|watch .{0,40}\bvideo",
    r"our standards|editorial (?:standards|guidelines|charter|policy)|report (?:an error|a typo|a mistake).{0,40}|got a (?:story|tip)\b.{0,60}",
)
MENU_SPLIT = re.compile(r"\s*[|•·›»>/]\s*|\s{3,}|\t+")

# Lines that ask something of the reader or tell the law, whatever their length.
SHARE = _start(
    r"(?:share|save|print|e-?mail|copy|bookmark|gift|tweet|pin)(?: (?:this|article|story|page|link|via|on|to|full)\b.{0,60})?$",
    r"(?:share|save|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|copy link|messenger|pinterest|telegram|bluesky|threads|flipboard)"
    r"(?:[\s,|•·/]+(?:and |or |on )?(?:share|save|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|link|copy link|messenger|pinterest|telegram|bluesky|threads|flipboard))*\.?$",
    r"(?:please )?(?:follow|like|find|join) (?:us|our|@?[\w. ]{2,30}) on (?:facebook|twitter|x\b|instagram|youtube|tiktok|whatsapp|linkedin|bluesky|threads|snapchat)",
    r"[\"“]?follow [\w.' ]{2,40} (?:on twitter|@\w+)",
    r"(?:click|tap) (?:here|on|below|the)\b|(?:read|see|view|find out|learn|watch) (?:more|the full|the rest)(?:\b.{0,40}\bhere|\s+(?:at|on)\s+\S+)?[\s:.>»]*$|read the rest here",
    r"(?:sign up|subscribe|register)(?: (?:now|today|here|free))?\b.{0,40}\b(?:newsletters?|e-?mails?|alerts?|updates?|inbox|bulletins?|briefings?|channel|offer|free|access|podcasts?)\b",
    r"(?:get|receive|want) (?:the|our|all|more|breaking|daily|unlimited|up to)\b.{0,70}\b(?:newsletters?|inbox|e-?mail|alerts?|app|access|straight to)\b",
    r"(?:download|get) (?:our|the)\b.{0,30}\bapp\b|(?:join|become|already) (?:a )?(?:member|subscriber)|support (?:our|independent|local|quality) journalism",
    r"(?:by (?:continuing|entering|clicking|signing|submitting)|we (?:and our partners )?use (?:cookies|your)|this (?:web)?site uses cookies|accept (?:all )?(?:cookies)?$|reject all|manage (?:cookies|preferences|consent))",
    r"(?:your tax[- ]deductible gift|make a donation|help us (?:improve|keep)|thank you for (?:reading|signing|subscribing)|did you (?:like|enjoy) this|was this (?:article|page) helpful)",
    r"(?:our standards|ipso|we are regulated by|this newspaper (?:adheres|is regulated))\b",
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}|the |by |[A-Z])|all rights reserved|reproduc(?:ed|tion) (?:with|without|in)\b|this material may not be",
    r"(?:view|post|add|leave|show|hide|read|see|be the first to|join the|log in to) (?:a |all |the |our )?(?:\d+ )?(?:comments?|conversation|discussion|debate)\b",
    r"\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|likes?|views?|replies|reactions?|retweets?)\)?$|comments?(?:\s*\(?\d[\d,]*\)?)?(?: (?:are )?closed)?$|no comments(?: yet)?$",
    r"(?:tickets|bookings?|enquiries) .{0,60}\bwww\.|(?:https?://|www\.)\S+$",
    r"daily newsletter|like us on|add .{2,30} (?:as|on) (?:a |your )?(?:preferred|google)",
)
# What follows the story on agency copy, in the last lines of an otherwise whole paragraph.
LEGAL_TAIL = re.compile(
    r"(?:©|\bcopyright\s+(?:©\s*)?)\s*\d{4}\b.{0,400}$|\ball rights reserved\b.{0,300}$",
    re.IGNORECASE | re.DOTALL,
)
INLINE = re.compile(r"(?<![\w-])Read More(?=\s*(?:[A-Z\"“'‘]|$))|(?<=[.”\"])\s*ADVERTISEMENT\b")

# A head over other stories; what follows it is a list of headlines.
LIST_HEAD = re.compile(
    r"(?:[\w'’& ]{2,40}\s[-–—]\s|[\w'’& ]{2,40}:\s)?"
    r"(?i:read (?:the )?(?:more|latest|next|also)|related(?: (?:stories|articles|news|coverage|content|topics|links))?|also read|see also"
    r"|more (?:on|from|about|stories|like) .{0,40}|more (?:stories|news|on this|coverage)|further reading|in other news|elsewhere"
    r"|don['’]?t miss|most (?:read|popular|viewed|watched)|top stories|latest (?:news|stories|headlines)|trending(?: .{0,30})?"
    r"|(?:recommended|editor['’]?s picks?|popular|you (?:may|might) (?:also )?(?:like|have missed)|what to read next|around the web|from the web|promoted(?: stories)?|sponsored(?: stories)?)(?: .{0,25})?"
    r"|read more[\w ,'’-]{0,50}|(?:our )?latest on .{0,40})\s*[:>»]*"
)
LIST_LINK = re.compile(
    r"(?:READ (?:MORE|NEXT|ALSO)|Read (?:more|next|also)|RELATED|Related|SEE ALSO|See also|ALSO READ|MORE|DON['’]T MISS"
    r"|Don['’]t miss|NEXT|RECOMMENDED|IN PICTURES)\s*[:|>»]+\s*\S"
)
ITEM = re.compile(r"(?:[-–—*•●▪►‣·○◦]|\d{1,2}[.)](?=\s))\s*")

# Who took a picture. Agencies that sites print in capitals glued to the next word.
AGENCIES = (
    "GETTY IMAGES|GETTY|REUTERS|AFP|EPA-EFE|EPA|EFE|PA MEDIA|PA WIRE|PA IMAGES|PA|AP|ALAMY LIVE NEWS|ALAMY|SHUTTERSTOCK|"
    "REX FEATURES|REX|ISTOCK|BLOOMBERG|XINHUA|TASS|ANADOLU|NURPHOTO|ZUMA|UPI|BBC NEWS|BBC|SKY NEWS|ITV NEWS|ITV|CNN|NBC|"
    "GB NEWS|GOOGLE MAPS|GOOGLE|FACEBOOK|INSTAGRAM|TWITTER|SUPPLIED|HANDOUT|SWNS|SPLASH|BACKGRID|WENN|MEGA|NASA|LDRS|CORBIS|UNSPLASH|PEXELS|PIXABAY|WIKIMEDIA"
)
PIPE_CREDIT = re.compile(
    rf"\|\s*(?:(?:{AGENCIES})(?:\s*[/,]\s*(?:{AGENCIES}|[A-Z][\w.]+(?: [A-Z][\w.]+)?))*|[A-Z][A-Z .&/-]*[A-Z](?![a-z]))"
)
_NAME = r"[A-Z@][\w.'’@-]+(?:[ /](?:(?:of|for|the|via|and|&) )?[A-Z@][\w.'’@-]+){0,6}"
CREDIT = re.compile(
    r"[(\[]?(?:(?i:photo(?:graph(?:er|s)?|s)?|pictures?|image|images|credit|photo credit|image credit|graphic|video|illustration|pic|source)"
    r"(?:\s+(?i:by|courtesy of|credit|from|source))?\s*[:,/]\s*|(?i:photo(?:graph|s)?|picture|image|illustration|graphic|video)s? (?i:by|courtesy of|from|via)\s+)"
    rf"(?:©\s*)?(?:{_NAME}|[\w .,'’/&@-]{{2,60}})[)\]]?\.?"
)
BRACKET_CREDIT = re.compile(
    r"[(\[]\s*(?i:photos?|pictures?|pics?|images?|photo credit|credits?|image credit|video|photograph|graphic|illustration|source)\s*(?::|by|credit|courtesy|via|from)[^)\]\n]{2,80}[)\]]"
)
AGENCY_LINE = re.compile(
    rf"[|(\[]?\s*(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}\s*[/,|]\s*)?(?i:{AGENCIES}|associated press|ap photo|press association|agence france-presse|netflix|youtube|screenshot|file photo|file|via getty images)"
    rf"(?:\s*[/,|-]\s*[\w .'’-]{{2,40}}| via [\w .'’-]{{2,40}}| images| news| photo)?\s*[)\]]?\.?"
)
CREDIT_LINES = (CREDIT, AGENCY_LINE)
# "EASTER FAIR. The mayor cuts … on Sunday. Photo by Jo Roe/Agency. The fair …"
GLUED_CAPTION = re.compile(r"[A-Z]{3}.{0,300}?\b[Pp]hoto (?:by|courtesy of|from) [A-Z][\w .'’/-]{2,50}?\.\s")
INLINE_CREDIT = re.compile(
    rf"(?<=[.!?”\"] )(?:Photo|Picture|Image|Credit)(?:s)?: {_NAME}\.(?=\s)", re.DOTALL
)
CAPTION = re.compile(
    r"(?:(?:PICTURED|PHOTOS?|VIDEO|WATCH|IMAGE|LISTEN|GRAPHIC|ABOVE|BELOW|CAPTION|GALLERY|IN PICTURES|MAP)\s*[:|–-]"
    r"|(?:Pictured|Photo|Video|Watch|Image|Listen|Gallery|In pictures|Caption|Map)\s*[:|]"
    r"|(?i:image (?:caption|source),|media caption,|video caption,?|figure caption,|file (?:photo|picture|image)\b)"
    r"|(?:Pictured|Seen here),? (?:here|above|below|left|right|from left)\b)"
)

# Who wrote it, where and when.
_PERSON = r"[A-Z][\w.'’-]+(?: (?:de|la|van|von|der|den|al|bin|Mc|O['’])?\s?[A-Z][\w.'’-]*){1,3}"
_DESK = r"(?i:correspondent|editor|reporter|writer|staff|bureau|news(?:room)?|desk|agency|press|times|post|journalist|contributor|reporting service|columnist|producer)"
BYLINE = re.compile(
    rf"(?:(?:By|BY|Words by|Words:|Written by|Report by|Reported by|Reporting by|From|Author:|Story by|Analysis by)\s+(?:{_PERSON}|[A-Z][A-Z.'’ -]+|[\w ]{{2,30}}{_DESK})"
    rf"(?:\s*(?:,|and|&|in|for|at|\||-|–|—|·|•)\s*[\w .,'’@/|&:·•–—-]{{1,80}})?"
    rf"|{_PERSON}(?: and {_PERSON})?\s*[,|–-]\s*(?:[\w'’& ]{{0,30}}\s)?{_DESK}(?:[\w ,'’&-]{{0,40}})"
    rf"|-*\s*(?i:additional reporting|reporting|editing|writing|compiled) (?i:by|from) .{{2,120}}"
    rf"|{_PERSON}(?:(?:,| and) {_PERSON})* contributed (?:reporting|to this)\b.{{0,80}})\.?"
)
_MONTH = r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\.?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?i:[ap]\.?m\.?)?|\d{1,2}\s*(?i:[ap]\.?m\.?)"
_DATE = (
    rf"(?:{_DAY},?\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
TIMESTAMP = re.compile(
    rf"(?:(?i:first |last )?(?i:published|updated|posted|modified|created|filed|last update)(?i: (?:on|at))?\s*[:,]?\s*)?"
    rf"(?:(?:{_DATE}|{_CLOCK}|{_DAY}|(?i:[a-z]{{2,4}}t|gmt|utc|et|pt|at|on|today|yesterday|updated|published|last|first|posted|ago|min read|comments?)"
    r"|\d+\s*(?i:(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?)(?i: ago| read)?)[\s,|·•@.–—:()-]*)+"
)

# "LONDON (Agency) -" at the head of a paragraph.
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3}(?:/[A-Z][A-Z.'’ -]+)?)"
    r"(?:, (?:[A-Z][A-Za-z.'’]+ ?){1,3}|, [A-Z]\.[A-Z]\.(?:[A-Z]\.)?)?"
    rf"(?:,? (?:{_DATE}))?"
    r"(?:\s*\([A-Z][\w .,/&'’-]{1,40}\))?\s*(?:[-–—―�]+|--)\s+(?=\S)"
)
AGENCY_DATELINE = re.compile(
    r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,4}(?:,? (?:"
    + _DATE
    + r"))?\s*\((?:AP|Reuters|REUTERS|UPI|AFP|PA|CNN|RFE/RL|Xinhua|ANSA|dpa|EFE|IANS|PTI)\)\s*[-–—―�:]+\s*(?=\S)"
)

"""How the furniture of a news page reads: menus, buttons, notes, lists of other stories.

Patterns only; the rules that use them are in the modules beside this one. Chosen on pages
pasted from some twenty British, American and international news sites, and read against 84
clean articles, in which no body sentence may match. After a change run ``tests/article`` and
read ``python -m tests.article.hidden FOLDER``, which prints all that is hidden.
"""

import re


def any_of(*alternatives: str) -> str:
    """One group of alternatives; each may hold regular expressions of its own."""
    return f"(?:{'|'.join(alternatives)})"


def _whole(*alternatives: str) -> re.Pattern[str]:
    """A whole line, in any case, with or without punctuation behind it."""
    return re.compile(any_of(*alternatives) + r"[\s:.…!>»›]*", re.IGNORECASE)


def _start(*alternatives: str) -> re.Pattern[str]:
    """How a line begins, in any case."""
    return re.compile(any_of(*alternatives), re.IGNORECASE)


# Our own samples, what an editor tells the reader about the text, and rules between parts.
NOTE = _start(
    r"(?:this is an? )?sample article written for quizgen\b",
    r"\(?editor['’]?s['’]? note\b",
    r"(?:correction|clarification)(?: appended)?(?:\s*[:.]|$)",
    r"this (?:article|story|report|piece) is more than .{3,20} old",
    r"this (?:article|story|report|piece) (?:was|has been|is) (?:first |originally )?"
    r"(?:published|updated|amended|corrected|edited|part of)\b",
    r"(?:abstract|full text)\.?$|a version of this (?:article|story) appear",
    r".{2,100} contributed (?:to this (?:report|story|article)|reporting)\b.{0,80}$",
    r"[_*•·#~=.-]+$",
)
MARKUP = re.compile(r"<[^>]*>(?:[^<>]*<[^>]*>)*\.?")

# ------------------------------------------------------------------ menus
_SECTIONS = any_of(
    r"(?:(?:uk|us|world|local|national|regional|international|breaking|latest) )?news",
    "world|politics|business|money|sports?|football|opinion|comment|culture|arts|lifestyle",
    "travel|weather|tech(?:nology)?|science|health|education|environment|entertainment",
    "celebrity|showbiz|tv|video|live|more|local|court|jobs",
)
_SITE = any_of(
    r"(?:skip|jump) to (?:main )?(?:content|navigation|search)",
    r"(?:main |site )?(?:menu|navigation)|home ?page|home|sections?|search|close|open",
    r"back(?: to top)?|sign (?:in|out|up)|log ?(?:in|out)|register|my account",
    r"subscribe(?: now)?|donate|contact(?: us)?|about(?: us)?|accessibility|help|careers",
    r"terms(?: (?:of use|and conditions|of service))?|privacy(?: (?:policy|notice))?",
    r"cookie(?:s| policy| settings| preferences)|site ?map|newsletters?|advertising",
)
_MOST = any_of(
    r"(?:most|top) (?:read|popular|viewed|watched|shared|stories|picks?)"
    r"(?: (?:in|on|this) .{0,25})?",
    r"(?:top|latest|more|related|other|local|editor['’]?s?) "
    r"(?:stories|news|headlines|articles|picks|links|topics|videos)",
    r"don['’]?t miss(?: this| out)?|must[ -]reads?",
    r"you (?:may|might) (?:also )?(?:like|have missed|be interested in)",
    r"recommended(?: (?:for you|reading|by .{1,30}))?|popular(?: (?:now|on .{1,30}))?",
    r"trending(?: (?:now|on|in|topics|stories).{0,30})?|what(?:['’]s| is) (?:hot|new|on)",
    r"promoted(?: (?:content|stories|links))?|sponsored(?: (?:by|content|links).{0,30})?",
)
_BOXES = any_of(
    r"advert(?:isement)?s?|ad(?: feature)?|remove ads",
    r"(?:article|story) continues.{0,40}|continue reading(?: .{0,30})?",
    r"scroll (?:down )?(?:for more|to continue).{0,30}",
    r"breaking|exclusive|live updates?|just in|updated|listen|play(?: video)?|pause",
    r"listen to this (?:article|story).{0,40}|skip (?:past )?(?:advertisement|ad|video)s?",
    r"watch(?: live| now| more| .{0,40}\bvideo)?|next|previous|loading",
    r"topics?|tags?|explore more|on this story|in this (?:story|article)",
    r"(?:view|open|enlarge|see) (?:this )?(?:image|photo|picture|gallery).{0,30}",
    r"purchase licensing rights.{0,20}|\(?opens (?:in )?(?:a )?new (?:tab|window)\)?",
    r"story highlights|summary|companies|key points|at a glance|letters",
    r"our standards|editorial (?:standards|guidelines|charter|policy)",
    r"report (?:an error|a typo|a mistake).{0,40}|got a (?:story|tip)\b.{0,60}",
)
MENU = _whole(_SECTIONS, _SITE, _MOST, _BOXES)
MENU_SPLIT = re.compile(r"\s*[|•·›»>/]\s*|\s{3,}|\t+")

# ------------------------------------------------------------------ buttons and requests
_NETWORK = any_of(
    "share|save|print|e-?mail|facebook|twitter|x|whatsapp|linkedin|reddit|link|copy link",
    "messenger|pinterest|telegram|bluesky|threads|flipboard|instagram",
)
_BUTTONS = any_of(
    r"(?:share|save|print|e-?mail|copy|bookmark|gift|tweet|pin)"
    r"(?: (?:this|article|story|page|link|via|on|to|full)\b.{0,60})?$",
    rf"{_NETWORK}(?:[\s,|•·/]+(?:and |or |on )?{_NETWORK})*\.?$",
    r"(?:click|tap) (?:here|on|below|the)\b|read the rest here",
    r"(?:read|see|view|find out|learn|watch) (?:more|the full|the rest)"
    r"(?:\b.{0,40}\bhere|\s+(?:at|on)\s+\S+)?[\s:.>»]*$",
    r"(?:https?://|www\.)\S+$|tickets .{0,60}\bwww\.",
)
_FOLLOW = any_of(
    r"(?:please )?(?:follow|like|find|join) (?:us|our|@?[\w. &]{2,40}) on .{0,40}"
    r"\b(?:facebook|twitter|x\b|instagram|youtube|tiktok|whatsapp|linkedin|bluesky|threads)",
    r"join .{2,50}\b(?:whatsapp|facebook|telegram|community|forum)\b",
    r"[\"“]?follow [\w.' ]{2,40} (?:on twitter|@\w+)|like us on",
    r"add .{2,30} (?:as|on) (?:a |your )?(?:preferred|google)",
)
_SIGN_UP = any_of(
    r"sign up (?:to|for) [^.]{2,60}$|(?:enter|type) your e-?mail|free .{0,20}newsletter$",
    r"[^.]{0,80}\b(?:e-?mail|contact|call|message)\b[^.]{0,30}\s\S+@\S+\w$",
    r"(?:sign up|subscribe|register)(?: (?:now|today|here|free))?\b.{0,40}\b(?:newsletters?"
    r"|e-?mails?|alerts?|updates?|inbox|bulletins?|briefings?|channel|offer|access|podcasts?)\b",
    r"(?:get|receive|want) (?:the|our|all|more|breaking|daily|unlimited|up to)\b.{0,70}"
    r"\b(?:newsletters?|inbox|e-?mail|alerts?|app|access|straight to)\b",
    r"(?:download|get) (?:our|the)\b.{0,30}\bapp\b|daily newsletter",
    r"(?:join|become|already) (?:a )?(?:member|subscriber)",
    r"support (?:our|independent|local|quality) journalism|make a donation",
    r"your tax[- ]deductible gift|help us (?:improve|keep)",
    r"thank you for (?:reading|signing|subscribing)",
    r"did you (?:like|enjoy) this|was this (?:article|page) helpful",
)
_CONSENT = any_of(
    r"by (?:continuing|entering|clicking|signing|submitting)\b.{0,80}\b(?:you|your)\b",
    r"we (?:and our partners )?use (?:cookies|your)|this (?:web)?site uses cookies",
    r"accept (?:all )?(?:cookies)?$|reject all|manage (?:cookies|preferences|consent)",
)
_LAW = any_of(
    r"our standards\b|ipso\b|we are regulated by|this newspaper (?:adheres|is regulated)",
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}|the |by |[A-Z])|all rights reserved",
    r"reproduc(?:ed|tion) (?:with|without|in)\b|this material may not be",
)
_COMMENTS = any_of(
    r"(?:view|post|add|leave|show|hide|read|see|be the first to|join the|log in to) "
    r"(?:a |all |the |our )?(?:\d+ )?(?:comments?|conversation|discussion|debate)\b",
    r"\(?\d[\d,.]*k?\)?\s*(?:comments?|shares?|likes?|views?|replies|reactions?)\)?$",
    r".{0,60}\b(?:have your say|let us know|tell us)\b.{0,60}\b(?:comments?|below)\b",
    r"comments?(?:\s*\(?\d[\d,]*\)?)?(?: (?:are )?closed)?$|no comments(?: yet)?$",
)
# A box that asks for an address ends so; what stands in it has no shape of its own.
BOX_START = _start(r"sign up (?:to|for)\b")
BOX_END = _whole(r"after newsletter promotion", r"skip past newsletter promotion")
ASKING = _start(_BUTTONS, _FOLLOW, _SIGN_UP, _CONSENT, _LAW, _COMMENTS)
# What agencies put behind the last sentence.
LEGAL_TAIL = re.compile(
    r"(?:©|\bcopyright\s+(?:©\s*)?)\s*\d{4}\b.{0,400}$|\ball rights reserved\b.{0,300}$",
    re.IGNORECASE | re.DOTALL,
)
# Buttons inside a paragraph.
INLINE_BUTTON = re.compile(
    r"(?<![\w-])Read More(?=\s*(?:[A-Z\"“'‘]|$))|(?<=[.”\"])\s*ADVERTISEMENT\b"
)

# ------------------------------------------------------------------ other stories
_HEADS = any_of(
    r"read (?:the )?(?:more|latest|next|also)[\w ,'’-]{0,50}|also read|see also",
    r"related(?: (?:stor(?:y|ies)|articles?|news|coverage|content|topics|links?|videos?))?",
    r"more (?:on|from|about|stories|like) .{0,40}|more (?:stories|news|on this|coverage)",
    r"further reading|in other news|elsewhere|(?:our )?latest on .{0,40}|what to read next",
    r"(?:around|from) the web|don['’]?t miss|most (?:read|popular|viewed|watched)",
    r"top stories|latest (?:news|stories|headlines)|trending(?: .{0,30})?",
    r"(?:recommended|editor['’]?s picks?|popular|promoted(?: stories)?"
    r"|sponsored(?: stories)?)(?: .{0,25})?",
    r"you (?:may|might) (?:also )?(?:like|have missed)(?: .{0,25})?",
)
# "RUSSIA - READ THE LATEST:"; what follows it is a list of headlines.
LIST_HEAD = re.compile(rf"(?:[\w'’& ]{{2,40}}\s?[-–—:]\s)?(?i:{_HEADS})\s*[:>»]*")
# "READ MORE: Minister resigns over leak"
LIST_LINK = re.compile(
    any_of(
        "READ (?:MORE|NEXT|ALSO)|Read (?:more|next|also)|RELATED|Related(?: video| story)?",
        "SEE ALSO|See also|ALSO READ|MORE|DON['’]T MISS|Don['’]t miss|NEXT|RECOMMENDED|IN PICTURES",
    )
    + r"\s*[:|>»]+\s*\S"
)
SHOUTED = re.compile(r"[^a-z]{12,}")
ITEM = re.compile(r"(?:[-–—*•●▪►‣·○◦]|\d{1,2}[.)](?=\s))\s*")

"""Function words by which a language is told, and marks by which code is told.

English: the commonest function words, without those that other languages share in bulk. The
others: frequent words that English lacks. Chosen on the articles of three news collections
(all English, lowest share .34) and on short invented texts in a dozen languages; after a
change run ``tests/article/test_askable.py``.
"""

import re

ENGLISH = frozenset(
    "a about after all although also an and are as at because been before but by can could did do "
    "does for from had has have he her him his how if in into is it its just may might more most "
    "my no not now of off on one only or other our out over she should since so some than that the "
    "their them then there these they this those through to under until up very was we were what "
    "when where which while who whose why will with would you your".split()
)
FOREIGN = {
    "Spanish": "el la los las de del que y en un una por con para como pero su sus se no al lo es",
    "Portuguese": "o os as de da do dos das que e em um uma por com para como mas seu não ao é foi",
    "French": "le la les des de du et en un une que qui dans pour avec sur pas au aux ce est il a",
    "Italian": "il lo la gli le di del della che e in un una per con non si al dei sono è ha",
    "German": "der die das den dem des und ist in zu ein eine nicht mit von auf für sich im auch",
    "Dutch": "de het een van en in is dat op te zijn met voor niet aan er om ook bij die maar",
    "Swedish": "och att det som en ett den på är av för med inte till har om var men de i",
    "Danish or Norwegian": "og at det som en et den på er av af for med ikke til har om var men i",
    "Polish": "i w na z się nie do to że jest o jak po za od ale czy przez był dla",
    "Latin": "et in est non ad ut cum sed qui quae quod ex ab si de esse sunt per aut dolor",
}
FOREIGN_WORDS = {name: frozenset(words.split()) for name, words in FOREIGN.items()}

# How lines of programs, page sources and data files start or end, and no sentence does.
CODE_LINE = re.compile(
    r"^\s*(?:def |class \w+[(:]|import \w|from \S+ import |#include|#!/|function\b.*\(|SELECT "
    r"|(?:var|let|const|public|private|protected) \w|return\b.*;|(?:if|for|while) ?\(|[{}]"
    r"|//|/\*|\*/|<[/!]?\w[^>]*>|@\w+$|\"[^\"]+\"\s*:|\w+\s*[-+*/|]?=\s*\S)"
    r"|[;{}]\s*$|\)\s*:\s*$|=>|\(\)"
)
# Columns: tabs, bars, or wide gaps; or a score between two names; or mostly figures.
COLUMNS = re.compile(r"\S(?:\t+|\s*\|\s*| {3,})\S|^[^,\n]+(?:,[^,\s][^,\n]*){2,}$")
SCORE = re.compile(r"\D\s\d{1,3}\s?[-–:]\s?\d{1,3}(?:\s\D|$)")
FIGURE = re.compile(r"[£$€]?\d[\d,.:]*(?:%|st|nd|rd|th|m|km|kg|s)?")

"""Which words are of one nation: "Russia", "Russian" and "the Kremlin"."""

from __future__ import annotations

# Seats of government and the word stems of their nations.
SEATS = {
    "kremlin": "russia", "white house": "america", "downing street": "britain",
    "whitehall": "britain", "westminster": "britain", "elysee": "france", "élysée": "france",
    "pentagon": "america", "capitol": "america", "state department": "america",
    "bundestag": "germany", "knesset": "israel", "duma": "russia",
}  # fmt: skip
# Adjectives and short names that do not begin like their country.
FORMS = {
    "us": "america", "u.s.": "america", "u.s": "america", "usa": "america",
    "united states": "america", "uk": "britain", "u.k.": "britain", "british": "britain",
    "united kingdom": "britain", "english": "england", "french": "france", "dutch": "netherlands",
    "welsh": "wales", "spanish": "spain", "greek": "greece", "swiss": "switzerland",
    "chinese": "china", "turkish": "turkey", "danish": "denmark", "polish": "poland",
    "irish": "ireland", "swedish": "sweden", "finnish": "finland",
}  # fmt: skip
MIN_STEM = 4


def nation_of(word: str) -> str:
    """The stem that stands for a word's nation, lower case.

    >>> nation_of("British"), nation_of("Ukrainian")
    ('britain', 'ukrainian')
    """
    lower = word.lower()
    return SEATS.get(lower) or FORMS.get(lower) or lower


def same_nation(a: str, b: str) -> bool:
    """Whether two words are of one nation.

    >>> same_nation("Ukraine", "Ukrainian"), same_nation("Kremlin", "Russian")
    (True, True)
    """
    x, y = nation_of(a), nation_of(b)
    return x == y or (min(len(x), len(y)) >= MIN_STEM and x[:MIN_STEM] == y[:MIN_STEM])

"""A cheap look at two names before their letters are compared one by one.

>>> may_be_slip("kowalski", "kowalsky", 1)
True
>>> may_be_slip("kowalski", "novak", 1)
False
"""

from collections import Counter


def may_be_slip(a: str, b: str, slips: int) -> bool:
    """Whether two words can lie so few slips apart, by the letters that they hold.

    The bag distance of Bartolini, Ciaccia and Patella (2002), which is never above the edit
    distance: False is certain, True needs the edit distance to decide.

    Args:
        a: a word.
        b: another.
        slips: letters put in, left out or exchanged.
    """
    if abs(len(a) - len(b)) > slips:
        return False
    one, two = Counter(a), Counter(b)
    return (one - two).total() <= slips and (two - one).total() <= slips

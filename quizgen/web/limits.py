"""Rate limits, kept in memory. A class behind one address is many, so they are wide."""

from flask import Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from quizgen.storage.accounts import account_name

limiter = Limiter(key_func=get_remote_address)

# Codes have 17^6 = 24 million values: at this pace a site with a thousand open codes loses one
# to guessing in about five days without pause, and a class that mistypes is not held up.
WRONG_CODES = "30 per minute; 200 per hour"
# A quiz takes about a third of a second to make: this is half a core, and three classes at once.
NEW_QUIZZES = "120 per minute"
# Ten pages of what is being read, each asking once a second, behind one address.
LOOKS = "600 per minute"


def is_miss(response: Response) -> bool:
    """Whether a code was not found."""
    return response.status_code == 404


# Names that are not on a class list: a class that mistypes is not held up, and nobody who holds
# a code goes through a book of names to read the list.
WRONG_NAMES = "60 per minute; 600 per hour"


def is_unlisted(response: Response) -> bool:
    """Whether a name was not taken."""
    return response.status_code == 422


guessing = limiter.shared_limit(WRONG_CODES, scope="codes", deduct_when=is_miss)
naming = limiter.shared_limit(WRONG_NAMES, scope="names", deduct_when=is_unlisted)
making = limiter.shared_limit(NEW_QUIZZES, scope="quizzes")
looking = limiter.shared_limit(LOOKS, scope="looks")

# A wrong password or link: enough for a bad morning, and some 500 tries a day for a guesser.
WRONG_PASSWORDS = "8 per minute; 20 per hour"


def is_refused(response: Response) -> bool:
    """Whether a password was wrong, or a one-time link not known."""
    return response.status_code in {401, 404}


logging_in = limiter.shared_limit(WRONG_PASSWORDS, scope="passwords", deduct_when=is_refused)
# Against guessers with many addresses: NIST SP 800-63B (5.2.2) allows a hundred tries for one
# account. Whoever runs the site can still make a new link for a teacher who is kept out so.
WRONG_FOR_ONE = "100 per day"


def _account() -> str:
    return account_name(request.form.get("name", ""))


one_account = limiter.shared_limit(
    WRONG_FOR_ONE, scope="account", key_func=_account, deduct_when=is_refused
)

"""Rate limits, kept in memory. A class behind one address is many, so they are wide."""

from flask import Response
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)

# Codes have 17^6 = 24 million values: at this pace a site with a thousand open codes loses one
# to guessing in about five days without pause, and a class that mistypes is not held up.
WRONG_CODES = "30 per minute; 200 per hour"
# A quiz takes about a third of a second to make: this is half a core, and three classes at once.
NEW_QUIZZES = "120 per minute"


def is_miss(response: Response) -> bool:
    """Whether a code was not found."""
    return response.status_code == 404


guessing = limiter.shared_limit(WRONG_CODES, scope="codes", deduct_when=is_miss)
making = limiter.shared_limit(NEW_QUIZZES, scope="quizzes")

# A wrong password or link: enough for a bad morning, and some 500 tries a day for a guesser.
WRONG_PASSWORDS = "8 per minute; 20 per hour"


def is_refused(response: Response) -> bool:
    """Whether a password was wrong, or a one-time link not known."""
    return response.status_code in {401, 404}


logging_in = limiter.shared_limit(WRONG_PASSWORDS, scope="passwords", deduct_when=is_refused)

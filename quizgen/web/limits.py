"""Rate limits, kept in memory. A class behind one address is many, so only misses count."""

from flask import Response
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(key_func=get_remote_address)

# Codes have 18^6 = 34 million values: at this pace one guess in a thousand open codes is met
# about once in three years, and a class that mistypes is not held up.
WRONG_CODES = "30 per minute; 200 per hour"


def is_miss(response: Response) -> bool:
    """Whether a code was not found."""
    return response.status_code == 404


guessing = limiter.shared_limit(WRONG_CODES, scope="codes", deduct_when=is_miss)

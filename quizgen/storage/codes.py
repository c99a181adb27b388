"""Codes that people read aloud and copy from a board, and keys that nobody guesses.

>>> normal_code(" chk-7 9t ")
'CHK79T'
"""

import secrets

# No letters or digits that are taken for each other (0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V,
# VV W) and no vowels, so that no code is a word.
ALPHABET = "CFHJKMNPRTWXY3479"
SHARE_CODE_LENGTH = 6


def new_key() -> str:
    """An unguessable key for an address."""
    return secrets.token_urlsafe(16)


def new_code(length: int = SHARE_CODE_LENGTH) -> str:
    """A random code of so many letters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def code_from_digest(digest: bytes, length: int) -> str:
    """A code of so many letters that stands for a digest."""
    number, letters = int.from_bytes(digest, "big"), []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def normal_code(typed: str) -> str:
    """A code as it is stored, from the way somebody typed it."""
    return "".join(char for char in typed.upper() if char.isalnum())

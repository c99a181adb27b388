"""Reads an article from a web address, without letting anybody use this site as a way in.

Off unless FETCH_ADDRESSES is set. What is asked for comes from outside, so: http and https on
their own ports; no passwords; hosts on the public internet alone, which is checked again at
each redirect; a limit on size, before and after unpacking, and on the time in all; no cookies, no
proxy. The threats are those of OWASP's *Server-Side Request Forgery Prevention* cheat sheet.

>>> sorted(set(ENDINGS.values()))
['.docx', '.html', '.md', '.pdf', '.txt']
"""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead
from pathlib import PurePosixPath
from typing import NoReturn
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from quizgen.article.address_network import (
    INTERNET,
    CheckedConnection,
    Deadline,
    Network,
    is_public,
)
from quizgen.article.reading import article_from_bytes
from quizgen.errors import AddressError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings

MAX_ADDRESS_CHARS = 2_000
MAX_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK_BYTES = 65_536
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Which ending the reader goes by, for each type that a server may say.
ENDINGS: Mapping[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    _WORD: ".docx",
}
_HEADERS = {
    "User-Agent": "quizgen",
    "Accept": ", ".join(ENDINGS),
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f\\]")
_NOT_IN_NAME = re.compile(r"[^\w.-]+")
_ENCODINGS = frozenset({"identity", "gzip", "x-gzip"})
_GZIP = 16 + zlib.MAX_WBITS  # zlib's sign for a gzip head


@dataclass(frozen=True, slots=True)
class _Target:
    """An address in parts that were checked by their form."""

    secure: bool
    host: str
    port: int
    path: str
    url: str


def read_address(
    url: str, *, settings: Settings | None = None, network: Network = INTERNET, check: bool = True
) -> Article:
    """An article from a web address.

    Args:
        url: http or https, as a teacher pastes it.
        settings: FETCH_ADDRESSES, FETCH_TIMEOUT_S and FETCH_MAX_BYTES, and those of reading.
        network: how to get out; a test's own.
        check: whether to refuse what is no English prose.

    Raises:
        AddressError: the address may not be read or does not give an article.
        UnreadableError: what came is damaged, locked or empty.
        TooLongError: the text is over the limit.
        TooShortError: the text is too short to ask about.
        NotEnglishError: the text is not English prose.
    """
    settings = settings or load_settings()
    data, name = fetch_address(url, settings=settings, network=network)
    return article_from_bytes(data, name=name, settings=settings, check=check)


def fetch_address(
    url: str, *, settings: Settings, network: Network = INTERNET
) -> tuple[bytes, str]:
    """What a web address gives, and a file name for it whose ending says what it is.

    Args:
        url: http or https.
        settings: FETCH_ADDRESSES, FETCH_TIMEOUT_S (seconds), FETCH_MAX_BYTES.
        network: how to get out.

    Raises:
        AddressError: the address may not be read or does not give an article.
    """
    if not settings.fetch_addresses:
        raise AddressError(
            "Reading web addresses is switched off on this site; paste the article's text, or "
            "upload it as a file."
        )
    deadline = Deadline(settings.fetch_timeout_s)
    target = _target(url.strip())
    for _ in range(MAX_REDIRECTS + 1):
        outcome = _visit(target, deadline, settings, network)
        if not isinstance(outcome, str):
            return outcome
        target = _target(_joined(target.url, outcome))
    raise AddressError(
        f"The address leads on to another more than {MAX_REDIRECTS} times; open it in a browser "
        "and paste the article's text."
    )


# ---------------------------------------------------------------- the address
def _target(url: str) -> _Target:
    """An address in its parts, if its form is one that may be read.

    Raises:
        AddressError: it is not.
    """
    parts = _split(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise AddressError(
            f"{_shown(url)} is no web address; one that starts with https:// or http:// was "
            "expected."
        )
    if "@" in parts.netloc:
        raise AddressError("The address holds a user name or password; leave that out.")
    port = parts.port or _PORTS[parts.scheme]
    if port not in _PORTS.values():
        raise AddressError(f"The address names port {port}; only 80 and 443 are read.")
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*[]")
    query = "?" + quote(parts.query, safe="/%:=&~+!$,;'@()*[]?") if parts.query else ""
    return _Target(parts.scheme == "https", _host(parts), port, path + query, url)


def _split(url: str) -> SplitResult:
    """The parts of an address; ``port`` of the result can be asked for without fear."""
    if len(url) > MAX_ADDRESS_CHARS or _NOT_IN_ADDRESS.search(url):
        raise AddressError(
            f"{_shown(url)} is no web address: it is too long, or has blanks or backslashes in it."
        )
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as cause:
        raise AddressError(f"{_shown(url)} is no web address; check its spelling.") from cause
    return parts


def _joined(url: str, location: str) -> str:
    """The address that a redirect names, which may be relative."""
    try:
        return urljoin(url, location)
    except ValueError as cause:
        raise AddressError(
            f"{_shown(url)} leads on to {_shown(location)}, which is no web address."
        ) from cause


def _host(parts: SplitResult) -> str:
    """The host's name in ASCII, without the dot that some write at its end."""
    host = (parts.hostname or "").rstrip(".")
    try:
        return host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as cause:
        raise AddressError(f"{host} is no name of a web site; check its spelling.") from cause


def _shown(url: str) -> str:
    """The address for a message: short and without what could be read as anything else."""
    text = "".join(char for char in url[:80] if char.isprintable())
    return f"“{text}”" + (" …" if len(url) > 80 else "")


# ---------------------------------------------------------------- one visit
def _visit(
    target: _Target, deadline: Deadline, settings: Settings, network: Network
) -> tuple[bytes, str] | str:
    """What one address gives, or the address that it leads on to."""
    try:
        address = _checked_address(target, deadline, network)
        with closing(CheckedConnection(
            target.host, target.port, address, secure=target.secure, deadline=deadline,
            network=network,
        )) as connection:
            connection.request("GET", target.path, headers=_HEADERS)
            with connection.getresponse() as response:
                return _outcome(response, target, settings.fetch_max_bytes)
    except (OSError, HTTPException, zlib.error, UnicodeError) as cause:
        _refuse(cause, target, settings)


def _outcome(
    response: HTTPResponse, target: _Target, max_bytes: int
) -> tuple[bytes, str] | str:
    """What an answer brings, or the address that it leads on to."""
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return location
    ending = _ending(response, target)
    return _body(response, max_bytes), _name(target, ending)


def _checked_address(target: _Target, deadline: Deadline, network: Network) -> str:
    """The first IP address of a host, if every one of them is public.

    Raises:
        AddressError: the name is not known, or is one of a machine in a private network.
        TimeoutError: nobody who knows the name answers in time.
    """
    try:
        addresses = network.resolve(target.host, target.port, deadline.left_s())
    except TimeoutError:
        raise
    except (OSError, UnicodeError) as cause:
        raise AddressError(
            f"There is no site named {target.host}; check the spelling of the address."
        ) from cause
    if not addresses or not all(is_public(address) for address in addresses):
        raise AddressError(
            f"{target.host} is not a public web site; paste the article's text instead."
        )
    return addresses[0]


def _refuse(cause: Exception, target: _Target, settings: Settings) -> NoReturn:
    """Say in a teacher's words what went wrong on the way."""
    if isinstance(cause, TimeoutError):
        reason = f"did not answer within {settings.fetch_timeout_s:g} seconds"
    elif isinstance(cause, ssl.SSLError):
        reason = "cannot prove that it is the site it says it is (its certificate is not valid)"
    elif isinstance(cause, zlib.error):
        reason = "sent a damaged page"
    else:
        reason = "cannot be reached or broke off"
    raise AddressError(f"{target.host} {reason}; paste the article's text instead.") from cause


def _ending(response: HTTPResponse, target: _Target) -> str:
    """The file ending of what comes.

    Raises:
        AddressError: there is no such page, or it is no article.
    """
    if response.status != 200:
        raise AddressError(
            f"{target.host} answered {response.status} instead of giving the page; open it in a "
            "browser and paste the article's text."
        )
    kind = response.headers.get_content_type() if response.getheader("Content-Type") else ""
    if kind not in ENDINGS:
        raise AddressError(
            f"The address gives {kind or 'content of no stated kind'}; a page, plain text, a PDF "
            "or a Word file was expected."
        )
    return ENDINGS[kind]


def _name(target: _Target, ending: str) -> str:
    """A file name from the last part of the path, or the host."""
    last = PurePosixPath(unquote(target.path.split("?")[0])).name
    stem = _NOT_IN_NAME.sub("-", last.removesuffix(ending)).strip("-.")
    return (stem[:80] or target.host.replace(":", "-")) + ending


# ---------------------------------------------------------------- the body
def _body(response: HTTPResponse, max_bytes: int) -> bytes:
    """What comes, unpacked, with never more than about twice the limit in memory.

    Raises:
        AddressError: it is more than the limit, or packed in a way that was not offered.
    """
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding not in _ENCODINGS:
        raise AddressError(
            f"The site packed the page as {encoding[:20]!r}, which is not read here; paste the "
            "article's text instead."
        )
    parts = _limited(_chunks(response), max_bytes)
    if encoding != "identity":
        parts = _limited(_unpacked(parts, max_bytes), max_bytes)
    return b"".join(parts)


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """The body as it is sent, which must be as long as was said."""
    while chunk := response.read1(_CHUNK_BYTES):
        yield chunk
    if response.length:
        raise IncompleteRead(b"", response.length)


def _unpacked(parts: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    """The parts unpacked, each to one byte over the limit at most; what follows is not read."""
    packed = zlib.decompressobj(_GZIP)
    for part in parts:
        yield packed.decompress(part, max_bytes + 1)
        if packed.eof:
            return
    raise zlib.error("the packed page ends too early")


def _limited(parts: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    """The same parts, while they are within the limit together."""
    size = 0
    for part in parts:
        size += len(part)
        if size > max_bytes:
            raise AddressError(
                f"The page is over {max_bytes:,} bytes, which is the most that is read; paste the "
                "article's text instead."
            )
        yield part

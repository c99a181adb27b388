"""A web address becomes an article, if the site's owner has allowed it.

The server must not become a way into the network it stands in, so: http and https on their
usual ports only; every name is resolved first, all its addresses must be public, and the
connection goes to the very address that was checked, so that a second answer of the name
server changes nothing; each redirect is checked like the first address; one clock runs for
all of it; bytes are counted, and counted again after unpacking.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from quizgen.article.reading import article_from_bytes
from quizgen.errors import AddressError
from quizgen.model import Article
from quizgen.settings import Settings, load_settings

PORTS = {"http": 80, "https": 443}
MAX_REDIRECTS = 5
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
# What a server calls the formats that are read, and the ending that chooses the reader.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_HEADERS = {
    "User-Agent": "quizgen (reads one article for a teacher)",
    "Accept": "text/html, text/plain, application/pdf",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_CHUNK_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one request brought: the status, where it points, what it is, and its bytes."""

    status: int
    location: str
    content_type: str
    data: bytes


class _PinnedConnection(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever its name resolves to by now."""

    def __init__(self, target: SplitResult, address: str, timeout_s: float) -> None:
        self._target, self._address = target, address
        super().__init__(target.hostname or "", PORTS[target.scheme], timeout=timeout_s)

    def connect(self) -> None:
        """Connect to the checked address; the name is still what the certificate must bear."""
        sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            sock = context.wrap_socket(sock, server_hostname=self._target.hostname)
        self.sock = sock


def _parsed(address: str) -> SplitResult:
    """The parts of an address that may be asked for at all."""
    try:
        target = urlsplit(address.strip())
        port = target.port
    except ValueError as cause:
        raise AddressError(f"{address} is no web address; https://… was expected.") from cause
    if target.scheme not in PORTS or not target.hostname:
        raise AddressError(f"{address} is no web address; one with https:// was expected.")
    if target.username or target.password:
        raise AddressError("The address holds a name or password; give it without them.")
    if port not in (None, PORTS[target.scheme]):
        raise AddressError(f"{address} names port {port}; only pages on the usual port are read.")
    return target


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet.

    Args:
        address: IPv4 or IPv6, as text; an IPv4 address wrapped in IPv6 is judged as itself.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):  # a translator's way into IPv4
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def _resolved(host: str, port: int, deadline: float) -> str:
    """One address of a host, after all of them have been found to be public."""
    pool = ThreadPoolExecutor(1)
    try:
        asked = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        found = asked.result(timeout=_left(deadline))
    except FutureTimeoutError as cause:
        raise _too_slow() from cause
    except (OSError, UnicodeError) as cause:
        raise AddressError(f"There is no site {host}; check the address.") from cause
    finally:
        pool.shutdown(wait=False)
    addresses = [str(info[4][0]) for info in found]
    if not addresses or not all(is_public(address) for address in addresses):
        raise AddressError(f"{host} is not on the public internet; paste the text instead.")
    return addresses[0]


def _too_slow() -> AddressError:
    return AddressError("The page took too long to answer; try again, or paste its text.")


def _left(deadline: float) -> float:
    """The seconds that are left before a deadline of the steady clock."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_slow()
    return left


@contextmanager
def _watched(connection: http.client.HTTPConnection, deadline: float) -> Iterator[None]:
    """Cuts the line at the deadline, also when bytes keep dripping in."""

    def cut() -> None:
        if connection.sock is not None:
            with suppress(OSError):  # the other side may have hung up already
                # not SSLSocket.shutdown, which takes the cipher from under the reading thread
                socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)

    timer = threading.Timer(_left(deadline), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()


def _too_big(limit: int) -> AddressError:
    return AddressError(f"The page is over {limit:,} bytes; paste the article's text instead.")


def _body(response: http.client.HTTPResponse, limit: int, deadline: float) -> bytes:
    """The bytes of an answer, unpacked; no more than the limit are ever held."""
    packed = response.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip")
    unpacker = zlib.decompressobj(wbits=31) if packed else None
    data, read = bytearray(), 0
    while chunk := response.read1(_CHUNK_BYTES):
        _left(deadline)
        read += len(chunk)
        data += unpacker.decompress(chunk, limit + 1 - len(data)) if unpacker else chunk
        if max(read, len(data)) > limit:
            raise _too_big(limit)
    return bytes(data)


def _asked(target: SplitResult, settings: Settings, deadline: float) -> _Answer:
    """Ask one address once."""
    host = target.hostname or ""
    address = _resolved(host, PORTS[target.scheme], deadline)
    connection = _PinnedConnection(target, address, _left(deadline))
    path = quote(target.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(target.query, safe='=&%+/:;,@?!$()*~-._')}" if target.query else ""
    try:
        with _watched(connection, deadline):
            connection.request("GET", path + query, headers=_HEADERS)
            response = connection.getresponse()
            is_wanted = response.status == 200
            data = _body(response, settings.fetch_max_bytes, deadline) if is_wanted else b""
            _left(deadline)
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as cause:
        _left(deadline)
        raise AddressError(f"{host} gave no answer that can be read; paste the text.") from cause
    location = response.getheader("Location", "") or ""
    kind = (response.getheader("Content-Type", "") or "").partition(";")[0].strip().lower()
    return _Answer(response.status, location, kind, data)


def _followed(address: str, settings: Settings) -> tuple[str, _Answer]:
    """Ask an address and go where it points, each step checked like the first."""
    deadline = time.monotonic() + settings.fetch_timeout_s
    for _ in range(MAX_REDIRECTS + 1):
        answer = _asked(_parsed(address), settings, deadline)
        if answer.status not in _REDIRECTS or not answer.location:
            return address, answer
        address = urljoin(address, answer.location)
    raise AddressError("The address leads from one page to the next without end; paste the text.")


def read_address(address: str, *, settings: Settings | None = None, check: bool = True) -> Article:
    """An article from a web address.

    Args:
        address: with http:// or https://.
        settings: FETCH_ADDRESSES must be on; FETCH_TIMEOUT_S and FETCH_MAX_BYTES bound the work.
        check: whether to refuse what is no English prose.

    Raises:
        AddressError: addresses are not read here, this one may not be, or it gives no article.
        ArticleError: what was read is no article that can be asked about.
    """
    settings = settings or load_settings()
    if not settings.fetch_addresses:
        raise AddressError(
            "This site does not read web addresses (FETCH_ADDRESSES is off); paste the text."
        )
    final, answer = _followed(address, settings)
    host = urlsplit(final).hostname or ""
    if answer.status != 200:
        raise AddressError(f"{host} answered with error {answer.status}; check the address.")
    ending = _ENDINGS.get(answer.content_type or "text/html")
    if ending is None:
        raise AddressError(
            f"{host} sent {answer.content_type}; a web page, a text, a PDF or a Word file was "
            "expected."
        )
    return article_from_bytes(answer.data, name=f"{host}{ending}", settings=settings, check=check)

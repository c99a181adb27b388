"""The edge of the network for reading a web address: who may be spoken to, and for how long.

A connection goes to the very address that was checked, so that a name cannot point elsewhere a
moment later (DNS rebinding), and never through a proxy.

>>> is_public("93.184.216.34"), is_public("169.254.169.254"), is_public("::ffff:10.0.0.1")
(True, False, False)
"""

from __future__ import annotations

import io
import socket
import ssl
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from ipaddress import IPv4Address, IPv6Network, ip_address, ip_network
from typing import Any

# IANA gives public IPv6 addresses from this block alone (RFC 4291, section 2.4); IPv4 in disguise
# (::ffff:0:0/96, NAT64's 64:ff9b::/96), link-local, site-local and multicast lie outside of it.
_IPV6_PUBLIC = IPv6Network("2000::/3")
# Within it, tunnels that carry an IPv4 address of anybody's choice, and blocks that are no host's;
# IANA's special-purpose registries. Python's is_global differs between its versions on these.
_NOT_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "2002::/16",  # 6to4
        "2001::/23",  # Teredo, ORCHID and other protocol assignments
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
        "192.0.0.0/24",  # protocol assignments
        "192.88.99.0/24",  # 6to4 relays
    )
)


def is_public(address: str) -> bool:
    """Whether an IP address is that of a host on the public internet, and not a disguise.

    Args:
        address: IPv4 or IPv6 in digits, as a resolver gives it.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if not ip.is_global or ip.is_multicast or ip.is_reserved:
        return False
    if not isinstance(ip, IPv4Address) and ip not in _IPV6_PUBLIC:
        return False
    return not any(ip in block for block in _NOT_PUBLIC if block.version == ip.version)


def resolve(host: str, port: int, timeout_s: float) -> tuple[str, ...]:
    """The IP addresses of a host, in the system's order.

    Raises:
        OSError: the name is not known.
        TimeoutError: nobody who knows it answers in time.
    """
    pool = ThreadPoolExecutor(1)  # the system's call takes no time limit; it is left behind
    try:
        asked = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        found = asked.result(timeout_s)
    finally:
        pool.shutdown(wait=False)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def connect(address: str, port: int, timeout_s: float) -> socket.socket:
    """A connection to an IP address.

    Raises:
        OSError: nobody answers there in time.
    """
    return socket.create_connection((address, port), timeout=timeout_s)


@dataclass(frozen=True, slots=True)
class Network:
    """The three ways out of this process; a test puts its own in their place."""

    resolve: Callable[[str, int, float], tuple[str, ...]] = resolve
    connect: Callable[[str, int, float], socket.socket] = connect
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


INTERNET = Network()


class Deadline:
    """A point in time that everything must be done by.

    Args:
        seconds: from now.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left_s(self) -> float:
        """The seconds left.

        Raises:
            TimeoutError: none is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time is up")
        return left


class _TimedReader(io.RawIOBase):
    """Reads a socket; each read may take what is left, so that a slow drip ends in time too."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        # Holds the socket open when http.client, which is done with it, closes its own end.
        self._raw = sock.makefile("rb", buffering=0)
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        """Always, as io asks."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read what is there into ``buffer``; see io.RawIOBase."""
        self._sock.settimeout(self._deadline.left_s())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        """Let go of the socket."""
        self._raw.close()
        super().close()


class _TimedSocket:
    """What http.client needs of a socket, with a deadline over all reads together."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        """Send all of ``data``."""
        self._sock.settimeout(self._deadline.left_s())
        self._sock.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        """The bytes that come back."""
        return io.BufferedReader(_TimedReader(self._sock, self._deadline))

    def close(self) -> None:
        """Close the connection."""
        self._sock.close()


class CheckedConnection(HTTPConnection):
    """HTTP to an address that was checked, under the name that was asked for.

    The name goes into the Host line and, with ``secure``, into TLS, where the certificate must
    be valid for it.

    Args:
        name: of the host.
        port: 80 or 443.
        address: the IP address to connect to.
        secure: whether to speak TLS.
        deadline: for connecting, sending and receiving together.
        network: how to get out.
    """

    def __init__(
        self,
        name: str,
        port: int,
        address: str,
        *,
        secure: bool,
        deadline: Deadline,
        network: Network,
    ) -> None:
        super().__init__(name, port)
        self.default_port = 443 if secure else 80
        self._checked, self._secure = address, secure
        self._deadline, self._network = deadline, network

    def connect(self) -> None:
        """Open the connection; http.client calls it before it sends.

        Raises:
            OSError: nobody answers in time, or the certificate is not valid for the name.
        """
        sock = self._network.connect(self._checked, self.port, self._deadline.left_s())
        sock.settimeout(self._deadline.left_s())
        try:
            if self._secure:
                sock = self._network.tls().wrap_socket(sock, server_hostname=self.host)
        except BaseException:
            sock.close()
            raise
        self.sock = _TimedSocket(sock, self._deadline)

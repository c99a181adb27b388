"""Web addresses: read when allowed, from the open internet only, within time and size."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from quizgen.article import address as module
from quizgen.article.address import is_public, read_address
from quizgen.errors import AddressError, NotEnglishError
from quizgen.settings import load_settings

STORY = (
    "<h1>Night train returns</h1><p>The night train from London to Inverness will run again from "
    "May, after a gap of two years and repairs that cost £4.3 million.</p><p>“We have missed it "
    "more than we can say,” said Fiona Grant, the mayor, who took it in 1998.</p>"
)
PAGE = f"<html><body><article>{STORY}</article></body></html>".encode()
HTML = "text/html; charset=utf-8"
# Path -> status, headers, body.
SITE: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/story": (200, {"Content-Type": HTML}, PAGE),
    "/packed": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/moved": (302, {"Location": "/story"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "http://inside.test/"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/gone": (404, {"Content-Type": HTML}, b"Gone"),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/big": (200, {"Content-Type": HTML}, bytes(50_000)),
    "/bomb": (
        200,
        {"Content-Type": HTML, "Content-Encoding": "gzip"},
        gzip.compress(bytes(9_000_000)),
    ),
    "/torn": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, b"no gzip at all"),
    "/german": (200, {"Content-Type": "text/plain"}, b"Das ist nicht wahr und war so. " * 9),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/drip":
            self.drip()
            return
        status, headers, body = SITE[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
        for _ in range(60):
            time.sleep(0.05)
            try:
                self.wfile.write(b"a")
            except OSError:
                return

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


def connected(at: tuple[str, int], timeout: float) -> socket.socket:
    """A connection that asks no name server, which the test has replaced."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.settimeout(timeout)
    sock.connect(at)
    return sock


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site named page.test that the machine takes for a public one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    known = {"page.test": "127.0.0.1", "inside.test": "10.0.0.7"}

    def lookup(host: str, port: int, **_: Any) -> list[Any]:
        if host not in known:
            raise socket.gaierror(-2, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (known[host], port))]

    monkeypatch.setitem(module.PORTS, "http", server.server_port)
    monkeypatch.setattr(module, "is_public", lambda ip: ip == "127.0.0.1" or is_public(ip))
    monkeypatch.setattr(module.socket, "getaddrinfo", lookup)
    monkeypatch.setattr(module.socket, "create_connection", connected)
    yield "http://page.test"
    server.shutdown()
    thread.join()
    server.server_close()


def allowed(**more: Any) -> Any:
    return load_settings({"FETCH_ADDRESSES": True, "MIN_ARTICLE_WORDS": 20, **more})


@pytest.mark.parametrize("path", ["/story", "/packed", "/moved"])
def test_a_page_is_read(site: str, path: str) -> None:
    article = read_address(site + path, settings=allowed())
    assert article.title == "Night train returns"
    assert "£4.3 million" in article.text


def test_addresses_are_not_read_unless_allowed() -> None:
    with pytest.raises(AddressError, match="FETCH_ADDRESSES is off"):
        read_address("https://page.test/story", settings=load_settings())


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/hostname", "is no web address"),
        ("ftp://page.test/a", "is no web address"),
        ("page.test/story", "is no web address"),
        ("https://", "is no web address"),
        ("http://[::1", "is no web address"),
        ("https://ann:secret@page.test/", "holds a name or password"),
        ("https://page.test:8443/", "names port 8443"),
        ("http://nowhere.test/", "There is no site nowhere.test"),
        ("http://inside.test/", "inside.test is not on the public internet"),
    ],
)
def test_what_may_not_be_asked_is_refused(site: str, address: str, words: str) -> None:
    with pytest.raises(AddressError, match=words):
        read_address(address, settings=allowed())


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/round", "without end"),
        ("/inside", "inside.test is not on the public internet"),
        ("/file", "is no web address"),
        ("/gone", "answered with error 404"),
        ("/picture", "sent image/png"),
        ("/big", "over 40,000 bytes"),
        ("/bomb", "over 40,000 bytes"),
        ("/torn", "no answer that can be read"),
    ],
)
def test_what_does_not_give_an_article_is_refused(site: str, path: str, words: str) -> None:
    with pytest.raises(AddressError, match=words):
        read_address(site + path, settings=allowed(FETCH_MAX_BYTES=40_000))


def test_a_page_that_drips_is_cut_off(site: str) -> None:
    started = time.monotonic()
    with pytest.raises(AddressError, match="took too long"):
        read_address(site + "/drip", settings=allowed(FETCH_TIMEOUT_S=0.4))
    assert time.monotonic() - started < 2


def test_what_is_read_is_held_to_the_same_checks(site: str) -> None:
    with pytest.raises(NotEnglishError, match="German"):
        read_address(site + "/german", settings=allowed())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_outer_addresses_are_public(address: str) -> None:
    assert is_public(address)

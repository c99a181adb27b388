"""Reading web addresses: real servers on this machine stand in for the network beyond its edge."""

import gzip
import os
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest

from quizgen.article.address import MAX_REDIRECTS, fetch_address, read_address
from quizgen.article.address_network import Network, connect, is_public
from quizgen.errors import AddressError, NotEnglishError
from quizgen.settings import Settings, load_settings

PUBLIC = "93.184.216.34"
SETTINGS = load_settings(
    {"FETCH_ADDRESSES": True, "FETCH_TIMEOUT_S": 20.0, "FETCH_MAX_BYTES": 100_000}
)
HASTY = load_settings({"FETCH_ADDRESSES": True, "FETCH_TIMEOUT_S": 0.5})
PAGE = b"<html><body><p>The Wye rose overnight.</p></body></html>"
Reply = Callable[[bytes], Iterable[bytes]]


def answer(body: bytes = PAGE, kind: str = "text/html", status: int = 200, **more: str) -> bytes:
    headers = {"Content-Type": kind, "Content-Length": str(len(body)), **more}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} x\r\n{lines}\r\n".encode() + body


def redirect(location: str) -> bytes:
    return answer(b"", status=302, Location=location)


@dataclass
class Beyond:
    """All that lies beyond the edge: names, a server for every address, and who asked for what."""

    reply: Reply = lambda request: [answer()]
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    resolved: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    requests: list[bytes] = field(default_factory=list)
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    certificate: ssl.SSLContext | None = None
    port: int = 0

    def resolve(self, host: str, port: int, timeout_s: float) -> tuple[str, ...]:
        self.resolved.append(host)
        return self.names.get(host, (PUBLIC,))

    def connect(self, address: str, port: int, timeout_s: float) -> socket.socket:
        self.connected.append((address, port))
        return connect("127.0.0.1", self.port, timeout_s)

    @property
    def network(self) -> Network:
        return Network(self.resolve, self.connect, lambda: self.tls)

    def fetch(self, url: str, settings: Settings = SETTINGS) -> tuple[bytes, str]:
        return fetch_address(url, settings=settings, network=self.network)

    def serve(self, listener: socket.socket) -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return  # the test is over
            threading.Thread(target=self.talk, args=(sock,), daemon=True).start()

    def talk(self, sock: socket.socket) -> None:
        try:
            with self.certificate.wrap_socket(sock, True) if self.certificate else sock as peer:
                self.requests.append(peer.recv(65_536))
                for part in self.reply(self.requests[-1]):
                    peer.sendall(part)
        except OSError:
            pass  # the client has gone, as it should


@pytest.fixture
def beyond():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        world = Beyond(port=listener.getsockname()[1])
        threading.Thread(target=world.serve, args=(listener,), daemon=True).start()
        yield world
        listener.shutdown(socket.SHUT_RDWR)


# ---------------------------------------------------------------- what is read
def test_a_page_comes_with_a_name_that_says_what_it_is(beyond):
    assert beyond.fetch("http://news.example/2026/flood.html?a=1#top") == (PAGE, "flood.html")


@pytest.mark.parametrize(
    ("url", "kind", "name"),
    [
        ("http://news.example", "text/html; charset=utf-8", "news.example.html"),
        ("http://news.example/a/The%20Wye/", "text/plain", "The-Wye.txt"),
        ("http://news.example/a/wye.md", "text/markdown", "wye.md"),
        ("http://news.example/a.PDF?x", "application/pdf", "a.PDF.pdf"),
        ("http://news.example/..%2f..%2fetc", "application/xhtml+xml", "etc.html"),
    ],
)
def test_the_name_is_a_plain_file_name(beyond, url, kind, name):
    beyond.reply = lambda request: [answer(kind=kind)]
    assert beyond.fetch(url)[1] == name


def test_the_article_is_read_from_the_page(beyond):
    beyond.reply = lambda request: [answer(b"The river Wye rose.", "text/plain")]
    article = read_address(
        "http://news.example/wye", settings=SETTINGS, network=beyond.network, check=False
    )
    assert (article.name, article.text) == ("wye.txt", "The river Wye rose.")


def test_what_is_read_is_held_to_the_checks_of_every_article(beyond):
    beyond.reply = lambda request: [answer(b"Das ist nicht wahr und war so. " * 9, "text/plain")]
    with pytest.raises(NotEnglishError):
        read_address("http://news.example/wahr", settings=SETTINGS, network=beyond.network)


def test_a_page_in_chunks_is_put_together(beyond):
    head = b"HTTP/1.1 200 x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
    beyond.reply = lambda request: [head, b"4\r\nThe \r\n", b"3\r\nWye\r\n0\r\n\r\n"]
    assert beyond.fetch("http://news.example/")[0] == b"The Wye"


def test_a_packed_page_is_unpacked(beyond):
    beyond.reply = lambda request: [answer(gzip.compress(PAGE), Content_Encoding="gzip")]
    assert beyond.fetch("http://news.example/")[0] == PAGE


def test_the_request_names_the_site_and_carries_no_cookie_or_password(beyond):
    beyond.reply = lambda request: (
        [redirect("/b")] if b"/a" in request else [answer(Set_Cookie="a=b")]
    )
    beyond.fetch("http://news.example/a")
    assert all(b"\r\nHost: news.example\r\n" in request for request in beyond.requests)
    assert not any(word in beyond.requests[1] for word in (b"Cookie", b"Authorization", b"Referer"))


# ---------------------------------------------------------------- where it may go
def test_nothing_is_read_unless_the_site_says_so(beyond):
    with pytest.raises(AddressError, match="switched off"):
        fetch_address("http://news.example/", settings=load_settings(), network=beyond.network)
    assert beyond.resolved == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "news.example",
        "javascript:alert(1)", "data:text/html,x", "//news.example/", "http://", "http:///a", "",
        "http://ann:secret@news.example/", "http://news.example@10.0.0.1/", "http://@a.example/",
        "http://news.example:22/", "http://news.example:8080/", "http://news.example:99999/",
        "http://news.example:x/", "http://[::1/", "http://news.example\\@10.0.0.1/",
        "http://news.example/\r\nHost: a", "http://news .example/", "http://a..example/",
        "http://news.example/" + "a" * 2_000,
    ],
)
def test_other_addresses_are_refused_before_anybody_is_asked(beyond, url):
    with pytest.raises(AddressError):
        beyond.fetch(url)
    assert (beyond.resolved, beyond.connected) == ([], [])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
        "::ffff:93.184.216.34", "::93.184.216.34", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
        "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "3fff::1", "100::1", "5f00::1",
        "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "news.example",
        "",
    ],
)
def test_an_address_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "2a00:1450:4009::200e"])
def test_an_address_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize("addresses", [("127.0.0.1",), (PUBLIC, "10.0.0.1"), (PUBLIC, "::1"), ()])
def test_a_name_with_any_private_address_is_refused(beyond, addresses):
    beyond.names["news.example"] = addresses
    with pytest.raises(AddressError, match="not a public web site"):
        beyond.fetch("http://news.example/")
    assert beyond.connected == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]",
             "[::ffff:127.0.0.1]", "[64:ff9b::127.0.0.1]", "169.254.169.254", "１２７.0.0.1"],
)
def test_no_way_of_writing_a_private_address_gets_past_the_real_resolver(beyond, host):
    network = Network(connect=beyond.connect)
    with pytest.raises(AddressError):
        fetch_address(f"http://{host}/", settings=SETTINGS, network=network)
    assert beyond.connected == []


def test_the_connection_goes_to_the_address_that_was_checked(beyond):
    answers = iter([("93.184.216.35", PUBLIC), ("127.0.0.1",)])
    network = Network(lambda *asked: next(answers), beyond.connect, lambda: beyond.tls)
    fetch_address("http://news.example/", settings=SETTINGS, network=network)
    assert beyond.connected == [("93.184.216.35", 80)]


def test_an_unknown_name_is_told(beyond):
    def resolve(host: str, port: int, timeout_s: float) -> tuple[str, ...]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(AddressError, match=r"no site named news\.example"):
        fetch_address("http://news.example/", settings=SETTINGS, network=Network(resolve))


# ---------------------------------------------------------------- redirects
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(beyond, status):
    onward = answer(b"", status=status, Location="http://b.example/new")
    beyond.reply = lambda request: [answer() if b"Host: b.example" in request else onward]
    assert beyond.fetch("http://a.example/old") == (PAGE, "new.html")
    assert beyond.resolved == ["a.example", "b.example"]


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "http://inside.example/",
        "//169.254.169.254/", "http://a:b@news.example/", "http://news.example:6379/",
        "gopher://news.example/", "http://[", "http://2852039166/", "\\\\inside.example",
    ],
)
def test_a_redirect_is_checked_like_the_first_address(beyond, location):
    private = ("169.254.169.254",)
    beyond.names |= dict.fromkeys((*private, "inside.example", "2852039166"), private)
    beyond.reply = lambda request: [redirect(location)]
    with pytest.raises(AddressError):
        beyond.fetch("http://news.example/")
    assert beyond.connected == [(PUBLIC, 80)]


def test_a_name_is_checked_again_when_a_redirect_comes_back_to_it(beyond):
    answers = iter([(PUBLIC,), ("127.0.0.1",)])
    network = Network(lambda *asked: next(answers), beyond.connect)
    beyond.reply = lambda request: [redirect("/again")]
    with pytest.raises(AddressError, match="not a public web site"):
        fetch_address("http://news.example/", settings=SETTINGS, network=network)


def test_redirects_in_a_circle_end(beyond):
    beyond.reply = lambda request: [redirect("/")]
    with pytest.raises(AddressError, match="leads on"):
        beyond.fetch("http://news.example/")
    assert len(beyond.connected) == MAX_REDIRECTS + 1


# ---------------------------------------------------------------- how much, how long
def endless(part: bytes, head: bytes, pause_s: float = 0) -> Reply:
    def reply(request: bytes) -> Iterable[bytes]:
        yield head
        while True:
            yield part
            time.sleep(pause_s)

    return reply


OPEN = b"HTTP/1.1 200 x\r\nContent-Type: text/plain\r\n"
CHUNKED = OPEN + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("part", "head"),
    [
        (b"a" * 50_000, OPEN + b"\r\n"),
        (b"C350\r\n" + b"a" * 50_000 + b"\r\n", CHUNKED),
        (b"a" * 50_000, OPEN + b"Content-Length: 99999999\r\n\r\n"),
        # a gzip head whose file name never ends gives nothing and never stops
        (b"a" * 50_000, OPEN + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08\0\0\0\0\0\xff"),
    ],
)
def test_an_endless_body_is_cut_off(beyond, part, head):
    beyond.reply = endless(part, head)
    with pytest.raises(AddressError, match="over 100,000 bytes"):
        beyond.fetch("http://news.example/")


def test_a_body_of_just_the_limit_is_read_and_one_byte_more_is_not(beyond):
    beyond.reply = lambda request: [answer(b"a" * (100_000 + (b"/more" in request)))]
    assert len(beyond.fetch("http://news.example/")[0]) == 100_000
    with pytest.raises(AddressError, match="over 100,000 bytes"):
        beyond.fetch("http://news.example/more")


def test_a_gzip_bomb_is_cut_off(beyond):
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 100_000
    beyond.reply = lambda request: [answer(bomb, Content_Encoding="gzip")]
    with pytest.raises(AddressError, match="over 100,000 bytes"):
        beyond.fetch("http://news.example/")


@pytest.mark.parametrize(
    ("part", "head"),
    [
        (b"a", OPEN + b"\r\n"),  # a body that drips
        (b"1\r\na\r\n", CHUNKED),
        (b"X: y\r\n", OPEN),  # headers that drip
        (b"", b""),  # silence
    ],
)
def test_a_slow_drip_ends_in_time(beyond, part, head):
    beyond.reply = endless(part, head, 0.05)
    start = time.monotonic()
    with pytest.raises(AddressError, match=r"did not answer within 0\.5 seconds"):
        beyond.fetch("http://news.example/", HASTY)
    assert 0.4 < time.monotonic() - start < 3


def test_a_name_that_nobody_answers_for_ends_in_time(beyond, monkeypatch):
    done = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **more: done.wait(10))
    with pytest.raises(AddressError, match=r"did not answer within 0\.5 seconds"):
        fetch_address("http://news.example/", settings=HASTY)
    done.set()


def test_a_site_that_does_not_shake_hands_ends_in_time(beyond):
    beyond.reply = endless(b"", b"", 0.05)
    with pytest.raises(AddressError, match=r"did not answer within 0\.5 seconds"):
        beyond.fetch("https://news.example/", HASTY)


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (answer(kind="image/png"), "image/png"),
        (answer(kind="application/zip"), "application/zip"),
        (b"HTTP/1.1 200 x\r\nContent-Length: 1\r\n\r\na", "no stated kind"),
        (answer(status=404), "answered 404"),
        (answer(status=500), "answered 500"),
        (answer(status=302), "answered 302"),
        (answer(Content_Encoding="br"), "'br'"),
        (answer(b"\x1f\x8bnot", Content_Encoding="gzip"), "damaged"),
        (answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip"), "damaged"),
        (answer()[:-9], "broke off"),
        (CHUNKED + b"zz\r\n", "broke off"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "broke off"),
        (b"", "broke off"),
    ],
)
def test_what_is_no_article_is_refused_in_words(beyond, reply, message):
    beyond.reply = lambda request: [reply]
    with pytest.raises(AddressError, match=message):
        beyond.fetch("http://news.example/")


# ---------------------------------------------------------------- certificates
@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example that its own file vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    folder = tmp_path_factory.mktemp("certificate")
    key, made = folder / "key.pem", folder / "made.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -addext"
    subprocess.run(
        [*command.split(), "subjectAltName=DNS:news.example", "-keyout", key, "-out", made],
        check=True, capture_output=True, env=os.environ,
    )
    return key, made


def secure(beyond: Beyond, certificate: tuple[str, str], trusted: bool) -> list[str | None]:
    """Let the server speak TLS; returns the names that clients ask it for."""
    asked: list[str | None] = []
    key, made = certificate
    beyond.certificate = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    beyond.certificate.load_cert_chain(made, key)
    beyond.certificate.sni_callback = lambda sock, name, context: asked.append(name)
    if trusted:
        beyond.tls = ssl.create_default_context(cafile=made)
    return asked


def test_a_secure_page_is_read_by_name_from_the_checked_address(beyond, certificate):
    asked = secure(beyond, certificate, trusted=True)
    assert beyond.fetch("https://news.example/flood") == (PAGE, "flood.html")
    assert (asked, beyond.connected) == (["news.example"], [(PUBLIC, 443)])


@pytest.mark.parametrize(
    ("host", "trusted"), [("other.example", True), ("news.example", False), (PUBLIC, True)]
)
def test_a_certificate_must_be_trusted_and_for_the_name(beyond, certificate, host, trusted):
    secure(beyond, certificate, trusted)
    with pytest.raises(AddressError, match="certificate is not valid"):
        beyond.fetch(f"https://{host}/")
    assert beyond.requests == []

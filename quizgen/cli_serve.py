"""`quizgen serve`: the site, where to open it, and the link that makes the first teacher."""

import socket

import click

from quizgen.errors import QuizgenError

# Requests answered at once; a page waits for the database or the parser, not for the network.
_THREADS = 8
# What stands for every address of this machine, and a host of the same family that nobody has:
# asking the way there, without sending anything, tells this machine's address on its network.
# RFC 5737 and RFC 3849 keep these hosts for documents.
EVERYWHERE = {"": "192.0.2.1", "0.0.0.0": "192.0.2.1", "::": "2001:db8::1"}  # noqa: S104
ANY_PORT = 9
FIRST_START = """
First start: open this link to make the first teacher's account. It works once; as long as
there is no teacher, each start prints a new one.

    {link}
"""
ALONE = """For one person on this machine alone, without log-in: QUIZGEN_ACCOUNTS=0 before the
command, or ACCOUNTS = False in config.py of the instance folder.
"""
FROM_ELSEWHERE = """Where the site is reached by another name or through a proxy, that address
stands before /welcome/.
"""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the site; creates what is missing in the instance folder."""
    with _listening(host, port) as listening:  # first: a taken port is told at once
        _serve(host, port, listening)


def _serve(host: str, port: int, listening: socket.socket) -> None:
    import waitress

    from quizgen.web import create_app
    from quizgen.web.login import first_link, require_loopback

    app = create_app()
    require_loopback(app, host)
    server = waitress.create_server(app, sockets=[listening], threads=_THREADS)
    address = site_address(host, port)
    click.echo(f"quizgen serves on {address} (Ctrl+C ends it)", err=True)
    if link := first_link(app):
        shown = click.style(address + link, bold=True)
        click.echo(FIRST_START.format(link=shown), err=True)
        click.echo(FROM_ELSEWHERE if host in EVERYWHERE else ALONE, err=True)
    server.run()


def _listening(host: str, port: int) -> socket.socket:
    """A socket that waits at the address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as cause:
        raise QuizgenError(
            f"Nothing can be served on {host} port {port} ({cause.strerror or cause}); "
            "name another with --port (make run PORT=…)."
        ) from cause


def site_address(host: str, port: int) -> str:
    """Where a browser opens the site.

    Args:
        host: what the site listens on; one that stands for every address of this machine
            becomes the address by which other machines reach it.
        port: from 1 to 65535.

    >>> site_address("::1", 5000)
    'http://[::1]:5000'
    """
    shown = own_address(EVERYWHERE[host]) if host in EVERYWHERE else host
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def own_address(towards: str) -> str:
    """This machine's address on the network that leads to a host; nothing is sent.

    Returns:
        An IP address; the one of the machine itself where there is no network.
    """
    family = socket.AF_INET6 if ":" in towards else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect((towards, ANY_PORT))
        except OSError:
            return "::1" if family is socket.AF_INET6 else "127.0.0.1"
        return str(asking.getsockname()[0])
